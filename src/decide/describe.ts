/** What a candidate names: its kind, and where the bare name inside its extent begins and ends (see ANNOTATION in the README). */
import type { Candidates } from '../rules/candidates';
import { ORGANISATION, PERSON, PLACE } from '../rules/candidates';
import { maskOf } from '../lexicon/classes';
import { entryKind } from '../lexicon/format';
import { TokenKind } from '../text/tokenise';
import { ORGANISATION_KINDS, PLACE_KINDS } from '../types';
import { entitiesOf } from '../lexicon/entities-of';
import type { Observation } from './observe';
import { CATEGORY } from './categories';

export interface Description {
  /** One of the closed sets of types.ts; '' for people. */
  kind: string;
  /** Core as tokens, half-open. */
  coreFrom: number;
  coreTo: number;
}

const NOUN = maskOf('organisation-noun', 'place-noun');
/** Kinds whose class noun says only what the thing is, whatever word follows: `صحيفة الحياة`, `نادي الهلال`. */
const ALWAYS_DROPPED = new Set(['media', 'club', 'team', 'airline']);

/** Payload of the class noun at token `t`, or 0. */
export function classNounPayload(observation: Observation, t: number): number {
  const { lookup } = observation;
  return (lookup.hi[t]! & NOUN.hi) !== 0 && lookup.word[t]! >= 0 ? lookup.image.payload[lookup.word[t]!]! : 0;
}

/** Describes candidate `i`. */
export function describe(observation: Observation, candidates: Candidates, i: number): Description {
  const type = candidates.type[i]!;
  const from = candidates.from[i]!;
  const to = candidates.to[i]!;
  if (type === PERSON) return { kind: '', coreFrom: from, coreTo: to };
  const entry = candidates.entry[i]!;
  const { lookup } = observation;
  const payload = to - from > 1 ? classNounPayload(observation, from) : 0;
  if (type === ORGANISATION) {
    const nounKind = ORGANISATION_KINDS[(payload & 63) - 1];
    const kind = entry >= 0 ? ORGANISATION_KINDS[entryKind(lookup.image.entryInfo[entry]!)]! : (nounKind ?? 'other');
    const drops = nounKind !== undefined && (payload & (1 << 12)) !== 0;
    const core = drops
      ? organisationCore(observation, from, to, kind, entry >= 0)
      : { coreFrom: from, coreTo: beforeAlias(observation, from, to) };
    return { kind, ...withoutNationality(observation, core, kind) };
  }
  if (type !== PLACE) return { kind: '', coreFrom: from, coreTo: to };
  const nounKind = PLACE_KINDS[((payload >> 6) & 63) - 1];
  const kind = nounKind ?? (entry >= 0 ? PLACE_KINDS[entryKind(lookup.image.entryInfo[entry]!)]! : 'other');
  // What the gazetteer knows with its class noun (`الولايات المتحدة`, `مدينة نصر`) keeps it, unless it knows the rest as the same place.
  // `المملكة العربية السعودية` is no kingdom called `العربية السعودية`: a noun that leaves its name stands in construct, without the article.
  const drops =
    nounKind !== undefined &&
    (payload & (1 << 13)) !== 0 &&
    observation.definite[from] === 0 &&
    (entry < 0 || sameEntity(observation, from, from + 1, to, PLACE));
  const name = lookup.tokens.kind[from + 1] === TokenKind.Punctuation ? from + 2 : from + 1;
  return { kind, coreFrom: drops ? name : from, coreTo: to };
}

/** `حركة المقاومة الإسلامية (حماس)` is named by its words; the alias is no part of the core, which ends at the bracket. */
function beforeAlias({ category }: Observation, from: number, to: number): number {
  if (category[to - 1] === CATEGORY.close) for (let open = to - 2; open > from; open--) if (category[open] === CATEGORY.open) return open;
  return to;
}

/** Whether the gazetteer knows `[inner, to)` as the thing that `[from, to)` names. */
function sameEntity(observation: Observation, from: number, inner: number, to: number, type: number): boolean {
  const rest = entitiesOf(observation.lookup, inner, to, type);
  return rest.length > 0 && entitiesOf(observation.lookup, from, to, type).some((entity) => rest.includes(entity));
}

/** Kinds of which every state has one, and whose nationality is therefore told beside the name: `وزارة الخارجية {التركية}`. */
const NATIONAL = new Set(['ministry', 'parliament', 'government', 'agency', 'company', 'club', 'media', 'airline']);

/**
 * The core without a nationality at its end, where what stays is a name by itself: a definite phrase (`مجلس النواب الأردني`), or what the
 * gazetteer knows without it (`برشلونة الإسباني`). `الجامعة الأردنية` keeps it: two words are a name only together.
 */
function withoutNationality(
  observation: Observation,
  { coreFrom, coreTo }: { coreFrom: number; coreTo: number },
  kind: string,
): { coreFrom: number; coreTo: number } {
  const { lookup, category } = observation;
  const last = coreTo - 1;
  const stays =
    last <= coreFrom ||
    !NATIONAL.has(kind) ||
    category[last] !== CATEGORY.nisba ||
    nisbaPayload(observation, last) < 1 << 16 ||
    (last - coreFrom < 2 && entitiesOf(lookup, coreFrom, last, ORGANISATION).length === 0);
  return { coreFrom, coreTo: stays ? coreTo : last };
}

/** Payload of the nisba at token `t`: its country, or 0 for `العربية` and others that belong to none. */
function nisbaPayload({ lookup }: Observation, t: number): number {
  return lookup.word[t]! >= 0 ? lookup.image.payload[lookup.word[t]!]! : 0;
}

function organisationCore(
  observation: Observation,
  from: number,
  to: number,
  kind: string,
  known: boolean,
): { coreFrom: number; coreTo: number } {
  const { category, lookup } = observation;
  const named = beforeAlias(observation, from, to);
  if (named < to) return { coreFrom: from, coreTo: named };
  const whole = { coreFrom: from, coreTo: to };
  let a = from + 1;
  let b = to;
  const punctuation = (t: number): boolean => lookup.tokens.kind[t] === TokenKind.Punctuation;
  while (a < b && punctuation(a)) a++;
  while (b > a && punctuation(b - 1)) b--;
  if (known && !ALWAYS_DROPPED.has(kind)) return sameEntity(observation, from, a, b, ORGANISATION) ? { coreFrom: a, coreTo: b } : whole;
  while (b - a > 1 && category[b - 1] === CATEGORY.nisba) b--;
  while (b > a && punctuation(b - 1)) b--;
  if (a >= b) return whole;
  if (!ALWAYS_DROPPED.has(kind)) {
    // `شركة الاتصالات`: words that only describe are the name together with the noun.
    const first = category[a]!;
    if (entitiesOf(lookup, a, b, ORGANISATION).length > 0) return { coreFrom: a, coreTo: b };
    // `بنك القاهرة` is called after its place, and by both words.
    if (kind === 'bank' && (first === CATEGORY.place || first === CATEGORY.country || first === CATEGORY['place-ambiguous'])) return whole;
    if (
      first === CATEGORY['noun-definite'] ||
      first === CATEGORY.noun ||
      first === CATEGORY['guess-definite'] ||
      first === CATEGORY['guess-noun'] ||
      first === CATEGORY.nisba ||
      first === CATEGORY['adjective-definite']
    )
      return whole;
  }
  return { coreFrom: a, coreTo: b };
}
