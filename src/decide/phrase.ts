/** Small facts about the words of a candidate, as numbers of labels in space.ts. */
import { FUNCTION_WORDS, maskOf } from '../lexicon/classes';
import { findWord, setOf } from '../lexicon/find-word';
import { ORGANISATION_USE, PLACE_USE } from '../lexicon/format';
import type { Image } from '../lexicon/image';
import type { Lookup } from '../lexicon/lookup';
import { Guess, guessInflected } from '../lexicon/morphology';
import { BEH, KAF, LAM } from '../text/letters';
import { HASHED_OFFSETS, TokenKind } from '../text/tokenise';
import { ORGANISATION_KINDS } from '../types';
import { CATEGORY } from './categories';
import { LETTERS } from './space';

const letterNumbers = new Uint8Array(0x700);
LETTERS.forEach((letter, i) => (letterNumbers[letter.charCodeAt(0)] = letter === '*' ? 0 : i));
/** Number of a letter among `LETTERS`, 0 for any other unit. */
export function letterIndex(unit: number): number {
  return unit < 0x700 ? letterNumbers[unit]! : 0;
}

/** Number of a class noun's kind among the noun features: 0 none, then organisations, then places. */
export function nounKind(payload: number): number {
  const organisation = payload & 63;
  if (organisation > 0) return organisation;
  const place = (payload >> 6) & 63;
  return place > 0 ? ORGANISATION_KINDS.length + place : 0;
}

/** How a class noun is used (see lexicon/format.ts), as one number below `16`: as one of organisations, then as one of places. */
export function nounUse(payload: number): number {
  return ((payload >>> ORGANISATION_USE) & 3) * 4 + ((payload >>> PLACE_USE) & 3);
}

/** Where word `t` stands in `[s, e)`: 0 first, 1 inner, 2 last, 3 the only one. */
export function positionIn(s: number, e: number, t: number): number {
  return e - s === 1 ? 3 : t === s ? 0 : t === e - 1 ? 2 : 1;
}

/** How the words of a noun phrase agree: definite noun + nisba, definite noun + adjectives, idafa, idafa closed by a nisba. */
export function agreement(firstDefinite: number, restDefinite: number, length: number, lastCat: number): number {
  if (length < 2) return 0;
  const nisba = lastCat === CATEGORY.nisba;
  if (firstDefinite === 1) return restDefinite === 0 ? 0 : nisba ? 1 : 2;
  return nisba ? 4 : 3;
}

/** Number of the proclitic that the first `units` units of token `t` end with, among the clitics of space.ts; 0 for none. */
export function cliticOf(lookup: Lookup, t: number, units = lookup.offset[t]!): number {
  if (units === 0) return 0;
  if (lookup.restored[t] === 1) return 5;
  const { key } = lookup.tokens.text;
  const unit = key[lookup.tokens.start[t]! + units - 1]!;
  return unit === BEH ? 2 : unit === LAM ? 3 : unit === KAF ? 4 : 1;
}

/** How readily word `t` completes the name of an organisation (see lexicon/complement.ts). */
export function complementOf({ guess, image, offset, restored, tokens, word }: Lookup, t: number): number {
  let id = word[t]!;
  // `الهندسة` is not in the lists, but for its article.
  if (id < 0 && guess[t] === Guess.Definite) {
    const units = offset[t]! + (restored[t] === 1 ? 1 : 2);
    if (units < HASHED_OFFSETS)
      id = findWord(image, tokens.text.key, tokens.start[t]! + units, tokens.end[t]!, tokens.hash[t * HASHED_OFFSETS + units]!);
  }
  return id < 0 ? 0 : image.setComplement[setOf(image, id)]!;
}

const FUNCTION = maskOf(...FUNCTION_WORDS);
const NOUN = maskOf('noun', 'plural', 'masdar', 'loanword');
const ADJECTIVE = maskOf('adjective', 'participle');
const VERB = maskOf('verb');

/** What the affixes of each word of an image say (`Guess`) plus 1, 0 until asked for; an overlay leaves the words as they are. */
const guesses = new WeakMap<Uint8Array, Uint8Array>();

/** The inflected form that the affixes of word `id`, which stands at `key[start, end)`, make of it. */
function guessOfWord(image: Image, id: number, key: Uint16Array, start: number, end: number): number {
  let kept = guesses.get(image.wordTag);
  if (!kept) guesses.set(image.wordTag, (kept = new Uint8Array(image.wordCount)));
  if (kept[id] === 0) kept[id] = 1 + guessInflected(image, key, start, end);
  return kept[id]! - 1;
}

/**
 * What token `t` is besides a name, as a number among `READINGS` of space.ts. A name that the lists know may be an inflected word as well:
 * `درعا` the accusative of a shield, `قفصه` his cage.
 */
export function readingOf(lookup: Lookup, t: number): number {
  const l = lookup.lo[t]!;
  if ((l & FUNCTION.lo) !== 0 || (lookup.hi[t]! & FUNCTION.hi) !== 0) return 4;
  if ((l & NOUN.lo) !== 0) return 1;
  if ((l & ADJECTIVE.lo) !== 0) return 2;
  if ((l & VERB.lo) !== 0) return 3;
  const guessed = guessOf(lookup, t);
  return guessed === Guess.None ? 0 : guessed === Guess.Verb ? 3 : 1;
}

function guessOf({ guess, image, offset, restored, tokens, word }: Lookup, t: number): number {
  if (guess[t]! !== Guess.None || tokens.kind[t] !== TokenKind.Arabic) return guess[t]!;
  const { key } = tokens.text;
  const start = tokens.start[t]! + offset[t]!;
  const end = tokens.end[t]!;
  // A word whose alef the text has not (`للعراق`) is another form than the word.
  return word[t]! >= 0 && restored[t] === 0 ? guessOfWord(image, word[t]!, key, start, end) : guessInflected(image, key, start, end);
}
