import { entryKind, entryType } from './format';
import type { Lookup } from './lookup';

/** Lexicon entries of a type that name exactly `[from, to)`. */
function entriesOf({ matches, matchCount, image }: Lookup, from: number, to: number, type: number): number[] {
  const found: number[] = [];
  let low = 0;
  let high = matchCount;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (matches[middle * 4]! < from) low = middle + 1;
    else high = middle;
  }
  for (; low < matchCount && matches[low * 4] === from; low++)
    if (matches[low * 4 + 1] === to && entryType(image.entryInfo[matches[low * 4 + 3]!]!) === type) found.push(matches[low * 4 + 3]!);
  return found;
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
