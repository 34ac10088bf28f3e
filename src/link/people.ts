/**
 * One entity for each person: the same known person, the same name, a part of a fuller name (`فيدان` for `هاكان فيدان`), or another
 * spelling of it (`ترمب` for `دونالد ترامب`).
 */
import { keyOf } from '../text/normalise';
import type { Cluster } from './cluster';
import { Clusters } from './cluster';
import type { FoundMention } from './mention';
import { splitAlias, unquote } from './organisations';
import { bareKey, sameKey } from './similarity';

/** Of the people whose names begin alike, at most this many, the latest, are compared: a bound for lists of thousands of names. */
const COMPARED = 48;

const SON = new Set(['بن', 'ابن', 'بنت', 'ولد']);

interface Named {
  mention: FoundMention;
  words: string[];
  /** Key of the nickname that stands in brackets or quotes behind the name, or ''. */
  alias: string;
}

/** Whether `short` is a part of `full` by which people are called: its last words, its first word, or its words in order. */
function isPart(short: readonly string[], full: readonly string[]): boolean {
  if (short.length >= full.length) return false;
  // `محمد بن سلمان` is not his father `سلمان`: a tail behind بن is another person's name.
  let tail = short.length < 2 || !SON.has(full[full.length - short.length - 1]!);
  for (let i = 0; tail && i < short.length; i++) tail = sameKey(short[i]!, full[full.length - short.length + i]!);
  if (tail) return true;
  if (short.length === 1) {
    if (short[0] === full[0]) return true;
    for (let i = 1; i < full.length; i++) if (sameKey(full[i]!, short[0]!)) return true;
    return false;
  }
  // `محمد آل سعود` for `محمد بن سلمان آل سعود`: from the first word on, in order, with words left out.
  if (!sameKey(short[0]!, full[0]!)) return false;
  let at = 0;
  for (const word of short) {
    while (at < full.length && full[at] !== word) at++;
    if (at === full.length) return false;
    at++;
  }
  return true;
}

function sameFullName(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!sameKey(a[i]!, b[i]!)) return false;
  return true;
}

/** Clusters by whole name, by known entity, and by the first two letters of each of their words. */
class PeopleIndex {
  readonly clusters = new Clusters();
  private readonly byName = new Map<string, Cluster>();
  private readonly byEntity = new Map<number, Cluster>();
  private readonly byLetters = new Map<string, Cluster[]>();
  private readonly words = new Map<Cluster, string[]>();

  /** The cluster a mention belongs to, or undefined. */
  find({ mention, words }: Named): Cluster | undefined {
    for (const entity of mention.entities) {
      const known = this.byEntity.get(entity);
      if (known) return known;
    }
    const same = this.byName.get(words.join(' '));
    if (same) return same;
    const near = this.near(words);
    const equal = near.find((c) => sameFullName(words, this.words.get(c)!));
    if (equal) return equal;
    // Of several people with this name, the one last named before the mention is meant.
    const fits = near.filter((c) => isPart(words, this.words.get(c)!) && this.compatible(mention, c));
    return fits.length < 2 ? fits[0] : nearest(fits, mention);
  }

  add({ mention, words, alias }: Named, home: Cluster | undefined): void {
    const cluster = this.clusters.put(mention, home);
    const name = words.join(' ');
    if (!this.byName.has(name)) this.byName.set(name, cluster);
    if (alias !== '' && !this.byName.has(alias)) this.byName.set(alias, cluster);
    for (const entity of mention.entities) if (!this.byEntity.has(entity)) this.byEntity.set(entity, cluster);
    if (home) return;
    this.words.set(cluster, words);
    for (const word of words) {
      const letters = lettersOf(word);
      const list = this.byLetters.get(letters);
      if (!list) this.byLetters.set(letters, [cluster]);
      // Another word of this name may begin alike.
      else if (list[list.length - 1] !== cluster) list.push(cluster);
    }
  }

  private near(words: readonly string[]): Cluster[] {
    const last = this.byLetters.get(lettersOf(words[words.length - 1]!)) ?? [];
    const first = words.length > 1 ? (this.byLetters.get(lettersOf(words[0]!)) ?? []) : [];
    const found = last.slice(-COMPARED);
    for (const cluster of first.slice(-COMPARED)) if (!found.includes(cluster)) found.push(cluster);
    return found;
  }

  /** A known person's bare name is not lent to another person who merely shares it. */
  private compatible(mention: FoundMention, cluster: Cluster): boolean {
    if (mention.entities.length === 0) return true;
    return cluster.mentions.every((m) => m.entities.length === 0 || m.entities.some((e) => mention.entities.includes(e)));
  }
}

function lettersOf(word: string): string {
  return bareKey(word).slice(0, 2);
}

/** The words of a name's key; a form has no other white space than spaces. */
function wordsOf(key: string): string[] {
  const words: string[] = [];
  let from = 0;
  for (let at = 0; at <= key.length; at++) {
    if (at < key.length && !' -.'.includes(key[at]!)) continue;
    if (at > from) words.push(key.slice(from, at));
    from = at + 1;
  }
  return words;
}

/** Clusters the mentions of people of one text. */
export function linkPeople(mentions: readonly FoundMention[]): Cluster[] {
  const index = new PeopleIndex();
  const named = mentions.map((mention): Named => {
    const { name, alias } = splitAlias(mention.form);
    return { mention, words: wordsOf(keyOf(unquote(name))), alias: alias === null ? '' : keyOf(unquote(alias)) };
  });
  // Fuller names first, so that parts find them wherever they stand.
  named.sort((a, b) => b.words.length - a.words.length || a.mention.start - b.mention.start);
  for (const one of named) if (one.words.length > 0) index.add(one, index.find(one));
  return index.clusters.sorted();
}

function nearest(clusters: readonly Cluster[], mention: FoundMention): Cluster {
  const distance = (c: Cluster): number => {
    let best = Infinity;
    for (const m of c.mentions) best = Math.min(best, m.start <= mention.start ? mention.start - m.start : 1e9 + m.start - mention.start);
    return best;
  };
  return clusters.reduce((best, c) => (distance(c) < distance(best) ? c : best));
}
