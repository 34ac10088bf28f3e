import fc from 'fast-check';
import { charClass, CharClass } from '../../src/text/boundary';
import { OffsetConverter } from '../../src/text/offsets';
import { lightOf, lightSlice, normalise, sourceEnd, sourceStart } from '../../src/text/normalise';
import { tokenise } from '../../src/text/tokenise';

/** Pieces that have broken offset maps: letters that fold, marks, controls, ligatures, halves of pairs. */
const PIECES = [
  'ا',
  'ب',
  'د',
  'د',
  'ددد',
  'ل',
  'و',
  'ي',
  'ى',
  'ة',
  'أ',
  'ئ',
  'ک',
  'پ',
  '\u064E',
  '\u0651',
  '\u0653',
  '\u0654',
  '\u0655',
  '\u0670',
  'ـ',
  'ـــ',
  '\u200F',
  '\u202B',
  '\u202C',
  '\u2067',
  '\u2069',
  '\uFEFF',
  '\u00AD',
  'ﷲ',
  'ﻻ',
  'ﻷ',
  '\uFE8E',
  ' ',
  '  ',
  '\u00A0',
  '\n',
  '\r\n',
  '.',
  '،',
  '؟',
  '»',
  '"',
  '-',
  '٢',
  '5',
  'a',
  'É',
  'e\u0301',
  '😀',
  '👩‍👩‍👧',
  '\uD83D',
  '\uDE00',
  '\u0000',
  'محمد',
  'بغداد',
];
const source = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) }),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
/** Whether compatibility decomposition gives some character a space: U+FDFA and its kin are several words in one character. */
const hasWordsInOneCharacter = (text: string): boolean =>
  [...text].some((c) => /[\u{FB50}-\u{FDFF}\u{FE70}-\u{FEFF}]/u.test(c) && c.normalize('NFKC').includes(' '));

describe('spans of tokens', () => {
  test('the source between a token’s offsets normalises to the token', () => {
    fc.assert(
      fc.property(
        source.filter((s) => !hasWordsInOneCharacter(s)),
        (s) => {
          const text = normalise(s);
          const tokens = tokenise(text);
          for (let t = 0; t < tokens.count; t++) {
            const [from, to] = [tokens.start[t]!, tokens.end[t]!];
            expect(lightOf(s.slice(sourceStart(text, from), sourceEnd(text, to)))).toBe(lightSlice(text, from, to));
          }
        },
      ),
      { numRuns: 600 },
    );
  });

  test('so does the source between the offsets of any range of tokens', () => {
    fc.assert(
      fc.property(
        source.filter((s) => !hasWordsInOneCharacter(s)),
        fc.nat(),
        fc.nat(),
        (s, x, y) => {
          const text = normalise(s);
          const tokens = tokenise(text);
          if (tokens.count === 0) return;
          const a = x % tokens.count;
          const b = a + (y % (tokens.count - a));
          const [from, to] = [tokens.start[a]!, tokens.end[b]!];
          expect(lightOf(s.slice(sourceStart(text, from), sourceEnd(text, to)))).toBe(lightSlice(text, from, to));
        },
      ),
      { numRuns: 600 },
    );
  });

  test('tokens stand in order, never overlap, and leave out nothing but spaces', () => {
    fc.assert(
      fc.property(source, (s) => {
        const text = normalise(s);
        const tokens = tokenise(text);
        let at = 0;
        for (let t = 0; t <= tokens.count; t++) {
          const next = t < tokens.count ? tokens.start[t]! : text.length;
          expect(next).toBeGreaterThanOrEqual(at);
          for (; at < next; at++) expect([CharClass.Space, CharClass.LineEnd]).toContain(charClass(text.light[at]!));
          if (t < tokens.count) {
            expect(tokens.end[t]!).toBeGreaterThan(next);
            at = tokens.end[t]!;
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test('sentences part the tokens from first to last', () => {
    fc.assert(
      fc.property(source, (s) => {
        const { sentences, count } = tokenise(normalise(s));
        expect(sentences[0]).toBe(0);
        expect(sentences[sentences.length - 1]).toBe(count);
        for (let k = 1; k < sentences.length; k++) expect(sentences[k]! > sentences[k - 1]! || count === 0).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('the map to the source never goes back', () => {
    fc.assert(
      fc.property(source, (s) => {
        const { toSource, length } = normalise(s);
        for (let i = 1; i <= length; i++) expect(toSource[i]!).toBeGreaterThanOrEqual(toSource[i - 1]!);
      }),
      { numRuns: 400 },
    );
  });
});

describe('offset units', () => {
  const naive = {
    utf16: (_: string, at: number): number => at,
    codepoint: (s: string, at: number): number => [...s.slice(0, at)].length,
    byte: (s: string, at: number): number => Buffer.byteLength(s.slice(0, at), 'utf8'),
  };
  const boundaries = (s: string): number[] => {
    const at = [0];
    for (const char of s) at.push(at[at.length - 1]! + char.length);
    return at;
  };

  test.each(['utf16', 'codepoint', 'byte'] as const)('%s agrees with counting from the start, in any order of questions', (unit) => {
    fc.assert(
      fc.property(source, fc.infiniteStream(fc.nat()), (s, order) => {
        const offsets = new OffsetConverter(s, unit);
        const all = boundaries(s);
        for (const at of all) expect(offsets.convert(at)).toBe(naive[unit](s, at));
        const asked = order.take(20);
        for (const n of asked) {
          const at = all[n % all.length]!;
          expect(offsets.convert(at)).toBe(naive[unit](s, at));
        }
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ['Arabic', 'بغداد', 5, 5, 10],
    ['tashkeel counts', 'بَ', 2, 2, 4],
    ['emoji', '😀', 2, 1, 4],
    ['a family emoji', '👩‍👩‍👧', 8, 5, 18],
    ['a lone high surrogate', '\uD83Dب', 2, 2, 5],
    ['a lone low surrogate', '\uDE00ب', 2, 2, 5],
    ['two high surrogates and a low one', '\uD83D\uD83D\uDE00', 3, 2, 7],
    ['bidi controls', '\u202Bب\u202C', 3, 3, 8],
    ['a decomposed letter', 'e\u0301', 2, 2, 3],
  ])('%s', (_, text, utf16, codepoint, byte) => {
    expect([
      text.length,
      new OffsetConverter(text, 'codepoint').convert(text.length),
      new OffsetConverter(text, 'byte').convert(text.length),
    ]).toEqual([utf16, codepoint, byte]);
  });
});
