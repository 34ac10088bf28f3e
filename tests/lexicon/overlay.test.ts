import { ExtractError } from '../../src/errors';
import { checkUserLexicon } from '../../src/lexicon/check';
import { findName } from '../../src/lexicon/find';
import type { Lookup } from '../../src/lexicon/lookup';
import { Overlay, overlayOf } from '../../src/lexicon/overlay';
import { loadLexicon, readLexicon } from '../../src/lexicon/user-rows';
import { run } from '../../src/pipeline';
import { OVERLAY_RULES } from '../../src/rules/catalogue';
import { lightSlice } from '../../src/text/normalise';
import type { ExtractOptions, ExtractionResult, LexiconRow } from '../../src/types';
import { look, tinyImage } from './tiny-lexicon';

const HEADER = 'name\tvariants\ttype\tkind\tcountry\tids\tambiguity\n';
const row = (name: string, type: LexiconRow['type'], more: Partial<LexiconRow> = {}): LexiconRow => ({ name, type, ...more });

/** What the overlay adds to the look-up: the text of each match without its proclitics, with the type number. */
function added(text: string, ...rows: LexiconRow[]): string[] {
  const overlay = new Overlay(rows);
  const image = overlay.over(tinyImage());
  const lookup = overlay.addTo(look(text, image));
  return own(lookup).map(([from, to, units]) =>
    lightSlice(lookup.tokens.text, lookup.tokens.start[from]! + units, lookup.tokens.end[to - 1]!),
  );
}

function own({ matches, matchCount, image }: Lookup): [from: number, to: number, units: number][] {
  return Array.from({ length: matchCount }, (_, m) => [...matches.subarray(m * 4, m * 4 + 4)])
    .filter(([, , , entry]) => entry! >= image.ownEntries)
    .map(([from, to, units]) => [from!, to!, units!]);
}

function extractWith(text: string, rows: LexiconRow[], options: ExtractOptions = {}): ExtractionResult {
  return run(text, tinyImage(), { forceLanguage: true, ...options }, overlayOf(rows));
}

describe('matching', () => {
  test.each([
    ['a word', 'زار نوفاتكس أمس', 'نوفاتكس'],
    ['behind و', 'بغداد ونوفاتكس', 'نوفاتكس'],
    ['behind ب, ك, ل', 'مر بنوفاتكس', 'نوفاتكس'],
    ['behind two proclitics', 'عاد ولنوفاتكس مكتب', 'نوفاتكس'],
    ['without its hamza', 'رأى انكونيا', 'انكونيا', 'أنكونيا'],
    ['with tashkeel and tatweel', 'زار نُوفـاتكس', 'نوفاتكس'],
    ['several words', 'شاهد زلفان الكشميطي هنا', 'زلفان الكشميطي', 'زلفان الكشميطي'],
    ['over a hyphen that is glued', 'زار كفر-نتون', 'كفر-نتون', 'كفر نتون'],
    ['a hyphen in the name, none in the text', 'زار كفر نتون', 'كفر نتون', 'كفر-نتون'],
    ['عبد joined', 'حضر عبدالنصور', 'عبدالنصور', 'عبد النصور'],
    ['Latin in any case', 'شركة NOVATEX', 'NOVATEX', 'Novatex'],
    ['signs inside', 'شاهد AJ+ أمس', 'AJ+', 'aj+'],
  ])('%s', (_, text, found, name = 'نوفاتكس') => {
    expect(added(text, row(name, 'person'))).toEqual([found]);
  });

  test('the article that ل has swallowed', () => {
    const overlay = new Overlay([row('البنتركوز', 'place')]);
    const lookup = overlay.addTo(look('ذهب للبنتركوز', overlay.over(tinyImage())));
    expect(own(lookup)).toEqual([[1, 2, 1]]);
    expect([lookup.offset[1], lookup.restored[1]]).toEqual([1, 1]);
  });

  test.each([
    ['part of a word', 'نوفاتكسات', 'نوفاتكس'],
    ['the first word alone', 'زلفان هنا', 'زلفان الكشميطي'],
    ['a hyphen with spaces', 'كفر - نتون', 'كفر نتون'],
    ['a letter that is no proclitic', 'منوفاتكس', 'نوفاتكس'],
  ])('not %s', (_, text, name) => {
    expect(added(text, row(name, 'place'))).toEqual([]);
  });

  test('is that of the image: the same names match in the same places', () => {
    const image = tinyImage();
    const names = ['العراق', 'جمهورية العراق', 'بور سعيد', 'بغداد', 'الأمم المتحدة', 'الموصل', 'دونالد ترامب'];
    const overlay = new Overlay(names.map((name) => row(name, 'person')));
    const text =
      'زار دونالد ترامب العراق وبغداد وبور-سعيد. للعراق ولبغداد كالموصل، جمهورية العراق - بور سعيد (الأمم المتحدة) بغداديون والأمم';
    const keys = names.map((name) => own(new Overlay([row(name, 'person')]).addTo(look(name, overlay.over(image)))).length);
    expect(keys.every((count) => count >= 1)).toBe(true);
    const mine = own(overlay.addTo(look(text, overlay.over(image))));
    const theirs = look(text, image);
    const spans = Array.from({ length: theirs.matchCount }, (_, m) => [...theirs.matches.subarray(m * 4, m * 4 + 3)].join());
    expect(mine.map((span) => span.join()).filter((span) => !spans.includes(span))).toEqual([]);
    expect(mine.length).toBeGreaterThanOrEqual(9);
  });

  test('leaves a text without such names as it was', () => {
    const overlay = new Overlay([row('نوفاتكس', 'organisation')]);
    const lookup = look('زار بغداد', overlay.over(tinyImage()));
    expect(overlay.addTo(lookup)).toBe(lookup);
  });
});

