/** Compiles lexicons/date/*.tsv to the vocabulary of the date grammar, a JSON list that the bundle embeds. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readRows } from '../../lexicon/rows';
import { keySlice, lightOf, normalise } from '../../text/normalise';
import { HASH_SEED, stepHash, tokenise } from '../../text/tokenise';
import { Flag } from './flags';
import type { WordClass } from './word-classes';
import { isStarter } from './word-classes';

/** Marks forms that have lost the alef of their article behind ل. */
const SWALLOWED = 0x8000;

/** Folded words separated by a space, class, value, flags (see flags.ts), and the light spelling where only that one counts. */
export type VocabularyEntry = [phrase: string, wordClass: string, value: string, flags: number, light?: string];

/** Where the compiled vocabulary lies in the working copy. */
export const VOCABULARY_PATH = join(__dirname, '..', '..', 'generated', 'date-vocabulary.json');

/** Key forms of the words of a phrase, as the tokeniser cuts them, punctuation left out. */
function phraseKey(form: string): string {
  const text = normalise(form);
  const tokens = tokenise(text);
  const words: string[] = [];
  for (let i = 0; i < tokens.count; i++) if (tokens.kind[i]! <= 3) words.push(keySlice(text, tokens.start[i]!, tokens.end[i]!));
  return words.join(' ');
}

/** The entries of all files, sorted, so that the same lexicon always gives the same bytes. */
export function vocabularyEntries(lexicons: string): VocabularyEntry[] {
  const entries = new Map<string, VocabularyEntry>();
  for (const row of readRows(lexicons, 'date', /./)) {
    const exact = row.cell('class').startsWith('exact-');
    const wordClass = row.cell('class').replace('exact-', '');
    const ambiguity = row.cell('ambiguity');
    const flags = ambiguity === 'some' ? Flag.Some : ambiguity === 'much' ? Flag.Much : 0;
    const forms = [row.cell('form'), ...row.values('variants')];
    for (const form of forms) {
      const spellings = row.cell('article') === 'both' ? [form, `ال${form}`] : [form];
      for (const spelling of spellings) {
        const phrase = phraseKey(spelling);
        const definite = phrase.startsWith('ال') && phrase.length > 4 ? Flag.Definite : 0;
        const id = `${phrase}\t${wordClass}\t${row.cell('value')}\t${exact ? lightOf(spelling) : ''}`;
        if (!entries.has(id))
          entries.set(
            id,
            exact
              ? [phrase, wordClass, row.cell('value'), flags | definite, lightOf(spelling)]
              : [phrase, wordClass, row.cell('value'), flags | definite],
          );
      }
    }
  }
  return [...entries.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

const base64 = (array: Uint8Array | Uint16Array | Uint32Array | Int32Array): string =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');

/** The vocabulary as vocabulary.ts reads it: strings to split and tables to decode, because a short run must not build it. */
function layOut(entries: readonly VocabularyEntry[]): Record<string, string> {
  const numbers = new Map<string, number>([['', 0]]);
  const numberOf = (word: string): number => {
    if (!numbers.has(word)) numbers.set(word, numbers.size);
    return numbers.get(word)!;
  };
  const first = entries.map(([phrase]) => phrase.split(' ').map(numberOf)[0]!);
  const order = entries.map((_, at) => at).sort((a, b) => first[a]! - first[b]! || a - b);
  const classes = [...new Set(entries.map(([, wordClass]) => wordClass))];
  const rowStart = new Uint16Array(numbers.size + 1);
  const starts = new Uint8Array(numbers.size);
  const bits = [new Uint32Array(numbers.size), new Uint32Array(numbers.size)] as const;
  for (const at of order) {
    const [, wordClass, value] = entries[at]!;
    const word = first[at]!;
    rowStart[word + 1]!++;
    const n = classes.indexOf(wordClass);
    bits[n >> 5]![word]! |= 1 << (n & 31);
    if (isStarter(wordClass as WordClass, value)) starts[word] = 1;
  }
  for (let word = 0; word < numbers.size; word++) rowStart[word + 1]! += rowStart[word]!;
  const forms: { key: string; word: number }[] = [{ key: '', word: 0 }];
  for (const [key, word] of numbers) {
    if (word === 0) continue;
    forms.push({ key, word });
    if (key.startsWith('ال') && key.length > 3) forms.push({ key: key.slice(1), word: word | SWALLOWED });
  }
  // Four slots or more a form keep the chains short and let most misses end at the first slot.
  const size = 1 << Math.ceil(Math.log2(forms.length * 4));
  const slotHash = new Int32Array(size);
  const slotForm = new Uint16Array(size);
  forms.forEach(({ key }, f) => {
    if (f === 0) return;
    let hash = HASH_SEED;
    for (let i = key.length - 1; i >= 0; i--) hash = stepHash(hash, key.charCodeAt(i));
    let slot = hash & (size - 1);
    while (slotForm[slot] !== 0) slot = (slot + 1) & (size - 1);
    slotHash[slot] = hash;
    slotForm[slot] = f;
  });
  return {
    words: [...numbers.keys()].join(' '),
    rows: order.map((at) => entries[at]!.join('\t')).join('\n'),
    rowStart: base64(rowStart),
    starts: base64(starts),
    classes: classes.join(' '),
    bits0: base64(bits[0]),
    bits1: base64(bits[1]),
    slotHash: base64(slotHash),
    slotForm: base64(slotForm),
    formWord: base64(Uint16Array.from(forms, ({ word }) => word)),
  };
}

/**
 * Writes the vocabulary.
 * @param lexicons the folder that holds `date/`
 * @param path where to; nothing is written where the file is already the same
 */
export function compileDateVocabulary(lexicons = join(__dirname, '..', '..', '..', 'lexicons'), path = VOCABULARY_PATH): void {
  const json = `${JSON.stringify(layOut(vocabularyEntries(lexicons)))}\n`;
  let before = '';
  try {
    before = readFileSync(path, 'utf8');
  } catch {
    mkdirSync(dirname(path), { recursive: true });
  }
  if (before !== json) writeFileSync(path, json);
}
