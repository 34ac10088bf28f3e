/** A name in brackets or quotes right behind a mention is its alias, and both are one mention. */
import { entitiesOf } from '../lexicon/entities-of';
import type { Lookup } from '../lexicon/lookup';
import type { Candidates } from '../rules/candidates';
import { ORGANISATION, PERSON } from '../rules/candidates';
import { RULE } from '../rules/catalogue';
import { keyOf, keySlice } from '../text/normalise';
import { punctuationOf } from '../text/tokenise';
import { isQuote } from './observe';

const OPEN = 0x28;
const KUNYAS = new Set(['أبو', 'أم'].map((word) => keyOf(word)));
/** The rules whose candidates hold an alias, by type. */
const HOLDERS = new Map([
  [PERSON, [RULE['person.alias']]],
  [ORGANISATION, [RULE['organisation.alias'], RULE['organisation.class-noun']]],
]);

/**
 * `حركة المقاومة الإسلامية (حماس)`, `محمود عباس (أبو مازن)`: where both were chosen, the candidate that holds both takes their place.
 * @param chosen in reading order
 * @param posteriors those of the candidates that take their place are set to the lesser of the two
 */
export function absorbAliases(lookup: Lookup, candidates: Candidates, chosen: readonly number[], posteriors: Float64Array): number[] {
  const kept: number[] = [];
  for (let at = 0; at < chosen.length; at++) {
    const own = chosen[at]!;
    const next = chosen[at + 1];
    const joined = next !== undefined && isAlias(lookup, candidates, own, next) ? findHolder(candidates, own, candidates.to[next]!) : -1;
    if (joined < 0) {
      kept.push(own);
      continue;
    }
    posteriors[joined] = Math.min(posteriors[own]!, posteriors[next!]!);
    kept.push(joined);
    at++;
  }
  return kept;
}

/**
 * Whether candidate `next` is an alias of `own`. A person in brackets may be another one (`النني (رمضان صبحي)` took his place on the field):
 * only a nickname in quotes, a kunya, or a name that the gazetteer gives the same person is an alias.
 */
function isAlias(lookup: Lookup, candidates: Candidates, own: number, next: number): boolean {
  const { type, from, to } = candidates;
  if (type[own] !== type[next] || from[next]! - to[own]! > 2) return false;
  const mark = punctuationOf(lookup.tokens, to[own]!);
  if (mark !== OPEN && !isQuote(mark)) return false;
  if (type[own] === ORGANISATION) return true;
  if (type[own] !== PERSON) return false;
  const { start, end, text } = lookup.tokens;
  if (isQuote(mark) || KUNYAS.has(keySlice(text, start[from[next]!]!, end[from[next]!]!))) return true;
  const known = entitiesOf(lookup, from[next]!, to[next]!, PERSON);
  return known.length > 0 && entitiesOf(lookup, from[own]!, to[own]!, PERSON).some((entity) => known.includes(entity));
}

/** The candidate with an alias that begins where `own` does and ends one or two tokens (a quote, the bracket) behind `innerEnd`, or -1. */
function findHolder(candidates: Candidates, own: number, innerEnd: number): number {
  const rules = HOLDERS.get(candidates.type[own]!) ?? [];
  for (const step of [1, -1])
    for (let i = own + step; i >= 0 && i < candidates.count && candidates.from[i] === candidates.from[own]; i += step)
      if (
        candidates.type[i] === candidates.type[own] &&
        rules.includes(candidates.rule[i]!) &&
        candidates.to[i]! > innerEnd &&
        candidates.to[i]! <= innerEnd + 2
      )
        return i;
  return -1;
}