describe('in the result', () => {
  test('a person has the ids of the row, under any of its names', () => {
    const rows = [row('ناصر الجوهري', 'person', { variants: ['أبو الفوارس'], ids: { emp: '7' } }), row('سالم الغفاري', 'person')];
    for (const name of ['ناصر الجوهري', 'أبو الفوارس'])
      expect(extractWith(`قال ${name} إن العمل مستمر`, rows).people[0]).toMatchObject({ name, ids: { emp: '7' } });
    const withoutIds = extractWith('قال سالم الغفاري إن العمل مستمر', rows).people[0];
    expect(withoutIds).toMatchObject({ name: 'سالم الغفاري' });
    expect(withoutIds).not.toHaveProperty('ids');
  });

  test('kind, country and ids are those of the row, under any of its names', () => {
    const rows = [
      row('نوفاتكس', 'organisation', { variants: ['Novatex'], kind: 'company', country: 'QA', ids: { crm: '12', lei: 'x:y' } }),
    ];
    const { organisations } = extractWith('أعلنت شركة نوفاتكس الخبر، وقالت Novatex إنه صحيح', rows);
    expect(organisations).toHaveLength(1);
    expect(organisations[0]).toMatchObject({
      name: 'نوفاتكس',
      aliases: ['Novatex'],
      kind: 'company',
      country: 'QA',
      ids: { crm: '12', lei: 'x:y' },
    });
    expect(organisations[0]!.mentions.map(({ text, rule, confidence }) => [text, rule, confidence])).toEqual([
      ['شركة نوفاتكس', 'organisation.overlay', 1],
      ['Novatex', 'organisation.overlay', 1],
    ]);
    const [first] = organisations[0]!.mentions;
    expect([first!.coreStart - first!.start, first!.coreEnd]).toEqual([5, first!.end]);
  });

  test('it wins over ours, whatever ours says', () => {
    const { organisations, places } = extractWith('وصل الوفد إلى بغداد', [row('بغداد', 'organisation', { kind: 'club', country: 'EG' })]);
    expect(places).toEqual([]);
    expect(organisations[0]).toMatchObject({ name: 'بغداد', kind: 'club', country: 'EG' });
  });

  test('the place of the row comes before our place of the same name', () => {
    const { places } = extractWith('وصل الوفد إلى بغداد', [row('بغداد', 'place', { kind: 'village', country: 'LB', ids: { own: '1' } })]);
    expect(places[0]).toMatchObject({ kind: 'village', country: 'LB', ids: { own: '1' } });
    expect(places[0]).not.toHaveProperty('latitude');
  });

  test('the longest of several names wins, and a name ends with its sentence', () => {
    const rows = [row('زلفان', 'person'), row('كشميط', 'person'), row('زلفان كشميط', 'person')];
    const names = (text: string): string[] => extractWith(text, rows).people.flatMap(({ mentions }) => mentions.map((m) => m.text));
    expect(names('حضر زلفان كشميط')).toEqual(['زلفان كشميط']);
    expect(names('حضر زلفان\nكشميط غاب')).toEqual(['زلفان', 'كشميط']);
  });

  test('a name behind a proclitic that another reading would keep', () => {
    expect(extractWith('زار ليدكو', [row('يدكو', 'place')]).places[0]).toMatchObject({ name: 'يدكو' });
    expect(extractWith('زار وليدكو', [row('وليدكو', 'place')]).places[0]).toMatchObject({ name: 'وليدكو' });
  });

  test('a marked name waits for the context', () => {
    const marked = (ambiguity: 'some' | 'much'): number =>
      extractWith('كتاب جديد', [row('كتاب', 'organisation', { ambiguity })]).organisations.filter((o) => o.mentions[0]!.confidence === 1)
        .length;
    expect([marked('some'), marked('much')]).toEqual([0, 0]);
  });

  test('the decision names the lexicon', () => {
    const { decisions } = extractWith('زار نوفاتكس', [row('نوفاتكس', 'place')], { explain: true });
    expect(decisions).toEqual([expect.objectContaining({ rule: 'place.overlay', evidence: [{ name: 'user-lexicon', weight: 1000 }] })]);
  });

  test.each(OVERLAY_RULES.map((rule) => [rule.id, rule] as const))('the examples of %s', (_, { id, type, examples, counterExamples }) => {
    const group = { person: 'people', organisation: 'organisations', place: 'places' } as const;
    const name = /⟦([^⟧]*)⟧/u.exec(examples[0])![1]!;
    const found = (text: string): string[] =>
      extractWith(text, [row(name, type)])[group[type]].flatMap(({ mentions }) => mentions.filter((m) => m.rule === id).map((m) => m.text));
    expect(found(examples[0].replace(/[⟦⟧]/gu, ''))).toEqual([name]);
    expect(found(counterExamples[0])).toEqual([]);
  });
});

