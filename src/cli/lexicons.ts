/** Reads the files of `--lexicon`. */
import { ExtractError } from '../errors';
import { decode } from '../input/decode';
import { readDocument } from '../input/read';
import type { LexiconRow } from '../types';

/**
 * The rows of all files, in order.
 * @param maxBytes largest file
 * @throws ExtractError E_LEXICON for a file with a bad row or not in UTF-8, and what reading throws
 */
export function readLexicons(paths: readonly string[], maxBytes: number): LexiconRow[] {
  const { loadLexicon } = require('../index') as typeof import('../index');
  return paths.flatMap((path) => loadLexicon(lexiconText(path, maxBytes), path));
}

/**
 * The text of one lexicon file. Names must be exact, so its encoding is never guessed.
 * @throws ExtractError E_LEXICON where it is not UTF-8, and what reading throws
 */
export function lexiconText(path: string, maxBytes: number): string {
  const bytes = readDocument(path, maxBytes);
  try {
    return decode(bytes, 'utf-8').text;
  } catch (cause) {
    throw new ExtractError('E_LEXICON', `${path}: ${(cause as Error).message}`, 'Save the file as UTF-8.', { cause });
  }
}
