/**
 * arabic-extract: people, organisations, places and dates in Arabic text.
 *
 *     import { extract } from 'arabic-extract';
 *     extract('زار بوتين القاهرة أمس', { referenceDate: '2024-05-01' }).people[0].name; // 'بوتين'
 */
import { defaultImage } from './lexicon/default';
import type { LexiconCheck } from './lexicon/check';
import { checkUserLexicon } from './lexicon/check';
import type { Finding } from './lexicon/find';
import { findName } from './lexicon/find';
import { overlayOf } from './lexicon/overlay';
import { checkOptions, checkText } from './options';
import { run } from './pipeline';
import type { Rule } from './rules/catalogue';
import { NAME_RULES } from './rules/catalogue';
import { DATE_RULES } from './rules/date';
import type { ExtractOptions, ExtractionResult } from './types';

/** The options of `extract`. */
const OPTIONS: readonly (keyof ExtractOptions)[] = [
  'referenceDate',
  'referenceFrom',
  'offsets',
  'forceLanguage',
  'minConfidence',
  'hashtagParts',
  'timex3',
  'explain',
  'lexicon',
];

/**
 * Extracts the entities of a text. Pure: the same text and options give the same result, and nothing is read but the lexicon that ships
 * with the package (once a process).
 * @param text any string; offsets of the result count UTF-16 code units of it unless `options.offsets` says otherwise
 * @throws TypeError when `text` is no string; ExtractError E_REFERENCE_DATE, E_USAGE for bad options, E_LEXICON for bad rows of `options.lexicon`, E_IMAGE when the lexicon is missing
 */
export function extract(text: string, options: ExtractOptions = {}): ExtractionResult {
  checkText('extract', text);
  checkOptions('extract', options, OPTIONS);
  return run(
    text,
    defaultImage(),
    options,
    options.lexicon !== undefined && options.lexicon.length > 0 ? overlayOf(options.lexicon) : undefined,
  );
}

/**
 * Looks a name up in the lexicon: word classes, people, organisations and places, and near spellings where there are none.
 * @throws TypeError when `name` is no string; ExtractError E_IMAGE when the lexicon is missing
 */
export function findInLexicon(name: string): Finding {
  checkText('findInLexicon', name);
  return findName(name, defaultImage());
}

/**
 * Checks a lexicon of the user's own without using it.
 * @returns the number of rows, what makes the file unusable, and what will most likely find more than was meant
 * @throws TypeError when `text` is no string; ExtractError E_IMAGE when the lexicon is missing
 */
export function checkLexicon(text: string): LexiconCheck {
  checkText('checkLexicon', text);
  return checkUserLexicon(text, defaultImage());
}

/** Every rule by which mentions are found, with examples; the ids are those of `mention.rule`. */
export const RULES: readonly Rule[] = [...NAME_RULES, ...DATE_RULES];

export { loadLexicon } from './lexicon/user-rows';
export type { LexiconProblem } from './lexicon/user-rows';
export type { LexiconCheck } from './lexicon/check';
export type { Rule } from './rules/catalogue';
export type { AmbiguityMark, Finding, FoundEntry, FoundWord, Reading } from './lexicon/find';
export { ExtractError } from './errors';
export type { ErrorCode } from './errors';
export * from './types';
export { parseDates } from './dates';
