/** Letters that look like proclitics and are none: the first of names that no list holds. */
import type { Observation } from '../decide/observe';
import { CATEGORY, table } from '../decide/categories';
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
/** From this likeness bin on, a word explained by affixes may still be a foreign name. */
const NAME_LIKE = 4;
const PROCLITICS = new Set([WAW, FEH, BEH, LAM, KAF]);

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
  return word[t]! < 0 || (t > 0 && GOVERNS[category[t - 1]!] === 1) ? 0 : -1;
}
