/** Candidates for places: class nouns in construct with a name, and words that may name a place by themselves. */
import type { Observation } from '../decide/observe';
import { CATEGORY, table } from '../decide/categories';
import { maskOf } from '../lexicon/classes';
import { knownEnd } from '../lexicon/entities-of';
import { payloadOf } from '../lexicon/find-word';
import type { Lookup } from '../lexicon/lookup';
import { SEVERAL } from '../lexicon/format';
import { joined } from '../text/hashtag';
import { TokenKind, punctuationOf } from '../text/tokenise';
import type { Candidates } from './candidates';
import { PLACE } from './candidates';
import { RULE } from './catalogue';
import { completesNoun } from './completion';
import { mayContinue, otherUnits } from './proclitic';
import { CLOSED, GUESSED, LOCAL, PERSONAL, PLACE_COMPLEMENT, UNKNOWN } from './roles';

const LONGEST = 5;
const LONGEST_UNKNOWN = 4;
const NOUN = maskOf('place-noun');
const PART = maskOf('organisation-part');
const NAMES = { lo: PERSONAL.lo | PART.lo };
const NAME_LIKE = 4;
const MOST_ADJECTIVES = 3;
const ADJECTIVE = table('nisba', 'adjective-definite', 'after-person', 'name-rare');
const ADJECTIVES = maskOf('adjective', 'nisba', 'nisba-name', 'numeral');
const HYPHEN = 0x2d;
/** `مدينة #البتراء` */
const HASH = 0x23;

/** Proposes the places that begin at token `s` and end before token `limit`. */
export function proposePlaces(observation: Observation, s: number, limit: number, candidates: Candidates): void {
  const { lookup, category } = observation;
  const { kind, start, end, text } = lookup.tokens;
  if (kind[s] !== TokenKind.Arabic) return;
  const offset = lookup.offset[s]!;
  if (isDefiniteNoun(observation, s)) describedNoun(observation, s, limit, candidates);
  if (opensPlace(observation, s)) {
    let quoted = false;
    let longest = LONGEST;
    let inside = s;
    for (let t = s + 1; t < limit && t - s < longest; t++) {
      // `ولاية "بورنو"`, `قاعدة «كاتي» العسكرية`: the marks belong to the extent once both are in it.
      if (category[t] === CATEGORY.quote && (quoted || t === s + 1)) {
        if (quoted) candidates.add(s, t + 1, PLACE, RULE['place.class-noun'], offset);
        quoted = !quoted;
        longest++;
        continue;
      }
      if (kind[t] === TokenKind.Punctuation && text.light[start[t]!] === HYPHEN && start[t] === end[t - 1] && t + 1 < limit) continue;
      if (t === s + 1 && punctuationOf(lookup.tokens, t) === HASH) continue;
      // The hashtag is the name, and the name ends with it.
      if (t > s + 2 && punctuationOf(lookup.tokens, s + 1) === HASH && !joined(lookup.tokens, t)) break;
      inside = Math.max(inside, knownEnd(lookup, t));
      const completing = mayComplete(observation, s, t);
      if (!completing && t + 1 < inside) continue;
      if (!completing && t >= inside && !quoted) {
        // `استاد الشارقة للكريكيت`, `مركز شيناغاوا للمؤتمرات`
        if (lookup.restored[t] === 1 && t > s + 1) candidates.add(s, t + 1, PLACE, RULE['place.class-noun'], offset);
        break;
      }
      if (!quoted) candidates.add(s, t + 1, PLACE, RULE['place.class-noun'], offset);
    }
  }
  // A compass point opens a name only where the gazetteer says so: `شمال لبنان` is Lebanon.
  if (category[s] === CATEGORY.direction || CLOSED[category[s]!] === 1) return;
  bareName(observation, s, limit, offset, candidates);
  const other = otherUnits(observation, s);
  if (other >= 0) bareName(observation, s, limit, other, candidates);
}

/** Whether word `t` may complete the class noun at `s`: no proclitic stands right behind it, and none but a letter of the name in it. */
function mayComplete(observation: Observation, s: number, t: number): boolean {
  if (observation.lookup.offset[t]! > 0 && t > s + 1 && !mayContinue(observation, t)) return false;
  return completesNoun(observation, s, t, PLACE_COMPLEMENT);
}

