/** Names near a mistyped one. */
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** At most three of `names` that are close to `word`, the closest first. */
export function nearNames(word: string, names: readonly string[]): string[] {
  const distance = require('natural/lib/natural/distance/levenshtein_distance') as {
    DamerauLevenshteinDistance(a: string, b: string, options: { transpositions_cost?: number; restricted?: boolean }): number;
  };
  const limit = Math.max(1, Math.floor(word.length / 3));
  return names
    .map((name) => ({
      name,
      away: Math.abs(name.length - word.length) > limit ? Infinity : distance.DamerauLevenshteinDistance(word, name, { restricted: true }),
    }))
    .filter((near) => near.away <= limit)
    .sort((a, b) => a.away - b.away || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map((near) => near.name);
}

/** Existing paths near a path that does not exist: in its folder, or its folder's neighbours. */
export function nearPaths(path: string): string[] {
  const folder = dirname(path);
  try {
    return nearNames(basename(path), readdirSync(folder)).map((name) =>
      folder === '.' && !path.startsWith('./') ? name : join(folder, name),
    );
  } catch {
    return [];
  }
}
