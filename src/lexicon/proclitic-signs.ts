/**
 * Where no list holds a word, signs in the text tell whether its first letter is a proclitic: it is where it is drawn out from the rest
 * (`لـغودلفين`), and it is a letter of the name right behind a quotation mark (`لـ"بلاشكو"`).
 */
import { BEH, FEH, KAF, LAM, WAW } from '../text/letters';
import type { Tokens } from '../text/tokenise';
import { TokenKind, isGlued, punctuationOf } from '../text/tokenise';
import { Guess } from './morphology';

const PROCLITICS = new Set([WAW, FEH, BEH, LAM, KAF]);
const TATWEEL = 0x0640;
const QUOTES = new Set(['"', '«', '“', '”', '‘', "'"].map((mark) => mark.charCodeAt(0)));
/** Of shorter ones nobody can tell. */
const SHORTEST = 4;

/** Settles the proclitics of unlisted tokens by the signs around them. */
export function heedSigns(tokens: Tokens, word: Int32Array, offset: Uint8Array, restored: Uint8Array, guess: Uint8Array): void {
  const { count, end, kind, start, text } = tokens;
  for (let t = 0; t < count; t++) {
    const at = start[t]!;
    if (word[t]! >= 0 || kind[t] !== TokenKind.Arabic || end[t]! - at < SHORTEST || !PROCLITICS.has(text.key[at]!)) continue;
    if (offset[t] === 0 && text.source.charCodeAt(text.toSource[at]! + 1) === TATWEEL) {
      offset[t] = 1;
      guess[t] = Guess.None;
    } else if (offset[t] === 1 && restored[t] === 0 && isGlued(tokens, t) && QUOTES.has(punctuationOf(tokens, t - 1))) offset[t] = 0;
  }
}
