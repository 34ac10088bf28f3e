/**
 * Look-up: which word of the lexicon each token is, behind which proclitics, of which classes, and which entries match from it on.
 *
 * A proclitic chain (و ف, then ب ك ل, then the article) is split off only where the rest is known and the whole is not, or where the
 * whole is the rarer reading: `ولبنان` is و + لبنان, `وليد` stays whole.
 */
import { ALEF, LAM } from '../text/normalise';
import type { Tokens } from '../text/tokenise';
import { HASHED_OFFSETS, TokenKind, stepHash } from '../text/tokenise';
import { OPENERS, PLACES, findAlike, findWord, firmness, onlyName } from './find-word';
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

/** Up to this many ways to begin an entry are kept for a token: whole, and behind one or two proclitics. */
const OPTIONS = 3;

/** The arrays that one look-up fills. */
class Analysis {
  readonly offset: Uint8Array;
  readonly restored: Uint8Array;
  readonly word: Int32Array;
  readonly lo: Uint32Array;
  readonly hi: Uint32Array;
  readonly guess: Uint8Array;
  /** Ids of whole tokens: what the inner words of an entry are compared with. */
  readonly whole: Int32Array;
  /** For each token, pairs of proclitic units and word id from which entries may start; -1 ends them. */
  readonly options: Int32Array;
  private readonly key: Uint16Array;
  private readonly light: Uint16Array;

  constructor(
    private readonly tokens: Tokens,
    private readonly image: Image,
  ) {
    const { count } = tokens;
    this.offset = new Uint8Array(count);
    this.restored = new Uint8Array(count);
    this.word = new Int32Array(count).fill(-1);
    this.lo = new Uint32Array(count);
    this.hi = new Uint32Array(count);
    this.guess = new Uint8Array(count);
    this.whole = new Int32Array(count).fill(-1);
    this.options = new Int32Array(count * OPTIONS * 2).fill(-1);
    this.key = tokens.text.key;
    this.light = tokens.text.light;
  }

  /** Analyses token `t`. */
  analyse(t: number): void {
    const { tokens, image, key } = this;
    const kind = tokens.kind[t]!;
    if (kind > TokenKind.Number) return;
    const s = tokens.start[t]!;
    const e = tokens.end[t]!;
    const hashes = t * HASHED_OFFSETS;
    const id = findWord(image, key, s, e, tokens.hash[hashes]!);
    this.whole[t] = id;
    let best = 0;
    if (id >= 0) {
      this.option(t, 0, id);
      this.take(t, 0, id, s, e, false);
      best = firmness(this.lo[t]!, this.hi[t]!);
    }
    if (kind !== TokenKind.Arabic || e - s < 3) return;
    const first = key[s]!;
    let conjunction = 0;
    if (first === WAW || first === FEH) {
      conjunction = 1;
      best = this.split(t, 1, s, e, best);
    }
    const second = key[s + conjunction]!;
    if ((second === BEH || second === KAF || second === LAM) && e - s > conjunction + 2) best = this.split(t, conjunction + 1, s, e, best);
    if (best > 0) return;
    const guess = guessInflected(image, key, s, e);
    this.guess[t] = guess;
    if (guess === Guess.None) this.unknownProclitics(t, s, e);
  }

  /** Tries token `t` without its first `units`; returns the firmness of the best reading so far. */
  private split(t: number, units: number, s: number, e: number, best: number): number {
    if (e - s - units < 2) return best;
    const { image, key, tokens } = this;
    const hash = tokens.hash[t * HASHED_OFFSETS + units]!;
    const rest = findWord(image, key, s + units, e, hash);
    let firm = rest >= 0 ? this.consider(t, units, rest, s + units, e, false, best) : best;
    if (key[s + units - 1] === LAM && key[s + units] === LAM) {
      const withAlef = findWord(image, key, s + units, e, stepHash(hash, ALEF), true);
      if (withAlef >= 0) firm = this.consider(t, units, withAlef, s + units, e, true, firm);
    }
    return firm;
  }

