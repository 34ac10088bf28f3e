/** Gazetteer entries as the compiler gathers them from the files: one entity a row, several surface forms an entity. */
import { ORGANISATION_KINDS, PLACE_KINDS } from '../types';
import type { Row } from './rows';
import { readRows } from './rows';
import { foreignVariants, gluedVariant, joinedVariants } from './spelling';

/** Types of entries in the trie. `cue` entries are fixed phrases that give their last word a class. */
export const ENTRY_TYPES = ['person', 'organisation', 'place', 'cue'] as const;
export type EntryType = (typeof ENTRY_TYPES)[number];

/** How much context an entry needs: 0 none, 1 some, 2 much. */
export type Ambiguity = 0 | 1 | 2;

export interface LexiconEntity {
  type: 'person' | 'organisation' | 'place';
  name: string;
  kind: string;
  country: string;
  office: string;
  ids: string;
  latitude: string;
  longitude: string;
  population: number;
  source: string;
}

export interface LexiconForm {
  form: string;
  entity: number;
  ambiguity: Ambiguity;
  /** 0 canonical, 1 a listed variant, 2 made by rule. */
  rank: 0 | 1 | 2;
}

export interface Entries {
  entities: LexiconEntity[];
  forms: LexiconForm[];
}

/** The members of the Arab League: their places have Arabic names, which foreign-letter variants would only distort. */
export const ARAB_STATES = new Set('DZ BH KM DJ EG IQ JO KW LB LY MR MA OM PS QA SA SO SD SY TN AE YE'.split(' '));

const AMBIGUITY: Readonly<Record<string, Ambiguity>> = { '': 0, some: 1, much: 2 };

export function ambiguityOf(cell: string): Ambiguity {
  return AMBIGUITY[cell] ?? 1;
}

/** All entries of the person, organisation and place files under `root`. */
export function readEntries(root: string): Entries {
  const entries: Entries = { entities: [], forms: [] };
  for (const row of readRows(root, 'person', /^people-/)) addRow(entries, row, 'person', 'person');
  for (const row of readRows(root, 'organisation', /./)) addRow(entries, row, 'organisation', row.cell('kind') || 'other');
  for (const row of readRows(root, 'place', /./)) addRow(entries, row, 'place', row.cell('kind') || 'other');
  return withoutCompassPoints(entries);
}

const COMPASS = /^(شمال|جنوب|شرق|غرب|وسط) (.+)$/;

/**
 * Leaves out provinces that are called by a compass point and their country (`شمال لبنان`): in running text that is the country with a
 * direction before it. States of that form (`جنوب السودان`) stay.
 */
function withoutCompassPoints({ entities, forms }: Entries): Entries {
  const countries = new Set(forms.filter(({ entity }) => entities[entity]!.kind === 'country').map(({ form }) => form));
  return {
    entities,
    forms: forms.filter(({ form, entity }) => entities[entity]!.kind === 'country' || !countries.has(COMPASS.exec(form)?.[2] ?? '')),
  };
}

/** Adds one row and its forms. */
export function addRow(entries: Entries, row: Row, type: LexiconEntity['type'], kind: string): void {
  const name = row.cell('name');
  if (!name) return;
  const entity = entries.entities.length;
  entries.entities.push({
    type,
    name,
    kind,
    country: row.cell('country'),
    office: row.cell('office'),
    ids: row.cell('ids'),
    latitude: row.cell('latitude'),
    longitude: row.cell('longitude'),
    population: Number(row.cell('population')) || 0,
    source: row.file,
  });
  const ambiguity = ambiguityOf(row.cell('ambiguity'));
  const seen = new Set<string>();
  const add = (form: string, rank: 0 | 1 | 2): void => {
    if (form.length < 2 || seen.has(form)) return;
    seen.add(form);
    entries.forms.push({ form, entity, ambiguity, rank });
  };
  add(name, 0);
  for (const variant of row.values('variants')) add(variant, 1);
  for (const variant of row.values('acronym')) add(variant, 1);
  for (const form of [...seen]) {
    for (const variant of joinedVariants(form)) add(variant, 2);
    if (type !== 'person') add(gluedVariant(form), 2);
    if (type === 'place' && !ARAB_STATES.has(row.cell('country'))) for (const variant of foreignVariants(form)) add(variant, 2);
  }
}

/**
 * How well known an entity is, 3 to 0: countries, continents and cities of a million; large cities and first-level divisions; towns of
 * 15,000 and districts; everything else. People and organisations are all 0.
 */
export function prominence(entity: LexiconEntity): 0 | 1 | 2 | 3 {
  if (entity.type !== 'place') return 0;
  const { kind, population, source } = entity;
  if (kind === 'country' || kind === 'continent' || population >= 1e6 || source === 'place/capitals.tsv') return 3;
  if (population >= 1e5 || (kind === 'region' && population === 0) || kind === 'area' || kind === 'sea') return 2;
  return population >= 15e3 || kind === 'district' || kind === 'river' || kind === 'city' ? 1 : 0;
}

/** The number of a kind within its type's closed set (persons have one kind). */
export function kindIndex(type: EntryType, kind: string): number {
  const kinds: readonly string[] = type === 'organisation' ? ORGANISATION_KINDS : type === 'place' ? PLACE_KINDS : ['person'];
  const index = kinds.indexOf(kind);
  return index < 0 ? kinds.length - 1 : index;
}
