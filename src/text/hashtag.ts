/** Hashtags of several words: `#حفر_الباطن`, also with spaces around its marks, as tokenised corpora have them. */
import type { Tokens } from './tokenise';
import { punctuationOf } from './tokenise';

const HASH = 0x23;
const UNDERSCORE = 0x5f;

/**
 * The words of each hashtag that has more than one, as pairs of first token and token behind the last, in reading order.
 * The mark itself is outside.
 */
export function hashtags(tokens: Tokens): number[] {
  const found: number[] = [];
  for (let t = 0; t + 2 < tokens.count; t++) {
    if (punctuationOf(tokens, t) !== HASH) continue;
    const from = t + 1;
    let to = from + 1;
    while (to < tokens.count && joined(tokens, to)) to++;
    if (to - from > 1) found.push(from, to);
    t = to - 1;
  }
  return found;
}

/** Whether an underscore joins token `t` to the one before. */
export function joined({ text, start, end }: Tokens, t: number): boolean {
  for (let i = end[t - 1]!; i < start[t]!; i++) if (text.light[i] === UNDERSCORE) return true;
  return false;
}
