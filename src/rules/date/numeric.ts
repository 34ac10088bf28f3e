/** Dates in figures: 6/11/2025، 06-11-25، 2025-11-06T14:30Z، 21/09، 9/2021، 2/5/1440هـ، 9 / 10 / (1940). */
import { daysInMonth } from '../../values/date/civil';
import type { CalendarName, FieldsExpression } from '../../values/date/expression';
import { atDateline } from './dateline';
import type { FieldsParsed } from './parsed';
import type { Reader } from './reader';
import type { Era } from './year';
import { era } from './year';

const SEPARATORS = '/-.\\؍';

interface Figures {
  values: number[];
  widths: number[];
  separator: string;
  end: number;
  spaced: boolean;
  /** The last figure stands in brackets. */
  bracketed: boolean;
}

/** A row of two to four figures with the same separator between them. */
function figures(r: Reader, i: number): Figures | null {
  const separator = r.mark(i + 1);
  if (!r.isNumber(i) || separator === '' || !SEPARATORS.includes(separator)) return null;
  const row: Figures = { values: [r.digits(i)], widths: [r.width(i)], separator, end: i + 1, spaced: false, bracketed: false };
  while (row.values.length < 4 && r.mark(row.end) === separator) {
    let at = row.end + 1;
    const open = r.mark(at) === '(';
    if (open) at++;
    if (!r.isNumber(at) || (open && r.mark(at + 1) !== ')')) break;
    const spaced = !(r.glued(row.end) && r.glued(row.end + 1));
    if (spaced && separator !== '/' && separator !== '-') break;
    row.spaced ||= spaced;
    row.values.push(r.digits(at));
    row.widths.push(r.width(at));
    row.end = open ? at + 2 : at + 1;
    if (open) {
      row.bracketed = true;
      break;
    }
  }
  return row.values.length >= 2 ? row : null;
}

/** Whether the row is cut out of a longer code: 1.1.3.4, 05-7/2020, +966-50. */
function cutOut(r: Reader, i: number, row: Figures): boolean {
  if (r.glued(i)) {
    const before = r.mark(i - 1);
    if (before === '' ? r.tokens.kind[i - 1] !== 1 : '.,+$€£#@=_*-/\\:'.includes(before)) return true;
  }
  if (row.end < r.count && r.glued(row.end)) {
    const behind = r.mark(row.end);
    if (behind === '%' || ('/-\\:'.includes(behind) && behind !== '' && r.glued(row.end + 1) && r.isNumber(row.end + 1))) return true;
    if ('.,'.includes(behind) && behind !== '' && r.glued(row.end + 1) && r.isNumber(row.end + 1)) return true;
    return behind === '' && r.tokens.kind[row.end] === 2 && !r.is(row.end, 'iso-time');
  }
  return false;
}

/** Prepositions behind which day and month in figures need no year. */
const POINTING = new Set(['in', 'until', 'since']);

/** Full years in figures that are read as Hijri without a mark: nobody writes the days of those Christian years so. */
const HIJRI_YEARS: readonly [number, number] = [1300, 1500];

function calendarOf(year: number, mark: Era | undefined): CalendarName {
  if (mark === 'ah') return 'islamic';
  return mark === undefined && year >= HIJRI_YEARS[0] && year <= HIJRI_YEARS[1] ? 'islamic' : 'gregorian';
}

/** Fields of day, month and year where they name a day that exists; the two orders of day and month are told apart by what is possible. */
function checked(day: number, month: number, year: number, calendar: CalendarName): FieldsExpression | null {
  if (month > 12 && day <= 12) return checked(month, day, year, calendar);
  if (month < 1 || month > 12 || day < 1) return null;
  if (day > (calendar === 'islamic' ? 30 : daysInMonth(year, month))) return null;
  return { kind: 'fields', calendar, year, month, day };
}

