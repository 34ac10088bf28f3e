/** Compiles lexicons/date/*.tsv to the vocabulary of the date grammar, a JSON list that the bundle embeds. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readRows } from '../../lexicon/rows';
import { keySlice, lightOf, normalise } from '../../text/normalise';
import { tokenise } from '../../text/tokenise';
import { Flag } from './flags';

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

/**
 * Writes the vocabulary.
 * @param lexicons the folder that holds `date/`
 * @param path where to; nothing is written where the file is already the same
 */
export function compileDateVocabulary(lexicons = join(__dirname, '..', '..', '..', 'lexicons'), path = VOCABULARY_PATH): void {
  // One string: the engine reads a string literal many times faster than an array of arrays.
  const json = `${JSON.stringify(
    vocabularyEntries(lexicons)
      .map((entry) => entry.join('\t'))
      .join('\n'),
  )}\n`;
  let before = '';
  try {
    before = readFileSync(path, 'utf8');
  } catch {
    mkdirSync(dirname(path), { recursive: true });
  }
  if (before !== json) writeFileSync(path, json);
}
