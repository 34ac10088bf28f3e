/** Candidates for organisations that a class noun opens, with the words that complete it. */
import { maskOf } from '../lexicon/classes';
import type { Observation } from '../decide/observe';
import { table } from '../decide/categories';
import { isQuote } from '../decide/observe';
import { BEH, LAM, WAW } from '../text/letters';
import { HASHED_OFFSETS, TokenKind, hashOfWord } from '../text/tokenise';
import type { Candidates } from './candidates';
import { ORGANISATION } from './candidates';
import { RULE } from './catalogue';
import { isDotOfLetter, isLetter } from './initials';
import { COMPLEMENT, GUESSED } from './roles';

const LONGEST = 10;
/** Words behind a preposition inside the name. */
const LONGEST_BRIDGED = 4;
const LONGEST_ALIAS = 3;
const LONGEST_INITIALS = 12;
const NAME_LIKE = 4;
const NOUN = maskOf('organisation-noun');
const PERSON_NAME = table('given', 'family', 'person-alone', 'name-ambiguous');
/** `دينامو كييف (أوكرانيا)`: where it is from is no other name of it. */
const NO_ALIAS = table('number', 'country');
const HASH = 0x23;
/** Prepositions that stand inside names: `لجنة الدفاع عن حقوق الإنسان`, `حركة طلاب ضد التمييز`. */
const BRIDGES = new Set(['عن', 'ضد', 'بلا', 'بدون'].map(hashOfWord));

/** Proposes the organisations that begin at token `s` with a class noun and end before token `limit`. */
export function proposeOrganisations(observation: Observation, s: number, limit: number, candidates: Candidates): void {
  const { lookup } = observation;
  if (lookup.tokens.kind[s] === TokenKind.Arabic && (lookup.hi[s]! & NOUN.hi) !== 0) classNoun(observation, s, limit, candidates);
}

function classNoun(observation: Observation, s: number, limit: number, candidates: Candidates): void {
  const { lookup, category } = observation;
  const { tokens } = lookup;
  const { kind, start, text } = tokens;
  const offset = lookup.offset[s]!;
  const rule = RULE['organisation.class-noun'];
  let quoteOpen = false;
  let longest = LONGEST;
  for (let t = s + 1; t < limit && t - s < longest; t++) {
    if (kind[t] === TokenKind.Punctuation) {
      const unit = text.light[start[t]!]!;
      if (isQuote(unit)) {
        if (quoteOpen) {
          candidates.add(s, t + 1, ORGANISATION, rule, offset);
          quoteOpen = false;
          continue;
        }
        if (t + 1 < limit && kind[t + 1] !== TokenKind.Punctuation) {
          quoteOpen = true;
          continue;
        }
      }
      if (unit === HASH && t === s + 1) continue;
      if (unit === 0x28) alias(observation, s, t, limit, candidates);
      if (isDotOfLetter(lookup, t) && t + 1 < limit && kind[t + 1] === TokenKind.Arabic) continue;
      if (unit === 0x2d && t + 1 < limit && COMPLEMENT[category[t + 1]!] === 1) continue;
      return;
    }
    if (kind[t] === TokenKind.Symbol) return;
    // `مديرة المعرض ليلى الخوري`: a noun with the article is in construct with nobody.
    if (t === s + 1 && observation.definite[s] === 1 && observation.definite[t] === 0 && PERSON_NAME[observation.nameView[t]!] === 1)
      return;
    if (!quoteOpen && !completes(observation, s, t)) {
      if (longest < LONGEST || !bridges(observation, s, t, limit)) return;
      longest = Math.min(LONGEST - 1, t - s + 1 + LONGEST_BRIDGED);
      continue;
    }
    // Right behind the noun in construct no proclitic stands: `شركة كارير` is no شركة ك‍ـارير.
    if (lookup.offset[t]! > 0 && (t > s + 1 || observation.definite[s] === 1)) {
      const clitic = text.key[start[t]!]!;
      if (clitic !== WAW && clitic !== LAM && clitic !== BEH) return;
    }
    if (!quoteOpen) candidates.add(s, t + 1, ORGANISATION, rule, offset);
  }
}

/** Whether word `t` may complete the class noun at `s`. */
function completes({ category, likeness, lookup }: Observation, s: number, t: number): boolean {
  const cat = category[t]!;
  if (COMPLEMENT[cat] === 1 || isLetter(lookup, t)) return true;
  // What affixes explain may be a foreign name (`شركة ساتوم`), right behind the noun above all.
  return GUESSED[cat] === 1 && likeness[t]! >= (t === s + 1 ? 1 : NAME_LIKE);
}

/** Whether token `t` is a preposition inside the name: a word of the name stands before it and one behind it. */
function bridges({ category, lookup }: Observation, s: number, t: number, limit: number): boolean {
  const { hash } = lookup.tokens;
  return (
    t > s + 1 && t + 1 < limit && BRIDGES.has(hash[t * HASHED_OFFSETS]!) && COMPLEMENT[category[t + 1]!] === 1 && lookup.offset[t + 1] === 0
  );
}

/** `… (حماس)`, `… (FIFA)`, `… (بي. بي. سي)`: up to three words or a row of letters in brackets right behind the name. */
export function alias(observation: Observation, s: number, open: number, limit: number, candidates: Candidates): void {
  const { lookup, category } = observation;
  const { kind, start, text } = lookup.tokens;
  let words = 0;
  for (let t = open + 1; t < limit && t - open <= LONGEST_INITIALS; t++) {
    if (kind[t] === TokenKind.Punctuation) {
      const unit = text.light[start[t]!]!;
      if (unit === 0x29 && t > open + 1) candidates.add(s, t + 1, ORGANISATION, RULE['organisation.alias'], lookup.offset[s]!);
      if (!isQuote(unit) && !isDotOfLetter(lookup, t)) return;
    } else if (!isLetter(lookup, t) && (++words > LONGEST_ALIAS || COMPLEMENT[category[t]!] === 0 || NO_ALIAS[category[t]!] === 1)) return;
  }
}
