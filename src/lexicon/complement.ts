/**
 * How readily a word completes the name of an organisation, counted over the lexicon's own: a field of work that many are called after
 * (`وزارة {الصحة}`, `كلية {الصيدلة}`) makes a name of a body that no list holds (`لجنة الصحة`), where `لجنة القرية` is just some committee.
 */
import { keyOf } from '../text/normalise';
import { ORGANISATION_KINDS } from '../types';
import type { OrganisationKind } from '../types';
import { maskOf } from './classes';
import type { Entries } from './entries';
import type { Vocabulary } from './vocabulary';

/** Kinds in groups whose names are completed by the same words. */
const GROUPS: readonly (readonly OrganisationKind[])[] = [
  ['ministry', 'government', 'agency'],
  ['parliament', 'court'],
  ['army', 'police', 'intelligence', 'militia'],
  ['party', 'movement'],
  ['union', 'ngo', 'federation', 'religious', 'international'],
  ['company', 'bank', 'exchange', 'airline'],
  ['media', 'museum'],
  ['university', 'school', 'hospital', 'research'],
  ['club', 'team'],
  ['other'],
];
const GROUP_OF_KIND: readonly number[] = ORGANISATION_KINDS.map((kind) => GROUPS.findIndex((group) => group.includes(kind)));

/** The least number of organisations for each strength from 1 on. */
const STEPS = [1, 2, 3, 6, 12, 25, 60] as const;
const STRENGTH_BITS = 3;
/** So many organisations of a group are more than a coincidence. */
const SEVERAL_OF_GROUP = 2;

/** The strength of a complement, from 0 (completes no name of the lexicon) to 7. */
export function strengthOf(complement: number): number {
  return complement & ((1 << STRENGTH_BITS) - 1);
}

/** Whether a complement completes names of organisations like those of a kind (its number in `ORGANISATION_KINDS`). */
export function completes(complement: number, kind: number): boolean {
  return ((complement >> (STRENGTH_BITS + GROUP_OF_KIND[kind]!)) & 1) === 1;
}

/** A word's key without conjunction and article, and without the feminine ending of an adjective of relation. */
function stemOf(key: string): string {
  const word = key.startsWith('وال') && key.length > 5 ? key.slice(1) : key;
  const bare = /^(?:ال|لل)/.test(word) && word.length > 4 ? word.slice(2) : word;
  return bare.endsWith('يه') && bare.length > 4 ? bare.slice(0, -1) : bare;
}

/** For each word, the organisations of each group that it completes. */
class Complements {
  private readonly counts = new Map<string, number[]>();

  /**
   * @param entries of all lexicons; names count once, by their canonical form
   * @param isNoun whether a word is a class noun of organisations
   */
  constructor({ entities, forms }: Entries, isNoun: (word: string) => boolean) {
    for (const { form, entity, rank } of forms) {
      const { type, kind } = entities[entity]!;
      const [noun = '', ...rest] = form.split(' ');
      if (type !== 'organisation' || rank !== 0 || rest.length === 0 || !isNoun(noun)) continue;
      const group = GROUP_OF_KIND[ORGANISATION_KINDS.indexOf(kind as OrganisationKind)]!;
      for (const stem of new Set(rest.map((word) => stemOf(keyOf(word))))) {
        const counts = this.counts.get(stem) ?? new Array<number>(GROUPS.length).fill(0);
        counts[group]!++;
        this.counts.set(stem, counts);
      }
    }
  }

  /** What is kept of a word: its strength, and above that a bit for each group. */
  of(key: string): number {
    const counts = this.counts.get(stemOf(key));
    if (!counts) return 0;
    const all = counts.reduce((sum, n) => sum + n, 0);
    const groups = counts.reduce((set, n, group) => (n >= SEVERAL_OF_GROUP ? set | (1 << group) : set), 0);
    return STEPS.filter((least) => all >= least).length | (groups << STRENGTH_BITS);
  }
}

const ORGANISATION_NOUN = maskOf('organisation-noun');
const COMPLEMENT = maskOf(
  'noun',
  'plural',
  'masdar',
  'participle',
  'adjective',
  'loanword',
  'unit',
  'title-job',
  'title-office',
  'nisba',
  'kinship',
);

/** Tells of every ordinary word what it completes, when all other words are in. */
export function addComplements(vocabulary: Vocabulary, entries: Entries): void {
  const complements = new Complements(entries, (word) => vocabulary.has(word, ORGANISATION_NOUN));
  // The lists have most words without their article only.
  for (const [key, word] of vocabulary.words)
    if (vocabulary.has(key, COMPLEMENT) || (key.startsWith('ال') && vocabulary.has(key.slice(2), COMPLEMENT)))
      word.complement = complements.of(key);
}
