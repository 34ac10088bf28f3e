/** Candidates for organisations that no class noun opens: foreign names, initials, and what completes a name behind it. */
import type { Observation } from '../decide/observe';
import { isQuote } from '../decide/observe';
import { CATEGORY, table } from '../decide/categories';
import { maskOf } from '../lexicon/classes';
import { strengthOf } from '../lexicon/complement';
import { entryAmbiguity } from '../lexicon/format';
import { complementOf } from '../decide/phrase';
import { LAM, WAW } from '../text/letters';
import { TokenKind } from '../text/tokenise';
import type { Candidates } from './candidates';
import { ORGANISATION } from './candidates';
import { RULE } from './catalogue';
import { initialsEnds } from './initials';
import { alias } from './organisation';
import { mayContinue, otherUnits } from './proclitic';
import { BARE_ORGANISATION, COMPLEMENT, GUESSED, NAMES_ELSE, PERSONAL, UNKNOWN } from './roles';

const LONGEST = 4;
/** Words behind `لل…` that still belong to it: `لتداول الأوراق المالية`. */
const LONGEST_PURPOSE = 3;
const LONGEST_NUMBER = 4;
const MOST_ADJECTIVES = 2;
/** From this likeness bin on, a word explained by affixes may still be a foreign name. */
const NAME_LIKE = 4;
/** Strength from which a word is one that bodies are called after (`صحة`, `كهرباء`). */
const NAMES_BODIES = 3;
const NOUN = maskOf('organisation-noun');
const PLACE_NOUN = maskOf('place-noun');
const FOREIGN = maskOf('family', 'organisation-part', 'organisation-ambiguous', 'person-part');
const WORD = maskOf('organisation-noun', 'organisation-part');
const AGREES = table('nisba', 'adjective-definite');
const HEADS = table('dash', 'colon');
const ends = new Int32Array(16);

/** Proposes the organisations without a class noun that begin at token `s` of the sentence `[first, limit)`. */
export function proposeBareOrganisations(observation: Observation, s: number, first: number, limit: number, candidates: Candidates): void {
  const { lookup } = observation;
  const offset = lookup.offset[s]!;
  initials(observation, s, limit, candidates);
  chain(observation, s, limit, offset, candidates);
  const other = otherUnits(observation, s);
  if (other >= 0) chain(observation, s, limit, other, candidates);
  // `وطنية - بعلبك -`, `مباشر:`: any word at the head of a line may be where its news is from.
  if (s === first && s + 1 < limit && HEADS[observation.category[s + 1]!] === 1 && COMPLEMENT[observation.category[s]!] === 1)
    candidates.add(s, s + 1, ORGANISATION, RULE['organisation.unknown'], offset);
  purpose(observation, s, limit, offset, candidates);
  service(observation, s, limit, offset, candidates);
}

function initials(observation: Observation, s: number, limit: number, candidates: Candidates): void {
  const { lookup } = observation;
  let units = 0;
  let found = initialsEnds(lookup, s, 0, limit, ends);
  if (found === 0 && lookup.offset[s]! > 0) found = initialsEnds(lookup, s, (units = lookup.offset[s]!), limit, ends);
  for (let k = 0; k < found; k++) {
    candidates.add(s, ends[k]!, ORGANISATION, RULE['organisation.initials'], units);
    complete(observation, s, ends[k]!, limit, units, candidates);
  }
  // `بي إم سي إي كابيتال`
  if (found > 0) {
    const end = ends[found - 1]!;
    if (end < limit && isNameWord(observation, end, false)) candidates.add(s, end + 1, ORGANISATION, RULE['organisation.initials'], units);
  }
}

/**
 * Proposes what the words behind a name of the gazetteer make of it: a nisba, a number, `لل…`, a bracket. A name of several words needs
 * no purpose, and one that is a word besides (`السفير الإسرائيلي`) no nationality but where the text is about clubs.
 * @param s first token of the name or of the quotes around it, `end` the token behind, `offset` its proclitic units
 * @param entry of the name
 */
export function completeKnown(
  observation: Observation,
  s: number,
  end: number,
  limit: number,
  offset: number,
  entry: number,
  candidates: Candidates,
): void {
  if (end >= limit) return;
  const { category, lookup, sport } = observation;
  const words = end - s;
  if (category[end] === CATEGORY.open) {
    if (words > 1) alias(observation, s, end, limit, candidates);
  } else if (lookup.offset[end]! > 0 ? words === 1 : entryAmbiguity(lookup.image.entryInfo[entry]!) < 2 || sport[s]! > 0)
    complete(observation, s, end, limit, offset, candidates, entry);
}