/** A date in figures at `i`; `cue` tells that a day may be written without its year (يوم 21/09). */
export function numeric(r: Reader, i: number, cue = false): FieldsParsed | null {
  const row = figures(r, i);
  if (!row || cutOut(r, i, row)) return null;
  const mark = era(r, row.end);
  const read = row.values.length === 2 ? two(r, i, row, mark?.era, cue || (r.standalone && i === 0)) : three(row, mark?.era);
  if (!read) return null;
  // A unit of measure or a thing counted behind two figures makes them a ratio; م and هـ belong to years only.
  const end = mark && typeof read.expression.year === 'number' ? mark.end : row.end;
  return { end, expression: read.expression, rule: 'date.numeric', strength: read.weak ? 'weak' : 'strong' };
}

function three(
  { values, widths, separator, spaced }: Figures,
  mark: Era | undefined,
): { expression: FieldsExpression; weak?: boolean } | null {
  if (values.length !== 3) return null;
  const [a, b, c] = values as [number, number, number];
  const [wa, wb, wc] = widths as [number, number, number];
  if (wa === 4 && wb <= 2 && wc <= 2) {
    const expression = checked(c, b, a, calendarOf(a, mark));
    return expression && expression.month === b ? { expression } : expression && { expression };
  }
  if (wa > 2 || wb > 2) return null;
  if (wc === 4 && c >= 1) {
    if (c < 1000 || (c > 2200 && mark === undefined)) return null;
    const expression = checked(a, b, c, calendarOf(c, mark));
    return expression && { expression };
  }
  // Two digits of a year only where the others leave no doubt that this is a date.
  const full = wa === 2 && wb === 2;
  if (wc !== 2 || spaced || (separator !== '/' && !full)) return null;
  const expression = checked(a, b, 2000 + c, 'gregorian');
  return expression && { expression: { ...expression, year: c, shortYear: true }, weak: !full };
}

function two(
  r: Reader,
  i: number,
  { values, widths, separator, spaced, end }: Figures,
  mark: Era | undefined,
  cue: boolean,
): { expression: FieldsExpression; weak?: boolean } | null {
  const [a, b] = values as [number, number];
  const [wa, wb] = widths as [number, number];
  if (wb === 4 && wa <= 2 && a >= 1 && a <= 12 && (separator === '/' || separator === '-') && !spaced) {
    if (b < 1300 || b > 2100 || r.has(i - 1, 'blocker', 'number') || r.has(i - 2, 'blocker', 'number')) return null;
    return { expression: { kind: 'fields', calendar: calendarOf(b, mark), year: b, month: a }, weak: true };
  }
  if (wa === 4 && wb === 2 && separator === '-' && b >= 1 && b <= 12 && a >= 1300 && a <= 2100 && !spaced)
    return { expression: { kind: 'fields', calendar: calendarOf(a, mark), year: a, month: b }, weak: true };
  const dashed = separator === '-' && atDateline(r, i, end);
  // حتى 15/11 is no fraction.
  const behind = separator === '/' && wa === 2 && wb === 2 && a > 12 && r.senses(i - 1).some((s) => POINTING.has(s.value));
  if (!(cue || dashed || behind) || wa > 2 || wb > 2 || !(dashed || separator === '/' || separator === '\\') || mark !== undefined)
    return null;
  const expression = checked(a, b, 2000, 'gregorian');
  if (!expression) return null;
  const { year: _leap, ...dayAndMonth } = expression;
  return { expression: dayAndMonth, weak: true };
}

/** First and last day of a row of four figures: 21 / 24 / 4 / ( 1942 ), days 21 to 24 of April. */
export function numericDays(r: Reader, i: number): { end: number; from: FieldsExpression; to: FieldsExpression } | null {
  const row = figures(r, i);
  if (!row || row.values.length !== 4 || row.separator !== '/' || cutOut(r, i, row)) return null;
  const [a, b, month, year] = row.values as [number, number, number, number];
  if (row.widths[3] !== 4 || a >= b) return null;
  const calendar = calendarOf(year, undefined);
  const from = checked(a, month, year, calendar);
  const to = checked(b, month, year, calendar);
  return from && to && from.month === month && to.month === month ? { end: row.end, from, to } : null;
}
