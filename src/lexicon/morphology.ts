/**
 * A light affix analyser for tokens that no list holds: is this an inflected form of an ordinary word?
 * It strips proclitics and the article, then one pronoun and one inflectional ending, or a verb's person marks, and asks the lexicon for
 * the stem. It recognises; it does not generate, so a stem with the right letters is enough.
 */
import { ALEF, BEH, FEH, HEH, KAF, LAM, NOON, SEEN, TEH, WAW, YEH } from '../text/letters';
import { hashUnits } from '../text/tokenise';
import { maskOf } from './classes';
import type { Image } from './image';
import { findWord, setOf } from './find-word';

export const Guess = {
  None: 0,
  /** An ordinary noun or adjective with the article. */
  Definite: 1,
  /** An ordinary noun or adjective without it. */
  Indefinite: 2,
  /** An ordinary noun with a pronoun: never part of a name. */
  Possessed: 3,
  Verb: 4,
} as const;

const NOMINAL = maskOf(
  'noun',
  'plural',
  'masdar',
  'participle',
  'adjective',
  'loanword',
  'unit',
  'title-office',
  'title-job',
  'kinship',
  'organisation-noun',
  'place-noun',
  'nisba',
);
const VERBAL = maskOf('verb', 'verb-saying', 'verb-person', 'verb-place');

const units = (text: string): number[] => [...text].map((c) => c.charCodeAt(0));

type Suffixes = readonly (readonly number[])[];
const NO_SUFFIXES: Suffixes = [];
/** The Arabic block, in which all suffixes are written. */
const FIRST = 0x600;
const BLOCK = 0x100;

/** Suffixes by their last unit: of a dozen and more only two or three can end a word. */
function byLastUnit(suffixes: readonly string[]): readonly Suffixes[] {
  const lists = Array.from({ length: BLOCK }, (): number[][] => []);
  for (const suffix of suffixes) lists[suffix.charCodeAt(suffix.length - 1) - FIRST]!.push(units(suffix));
  return lists;
}

function endingAlike(lists: readonly Suffixes[], last: number): Suffixes {
  return last >= FIRST && last < FIRST + BLOCK ? lists[last - FIRST]! : NO_SUFFIXES;
}
/** Pronoun suffixes in key spelling, longest first. */
const PRONOUNS = byLastUnit(['كما', 'هما', 'هم', 'هن', 'ها', 'كم', 'كن', 'نا', 'ه', 'ك', 'ي']);
/** Pronouns that are not also endings of nouns. */
const LONG_PRONOUNS = byLastUnit(['كما', 'هما', 'هم', 'هن', 'ها', 'كم']);
/** Endings of nouns and adjectives, longest first, each with what the stem may have lost before it (ة). */
const ENDINGS = byLastUnit(['يات', 'تين', 'تان', 'يين', 'يون', 'ات', 'ين', 'ون', 'ان', 'يه', 'ه', 'ا', 'ي', 'ت']);
const VERB_ENDINGS = byLastUnit(['تموها', 'وها', 'تها', 'ناها', 'وا', 'ون', 'ان', 'ين', 'تا', 'نا', 'تم', 'ت', 'ا', 'ن']);

const scratch = new Uint16Array(64);

/** What stands for no stem. */
const NONE = -1;

/** The word `key[start, end)` if it has one of the classes; the functions below return a word that they found in the same way. */
function wordOf(image: Image, key: Uint16Array, start: number, end: number, mask: { lo: number; hi: number }): number {
  if (end - start < 2) return NONE;
  const id = findWord(image, key, start, end, hashUnits(key, start, end));
  if (id < 0) return NONE;
  const set = setOf(image, id);
  return (image.setLo[set]! & mask.lo) !== 0 || (image.setHi[set]! & mask.hi) !== 0 ? id : NONE;
}

function endsWith(key: Uint16Array, start: number, end: number, suffix: readonly number[]): boolean {
  const from = end - suffix.length;
  if (from < start) return false;
  for (let i = 0; i < suffix.length; i++) if (key[from + i] !== suffix[i]) return false;
  return true;
}

/** The stem, or the stem with the ة that an ending replaced. */
function nominalStem(image: Image, key: Uint16Array, start: number, end: number): number {
  if (end - start < 2 || end - start > 40) return NONE;
  const stem = wordOf(image, key, start, end, NOMINAL);
  if (stem >= 0) return stem;
  const n = end - start;
  for (let i = 0; i < n; i++) scratch[i] = key[start + i]!;
  scratch[n] = HEH;
  return wordOf(image, scratch, 0, n + 1, NOMINAL);
}

function nominal(image: Image, key: Uint16Array, start: number, end: number): number {
  const whole = wordOf(image, key, start, end, NOMINAL);
  if (whole >= 0) return whole;
  for (const ending of endingAlike(ENDINGS, key[end - 1]!)) {
    if (end - start - ending.length < 3 || !endsWith(key, start, end, ending)) continue;
    const stem = nominalStem(image, key, start, end - ending.length);
    if (stem >= 0) return stem;
  }
  return NONE;
}

