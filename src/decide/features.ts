/** The evidence for one candidate, as numbers of features (see space.ts for their names). */
import { ORGANISATION_KINDS } from '../types';
import { maskOf } from '../lexicon/classes';
import { entryAmbiguity, entryKind, entryProminence, entryRank, entryType } from '../lexicon/format';
import { ORGANISATION, PLACE } from '../rules/candidates';
import type { Candidates } from '../rules/candidates';
import { PERSONAL } from '../rules/roles';
import { TokenKind } from '../text/tokenise';
import type { Observation } from './observe';
import { CATEGORY } from './categories';
import { isQuote } from './observe';
import { B, C, DIM, F, LETTERS } from './space';

/** More features than any candidate has. */
export const FEATURE_LIMIT = 512;

const NOUN = maskOf('organisation-noun', 'place-noun');
const ORDINARY = maskOf('noun', 'plural', 'masdar', 'participle', 'adjective', 'verb', 'adverb');

const letterNumbers = new Uint8Array(0x700);
LETTERS.forEach((letter, i) => (letterNumbers[letter.charCodeAt(0)] = letter === '*' ? 0 : i));
function letterIndex(unit: number): number {
  return unit < 0x700 ? letterNumbers[unit]! : 0;
}

/** For each entity type and token, the longest gazetteer match that covers the token. */
export interface Cover {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** The covers of a text's matches; index `type * tokens + token`, `to` 0 where nothing covers. */
export function coverOf(observation: Observation): Cover {
  const { lookup } = observation;
  const { matches, matchCount, image, tokens } = lookup;
  const n = tokens.count;
  const from = new Int32Array(n * 3);
  const to = new Int32Array(n * 3);
  for (let m = 0; m < matchCount; m++) {
    const a = matches[m * 4]!;
    const b = matches[m * 4 + 1]!;
    const info = image.entryInfo[matches[m * 4 + 3]!]!;
    const at = entryType(info) * n;
    // A one-word entry that is mostly an ordinary word says nothing about its neighbours.
    if (b - a === 1 && entryAmbiguity(info) === 2) continue;
    for (let t = a; t < b; t++) {
      if (b - a > to[at + t]! - from[at + t]!) {
        from[at + t] = a;
        to[at + t] = b;
      }
    }
  }
  return { from, to };
}

function relation(cover: Cover, at: number, s: number, e: number): number {
  const b = cover.to[at]!;
  if (b === 0) return 0;
  const a = cover.from[at]!;
  if (a === s && b === e) return 1;
  if (a <= s && b >= e) return 2;
  if (a === s && b < e) return 3;
  if (a >= s && b <= e) return 4;
  return 5;
}

/** Number of a class noun's kind among the noun features: 0 none, then organisations, then places. */
function nounKind(payload: number): number {
  const organisation = payload & 63;
  if (organisation > 0) return organisation;
  const place = (payload >> 6) & 63;
  return place > 0 ? ORGANISATION_KINDS.length + place : 0;
}

export class FeatureExtractor {
  readonly out = new Int32Array(FEATURE_LIMIT);
  private n = 0;
  private readonly cover: Cover;

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
      const bit = 31 - Math.clz32(l & -l);
      this.out[this.n++] = base + bit;
      l &= l - 1;
    }
    let h = lookup.hi[t]!;
    while (h !== 0) {
      const bit = 31 - Math.clz32(h & -h);
      this.out[this.n++] = base + 32 + bit;
      h &= h - 1;
    }
  }

  private cliticOf(t: number): number {
    const { lookup } = this.observation;
    if (lookup.offset[t] === 0) return 0;
    if (lookup.restored[t] === 1) return 5;
    const { key } = lookup.tokens.text;
    const unit = key[lookup.tokens.start[t]! + lookup.offset[t]! - 1]!;
    return unit === 0x0628 ? 2 : unit === 0x0644 ? 3 : unit === 0x0643 ? 4 : 1;
  }

  /**
   * Writes the features of candidate `i` into `out`.
   * @param echo feature of the document pass (0 none; see space.ts) computed by the caller
   * @param first first token of the sentence, `limit` the token behind its last
   * @returns how many were written
   */
  extract(i: number, first: number, limit: number, echo: number): number {
    const { candidates, observation, out } = this;
    const { lookup, category, nameView, likeness, title, definite } = observation;
    const { tokens, image } = lookup;
    const { kind, text, start } = tokens;
    const T = candidates.type[i]!;
    const s = candidates.from[i]!;
    const e = candidates.to[i]!;
    const entry = candidates.entry[i]!;
    const length = Math.min(e - s, 9);
    this.n = 0;
    out[this.n++] = F.rule + T * DIM.rules + candidates.rule[i]!;
    out[this.n++] = F.length + T * DIM.lengths + length;

    let unknowns = 0;
    let ordinary = 0;
    let names = 0;
    let agreeing = 1;
    for (let t = s; t < e; t++) {
      const position = e - s === 1 ? 3 : t === s ? 0 : t === e - 1 ? 2 : 1;
      const cat = category[t]!;
      out[this.n++] = F.category + (T * 4 + position) * C + cat;
      out[this.n++] = F.nameView + (T * 4 + position) * C + nameView[t]!;
      if (this.n < FEATURE_LIMIT - 160) this.bits(F.cls + (T * 4 + position) * B, t);
      if (t > s) out[this.n++] = F.pair + (T * C + nameView[t - 1]!) * C + nameView[t]!;
      if (likeness[t]! > 0) out[this.n++] = F.likeness + (T * 4 + position) * 8 + likeness[t]!;
      if (likeness[t]! > 0) {
        const { key } = text;
        const a = start[t]! + lookup.offset[t]!;
        const b = tokens.end[t]!;
        out[this.n++] = F.ending + (T * DIM.letters + letterIndex(key[b - 2]!)) * DIM.letters + letterIndex(key[b - 1]!);
        out[this.n++] = F.beginning + (T * DIM.letters + letterIndex(key[a]!)) * DIM.letters + letterIndex(key[a + 1]!);
        out[this.n++] = F.wordLength + (T * 4 + position) * DIM.wordLengths + Math.min(b - a, 10);
      }
      if (cat >= CATEGORY['unknown-foreign']) unknowns++;
      if ((lookup.lo[t]! & ORDINARY.lo) !== 0) ordinary++;
      if ((lookup.lo[t]! & PERSONAL.lo) !== 0) names++;
      if (t > s && definite[t] === 0) agreeing = 0;
    }
    const firstCat = nameView[s]!;
    const lastCat = nameView[e - 1]!;
    const p1 = s > first ? category[s - 1]! : 0;
    const p2 = s - 1 > first ? category[s - 2]! : 0;
    const n1 = e < limit ? category[e]! : 0;
    const n2 = e + 1 < limit ? category[e + 1]! : 0;
    const TC = T * C;
    out[this.n++] = F.previous + TC + p1;
    out[this.n++] = F.previous2 + TC + p2;
    out[this.n++] = F.previousFirst + (TC + p1) * C + firstCat;
    out[this.n++] = F.previousPair + (TC + p2) * C + p1;
    out[this.n++] = F.next + TC + n1;
    out[this.n++] = F.next2 + TC + n2;
    out[this.n++] = F.lastNext + (TC + lastCat) * C + n1;
    out[this.n++] = F.nextPair + (TC + n1) * C + n2;
    if (s > first) this.bits(F.previousClass + T * B, s - 1);
    if (e < limit) {
      this.bits(F.nextClass + T * B, e);
      out[this.n++] = F.nextClitic + (T * DIM.clitics + this.cliticOf(e)) * C + n1;
      out[this.n++] = F.nextDefinite + (T * 2 + definite[e]!) * C + lastCat;
    }
    out[this.n++] = F.clitic + (T * DIM.clitics + (candidates.offset[i]! > 0 ? this.cliticOf(s) : 0)) * C + firstCat;
    out[this.n++] = F.title + T * DIM.titles + title[s]!;
    out[this.n++] = F.titleFirst + (T * DIM.titles + title[s]!) * C + firstCat;

    let kindNumber = 0;
    if (entry >= 0) {
      const info = image.entryInfo[entry]!;
      out[this.n++] = F.known + ((T * 3 + entryAmbiguity(info)) * 4 + Math.min(e - s, 3)) * 4 + entryRank(info);
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
    const organisationNounBefore = s > first && (this.nounPayload(s - 1) & 63) > 0 ? 1 : 0;
    out[this.n++] = F.sport + ((T * 4 + observation.sport[s]!) * 4 + knownAs) * 2 + organisationNounBefore;
    const payload = this.nounPayload(s);
    const noun = nounKind(payload);
    out[this.n++] = F.noun + T * DIM.nouns + noun;
    if (noun > 0) {
      const drops = T === ORGANISATION ? (payload >> 12) & 1 : T === PLACE ? (payload >> 13) & 1 : 2;
      out[this.n++] = F.nounLength + (T * DIM.lengths + length) * 3 + drops;
    }
    out[this.n++] = F.nounBefore + T * DIM.nouns + (s > first ? nounKind(this.nounPayload(s - 1)) : 0);
    out[this.n++] = F.unknowns + T * 4 + Math.min(unknowns, 3);
    out[this.n++] = F.ordinary + T * 4 + Math.min(ordinary, 3);
    out[this.n++] = F.names + (T * 4 + Math.min(names, 3)) * DIM.lengths + length;
    const definiteness = definite[s]! + 2 * definite[e - 1]!;
    out[this.n++] = F.definite + (T * 4 + definiteness) * 4 + Math.min(e - s, 3);
    const left = s > first && kind[s - 1] === TokenKind.Punctuation && isQuote(text.light[start[s - 1]!]!) ? 1 : 0;
    const right = e < limit && kind[e] === TokenKind.Punctuation && isQuote(text.light[start[e]!]!) ? 2 : 0;
    out[this.n++] = F.quotes + T * 4 + left + right;
    out[this.n++] = F.allDefinite + T * 5 + agreement(definite[s]!, agreeing, e - s, category[e - 1]!);
    out[this.n++] = F.echo + (T * DIM.echo + echo) * DIM.lengths + length;
    return this.n;
  }

  private nounPayload(t: number): number {
    const { lookup } = this.observation;
    return (lookup.hi[t]! & NOUN.hi) !== 0 && lookup.word[t]! >= 0 ? lookup.image.payload[lookup.word[t]!]! : 0;
  }
}

/** How the words of a noun phrase agree: definite noun + nisba, definite noun + adjectives, idafa, idafa closed by a nisba. */
function agreement(firstDefinite: number, restDefinite: number, length: number, lastCat: number): number {
  if (length < 2) return 0;
  const nisba = lastCat === CATEGORY.nisba;
  if (firstDefinite === 1) return restDefinite === 0 ? 0 : nisba ? 1 : 2;
  return nisba ? 4 : 3;
}
