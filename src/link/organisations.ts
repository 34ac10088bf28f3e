/** One entity for each organisation: the same known one, the same name, an alias in brackets, a shorter form of a fuller name. */
import { keyOf } from '../text/normalise';
import type { Cluster } from './cluster';
import { Clusters } from './cluster';
import type { FoundMention } from './mention';

const BRACKETS = /\s*\(\s*["«“]?\s*([^()]*?)\s*["»”]?\s*\)\s*$/u;

/** A mention's name without a closing bracket, and the alias that stood in it. */
export function splitAlias(form: string): { name: string; alias: string | null } {
  const match = BRACKETS.exec(form);
  return match ? { name: form.slice(0, match.index).trim(), alias: match[1] || null } : { name: form, alias: null };
}

/** All keys under which a mention's organisation may be named again. */
function keysOf(mention: FoundMention): string[] {
  const { name, alias } = splitAlias(mention.form);
  const extent = splitAlias(mention.extentForm);
  return [name, extent.name, alias].filter((form): form is string => !!form).map((form) => keyOf(unquote(form)));
}

export function unquote(form: string): string {
  return form.replace(/["«»“”]/gu, '').replace(/\s+/gu, ' ').trim();
}

/** Clusters the mentions of organisations of one text. */
export function linkOrganisations(mentions: readonly FoundMention[]): Cluster[] {
  const clusters = new Clusters();
  const keys = new Map<Cluster, Set<string>>();
  for (const mention of [...mentions].sort((a, b) => b.form.length - a.form.length || a.start - b.start)) {
    const own = keysOf(mention);
    const home = clusters.clusters.find(
      (c) => own.some((key) => keys.get(c)!.has(key)) || c.mentions.some((m) => m.entities.some((e) => mention.entities.includes(e))) || own.some((key) => shortens(key, keys.get(c)!)),
    );
    const cluster = clusters.put(mention, home);
    const known = keys.get(cluster) ?? new Set();
    for (const key of own) known.add(key);
    keys.set(cluster, known);
  }
  return clusters.sorted();
}

/** `وزارة الخارجية` for `وزارة الخارجية التركية`: at least two words that begin a fuller name. */
function shortens(key: string, fuller: Set<string>): boolean {
  if (!key.includes(' ')) return false;
  for (const form of fuller) if (form.startsWith(`${key} `)) return true;
  return false;
}
