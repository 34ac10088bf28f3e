import { copyFileSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseMarked } from '../../src/evaluate/marked';
import { addEgyptianSpellings } from '../../src/lexicon/compile';
import type { Entries } from '../../src/lexicon/entries';
import { readEntries } from '../../src/lexicon/entries';
import type { Image } from '../../src/lexicon/image';
import { lookUp } from '../../src/lexicon/lookup';
import type { ReferenceMatch } from '../../src/lexicon/oracle';
import { Oracle } from '../../src/lexicon/oracle';
import { normalise } from '../../src/text/normalise';
import { tokenise } from '../../src/text/tokenise';
import { openLexicon, temporaryFolder, writeLexicon } from './tiny-lexicon';

const LEXICONS = join(__dirname, '..', '..', 'lexicons');
const FIXTURES = join(__dirname, '..', '..', 'fixtures');

/** The real gazetteers of people, organisations, countries, capitals and Arab places, with the function words alone beside them. */
function someOfTheLexicon(): string {
  const root = temporaryFolder();
  const chosen: Record<string, RegExp> = {
    date: /^$/,
    person: /^people-/,
    organisation: /./,
    place: /^(countries|capitals|areas|physical|sites|world-news|arab-.*)\.tsv$/,
    words: /^function\.tsv$/,
  };
  for (const [folder, match] of Object.entries(chosen)) {
    mkdirSync(join(root, folder));
    for (const file of readdirSync(join(LEXICONS, folder)))
      if (match.test(file)) copyFileSync(join(LEXICONS, folder, file), join(root, folder, file));
  }
  return root;
}

/** What the image's look-up says, in the reference's terms. */
function looked(source: string, image: Image): ReferenceMatch[] {
  const { matches, matchCount } = lookUp(tokenise(normalise(source)), image);
  const found = new Map<string, ReferenceMatch>();
  for (let m = 0; m < matchCount; m++) {
    const match = {
      from: matches[m * 4]!,
      to: matches[m * 4 + 1]!,
      offset: matches[m * 4 + 2]!,
      entity: image.entryEntity[matches[m * 4 + 3]!]!,
    };
    found.set(Object.values(match).join(), match);
  }
  return [...found.values()].sort((a, b) => a.from - b.from || a.to - b.to || a.offset - b.offset || a.entity - b.entity);
}
const referred = (source: string, oracle: Oracle): ReferenceMatch[] => [
  ...new Map(oracle.matches(tokenise(normalise(source))).map((m) => [Object.values(m).join(), m])).values(),
];

describe('the look-up agrees with the naive matcher', () => {
  let image: Image;
  let entries: Entries;
  let oracle: Oracle;
  beforeAll(() => {
    const root = someOfTheLexicon();
    image = openLexicon(root);
    entries = readEntries(root);
    addEgyptianSpellings(entries, root);
    oracle = new Oracle(entries);
  }, 60000);

  const texts = ['articles', 'hostile', 'held-out', 'negatives'].flatMap((folder) =>
    readdirSync(join(FIXTURES, folder))
      .filter((file) => file.endsWith('.txt'))
      .map((file) => [`${folder}/${file}`, folder] as const),
  );

  test.each(texts)('on fixtures/%s', (file) => {
    const content = readFileSync(join(FIXTURES, file), 'utf8');
    const text = file.endsWith('.marked.txt') ? parseMarked(content).text : content;
    expect(looked(text, image)).toEqual(referred(text, oracle));
  });

  test('on names joined at random, with clitics, spaces, hyphens and punctuation between them', () => {
    // Forms with signs and spaced hyphens have tests of their own in lookup.test.ts.
    const isPlain = (form: string): boolean => /^\p{L}+([ -]\p{L}+)*$/u.test(form);
    const forms = entries.forms.map((f) => f.form).filter(isPlain);
    const signed = new Set(entries.forms.filter((f) => !isPlain(f.form)).map((f) => f.entity));
    const unsigned = (matches: ReferenceMatch[]): ReferenceMatch[] => matches.filter(({ entity }) => !signed.has(entity));
    const clitic = fc.constantFrom('', '', '', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'فل', 'لل', 'ولل', 'وو');
    // By index: there are more forms than a call takes arguments.
    const name = fc.nat({ max: forms.length - 1 }).map((at) => forms[at]!);
    const part = fc.tuple(clitic, name, fc.nat({ max: 9 })).map(([before, form, cut]) => {
      const words = form.split(' ');
      const kept = cut === 0 ? words.slice(1).join(' ') : cut === 1 ? words.slice(0, -1).join(' ') : form;
      return before.endsWith('لل') && kept.startsWith('ال') ? before.slice(0, -1) + kept.slice(1) : before + kept;
    });
    const joint = fc.constantFrom(' ', ' ', ' ', '-', '، ', '. ', '\n', ' (', ') ', '–');
    fc.assert(
      fc.property(fc.array(fc.tuple(part, joint), { minLength: 1, maxLength: 12 }), (parts) => {
        const text = parts.flat().join('');
        expect(unsigned(looked(text, image))).toEqual(unsigned(referred(text, oracle)));
      }),
      { numRuns: 1000 },
    );
  });

  test('the fixtures hold names enough to compare', () => {
    const article = parseMarked(readFileSync(join(FIXTURES, 'articles', 'levant-politics.marked.txt'), 'utf8')).text;
    expect(referred(article, oracle).length).toBeGreaterThan(20);
  });
});

describe('the naive matcher itself', () => {
  const oracle = new Oracle(readEntries(writeLexicon()));
  const spans = (text: string): string[] =>
    oracle.matches(tokenise(normalise(text))).map(({ from, to, offset }) => `${from}-${to}+${offset}`);

  test.each([
    ['بغداد', ['0-1+0']],
    ['وبغداد', ['0-1+1']],
    ['مصر الجديدة', ['0-1+0', '0-2+0']],
    ['مصر-الجديدة', ['0-1+0', '0-3+0']],
    ['مصر - الجديدة', ['0-1+0']],
    ['للأمم المتحدة', ['0-2+1']],
    ['زار', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(spans(text)).toEqual(expected);
  });
});
