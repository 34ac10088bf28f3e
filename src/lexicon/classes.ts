/**
 * The classes a word can belong to. Each is one bit of a 64-bit set kept with every word of the image (32 low, 32 high bits);
 * the order is part of the image format.
 */
export const WORD_CLASSES = [
  // Names of people
  'given',
  'family',
  'name-ambiguous',
  'name-rare',
  'nisba-name',
  'person-alone',
  'person-part',
  'connector',
  'foreign-particle',
  // Names of places and organisations
  'place-alone',
  'place-ambiguous',
  'place-rare',
  'place-part',
  'country',
  'organisation-alone',
  'organisation-ambiguous',
  'organisation-part',
  // Ordinary words
  'noun',
  'plural',
  'masdar',
  'participle',
  'adjective',
  'verb',
  'loanword',
  'adverb',
  'preposition',
  'conjunction',
  'pronoun',
  'demonstrative',
  'relative',
  'particle',
  'interrogative',
  'quantifier',
  'kana',
  'numeral',
  'unit',
  'sport',
  // Words that stand before or after names
  'title-office',
  'title-military',
  'title-religious',
  'title-royal',
  'title-academic',
  'title-honorific',
  'title-sport',
  'title-job',
  'title-relation',
  'kinship',
  'organisation-noun',
  'place-noun',
  'verb-saying',
  'verb-person',
  'verb-place',
  'nisba',
  'direction',
  'before-place',
  'before-organisation',
  'before-person',
  'after-person',
  'list',
  'group-of-people',
  'abbreviation',
  'sport-event',
  'not-name',
  'calendar',
] as const;
export type WordClass = (typeof WORD_CLASSES)[number];

if (WORD_CLASSES.length > 64) throw new RangeError('a word’s classes must fit 64 bits');

const indexOf = new Map<string, number>(WORD_CLASSES.map((name, i) => [name, i]));

/** The bit number of a class. @throws RangeError for an unknown name */
export function classIndex(name: WordClass): number {
  const index = indexOf.get(name);
  if (index === undefined) throw new RangeError(`unknown word class ${name}`);
  return index;
}

/** A set of classes as two 32-bit halves. */
export interface ClassMask {
  readonly lo: number;
  readonly hi: number;
}

/** Classes of words that are never names: what a language has a closed set of. */
export const FUNCTION_WORDS: readonly WordClass[] = [
  'preposition',
  'conjunction',
  'pronoun',
  'demonstrative',
  'relative',
  'particle',
  'interrogative',
  'quantifier',
  'kana',
];

/** Nouns, adjectives, verbs and adverbs: words of the language that are no names by themselves. */
export const ORDINARY_WORDS: readonly WordClass[] = ['noun', 'plural', 'masdar', 'participle', 'adjective', 'verb', 'adverb'];

/** The mask that holds the given classes. */
export function maskOf(...names: WordClass[]): ClassMask {
  let lo = 0;
  let hi = 0;
  for (const name of names) {
    const i = classIndex(name);
    if (i < 32) lo |= 1 << i;
    else hi |= 1 << (i - 32);
  }
  return { lo: lo >>> 0, hi: hi >>> 0 };
}

/** Class words in the files under `lexicons/words/` that are not themselves names of classes above. */
export const WORD_FILE_CLASSES: Readonly<Record<string, WordClass | null>> = {
  currency: 'unit',
  'adverb-manner': 'adverb',
  'adverb-time': 'adverb',
  'adverb-place': 'adverb',
};

/** The class that a `class` cell of a word file stands for; null where the cell is not understood. */
export function wordFileClass(cell: string): WordClass | null {
  if (indexOf.has(cell)) return cell as WordClass;
  return WORD_FILE_CLASSES[cell] ?? null;
}
