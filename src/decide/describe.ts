/** What a candidate names: its kind, and where the bare name inside its extent begins and ends (see ANNOTATION in the README). */
import type { Candidates } from '../rules/candidates';
import { ORGANISATION, PERSON, PLACE } from '../rules/candidates';
import { maskOf } from '../lexicon/classes';
import { entryKind } from '../lexicon/format';
import { HEH } from '../text/letters';
import { keyOf, keySlice } from '../text/normalise';
import { TokenKind } from '../text/tokenise';
import { ORGANISATION_KINDS, PLACE_KINDS } from '../types';
import { entitiesOf, kindsOf } from '../lexicon/entities-of';
import { payloadOf } from '../lexicon/find-word';
import type { Observation } from './observe';
import { CATEGORY, table } from './categories';

export interface Description {
  /** One of the closed sets of types.ts; '' for people. */
  kind: string;
  /** Core as tokens, half-open. */
  coreFrom: number;
  coreTo: number;
}

const PLACE_WORD = table('place', 'country', 'place-ambiguous');
const DESCRIPTIVE = table('noun-definite', 'noun', 'guess-definite', 'guess-noun', 'nisba', 'adjective-definite');
/** Kinds of places that a division shares its name with. */
const TOWNS = new Set<string>(['city', 'town', 'village', 'region']);
const GOD = keyOf('الله');

type Core = Pick<Description, 'coreFrom' | 'coreTo'>;

const NOUN = maskOf('organisation-noun', 'place-noun');
const NISBA = maskOf('nisba');
const ADJECTIVE = maskOf('adjective');
/** Kinds whose class noun says only what the thing is, whatever word follows: `صحيفة الحياة`, `نادي الهلال`, `حزب الأمة`. */
const ALWAYS_DROPPED = new Set(['media', 'club', 'team', 'airline', 'party', 'movement', 'militia']);
/** Kinds that are called by what follows their class noun, unless that only describes them: `بنك برقان`, but `شركة الكهرباء`. */
const OFTEN_DROPPED = new Set(['company', 'bank']);

/** Payload of the class noun at token `t`, or 0. */
export function classNounPayload(observation: Observation, t: number): number {
  const { lookup } = observation;
  return (lookup.hi[t]! & NOUN.hi) !== 0 && lookup.word[t]! >= 0 ? payloadOf(lookup.image, lookup.word[t]!) : 0;
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
    const kind =
      entry >= 0 ? ORGANISATION_KINDS[entryKind(lookup.image.entryInfo[entry]!)]! : (nounKind ?? kindOfHead(observation, from, to));
    const drops = nounKind !== undefined && (payload & (1 << 12)) !== 0;
    const core =
      quotedCore(observation, from, to) ??
      (drops ? organisationCore(observation, from, to, kind, nounKind, entry >= 0) : { coreFrom: from, coreTo: to });
    return { kind, ...withoutNationality(observation, core, kind, nounKind === undefined && entry < 0) };
  }
  if (type !== PLACE) return { kind: '', coreFrom: from, coreTo: to };
  const quoted = quotedCore(observation, from, to);
  const nounKind = PLACE_KINDS[((payload >> 6) & 63) - 1];
  const kind = nounKind ?? (entry >= 0 ? PLACE_KINDS[entryKind(lookup.image.entryInfo[entry]!)]! : 'other');
  // What the gazetteer knows with its class noun (`الولايات المتحدة`, `مدينة نصر`) keeps it, unless it knows the rest as the same place.
  // `المملكة العربية السعودية` is no kingdom called `العربية السعودية`: a noun that leaves its name stands in construct, without the article.
  const drops =
    nounKind !== undefined &&
    (payload & (1 << 13)) !== 0 &&
    observation.definite[from] === 0 &&
    (entry < 0 || sameEntity(observation, from, from + 1, to, PLACE) || isTown(observation, from + 1, to) || kind === 'river');
  const name = lookup.tokens.kind[from + 1] === TokenKind.Punctuation ? from + 2 : from + 1;
  return { kind, ...(quoted ?? { coreFrom: drops ? name : from, coreTo: to }) };
}

/** `شركة «أرامكو» السعودية`, `«حزب الله» اللبناني`: a name in quotes, at the front or right behind its class noun, is the core. */
function quotedCore({ category }: Observation, from: number, to: number): Core | null {
  const open = category[from] === CATEGORY.quote ? from : from + 1;
  if (to - open < 3 || category[open] !== CATEGORY.quote) return null;
  let close = open + 1;
  while (close < to && category[close] !== CATEGORY.quote) close++;
  return close < to ? { coreFrom: open + 1, coreTo: close } : null;
}

/** Whether the gazetteer knows `[from, to)` as a place that a division may be called after: `منطقة جازان`, but not `مدينة الكويت`. */
function isTown({ lookup }: Observation, from: number, to: number): boolean {
  return kindsOf(lookup, from, to, PLACE).some((kind) => TOWNS.has(PLACE_KINDS[kind]!));
}

/** Whether the gazetteer knows `[inner, to)` as the thing that `[from, to)` names. */
function sameEntity(observation: Observation, from: number, inner: number, to: number, type: number): boolean {
  const rest = entitiesOf(observation.lookup, inner, to, type);
  return rest.length > 0 && entitiesOf(observation.lookup, from, to, type).some((entity) => rest.includes(entity));
}

