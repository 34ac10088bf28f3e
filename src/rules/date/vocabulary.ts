/**
 * The words of the date grammar, from the compiled lexicons/date. A word is found by the key hashes that the tokens carry, so that an
 * ordinary token costs one probe; phrases (كانون الثاني، أول من أمس) are a trie over word numbers.
 */
import entries from '../../generated/date-vocabulary.json';
import type { Tokens } from '../../text/tokenise';
import { HASHED_OFFSETS, HASH_SEED, stepHash } from '../../text/tokenise';
import { Flag } from './flags';

/** Classes of words; the comments give an example or say what `value` holds. */
export type WordClass =
  | 'month'
  | 'weekday'
  | 'bare-weekday'
  | 'latin-weekday' // شباط, الأحد, أحد, sunday
  | 'unit' // أسبوع = week:one
  | 'unit-number'
  | 'ten-number'
  | 'teen-number'
  | 'tens-number'
  | 'hundred-number'
  | 'thousand-number'
  | 'joined-number'
  | 'ordinal'
  | 'ordinal-part'
  | 'deixis'
  | 'elapsed'
  | 'demonstrative' // الماضي -1, مضت, هذا
  | 'deictic-day'
  | 'deictic-night'
  | 'now'
  | 'document-offset' // أمس -1, الليلة, الآن, بعدها
  | 'modifier'
  | 'part-of-day'
  | 'clock-part'
  | 'clock'
  | 'clock-fraction'
  | 'zone'
  | 'zone-head'
  | 'season'
  | 'division'
  | 'decade'
  | 'era'
  | 'head'
  | 'period-head'
  | 'preposition'
  | 'named-day'
  | 'feast'
  | 'latin-ordinal'
  | 'iso-time'
  | 'eve'
  | 'tense'
  | 'blocker'
  | 'publication'
  | 'measured'
  | 'function';

export interface Sense {
  readonly wordClass: WordClass;
  readonly value: string;
  readonly definite: boolean;
  /** How much context it needs: 0 none, 1 some, 2 much (see lexicons/date/months.tsv). */
  readonly ambiguity: 0 | 1 | 2;
  /** The only spelling that counts, or ''. */
  readonly light: string;
}

interface Node {
  readonly senses: Sense[];
  next: Map<number, Node> | undefined;
}

const newNode = (): Node => ({ senses: [], next: undefined });

/** Number of a word, by its key form; 0 is no word. */
const numbers = new Map<string, number>();
/** Trie of the phrases that begin with a word, by its number. */
const roots: Node[] = [newNode()];
const keys: string[] = [''];

function numberOf(word: string): number {
  let n = numbers.get(word);
  if (n === undefined) {
    n = keys.length;
    numbers.set(word, n);
    keys.push(word);
    roots.push(newNode());
  }
  return n;
}

for (const row of (entries as string).split('\n')) {
  const [phrase = '', wordClass = '', value = '', marks = '', light = ''] = row.split('\t');
  const flags = Number(marks);
  const words = phrase.split(' ').map(numberOf);
  let node = roots[words[0]!]!;
  for (const word of words.slice(1)) {
    let next = node.next?.get(word);
    if (!next) (node.next ??= new Map()).set(word, (next = newNode()));
    node = next;
  }
  node.senses.push({
    wordClass: wordClass as WordClass,
    value,
    definite: (flags & Flag.Definite) !== 0,
    ambiguity: flags & Flag.Much ? 2 : flags & Flag.Some ? 1 : 0,
    light,
  });
}

/** Classes that a date can begin with; of the prepositions and other small words only some. */
const STARTERS = new Set<WordClass>([
  'month',
  'weekday',
  'bare-weekday',
  'latin-weekday',
  'unit',
  'unit-number',
  'ten-number',
  'teen-number',
  'tens-number',
  'hundred-number',
  'thousand-number',
  'ordinal',
  'ordinal-part',
  'demonstrative',
  'deictic-day',
  'deictic-night',
  'document-offset',
  'modifier',
  'part-of-day',
  'clock',
  'season',
  'division',
  'decade',
  'head',
  'period-head',
  'named-day',
  'feast',
]);
const STARTING_VALUES = new Set(['from', 'since', 'between', 'before', 'after', 'within', 'same', 'first-day', 'exactly']);