  private consider(t: number, units: number, id: number, from: number, to: number, alef: boolean, best: number): number {
    const { image, key } = this;
    this.option(t, units, id);
    const exact = alef || image.hasAlike[id] === 0 ? -1 : findAlike(image, id, this.light, from, to);
    const lo = exact >= 0 ? image.alikeLo[exact]! : image.classLo[id]!;
    const hi = exact >= 0 ? image.alikeHi[exact]! : image.classHi[id]!;
    const firm = firmness(lo, hi);
    // A letter that may be a conjunction before a word of the same firmness: the whole stands, unless it is only a name and the rest is a
    // word that conjunctions open sentences with: `وأكد` is no name.
    const opens =
      best === 2 &&
      key[from - 1] === WAW &&
      onlyName(this.lo[t]!, this.hi[t]!) &&
      (firm === 3 || (hi & OPENERS.hi) !== 0 || (lo & OPENERS.lo) !== 0);
    if (!opens && (firm <= best || best >= 2)) return best;
    // `بيانا` is the accusative of بيان before it is ب + a name.
    if (
      best === 0 &&
      firm === 2 &&
      onlyName(lo, hi) &&
      (lo & PLACES.lo) === 0 &&
      guessInflected(image, key, from - units, to) !== Guess.None
    )
      return best;
    this.word[t] = id;
    this.lo[t] = lo;
    this.hi[t] = hi;
    this.offset[t] = units;
    this.restored[t] = alef ? 1 : 0;
    return firm;
  }

  private take(t: number, units: number, id: number, from: number, to: number, alef: boolean): void {
    const { image } = this;
    const exact = alef || image.hasAlike[id] === 0 ? -1 : findAlike(image, id, this.light, from, to);
    this.word[t] = id;
    this.lo[t] = exact >= 0 ? image.alikeLo[exact]! : image.classLo[id]!;
    this.hi[t] = exact >= 0 ? image.alikeHi[exact]! : image.classHi[id]!;
    this.offset[t] = units;
  }

  private option(t: number, units: number, id: number): void {
    if (this.image.wordNode[id]! < 0) return;
    const { options } = this;
    let at = t * OPTIONS * 2;
    const end = at + OPTIONS * 2;
    while (at < end && options[at]! >= 0) at += 2;
    if (at === end) return;
    options[at] = units;
    options[at + 1] = id;
  }

  /** Of an unknown word, only what is near certain is cut off: و before four letters or more, and ب ك ل before the article. */
  private unknownProclitics(t: number, s: number, e: number): void {
    const { key } = this;
    let units = key[s] === WAW && e - s >= 5 ? 1 : 0;
    const second = key[s + units]!;
    if (second === BEH || second === KAF || second === LAM || (units === 0 && second === FEH)) {
      const article = key[s + units + 1] === ALEF && key[s + units + 2] === LAM;
      if (article && e - s - units >= 6) units++;
      else if (second === LAM && key[s + units + 1] === LAM && e - s - units >= 5) {
        units++;
        this.restored[t] = 1;
      }
    }
    this.offset[t] = units;
  }
}

/** Looks every token of a text up. */
export function lookUp(tokens: Tokens, image: Image): Lookup {
  const { count, start, kind, text } = tokens;
  const { light } = text;
  const analysis = new Analysis(tokens, image);
  for (let t = 0; t < count; t++) analysis.analyse(t);
  const { offset, restored, word, lo, hi, guess, whole, options } = analysis;

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
    for (let k = t * OPTIONS * 2; k < (t + 1) * OPTIONS * 2; k += 2) {
      const units = options[k]!;
      if (units < 0) break;
      let node = wordNode[options[k + 1]!]!;
      let next = t + 1;
      emit(t, next, units, node);
      while (node >= 0 && next < count) {
        // A hyphen glued on both sides joins the words of one name.
        if (
          kind[next] === TokenKind.Punctuation &&
          light[start[next]!] === HYPHEN &&
          next + 1 < count &&
          start[next] === tokens.end[next - 1] &&
          start[next + 1] === tokens.end[next]
        )
          next++;
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
