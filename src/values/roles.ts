/** The offices and titles that stand beside a person's name. */
import { WAW } from '../text/letters';
import { CATEGORY, table } from '../decide/categories';
import type { Observation } from '../decide/observe';
import { FIELDS } from '../lexicon/fields';
import { cleanForm } from '../link/mention';
import { PERSON } from '../rules/candidates';
import { HASHED_OFFSETS, TokenKind, hashOfWord, sentenceOf } from '../text/tokenise';

const { min } = Math;
/** Title kinds (observe.ts, TITLE_SCOPES) that are roles: office, rank, honorific, job; kinship and "X said" are not. */
const ROLE_SCOPES = 4;
const LONGEST_APPOSITION = 9;
const NOBODY: Named = new Map();
/** What an office in apposition begins with, and what ends it. */
const OPENS = table('office', 'job', 'rank');
const TITLES = table('office', 'job', 'rank', 'honorific');
const CLOSES = table('comma', 'stop', 'close', 'dash');
const PREPOSITIONS = table('preposition', 'preposition-of-place');
const VERBS = table('verb', 'verb-person', 'verb-place', 'kana');
const ENDS = table(
  'comma',
  'stop',
  'close',
  'open',
  'dash',
  'colon',
  'pronoun',
  'verb',
  'verb-saying',
  'verb-person',
  'verb-place',
  'particle',
  'kana',
  'conjunction',
  'adverb',
  'calendar',
  'number',
);
/** What begins the words that somebody said. */
const SAID = new Set(['إن', 'أن', 'بأن'].map(hashOfWord));
const MEETING = FIELDS.indexOf('meeting');

/** The named of a text by the token at which their extents begin. */
export type Named = ReadonlyMap<number, { readonly type: number; readonly to: number }>;

/**
 * Roles of the person named by tokens `[from, to)`: the title phrase before, and an office in apposition, behind a comma
 * (`خليل الحية، رئيس الحركة في قطاع غزة،`) or at once (`قال سامح شكري وزير الخارجية المصري إن`).
 * @param named whose names may stand inside a role (`رئيس البنك الدولي`) or end it
 */
export function rolesOf(observation: Observation, from: number, to: number, named: Named = NOBODY): string[] {
  const roles: string[] = [];
  const scope = observation.title[from]! & 7;
  const begin = observation.titleStart[from]!;
  if (scope >= 1 && scope <= ROLE_SCOPES && begin >= 0 && begin < from) roles.push(...titlesIn(observation, begin, from));
  const behindComma = observation.category[to] === CATEGORY.comma;
  const at = behindComma ? to + 1 : to;
  const end = appositionEnd(observation, at, named, behindComma);
  if (end < 0) return roles;
  const isWhole = behindComma
    ? CLOSES[observation.category[end] ?? CATEGORY.stop] === 1
    : roles.length === 0 && isApposed(observation, from, at, end);
  if (isWhole) roles.push(cleanForm(observation, at, end));
  return roles;
}

/** An office and a form of address are two titles: `وزير الخارجية` and `الدكتور`. */
function titlesIn(observation: Observation, begin: number, from: number): string[] {
  const { category, definite, lookup } = observation;
  // `برئاسة`, `بقيادة`: a noun that governs the name ends the title before it.
  if (begin < from - 1 && definite[from - 1] === 0 && lookup.offset[from - 1]! > 0 && TITLES[category[from - 1]!] === 0) return [];
  let address = from;
  while (address > begin && (category[address - 1] === CATEGORY.honorific || category[address - 1] === CATEGORY.rank)) address--;
  const titles: string[] = [];
  if (address > begin) titles.push(cleanForm(observation, begin, address));
  if (address < from) titles.push(cleanForm(observation, address, from, proclitics(observation, address)));
  return titles;
}

/** Proclitic units of a title's first word; `ود.` is و and an abbreviation of one letter, whatever word the two letters are elsewhere. */
function proclitics({ category, lookup }: Observation, t: number): number {
  const { end, kind, start, text } = lookup.tokens;
  const abbreviated = kind[t + 1] === TokenKind.Punctuation && category[t + 1] === CATEGORY.honorific;
  return abbreviated && end[t]! - start[t]! === 2 && text.key[start[t]!] === WAW ? 1 : lookup.offset[t]!;
}

/** Where the office that begins at token `at` ends, or -1 where none does, or where it is the title of the next person. Between commas it may be long. */
function appositionEnd({ category, lookup }: Observation, at: number, named: Named, isParenthesis: boolean): number {
  const { count, sentences } = lookup.tokens;
  if (at >= count || OPENS[category[at]!] === 0 || lookup.offset[at]! > 0) return -1;
  const limit = min(at + LONGEST_APPOSITION, sentences[sentenceOf(lookup.tokens, at) + 1] ?? count);
  let t = at + 1;
  while (t < limit) {
    const name = named.get(t);
    if (name?.type === PERSON) return -1;
    if (name) t = name.to;
    else if (ENDS[category[t]!] === 1 || (!isParenthesis && PREPOSITIONS[category[t]!] === 1 && !named.has(t + 1))) break;
    else t++;
  }
  return t > limit ? -1 : t;
}

/**
 * Whether the office `[at, end)` right behind the name that begins at `from` is that person's. Behind a verb it may be the object as well
 * (`التقى عباس رئيس الوزراء`), unless what was said follows (`قال عباس رئيس السلطة إن`) or a preposition governs the name, by itself or by a noun (`مع عباس رئيس السلطة`,
 * `برئاسة عباس رئيس السلطة`).
 */
function isApposed({ category, field, lookup }: Observation, from: number, at: number, end: number): boolean {
  if (end - at < 2 || category[at] === CATEGORY.rank) return false;
  const { hash, sentences, text, start } = lookup.tokens;
  const first = sentences[sentenceOf(lookup.tokens, from)]!;
  const hasPreposition = (t: number): boolean => lookup.offset[t]! > 0 && text.key[start[t]!] !== WAW;
  if (hasPreposition(from) || (from > first && (PREPOSITIONS[category[from - 1]!] === 1 || hasPreposition(from - 1)))) return true;
  for (let t = from - 1; t >= first; t--) {
    if (category[t] === CATEGORY['verb-saying']) return SAID.has(hash[end * HASHED_OFFSETS]!);
    if (VERBS[category[t]!] === 1 || field[t] === MEETING) return false;
  }
  return true;
}
