import { entryKind, entryType } from './format';
import type { Lookup } from './lookup';

/** The first match that begins at token `from` or behind it. */
function firstMatch({ matches, matchCount }: Lookup, from: number): number {
  let low = 0;
  let high = matchCount;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (matches[middle * 4]! < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Lexicon entries of a type that name exactly `[from, to)`. */
function entriesOf(lookup: Lookup, from: number, to: number, type: number): number[] {
  const { matches, matchCount, image } = lookup;
  const found: number[] = [];
  for (let m = firstMatch(lookup, from); m < matchCount && matches[m * 4] === from; m++)
    if (matches[m * 4 + 1] === to && entryType(image.entryInfo[matches[m * 4 + 3]!]!) === type) found.push(matches[m * 4 + 3]!);
  return found;
}

/** The token behind the longest name of the lexicon that begins at token `from`, without a proclitic; `from` where there is none. */
export function knownEnd(lookup: Lookup, from: number): number {
  const { matches, matchCount } = lookup;
  let end = from;
  for (let m = firstMatch(lookup, from); m < matchCount && matches[m * 4] === from; m++)
    if (matches[m * 4 + 2] === 0 && matches[m * 4 + 1]! > end) end = matches[m * 4 + 1]!;
  return end;
}

/** Lexicon entities of a type that name exactly `[from, to)`. */
export function entitiesOf(lookup: Lookup, from: number, to: number, type: number): number[] {
  const found: number[] = [];
  for (const entry of entriesOf(lookup, from, to, type)) {
    const entity = lookup.image.entryEntity[entry]!;
    if (!found.includes(entity)) found.push(entity);
  }
  return found;
}

/** Kinds (numbers of `ORGANISATION_KINDS` or `PLACE_KINDS`) of the entries of a type that name exactly `[from, to)`. */
export function kindsOf(lookup: Lookup, from: number, to: number, type: number): number[] {
  return entriesOf(lookup, from, to, type).map((entry) => entryKind(lookup.image.entryInfo[entry]!));
}
