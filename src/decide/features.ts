/** The evidence for one candidate, as numbers of features (see space.ts for their names). */
import { ORGANISATION_KINDS } from '../types';
import { maskOf } from '../lexicon/classes';
import { SEVERAL, entryAmbiguity, entryKind, entryProminence, entryRank } from '../lexicon/format';
import { ORGANISATION, PLACE } from '../rules/candidates';
import type { Candidates } from '../rules/candidates';
import { PERSONAL } from '../rules/roles';
import { TokenKind } from '../text/tokenise';
import type { Observation } from './observe';
import { CATEGORY } from './categories';
import type { Cover } from './cover';
import { coverOf, relation } from './cover';
import { classNounPayload } from './describe';
import { isQuote } from './observe';
import { agreement, cliticOf, letterIndex, nounKind, positionIn } from './phrase';
import { B, C, DIM, F } from './space';

const { clz32, min } = Math;
/** More features than any candidate has. */
export const FEATURE_LIMIT = 512;

const ORDINARY = maskOf('noun', 'plural', 'masdar', 'participle', 'adjective', 'verb', 'adverb');

export class FeatureExtractor {
  readonly out = new Int32Array(FEATURE_LIMIT);
  private n = 0;
  private readonly cover: Cover;
  /** Counts over the words of the candidate in hand. */
  private unknowns = 0;
  private ordinary = 0;
  private names = 0;
  private agreeing = 1;

