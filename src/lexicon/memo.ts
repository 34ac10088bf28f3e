/**
 * What look-up found for a word form, kept in the form's row for when the form comes again: finding a word in the image costs several reads
 * from far apart. An analysis depends on nothing but the form's light letters and the words of the image.
 */
import { FORM } from '../text/forms';
import type { Tokens } from '../text/tokenise';
import type { Image } from './image';
import type { Lookup } from './lookup';

/** Bits of `FORM.flags`: proclitic units, the alef restored, the guess; `known` says that the form has been analysed. */
export const FLAGS = { restored: 8, guess: 16, known: 24, analysis: 0xffffff } as const;

/** The rows of a text's forms, with no analyses in them but those by the image; an overlay leaves the words as they are, and shares them. */
export function analysesOf({ forms }: Tokens, image: Image): Int32Array {
  forms.claim(FORM.word, FORM.date, image.wordTag);
  return forms.rows;
}

/**
 * Whether token `t` is to the look-up what its form is by itself: neither a cue nor a name of the user's has changed its analysis.
 * @param row of the form of `t` in `rows`
 */
export function isAsForm(rows: Int32Array, row: number, { lo, hi, offset, restored, guess }: Lookup, t: number): boolean {
  const flags = offset[t]! | (restored[t]! << FLAGS.restored) | (guess[t]! << FLAGS.guess);
  return (
    rows[row + FORM.lo] === (lo[t]! | 0) && rows[row + FORM.hi] === (hi[t]! | 0) && (rows[row + FORM.flags]! & FLAGS.analysis) === flags
  );
}
