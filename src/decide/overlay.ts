/** What a user's own name is worth against the learned weights. */
import { entryAmbiguity } from '../lexicon/format';
import type { Image } from '../lexicon/image';
import type { Candidates } from '../rules/candidates';

/** More than any sum of learned weights; times the square of its words, so that the longest of several names wins. */
const WINS = 1000;
/** What a name that needs context has ahead of what speaks for and against it: about as much as a name of ours that is safe. */
const AHEAD = 2;

/** The score of overlay candidate `i`, whose evidence weighs `sum`. */
export function overlayScore(image: Image, candidates: Candidates, i: number, sum: number): number {
  if (!winsAlone(image, candidates, i)) return sum + AHEAD;
  return WINS * (candidates.to[i]! - candidates.from[i]!) ** 2;
}

/** Whether overlay candidate `i` needs no context, and so no evidence. */
export function winsAlone(image: Image, candidates: Candidates, i: number): boolean {
  return entryAmbiguity(image.entryInfo[candidates.entry[i]!]!) === 0;
}
