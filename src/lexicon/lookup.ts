/**
 * Look-up: which word of the lexicon each token is, behind which proclitics, of which classes, and which entries match from it on.
 *
 * A proclitic chain (و ف, then ب ك ل, then the article) is split off only where the rest is known and the whole is not, or where the
 * whole is the rarer reading: `ولبنان` is و + لبنان, `وليد` stays whole.
 */
import { ALEF, LAM } from '../text/normalise';
import type { Tokens } from '../text/tokenise';
import { HASHED_OFFSETS, TokenKind, stepHash } from '../text/tokenise';
import { maskOf } from './classes';
import { entryCueClass, entryType } from './format';
import type { Image } from './image';
import { Guess, guessInflected } from './morphology';

export interface Lookup {
  readonly image: Image;
  readonly tokens: Tokens;
  /** Units of the token that are proclitics in the chosen analysis. */
  readonly offset: Uint8Array;
  /** 1 where ل has swallowed the article's alef (`للعراق` is ل + العراق). */
  readonly restored: Uint8Array;
  /** Word id of the chosen analysis, or -1. */
  readonly word: Int32Array;
  readonly lo: Uint32Array;
  readonly hi: Uint32Array;
  /** What the affix analyser makes of a token that no list holds (see morphology.ts). */
  readonly guess: Uint8Array;
  /** Entry matches, four numbers each: first token, token behind the last, proclitic units of the first token, entry id. */
  readonly matches: Int32Array;
  readonly matchCount: number;
}

const WAW = 0x0648;
const FEH = 0x0641;
const BEH = 0x0628;
const KAF = 0x0643;
const HYPHEN = 0x2d;

const FUNCTION = maskOf('preposition', 'conjunction', 'pronoun', 'demonstrative', 'relative', 'particle', 'interrogative', 'quantifier', 'kana');
const SURE = maskOf(
  'given', 'family', 'country', 'place-alone', 'organisation-alone', 'person-alone', 'noun', 'plural', 'masdar', 'participle', 'adjective', 'verb', 'loanword',
  'adverb', 'title-office', 'title-military', 'title-religious', 'title-royal', 'title-honorific', 'title-job', 'kinship', 'organisation-noun', 'place-noun', 'verb-saying', 'nisba', 'calendar', 'numeral',
);
const DOUBTFUL = maskOf('name-rare');
const NAMES = maskOf('given', 'family', 'person-alone');

const NAME_ONLY = maskOf('given', 'family', 'nisba-name', 'person-part', 'place-part', 'place-alone', 'organisation-part', 'name-ambiguous');
const OPENERS = maskOf('verb-saying', 'verb-person', 'title-office', 'country');

function onlyName(lo: number, hi: number): boolean {
  return (lo & ~NAME_ONLY.lo) === 0 && (hi & ~NAME_ONLY.hi) === 0;
}

