/** Candidates for organisations: class nouns with their complements, and words that may name one by themselves. */
import { BEH, LAM, WAW } from '../text/letters';
import type { Observation } from '../decide/observe';
import { CATEGORY, table } from '../decide/categories';
import { isQuote } from '../decide/observe';
import { maskOf } from '../lexicon/classes';
import { TokenKind } from '../text/tokenise';
import type { Candidates } from './candidates';
import { ORGANISATION } from './candidates';
import { RULE } from './catalogue';
import { BARE_ORGANISATION, COMPLEMENT, UNKNOWN } from './roles';

const LONGEST = 10;
const LONGEST_UNKNOWN = 3;
const NOUN = maskOf('organisation-noun');
const FOREIGN = maskOf('family', 'organisation-part', 'organisation-ambiguous', 'person-part');
const PERSON_NAME = table('given', 'family', 'person-alone', 'name-ambiguous');
const HASH = 0x23;

/** Proposes the organisations that begin at token `s` and end before token `limit`. */
export function proposeOrganisations(observation: Observation, s: number, limit: number, candidates: Candidates): void {
  const { lookup, category } = observation;
  const { kind } = lookup.tokens;
  const offset = lookup.offset[s]!;
  if (kind[s] === TokenKind.Arabic && (lookup.hi[s]! & NOUN.hi) !== 0) {
    classNoun(observation, s, limit, candidates);
  }
  // Right behind a class noun of organisations or in quotes any word of content may be the name: `فريق الجزيرة`, `صحيفة "الحياة"`.
  const announced = s > 0 && ((lookup.hi[s - 1]! & NOUN.hi) !== 0 || isQuote(lookup.tokens.text.light[lookup.tokens.start[s - 1]!]!));
  let t = s;
  while (t < limit && t - s < LONGEST_UNKNOWN) {
    const cat = category[t]!;
    const eligible =
      kind[t] === TokenKind.Latin ||
      (kind[t] === TokenKind.Arabic &&
        (UNKNOWN[cat] === 1 ||
          (BARE_ORGANISATION[cat] === 1 && (lookup.lo[t]! & FOREIGN.lo) !== 0) ||
          (announced && COMPLEMENT[cat] === 1)));
    if (!eligible || (t > s && lookup.offset[t]! > 0)) return;
    candidates.add(s, t + 1, ORGANISATION, RULE['organisation.unknown'], offset);
    t++;
  }
}

function classNoun(observation: Observation, s: number, limit: number, candidates: Candidates): void {
  const { lookup, category } = observation;
  const { tokens } = lookup;
  const { kind, start, text } = tokens;
  const offset = lookup.offset[s]!;
  const rule = RULE['organisation.class-noun'];
  let quoteOpen = false;
  let t = s + 1;
  for (; t < limit && t - s < LONGEST; t++) {
    if (kind[t] === TokenKind.Punctuation) {
      const unit = text.light[start[t]!]!;
      if (isQuote(unit)) {
        if (quoteOpen) {
          candidates.add(s, t + 1, ORGANISATION, rule, offset);
          quoteOpen = false;
          continue;
        }
        if (t + 1 < limit && COMPLEMENT[category[t + 1]!] === 1) {
          quoteOpen = true;
          continue;
        }
      }
      if (unit === HASH && t === s + 1) continue;
      if (unit === 0x28) alias(observation, s, t, limit, candidates);
      if (unit === 0x2d && t + 1 < limit && COMPLEMENT[category[t + 1]!] === 1) continue;
      return;
    }
    if (kind[t] === TokenKind.Symbol) return;
    // `مديرة المعرض ليلى الخوري`: a noun with the article is in construct with nobody.
    if (t === s + 1 && observation.definite[s] === 1 && observation.definite[t] === 0 && PERSON_NAME[observation.nameView[t]!] === 1)
      return;
    if (COMPLEMENT[category[t]!] === 0 && !quoteOpen) return;
    // Right behind the noun in construct no proclitic stands: `شركة كارير` is no شركة ك‍ـارير.
    if (lookup.offset[t]! > 0 && (t > s + 1 || observation.definite[s] === 1)) {
      const clitic = text.key[start[t]!]!;
      if (clitic !== WAW && clitic !== LAM && clitic !== BEH) return;
    }
    if (!quoteOpen) candidates.add(s, t + 1, ORGANISATION, rule, offset);
  }
}

/** `… (حماس)`, `… (FIFA)`: up to three words in brackets right behind the name. */
function alias(observation: Observation, s: number, open: number, limit: number, candidates: Candidates): void {
  const { lookup, category } = observation;
  const { kind, start, text } = lookup.tokens;
  for (let t = open + 1; t < limit && t - open <= 4; t++) {
    if (kind[t] === TokenKind.Punctuation) {
      const unit = text.light[start[t]!]!;
      if (unit === 0x29 && t > open + 1) candidates.add(s, t + 1, ORGANISATION, RULE['organisation.alias'], lookup.offset[s]!);
      if (!isQuote(unit)) return;
    } else if (COMPLEMENT[category[t]!] === 0 || category[t] === CATEGORY.number) return;
  }
}
