/**
 * One entity for each person: the same known person, the same name, a part of a fuller name (`فيدان` for `هاكان فيدان`), or another
 * spelling of it (`ترمب` for `دونالد ترامب`).
 */
import { keyOf } from '../text/normalise';
import type { Cluster } from './cluster';
import { Clusters } from './cluster';
import type { FoundMention } from './mention';
import { sameName } from './similarity';

function wordsOf(form: string): string[] {
  return keyOf(form).split(/[\s\-.]+/u).filter(Boolean);
}

/** Whether `short` is a part of `full` by which people are called: its last words, its first word, or its words in order. */
function isPart(short: readonly string[], full: readonly string[]): boolean {
  if (short.length >= full.length) return false;
  const tail = full.slice(full.length - short.length);
  if (short.every((word, i) => sameName(word, tail[i]!))) return true;
  if (short.length === 1 && (short[0] === full[0] || full.slice(1).some((word) => sameName(word, short[0]!)))) return true;
  let at = 0;
  for (const word of short) {
    while (at < full.length && full[at] !== word) at++;
    if (at === full.length) return false;
    at++;
  }
  return true;
}

function sameFullName(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => sameName(word, b[i]!));
}

/** Clusters the mentions of people of one text. */
export function linkPeople(mentions: readonly FoundMention[]): Cluster[] {
  const clusters = new Clusters();
  const fuller = [...mentions].sort((a, b) => wordsOf(b.form).length - wordsOf(a.form).length || a.start - b.start);
  const words = new Map<Cluster, string[]>();
  for (const mention of fuller) {
    const own = wordsOf(mention.form);
    let home = clusters.clusters.find((c) => c.mentions.some((m) => m.entities.some((e) => mention.entities.includes(e))));
    if (!home) home = clusters.clusters.find((c) => sameFullName(own, words.get(c)!));
    if (!home) {
      // Of several people with this name, the one last named before the mention is meant.
      const fits = clusters.clusters.filter((c) => isPart(own, words.get(c)!) && compatible(mention, c));
      home = fits.length < 2 ? fits[0] : nearest(fits, mention);
    }
    const cluster = clusters.put(mention, home);
    if (!home) words.set(cluster, own);
  }
  return clusters.sorted();
}

/** A known person's bare name is not lent to another person who merely shares it. */
function compatible(mention: FoundMention, cluster: Cluster): boolean {
  if (mention.entities.length === 0) return true;
  const known = cluster.mentions.flatMap((m) => m.entities);
  return known.length === 0 || known.some((e) => mention.entities.includes(e));
}

function nearest(clusters: readonly Cluster[], mention: FoundMention): Cluster {
  const distance = (c: Cluster): number => Math.min(...c.mentions.map((m) => (m.start <= mention.start ? mention.start - m.start : 1e9 + m.start - mention.start)));
  return clusters.reduce((best, c) => (distance(c) < distance(best) ? c : best));
}
