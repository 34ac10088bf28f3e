/** What the rules for ranges and for lists of days share: the range itself, the words and marks between its sides. */
import type { DateExpression, FieldsExpression } from '../../values/date/expression';
import { joined } from './numerals';
import type { Parsed } from './parsed';
import type { Reader } from './reader';

/** A range of two expressions. */
export const range = (from: DateExpression, to: DateExpression, end: number, strength: 'strong' | 'weak' = 'strong'): Parsed => ({
  end,
  expression: { kind: 'range', from, to },
  rule: 'date.range',
  strength,
});

/** Fields of the Gregorian calendar unless they say another. */
export const fieldsOf = (fields: Partial<FieldsExpression>): FieldsExpression => ({ kind: 'fields', calendar: 'gregorian', ...fields });

/** Whether a stretching stroke stands for the dash between two numbers, as in 19 ـ 25 مايو; the tokeniser passes over it. */
export function stroke(r: Reader, i: number): boolean {
  if (i < 1 || !r.isNumber(i) || !r.isNumber(i - 1)) return false;
  const { text, start, end } = r.tokens;
  return text.source.slice(text.toSource[end[i - 1]! - 1]!, text.toSource[start[i]!]!).includes('ـ');
}

/** Token behind إلى, حتى, لغاية or a dash between the sides of a range; -1 where there is none. */
export function toward(r: Reader, i: number): number {
  if (r.mark(i) === '-' || r.mark(i) === '–') return i + 1;
  if (stroke(r, i)) return i;
  let at = i;
  const and = joined(r, i);
  if (and > i) at = and;
  // من 3 لـ 5 مايو
  if (r.isArabic(at) && r.light(at) === 'ل' && at === i) return r.isNumber(at + 1) ? at + 1 : -1;
  const found = r.find(at, 'preposition');
  if (!found || !['to', 'until'].includes(found.sense.value) || !['', 'و'].includes(r.prefix(at))) return -1;
  return r.plain(found.end) || r.isNumber(found.end) ? found.end : -1;
}

/** Whether a number goes on a figure or a code that begins before it. */
export function endsFigure(r: Reader, i: number): boolean {
  if (!r.glued(i)) return false;
  const before = r.mark(i - 1);
  return before === '' ? r.tokens.kind[i - 1] !== 1 : '.,+$€£#@=_-/\\:'.includes(before);
}
