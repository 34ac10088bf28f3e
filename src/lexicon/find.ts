/** Everything the lexicon knows of a name, for `extract lexicon find`: each way to cut proclitics off, word classes, entries, near spellings. */
import { ALEF, BEH, FEH, KAF, LAM, WAW } from '../text/letters';
import { lightSlice, normalise } from '../text/normalise';
import type { Tokens } from '../text/tokenise';
import { HASHED_OFFSETS, HASH_SEED, TokenKind, isGlued, punctuationOf, stepHash, tokenise } from '../text/tokenise';
import type { WordClass } from './classes';
import { WORD_CLASSES } from './classes';
import { ENTRY_TYPES } from './entries';
import { entryAmbiguity, entryRank, entryType } from './format';
import type { Image } from './image';
import { findWord, setOf } from './find-word';
import { isNameSign } from './lookup';
import { entriesOf } from './match';
import { nearNames } from './near';

/** How much context a name needs before it is believed: `''` none, then some, then much (see lexicons/README.md). */
export type AmbiguityMark = '' | 'some' | 'much';
export const AMBIGUITY_MARKS: readonly AmbiguityMark[] = ['', 'some', 'much'];

/** One entity of the lexicon under the name that was asked for. Cells that the lexicon leaves empty are ''. */
export interface FoundEntry {
  type: 'person' | 'organisation' | 'place';
  /** The canonical name. */
  name: string;
  kind: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  office: string;
  /** `geonames:745044|iso:TR-34`. */
  ids: string;
  latitude: string;
  longitude: string;
  population: number;
  /** Path of the file below lexicons/. */
  source: string;
  ambiguity: AmbiguityMark;
  /** Whether the name that was asked for is the canonical one, a listed variant, or a spelling made by rule. */
  form: 'name' | 'variant' | 'by-rule';
}

export interface FoundWord {
  word: string;
  /** Empty for words that stand in the lexicon only as parts of entries, and for unknown ones. */
  classes: WordClass[];
}

/** One way to read the name: what is cut off in front, and what the lexicon has for the rest. */
export interface Reading {
  /** `و`, `ب`, `ول`, … or ''. */
  proclitics: string;
  name: string;
  words: FoundWord[];
  entries: FoundEntry[];
}

export interface Finding {
  query: string;
  /** Whole first, then behind one and two proclitics; only those for which the lexicon has something. */
  readings: Reading[];
  /** Near spellings, nearest first, where no reading has an entry or a word of its own. */
  suggestions: string[];
}

const HYPHEN = 0x2d;
const FORMS = ['name', 'variant', 'by-rule', 'by-rule'] as const;

/** A way to cut the first word: `alef` where ل has swallowed the article's (`للعراق`). */
interface Cut {
  units: number;
  alef: boolean;
}

/**
 * Looks a name up.
 * @param name one word or several, with or without tashkeel, in any spelling that the look-up folds
 */
export function findName(name: string, image: Image): Finding {
  const query = name.trim();
  const tokens = tokenise(normalise(query));
  const at = wordTokens(tokens);
  if (at.length === 0) return { query, readings: [], suggestions: [] };
  const readings = cutsOf(tokens, at[0]!)
    .map((cut) => readingOf(tokens, at, cut, image))
    .filter(
      (reading) =>
        reading.entries.length > 0 ||
        reading.words[0]!.classes.length > 0 ||
        (reading.proclitics === '' && reading.words.some((w) => w.classes.length > 0)),
    );
  const known = readings.some((reading) => reading.entries.length > 0 || reading.words.length === 1);
  return { query, readings, suggestions: known ? [] : nearNames(query, image) };
}

/** Tokens that are words of the name: a hyphen glued on both sides joins them and is none, and quotes around a name are none of it. */
function wordTokens(tokens: Tokens): number[] {
  const isWord = (t: number): boolean => tokens.kind[t]! <= TokenKind.Number || isNameSign(punctuationOf(tokens, t));
  let first = 0;
  let last = tokens.count;
  while (first < last && !isWord(first)) first++;
  while (last > first && !isWord(last - 1)) last--;
  const at: number[] = [];
  for (let t = first; t < last; t++) if (!(punctuationOf(tokens, t) === HYPHEN && isGlued(tokens, t) && isGlued(tokens, t + 1))) at.push(t);
  return at;
}

