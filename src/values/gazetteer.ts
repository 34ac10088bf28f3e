/** What the lexicon knows of an organisation or place: kind, country, coordinates, ids; the likeliest of several of one name. */
import type { EntityRecord, Image } from '../lexicon/image';

/** How likely a place of each kind is meant when all share a name, before size counts. */
const KIND_RANK: Readonly<Record<string, number>> = {
  country: 6,
  continent: 6,
  region: 3,
  city: 4,
  area: 4,
  sea: 4,
  river: 3,
  town: 2,
  district: 1,
};

/**
 * The likeliest entity of several that a name may mean: of a country that the text is about, then the more important kind, then the
 * larger one. What the user's lexicon says comes before all of them.
 * @param countries how often the text names each country (ISO codes)
 */
export function likeliest(
  image: Image,
  entities: readonly number[],
  kind: string | null,
  countries: ReadonlyMap<string, number>,
): EntityRecord | null {
  if (entities.length === 1) return image.entity(entities[0]!);
  let best: EntityRecord | null = null;
  let bestScore = -Infinity;
  for (const id of entities) {
    const record = image.entity(id);
    const score =
      (record.overlay ? 100 : 0) +
      (kind !== null && record.kind === kind ? 8 : 0) +
      Math.min(4, 2 * (countries.get(record.country) ?? 0)) +
      (KIND_RANK[record.kind] ?? 0) +
      Math.log10(1 + record.population) / 2;
    if (score > bestScore) {
      bestScore = score;
      best = record;
    }
  }
  return best;
}

/** Cells that were read, as a copy costs a tenth of reading them again; news names a few thousand entities. */
const knownIds = new Map<string, Record<string, string> | undefined>();
const MOST_KNOWN = 20_000;

/** `geonames:745044|iso:TR-34` as an object of the caller's own. */
export function parseIds(cell: string): Record<string, string> | undefined {
  let ids = knownIds.get(cell);
  if (ids === undefined && !knownIds.has(cell)) {
    const read: Record<string, string> = {};
    for (const part of cell.split('|')) {
      const cut = part.indexOf(':');
      if (cut > 0) read[part.slice(0, cut)] = part.slice(cut + 1);
    }
    ids = Object.keys(read).length > 0 ? read : undefined;
    if (knownIds.size >= MOST_KNOWN) knownIds.clear();
    knownIds.set(cell, ids);
  }
  return ids && { ...ids };
}
