/** The result seen mention by mention, for formats that have a row for each. */
import type { DateEntity, EntityType, ExtractionResult, Mention, OrganisationEntity, PersonEntity, PlaceEntity } from '../types';

export const TYPE_TAGS: Readonly<Record<EntityType, string>> = { person: 'PER', organisation: 'ORG', place: 'LOC', date: 'DATE' };

export type AnyEntity =
  | ({ type: 'person' } & PersonEntity)
  | ({ type: 'organisation' } & OrganisationEntity)
  | ({ type: 'place' } & PlaceEntity)
  | ({ type: 'date' } & DateEntity);

export interface FlatMention {
  entity: AnyEntity;
  mention: Mention;
}

/** All entities of the four groups, in the order of the result. */
export function entities(result: ExtractionResult): AnyEntity[] {
  return [
    ...result.people.map((entity) => ({ type: 'person' as const, ...entity })),
    ...result.organisations.map((entity) => ({ type: 'organisation' as const, ...entity })),
    ...result.places.map((entity) => ({ type: 'place' as const, ...entity })),
    ...result.dates.map((entity) => ({ type: 'date' as const, ...entity })),
  ];
}

/** All mentions in reading order. */
export function mentionsInOrder(result: ExtractionResult): FlatMention[] {
  return entities(result)
    .flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention })))
    .sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end);
}

/** What an entity is called: its name, or for dates the value, or the words where the value is unknown. */
export function label(entity: AnyEntity): string {
  if (entity.type !== 'date') return entity.name;
  return entity.value ?? entity.mentions[0]?.text ?? '';
}
