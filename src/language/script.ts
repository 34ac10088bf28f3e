/** Which scripts a text is written in, counted over its letters. */

export type Script =
  | 'arabic'
  | 'latin'
  | 'cyrillic'
  | 'greek'
  | 'hebrew'
  | 'han'
  | 'kana'
  | 'hangul'
  | 'devanagari'
  | 'thai'
  | 'armenian'
  | 'georgian'
  | 'ethiopic'
  | 'syriac'
  | 'other';

/** First and last code unit of each block; digits, marks and punctuation of the Arabic block are left out by the caller's letter test. */
// prettier-ignore
const RANGES: readonly (readonly [number, number, Script])[] = [
  [0x41, 0x5a, 'latin'], [0x61, 0x7a, 'latin'], [0xc0, 0x24f, 'latin'], [0x370, 0x3ff, 'greek'], [0x400, 0x52f, 'cyrillic'],
  [0x531, 0x587, 'armenian'], [0x5d0, 0x5ea, 'hebrew'], [0x620, 0x64a, 'arabic'], [0x66e, 0x66f, 'arabic'], [0x671, 0x6d3, 'arabic'], [0x6d5, 0x6d5, 'arabic'],
  [0x6ee, 0x6ef, 'arabic'], [0x6fa, 0x6ff, 'arabic'], [0x710, 0x72f, 'syriac'], [0x750, 0x77f, 'arabic'], [0x8a0, 0x8c9, 'arabic'], [0x904, 0x939, 'devanagari'],
  [0xe01, 0xe30, 'thai'], [0x10a0, 0x10ff, 'georgian'], [0x1200, 0x137f, 'ethiopic'], [0x1e00, 0x1eff, 'latin'], [0x1f00, 0x1fff, 'greek'], [0x3041, 0x30ff, 'kana'],
  [0x3400, 0x9fff, 'han'], [0xac00, 0xd7a3, 'hangul'], [0xfb50, 0xfdfb, 'arabic'], [0xfe70, 0xfefc, 'arabic'],
];

/** Scripts by number; 0 is for everything that is no letter. */
const SCRIPTS: Script[] = [...new Set(RANGES.map(([, , script]) => script))];
const numberOf = new Uint8Array(0x10000);
for (const [first, last, script] of RANGES) numberOf.fill(SCRIPTS.indexOf(script) + 1, first, last + 1);
numberOf[0x640] = 0;

const ARABIC = SCRIPTS.indexOf('arabic') + 1;

/** Whether a code unit is a letter of the Arabic script. */
export function isArabicLetter(code: number): boolean {
  return numberOf[code] === ARABIC;
}

/** Letters per script, in the order in which the scripts appear, and all letters together. */
export function countScripts(text: string): { total: number; counts: Map<Script, number> } {
  const sums = new Int32Array(SCRIPTS.length + 1);
  const appeared: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const script = numberOf[text.charCodeAt(i)]!;
    if (sums[script]!++ === 0 && script > 0) appeared.push(script);
  }
  const counts = new Map(appeared.map((script) => [SCRIPTS[script - 1]!, sums[script]!]));
  return { total: text.length - sums[0]!, counts };
}