function possessed(image: Image, key: Uint16Array, start: number, end: number, pronouns: readonly Suffixes[]): number {
  for (const pronoun of endingAlike(pronouns, key[end - 1]!)) {
    if (end - start - pronoun.length < 3 || !endsWith(key, start, end, pronoun)) continue;
    const cut = end - pronoun.length;
    let stem = wordOf(image, key, start, cut, NOMINAL);
    // ة opens to ت before a pronoun.
    if (stem < 0 && key[cut - 1] === TEH) stem = nominalStem(image, key, start, cut - 1);
    if (stem >= 0) return stem;
  }
  return NONE;
}

function verbal(image: Image, key: Uint16Array, start: number, end: number): number {
  let from = start;
  if (key[from] === SEEN) from++;
  const marks = [from];
  const first = key[from]!;
  if (first === YEH || first === TEH || first === NOON || first === ALEF) marks.push(from + 1);
  for (const at of marks) {
    if (end - at < 2) continue;
    let stem = wordOf(image, key, at, end, VERBAL);
    if (stem >= 0) return stem;
    for (const pronoun of endingAlike(PRONOUNS, key[end - 1]!)) {
      if (end - at - pronoun.length < 3 || !endsWith(key, at, end, pronoun)) continue;
      stem = verbStem(image, key, at, end - pronoun.length);
      if (stem >= 0) return stem;
    }
    stem = verbStem(image, key, at, end);
    if (stem >= 0) return stem;
    // An imperfect's stem is found under its own 3ms form: تكتب beside يكتب.
    if (at === from && first !== YEH && (first === TEH || first === NOON || first === ALEF) && end - at <= 40) {
      const n = end - at;
      for (let i = 0; i < n; i++) scratch[i] = key[at + i]!;
      scratch[0] = YEH;
      stem = verbStem(image, scratch, 0, n);
      if (stem < 0) stem = wordOf(image, scratch, 0, n, VERBAL);
      if (stem >= 0) return stem;
    }
  }
  return NONE;
}

function verbStem(image: Image, key: Uint16Array, start: number, end: number): number {
  if (end - start < 3) return NONE;
  for (const ending of endingAlike(VERB_ENDINGS, key[end - 1]!)) {
    if (end - start - ending.length < 3 || !endsWith(key, start, end, ending)) continue;
    const stem = wordOf(image, key, start, end - ending.length, VERBAL);
    if (stem >= 0) return stem;
  }
  return NONE;
}

/** The stem, a word id or -1, in what `analyseAffixes` returns. */
export const stemIn = (found: number): number => (found >> 3) - 1;

/** What the affixes of `key[start, end)` say, a `Guess`; see `analyseAffixes`. */
export function guessInflected(image: Image, key: Uint16Array, start: number, end: number, joined = true): number {
  return analyseAffixes(image, key, start, end, joined) & 7;
}

/**
 * What the affixes of `key[start, end)` say, and of which word they are. Call it only for tokens that the lexicon does not hold.
 * @param joined whether the first letter may be a conjunction before the word
 * @returns a `Guess` in the three low bits, and the stem, see `stemIn`
 */
export function analyseAffixes(image: Image, key: Uint16Array, start: number, end: number, joined = true): number {
  const length = end - start;
  if (length < 3 || length > 24) return Guess.None;
  const starts = [start];
  const first = key[start]!;
  if (joined && (first === WAW || first === FEH)) starts.push(start + 1);
  for (const at of [...starts]) {
    const unit = key[at]!;
    // Short rests are chance: a foreign name may begin with any of these letters.
    if (((unit === BEH || unit === LAM) && end - at > 4) || (unit === KAF && end - at > 5)) starts.push(at + 1);
  }
  for (const at of starts) {
    const article = (key[at] === ALEF && key[at + 1] === LAM) || (at > start && key[at] === LAM && key[at - 1] === LAM);
    if (!article) continue;
    const from = key[at] === ALEF ? at + 2 : at + 1;
    const stem = end - from >= 2 ? nominal(image, key, from, end) : NONE;
    if (stem >= 0) return pack(Guess.Definite, stem);
  }
  for (const { guess, least, stemOf } of READINGS)
    for (const at of starts) {
      const stem = end - at >= least ? stemOf(image, key, at, end) : NONE;
      if (stem >= 0) return pack(guess, stem);
    }
  return Guess.None;
}

const pack = (guess: number, stem: number): number => guess | ((stem + 1) << 3);

/** What a form without the article may be, the likeliest first, and from how many letters on. */
const READINGS = [
  {
    guess: Guess.Possessed,
    least: 5,
    stemOf: (image: Image, key: Uint16Array, start: number, end: number) => possessed(image, key, start, end, LONG_PRONOUNS),
  },
  { guess: Guess.Indefinite, least: 3, stemOf: nominal },
  { guess: Guess.Verb, least: 3, stemOf: verbal },
  {
    guess: Guess.Possessed,
    least: 4,
    stemOf: (image: Image, key: Uint16Array, start: number, end: number) => possessed(image, key, start, end, PRONOUNS),
  },
];
