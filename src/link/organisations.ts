/** One entity for each organisation: the same known one, the same name, an alias in brackets, a shorter form of a fuller name. */
import { keyOf } from '../text/normalise';
import type { Cluster } from './cluster';
import { Clusters } from './cluster';
import type { FoundMention } from './mention';

/** What `unquote` takes out; most forms have none of it. */
const QUOTE_OR_SPACES = /["«»“”]|^ | {2}| $/u;

/** `شركة الاتصالات السعودية "إس تي سي"`: quotes behind two words or more hold an alias; right behind a class noun they hold the name. */
const QUOTED_ALIAS = /^(?<name>[^\s"«“]+\s[^"«“]+)["«“](?<alias>[^"«»“”]+)["»”]$/u;

/** A mention's name without a closing bracket or quotation, and the alias that stood in it. */
export function splitAlias(form: string): { name: string; alias: string | null } {
  const whole = form.trim();
  const quoted = QUOTED_ALIAS.exec(whole)?.groups;
  if (quoted) return { name: quoted['name']!.trim(), alias: quoted['alias']!.trim() || null };
  const open = whole.lastIndexOf('(');
  if (open <= 0 || !whole.endsWith(')')) return { name: form, alias: null };
  return { name: whole.slice(0, open).trim(), alias: unquote(whole.slice(open + 1, -1)) || null };
}

/** All keys under which a mention's organisation may be named again. */
function keysOf(mention: FoundMention): string[] {
  const { name, alias } = splitAlias(mention.form);
  const extent = splitAlias(mention.extentForm);
  return [name, extent.name, alias ?? extent.alias].filter((form): form is string => !!form).map((form) => keyOf(unquote(form)));
}

export function unquote(form: string): string {
  if (!QUOTE_OR_SPACES.test(form)) return form;
  return form
    .replace(/["«»“”]/gu, '')
    .split(' ')
    .filter(Boolean)
    .join(' ');
}

/** Clusters the mentions of organisations of one text. */
export function linkOrganisations(mentions: readonly FoundMention[]): Cluster[] {
  const clusters = new Clusters();
  const byKey = new Map<string, Cluster>();
  const byEntity = new Map<number, Cluster>();
  /** Beginnings of two words or more of fuller names: `وزارة الخارجية` for `وزارة الخارجية التركية`. */
  const byBeginning = new Map<string, Cluster>();
  for (const mention of [...mentions].sort((a, b) => b.form.length - a.form.length || a.start - b.start)) {
    const keys = keysOf(mention);
    let home: Cluster | undefined;
    for (const key of keys) home ??= byKey.get(key);
    for (const entity of mention.entities) home ??= byEntity.get(entity);
    for (const key of keys) home ??= byBeginning.get(key);
    const cluster = clusters.put(mention, home);
    for (const entity of mention.entities) if (!byEntity.has(entity)) byEntity.set(entity, cluster);
    for (const key of keys) {
      if (!byKey.has(key)) byKey.set(key, cluster);
      for (let at = key.lastIndexOf(' '); at > 0; at = key.lastIndexOf(' ', at - 1)) {
        const beginning = key.slice(0, at);
        if (beginning.includes(' ') && !byBeginning.has(beginning)) byBeginning.set(beginning, cluster);
      }
    }
  }
  return clusters.sorted();
}
