// The row form of lexicons/place and its writer.
import { writeFileSync } from 'node:fs';
import { foldName } from './places-spelling.js';

export type Ambiguity = '' | 'some' | 'much';

export interface PlaceRow {
  name: string;
  variants: string[];
  kind: string;
  country: string;
  admin: string;
  latitude: string;
  longitude: string;
  population: number;
  ids: string[];
  ambiguity: Ambiguity;
  source: string;
}

export const PLACE_COLUMNS = 'name\tvariants\tkind\tcountry\tadmin\tlatitude\tlongitude\tpopulation\tids\tambiguity\tsource';

const CLASS_ORDER = ['country', 'region', 'district', 'city', 'town', 'village', 'neighbourhood'];

/** No form may stand twice in a file: the first row keeps it, so callers sort by importance. */
export function withoutRepeatedForms(rows: PlaceRow[]): PlaceRow[] {
  const seen = new Set<string>();
  const kept: PlaceRow[] = [];
  for (const row of rows) {
    const forms = [row.name, ...row.variants].filter((form) => {
      const key = foldName(form);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
    const [name, ...variants] = forms;
    // A row that lost its own name to a larger place would speak for that place under a side form.
    if (name === undefined || name !== row.name) continue;
    kept.push({ ...row, name, variants });
  }
  return kept;
}

export function writePlaces(path: string, rows: PlaceRow[]): void {
  const rank = (row: PlaceRow): number => {
    const index = CLASS_ORDER.indexOf(row.kind);
    return index < 0 ? CLASS_ORDER.length : index;
  };
  const lines = [...rows]
    .sort((a, b) => rank(a) - rank(b) || a.country.localeCompare(b.country, 'en') || b.population - a.population)
    .map((row) =>
      [
        row.name,
        row.variants.join('|'),
        row.kind,
        row.country,
        row.admin,
        row.latitude,
        row.longitude,
        row.population > 0 ? String(row.population) : '',
        row.ids.join('|'),
        row.ambiguity,
        row.source,
      ].join('\t'),
    );
  writeFileSync(path, `${[PLACE_COLUMNS, ...lines].join('\n')}\n`);
}
