import { entryType } from './format';
import type { Lookup } from './lookup';

/** Lexicon entities of a type that name exactly `[from, to)`. */
export function entitiesOf(lookup: Lookup, from: number, to: number, type: number): number[] {
  const { matches, matchCount, image } = lookup;
  const found: number[] = [];
  let low = 0;
  let high = matchCount;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (matches[middle * 4]! < from) low = middle + 1;
    else high = middle;
  }
  for (; low < matchCount && matches[low * 4] === from; low++) {
    if (matches[low * 4 + 1] !== to) continue;
    const entry = matches[low * 4 + 3]!;
    const entity = image.entryEntity[entry]!;
    if (entryType(image.entryInfo[entry]!) === type && !found.includes(entity)) found.push(entity);
  }
  return found;
}
