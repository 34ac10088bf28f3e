/** Clusters of mentions as the entities of a result: names, aliases, roles, kinds, countries, ids. */
import { maskOf } from '../lexicon/classes';
import { payloadOf } from '../lexicon/find-word';
import type { EntityRecord } from '../lexicon/image';
import type { Cluster } from '../link/cluster';
import { aliasesOf } from '../link/cluster';
import type { FoundMention } from '../link/mention';
import { splitAlias, unquote } from '../link/organisations';
import type { Observation } from '../decide/observe';
import { keyOf } from '../text/normalise';
import type { Mention, OrganisationEntity, OrganisationKind, PersonEntity, PlaceEntity, PlaceKind } from '../types';
import { likeliest, parseIds } from './gazetteer';
import type { Named } from './roles';
import { rolesOf } from './roles';

/** Makes the public form of a mention (offsets in the unit asked for, nested mentions). */
export type MentionWriter = (mention: FoundMention) => Mention;

const NISBA = maskOf('nisba');

/** ISO code of the country that a nisba at token `t` belongs to, or ''. */
export function nisbaCountry(observation: Observation, t: number): string {
  const { lookup } = observation;
  if ((lookup.hi[t]! & NISBA.hi) === 0 || lookup.word[t]! < 0) return '';
  const payload = payloadOf(lookup.image, lookup.word[t]!);
  const first = (payload >> 16) & 31;
  const second = (payload >> 21) & 31;
  return first > 0 ? String.fromCharCode(64 + first, 64 + second) : '';
}

/** How often the text names each country, by place or by nisba. */
export function countriesNamed(observation: Observation, places: readonly FoundMention[]): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (code: string): void => {
    if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
  };
  const { tokens, hi } = observation.lookup;
  for (let t = 0; t < tokens.count; t++) if ((hi[t]! & NISBA.hi) !== 0) count(nisbaCountry(observation, t));
  for (const { entities } of places) {
    const country = entities.length > 0 ? observation.lookup.image.entity(entities[0]!).country : '';
    let same = true;
    for (let i = 1; same && i < entities.length; i++) same = observation.lookup.image.entity(entities[i]!).country === country;
    if (same) count(country);
  }
  return counts;
}

/** Lexicon entities that any of several mentions names, each once. */
function entitiesNamed(mentions: readonly FoundMention[]): readonly number[] {
  if (mentions.length === 1) return mentions[0]!.entities;
  const all = new Set<number>();
  for (const { entities } of mentions) for (const entity of entities) all.add(entity);
  return [...all];
}

/** The first of the longest forms. */
function longestOf(forms: readonly string[]): string {
  let longest = forms[0]!;
  for (const form of forms) if (form.length > longest.length) longest = form;
  return longest;
}

/** The first of the forms that have the most words. */
function fullestOf(forms: readonly string[]): string {
  if (forms.length === 1) return forms[0]!;
  return forms.reduce((best, form) => (form.split(' ').length > best.split(' ').length ? form : best));
}

/** @param named all mentions of the text by their first token: what may stand inside a role or end it */
export function personEntities(observation: Observation, clusters: readonly Cluster[], named: Named, write: MentionWriter): PersonEntity[] {
  return clusters.map(({ mentions }, i) => {
    const split = mentions.map((m) => splitAlias(m.form));
    const forms = split.map((s) => unquote(s.name));
    const name = fullestOf(forms);
    for (const { alias } of split) if (alias) forms.push(unquote(alias));
    const roles: string[] = [];
    for (const mention of mentions)
      for (const role of rolesOf(observation, mention.from, mention.to, named))
        if (!roles.some((r) => keyOf(r) === keyOf(role))) roles.push(role);
    const own = entitiesNamed(mentions)
      .map((entity) => observation.lookup.image.entity(entity))
      .find(({ overlay }) => overlay);
    const ids = own ? parseIds(own.ids) : undefined;
    return {
      id: `p${i + 1}`,
      name,
      aliases: aliasesOf(forms, name, keyOf),
      roles,
      ...(ids ? { ids } : {}),
      mentions: mentions.map(write),
    };
  });
}

/** The kind that the user's own lexicon gives, where it gives one. */
function overlaidKind(record: EntityRecord | null): string | undefined {
  return record?.overlay && record.kind !== 'other' ? record.kind : undefined;
}

export function organisationEntities(
  observation: Observation,
  clusters: readonly Cluster[],
  countries: ReadonlyMap<string, number>,
  write: MentionWriter,
): OrganisationEntity[] {
  const { image } = observation.lookup;
  return clusters.map(({ mentions }, i) => {
    const forms = mentions.map((m) => unquote(splitAlias(m.form).name));
    const name = longestOf(forms);
    for (const { extentForm } of mentions) {
      const { alias } = splitAlias(extentForm);
      if (alias) forms.push(unquote(alias));
    }
    const aliases = aliasesOf(forms, name, keyOf);
    const record = likeliest(image, entitiesNamed(mentions), null, countries);
    const kind = (overlaidKind(record) ?? mentions.find((m) => m.kind !== 'other')?.kind ?? record?.kind ?? 'other') as OrganisationKind;
    const country = record?.country || mentions.map((m) => nisbaCountry(observation, m.to - 1)).find(Boolean) || null;
    const ids = record ? parseIds(record.ids) : undefined;
    return { id: `o${i + 1}`, name, aliases, kind, country, ...(ids ? { ids } : {}), mentions: mentions.map(write) };
  });
}

export function placeEntities(
  observation: Observation,
  clusters: readonly Cluster[],
  countries: ReadonlyMap<string, number>,
  write: MentionWriter,
): PlaceEntity[] {
  const { image } = observation.lookup;
  return clusters.map(({ mentions }, i) => {
    const forms = mentions.map((m) => m.form);
    const name = longestOf(forms);
    const stated = mentions.find((m) => m.coreFrom > m.from)?.kind ?? null;
    const record = likeliest(image, entitiesNamed(mentions), stated, countries);
    const kind = (overlaidKind(record) ?? stated ?? record?.kind ?? mentions[0]!.kind) as PlaceKind;
    const ids = record ? parseIds(record.ids) : undefined;
    return {
      id: `l${i + 1}`,
      name,
      aliases: aliasesOf(forms, name, keyOf),
      kind,
      country: record?.country || null,
      ...(record && record.latitude !== '' ? { latitude: Number(record.latitude), longitude: Number(record.longitude) } : {}),
      ...(ids ? { ids } : {}),
      mentions: mentions.map(write),
    };
  });
}