/**
 * The kind of a name without a class noun: of the longest beginning that the gazetteer knows (`الترجي التونسي`), or what its nationality
 * tells of it: a company is feminine (`هاليبرتون الأمريكية`), a club is not.
 */
function kindOfHead(observation: Observation, from: number, to: number): string {
  const { category, lookup, sport } = observation;
  const first = category[from] === CATEGORY.quote ? from + 1 : from;
  for (let end = to - 1; end > first; end--) {
    const [kind] = kindsOf(lookup, first, end, ORGANISATION);
    if (kind !== undefined) return ORGANISATION_KINDS[kind]!;
  }
  if (to - from < 2 || nationality(observation, to - 1) === 0) return 'other';
  const { end, text } = lookup.tokens;
  if (text.key[end[to - 1]! - 1] === HEH) return 'company';
  return sport[from]! > 0 ? 'club' : 'other';
}

/** Kinds of which every state has one, and whose nationality is therefore told beside the name: `وزارة الخارجية {التركية}`. */
const NATIONAL = new Set(['ministry', 'parliament', 'government', 'agency', 'company', 'club', 'religious', 'museum', 'research']);

/**
 * The core without a nationality at its end, where what stays is a name by itself: a definite phrase (`مجلس النواب الأردني`), or what the
 * gazetteer knows without it (`برشلونة الإسباني`). `الجامعة الأردنية` keeps it: two words are a name only together.
 * @param bare whether neither a class noun nor the gazetteer says what is named: `هاليبرتون {الأمريكية}`
 */
function withoutNationality(observation: Observation, { coreFrom, coreTo }: Core, kind: string, bare: boolean): Core {
  const last = coreTo - 1;
  if (last <= coreFrom || nationality(observation, last) === 0) return { coreFrom, coreTo };
  const byItself =
    (bare && observation.definite[coreFrom] === 0) ||
    (last - coreFrom > 1 ? NATIONAL.has(kind) : entitiesOf(observation.lookup, coreFrom, last, ORGANISATION).length > 0);
  return { coreFrom, coreTo: byItself ? last : coreTo };
}

/**
 * The country of the nisba at token `t` as its payload has it, or 0: `الإسلامي` and `العربي` belong to none, and `المالية` is of money before
 * it is of Mali.
 */
function nationality({ lookup }: Observation, t: number): number {
  return (lookup.hi[t]! & NISBA.hi) !== 0 && (lookup.lo[t]! & ADJECTIVE.lo) === 0 && lookup.word[t]! >= 0
    ? (payloadOf(lookup.image, lookup.word[t]!) >> 16) & 1023
    : 0;
}

function organisationCore(observation: Observation, from: number, to: number, kind: string, nounKind: string, known: boolean): Core {
  const { category, lookup, definite } = observation;
  const whole = { coreFrom: from, coreTo: to };
  // `الشركة الوطنية`, `المنتخب السعودي`: the noun with its adjective is the name. Only clubs go without theirs: `النادي الأهلي`.
  if ((definite[from] === 1 && kind !== 'club') || isAliasEnd(category[to - 1]!)) return whole;
  let a = from + 1;
  let b = to;
  const punctuation = (t: number): boolean => lookup.tokens.kind[t] === TokenKind.Punctuation;
  while (a < b && punctuation(a)) a++;
  while (b > a && punctuation(b - 1)) b--;
  // A news agency is as often called by what it does (`وكالة الأنباء الليبية`), and an organisation of a movement by both words.
  const called = ALWAYS_DROPPED.has(kind) && ALWAYS_DROPPED.has(nounKind) && !isGod(observation, a, b);
  if (known && !called && !OFTEN_DROPPED.has(kind))
    return sameEntity(observation, from, a, b, ORGANISATION) ? { coreFrom: a, coreTo: b } : whole;
  while (b - a > 1 && nationality(observation, b - 1) > 0) b--;
  while (b > a && punctuation(b - 1)) b--;
  if (a >= b) return whole;
  if (called) return { coreFrom: a, coreTo: b };
  const first = category[a]!;
  // `بنك القاهرة` is called after its place, and by both words.
  if (kind === 'bank' && PLACE_WORD[first] === 1) return whole;
  // `شركة الاتصالات`: words that only describe are the name together with the noun, if they are not a known name (`بنك البلاد`).
  const isName = entitiesOf(lookup, a, b, ORGANISATION).length > 0;
  if (DESCRIPTIVE[first] === 1 && !(isName && b - a === 1)) return whole;
  return { coreFrom: a, coreTo: b };
}

/** A bracket or quote that closes an extent closes an alias: a name in quotes right behind the noun is told before. */
function isAliasEnd(category: number): boolean {
  return category === CATEGORY.close || category === CATEGORY.quote;
}

/** `حزب الله`: nobody is called by the rest. */
function isGod({ lookup }: Observation, a: number, b: number): boolean {
  const { start, text } = lookup.tokens;
  return b - a === 1 && keySlice(text, start[a]!, lookup.tokens.end[a]!) === GOD;
}
