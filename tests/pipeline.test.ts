import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseMarked } from '../src/evaluate/marked';
import { SCHEMA_VERSION, extract } from '../src/index';
import { sourceEnd, sourceStart, normalise } from '../src/text/normalise';
import { tokenise } from '../src/text/tokenise';
import type { ExtractOptions, ExtractionResult, Mention } from '../src/types';

const FOLDER = join(__dirname, '..', 'fixtures', 'articles');
const ARTICLES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.marked.txt'))
  .map((file) => [file, parseMarked(readFileSync(join(FOLDER, file), 'utf8')).text] as const);

const arabic = (text: string, options: ExtractOptions = {}): ExtractionResult => extract(text, { forceLanguage: true, ...options });
const groups = (result: ExtractionResult): { id: string; mentions: Mention[] }[] => [
  ...result.people,
  ...result.organisations,
  ...result.places,
  ...result.dates,
];
const mentions = (result: ExtractionResult): Mention[] =>
  groups(result).flatMap((e) => e.mentions.flatMap((m) => [m, ...(m.nested ?? [])]));
/** `text=name` of every mention of a group. */
const named = (entities: readonly { name: string; mentions: Mention[] }[]): string[] =>
  entities.flatMap((e) => e.mentions.map((m) => `${m.text}=${e.name}`));
const slices: Record<string, (text: string, a: number, b: number) => string> = {
  utf16: (text, a, b) => text.slice(a, b),
  codepoint: (text, a, b) => [...text].slice(a, b).join(''),
  byte: (text, a, b) => Buffer.from(text).subarray(a, b).toString(),
};

describe('one text, one result', () => {
  test.each(ARTICLES.slice(0, 6))('%s twice', (_, text) => {
    expect(arabic(text, { explain: true })).toEqual(arabic(text, { explain: true }));
  });

  test('a text in between changes nothing', () => {
    const [first, second] = [ARTICLES[0]![1], ARTICLES[1]![1]];
    const before = JSON.stringify(arabic(first));
    arabic(second);
    expect(JSON.stringify(arabic(first))).toBe(before);
  });

  test('options are not altered', () => {
    const options = Object.freeze({ referenceDate: '2025-11-06', explain: true } as const);
    expect(() => extract('زار بوتين القاهرة أمس', options)).not.toThrow();
  });

  /** Results of texts by a program that has read nothing before, in the order of the texts. */
  const afresh = (texts: readonly string[]): string[] => {
    let results: string[] = [];
    jest.isolateModules(() => {
      const { extract: first } = require('../src/index') as typeof import('../src/index');
      results = texts.map((text) => JSON.stringify(first(text, { forceLanguage: true })));
    });
    return results;
  };

  test('a neighbour that changes a word does not change the word elsewhere', () => {
    const plain = 'وصل ود الأمير إلى المدينة، ثم تحدث ود الأمير إلى أهلها.';
    const title = 'كرم الوزير د. سالم الخالدي ود. كيرلس ونيس وأ. هدى منصور.';
    expect(afresh([plain, title])).toEqual(afresh([title, plain]).reverse());
  });

  test('the order of the texts changes nothing', () => {
    const texts = ARTICLES.map(([, text]) => text);
    const backward = afresh([...texts].reverse()).reverse();
    const changed = afresh(texts).flatMap((result, i) => (result === backward[i] ? [] : [ARTICLES[i]![0]]));
    expect(changed).toEqual([]);
  });
});

