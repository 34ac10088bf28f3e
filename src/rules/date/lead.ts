/** What a date may begin with, as bits: a word has those of all classes that phrases beginning with it have, and a rule asks only where one of its bits is set. */
import type { WordClass } from './vocabulary';
import { WORD_COUNT, begins, phrasesOf } from './vocabulary';

export const Lead = {
  Figure: 1,
  Numeral: 2,
  Unit: 4,
  Month: 8,
  Weekday: 16,
  Today: 32,
  This: 64,
  Preposition: 128,
  Modifier: 256,
  PartOfDay: 512,
  Season: 1024,
  Division: 2048,
  Decade: 4096,
  Head: 8192,
  Named: 16384,
} as const;

const LEADS: Partial<Record<WordClass, number>> = {
  'unit-number': Lead.Numeral,
  'ten-number': Lead.Numeral,
  'teen-number': Lead.Numeral,
  'tens-number': Lead.Numeral,
  'hundred-number': Lead.Numeral,
  'thousand-number': Lead.Numeral,
  ordinal: Lead.Numeral,
  'ordinal-part': Lead.Numeral,
  unit: Lead.Unit,
  'period-head': Lead.Unit,
  month: Lead.Month,
  weekday: Lead.Weekday,
  'bare-weekday': Lead.Weekday,
  'latin-weekday': Lead.Weekday,
  'deictic-day': Lead.Today,
  'deictic-night': Lead.Today,
  demonstrative: Lead.This,
  function: Lead.This | Lead.Numeral,
  preposition: Lead.Preposition,
  'document-offset': Lead.Preposition,
  modifier: Lead.Modifier,
  'part-of-day': Lead.PartOfDay,
  season: Lead.Season,
  division: Lead.Division,
  decade: Lead.Decade,
  head: Lead.Head,
  'named-day': Lead.Named,
  'named-year': Lead.Unit,
  'day-ten': Lead.Named,
};

const CLASSES = Object.entries(LEADS) as [WordClass, number][];
/** Bits of each word plus one, 0 where they have not been asked for yet: a text meets few of the words. */
const known = new Uint16Array(WORD_COUNT);
const knownAlone = new Uint16Array(WORD_COUNT);

/** The bits of all phrases that begin with a word. */
export function leadsOf(word: number): number {
  const stored = known[word]!;
  if (stored > 0) return stored - 1;
  let leads = 0;
  for (const [wordClass, bits] of CLASSES) if (begins(word, wordClass)) leads |= bits;
  known[word] = leads + 1;
  return leads;
}

/** The bits of what a word is by itself: بعد is a preposition, and part of the day only with the word behind it. */
export function leadsAlone(word: number): number {
  const stored = knownAlone[word]!;
  if (stored > 0) return stored - 1;
  let leads = 0;
  for (const { wordClass } of phrasesOf(word).senses) leads |= LEADS[wordClass] ?? 0;
  knownAlone[word] = leads + 1;
  return leads;
}