const classNumber = new Map<WordClass, number>();
/** For each word, a bit for every class that a phrase beginning with it has; two rows of 32. */
const classBits = [new Uint32Array(keys.length), new Uint32Array(keys.length)] as const;
const starts = new Uint8Array(keys.length);

function collect(node: Node, word: number): void {
  for (const { wordClass, value } of node.senses) {
    let n = classNumber.get(wordClass);
    if (n === undefined) classNumber.set(wordClass, (n = classNumber.size));
    classBits[n >> 5]![word]! |= 1 << (n & 31);
    if (STARTERS.has(wordClass) || ((wordClass === 'preposition' || wordClass === 'function') && STARTING_VALUES.has(value)))
      starts[word] = 1;
  }
  if (node.next) for (const next of node.next.values()) collect(next, word);
}
roots.forEach(collect);

/** Whether some phrase of a class begins with a word. */
export function begins(word: number, wordClass: WordClass): boolean {
  const n = classNumber.get(wordClass);
  return n !== undefined && (classBits[n >> 5]![word]! & (1 << (n & 31))) !== 0;
}

/** Whether a date may begin with a word. */
export function startsDate(word: number): boolean {
  return starts[word] === 1;
}

/** Form stored in the hash table: `swallowed` forms have lost the alef of their article behind ل (للأسبوع). */
interface Form {
  readonly key: string;
  readonly word: number;
  readonly swallowed: boolean;
}
const forms: Form[] = [{ key: '', word: 0, swallowed: false }];
for (const [key, word] of numbers) {
  forms.push({ key, word, swallowed: false });
  if (key.startsWith('ال') && key.length > 3) forms.push({ key: `ل${key.slice(2)}`, word, swallowed: true });
}

/** Four slots or more a form keep the chains short and let most misses end at the first slot. */
const SIZE = 1 << Math.ceil(Math.log2(forms.length * 4));
const slotHash = new Int32Array(SIZE);
const slotForm = new Uint16Array(SIZE);
for (let f = 1; f < forms.length; f++) {
  const { key } = forms[f]!;
  let hash = HASH_SEED;
  for (let i = key.length - 1; i >= 0; i--) hash = stepHash(hash, key.charCodeAt(i));
  let slot = hash & (SIZE - 1);
  while (slotForm[slot] !== 0) slot = (slot + 1) & (SIZE - 1);
  slotHash[slot] = hash;
  slotForm[slot] = f;
}

/**
 * Number of the word that token `i` is without its first `offset` units, or 0.
 * @param afterLam the unit before is ل, so that the article may have lost its alef
 */
export function wordAt(tokens: Tokens, i: number, offset: number, afterLam: boolean): number {
  const hash = tokens.hash[i * HASHED_OFFSETS + offset]!;
  for (let slot = hash & (SIZE - 1); slotForm[slot] !== 0; slot = (slot + 1) & (SIZE - 1)) {
    if (slotHash[slot] !== hash) continue;
    const form = forms[slotForm[slot]!]!;
    if (form.swallowed && !afterLam) continue;
    const from = tokens.start[i]! + offset;
    if (tokens.end[i]! - from !== form.key.length) continue;
    let same = true;
    for (let k = 0; same && k < form.key.length; k++) same = tokens.text.key[from + k] === form.key.charCodeAt(k);
    if (same) return form.word;
  }
  return 0;
}

/** The trie below a word. */
export function phrasesOf(word: number): Node {
  return roots[word]!;
}

/** Number of words in the vocabulary, the empty one included. */
export const WORD_COUNT = keys.length;

export type { Node as PhraseNode };
