/** Candidates for people: every chain of name words that begins at a token. */
import type { Observation } from '../decide/observe';
import { CATEGORY, table } from '../decide/categories';
import { maskOf } from '../lexicon/classes';
import { HEH } from '../text/letters';
import { keyOf, keySlice } from '../text/normalise';
import type { Tokens } from '../text/tokenise';
import { TokenKind, isInitial, punctuationOf } from '../text/tokenise';
import type { Candidates } from './candidates';
import { PERSON } from './candidates';
import { RULE } from './catalogue';
import { mayContinuePerson, otherUnits } from './proclitic';
import { CLOSED, GUESSED, INNER_NAME, PERSONAL, UNKNOWN } from './roles';

/** Longer chains are rare and are found in two pieces at worst. */
const LONGEST = 10;
const LONGEST_NICKNAME = 3;
/** From this likeness bin on, a word explained by affixes may still be a foreign name. */
const NAME_LIKE = 4;

const { max } = Math;
/** Names of places and of bodies are given names and surnames elsewhere: `رافينا شامداساني`. */
const NAMESAKE = table('place', 'place-ambiguous', 'place-part', 'organisation-part');
const RARE = maskOf('name-rare');
const HYPHEN = 0x2d;
const GOD = keyOf('الله');
const DOT = 0x2e;

/** 2 = a name word by the lists, 1 = may be one, 0 = not. */
function nameStrength(observation: Observation, t: number): number {
  const { lookup, category, likeness } = observation;
  if (lookup.tokens.kind[t] !== TokenKind.Arabic) return 0;
  if ((lookup.lo[t]! & PERSONAL.lo) !== 0) return (lookup.lo[t]! & RARE.lo) !== 0 ? 1 : 2;
  const cat = category[t]!;
  if (UNKNOWN[cat] === 1) return 1;
  if (GUESSED[cat] === 1 && likeness[t]! >= NAME_LIKE) return 1;
  return 0;
}

/** Proposes the chains that begin at token `s` and end before token `limit`. */
export function proposePeople(observation: Observation, s: number, limit: number, candidates: Candidates): void {
  const { offset: offsets, tokens } = observation.lookup;
  if (tokens.kind[s] !== TokenKind.Arabic) return;
  const offset = offsets[s]!;
  chains(observation, s, limit, offset, candidates);
  const other = otherUnits(observation, s);
  if (other >= 0) chains(observation, s, limit, other, candidates);
}

function chains(observation: Observation, s: number, limit: number, offset: number, candidates: Candidates): void {
  const { lookup, category, title } = observation;
  const { tokens } = lookup;
  const { kind, start, end, text } = tokens;
  const titled = title[s]! > 0;
  const initial = isAbbreviated(tokens, s);
  const first = initial ? 1 : nameStrength(observation, s);
  if (first === 0) {
    // An ordinary word can only open a name behind a title and before a name word (`الشاعر نزار قباني`, `العميد ركن …` is for decide), or
    // before a word of descent: `جياش بن نجاح`.
    if (INNER_NAME[category[s]!] === 0 || s + 1 >= limit) return;
    const next = nameStrength(observation, s + 1);
    if (category[s + 1] !== CATEGORY.connector && !(titled && next > 0) && !(NAMESAKE[category[s]!] === 1 && next > 0)) return;
  }
  if (isBlessing(lookup, s, limit)) return;
  let strong = first === 2 ? 1 : 0;
  let ordinary = first === 0 ? 1 : 0;
  let previous = first;
  let t = s;
  while (t < limit && t - s < LONGEST) {
    const cat = category[t]!;
    const closes = cat !== CATEGORY.connector && cat !== CATEGORY.dash && cat !== CATEGORY.stop;
    const particle = cat === CATEGORY['name-part'] && isParticle(lookup, t) && t > s;
    if (closes && !particle && (t > s || (CLOSED[cat] === 0 && !initial))) {
      const rule = titled ? RULE['person.title-name'] : strong > 0 ? RULE['person.name-chain'] : RULE['person.unknown-chain'];
      candidates.add(s, t + 1, PERSON, rule, offset);
      const close = strong > 0 || titled ? nicknameEnd(observation, t + 1, limit) : 0;
      if (close > 0) candidates.add(s, close, PERSON, RULE['person.alias'], offset);
    }
    const next = t + 1;
    if (next >= limit) return;
    const glued = start[next] === end[t];
    const unit = text.light[start[next]!]!;
    if (
      kind[next] === TokenKind.Punctuation &&
      glued &&
      (unit === HYPHEN || (unit === DOT && isInitial(tokens, t))) &&
      next + 1 < limit &&
      (nameStrength(observation, next + 1) > 0 ||
        (unit === DOT && (isAbbreviated(tokens, next + 1) || INNER_NAME[category[next + 1]!] === 1)))
    ) {
      t = next + 1;
      previous = max(1, nameStrength(observation, t));
      continue;
    }
    if (kind[next] !== TokenKind.Arabic) return;
    // A conjunction in front begins another name, and a preposition ends it, unless they are letters of the name.
    if (lookup.offset[next]! > 0 && !(previous > 0 && mayContinuePerson(observation, next))) return;
    // What begins like a proclitic and is none here is no word that a list holds: `لوكا بوكيلا`.
    const strength = lookup.offset[next]! > 0 ? max(1, nameStrength(observation, next)) : nameStrength(observation, next);
    if (strength === 0) {
      if (INNER_NAME[category[next]!] === 0 || previous < 1 || ordinary >= 2 || (strong === 0 && !titled)) return;
      ordinary++;
    } else if (strength === 2) strong++;
    previous = strength;
    t = next;
  }
}

/** The token behind `(أبو مازن)` or `"شيكابالا"` that opens at token `t`: one to three words that may be a name and nothing else, or 0. */
function nicknameEnd(observation: Observation, t: number, limit: number): number {
  const { lookup, category } = observation;
  if (t + 2 >= limit || (category[t] !== CATEGORY.open && category[t] !== CATEGORY.quote)) return 0;
  const closing = category[t] === CATEGORY.open ? CATEGORY.close : CATEGORY.quote;
  let end = t + 1;
  while (end < limit && end - t <= LONGEST_NICKNAME && lookup.tokens.kind[end] === TokenKind.Arabic && CLOSED[category[end]!] === 0) end++;
  return end > t + 1 && end < limit && category[end] === closing ? end + 1 : 0;
}

/** `رحمه الله`, `حفظه الله`: the pronoun is no ة of `رحمة الله`. */
function isBlessing({ tokens, offset }: Observation['lookup'], s: number, limit: number): boolean {
  const { start, end, text } = tokens;
  if (s + 1 >= limit || text.light[end[s]! - 1] !== HEH || end[s]! - start[s]! - offset[s]! < 4) return false;
  return keySlice(text, start[s + 1]!, end[s + 1]!) === GOD;
}

/** Whether token `t` is an initial with its dot: `ج. د. فانس`. */
function isAbbreviated(tokens: Tokens, t: number): boolean {
  return tokens.kind[t] === TokenKind.Arabic && isInitial(tokens, t) && punctuationOf(tokens, t + 1) === DOT;
}

function isParticle(lookup: Observation['lookup'], t: number): boolean {
  return (lookup.lo[t]! & (1 << 8)) !== 0;
}