/** How firmly the lexicons know a word: function words 3, words of a sure class 2, rare names and mere parts of names 1, unknown 0. */
function firmness(lo: number, hi: number): number {
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
function findAlike(image: Image, word: number, light: Uint16Array, start: number, end: number): number {
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

/** Looks every token of a text up. */
export function lookUp(tokens: Tokens, image: Image): Lookup {
  const { count, start, end, kind, hash, text } = tokens;
  const { key, light } = text;
  const offset = new Uint8Array(count);
  const restored = new Uint8Array(count);
  const word = new Int32Array(count).fill(-1);
  const lo = new Uint32Array(count);
  const hi = new Uint32Array(count);
  const guess = new Uint8Array(count);
  /** Ids of whole tokens: what the inner words of an entry are compared with. */
  const whole = new Int32Array(count).fill(-1);
  /** Packed start options of entries for each token: up to three (offset, id) pairs. */
  const options = new Int32Array(count * 6).fill(-1);

  for (let t = 0; t < count; t++) {
    const tokenKind = kind[t]!;
    if (tokenKind > TokenKind.Number) continue;
    const s = start[t]!;
    const e = end[t]!;
    const id = findWord(image, key, s, e, hash[t * HASHED_OFFSETS]!);
    whole[t] = id;
    let optionCount = 0;
    const option = (units: number, wordId: number): void => {
      if (wordId >= 0 && image.wordNode[wordId]! >= 0 && optionCount < 3) {
        options[t * 6 + optionCount * 2] = units;
        options[t * 6 + optionCount * 2 + 1] = wordId;
        optionCount++;
      }
    };
    option(0, id);
    let best = 0;
    if (id >= 0) {
      word[t] = id;
      setClasses(t, id, s, e);
      best = firmness(lo[t]!, hi[t]!);
    }
    if (tokenKind !== TokenKind.Arabic || e - s < 3) continue;
    const first = key[s]!;
    const length = e - s;
    let p = 0;
    if (first === WAW || first === FEH) p = 1;
    const second = key[s + p]!;
    const tries: number[] = p === 1 ? [1] : [];
    if (second === BEH || second === KAF || second === LAM) {
      if (length > p + 2) tries.push(p + 1);
    }
    for (const units of tries) {
      if (length - units < 2 || units >= HASHED_OFFSETS) continue;
      const rest = findWord(image, key, s + units, e, hash[t * HASHED_OFFSETS + units]!);
      if (rest >= 0) consider(t, units, rest, s + units, e, false);
      if (key[s + units - 1] === LAM && key[s + units] === LAM) {
        const withAlef = findWord(image, key, s + units, e, stepHash(hash[t * HASHED_OFFSETS + units]!, ALEF), true);
        if (withAlef >= 0) consider(t, units, withAlef, s + units, e, true);
      }
    }
    if (best === 0) {
      const made = guessInflected(image, key, s, e);
      guess[t] = made;
      if (made === Guess.None) unknownProclitics(t, s, e);
    }

    function consider(token: number, units: number, id: number, from: number, to: number, alef: boolean): void {
      option(units, id);
      const exact = alef ? -1 : findAlike(image, id, light, from, to);
      const restLo = exact >= 0 ? image.alikeLo[exact]! : image.classLo[id]!;
      const restHi = exact >= 0 ? image.alikeHi[exact]! : image.classHi[id]!;
      const firm = firmness(restLo, restHi);
      // One-letter conjunctions before a word of the same firmness: the whole stands, unless it is only a part of some name.
      // only a name and the rest is a word that conjunctions open sentences with: `وأكد` is no Wākid.
      const opens = best === 2 && key[from - 1] === WAW && onlyName(lo[token]!, hi[token]!) && ((restHi & OPENERS.hi) !== 0 || firm === 3 || (restLo & OPENERS.lo) !== 0);
      if (!opens && (firm <= best || best >= 2)) return;
      best = firm;
      word[token] = id;
      lo[token] = restLo;
      hi[token] = restHi;
      offset[token] = units;
      restored[token] = alef ? 1 : 0;
    }
  }

  /** Of an unknown word, only what is near certain is cut off: و before four letters or more, and ب ك ل before the article. */
  function unknownProclitics(t: number, s: number, e: number): void {
    let units = key[s] === WAW && e - s >= 5 ? 1 : 0;
    const second = key[s + units]!;
    if (second === BEH || second === KAF || second === LAM || (units === 0 && second === FEH)) {
      const article = key[s + units + 1] === ALEF && key[s + units + 2] === LAM;
      if (article && e - s - units >= 6) units++;
      else if (second === LAM && key[s + units + 1] === LAM && e - s - units >= 5) {
        units++;
        restored[t] = 1;
      }
    }
    offset[t] = units;
  }

  function setClasses(t: number, id: number, s: number, e: number): void {
    const exact = findAlike(image, id, light, s, e);
    lo[t] = exact >= 0 ? image.alikeLo[exact]! : image.classLo[id]!;
    hi[t] = exact >= 0 ? image.alikeHi[exact]! : image.classHi[id]!;
  }

  let matches = new Int32Array(Math.max(64, count));
  let matchCount = 0;
  const { edgeStart, edgeWord, edgeNode, entryStart, entryIds, entryInfo, wordNode } = image;
  const emit = (from: number, to: number, units: number, node: number): void => {
    for (let at = entryStart[node]!; at < entryStart[node + 1]!; at++) {
      const entry = entryIds[at]!;
      const info = entryInfo[entry]!;
      if (entryType(info) === 3) {
        const cls = entryCueClass(info);
        if (cls < 32) lo[to - 1]! |= 1 << cls;
        else hi[to - 1]! |= 1 << (cls - 32);
        continue;
      }
      if (matchCount * 4 + 4 > matches.length) {
        const grown = new Int32Array(matches.length * 2);
        grown.set(matches);
        matches = grown;
      }
      matches[matchCount * 4] = from;
      matches[matchCount * 4 + 1] = to;
      matches[matchCount * 4 + 2] = units;
      matches[matchCount * 4 + 3] = entry;
      matchCount++;
    }
  };
  for (let t = 0; t < count; t++) {
    for (let k = t * 6; k < t * 6 + 6; k += 2) {
      const units = options[k]!;
      if (units < 0) break;
      let node = wordNode[options[k + 1]!]!;
      let next = t + 1;
      emit(t, next, units, node);
      while (node >= 0 && next < count) {
        // A hyphen glued on both sides joins the words of one name.
        if (kind[next] === TokenKind.Punctuation && light[start[next]!] === HYPHEN && next + 1 < count) next++;
        const id = whole[next]!;
        if (id < 0) break;
        let low = edgeStart[node]!;
        let high = edgeStart[node + 1]!;
        const stop = high;
        while (low < high) {
          const middle = (low + high) >> 1;
          if (edgeWord[middle]! < id) low = middle + 1;
          else high = middle;
        }
        if (low >= stop || edgeWord[low] !== id) break;
        node = edgeNode[low]!;
        next++;
        emit(t, next, units, node);
      }
    }
  }
  return { image, tokens, offset, restored, word, lo, hi, guess, matches, matchCount };
}
