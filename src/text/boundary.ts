/**
 * The one home of character classes. JavaScript's `\b \w \d` do not know Arabic, so every question about a character is asked here.
 * A class is looked up in a table over the Basic Multilingual Plane, filled on demand: a process that reads one short article
 * classifies a few hundred characters, not 65,536.
 */

/** What a UTF-16 code unit is to the tokeniser. */
export const CharClass = {
  Unknown: 0,
  Arabic: 1,
  OtherLetter: 2,
  Digit: 3,
  /** Combining mark: belongs to the letter before it and is dropped from the light text. */
  Mark: 4,
  /** Tatweel, bidi controls, zero-width characters: dropped from the light text. */
  Ignorable: 5,
  Space: 6,
  LineEnd: 7,
  Punctuation: 8,
  Symbol: 9,
} as const;
export type CharClass = (typeof CharClass)[keyof typeof CharClass];

/** Classes by code unit as far as they have been asked for, 0 for the others: for loops that cannot afford a call a character. */
export const classTable = new Uint8Array(0x10000);

const LETTER = /^\p{L}$/u;
const MARK = /^\p{M}$/u;
const NUMBER = /^\p{Nd}$/u;
const PUNCTUATION = /^[\p{P}\p{S}]$/u;
const EMOJI_OR_SYMBOL = /^\p{So}$/u;

function classify(unit: number): CharClass {
  if (unit === 0x0a || unit === 0x0d || unit === 0x0b || unit === 0x0c || unit === 0x85 || unit === 0x2028 || unit === 0x2029)
    return CharClass.LineEnd;
  if (unit === 0x20 || unit === 0x09 || unit === 0xa0 || unit === 0x1680 || unit === 0x202f || unit === 0x205f || unit === 0x3000)
    return CharClass.Space;
  if (unit >= 0x2000 && unit <= 0x200a) return CharClass.Space;
  // Tatweel, Arabic letter mark, zero-width and bidi controls, soft hyphen, byte order mark, variation selectors.
  if (unit === 0x0640 || unit === 0x061c || unit === 0xad || unit === 0xfeff || (unit >= 0x200b && unit <= 0x200f))
    return CharClass.Ignorable;
  if ((unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2060 && unit <= 0x206f) || (unit >= 0xfe00 && unit <= 0xfe0f))
    return CharClass.Ignorable;
  if (unit >= 0xd800 && unit <= 0xdfff) return CharClass.Symbol;
  if (unit < 0x80) return classifyAscii(unit);
  if (unit >= 0x0600 && unit <= 0x06ff) return classifyArabic(unit);
  if ((unit >= 0x2010 && unit <= 0x2027) || unit === 0xab || unit === 0xbb) return CharClass.Punctuation;
  const char = String.fromCharCode(unit);
  if (NUMBER.test(char)) return CharClass.Digit;
  if (MARK.test(char)) return CharClass.Mark;
  if (LETTER.test(char)) return isArabicUnit(unit) ? CharClass.Arabic : CharClass.OtherLetter;
  if (EMOJI_OR_SYMBOL.test(char)) return CharClass.Symbol;
  if (PUNCTUATION.test(char)) return CharClass.Punctuation;
  return unit < 0x20 || unit === 0x7f ? CharClass.Space : CharClass.Symbol;
}

function classifyAscii(unit: number): CharClass {
  if (unit >= 0x30 && unit <= 0x39) return CharClass.Digit;
  if ((unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)) return CharClass.OtherLetter;
  // An underscore is how hashtags and identifiers write a space.
  return unit < 0x20 || unit === 0x7f || unit === 0x5f ? CharClass.Space : CharClass.Punctuation;
}

/** The Arabic block by its assignments (Unicode 15): marks, digits, punctuation, symbols, and letters for the rest. */
function classifyArabic(unit: number): CharClass {
  if ((unit >= 0x064b && unit <= 0x065f) || unit === 0x0670 || (unit >= 0x0610 && unit <= 0x061a)) return CharClass.Mark;
  if (
    (unit >= 0x06d6 && unit <= 0x06dc) ||
    (unit >= 0x06df && unit <= 0x06e4) ||
    unit === 0x06e7 ||
    unit === 0x06e8 ||
    (unit >= 0x06ea && unit <= 0x06ed)
  )
    return CharClass.Mark;
  if ((unit >= 0x0660 && unit <= 0x0669) || (unit >= 0x06f0 && unit <= 0x06f9)) return CharClass.Digit;
  if (unit === 0x060e || unit === 0x060f || unit === 0x06de || unit === 0x06e9 || unit === 0x06fd || unit === 0x06fe)
    return CharClass.Symbol;
  if (unit <= 0x0605 || unit === 0x06dd) return CharClass.Symbol;
  if (unit <= 0x060d || unit === 0x061b || (unit >= 0x061d && unit <= 0x061f) || (unit >= 0x066a && unit <= 0x066d) || unit === 0x06d4)
    return CharClass.Punctuation;
  return CharClass.Arabic;
}

function isArabicUnit(unit: number): boolean {
  return (
    (unit >= 0x0600 && unit <= 0x06ff) ||
    (unit >= 0x0750 && unit <= 0x077f) ||
    (unit >= 0x0870 && unit <= 0x08ff) ||
    (unit >= 0xfb50 && unit <= 0xfdff) ||
    (unit >= 0xfe70 && unit <= 0xfeff)
  );
}

/** The class of a UTF-16 code unit (halves of surrogate pairs are symbols). */
export function charClass(unit: number): CharClass {
  const known = classTable[unit]!;
  if (known !== CharClass.Unknown) return known as CharClass;
  return (classTable[unit] = classify(unit));
}

/** Whether a code unit is a letter of any script. */
export function isLetter(unit: number): boolean {
  const c = charClass(unit);
  return c === CharClass.Arabic || c === CharClass.OtherLetter;
}

/** Whether a code unit vanishes in the light text and belongs to what stands before it. */
export function isDropped(unit: number): boolean {
  const c = charClass(unit);
  return c === CharClass.Mark || c === CharClass.Ignorable;
}