describe('any string is a text', () => {
  test.each([
    ['empty', ''],
    ['spaces', ' \t\n'],
    ['punctuation', '،؛؟!…«»()[]-–—.'],
    ['NUL', 'زار\u0000بوتين\u0000القاهرة'],
    ['lone surrogates', '\uD83D بوتين \uDE00'],
    ['halves in the wrong order', '\uDE00\uD83D'],
    ['marks alone', '\u064E\u0651\u0640'],
    ['bidi controls alone', '\u202E\u2066\u2069\u200F'],
    ['an emoji', '😀'],
    ['one letter', 'و'],
    ['an open bracket', 'حركة (حماس'],
    ['quotes that never close', 'صحيفة "الحياة'],
    ['digits', '2025 ٢٠٢٥'],
    ['Latin', 'BBC'],
    ['one very long word', 'ا'.repeat(20000)],
    ['many brackets', '(حماس '.repeat(2000)],
    ['many titles', 'الرئيس '.repeat(2000)],
    ['many hyphens', 'بو-'.repeat(2000)],
  ])('%s', (_, text) => {
    const result = arabic(text, { explain: true, referenceDate: '2025-11-06' });
    expect(result.schemaVersion).toBe(SCHEMA_VERSION);
    for (const m of mentions(result)) expect(text.slice(m.start, m.end)).toBe(m.text);
  });

  test('nothing is found where there are no words', () => {
    for (const text of ['', '، . ؟', '😀', '\u0000']) expect(groups(arabic(text))).toEqual([]);
  });

  test('noise put between words never breaks the offsets', () => {
    const words = 'قال وزير الخارجية التركي هاكان فيدان في بغداد يوم الاثنين إن حركة حماس و للأمم المتحدة مدينة إسطنبول'.split(' ');
    const noise = fc.constantFrom(
      ' ',
      ' ',
      '  ',
      '\n',
      '\u200F ',
      ' \u202B',
      '😀',
      '\uD83D ',
      ' \uDE00',
      '\u0000',
      '. ',
      '، ',
      ' (',
      ') ',
      '"',
      '-',
      '\u064E ',
      'ـــ ',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...words), noise), { maxLength: 25 }),
        fc.constantFrom('utf16', 'codepoint', 'byte'),
        (parts, offsets) => {
          const text = parts.flat().join('');
          const result = arabic(text, { offsets: 'utf16', referenceDate: '2025-11-06' });
          const other = arabic(text, { offsets: offsets as 'utf16', referenceDate: '2025-11-06' });
          const a = mentions(result);
          const b = mentions(other);
          expect(b).toHaveLength(a.length);
          a.forEach((m, i) => {
            expect(text.slice(m.start, m.end)).toBe(m.text);
            expect(m.start <= m.coreStart && m.coreStart < m.coreEnd && m.coreEnd <= m.end).toBe(true);
            expect(b[i]!.text).toBe(m.text);
            if (offsets === 'codepoint') expect([...text.slice(0, m.start)].length).toBe(b[i]!.start);
            if (offsets === 'byte') expect(Buffer.byteLength(text.slice(0, m.end))).toBe(b[i]!.end);
          });
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('every mention of the articles', () => {
  test.each(ARTICLES)('%s', (_, text) => {
    const tokens = tokenise(normalise(text));
    const ends = new Set(Array.from(tokens.end, (e) => sourceEnd(tokens.text, e)));
    const spans = new Set(Array.from(tokens.start, (s) => sourceStart(tokens.text, s)));
    for (const [unit, slice] of Object.entries(slices)) {
      const result = arabic(text, { offsets: unit as 'utf16' });
      expect(result.offsetUnit).toBe(unit);
      for (const m of mentions(result)) {
        expect(slice(text, m.start, m.end)).toBe(m.text);
        expect(m.text).toContain(slice(text, m.coreStart, m.coreEnd));
        expect(m.confidence).toBeGreaterThanOrEqual(0);
        expect(m.confidence).toBeLessThanOrEqual(1);
      }
      if (unit === 'utf16')
        for (const m of groups(result).flatMap((e) => e.mentions)) {
          expect(ends.has(m.end)).toBe(true);
          // At most three proclitic letters stand between a token's first letter and a mention's.
          expect([0, 1, 2, 3].some((k) => spans.has(m.start - k))).toBe(true);
        }
    }
  });

  test('mentions never overlap, and entities stand in order with ids of their own', () => {
    for (const [, text] of ARTICLES) {
      const result = arabic(text);
      const flat = groups(result)
        .flatMap((e) => e.mentions)
        .sort((a, b) => a.start - b.start);
      for (let i = 1; i < flat.length; i++) expect(flat[i]!.start).toBeGreaterThanOrEqual(flat[i - 1]!.end);
      for (const group of [result.people, result.organisations, result.places, result.dates]) {
        const firsts = group.map((e) => e.mentions[0]!.start);
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
        for (const e of group) expect(e.mentions.map((m) => m.start)).toEqual(e.mentions.map((m) => m.start).sort((a, b) => a - b));
      }
      const ids = groups(result).map((e) => e.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('nested mentions lie inside theirs', () => {
    let count = 0;
    for (const [, text] of ARTICLES)
      for (const m of groups(arabic(text)).flatMap((e) => e.mentions))
        for (const inner of m.nested ?? []) {
          count++;
          expect(inner.start >= m.start && inner.end <= m.end && inner.end - inner.start < m.end - m.start).toBe(true);
        }
    expect(count).toBeGreaterThan(0);
  });
});

describe('proclitics are outside, restored articles in the name', () => {
  test.each([
    ['وصل الوفد إلى بغداد ثم عاد إلى بيروت وإسطنبول', 'places', ['بغداد=بغداد', 'بيروت=بيروت', 'إسطنبول=إسطنبول']],
    ['سافر الوفد إلى القاهرة ثم وبإسطنبول التقى نظيره', 'places', ['القاهرة=القاهرة', 'إسطنبول=إسطنبول']],
    ['قدم طلبا للأمم المتحدة', 'organisations', ['لأمم المتحدة=الأمم المتحدة']],
    ['قال وليد جنبلاط نعم', 'people', ['وليد جنبلاط=وليد جنبلاط']],
    ['سافر من لندن إلى كابول', 'places', ['لندن=لندن', 'كابول=كابول']],
  ] as const)('%s', (text, group, expected) => {
    expect(named(arabic(text)[group])).toEqual(expected);
  });

  test('a name never carries the proclitic that its mention leaves out', () => {
    expect(named(arabic('سافر من لندن وباريس إلى كابول').places)).toEqual(['لندن=لندن', 'باريس=باريس', 'كابول=كابول']);
  });
});

describe('entities of a text', () => {
  test('a last name belongs to the full name, roles to the person', () => {
    const { people } = arabic('التقى وزير الخارجية التركي هاكان فيدان الوفد. وقال فيدان إن المحادثات مستمرة');
    expect(people).toEqual([
      expect.objectContaining({ id: 'p1', name: 'هاكان فيدان', aliases: ['فيدان'], roles: ['وزير الخارجية التركي'] }),
    ]);
    expect(people[0]!.mentions).toHaveLength(2);
  });
  test('two spellings of one name are one person', () => {
    expect(arabic('قال الرئيس الأميركي دونالد ترامب إن ترمب سيعود').people).toEqual([
      expect.objectContaining({ name: 'دونالد ترامب', aliases: ['ترمب'] }),
    ]);
  });
  test('a city with and without its class noun is one place', () => {
    expect(arabic('اندلع حريق في مدينة إسطنبول. وعادت الحياة إلى إسطنبول').places).toEqual([
      expect.objectContaining({ name: 'إسطنبول', kind: 'city', country: 'TR' }),
    ]);
  });
  test('a title of one letter behind و is a role without it', () => {
    const { people } = arabic('كرم الوزير د. سالم الخالدي ود. كيرلس ونيس وأ. هدى منصور.');
    expect(people.map(({ name, roles }) => [name, ...roles])).toEqual([
      ['سالم الخالدي', 'الوزير', 'د.'],
      ['كيرلس ونيس', 'د.'],
      ['هدى منصور', 'أ.'],
    ]);
  });

  test('an apposition behind a comma is a role', () => {
    expect(arabic('قال خليل الحية، رئيس حركة حماس في قطاع غزة، إن الاتفاق قريب').people[0]).toMatchObject({
      name: 'خليل الحية',
      roles: ['رئيس حركة حماس في قطاع غزة'],
    });
  });
  test('an acronym in brackets is an alias, and the acronym alone the same organisation', () => {
    expect(arabic('أعلنت حركة المقاومة الإسلامية (حماس) أن حماس مستعدة').organisations).toEqual([
      expect.objectContaining({ name: 'حركة المقاومة الإسلامية', aliases: ['حماس'] }),
    ]);
  });
  test('a namesake is the one in the country that the sentence names', () => {
    expect(arabic('وقع الانفجار في طرابلس شمال لبنان قرب بيروت').places[0]).toMatchObject({ name: 'طرابلس', country: 'LB' });
  });
});
