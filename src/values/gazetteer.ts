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
  let best: EntityRecord | null = null;
  let bestScore = -Infinity;
  for (const id of new Set(entities)) {
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

/** `geonames:745044|iso:TR-34` as an object. */
export function parseIds(cell: string): Record<string, string> | undefined {
  const ids: Record<string, string> = {};
  for (const part of cell.split('|')) {
    const cut = part.indexOf(':');
    if (cut > 0) ids[part.slice(0, cut)] = part.slice(cut + 1);
  }
  return Object.keys(ids).length > 0 ? ids : undefined;
}
