/** Single words of the image: finding one by its hash, telling look-alikes apart, and how firmly the lexicons know it. */
import { ALEF } from '../text/letters';
import { FUNCTION_WORDS, maskOf } from './classes';
import { HAS_ALIKE, startAt } from './format';
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
  const { bucketBase, bucketStep, wordTag } = image;
  const bucket = hash >>> image.bucketShift;
  const last = startAt(bucketBase, bucketStep, bucket + 1);
  const tag = hash & 255;
  for (let id = startAt(bucketBase, bucketStep, bucket); id < last; id++)
    if (wordTag[id] === tag && isWord(image, id, key, start, end, alef)) return id;
  return -1;
}

function isWord(image: Image, id: number, key: Uint16Array, start: number, end: number, alef: boolean): boolean {
  const { wordBase, wordStep, characters, alphabet } = image;
  let at = startAt(wordBase, wordStep, id);
  if (startAt(wordBase, wordStep, id + 1) - at !== end - start + (alef ? 1 : 0)) return false;
  if (alef && alphabet[characters[at++]!] !== ALEF) return false;
  let i = start;
  while (i < end && alphabet[characters[at]!] === key[i]) {
    at++;
    i++;
  }
  return i === end;
}

/** Row of a word's classes and payload in `setLo`, `setHi` and `setPayload`. */
export function setOf(image: Image, id: number): number {
  return image.wordSet[id]! & ~HAS_ALIKE;
}

/** What a class noun or a nisba stands for (see `packNoun` and `packCountry` in vocabulary.ts); 0 for other words. */
export function payloadOf(image: Image, id: number): number {
  return image.setPayload[setOf(image, id)]!;
}

/** Trie node that entries beginning with a word go through, or -1. */
export function firstNode({ firstBits, firstRank }: Image, id: number): number {
  const bits = firstBits[id >> 5]!;
  const bit = 1 << (id & 31);
  return (bits & bit) === 0 ? -1 : firstRank[id >> 5]! + bitCount(bits & (bit - 1));
}

/** How many bits of a 32-bit number are set: those of each pair, each four, each byte, and of all by a product. */
export function bitCount(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Index of the look-alike record whose exact form is `light[start, end)`, or -1 when the word has none that fits. */
export function findAlike(image: Image, word: number, light: Uint16Array, start: number, end: number): number {
  if ((image.wordSet[word]! & HAS_ALIKE) === 0) return -1;
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
