/** Days, months and years that are listed: 3-5 مارس، يومي 16 و17 يونيو، 3 و4 و5 مايو، الرابع والسادس من مايو، يومي الأحد والاثنين، شهري يوليو وأغسطس. */
import type { FieldsExpression } from '../../values/date/expression';
import { dayOfMonth, dayRead, monthDay } from './day';
import { Lead } from './lead';
import { month, monthRead, withYear } from './month';
import { articled, digits, joined, ordinal } from './numerals';
import type { FieldsParsed, Parsed } from './parsed';
import type { Reader } from './reader';
import { endsFigure, fieldsOf, range, toward } from './span';
import { deixis } from './unit';
import { toDate, weekday, weekdayRead } from './weekday';
import { bareYear, yearTail } from './year';

/** Days of one month, first to last; يومي and أيام before them belong to them. */
export function daysOfMonth(r: Reader, head: number): Parsed | null {
  const dual = dayPair(r, head);
  const i = dual > 0 ? dual : head;
  const parsed = bareDays(r, i) ?? monthDays(r, i) ?? (dual > 0 ? overMonths(r, i) : null);
  return parsed && dual > 0 ? { ...parsed, coreStart: i } : parsed;
}

/** Token behind يومي or أيام, which belong to the days that they lead: يومي 16 و17 يونيو; -1 where there is none. */
function dayPair(r: Reader, i: number): number {
  return (r.has(i, 'unit', 'day:two') || r.has(i, 'unit', 'day:many')) && /[يم]$/.test(r.light(i)) && r.plain(i + 1) ? i + 1 : -1;
}

/** The number of a day that more days may follow: 5, الخامس. */
function listedDay(r: Reader, i: number): { end: number; value: number } | null {
  const figure = digits(r, i);
  const read = figure ?? articled(r, i) ?? ordinal(r, i);
  if (!read || read.value < 1 || read.value > 31 || (figure ? figure.width > 2 : !read.definite)) return null;
  return read;
}

/** 3-5 مارس, 13 إلى 15 تموز, 5 و6 مارس, 3 و4 و5 مايو. */
function bareDays(r: Reader, i: number): Parsed | null {
  const first = listedDay(r, i);
  if (!first || endsFigure(r, i)) return null;
  const next = toward(r, first.end);
  if (next >= 0) {
    const to = dayOfMonth(r, next, true);
    return to?.expression.day !== undefined && to.expression.month !== undefined && to.expression.day > first.value
      ? range(fieldsOf({ day: first.value }), to.expression, to.end)
      : null;
  }
  // Days joined by و are a range only where none lies between.
  let { end, value } = first;
  for (let days = 0; days < 6; days++) {
    const at = r.mark(end) === '،' ? end + 1 : joined(r, end);
    if (at < 0 || at >= r.count) return null;
    const to = dayOfMonth(r, at);
    if (to?.expression.day !== undefined && to.expression.month !== undefined)
      return to.expression.day === value + 1 ? range(fieldsOf({ day: first.value }), to.expression, to.end) : null;
    const more = listedDay(r, at);
    if (!more || more.value !== value + 1) return null;
    ({ end, value } = more);
  }
  return null;
}

/** يومي 31 مارس و1 أبريل: the last day of a month and the first of the next. */
function overMonths(r: Reader, i: number): Parsed | null {
  const first = dayOfMonth(r, i);
  const at = first && typeof first.expression.month === 'number' && first.expression.day! >= 28 ? joined(r, first.end) : -1;
  const second = at >= 0 ? dayOfMonth(r, at) : null;
  if (!first || second?.expression.day !== 1 || second.expression.calendar !== first.expression.calendar) return null;
  return second.expression.month === ((first.expression.month as number) % 12) + 1
    ? range(first.expression, second.expression, second.end)
    : null;
}

/** يوليو 13-15. */
function monthDays(r: Reader, i: number): Parsed | null {
  const start = monthDay(r, i);
  if (!start || start.expression.day === undefined || start.expression.year !== undefined) return null;
  const next = toward(r, start.end);
  const to = next >= 0 ? digits(r, next) : null;
  if (!to || to.width > 2 || to.value <= start.expression.day || to.value > 31 || (r.isArabic(to.end) && !r.known(to.end))) return null;
  const tail = yearTail(r, to.end);
  const end = fieldsOf({ month: start.expression.month!, day: to.value, calendar: start.expression.calendar });
  return range(start.expression, tail ? withYear(end, tail) : end, tail ? tail.end : to.end);
}