  constructor(
    private readonly observation: Observation,
    private readonly candidates: Candidates,
  ) {
    this.cover = coverOf(observation);
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

  /**
   * Writes the features of candidate `i` into `out`.
   * @param echo feature of the document pass (0 none; see space.ts) computed by the caller
   * @param first first token of the sentence, `limit` the token behind its last
   * @returns how many were written
   */
  extract(i: number, first: number, limit: number, echo: number): number {
    const { candidates } = this;
    const T = candidates.type[i]!;
    const s = candidates.from[i]!;
    const e = candidates.to[i]!;
    this.n = 0;
    this.shape(i);
    if (!this.isKnownPhrase(i)) for (let t = s; t < e; t++) this.word(T, positionIn(s, e, t), t, t > s);
    this.before(i, T, s, first);
    this.after(T, e, limit);
    this.classBefore(T, s, first);
    this.wordAfter(T, e, limit);
    this.clitic(i);
    this.titleBefore(T, s);
    this.known(i, first);
    this.nounBefore(T, s, first);
    this.count(s, e);
    this.whole(i, first, limit, echo);
    return this.n;
  }

  /** The features that candidate `i` shares with no other: all but those of the three groups below. */
  own(i: number, first: number, limit: number, echo: number): number {
    const { from, to, type } = this.candidates;
    this.n = 0;
    this.shape(i);
    this.previousClitic(i, from[i]! > first ? this.observation.category[from[i]! - 1]! : 0);
    this.clitic(i);
    this.known(i, first);
    this.count(from[i]!, to[i]!);
    this.whole(i, first, limit, echo);
    if (!this.isKnownPhrase(i)) for (let t = from[i]! + 1; t < to[i]!; t++) this.pair(type[i]!, t);
    return this.n;
  }

  /**
   * Whether candidate `i` is an organisation that the gazetteer names with several words, and without much doubt. Then what its words are
   * by themselves is no evidence: that `أمل` is a masdar says nothing about `حركة أمل`.
   */
  isKnownPhrase(i: number): boolean {
    const { entry, from, to, type } = this.candidates;
    return (
      type[i] === ORGANISATION &&
      entry[i]! >= 0 &&
      to[i]! - from[i]! > 1 &&
      entryAmbiguity(this.observation.lookup.image.entryInfo[entry[i]!]!) < 2
    );
  }

  /** What every candidate of type `T` has that holds word `t` at a position (see `positionIn`). */
  ofWord(T: number, position: number, t: number): number {
    this.n = 0;
    this.word(T, position, t, false);
    return this.n;
  }

  /** What every candidate of type `T` has that begins at token `s`. */
  ofBeginning(T: number, s: number, first: number): number {
    this.n = 0;
    this.before(-1, T, s, first);
    this.classBefore(T, s, first);
    this.titleBefore(T, s);
    this.nounBefore(T, s, first);
    return this.n;
  }

  /** What every candidate of type `T` has that ends before token `e`. */
  ofEnd(T: number, e: number, limit: number): number {
    this.n = 0;
    this.after(T, e, limit);
    this.wordAfter(T, e, limit);
    return this.n;
  }

  /** The number of the feature by which echo `echo` of the document pass speaks for candidate `i`. */
  echoFeature(i: number, echo: number): number {
    const { from, to, type } = this.candidates;
    return F.echo + (type[i]! * DIM.echo + echo) * DIM.lengths + min(to[i]! - from[i]!, 9);
  }

  /** Rule and length. */
  private shape(i: number): void {
    const { candidates, out } = this;
    const T = candidates.type[i]!;
    out[this.n++] = F.rule + T * DIM.rules + candidates.rule[i]!;
    out[this.n++] = F.length + T * DIM.lengths + min(candidates.to[i]! - candidates.from[i]!, 9);
  }

  /** What word `t` is, at a position of the candidate. */
  private word(T: number, position: number, t: number, paired: boolean): void {
    const { observation, out } = this;
    const { lookup, category, nameView, likeness } = observation;
    const { tokens } = lookup;
    out[this.n++] = F.category + (T * 4 + position) * C + category[t]!;
    out[this.n++] = F.nameView + (T * 4 + position) * C + nameView[t]!;
    if (this.n < FEATURE_LIMIT - 160) this.bits(F.cls + (T * 4 + position) * B, t);
    if (paired) this.pair(T, t);
    if (likeness[t] === 0) return;
    out[this.n++] = F.likeness + (T * 4 + position) * 8 + likeness[t]!;
    const { key } = tokens.text;
    const a = tokens.start[t]! + lookup.offset[t]!;
    const b = tokens.end[t]!;
    out[this.n++] = F.ending + (T * DIM.letters + letterIndex(key[b - 2]!)) * DIM.letters + letterIndex(key[b - 1]!);
    out[this.n++] = F.beginning + (T * DIM.letters + letterIndex(key[a]!)) * DIM.letters + letterIndex(key[a + 1]!);
    out[this.n++] = F.wordLength + (T * 4 + position) * DIM.wordLengths + min(b - a, 10);
  }

  /** Word `t` behind the one before it. */
  private pair(T: number, t: number): void {
    const { nameView, category } = this.observation;
    this.out[this.n++] = F.pair + (T * C + nameView[t - 1]!) * C + nameView[t]!;
    this.out[this.n++] = F.words + (T * C + category[t - 1]!) * C + category[t]!;
    const clitic = cliticOf(this.observation.lookup, t);
    if (clitic > 0) this.out[this.n++] = F.innerClitic + (T * DIM.clitics + clitic) * C + category[t]!;
  }

  private count(s: number, e: number): void {
    const { lookup, category, definite } = this.observation;
    this.unknowns = 0;
    this.ordinary = 0;
    this.names = 0;
    this.agreeing = 1;
    for (let t = s; t < e; t++) {
      if (category[t]! >= CATEGORY['unknown-foreign']) this.unknowns++;
      if ((lookup.lo[t]! & ORDINARY.lo) !== 0) this.ordinary++;
      if ((lookup.lo[t]! & PERSONAL.lo) !== 0) this.names++;
      if (t > s && definite[t] === 0) this.agreeing = 0;
    }
  }

  /** @param i the candidate, or -1 for what all that begin here share */
  private before(i: number, T: number, s: number, first: number): void {
    const { out } = this;
    const { category, nameView } = this.observation;
    const p1 = s > first ? category[s - 1]! : 0;
    const p2 = s - 1 > first ? category[s - 2]! : 0;
    const TC = T * C;
    out[this.n++] = F.previous + TC + p1;
    if (i >= 0) this.previousClitic(i, p1);
    out[this.n++] = F.previous2 + TC + p2;
    out[this.n++] = F.previousFirst + (TC + p1) * C + nameView[s]!;
    out[this.n++] = F.previousPair + (TC + p2) * C + p1;
  }

  private after(T: number, e: number, limit: number): void {
    const { out } = this;
    const { category, nameView } = this.observation;
    const n1 = e < limit ? category[e]! : 0;
    const n2 = e + 1 < limit ? category[e + 1]! : 0;
    const TC = T * C;
    out[this.n++] = F.next + TC + n1;
    out[this.n++] = F.next2 + TC + n2;
    out[this.n++] = F.lastNext + (TC + nameView[e - 1]!) * C + n1;
    out[this.n++] = F.nextPair + (TC + n1) * C + n2;
  }

  private classBefore(T: number, s: number, first: number): void {
    if (s > first) this.bits(F.previousClass + T * B, s - 1);
  }

  private wordAfter(T: number, e: number, limit: number): void {
    if (e >= limit) return;
    const { out } = this;
    const { category, nameView, definite } = this.observation;
    this.bits(F.nextClass + T * B, e);
    out[this.n++] = F.nextClitic + (T * DIM.clitics + cliticOf(this.observation.lookup, e)) * C + category[e]!;
    out[this.n++] = F.nextDefinite + (T * 2 + definite[e]!) * C + nameView[e - 1]!;
  }

  /** The clitic of the candidate's first word where it stays outside. */
  private ownClitic(i: number): number {
    return this.candidates.offset[i]! > 0 ? cliticOf(this.observation.lookup, this.candidates.from[i]!) : 0;
  }

  private previousClitic(i: number, before: number): void {
    this.out[this.n++] = F.previousClitic + (this.candidates.type[i]! * DIM.clitics + this.ownClitic(i)) * C + before;
  }

  private clitic(i: number): void {
    const { type, from } = this.candidates;
    this.out[this.n++] = F.clitic + (type[i]! * DIM.clitics + this.ownClitic(i)) * C + this.observation.nameView[from[i]!]!;
  }

  private titleBefore(T: number, s: number): void {
    const title = T * DIM.titles + this.observation.title[s]!;
    this.out[this.n++] = F.title + title;
    this.out[this.n++] = F.titleFirst + title * C + this.observation.nameView[s]!;
  }

  private nounBefore(T: number, s: number, first: number): void {
    this.out[this.n++] = F.nounBefore + T * DIM.nouns + (s > first ? nounKind(classNounPayload(this.observation, s - 1)) : 0);
  }

  /** What the gazetteers and the class noun at its front say of the candidate. */
  private known(i: number, first: number): void {
    const { candidates, observation, out } = this;
    const { tokens, image } = observation.lookup;
    const T = candidates.type[i]!;
    const s = candidates.from[i]!;
    const e = candidates.to[i]!;
    const entry = candidates.entry[i]!;
    let kindNumber = 0;
    if (entry >= 0) {
      const info = image.entryInfo[entry]!;
      out[this.n++] = F.known + ((T * 3 + entryAmbiguity(info)) * 4 + min(e - s, 3)) * 4 + entryRank(info);
      if (T === PLACE) out[this.n++] = F.prominence + (T * 3 + entryAmbiguity(info)) * 4 + entryProminence(info);
      kindNumber = T === ORGANISATION ? 1 + entryKind(info) : T === PLACE ? 1 + ORGANISATION_KINDS.length + entryKind(info) : 0;
    }
    out[this.n++] = F.kind + T * DIM.nouns + kindNumber;
    const { count } = tokens;
    for (let X = 0; X < 3; X++) {
      out[this.n++] = F.relation + ((T * 3 + X) * 2 + 0) * 6 + relation(this.cover, X * count + s, s, e);
      if (e - s > 1) out[this.n++] = F.relation + ((T * 3 + X) * 2 + 1) * 6 + relation(this.cover, X * count + e - 1, s, e);
    }
    const knownAs =
      (this.cover.to[count + s] === e && this.cover.from[count + s] === s ? 1 : 0) +
      (this.cover.to[2 * count + s] === e && this.cover.from[2 * count + s] === s ? 2 : 0);
    const organisationNounBefore = s > first && (classNounPayload(this.observation, s - 1) & 63) > 0 ? 1 : 0;
    out[this.n++] = F.sport + ((T * 4 + observation.sport[s]!) * 4 + knownAs) * 2 + organisationNounBefore;
    const payload = classNounPayload(this.observation, s);
    const noun = nounKind(payload);
    out[this.n++] = F.noun + T * DIM.nouns + noun;
    if (noun > 0) {
      const several = (payload & SEVERAL) !== 0;
      const drops = several ? 3 : T === ORGANISATION ? (payload >> 12) & 1 : T === PLACE ? (payload >> 13) & 1 : 2;
      out[this.n++] = F.nounLength + (T * DIM.lengths + min(e - s, 9)) * 4 + drops;
    }
  }

  /** What only all words together say. */
  private whole(i: number, first: number, limit: number, echo: number): void {
    const { candidates, observation, out, unknowns, ordinary, names, agreeing } = this;
    const { lookup, category, definite } = observation;
    const { kind, text, start } = lookup.tokens;
    const T = candidates.type[i]!;
    const s = candidates.from[i]!;
    const e = candidates.to[i]!;
    const length = min(e - s, 9);
    out[this.n++] = F.unknowns + T * 4 + min(unknowns, 3);
    out[this.n++] = F.ordinary + T * 4 + min(ordinary, 3);
    out[this.n++] = F.names + (T * 4 + min(names, 3)) * DIM.lengths + length;
    const definiteness = definite[s]! + 2 * definite[e - 1]!;
    out[this.n++] = F.definite + (T * 4 + definiteness) * 4 + min(e - s, 3);
    const left = s > first && kind[s - 1] === TokenKind.Punctuation && isQuote(text.light[start[s - 1]!]!) ? 1 : 0;
    const right = e < limit && kind[e] === TokenKind.Punctuation && isQuote(text.light[start[e]!]!) ? 2 : 0;
    out[this.n++] = F.quotes + T * 4 + left + right;
    out[this.n++] = F.allDefinite + T * 5 + agreement(definite[s]!, agreeing, e - s, category[e - 1]!);
    out[this.n++] = this.echoFeature(i, echo);
  }
}
