/** The evidence for one candidate, as numbers of features (see space.ts for their names). */
import { ORGANISATION_KINDS } from '../types';
import { completes, strengthOf } from '../lexicon/complement';
import { ORDINARY_WORDS, maskOf } from '../lexicon/classes';
import { kindsOf } from '../lexicon/entities-of';
import { SEVERAL, entryAmbiguity, entryKind, entryProminence, entryRank } from '../lexicon/format';
import { ORGANISATION, PLACE } from '../rules/candidates';
import type { Candidates } from '../rules/candidates';
import { RULE } from '../rules/catalogue';
import { PERSONAL } from '../rules/roles';
import { HEH } from '../text/letters';
import type { Observation } from './observe';
import { CATEGORY, table } from './categories';
import type { Cover } from './cover';
import { coverOf, relation } from './cover';
import { classNounPayload } from './describe';
import { agreement, cliticOf, complementOf, letterIndex, nounKind, nounUse, positionIn, readingOf } from './phrase';
import { C, DIM, F } from './space';
import { WordFeatures } from './word-features';

const { min } = Math;
const UNREAD = 255;
const COMPLETED = RULE['organisation.completed'];

/** Behind `خبير اليونسكو` a nationality may be the man's. */
const GOVERNS_PEOPLE = table('office', 'job', 'rank', 'before-organisation', 'honorific', 'kinship');

const ORDINARY = maskOf(...ORDINARY_WORDS);

const DATELINE_MARKS = [CATEGORY.dash, CATEGORY.colon, CATEGORY.close];
/** `سبأ` in a dateline is the agency and not the kingdom. */
const MEDIA = ORGANISATION_KINDS.indexOf('media');
/** Datelines are no longer than so many tokens. */
const DATELINE = 8;

export class FeatureExtractor extends WordFeatures {
  private readonly cover: Cover;
  /** What each token is besides a name; `UNREAD` until asked for. */
  private readonly readings: Uint8Array;
  /** Counts over the words of the candidate in hand. */
  private unknowns = 0;
  private ordinary = 0;
  private names = 0;
  private agreeing = 1;

  constructor(
    observation: Observation,
    private readonly candidates: Candidates,
  ) {
    super(observation);
    this.cover = coverOf(observation);
    this.readings = new Uint8Array(observation.lookup.tokens.count).fill(UNREAD);
  }

  /**
   * Writes the features of candidate `i` into `out`.
   * @param echo feature of the document pass (0 none; see space.ts) computed by the caller
   * @param first first token of the sentence, `limit` the token behind its last
   * @returns how many were written
   */
  extract(i: number, first: number, limit: number, echo: number): number {
    const { type, from, to } = this.candidates;
    const T = type[i]!;
    const s = from[i]!;
    const e = to[i]!;
    this.n = 0;
    this.ofItself(i, first, limit, echo);
    if (!this.isKnownPhrase(i))
      for (let t = s; t < e; t++) {
        const position = positionIn(s, e, t);
        this.word(T, position, t);
        this.letters(T, position, t);
      }
    this.previous(T, s > first ? s - 1 : -1);
    this.beginning(T, s, first);
    this.next(T, e < limit ? e : -1);
    this.end(T, e, limit);
    return this.n;
  }

  /** The features that candidate `i` shares with no other: all but those of its words and surroundings. */
  own(i: number, first: number, limit: number): number {
    this.n = 0;
    this.ofItself(i, first, limit, 0);
    return this.n;
  }

