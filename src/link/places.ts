/** One entity for each place: the same known place or the same bare name, unless the kinds contradict each other. */
import { keyOf } from '../text/normalise';
import type { Cluster } from './cluster';
import { Clusters } from './cluster';
import type { FoundMention } from './mention';

/** Kinds that a bare name cannot be told apart by. */
const SETTLEMENTS = new Set([
  'city',
  'town',
  'village',
  'region',
  'district',
  'neighbourhood',
  'camp',
  'other',
  'country',
  'area',
  'island',
]);

function compatible(a: string, b: string): boolean {
  return a === b || (SETTLEMENTS.has(a) && SETTLEMENTS.has(b));
}

/** Clusters the mentions of places of one text. */
export function linkPlaces(mentions: readonly FoundMention[]): Cluster[] {
  const clusters = new Clusters();
  const byName = new Map<string, Cluster[]>();
  const byEntity = new Map<number, Cluster>();
  for (const mention of mentions) {
    const key = keyOf(mention.form);
    const namesakes = byName.get(key) ?? [];
    let home = namesakes.find((c) => compatible(c.mentions[0]!.kind, mention.kind));
    for (const entity of mention.entities) home ??= byEntity.get(entity);
    const cluster = clusters.put(mention, home);
    if (!namesakes.includes(cluster)) byName.set(key, [...namesakes, cluster]);
    for (const entity of mention.entities) if (!byEntity.has(entity)) byEntity.set(entity, cluster);
  }
  return clusters.sorted();
}
