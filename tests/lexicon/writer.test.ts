import { classIndex } from '../../src/lexicon/classes';
import { tellApart } from '../../src/lexicon/final-yeh';
import { Guess } from '../../src/lexicon/morphology';
import { heedSigns } from '../../src/lexicon/proclitic-signs';
import { lightSlice, normalise } from '../../src/text/normalise';
import type { Tokens } from '../../src/text/tokenise';
import { tokenise } from '../../src/text/tokenise';

const GIVEN = 1 << classIndex('given');
const PREPOSITION = 1 << classIndex('preposition');
const wordAt = ({ text, start, end }: Tokens, t: number): string => lightSlice(text, start[t]!, end[t]!);

/** A lexicon of one word, a given name and a preposition by its letters. */
const image = { wordSet: Uint16Array.of(0), setLo: Uint32Array.of(GIVEN | PREPOSITION), setHi: Uint32Array.of(0) };

describe('علي and على', () => {
  /** What is left of both readings for the words of these letters. */
  const readings = (source: string): string[] => {
    const tokens = tokenise(normalise(source));
    const lo = new Uint32Array(tokens.count).fill(GIVEN | PREPOSITION);
    const { count } = tokens;
    tellApart(tokens, image, { offset: new Uint8Array(count), word: new Int32Array(count).fill(-1), lo, hi: new Uint32Array(count) });
    return [...lo].flatMap((bits, t) =>
      /^عل[يى]$/.test(wordAt(tokens, t)) ? [(bits & GIVEN ? 'name' : '') + (bits & PREPOSITION ? 'preposition' : '')] : [],
    );
  };
  test.each([
    ['رد علي على السؤال', ['name', 'preposition']],
    ['اعتمد علي', ['name']],
    ['جلس فى البيت على الأرض', ['namepreposition']],
    ['جلس في البيت على الأرض', ['preposition']],
    ['ذهب الي السوق واعتمد علي الناس', ['namepreposition']],
    ['ذهب إلى السوق واعتمد علي الناس', ['name']],
    ['عليه وعلو', []],
  ])('%s', (source, expected) => {
    expect(readings(source)).toEqual(expected);
  });
});

describe('a look-alike in ى', () => {
  test.each([
    ['who writes فى may mean the name', 'عمل مجدى فى البيت', true],
    ['and who writes التى', 'مجدى التى', true],
    ['who writes في means what he writes', 'عمل مجدى في البيت', false],
    ['so does who writes neither', 'عمل مجدى هنا', false],
  ])('%s', (_, source, expected) => {
    const tokens = tokenise(normalise(source));
    const { count } = tokens;
    const lo = new Uint32Array(count);
    tellApart(tokens, image, { offset: new Uint8Array(count), word: new Int32Array(count), lo, hi: new Uint32Array(count) });
    const t = Array.from({ length: count }, (_, i) => wordAt(tokens, i)).indexOf('مجدى');
    expect(lo[t]).toBe(expected ? GIVEN : 0);
  });
});

describe('proclitics that signs tell of', () => {
  /** The first word of Arabic letters behind its proclitics, which the analysis took for `units`. */
  const rest = (source: string, units: number, isListed = false): string => {
    const tokens = tokenise(normalise(source));
    const t = tokens.kind.findIndex((_, i) => wordAt(tokens, i).length > 3);
    const offset = new Uint8Array(tokens.count).fill(units);
    const guess = new Uint8Array(tokens.count).fill(Guess.Verb);
    heedSigns(tokens, new Int32Array(tokens.count).fill(isListed ? 7 : -1), offset, new Uint8Array(tokens.count), guess);
    return wordAt(tokens, t).slice(offset[t]);
  };
  test.each([
    ['a letter drawn out is one', 'لـغودلفين', 0, 'غودلفين'],
    ['one that is not drawn out is none', 'لغودلفين', 0, 'لغودلفين'],
    ['another letter is none, however drawn', 'مـحمود', 0, 'محمود'],
    ['a letter behind a quotation mark is none', '"بلاشكو"', 1, 'بلاشكو'],
    ['one behind a space may be', 'قد "بلا" بلاشكو', 1, 'لاشكو'],
  ])('%s', (_, source, units, expected) => {
    expect(rest(source, units)).toBe(expected);
  });

  test('a listed word is what the lists say', () => {
    expect(rest('لـبنان', 0, true)).toBe('لبنان');
  });
});
