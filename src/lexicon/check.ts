/** The linter for a user's lexicon: what makes it unusable, and names that are ordinary words without saying so. */
import type { WordClass } from './classes';
import { FUNCTION_WORDS } from './classes';
import { findName } from './find';
import type { Image } from './image';
import type { LexiconProblem } from './user-rows';
import { readLexicon } from './user-rows';

export interface LexiconCheck {
  /** Rows that are right. */
  rows: number;
  problems: LexiconProblem[];
  /** The file can be used, but these names will be found where they are only words. */
  warnings: LexiconProblem[];
}

const FUNCTION = new Set<WordClass>(FUNCTION_WORDS);
const ORDINARY = new Set<WordClass>([
  'noun',
  'plural',
  'masdar',
  'participle',
  'adjective',
  'verb',
  'adverb',
  'numeral',
  'unit',
  'calendar',
  'kinship',
  'organisation-noun',
  'place-noun',
  'title-office',
  'title-job',
]);

/** Checks the text of a lexicon file. */
export function checkUserLexicon(text: string, image: Image): LexiconCheck {
  const { rows, lines, problems } = readLexicon(text);
  const warnings: LexiconProblem[] = [];
  rows.forEach((row, i) => {
    for (const form of [row.name, ...(row.variants ?? [])]) {
      const message = ordinaryWord(form, row.ambiguity ?? '', image);
      if (message !== undefined) warnings.push({ line: lines[i]!, message });
    }
  });
  return { rows: rows.length, problems, warnings };
}

function ordinaryWord(form: string, ambiguity: string, image: Image): string | undefined {
  if (form.includes(' ') || ambiguity === 'much') return undefined;
  const classes = findName(form, image).readings.find(({ proclitics }) => proclitics === '')?.words[0]?.classes ?? [];
  const functional = classes.find((cls) => FUNCTION.has(cls));
  if (functional !== undefined) return `${form} is a function word (${functional}): mark it much, or it is found everywhere`;
  const ordinary = classes.find((cls) => ORDINARY.has(cls));
  return ordinary !== undefined && ambiguity === '' ? `${form} is an ordinary word too (${ordinary}): mark it some or much` : undefined;
}
