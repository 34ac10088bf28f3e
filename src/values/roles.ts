/** The offices and titles that stand beside a person's name. */
import { WAW } from '../text/letters';
import type { Observation } from '../decide/observe';
import { CATEGORY } from '../decide/categories';
import { cleanForm } from '../link/mention';
import { TokenKind } from '../text/tokenise';

/** Title kinds (observe.ts, TITLE_SCOPES) that are roles: office, rank, honorific, job; kinship and "X said" are not. */
const ROLE_SCOPES = 4;
const LONGEST_APPOSITION = 9;

/**
 * Roles of the person named by tokens `[from, to)`: the title phrase before, and an office in apposition behind a comma
 * (`خليل الحية، رئيس الحركة في قطاع غزة،`).
 */
export function rolesOf(observation: Observation, from: number, to: number): string[] {
  const roles: string[] = [];
  const scope = observation.title[from]! & 7;
  const begin = observation.titleStart[from]!;
  if (scope >= 1 && scope <= ROLE_SCOPES && begin >= 0 && begin < from) roles.push(...titlesIn(observation, begin, from));
  const apposition = appositionEnd(observation, to);
  if (apposition > to + 1) roles.push(cleanForm(observation, to + 1, apposition));
  return roles;
}

/** An office and a form of address are two titles: `وزير الخارجية` and `الدكتور`. */
function titlesIn(observation: Observation, begin: number, from: number): string[] {
  const { category } = observation;
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

function appositionEnd(observation: Observation, comma: number): number {
  const { category, lookup } = observation;
  const { count } = lookup.tokens;
  if (comma + 1 >= count || category[comma] !== CATEGORY.comma) return -1;
  const opener = category[comma + 1]!;
  if (opener !== CATEGORY.office && opener !== CATEGORY.job && opener !== CATEGORY.rank) return -1;
  if (lookup.offset[comma + 1]! > 0) return -1;
  for (let t = comma + 2; t < count && t - comma <= LONGEST_APPOSITION; t++) {
    const cat = category[t]!;
    if (cat === CATEGORY.comma || cat === CATEGORY.stop || cat === CATEGORY.close || cat === CATEGORY.dash) return t;
    if (
      cat === CATEGORY.pronoun ||
      cat === CATEGORY['verb-saying'] ||
      cat === CATEGORY.particle ||
      cat === CATEGORY.kana ||
      cat === CATEGORY.conjunction
    )
      return -1;
  }
  return -1;
}