/** Proposes the name `[s, end)`, of entry `head` or of none, with the nisba, the number or the `لل…` behind it. */
function complete(
  observation: Observation,
  s: number,
  end: number,
  limit: number,
  offset: number,
  candidates: Candidates,
  head = -1,
): void {
  if (end >= limit) return;
  const { lookup, category } = observation;
  const { kind, start, text } = lookup.tokens;
  const rule = RULE['organisation.completed'];
  const glued = lookup.offset[end]!;
  if (glued === 0) {
    if (AGREES[category[end]!] === 1 || (kind[end] === TokenKind.Number && lookup.tokens.end[end]! - start[end]! <= LONGEST_NUMBER))
      candidates.add(s, end + 1, ORGANISATION, rule, offset, -1, head);
  } else if (text.key[start[end]! + glued - 1] === LAM && completesName(observation, end)) {
    candidates.add(s, end + 1, ORGANISATION, rule, offset, -1, head);
    for (let t = end + 1; t < limit && t - end <= LONGEST_PURPOSE; t++) {
      if (COMPLEMENT[category[t]!] === 0 || (lookup.offset[t]! > 0 && text.key[start[t]!] !== WAW)) return;
      candidates.add(s, t + 1, ORGANISATION, rule, offset, -1, head);
    }
  }
}

/** A word that is the name of something else with what it is for: `الأهرام للمشروبات`, `العراقية للسجاد`. */
function purpose(observation: Observation, s: number, limit: number, offset: number, candidates: Candidates): void {
  const { category, lookup } = observation;
  if (NAMES_ELSE[category[s]!] === 0 || s + 1 >= limit || lookup.restored[s + 1] === 0) return;
  if (strengthOf(complementOf(lookup, s + 1)) >= NAMES_BODIES) complete(observation, s, s + 1, limit, offset, candidates);
}

/** A field of work with the article and adjectives: `الحماية المدنية`, `الضمان الاجتماعي`. */
function service({ category, definite, lookup }: Observation, s: number, limit: number, offset: number, candidates: Candidates): void {
  if (definite[s] === 0 || (lookup.hi[s]! & NOUN.hi) !== 0 || strengthOf(complementOf(lookup, s)) < NAMES_BODIES) return;
  for (let t = s + 1; t < limit && t - s <= MOST_ADJECTIVES; t++) {
    if (category[t] !== CATEGORY['adjective-definite'] || definite[t] === 0 || lookup.offset[t]! > 0) return;
    candidates.add(s, t + 1, ORGANISATION, RULE['organisation.branch'], offset);
  }
}

/** `للأسمنت`, `لتداول`: what a body may be for. */
function completesName({ category, lookup }: Observation, t: number): boolean {
  return (
    strengthOf(complementOf(lookup, t)) > 0 || category[t] === CATEGORY['noun-definite'] || category[t] === CATEGORY['organisation-noun']
  );
}

function chain(observation: Observation, s: number, limit: number, offset: number, candidates: Candidates): void {
  const { lookup, category } = observation;
  const { kind } = lookup.tokens;
  // Right behind a class noun of organisations or in quotes any word of content may be the name: `فريق الجزيرة`, `صحيفة "الحياة"`.
  const announced = s > 0 && ((lookup.hi[s - 1]! & NOUN.hi) !== 0 || isQuote(lookup.tokens.text.light[lookup.tokens.start[s - 1]!]!));
  for (let t = s; t < limit && t - s < LONGEST; t++) {
    const eligible = isNameWord(observation, t, t === s) || (announced && kind[t] === TokenKind.Arabic && COMPLEMENT[category[t]!] === 1);
    if (!eligible || (t > s && lookup.offset[t]! > 0 && !mayContinue(observation, t))) return;
    candidates.add(s, t + 1, ORGANISATION, RULE['organisation.unknown'], offset);
    if (observation.definite[s] === 0) complete(observation, s, t + 1, limit, offset, candidates);
  }
}

/** Whether token `t` may be a word of a name that no list holds, its first or a later one. */
function isNameWord({ category, likeness, lookup }: Observation, t: number, first: boolean): boolean {
  const { kind } = lookup.tokens;
  if (kind[t] === TokenKind.Latin) return true;
  if (kind[t] !== TokenKind.Arabic) return false;
  const cat = category[t]!;
  if (UNKNOWN[cat] === 1 || (GUESSED[cat] === 1 && likeness[t]! >= NAME_LIKE)) return true;
  if (BARE_ORGANISATION[cat] === 1 && (lookup.lo[t]! & (FOREIGN.lo | PERSONAL.lo)) !== 0) return true;
  return !first && ((lookup.lo[t]! & WORD.lo) !== 0 || (lookup.hi[t]! & WORD.hi) !== 0 || cat === CATEGORY.country);
}

/** Whether token `t` may stand for a local body before a place: `صحة إربد`, `كهرباء المسيب`. */
export function opensBranch({ definite, lookup }: Observation, t: number): boolean {
  return (
    definite[t] === 0 &&
    lookup.tokens.kind[t] === TokenKind.Arabic &&
    (lookup.hi[t]! & (NOUN.hi | PLACE_NOUN.hi)) === 0 &&
    strengthOf(complementOf(lookup, t)) >= NAMES_BODIES
  );
}
