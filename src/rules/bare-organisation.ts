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
import { isTemporal } from './completion';
import { initialsEnds, lettersGoOn } from './initials';
import { alias } from './organisation';
import { beginsLikeProclitic, mayContinue, otherUnits } from './proclitic';
import { BARE_ORGANISATION, COMPLEMENT, GUESSED, PERSONAL, UNKNOWN } from './roles';

const LONGEST = 4;
/** Words behind `لل…` that still belong to it: `لتداول الأوراق المالية`. */
const LONGEST_PURPOSE = 3;
const LONGEST_NUMBER = 4;
const LONGEST_BEHIND_LETTERS = 3;
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
const ENDS_DATELINE = table('dash', 'colon', 'comma', 'close', 'open', 'mark');
/** Datelines are no longer than so many tokens. */
const DATELINE = 8;
/** Level of `Observation.sport` from which clubs are talked of. */
const MUCH_SPORT = 2;
/** Words that companies are called by beside what they are for. */
const PURPOSEFUL = table(
  'given',
  'family',
  'name-part',
  'name-ambiguous',
  'name-rare',
  'place',
  'place-ambiguous',
  'place-part',
  'place-noun',
  'country',
  'nisba',
  'noun',
  'noun-definite',
  'adjective',
  'adjective-definite',
  'guess-noun',
  'guess-definite',
  'organisation-ambiguous',
  'organisation-part',
  'unknown-arab',
  'unknown-ordinary',
  'unknown-place',
);
const PART = maskOf('organisation-part');
const TRADES = table(
  'organisation-part',
  'place-part',
  'place',
  'unknown-foreign',
  'noun',
  'name-part',
  'organisation',
  'organisation-ambiguous',
);
const MOST_TRADES = 2;
const ends = new Int32Array(16);

/** Proposes the organisations without a class noun that begin at token `s` of the sentence `[first, limit)`. */
export function proposeBareOrganisations(observation: Observation, s: number, first: number, limit: number, candidates: Candidates): void {
  const { lookup } = observation;
  const offset = lookup.offset[s]!;
  initials(observation, s, limit, candidates);
  chain(observation, s, limit, offset, candidates);
  const other = otherUnits(observation, s);
  if (other >= 0) chain(observation, s, limit, other, candidates);
  if (mayBeAnyWord(observation, s, first, limit)) candidates.add(s, s + 1, ORGANISATION, RULE['organisation.unknown'], offset);
  purpose(observation, s, limit, offset, candidates);
  trade(observation, s, limit, offset, candidates);
  service(observation, s, limit, offset, candidates);
}

/**
 * Whether any word may name an organisation here: one at the head of a line that a dash or a colon follows (`وطنية - بعلبك -`, `مباشر:`) or
 * precedes (`مسقط - العمانية`), for news are from there, and a word with the article where all is about sport (`فاز الشط على المدينة`).
 */
function mayBeAnyWord({ category, definite, lookup, sport }: Observation, s: number, first: number, limit: number): boolean {
  if (COMPLEMENT[category[s]!] === 0 || lookup.tokens.kind[s] !== TokenKind.Arabic) return false;
  if (sport[s]! >= MUCH_SPORT && definite[s] === 1) return true;
  if (s === first) return s + 1 < limit && HEADS[category[s + 1]!] === 1;
  return s - first <= DATELINE && category[s - 1] === CATEGORY.dash && (s + 1 === limit || ENDS_DATELINE[category[s + 1]!] === 1);
}

function initials(observation: Observation, s: number, limit: number, candidates: Candidates): void {
  const { lookup } = observation;
  let units = 0;
  let found = initialsEnds(lookup, s, 0, limit, ends);
  if (found === 0) {
    // A letter's name with a proclitic may be a word besides: `وبي سي آي`, `لبي بي سي`.
    units = lookup.offset[s]! || 1;
    if (lookup.offset[s]! > 0 || beginsLikeProclitic(lookup, s)) found = initialsEnds(lookup, s, units, limit, ends);
  }
  for (let k = 0; k < found; k++) {
    candidates.add(s, ends[k]!, ORGANISATION, RULE['organisation.initials'], units);
    complete(observation, s, ends[k]!, limit, units, candidates);
  }
  // `بي إم سي إي كابيتال`
  if (found > 0)
    for (let t = ends[found - 1]!; t < limit && t - ends[found - 1]! < LONGEST_BEHIND_LETTERS; t++) {
      if (!isNameWord(observation, t, false) || (lookup.offset[t]! > 0 && !mayContinue(observation, t))) return;
      candidates.add(s, t + 1, ORGANISATION, RULE['organisation.initials'], units);
      complete(observation, s, t + 1, limit, units, candidates);
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

/** One or two words with what they are for: `الأهرام للمشروبات`, `أصول للوساطة`, `النسر العربي للتأمين`. */
function purpose(observation: Observation, s: number, limit: number, offset: number, candidates: Candidates): void {
  const { category, definite, lookup } = observation;
  if (PURPOSEFUL[category[s]!] === 0 || (lookup.hi[s]! & NOUN.hi) !== 0) return;
  const described = s + 2 < limit && AGREES[category[s + 1]!] === 1 && definite[s] === 1 && lookup.offset[s + 1] === 0;
  for (const end of described ? [s + 1, s + 2] : [s + 1]) {
    if (end >= limit || lookup.restored[end] === 0) continue;
    if (strengthOf(complementOf(lookup, end)) >= NAMES_BODIES) complete(observation, s, end, limit, offset, candidates);
  }
}

/** Any word before one that only companies and clubs end with: `طوكيو غاز`, `أرقام كابيتال`, `كادونا يونايتد`. */
function trade(observation: Observation, s: number, limit: number, offset: number, candidates: Candidates): void {
  const { category, definite, lookup } = observation;
  if (s + 1 >= limit || COMPLEMENT[category[s]!] === 0 || (lookup.hi[s]! & NOUN.hi) !== 0) return;
  for (let t = s + 1; t < limit && t - s <= MOST_TRADES; t++) {
    if ((lookup.lo[t]! & PART.lo) === 0 || definite[t] === 1 || lookup.offset[t]! > 0 || TRADES[category[t]!] === 0) return;
    if (lettersGoOn(lookup, t, limit)) continue;
    candidates.add(s, t + 1, ORGANISATION, RULE['organisation.unknown'], offset);
    complete(observation, s, t + 1, limit, offset, candidates);
  }
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
  const announced =
    s > 0 &&
    ((lookup.hi[s - 1]! & NOUN.hi) !== 0 ||
      category[s - 1] === CATEGORY['before-organisation'] ||
      isQuote(lookup.tokens.text.light[lookup.tokens.start[s - 1]!]!));
  for (let t = s; t < limit && t - s < LONGEST; t++) {
    const eligible = isNameWord(observation, t, t === s) || (announced && kind[t] === TokenKind.Arabic && COMPLEMENT[category[t]!] === 1);
    if (!eligible || (t > s && (isTemporal(observation, t) || (lookup.offset[t]! > 0 && !mayContinue(observation, t))))) return;
    if (lettersGoOn(lookup, t, limit)) continue;
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
