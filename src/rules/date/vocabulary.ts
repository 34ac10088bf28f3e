/**
 * The words of the date grammar, from the compiled lexicons/date. A word is found by the key hashes that the tokens carry, so that an
 * ordinary token costs one probe; phrases (كانون الثاني، أول من أمس) are a trie over word numbers, built for a word when it is first met.
 */
import compiled from '../../generated/date-vocabulary.json';
import type { Tokens } from '../../text/tokenise';
import { HASHED_OFFSETS } from '../../text/tokenise';
import { Flag } from './flags';
import type { WordClass } from './word-classes';

export type { WordClass } from './word-classes';

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

/** A typed array from its base64 text (little-endian, as compile.ts writes it). */
function array<A>(text: string, type: new (buffer: ArrayBuffer) => A): A {
  const bytes = Buffer.from(text, 'base64');
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  return new type(copy);
}

/** Key form of each word; 0 is no word. */
const keys = compiled.words.split(' ');
/** The entries, in the order of their first words; those of word w are `[rowStart[w], rowStart[w + 1])`. */
const rows = compiled.rows.split('\n');
const rowStart = array(compiled.rowStart, Uint16Array);
const starts = array(compiled.starts, Uint8Array);
/** For each word, a bit for every class that a phrase beginning with it has; two rows of 32. */
const classBits = [array(compiled.bits0, Uint32Array), array(compiled.bits1, Uint32Array)] as const;
const classNumber = new Map(compiled.classes.split(' ').map((name, n) => [name, n]));
const slotHash = array(compiled.slotHash, Int32Array);
const slotForm = array(compiled.slotForm, Uint16Array);
/** Word of each form; with `SWALLOWED`, the form has lost the alef of its article behind ل (للأسبوع). */
const formWord = array(compiled.formWord, Uint16Array);
const SWALLOWED = 0x8000;
const SIZE = slotHash.length;

let numbers: Map<string, number> | undefined;
const roots: (Node | undefined)[] = [];

/**
 * The same text as the engine keeps it for names of properties and for the rules' own constants: those compare by their address, where a
 * piece of a longer string is compared letter by letter.
 */
function interned(text: string): string {
  return Object.keys({ [text]: 0 })[0]!;
}

/** The trie below a word. */
export function phrasesOf(word: number): Node {
  const known = roots[word];
  if (known) return known;
  const root = newNode();
  for (let row = rowStart[word]!; row < rowStart[word + 1]!; row++) {
    const [phrase = '', wordClass = '', value = '', marks = '', light = ''] = rows[row]!.split('\t');
    const flags = Number(marks);
    let node = root;
    if (phrase.includes(' ')) {
      numbers ??= new Map(keys.map((key, n) => [key, n]));
      for (const inner of phrase.split(' ').slice(1)) {
        const n = numbers.get(inner)!;
        let next = node.next?.get(n);
        if (!next) (node.next ??= new Map()).set(n, (next = newNode()));
        node = next;
      }
    }
    node.senses.push({
      wordClass: interned(wordClass) as WordClass,
      value: interned(value),
      definite: (flags & Flag.Definite) !== 0,
      ambiguity: flags & Flag.Much ? 2 : flags & Flag.Some ? 1 : 0,
      light,
    });
  }
  return (roots[word] = root);
}

/** Whether some phrase of a class begins with a word. */
export function begins(word: number, wordClass: WordClass): boolean {
  const n = classNumber.get(wordClass);
  return n !== undefined && (classBits[n >> 5]![word]! & (1 << (n & 31))) !== 0;
}

/** Whether a date may begin with a word. */
export function startsDate(word: number): boolean {
  return starts[word] === 1;
}

/**
 * Number of the word that token `i` is without its first `offset` units, or 0.
 * @param afterLam the unit before is ل, so that the article may have lost its alef
 */
export function wordAt(tokens: Tokens, i: number, offset: number, afterLam: boolean): number {
  const hash = tokens.hash[i * HASHED_OFFSETS + offset]!;
  for (let slot = hash & (SIZE - 1); slotForm[slot] !== 0; slot = (slot + 1) & (SIZE - 1)) {
    if (slotHash[slot] !== hash) continue;
    const form = formWord[slotForm[slot]!]!;
    const swallowed = form >= SWALLOWED;
    if (swallowed && !afterLam) continue;
    const word = form & (SWALLOWED - 1);
    const key = keys[word]!;
    const from = tokens.start[i]! + offset;
    // A swallowed form is the key without its alef.
    const skipped = swallowed ? 1 : 0;
    if (tokens.end[i]! - from !== key.length - skipped) continue;
    let same = true;
    for (let k = skipped; same && k < key.length; k++) same = tokens.text.key[from + k - skipped] === key.charCodeAt(k);
    if (same) return word;
  }
  return 0;
}

/** Number of words in the vocabulary, the empty one included. */
export const WORD_COUNT = keys.length;

export type { Node as PhraseNode };
