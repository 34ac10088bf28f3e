/** Joins mentions into entities: a union-find over mentions with the reasons for joining left to the three linkers. */
import type { FoundMention } from './mention';

export interface Cluster {
  mentions: FoundMention[];
}

export class Clusters {
  readonly clusters: Cluster[] = [];

  /** Puts a mention into an existing cluster, or a new one. */
  put(mention: FoundMention, into: Cluster | undefined): Cluster {
    if (into) {
      into.mentions.push(mention);
      return into;
    }
    const cluster = { mentions: [mention] };
    this.clusters.push(cluster);
    return cluster;
  }

  /** In order of first mention, each with its mentions in reading order. */
  sorted(): Cluster[] {
    for (const cluster of this.clusters)
      if (cluster.mentions.length > 1) cluster.mentions.sort((a, b) => a.start - b.start || a.end - b.end);
    return this.clusters.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
  }
}

/** The distinct forms of a cluster other than its name, in order of first mention; forms equal after folding count once. */
export function aliasesOf(forms: readonly string[], name: string, fold: (form: string) => string): string[] {
  // Most things are named once, or alike each time.
  if (forms.every((form) => form === name || form === '')) return [];
  const seen = new Set([fold(name)]);
  const aliases: string[] = [];
  for (const form of forms) {
    const key = fold(form);
    if (form === '' || seen.has(key)) continue;
    seen.add(key);
    aliases.push(form);
  }
  return aliases;
}
