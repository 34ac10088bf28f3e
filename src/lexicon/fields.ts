/**
 * Semantic fields of ordinary words: what they are about (`وقع`, `اتفاق`: agreement; `توجه`, `وصول`: motion). What stands beside a name tells
 * of its type by its meaning more than by its part of speech.
 */
import { keyOf, lightOf } from '../text/normalise';
import { FUNCTION_WORDS, maskOf } from './classes';
import { readRows } from './rows';
import type { Vocabulary } from './vocabulary';

/** Fields of words with a meaning of their own, then those of function words. The first stands for none. */
const CONTENT_FIELDS = [
  'none',
  'speech',
  'motion',
  'meeting',
  'conflict',
  'law',
  'death',
  'life',
  'appointment',
  'contest',
  'trade',
  'money',
  'making',
  'membership',
  'stance',
  'agreement',
  'phase',
  'change',
  'giving',
  'cause',
  'mind',
  'seeing',
  'modality',
  'being',
  'holding',
  'publishing',
  'learning',
  'disaster',
  'health',
  'artwork',
  'document',
  'event',
  'time',
  'quantity',
  'role',
  'people',
  'body',
  'area',
  'building',
  'thing',
  'nature',
  'bodypart',
  'abstract',
  'domain',
  'creed',
  'relational',
  'quality',
  'order',
  'manner',
  'kin',
  'politics',
  'internet',
  'honour',
] as const;
const FUNCTION_FIELDS = [
  'in',
  'from',
  'to',
  'on',
  'about',
  'with',
  'between',
  'against',
  'according',
  'by',
  'when',
  'near',
  'without',
  'like',
  'for',
  'pronoun-of-preposition',
  'relative',
  'demonstrative',
  'personal',
  'that',
  'negation',
  'particle',
  'coordination',
  'subordination',
  'question',
  'name-link',
] as const;
export const FIELDS = [...CONTENT_FIELDS, ...FUNCTION_FIELDS] as const;
export type Field = (typeof FIELDS)[number];

if (FIELDS.length > 128) throw new RangeError('a word’s field must fit seven bits');

const FUNCTION = maskOf(...FUNCTION_WORDS);

/** Whether a word of classes `lo` and `hi` can have the field: `على` on, but not its look-alike `علي`. */
export function fits(field: number, lo: number, hi: number): boolean {
  const functional = (lo & FUNCTION.lo) !== 0 || (hi & FUNCTION.hi) !== 0;
  return field < CONTENT_FIELDS.length || functional;
}

/** Words that take the field of a listed word of the same stem. */
const INFLECTED = maskOf(
  'noun',
  'plural',
  'masdar',
  'participle',
  'adjective',
  'loanword',
  'verb',
  'verb-saying',
  'verb-person',
  'verb-place',
  'title-job',
);

/** Inflectional affixes in key spelling. */
const PREFIX = /^(?:ال|س?[يتن]|ا(?=...))/;
const SUFFIX = /(?:تين|تان|ات|ين|ون|ان|وا|تا|نا|ه|ا|ت|ي)$/;

/** The stems that a word may be inflected from, itself first. */
export function stemsOf(key: string): string[] {
  const stems = [key];
  const bare = key.replace(PREFIX, '');
  if (bare !== key && bare.length >= 3) stems.push(bare);
  for (const stem of [...stems]) {
    const cut = stem.replace(SUFFIX, '');
    if (cut !== stem && cut.length >= 3) stems.push(cut);
  }
  return stems;
}

/** Reads the listed words' fields, and gives them to the other forms of the same stems where these agree. */
export function addFields(root: string, vocabulary: Vocabulary): void {
  const listed = new Map<string, number>();
  for (const row of readRows(root, 'words', /^fields\.tsv$/)) {
    const field = FIELDS.indexOf(row.cell('field') as Field);
    listed.set(keyOf(lightOf(row.cell('form'))), field);
  }
  const byStem = new Map<string, number>();
  for (const [key, field] of listed)
    for (const stem of stemsOf(key)) {
      const other = byStem.get(stem);
      byStem.set(stem, other === undefined || other === field ? field : 0);
    }
  for (const [key, word] of vocabulary.words) {
    // Function words are listed without the article and without conjunctions: `وفي`.
    const bare = key.startsWith('ال') && key.length > 4 ? key.slice(2) : key;
    const behind = /^[وف]/.test(key) && vocabulary.has(key, FUNCTION) ? key.slice(1) : key;
    const own = listed.get(key) ?? listed.get(bare) ?? listed.get(behind);
    const ofStem = (): number | undefined =>
      stemsOf(key)
        .map((stem) => byStem.get(stem) ?? 0)
        .find((field) => field > 0);
    word.field = own ?? (vocabulary.has(key, INFLECTED) ? ofStem() : undefined) ?? 0;
  }
}
