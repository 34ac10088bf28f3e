/** One entity for each place: the same known place or the same bare name, unless the kinds contradict each other. */
import { keyOf } from '../text/normalise';
import type { Cluster } from './cluster';
import { Clusters } from './cluster';
import type { FoundMention } from './mention';

/** Kinds that a bare name cannot be told apart by. */
const SETTLEMENTS = new Set(['city', 'town', 'village', 'region', 'district', 'neighbourhood', 'camp', 'other', 'country', 'area', 'island']);

function compatible(a: string, b: string): boolean {
  return a === b || (SETTLEMENTS.has(a) && SETTLEMENTS.has(b));
}

/** Clusters the mentions of places of one text. */
export function linkPlaces(mentions: readonly FoundMention[]): Cluster[] {
  const clusters = new Clusters();
  for (const mention of mentions) {
    const key = keyOf(mention.form);
    const home = clusters.clusters.find((c) =>
      c.mentions.some((m) => (keyOf(m.form) === key && compatible(m.kind, mention.kind)) || (m.entities.length > 0 && m.entities.some((e) => mention.entities.includes(e)))),
    );
    clusters.put(mention, home);
  }
  return clusters.sorted();
}