describe('the file', () => {
  test('columns in any order, comments, empty lines, CRLF, a byte order mark', () => {
    expect(loadLexicon('\uFEFF# mine\r\ntype\tname\tids\r\n\r\nplace\tكفرنتون\tx:9|y:z\r\n', 'my.tsv')).toEqual([
      { name: 'كفرنتون', type: 'place', ids: { x: '9', y: 'z' } },
    ]);
  });

  test.each([
    ['نوفا\t\tpersn', 'line 2: type "persn"'],
    ['نوفا\t\tplace\tcompany', 'line 2: kind "company"'],
    ['نوفا\t\tplace\tcity\tLebanon', 'line 2: country "Lebanon"'],
    ['نوفا\t\tplace\tcity\tXQ', 'line 2: country "XQ"'],
    ['نوفا\t\tplace\tcity\tLB\t4711', 'line 2: id "4711"'],
    ['نوفا\t\tplace\tcity\tLB\t\tvery', 'line 2: ambiguity "very"'],
    ['\t\tplace', 'line 2: no name'],
    ['ن\t\tplace', 'line 2: "ن" is a single letter'],
    ['(نوفا)\t\tplace', 'does not begin with a letter'],
    ['نوفا\t\tplace\nنُوفا\t\tplace', 'line 3: the same as line 2'],
    ['نوفا\t\tplace\t\t\t\t\tmore', '8 cells under 7 columns'],
  ])('%j is refused with its line', (rows, message) => {
    expect(() => loadLexicon(`${HEADER}${rows}\n`, 'my.tsv')).toThrow(message);
    expect(() => loadLexicon(`${HEADER}${rows}\n`, 'my.tsv')).toThrow(/^my\.tsv: /);
  });

  test.each([
    ['', 'no header'],
    ['نوفا\tplace\n', 'no column name'],
    ['name\tvariants\nنوفا\t\n', 'no column type'],
    ['name\ttype\tlatitude\n', 'unknown column "latitude"'],
    ['name\ttype\tname\n', 'column name stands there twice'],
  ])('a header %j is refused', (text, message) => {
    expect(() => loadLexicon(text, 'my.tsv')).toThrow(message);
  });

  test('a bad row makes the whole file unusable, and five of many problems are named', () => {
    const text = `${HEADER}${'نوفا\t\tx\n'.repeat(7)}`;
    expect(readLexicon(text).rows).toEqual([]);
    try {
      loadLexicon(text, 'my.tsv');
      throw new Error('not refused');
    } catch (error) {
      expect(error).toBeInstanceOf(ExtractError);
      expect((error as ExtractError).code).toBe('E_LEXICON');
      expect((error as ExtractError).message).toMatch(/line 2: .*; and [0-9]+ more$/);
    }
  });

  test('rows that a program made are checked too', () => {
    expect(() => new Overlay([row('نوفا', 'persn' as never)])).toThrow('row 1: type "persn"');
  });

  test('namesakes that differ are no duplicates', () => {
    expect(loadLexicon(`${HEADER}نوفا\t\tplace\tcity\tLB\nنوفا\t\tplace\tcity\tSY\n`, 'my.tsv')).toHaveLength(2);
  });

  test('names that are ordinary words get a warning unless they are marked', () => {
    const { rows, problems, warnings } = checkUserLexicon(
      `${HEADER}في\t\tplace\nكتاب\t\tplace\nوردة\t\tperson\t\t\t\tsome\nنوفا\t\tplace\n`,
      tinyImage(),
    );
    expect([rows, problems]).toEqual([4, []]);
    expect(warnings.map(({ line }) => line)).toEqual([2, 3]);
  });
});