function cutsOf(tokens: Tokens, t: number): Cut[] {
  const cuts: Cut[] = [{ units: 0, alef: false }];
  if (tokens.kind[t] !== TokenKind.Arabic) return cuts;
  const { key } = tokens.text;
  const start = tokens.start[t]!;
  const length = tokens.end[t]! - start;
  const add = (units: number): void => {
    if (length - units < 2) return;
    cuts.push({ units, alef: false });
    if (key[start + units - 1] === LAM && key[start + units] === LAM) cuts.push({ units, alef: true });
  };
  const first = key[start]!;
  const conjunction = first === WAW || first === FEH ? 1 : 0;
  if (conjunction === 1) add(1);
  const second = key[start + conjunction]!;
  if (second === BEH || second === KAF || second === LAM) add(conjunction + 1);
  return cuts;
}

function readingOf(tokens: Tokens, at: readonly number[], { units, alef }: Cut, image: Image): Reading {
  const { text, start, end, hash } = tokens;
  const words: FoundWord[] = [];
  const ids: number[] = [];
  at.forEach((t, i) => {
    const from = start[t]! + (i === 0 ? units : 0);
    const wordHash = hash[t * HASHED_OFFSETS + (i === 0 ? units : 0)]!;
    const restored = i === 0 && alef;
    const id =
      tokens.kind[t]! > TokenKind.Number
        ? signWord(tokens, t, image)
        : findWord(image, text.key, from, end[t]!, restored ? stepHash(wordHash, ALEF) : wordHash, restored);
    const word = (restored ? 'ا' : '') + lightSlice(text, from, end[t]!);
    ids.push(id);
    words.push({ word, classes: id < 0 ? [] : classesOf(image, id, word) });
  });
  const first = start[at[0]!]!;
  return {
    proclitics: lightSlice(text, first, first + units),
    name: words.map(({ word }, i) => (i === 0 || start[at[i]!] === end[at[i - 1]!] ? word : ` ${word}`)).join(''),
    words,
    entries: entriesOf(image, ids)
      .filter((entry) => entryType(image.entryInfo[entry]!) < 3)
      .map((entry) => foundEntry(image, entry)),
  };
}

/** Word id of a sign that may be a word of a name (the + of `AJ+`), as the look-up of texts finds it; -1 for other punctuation. */
function signWord({ text, start, end }: Tokens, t: number, image: Image): number {
  const unit = text.key[start[t]!]!;
  return isNameSign(unit) ? findWord(image, text.key, start[t]!, end[t]!, stepHash(HASH_SEED, unit)) : -1;
}

/** Classes of a word, by its exact spelling where look-alikes differ (على, علي). */
function classesOf(image: Image, id: number, light: string): WordClass[] {
  let lo = image.setLo[setOf(image, id)]!;
  let hi = image.setHi[setOf(image, id)]!;
  const { alikeWord, alikeStart, alikeCharacters } = image;
  for (let i = alikeWord.indexOf(id); i >= 0 && i < alikeWord.length && alikeWord[i] === id; i++)
    if (String.fromCharCode(...alikeCharacters.subarray(alikeStart[i]!, alikeStart[i + 1]!)) === light)
      [lo, hi] = [image.alikeLo[i]!, image.alikeHi[i]!];
  return WORD_CLASSES.filter((_, bit) => ((bit < 32 ? lo >>> bit : hi >>> (bit - 32)) & 1) === 1);
}

function foundEntry(image: Image, entry: number): FoundEntry {
  const info = image.entryInfo[entry]!;
  const { name, kind, country, office, ids, latitude, longitude, population, source } = image.entity(image.entryEntity[entry]!);
  const type = ENTRY_TYPES[entryType(info)] as FoundEntry['type'];
  return {
    type,
    name,
    kind,
    country,
    office,
    ids,
    latitude,
    longitude,
    population,
    source,
    ambiguity: AMBIGUITY_MARKS[entryAmbiguity(info)]!,
    form: FORMS[entryRank(info)]!,
  };
}