/** Weekdays, months and years that follow one another, behind a head noun in the dual: يومي الأحد والاثنين المقبلين, عامي 2019 و2020. */
export function listed(r: Reader, i: number): Parsed | null {
  if (!r.plain(i + 1) && !r.isNumber(i + 1)) return null;
  const at = i + 1;
  if (r.has(i, 'unit', 'day:two') || r.has(i, 'unit', 'day:many')) return weekdays(r, at);
  if (r.has(i, 'unit', 'month:two')) return months(r, at);
  return r.has(i, 'unit', 'year:two') ? years(r, at) : null;
}

function weekdays(r: Reader, i: number): Parsed | null {
  const first = weekdayRead(r, i);
  if (!first || first.bare || first.headed) return null;
  let { end, weekday: last } = first;
  for (let days = 1; days < 7; days++) {
    const at = r.mark(end) === '،' ? end + 1 : joined(r, end);
    const next = at >= 0 && at < r.count ? weekdayRead(r, at) : null;
    if (!next || next.bare || next.weekday !== (last % 7) + 1) return null;
    const further = joined(r, next.end);
    if (further >= 0 && weekdayRead(r, further)?.bare === false) {
      ({ end, weekday: last } = next);
      continue;
    }
    const closing = weekday(r, at);
    if (closing?.expression.weekday === undefined || closing.expression.day !== undefined) return null;
    // يومي الجمعة والسبت 24-25 أيلول: the days say all that the weekdays do.
    const days = bareDays(r, toDate(r, closing.end).at);
    if (days) return { ...days, coreStart: i };
    const { weekday: _last, week, ...shared } = closing.expression;
    // Sunday to Tuesday of a week: the Sunday before them, though an ISO week ends with its own.
    const back = first.weekday > closing.expression.weekday ? 1 : 0;
    const from = { ...shared, weekday: first.weekday, ...(week ? { week: { ...week, offset: week.offset - back } } : {}) };
    return { ...range(from, closing.expression, closing.end), coreStart: i };
  }
  return null;
}

function months(r: Reader, i: number): Parsed | null {
  const first = monthRead(r, i);
  const at = first && !first.headed ? joined(r, first.end) : -1;
  const second = at >= 0 ? month(r, at) : null;
  if (!first || typeof second?.expression.month !== 'number' || second.expression.calendar !== first.calendar) return null;
  if (second.expression.month !== (first.month % 12) + 1) return null;
  return { ...range(fieldsOf({ calendar: first.calendar, month: first.month }), second.expression, second.end), coreStart: i };
}

function years(r: Reader, i: number): Parsed | null {
  const first = bareYear(r, i);
  const at = first ? joined(r, first.end) : -1;
  const second = at >= 0 ? bareYear(r, at) : null;
  if (!first || !second || typeof first.year !== 'number' || second.year !== first.year + 1) return null;
  const calendar = second.calendar ?? 'gregorian';
  return { ...range(fieldsOf({ calendar, year: first.year }), fieldsOf({ calendar, year: second.year }), second.end), coreStart: i };
}

/** The first of two dates that share what the second one says: الرابع والسادس من مايو 2020, يناير وأبريل الماضيين. */
export function sharing(r: Reader, i: number): Parsed | null {
  return (r.leads(i) & Lead.Month) !== 0 ? sharingMonth(r, i) : sharingDay(r, i);
}

/** Token behind و or أو. */
function either(r: Reader, i: number): number {
  return r.isArabic(i) && ['أو', 'او'].includes(r.light(i)) ? i + 1 : joined(r, i);
}

function sharingDay(r: Reader, i: number): FieldsParsed | null {
  const read = dayRead(r, i);
  if (!read || read.written === 'cardinal' || endsFigure(r, i)) return null;
  const at = either(r, read.end);
  const second = at >= 0 && listedDay(r, at) ? dayOfMonth(r, at) : null;
  if (!second || second.expression.month === undefined || second.expression.day! <= read.day) return null;
  return { end: read.end, expression: { ...second.expression, day: read.day }, rule: 'date.day-month', strength: 'strong' };
}

function sharingMonth(r: Reader, i: number): FieldsParsed | null {
  const first = monthRead(r, i);
  if (!first || first.ambiguity === 2 || first.numbered) return null;
  const at = either(r, first.end);
  const second = at >= 0 ? month(r, at) : null;
  if (!second || second.expression.day !== undefined || second.expression.calendar !== first.calendar) return null;
  const { year, deixis: placed } = second.expression;
  const dual = placed !== undefined && deixis(r, second.end - 1) !== null && /ين$/.test(r.light(second.end - 1));
  if (typeof year !== 'number' && !dual) return null;
  const expression: FieldsExpression = { ...second.expression, month: first.month };
  return { end: first.end, expression, rule: 'date.month', strength: 'strong', coreStart: first.coreStart };
}