describe('find', () => {
  test('every reading of a name with classes and entries', () => {
    const { readings, suggestions } = findName('للعراق', tinyImage());
    expect(readings.map(({ proclitics, name, entries }) => [proclitics, name, entries.map((e) => e.country)])).toEqual([
      ['ل', 'العراق', ['IQ']],
    ]);
    expect(suggestions).toEqual([]);
  });

  test('entries say what they are, where they come from, and how the name stands to them', () => {
    const [entry] = findName('حماس', tinyImage()).readings[0]!.entries;
    expect(entry).toMatchObject({
      type: 'organisation',
      name: 'حركة المقاومة الإسلامية',
      kind: 'movement',
      country: 'PS',
      ids: 'wikidata:Q38799',
      source: 'organisation/made.tsv',
      form: 'variant',
      ambiguity: '',
    });
    expect(findName('العين', tinyImage()).readings[0]!.entries[0]).toMatchObject({ ambiguity: 'some', form: 'name' });
  });

  test.each(['AJ+', 'aj+', '«AJ+»', 'AJ +'])('names with signs, as the look-up of texts knows them: %s', (name) => {
    const { readings, suggestions } = findName(name, tinyImage());
    expect(readings[0]!.entries.map((entry) => [entry.name, entry.type])).toEqual([['AJ+', 'organisation']]);
    expect(suggestions).toEqual([]);
  });

  test('the name is shown as it was asked for, without the quotes around it', () => {
    expect(findName('"AJ+"', tinyImage()).readings[0]!.name).toBe('AJ+');
    expect(findName('«حماس»', tinyImage()).readings[0]!.entries[0]!.name).toBe('حركة المقاومة الإسلامية');
  });

  test('look-alikes are told apart', () => {
    const classes = (name: string): string[] => findName(name, tinyImage()).readings[0]!.words[0]!.classes;
    expect(classes('على')).toEqual(['preposition']);
    expect(classes('علي')).toEqual(['given']);
  });

  test.each([
    ['الموصال', 'الموصل'],
    ['شتوتقارت', 'شتوتغارت'],
    ['جامعة الموصلل', 'جامعة الموصل'],
  ])('near spellings of %s', (name, near) => {
    expect(findName(name, tinyImage()).suggestions[0]).toBe(near);
  });

  test.each(['', '!!', 'ببب', 'شتوتگارتنباخوف'])('nothing for %j', (name) => {
    expect(findName(name, tinyImage())).toMatchObject({ readings: [], suggestions: [] });
  });
});
