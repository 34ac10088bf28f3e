/** Single words of the image: finding one by its hash, telling look-alikes apart, and how firmly the lexicons know it. */
import { ALEF } from '../text/normalise';
import { FUNCTION_WORDS, maskOf } from './classes';
import type { Image } from './image';

const FUNCTION = maskOf(...FUNCTION_WORDS);
const SURE = maskOf(
  'given',
  'family',
  'country',
  'place-alone',
  'place-ambiguous',
  'organisation-alone',
  'person-alone',
  'noun',
  'plural',
  'masdar',
  'participle',
  'adjective',
  'verb',
  'loanword',
  'adverb',
  'title-office',
  'title-military',
  'title-religious',
  'title-royal',
  'title-honorific',
  'title-job',
  'kinship',
  'organisation-noun',
  'place-noun',
  'verb-saying',
  'nisba',
  'calendar',
  'numeral',
);
const DOUBTFUL = maskOf('name-rare');
const NAMES = maskOf('given', 'family', 'person-alone');

const NAME_ONLY = maskOf(
  'given',
  'family',
  'nisba-name',
  'person-part',
  'place-part',
  'place-alone',
  'organisation-part',
  'name-ambiguous',
);
export const PLACES = maskOf('place-alone');
export const OPENERS = maskOf('verb-saying', 'verb-person', 'title-office', 'country');

/** Whether a word is known as a name and as nothing else. */
export function onlyName(lo: number, hi: number): boolean {
  return (lo & ~NAME_ONLY.lo) === 0 && (hi & ~NAME_ONLY.hi) === 0;
}

/** How firmly the lexicons know a word: function words 3, words of a sure class 2, rare names and mere parts of names 1, unknown 0. */
export function firmness(lo: number, hi: number): number {
  if ((lo & FUNCTION.lo) !== 0 || (hi & FUNCTION.hi) !== 0) return 3;
  // A rare name is firm only by what else the word is.
  if ((lo & DOUBTFUL.lo) !== 0 && (lo & SURE.lo & ~NAMES.lo) === 0 && (hi & SURE.hi) === 0) return 1;
  if ((lo & SURE.lo) !== 0 || (hi & SURE.hi) !== 0) return 2;
  return lo !== 0 || hi !== 0 ? 1 : 0;
}

/** Word id of `key[start, end)` (with an alef before it when `alef`), or -1. `hash` is its key hash. */
export function findWord(image: Image, key: Uint16Array, start: number, end: number, hash: number, alef = false): number {
  const { slots, wordHash, wordStart, characters } = image;
  const mask = slots.length - 1;
  const length = end - start + (alef ? 1 : 0);
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const id = slots[slot]! - 1;
    if (id < 0) return -1;
    if (wordHash[id] !== hash) continue;
    let at = wordStart[id]!;
    if (wordStart[id + 1]! - at !== length) continue;
    if (alef && characters[at++] !== ALEF) continue;
    let i = start;
    while (i < end && characters[at] === key[i]) {
      at++;
      i++;
    }
    if (i === end) return id;
  }
}

/** Index of the look-alike record whose exact form is `light[start, end)`, or -1 when the word has none that fits. */
export function findAlike(image: Image, word: number, light: Uint16Array, start: number, end: number): number {
  const { alikeWord, alikeStart, alikeCharacters } = image;
  let low = 0;
  let high = alikeWord.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (alikeWord[middle]! < word) low = middle + 1;
    else high = middle;
  }
  for (; low < alikeWord.length && alikeWord[low] === word; low++) {
    const from = alikeStart[low]!;
    if (alikeStart[low + 1]! - from !== end - start) continue;
    let i = 0;
    while (i < end - start && alikeCharacters[from + i] === light[start + i]) i++;
    if (i === end - start) return low;
  }
  return -1;
}
