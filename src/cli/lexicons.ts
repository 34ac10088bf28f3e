/** Reads the files of `--lexicon`. */
import { decode } from '../input/decode';
import { readDocument } from '../input/read';
import type { LexiconRow } from '../types';

/**
 * The rows of all files, in order.
 * @param maxBytes largest file
 * @throws ExtractError E_LEXICON for a file with a bad row, E_ENCODING for one that is not UTF-8, and what reading throws
 */
export function readLexicons(paths: readonly string[], maxBytes: number): LexiconRow[] {
  const { loadLexicon } = require('../index') as typeof import('../index');
  return paths.flatMap((path) => loadLexicon(lexiconText(path, maxBytes), path));
}

/** The text of one lexicon file. Names must be exact, so its encoding is never guessed. */
export function lexiconText(path: string, maxBytes: number): string {
  return decode(readDocument(path, maxBytes), 'utf-8').text;
}
