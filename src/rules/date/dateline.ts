/** The dateline of an agency's report: باريس 22-4 (أ.ف.ب) - …, a place at the head of a line, the day, the source in brackets. */
import { TokenKind } from '../../text/tokenise';
import type { Reader } from './reader';

/** How many words the place may have. */
const PLACE_WORDS = 3;

/** How many tokens the bracketed source may have: (أ.ف.ب), (وكالة الأنباء القطرية). */
const SOURCE = 8;

/** Whether token `i` begins a line of the text. */
export function beginsLine(r: Reader, i: number): boolean {
  if (i === 0) return true;
  const { text, start, end } = r.tokens;
  return /[\n\r\u2028\u2029]/.test(text.source.slice(text.toSource[end[i - 1]! - 1]! + 1, text.toSource[start[i]!]!));
}

/** Whether the figures `[i, end)` stand where a dateline has its date. */
export function atDateline(r: Reader, i: number, end: number): boolean {
  if (r.mark(end) !== '(' || !r.isArabic(end + 1)) return false;
  let close = end + 1;
  while (close < end + SOURCE && r.mark(close) !== ')') close++;
  if (r.mark(close) !== ')' || r.mark(close + 1) !== '-') return false;
  for (let at = i - 1; at >= 0 && at >= i - PLACE_WORDS; at--) {
    if (r.tokens.kind[at] !== TokenKind.Arabic) return false;
    if (beginsLine(r, at)) return true;
  }
  return false;
}
