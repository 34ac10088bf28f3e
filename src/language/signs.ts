/**
 * Counts what tells the languages in Arabic script apart: tell-tale letters, small words, the Arabic article. One pass over the code units
 * for all languages together, because every document that is read pays for it.
 */
import { ARABIC_LETTERS, ARABIC_WORDS, TELLS } from './letters';
import { ALEF, BEH, LAM, WAW } from '../text/letters';
import { isArabicLetter } from './script';

/** Languages that give themselves away, by number; `ARABIC` is the number behind the last. */
export const TELLING: readonly string[] = TELLS.map((tell) => tell.code);
export const ARABIC = TELLING.length;

export interface Signs {
  /** Sum over the tell-tale letters of each language, each weighed by how few languages have it. */
  readonly letters: Float64Array;
  /** How many words are tell-tale ones of each language, and how many different ones. */
  readonly words: Int32Array;
  readonly distinct: Int32Array;
  /** All words, and those with the article. */
  total: number;
  articles: number;
}

/** All tell-tale letters are of the Arabic block. */
const FIRST = 0x600;
const BLOCK = 0x100;
const languagesOf = new Uint8Array(BLOCK);
const weightOf = new Float64Array(BLOCK);
[...TELLS.map((tell) => tell.letters), ARABIC_LETTERS].forEach((letters, language) => {
  for (const letter of letters) {
    const at = letter.charCodeAt(0) - FIRST;
    if (at < 0 || at >= BLOCK) throw new RangeError(`${letter} is no letter of the Arabic block`);
    languagesOf[at]! |= 1 << language;
    // Arabic's own letters share nothing with the weight.
    if (language < ARABIC) weightOf[at]!++;
  }
});
for (let at = 0; at < BLOCK; at++) weightOf[at] = 1 / (weightOf[at] || 1);

/** Small words in an open-addressing table by the hash of their units. */
const WORDS = [...new Set([...TELLS.flatMap((tell) => tell.words), ...ARABIC_WORDS])];
const LONGEST = Math.max(...WORDS.map((word) => word.length));
const SLOTS = 512;
const slots = new Int16Array(SLOTS);
const languagesOfWord = WORDS.map((word) =>
  [...TELLS.map((tell) => tell.words), ARABIC_WORDS].reduce(
    (mask, words, language) => (words.includes(word) ? mask | (1 << language) : mask),
    0,
  ),
);
const stepWord = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & (SLOTS - 1);
WORDS.forEach((word, i) => {
  let hash = 0;
  for (let k = 0; k < word.length; k++) hash = stepWord(hash, word.charCodeAt(k));
  let slot = slotOf(hash);
  while (slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
  slots[slot] = i + 1;
});

/** The beginning of the word in hand: as much as the longest small word needs. */
const buffer = new Uint16Array(LONGEST);

function findWord(hash: number, length: number): number {
  for (let slot = slotOf(hash); slots[slot] !== 0; slot = (slot + 1) & (SLOTS - 1)) {
    const word = WORDS[slots[slot]! - 1]!;
    if (word.length !== length) continue;
    let k = 0;
    while (k < length && word.charCodeAt(k) === buffer[k]) k++;
    if (k === length) return slots[slot]! - 1;
  }
  return -1;
}

function hasArticle(length: number): boolean {
  if (length < 4) return false;
  if (buffer[0] === ALEF) return buffer[1] === LAM;
  return (buffer[0] === WAW || buffer[0] === BEH) && buffer[1] === ALEF && buffer[2] === LAM;
}

/** Tashkeel and tatweel stand inside words. */
function isMark(code: number): boolean {
  return code === 0x640 || (code >= 0x610 && code <= 0x61a) || (code >= 0x64b && code <= 0x65f) || code === 0x670;
}

/** The signs of a text in Arabic script. */
export function countSigns(text: string): Signs {
  const languages = ARABIC + 1;
  const signs: Signs = {
    letters: new Float64Array(languages),
    words: new Int32Array(languages),
    distinct: new Int32Array(languages),
    total: 0,
    articles: 0,
  };
  const seen = new Uint8Array(WORDS.length);
  let length = 0;
  let hash = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0;
    if (isArabicLetter(code)) {
      if (length < LONGEST) {
        buffer[length] = code;
        hash = stepWord(hash, code);
      }
      length++;
      const at = code - FIRST;
      if (at >= BLOCK || languagesOf[at] === 0) continue;
      for (let mask = languagesOf[at]!; mask !== 0; mask &= mask - 1) signs.letters[31 - Math.clz32(mask & -mask)]! += weightOf[at]!;
      continue;
    }
    if (length === 0 || isMark(code)) continue;
    signs.total++;
    if (hasArticle(length)) signs.articles++;
    const word = length <= LONGEST ? findWord(hash, length) : -1;
    if (word >= 0) {
      for (let mask = languagesOfWord[word]!; mask !== 0; mask &= mask - 1) {
        const language = 31 - Math.clz32(mask & -mask);
        signs.words[language]!++;
        if (seen[word] === 0) signs.distinct[language]!++;
      }
      seen[word] = 1;
    }
    length = 0;
    hash = 0;
  }
  return signs;
}
