// The rows written by hand win over the packages: their spelling, kind and ambiguity were weighed one by one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldName } from './places-spelling.js';
import type { Ambiguity } from './places-tsv.js';

const CURATED_FILE = /^(?:arab-.*|capitals|countries|world-.*|areas|physical)\.tsv$/;

export interface CuratedPlaces {
  hasForm(name: string, country: string): boolean;
  /** The form belongs to a place of another country (or of none), which a small namesake must not claim. */
  isTakenElsewhere(name: string, country: string): boolean;
  ambiguityOf(name: string, country: string): Ambiguity | undefined;
  hasId(id: string): boolean;
}

export function readCurated(folder: string): CuratedPlaces {
  const forms = new Map<string, Map<string, Ambiguity>>();
  const identifiers = new Set<string>();
  for (const file of readdirSync(folder).filter((name) => CURATED_FILE.test(name))) {
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n').slice(1)) {
      const [name = '', variants = '', , country = '', , , , , ids = '', ambiguity = ''] = line.split('\t');
      for (const form of [name, ...variants.split('|')]) {
        const byCountry = forms.get(foldName(form)) ?? new Map<string, Ambiguity>();
        // Of several namesakes in one country the best known one sets the tone.
        if (byCountry.get(country) !== '') byCountry.set(country, ambiguity as Ambiguity);
        forms.set(foldName(form), byCountry);
      }
      for (const id of ids.split('|')) if (id !== '') identifiers.add(id);
    }
  }
  return {
    hasForm: (name, country) => forms.get(foldName(name))?.has(country) ?? false,
    isTakenElsewhere: (name, country) => [...(forms.get(foldName(name))?.keys() ?? [])].some((other) => other !== country),
    ambiguityOf: (name, country) => forms.get(foldName(name))?.get(country),
    hasId: (id) => identifiers.has(id),
  };
}
