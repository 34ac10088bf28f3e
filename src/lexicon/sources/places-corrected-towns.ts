// Towns whose usual Arabic names the package lacks or has only among spellings that no newspaper writes; judged by hand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One header line, then country (ISO alpha-2), plain Latin name of GeoNames and the Arabic name, parted by tabs. */
const FILE = join(__dirname, 'places-corrected-towns.tsv');

/** The name to use instead of all of the package's, by country and plain Latin name (`DE Celle`). Throws where a line is no such triple. */
function readCorrectedTowns(text: string): ReadonlyMap<string, string> {
  const towns = new Map<string, string>();
  for (const line of text.trimEnd().split('\n').slice(1)) {
    const [country, latin, name, ...more] = line.split('\t');
    if (!country || !latin || !name || more.length > 0) throw new Error(`${FILE}: not country, Latin name and name: ${line}`);
    if (towns.has(`${country} ${latin}`)) throw new Error(`${FILE}: ${country} ${latin} stands twice`);
    towns.set(`${country} ${latin}`, name);
  }
  return towns;
}

export const CORRECTED_TOWNS = readCorrectedTowns(readFileSync(FILE, 'utf8'));