  private ofItself(i: number, first: number, limit: number, echo: number): void {
    const { from, to, type } = this.candidates;
    this.shape(i);
    this.clitic(i, from[i]! > first ? this.observation.category[from[i]! - 1]! : 0);
    this.known(i, first);
    this.count(from[i]!, to[i]!);
    this.neighbours(i, first, limit);
    this.whole(i, first, limit, echo);
    if (!this.isKnownPhrase(i)) for (let t = from[i]! + 1; t < to[i]!; t++) this.pair(type[i]!, t);
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

  /** The features by which echo `echo` of the document pass speaks for candidate `i`. */
  echo(i: number, echo: number): number {
    this.n = 0;
    this.echoes(i, echo);
    return this.n;
  }

  private echoes(i: number, echo: number): void {
    const { from, to, type } = this.candidates;
    const at = type[i]! * DIM.echo + (echo % DIM.echo);
    const length = min(to[i]! - from[i]!, 9);
    this.out[this.n++] = F.echo + at * DIM.lengths + length;
    if (length > 1) this.out[this.n++] = F.echoLast + (type[i]! * 4 + Math.floor(echo / DIM.echo)) * DIM.lengths + length;
    else this.out[this.n++] = F.echoWord + at * C + this.observation.nameView[from[i]!]!;
  }

  /** What the words around say of a candidate that the lexicon knows, and of a single word that is more than a name. */
  private neighbours(i: number, first: number, limit: number): void {
    const { candidates, observation, out } = this;
    const { category, lookup } = observation;
    const T = candidates.type[i]!;
    const s = candidates.from[i]!;
    const e = candidates.to[i]!;
    const before = s > first ? category[s - 1]! : 0;
    const behind = e < limit ? category[e]! : 0;
    const entry = candidates.entry[i]!;
    const known = (T * DIM.known + (entry < 0 ? 0 : 1 + entryAmbiguity(lookup.image.entryInfo[entry]!))) * C;
    out[this.n++] = F.knownPrevious + known + before;
    out[this.n++] = F.knownNext + known + behind;
    if (e - s > 1) return;
    if (this.readings[s] === UNREAD) this.readings[s] = readingOf(lookup, s);
    const reading = T * DIM.readings + this.readings[s]!;
    out[this.n++] = F.readingPrevious + reading * C + before;
    out[this.n++] = F.readingNext + reading * C + behind;
    // The letter as written: ه is his or its where ة is none.
    out[this.n++] = F.readingEnding + reading * DIM.letters + letterIndex(lookup.tokens.text.light[lookup.tokens.end[s]! - 1]!);
  }

  /** Rule and length. */
  private shape(i: number): void {
    const { candidates, out } = this;
    const T = candidates.type[i]!;
    out[this.n++] = F.rule + T * DIM.rules + candidates.rule[i]!;
    out[this.n++] = F.length + T * DIM.lengths + min(candidates.to[i]! - candidates.from[i]!, 9);
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

  /** The clitic of the candidate's first word where it stays outside. */
  private ownClitic(i: number): number {
    return cliticOf(this.observation.lookup, this.candidates.from[i]!, this.candidates.offset[i]!);
  }

  /** @param before category of the word before */
  private clitic(i: number, before: number): void {
    const { type, from } = this.candidates;
    const clitic = (type[i]! * DIM.clitics + this.ownClitic(i)) * C;
    this.out[this.n++] = F.previousClitic + clitic + before;
    this.out[this.n++] = F.clitic + clitic + this.observation.nameView[from[i]!]!;
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
    if (candidates.rule[i] === COMPLETED) {
      const head = candidates.head[i]!;
      const known = head < 0 ? 0 : 1 + entryAmbiguity(image.entryInfo[head]!);
      out[this.n++] = F.knownHead + (T * DIM.known + known) * C + observation.category[e - 1]!;
      const headKind = head < 0 ? 0 : 1 + entryKind(image.entryInfo[head]!);
      const personBefore = s > first && GOVERNS_PEOPLE[observation.category[s - 1]!] === 1 ? 0 : 1;
      out[this.n++] = F.headGender + ((T * DIM.nouns + headKind) * 2 + this.isFeminine(e - 1)) * 2 + personBefore;
    }
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
      const use = nounUse(payload);
      out[this.n++] = F.nounUse + ((T * DIM.nouns + noun) * DIM.uses + use) * 3 + min(e - s, 3) - 1;
      if (e - s > 1)
        out[this.n++] = F.nounUseSecond + ((T * DIM.uses + use) * 2 + observation.definite[s]!) * C + observation.category[s + 1]!;
      if (e - s > 1) out[this.n++] = F.named + (T * DIM.nouns + noun) * 8 + this.knownBehindNoun(s, e);
    }
  }

  /** 1 where word `t` ends in ة, or in the ه that stands for it: companies are feminine (`نوكيا الفنلندية`) and their men are not. */
  private isFeminine(t: number): number {
    const { end, text } = this.observation.lookup.tokens;
    return text.key[end[t]! - 1] === HEH ? 1 : 0;
  }

  /** The types of which the name behind the class noun at `s` is known, a bit for each: `قناة «الجزيرة»`. */
  private knownBehindNoun(s: number, e: number): number {
    const { category } = this.observation;
    const quoted = category[s + 1] === CATEGORY.quote && category[e - 1] === CATEGORY.quote && e - s > 3 ? 1 : 0;
    const from = s + 1 + quoted;
    const to = e - quoted;
    const count = category.length;
    let types = 0;
    for (let X = 0; X < 3; X++) {
      const at = X * count + from;
      if (this.cover.from[at] === from && this.cover.to[at] === to) types |= 1 << X;
    }
    return types;
  }

  /** What only all words together say. */
  private whole(i: number, first: number, limit: number, echo: number): void {
    const { candidates, observation, out, unknowns, ordinary, names, agreeing } = this;
    const { category, definite } = observation;
    const T = candidates.type[i]!;
    const s = candidates.from[i]!;
    const e = candidates.to[i]!;
    const length = min(e - s, 9);
    out[this.n++] = F.unknowns + T * 4 + min(unknowns, 3);
    out[this.n++] = F.ordinary + T * 4 + min(ordinary, 3);
    out[this.n++] = F.names + (T * 4 + min(names, 3)) * DIM.lengths + length;
    const definiteness = definite[s]! + 2 * definite[e - 1]!;
    out[this.n++] = F.definite + (T * 4 + definiteness) * 4 + min(e - s, 3);
    out[this.n++] = F.quotes + T * 4 + this.quotes(s, e, first, limit);
    out[this.n++] = F.allDefinite + T * 5 + agreement(definite[s]!, agreeing, e - s, category[e - 1]!);
    this.dateline(i, first, limit);
    this.complements(i, limit);
    this.echoes(i, echo);
  }

  /** What ends before a dash, a colon or a bracket near the beginning of a line may be of its dateline: `واس - تبوك:`, `القاهرة (أ ش أ)`. */
  private dateline(i: number, first: number, limit: number): void {
    const { from, to, type } = this.candidates;
    const { category, lookup } = this.observation;
    const e = to[i]!;
    const mark = e < limit ? DATELINE_MARKS.indexOf(category[e]!) : -1;
    if (mark < 0 || from[i]! - first > DATELINE) return;
    const { sentences } = lookup.tokens;
    const line = first === sentences[0] ? 0 : first === sentences[1] ? 1 : 2;
    const place = (line * 2 + (from[i] === first ? 0 : 1)) * 2 + (limit - first <= DATELINE ? 0 : 1);
    if (kindsOf(lookup, from[i]!, e, ORGANISATION).includes(MEDIA))
      this.out[this.n++] = F.datelineMedia + (type[i]! * 2 + (from[i] === first ? 0 : 1)) * DATELINE_MARKS.length + mark;
    this.out[this.n++] = F.dateline + ((type[i]! * 12 + place) * DATELINE_MARKS.length + mark) * 4 + min(e - from[i]!, 3);
  }

  /** Whether the words behind a class noun of organisations complete names of its kind, and whether the word behind would complete more. */
  private complements(i: number, limit: number): void {
    const { candidates, observation, out } = this;
    const { lookup, definite } = observation;
    const T = candidates.type[i]!;
    const s = candidates.from[i]!;
    const e = candidates.to[i]!;
    const noun = classNounPayload(observation, s) & 63;
    let completed = 0;
    if (noun > 0 && e - s > 1) {
      completed = 1;
      if (completes(complementOf(lookup, e - 1), noun - 1)) completed += 1;
      if (completes(complementOf(lookup, s + 1), noun - 1)) completed += 2;
    }
    out[this.n++] = F.completed + ((T * 5 + completed) * DIM.lengths + min(e - s, 9)) * 2 + definite[e - 1]!;
    const behind = e < limit ? strengthOf(complementOf(lookup, e)) : 0;
    if (behind === 0) return;
    out[this.n++] = F.nextComplement + (((T * 8 + behind) * DIM.clitics + cliticOf(lookup, e)) * 2 + (noun > 0 ? 1 : 0)) * 2 + definite[e]!;
  }
}
