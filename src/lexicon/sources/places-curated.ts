// The rows written by hand win over the packages: their spelling, kind and ambiguity were weighed one by one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldName } from './places-spelling.js';

const CURATED_FILE = /^(?:arab-.*|capitals|countries|world-.*|areas)\.tsv$/;

export interface CuratedPlaces {
  hasForm(name: string, country: string): boolean;
  hasId(id: string): boolean;
}

export function readCurated(folder: string): CuratedPlaces {
  const forms = new Set<string>();
  const identifiers = new Set<string>();
  for (const file of readdirSync(folder).filter((name) => CURATED_FILE.test(name))) {
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n').slice(1)) {
      const [name = '', variants = '', , country = '', , , , , ids = ''] = line.split('\t');
      for (const form of [name, ...variants.split('|')]) forms.add(`${country}.${foldName(form)}`);
      for (const id of ids.split('|')) if (id !== '') identifiers.add(id);
    }
  }
  return {
    hasForm: (name, country) => forms.has(`${country}.${foldName(name)}`),
    hasId: (id) => identifiers.has(id),
  };
}
