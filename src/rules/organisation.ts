/** Candidates for organisations that a class noun opens, with the words that complete it. */
import { maskOf } from '../lexicon/classes';
import { knownEnd } from '../lexicon/entities-of';
import type { Observation } from '../decide/observe';
import { table } from '../decide/categories';
import { isQuote } from '../decide/observe';
import { BEH, LAM, WAW } from '../text/letters';
import { HASHED_OFFSETS, TokenKind, hashOfWord } from '../text/tokenise';
import type { Candidates } from './candidates';
import { ORGANISATION } from './candidates';
import { RULE } from './catalogue';
import { completesNoun } from './completion';
import { isDotOfLetter, isLetter, lettersGoOn } from './initials';
import { COMPLEMENT } from './roles';

const LONGEST = 10;
/** Words behind a preposition inside the name. */
const LONGEST_BRIDGED = 4;
const LONGEST_ALIAS = 3;
const LONGEST_INITIALS = 12;
const NOUN = maskOf('organisation-noun');
const PERSON_NAME = table('given', 'family', 'person-alone', 'name-ambiguous');
/** `دينامو كييف (أوكرانيا)`: where it is from is no other name of it. */
const NO_ALIAS = table('number', 'country');
const HASH = 0x23;
/** Prepositions that stand inside names: `لجنة الدفاع عن حقوق الإنسان`, `حركة طلاب ضد التمييز`. */
const BRIDGES = new Set(['عن', 'ضد', 'بلا', 'بدون'].map(hashOfWord));
/** Those that complete a purpose: `اللجنة العليا للرقابة على المناقصات`. */
const BRIDGES_OF_PURPOSE = new Set(['على', 'من', 'في', 'مع'].map(hashOfWord));
const FROM = hashOfWord('من');
const SAKE = hashOfWord('أجل');

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
  /** The token behind what is one name by itself, whatever its words are: `ذي قار`, `سي ان ان`. */
  let inside = s;
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
    // `وزارة البريد و البرق`: many set the conjunction apart.
    if (isConjunctionApart(observation, s, t, limit)) continue;
    // `مديرة المعرض ليلى الخوري`: a noun with the article is in construct with nobody.
    if (t === s + 1 && observation.definite[s] === 1 && observation.definite[t] === 0 && PERSON_NAME[observation.nameView[t]!] === 1)
      return;
    inside = Math.max(inside, knownEnd(lookup, t));
    if (t < inside && !completes(observation, s, t)) {
      if (t + 1 === inside && !quoteOpen) candidates.add(s, t + 1, ORGANISATION, rule, offset);
      continue;
    }
    if (!quoteOpen && !completes(observation, s, t)) {
      const bridge = longest < LONGEST ? 0 : bridgeLength(observation, s, t, limit);
      if (bridge === 0) return;
      longest = Math.min(LONGEST - 1, t - s + bridge + LONGEST_BRIDGED);
      t += bridge - 1;
      continue;
    }
    // Right behind the noun in construct no proclitic stands: `شركة كارير` is no شركة ك‍ـارير.
    if (lookup.offset[t]! > 0 && !quoteOpen && (t > s + 1 || observation.definite[s] === 1)) {
      const clitic = text.key[start[t]!]!;
      if (clitic !== WAW && clitic !== LAM && clitic !== BEH) return;
    }
    if (!quoteOpen && !lettersGoOn(lookup, t, limit)) candidates.add(s, t + 1, ORGANISATION, rule, offset);
  }
}

/** Whether token `t` is a و by itself between two words that may complete the class noun at `s`. */
function isConjunctionApart(observation: Observation, s: number, t: number, limit: number): boolean {
  const { end, start, text } = observation.lookup.tokens;
  return end[t]! - start[t]! === 1 && text.key[start[t]!] === WAW && t > s + 1 && t + 1 < limit && completes(observation, s, t + 1);
}

/** Whether word `t` may complete the class noun at `s`. */
function completes(observation: Observation, s: number, t: number): boolean {
  return isLetter(observation.lookup, t) || completesNoun(observation, s, t, COMPLEMENT);
}

/**
 * How many words from token `t` on are a preposition inside the name, which needs a word of the name before it and one behind it: 0 none,
 * 2 for `من أجل`.
 */
function bridgeLength({ category, lookup }: Observation, s: number, t: number, limit: number): number {
  const { hash, start, text } = lookup.tokens;
  const word = (i: number): number => hash[i * HASHED_OFFSETS]!;
  const length = word(t) === FROM && t + 1 < limit && word(t + 1) === SAKE ? 2 : 1;
  const behind = t + length;
  if ((t === s + 1 && length === 1) || behind >= limit || COMPLEMENT[category[behind]!] === 0 || lookup.offset[behind]! > 0) return 0;
  const at = start[t - 1]!;
  const hasPurpose = text.key[at] === LAM && (lookup.offset[t - 1]! > 0 || text.key[at + 1] === LAM);
  return length === 2 || BRIDGES.has(word(t)) || (hasPurpose && BRIDGES_OF_PURPOSE.has(word(t))) ? length : 0;
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
    } else if (!isLetter(lookup, t)) {
      // A word alone may be anything: many acronyms are spelt like verbs (`آفاد`, `فينما`).
      if (++words > LONGEST_ALIAS || NO_ALIAS[category[t]!] === 1 || (words > 1 && COMPLEMENT[category[t]!] === 0)) return;
    }
  }
}