/** A class noun with the article and adjectives that may make a name of it: `القصر الملكي`, `الولاية الثالثة`. */
function describedNoun(observation: Observation, s: number, limit: number, candidates: Candidates): void {
  const { definite, lookup } = observation;
  for (let t = s + 1; t < limit && t - s <= MOST_ADJECTIVES; t++) {
    if (lookup.offset[t]! > 0 || definite[t] === 0 || !isAdjective(observation, t)) return;
    candidates.add(s, t + 1, PLACE, RULE['place.class-noun'], lookup.offset[s]!);
  }
}

function isAdjective({ category, lookup }: Observation, t: number): boolean {
  return ADJECTIVE[category[t]!] === 1 || (lookup.lo[t]! & ADJECTIVES.lo) !== 0 || (lookup.hi[t]! & ADJECTIVES.hi) !== 0;
}

function isDefiniteNoun({ lookup, definite }: Observation, t: number): boolean {
  return (lookup.hi[t]! & NOUN.hi) !== 0 && definite[t] === 1 && !namesSeveral(lookup, t);
}

function bareName(observation: Observation, s: number, limit: number, offset: number, candidates: Candidates): void {
  const { lookup, category } = observation;
  const { kind, start, end, text } = lookup.tokens;
  const expected = placeExpected(observation, s);
  for (let t = s; t < limit && t - s < LONGEST_UNKNOWN; t++) {
    const cat = category[t]!;
    if (kind[t] === TokenKind.Punctuation && text.light[start[t]!] === HYPHEN && start[t] === end[t - 1] && t + 1 < limit) continue;
    const eligible =
      kind[t] === TokenKind.Arabic &&
      (UNKNOWN[cat] === 1 ||
        ((lookup.lo[t]! & LOCAL.lo) !== 0 && (t > s || cat !== CATEGORY.nisba)) ||
        (GUESSED[cat] === 1 && observation.likeness[t]! >= NAME_LIKE) ||
        (expected && (lookup.lo[t]! & NAMES.lo) !== 0) ||
        (t > s && (cat === CATEGORY['adjective-definite'] || cat === CATEGORY.nisba || cat === CATEGORY['name-part'])));
    if (!eligible || (t > s && lookup.offset[t]! > 0)) return;
    // `العاصمة صنعاء`: a class noun with the article stands beside a name and not before one.
    if (t === s + 1 && observation.definite[s] === 1 && observation.definite[t] === 0 && (lookup.hi[s]! & NOUN.hi) !== 0) return;
    if (cat !== CATEGORY.connector) candidates.add(s, t + 1, PLACE, RULE['place.unknown'], offset);
  }
}

/** Whether token `t` is a class noun of places in construct: without an article, for `العاصمة الفنلندية هلسنكي` is no place but its last word. */
export function opensPlace({ lookup, definite }: Observation, t: number): boolean {
  return (lookup.hi[t]! & NOUN.hi) !== 0 && definite[t] === 0 && !namesSeveral(lookup, t);
}

/** `محافظات الجنوب`, `مدينتا حلب وحماة`: a class noun that is shared by several belongs to none of them. */
function namesSeveral({ word, image }: Lookup, t: number): boolean {
  return word[t]! >= 0 && (payloadOf(image, word[t]!) & SEVERAL) !== 0;
}

/** Whether the word before, or a proclitic, makes a place likely here. */
function placeExpected(observation: Observation, s: number): boolean {
  const { lookup, category } = observation;
  if (lookup.offset[s]! > 0) return true;
  if (s === 0) return true;
  const before = category[s - 1]!;
  return (
    before === CATEGORY['preposition-of-place'] ||
    before === CATEGORY.preposition ||
    before === CATEGORY['place-noun'] ||
    before === CATEGORY.direction ||
    before === CATEGORY['verb-place'] ||
    before === CATEGORY.comma ||
    before === CATEGORY.open ||
    before === CATEGORY.place ||
    before === CATEGORY.country ||
    before === CATEGORY.organisation
  );
}
