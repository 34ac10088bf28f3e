/**
 * The evidence that single words give: as part of a candidate, before it and behind it, as numbers of features (see space.ts for their
 * names). What depends only on what a word is (its signature, see signature.ts) stands apart from what its letters or its neighbours say.
 */
import { CATEGORY } from './categories';
import { strengthOf } from '../lexicon/complement';
import { TokenKind } from '../text/tokenise';
import { classNounPayload } from './describe';
import type { Observation } from './observe';
import { isQuote } from './observe';
import { cliticOf, complementOf, letterIndex, nounKind, nounUse } from './phrase';
import { B, C, D, DIM, F } from './space';

const { clz32, min } = Math;
/** More features than any candidate has. */
export const FEATURE_LIMIT = 512;
/** From here on the words of a candidate are too many to tell all their classes. */
const ROOM_FOR_CLASSES = FEATURE_LIMIT - 160;

export class WordFeatures {
  readonly out = new Int32Array(FEATURE_LIMIT);
  protected n = 0;

  constructor(protected readonly observation: Observation) {}

  /** What every candidate of type `T` has that holds word `t` at a position (see `positionIn`): what follows from the word's signature. */
  ofWord(T: number, position: number, t: number): number {
    this.n = 0;
    this.word(T, position, t);
    return this.n;
  }

  /** The same, what the letters of a word say that no list holds. */
  ofLetters(T: number, position: number, t: number): number {
    this.n = 0;
    this.letters(T, position, t);
    return this.n;
  }

  /** What word `t` says for candidates of type `T` that begin behind it, by its signature; -1 where the sentence begins. */
  ofPrevious(T: number, t: number): number {
    this.n = 0;
    this.previous(T, t);
    return this.n;
  }

  /** What word `t` says for candidates of type `T` that end before it, by its signature; -1 where the sentence ends. */
  ofNext(T: number, t: number): number {
    this.n = 0;
    this.next(T, t);
    return this.n;
  }

  /** What else all candidates of type `T` share that begin at token `s`. */
  ofBeginning(T: number, s: number, first: number): number {
    this.n = 0;
    this.beginning(T, s, first);
    return this.n;
  }

  /** What else all candidates of type `T` share that end before token `e`. */
  ofEnd(T: number, e: number, limit: number): number {
    this.n = 0;
    this.end(T, e, limit);
    return this.n;
  }

  private bits(base: number, t: number): void {
    const { lookup } = this.observation;
    let l = lookup.lo[t]!;
    while (l !== 0) {
      const bit = 31 - clz32(l & -l);
      this.out[this.n++] = base + bit;
      l &= l - 1;
    }
    let h = lookup.hi[t]!;
    while (h !== 0) {
      const bit = 31 - clz32(h & -h);
      this.out[this.n++] = base + 32 + bit;
      h &= h - 1;
    }
  }

  protected word(T: number, position: number, t: number): void {
    const { category, nameView, definite, field } = this.observation;
    if (field[t] !== 0) this.out[this.n++] = F.field + (T * 4 + position) * D + field[t]!;
    this.out[this.n++] = F.category + (T * 4 + position) * C + category[t]!;
    this.out[this.n++] = F.nameView + (T * 4 + position) * C + nameView[t]!;
    const strength = strengthOf(complementOf(this.observation.lookup, t));
    if (strength > 0) this.out[this.n++] = F.complement + ((T * 4 + position) * 8 + strength) * 2 + definite[t]!;
    if (this.n < ROOM_FOR_CLASSES) this.bits(F.cls + (T * 4 + position) * B, t);
  }

  protected letters(T: number, position: number, t: number): void {
    const { observation, out } = this;
    const { lookup, likeness } = observation;
    if (likeness[t] === 0) return;
    const { tokens } = lookup;
    const { key } = tokens.text;
    const a = tokens.start[t]! + lookup.offset[t]!;
    const b = tokens.end[t]!;
    out[this.n++] = F.likeness + (T * 4 + position) * 8 + likeness[t]!;
    out[this.n++] = F.ending + (T * DIM.letters + letterIndex(key[b - 2]!)) * DIM.letters + letterIndex(key[b - 1]!);
    out[this.n++] = F.beginning + (T * DIM.letters + letterIndex(key[a]!)) * DIM.letters + letterIndex(key[a + 1]!);
    out[this.n++] = F.wordLength + (T * 4 + position) * DIM.wordLengths + min(b - a, 10);
  }

  /** Word `t` behind the one before it. Quotation marks are transparent: `شركة «أرامكو»` is a noun and its name. */
  protected pair(T: number, t: number): void {
    const { nameView, category } = this.observation;
    if (category[t] === CATEGORY.quote) return;
    const left = category[t - 1] === CATEGORY.quote ? t - 2 : t - 1;
    this.out[this.n++] = F.pair + (T * C + nameView[left]!) * C + nameView[t]!;
    this.out[this.n++] = F.words + (T * C + category[left]!) * C + category[t]!;
    const clitic = cliticOf(this.observation.lookup, t);
    if (clitic > 0) this.out[this.n++] = F.innerClitic + (T * DIM.clitics + clitic) * C + category[t]!;
  }

