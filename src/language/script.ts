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

/** The script of a code unit, undefined for everything that is no letter. */
export function scriptOf(code: number): Script | undefined {
  if (code >= 0x620 && code <= 0x64a) return code === 0x640 ? undefined : 'arabic';
  for (const [first, last, script] of RANGES) {
    if (code < first) return undefined;
    if (code <= last) return script;
  }
  return undefined;
}

/** Letters per script, and all letters together. */
export function countScripts(text: string): { total: number; counts: Map<Script, number> } {
  const counts = new Map<Script, number>();
  let total = 0;
  for (let i = 0; i < text.length; i++) {
    const script = scriptOf(text.charCodeAt(i));
    if (script === undefined) continue;
    total++;
    counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  return { total, counts };
}
