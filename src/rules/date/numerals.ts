/** Numerals in digits and in words: cardinals up to 9999, ordinals up to 99, in every gender, case and state, with dialect spellings. */
import type { Reader } from './reader';
import type { WordClass } from './vocabulary';

export interface NumberRead {
  readonly end: number;
  readonly value: number;
  /** Number of digits where it is written in digits, else 0. */
  readonly width: number;
  readonly definite: boolean;
}

/** Ranks of the parts of a numeral; each may stand once (a teen fills ten and unit). */
const RANKS: readonly [WordClass, number][] = [
  ['teen-number', 0b0011],
  ['unit-number', 0b0001],
  ['ten-number', 0b0010],
  ['tens-number', 0b0010],
  ['hundred-number', 0b0100],
  ['thousand-number', 0b1000],
];

interface Part {
  end: number;
  value: number;
  ranks: number;
  definite: boolean;
}

function part(r: Reader, i: number): Part | null {
  let best: Part | null = null;
  for (const [wordClass, ranks] of RANKS) {
    const found = r.find(i, wordClass);
    if (found && (!best || found.end > best.end))
      best = { end: found.end, value: Number(found.sense.value), ranks, definite: found.sense.definite };
  }
  if (!best) return null;
  // Three thousand is written with the unit before: ثلاثة آلاف.
  if (best.ranks === 0b0001 && r.plain(best.end)) {
    const thousand = r.find(best.end, 'thousand-number');
    if (thousand && thousand.sense.value === '1000' && best.value > 2)
      return { end: thousand.end, value: best.value * 1000, ranks: 0b1000, definite: best.definite };
  }
  return best;
}

/** A cardinal in words; the parts after the first are joined by و (تسعة وعشرون، ألف وتسعمئة وسبعة وستين). */
export function cardinal(r: Reader, i: number): NumberRead | null {
  const first = part(r, i);
  if (!first) return null;
  let { end, value, ranks } = first;
  for (;;) {
    // وأحد عشر: folded, its first word is the number one.
    const eleven = (ranks & 0b0011) === 0 ? r.find(end, 'joined-number') : null;
    if (eleven) return { end: eleven.end, value: value + Number(eleven.sense.value), width: 0, definite: first.definite };
    const next = joined(r, end);
    if (next < 0) break;
    const more = part(r, next);
    if (!more || (more.ranks & ranks) !== 0) break;
    // A ten stands behind its unit, never before it (عشرين وخمسة is no numeral); the ten itself joins nothing.
    if (more.ranks === 0b0001 && (ranks & 0b0010) !== 0) break;
    if (more.ranks === 0b0010 && more.value === 10 && (ranks & 0b0001) !== 0) break;
    end = more.end;
    value += more.value;
    ranks |= more.ranks;
  }
  return { end, value, width: 0, definite: first.definite };
}

/** Token at which the word behind و begins: the token `i` itself where و is glued to it, else the one behind a lone و; -1 where there is none. */
export function joined(r: Reader, i: number): number {
  if (i >= r.count) return -1;
  if (r.prefix(i) === 'و') return i;
  return r.isArabic(i) && r.light(i) === 'و' && i + 1 < r.count && r.offset(i + 1) === 0 ? i + 1 : -1;
}

/** An ordinal in words: الأول, ثالث, الحادي عشر, الخامس والعشرين, الثلاثين; -1 is the last. */
export function ordinal(r: Reader, i: number): NumberRead | null {
  const found = r.find(i, 'ordinal');
  const unit = r.find(i, 'ordinal-part') ?? found;
  if (unit && unit.sense.definite && Number(unit.sense.value) > 0 && Number(unit.sense.value) < 10) {
    const next = joined(r, unit.end);
    const tens = next >= 0 ? r.find(next, 'tens-number') : null;
    if (tens && tens.sense.definite)
      return { end: tens.end, value: Number(unit.sense.value) + Number(tens.sense.value), width: 0, definite: true };
  }
  if (found) return { end: found.end, value: Number(found.sense.value), width: 0, definite: found.sense.definite };
  const tens = r.find(i, 'tens-number');
  return tens && tens.sense.definite ? { end: tens.end, value: Number(tens.sense.value), width: 0, definite: true } : null;
}

/** A whole number in digits that is no part of a longer figure (a decimal, a telephone number, a percentage). */
export function digits(r: Reader, i: number): NumberRead | null {
  if (!r.isNumber(i) || r.width(i) > 6) return null;
  return { end: i + 1, value: r.digits(i), width: r.width(i), definite: false };
}

/** A rank in digits behind the article, which stands as a word of its own before them: الـ7, الـ 15. */
export function articled(r: Reader, i: number): NumberRead | null {
  if (!r.has(i, 'function', 'article') || !r.isNumber(i + 1) || r.width(i + 1) > 2 || isPartOfFigure(r, i + 1)) return null;
  const value = r.digits(i + 1);
  return value > 0 ? { end: i + 2, value, width: 0, definite: true } : null;
}

/** A cardinal in digits or words. */
export function amount(r: Reader, i: number): NumberRead | null {
  return digits(r, i) ?? cardinal(r, i);
}

/** Whether the number at `i` is glued to something before or behind that makes it part of a figure, a code or a word. */
export function isPartOfFigure(r: Reader, i: number, end = i + 1): boolean {
  if (r.glued(i)) {
    const before = r.mark(i - 1);
    // In الخميس ,06 نوفمبر the comma belongs to the word before.
    if (before === ',' && !r.glued(i - 1)) return false;
    if (before === '' || ".,+$€£#@=_*^:'٫٬".includes(before)) {
      // A word may run straight into a number (في2019); only letters of other scripts make a code.
      if (before !== '' || r.tokens.kind[i - 1] !== 1) return true;
    }
    if ((before === '-' || before === '/') && i >= 2 && r.glued(i - 1) && (r.isNumber(i - 2) || r.tokens.kind[i - 2] === 2)) return true;
  }
  if (end < r.count && r.glued(end)) {
    const behind = r.mark(end);
    if (behind === '') return r.tokens.kind[end] === 2;
    if ('%$€£°#'.includes(behind)) return true;
    if ('.,:-/×x'.includes(behind) && r.glued(end + 1) && r.isNumber(end + 1)) return true;
  }
  return r.mark(end) === '%';
}