  protected previous(T: number, t: number): void {
    this.out[this.n++] = F.previous + T * C + (t < 0 ? 0 : this.observation.category[t]!);
    this.out[this.n++] = F.nounBefore + T * DIM.nouns + (t < 0 ? 0 : nounKind(classNounPayload(this.observation, t)));
    if (t < 0) return;
    const payload = classNounPayload(this.observation, t);
    if (payload !== 0) this.out[this.n++] = F.nounUseBefore + (T * DIM.nouns + nounKind(payload)) * DIM.uses + nounUse(payload);
    if (this.observation.field[t] !== 0) this.out[this.n++] = F.previousField + T * D + this.observation.field[t]!;
    this.bits(F.previousClass + T * B, t);
  }

  protected next(T: number, t: number): void {
    const { category, field, lookup } = this.observation;
    this.out[this.n++] = F.next + T * C + (t < 0 ? 0 : category[t]!);
    if (t < 0) return;
    if (field[t] !== 0) this.out[this.n++] = F.nextField + T * D + field[t]!;
    this.bits(F.nextClass + T * B, t);
    this.out[this.n++] = F.nextClitic + (T * DIM.clitics + cliticOf(lookup, t)) * C + category[t]!;
  }

  protected beginning(T: number, s: number, first: number): void {
    const { out } = this;
    const { category, field, governs, inflection, nameView, title, lookup } = this.observation;
    const p1 = s > first ? category[s - 1]! : 0;
    const p2 = s - 1 > first ? category[s - 2]! : 0;
    const TC = T * C;
    out[this.n++] = F.previous2 + TC + p2;
    out[this.n++] = F.previousFirst + (TC + p1) * C + nameView[s]!;
    out[this.n++] = F.previousPair + (TC + p2) * C + p1;
    const titled = T * DIM.titles + title[s]!;
    out[this.n++] = F.title + titled;
    out[this.n++] = F.titleFirst + titled * C + nameView[s]!;
    const f1 = s > first ? field[s - 1]! : 0;
    const f2 = s - 1 > first ? field[s - 2]! : 0;
    const g1 = s > first ? governs[s - 1]! : 0;
    const g2 = s - 1 > first ? governs[s - 2]! : 0;
    if (g1 !== 0) {
      out[this.n++] = F.governed + T * DIM.governments + g1;
      out[this.n++] = F.governedFirst + (T * DIM.governments + g1) * C + nameView[s]!;
      out[this.n++] = F.governedClitic + (T * DIM.governments + g1) * DIM.clitics + cliticOf(lookup, s);
    }
    if (g2 !== 0) out[this.n++] = F.governed2 + (T * DIM.governments + g2) * C + p1;
    if (s > first && inflection[s - 1] !== 0)
      out[this.n++] = F.verbBefore + ((T * DIM.inflections + inflection[s - 1]!) * DIM.governments + g1) * C + nameView[s]!;
    if (f1 !== 0) {
      out[this.n++] = F.previousFieldFirst + (T * D + f1) * C + nameView[s]!;
      out[this.n++] = F.previousFieldClitic + (T * DIM.clitics + cliticOf(lookup, s)) * D + f1;
    }
    if (f2 !== 0) {
      out[this.n++] = F.previous2Field + T * D + f2;
      out[this.n++] = F.previousFields + (T * D + f2) * D + f1;
    }
  }

  protected end(T: number, e: number, limit: number): void {
    const { out } = this;
    const { category, field, governs, inflection, nameView, definite } = this.observation;
    const n1 = e < limit ? category[e]! : 0;
    const n2 = e + 1 < limit ? category[e + 1]! : 0;
    const TC = T * C;
    out[this.n++] = F.next2 + TC + n2;
    out[this.n++] = F.lastNext + (TC + nameView[e - 1]!) * C + n1;
    out[this.n++] = F.nextPair + (TC + n1) * C + n2;
    if (e < limit) out[this.n++] = F.nextDefinite + (T * 2 + definite[e]!) * C + nameView[e - 1]!;
    const f1 = e < limit ? field[e]! : 0;
    const f2 = e + 1 < limit ? field[e + 1]! : 0;
    if (e < limit && inflection[e] !== 0)
      out[this.n++] = F.verbBehind + ((T * DIM.inflections + inflection[e]!) * DIM.governments + governs[e]!) * C + nameView[e - 1]!;
    if (f1 !== 0) out[this.n++] = F.lastNextField + (T * D + f1) * C + nameView[e - 1]!;
    if (f2 !== 0) {
      out[this.n++] = F.next2Field + T * D + f2;
      out[this.n++] = F.nextFields + (T * D + f1) * D + f2;
    }
  }

  /** Number of the quotation marks around `[s, e)`: 0 none, 1 left, 2 right, 3 both. */
  protected quotes(s: number, e: number, first: number, limit: number): number {
    const { kind, text, start } = this.observation.lookup.tokens;
    const left = s > first && kind[s - 1] === TokenKind.Punctuation && isQuote(text.light[start[s - 1]!]!) ? 1 : 0;
    const right = e < limit && kind[e] === TokenKind.Punctuation && isQuote(text.light[start[e]!]!) ? 2 : 0;
    return left + right;
  }
}
