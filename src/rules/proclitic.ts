/** Letters that look like proclitics and are none: the first of names that no list holds. */
import type { Observation } from '../decide/observe';
import { CATEGORY, table } from '../decide/categories';
import { maskOf } from '../lexicon/classes';
import { Guess } from '../lexicon/morphology';
import { ALEF, BEH, FEH, KAF, LAM, WAW } from '../text/letters';
import { TokenKind, isGlued } from '../text/tokenise';

/** Behind these no preposition stands, and no conjunction. */
const GOVERNS = table(
  'preposition',
  'preposition-of-place',
  'place-noun',
  'organisation-noun',
  'direction',
  'connector',
  'office',
  'honorific',
  'rank',
);
const SHORTEST = 4;
/** Behind a proclitic, no word of a name is so short. */
const SHORT = 3;
/** From this likeness bin on, a word explained by affixes may still be a foreign name. */
const NAME_LIKE = 4;
const NAMES = maskOf('given', 'country', 'place-alone', 'organisation-alone');
const NOUNS = maskOf('organisation-noun', 'place-noun');
const PROCLITICS = new Set([WAW, FEH, BEH, LAM, KAF]);

/** Whether the first letter of token `t` is one that proclitics have. */
export function beginsLikeProclitic({ tokens }: Observation['lookup'], t: number): boolean {
  return tokens.kind[t] === TokenKind.Arabic && PROCLITICS.has(tokens.text.key[tokens.start[t]!]!);
}

/**
 * Whether token `t`, inside a name, begins with a proclitic that may be a letter of the word: `خيسوس كاساس`. A conjunction is one only where
 * nothing can be joined, behind بن and the like, or where no list holds the word without it: `أندرو ويلدمان`.
 */
export function mayContinue({ category, lookup }: Observation, t: number): boolean {
  const { offset, restored, tokens, word } = lookup;
  const { key } = tokens.text;
  const at = tokens.start[t]!;
  if (offset[t] !== 1 || restored[t] === 1 || (key[at + 1] === ALEF && key[at + 2] === LAM)) return false;
  return (key[at] !== WAW && key[at] !== FEH) || word[t]! < 0 || category[t - 1] === CATEGORY.connector;
}

/** The same inside a person's name: what no list holds has no article (`مارتا لوسيا كالفاتشي`), and no short word is joined (`تشونغ هونغ وون`). */
export function mayContinuePerson(observation: Observation, t: number): boolean {
  const { offset, restored, tokens, word } = observation.lookup;
  const letter = offset[t] === 1 && restored[t] === 0 && (word[t]! < 0 || tokens.end[t]! - tokens.start[t]! <= SHORT);
  return letter || mayContinue(observation, t);
}

/**
 * The proclitic units that token `t` may have besides those it was found to have, or -1. What looks like a proclitic may be a letter of a
 * name: behind a word that governs it (`في وارزازات`, `مدينة برشيد`), or where no list holds what is behind it (`قال وليامس`). And what
 * affixes explain as a whole (`لجودي`) may be a foreign name behind one.
 */
export function otherUnits({ category, likeness, lookup }: Observation, t: number): number {
  const { guess, offset, restored, tokens, word } = lookup;
  const { key } = tokens.text;
  const at = tokens.start[t]!;
  if (tokens.end[t]! - at < SHORTEST || tokens.kind[t] !== TokenKind.Arabic || (key[at + 1] === ALEF && key[at + 2] === LAM)) return -1;
  // A name begins right behind a quotation mark: `لـ"بلاشكو"`.
  if (t > 0 && category[t - 1] === CATEGORY.quote && isGlued(tokens, t)) return -1;
  if (offset[t] === 0) return word[t]! < 0 && guess[t] !== Guess.None && likeness[t]! >= NAME_LIKE && PROCLITICS.has(key[at]!) ? 1 : -1;
  if (offset[t] !== 1 || restored[t] === 1) return -1;
  if ((key[at] === WAW || key[at] === FEH) && isName(lookup, t)) return -1;
  return word[t]! < 0 || (t > 0 && GOVERNS[category[t - 1]!] === 1) ? 0 : -1;
}

/** Whether what stands behind the proclitics of token `t` is a name or a class noun: then a conjunction before it is one. */
function isName({ lo, hi }: Observation['lookup'], t: number): boolean {
  return (lo[t]! & NAMES.lo) !== 0 || (hi[t]! & NOUNS.hi) !== 0;
}
