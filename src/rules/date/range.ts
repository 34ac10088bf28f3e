/** Ranges: من 3 إلى 5 مايو، بين عامي 1990 و1995، 2018-2019، 3-5 مارس، ما بين آذار ونيسان، منذ 2011 وحتى 2020، موسم 2023/2024. */
import type { DateExpression } from '../../values/date/expression';
import { dayOfMonth, dayRead } from './day';
import { Lead } from './lead';
import { daysOfMonth, listed } from './list';
import { parsePoint } from './grammar';
import { askedMonth, monthName, monthRead, monthTail, withYear } from './month';
import type { NumberRead } from './numerals';
import { digits, joined } from './numerals';
import { numericDays } from './numeric';
import { centuryNumber } from './period';
import type { FieldsParsed, Parsed } from './parsed';
import { longest } from './parsed';
import type { Reader } from './reader';
import { endsFigure, fieldsOf, range, stroke, toward } from './span';
import { era, headedYear, isYearHead, yearTail } from './year';
import { namesEvent } from './year-alone';

/** One side of a range: a date, or the bare number of a day or a year that the other side completes. */
function side(r: Reader, i: number): { end: number; expression: DateExpression; bare?: 'day' | 'year' } | null {
  const point = longest(parsePoint(r, i), askedMonth(r, i));
  if (point) return point;
  const number = digits(r, i);
  if (number && number.width === 4 && number.value >= 1000 && number.value <= 2100) {
    const mark = era(r, number.end);
    const year = mark?.era === 'bc' ? 1 - number.value : number.value;
    return {
      end: mark ? mark.end : number.end,
      expression: fieldsOf({ year, ...(mark?.era === 'ah' ? { calendar: 'islamic' as const } : {}) }),
      bare: 'year',
    };
  }
  const day = dayRead(r, i);
  if (day && day.written !== 'cardinal') {
    // من الثالث والعشرين وحتى السادس والعشرين من أكتوبر
    if (!r.plain(day.end) || !r.has(day.end, 'function', 'of-it'))
      return { end: day.end, expression: fieldsOf({ day: day.day }), bare: 'day' };
    // من 1 مارس إلى 5 منه من سنة 1982
    const tail = yearTail(r, day.end + 1);
    const fields = fieldsOf({ day: day.day });
    return { end: tail ? tail.end : day.end + 1, expression: tail ? withYear(fields, tail) : fields, bare: 'day' };
  }
  return null;
}

/** Whether two sides can bound a range: not two bare days, and nothing without an order. */
function bounds(from: { bare?: 'day' | 'year' }, to: { bare?: 'day' | 'year'; expression: DateExpression }): boolean {
  if (from.bare === 'day' && (to.bare || to.expression.kind !== 'fields' || to.expression.day === undefined)) return false;
  return !(to.bare === 'day' && from.bare);
}

/** من A إلى B, منذ A حتى B, بين A وB. */
function prepositional(r: Reader, i: number): Parsed | null {
  const found = r.find(i, 'preposition');
  if (!found || !['from', 'since', 'between'].includes(found.sense.value)) return null;
  let at = found.end;
  // من الفترة بين, في المدة من: the noun stays outside.
  if (!r.plain(at) && !r.isNumber(at)) return null;
  const between = found.sense.value === 'between';
  const days = between ? null : daysOfMonth(r, at);
  if (days) return days;
  const century = between ? centuries(r, at) : null;
  if (century) return { ...century, coreStart: at };
  const dualYears = between && r.has(at, 'unit', 'year:two');
  if (between && r.has(at, 'unit', 'month:two') && r.plain(at + 1)) at++;
  if (between && r.has(at, 'unit', 'day:two') && (r.plain(at + 1) || r.isNumber(at + 1))) at++;
  const from = dualYears ? headedSide(r, at) : side(r, at);
  if (!from) return null;
  let next: number;
  if (between) {
    next = joined(r, from.end);
    if (next < 0) next = toward(r, from.end);
    if (next < 0) return null;
    if (r.has(next, 'preposition', 'between')) next++;
  } else {
    next = toward(r, from.end);
    // من الخميس للسبت
    if (next < 0 && r.prefix(from.end) === 'ل' && (r.is(from.end, 'weekday') || r.is(from.end, 'month'))) next = from.end;
  }
  if (next < 0 || next >= r.count) return null;
  // و glued to a figure is a token of its own (و1995).
  const to = sameKind(from.expression, side(r, next));
  if (!to || !bounds(from, to)) return null;
  if (from.bare === 'year' && to.bare === 'year' && (countsBehind(r, to.end) || inMetres(r, i))) return null;
  return range(beforeChrist(from.expression, to.expression), to.expression, to.end);
}

/** بين عامي 2357 و2255 قبل الميلاد: the era of the second year is the first one's too. */
function beforeChrist(from: DateExpression, to: DateExpression): DateExpression {
  if (from.kind === 'century' && to.kind === 'century' && to.century < 0 && from.century > 0) return { ...from, century: -from.century };
  if (from.kind !== 'fields' || to.kind !== 'fields' || typeof from.year !== 'number' || typeof to.year !== 'number') return from;
  return from.month === undefined && to.month === undefined && to.year <= 0 && from.year > 1 - to.year
    ? { ...from, year: 1 - from.year }
    : from;
}

type Side = NonNullable<ReturnType<typeof side>>;

/** القرن الرابع عشر وحتى السابع عشر: a bare rank behind a century is a century. */
function sameKind(from: DateExpression, to: Side | null): Side | null {
  if (from.kind !== 'century' || to?.bare !== 'day' || to.expression.kind !== 'fields') return to;
  return { end: to.end, expression: { kind: 'century', century: to.expression.day!, calendar: from.calendar } };
}

/** القرنين التاسع والعاشر */
function centuries(r: Reader, i: number): Parsed | null {
  if (!r.has(i, 'unit', 'century:two')) return null;
  const first = centuryNumber(r, i + 1);
  const next = first ? joined(r, first.end) : -1;
  const second = next >= 0 ? centuryNumber(r, next) : null;
  if (!first || !second) return null;
  const mark = era(r, second.end);
  const sign = mark?.era === 'bc' ? -1 : 1;
  const century = (n: number): DateExpression => ({
    kind: 'century',
    century: sign * n,
    calendar: mark?.era === 'ah' ? 'islamic' : 'gregorian',
  });
  return { ...range(century(first.value), century(second.value), mark ? mark.end : second.end), coreStart: i + 1 };
}

/** 21 مارس 1923 - 30 أبريل 1998: two full dates with a dash between them. */
function dashed(r: Reader, i: number): Parsed | null {
  if (!r.isNumber(i)) return null;
  const from = dayOfMonth(r, i);
  if (!from || from.expression.month === undefined) return null;
  if (from.expression.year === undefined && r.mark(from.end) === '') return until(r, from);
  if (typeof from.expression.year !== 'number' || r.mark(from.end) !== '-') return null;
  const to = r.isNumber(from.end + 1) ? dayOfMonth(r, from.end + 1, true) : null;
  // 15 رمضان 1446هـ - 15 مارس 2025م is one day in two calendars.
  if (to?.expression.calendar !== from.expression.calendar) return null;
  return typeof to.expression.year === 'number' ? range(from.expression, to.expression, to.end) : null;
}

/** 26 يناير وحتى 6 فبراير 2022 */
function until(r: Reader, from: FieldsParsed): Parsed | null {
  const next = from.expression.deixis === undefined ? toward(r, from.end) : -1;
  const to = next > from.end && r.isNumber(next) ? dayOfMonth(r, next, true) : null;
  return to?.expression.day !== undefined && to.expression.month !== undefined ? range(from.expression, to.expression, to.end) : null;
}

function headedSide(r: Reader, i: number): { end: number; expression: DateExpression; bare?: 'day' | 'year' } | null {
  const read = headedYear(r, i);
  return read && { end: read.end, expression: fieldsOf({ year: read.year, calendar: read.calendar ?? 'gregorian' }), bare: 'year' };
}

/** ارتفاع يتراوح بين 1400 م و2000 م */
function inMetres(r: Reader, i: number): boolean {
  return [1, 2, 3].some((back) => r.has(i - back, 'measured', 'length'));
}

function countsBehind(r: Reader, i: number): boolean {
  return r.isArabic(i) && (r.has(i, 'measured', 'counted') || r.is(i, 'unit'));
}

/** مارس - مايو 2020, يناير/فبراير 2020. */
function months(r: Reader, i: number): Parsed | null {
  const first = monthName(r, i);
  if (!first || first.ambiguity === 2) return null;
  const mark = r.mark(first.end);
  if (mark !== '-' && mark !== '/') return null;
  const second = r.plain(first.end + 1) ? monthRead(r, first.end + 1) : null;
  if (!second || second.calendar !== first.calendar || second.month === first.month || second.headed) return null;
  const tail = monthTail(r, fieldsOf({ calendar: second.calendar, month: second.month }), second.end);
  if (mark === '-' && tail.end === second.end && !r.standalone && r.glued(first.end)) return null;
  return range(fieldsOf({ calendar: first.calendar, month: first.month }), tail.fields, tail.end);
}

/** 2018-2019, 1958/1963, (1920-1991), موسم 2023/2024, عام 1931/1932, 2018-19 behind a head. */
function years(r: Reader, i: number): Parsed | null {
  const period = r.find(i, 'period-head');
  const headed = period !== null || isYearHead(r, i);
  let at = period ? period.end : headed ? i + 1 : i;
  // الموسم الفلاحي 1989-1990, الموسم الفني الجديد 2025-2026
  if (period?.sense.definite) at = behindAdjectives(r, at);
  if (headed && !r.plain(at) && !r.isNumber(at)) return null;
  const open = r.mark(at) === '(';
  if (open) at++;
  const first = digits(r, at);
  // 170-193هـ/786-809م: behind an era mark the next range begins.
  const behindEra = r.mark(at - 1) === '/' && r.is(at - 2, 'era');
  if (!first || first.width < 2 || first.width > 4 || (endsFigure(r, at) && !behindEra)) return null;
  const firstEra = era(r, first.end);
  let end = firstEra ? firstEra.end : first.end;
  const mark = r.mark(end);
  const spoken = mark !== '' ? -1 : headed ? toward(r, end) : stroke(r, end) ? end : -1;
  if (mark !== '-' && mark !== '/' && spoken < 0) return null;
  end = spoken >= 0 ? spoken : end + 1;
  const second = digits(r, end);
  if (
    !second ||
    r.mark(second.end) === '%' ||
    (r.glued(second.end) &&
      '-/.,'.includes(r.mark(second.end)) &&
      r.mark(second.end) !== '' &&
      r.isNumber(second.end + 1) &&
      r.glued(second.end + 1))
  )
    return null;
  if (first.width === 2 && period) return shortSeason(at, first.value, second, mark);
  const short = second.width === 2 && first.width === 4 && headed;
  const until = short ? Math.floor(first.value / 100) * 100 + second.value : second.value;
  const lastEra = era(r, second.end);
  // 1389هـ/1969م is one year in two calendars.
  if (firstEra && lastEra && firstEra.era !== lastEra.era) return null;
  const mean = lastEra ?? firstEra;
  if (!short && second.width !== first.width && !mean) return null;
  // (49 - 45 ق م)
  if (first.width === 2 && mean?.era !== 'bc') return null;
  if (first.width === 3 && !mean && !headed) return null;
  if (!headed && !mean && (first.value < 1000 || until > 2100)) return null;
  const bc = mean?.era === 'bc';
  if (bc ? until >= first.value : until <= first.value) return null;
  // Nothing that is written with a mere slash or dash lasted so long: رقم القضية 1234/2020.
  if (!headed && !mean && !open && (until - first.value > 150 || r.has(i - 1, 'blocker', 'number') || r.has(i - 2, 'blocker', 'number')))
    return null;
  end = lastEra ? lastEra.end : second.end;
  if (open) {
    if (r.mark(end) !== ')') {
      if (headed) return null;
    } else if (headed) end++;
  }
  if (countsBehind(r, end)) return null;
  const calendar = mean?.era === 'ah' ? 'islamic' : 'gregorian';
  const sign = (value: number): number => (bc ? 1 - value : value);
  const parsed = range(
    fieldsOf({ calendar, year: sign(first.value) }),
    fieldsOf({ calendar, year: sign(until) }),
    end,
    headed || mean || open || r.mark(i - 1) === '(' ? 'strong' : 'weak',
  );
  if ((!headed && open) || (!headed && !mean && !r.has(i - 1, 'blocker', 'event') && namesEvent(r, i))) return null;
  return headed ? { ...parsed, coreStart: at } : parsed;
}

/** Token behind one or two adjectives that lead to a number; `i` itself where none do. */
function behindAdjectives(r: Reader, i: number): number {
  for (let at = i; at < i + 3; at++) {
    if (r.isNumber(at)) return at;
    if (!r.isArabic(at) || !r.light(at).startsWith('ال')) return i;
  }
  return i;
}

/** موسم 98/99, موسم 84/1985: a year of two digits and the one behind it. */
function shortSeason(at: number, first: number, second: NumberRead, mark: string): Parsed | null {
  if (mark === '' || (second.width !== 2 && second.width !== 4) || second.value % 100 !== (first + 1) % 100) return null;
  const year = second.width === 4 ? second.value - 1 : (first < 50 ? 2000 : 1900) + first;
  return { ...range(fieldsOf({ year }), fieldsOf({ year: year + 1 }), second.end), coreStart: at };
}

/** Several days of one month in figures: 21 / 24 / 4 / (1942). */
function figures(r: Reader, i: number): Parsed | null {
  const head = r.find(i, 'head');
  const at = head && head.sense.value === 'date' ? head.end : i;
  const read = numericDays(r, at);
  return read && { ...range(read.from, read.to, read.end), ...(at > i ? { coreStart: at } : {}) };
}

const RANGES: readonly (readonly [leads: number, read: (r: Reader, i: number) => Parsed | null])[] = [
  [Lead.Preposition, (r, i) => prepositional(r, i)],
  [Lead.Figure | Lead.Numeral | Lead.Unit | Lead.Month, (r, i) => daysOfMonth(r, i)],
  [Lead.Unit, (r, i) => listed(r, i)],
  [Lead.Month, (r, i) => months(r, i)],
  [Lead.Figure | Lead.Unit, (r, i) => years(r, i)],
  [Lead.Figure | Lead.Head, (r, i) => figures(r, i)],
  [Lead.Unit, (r, i) => centuries(r, i)],
  [Lead.Figure, (r, i) => dashed(r, i)],
];

/** The longest range at `i`. */
export function dateRange(r: Reader, i: number): Parsed | null {
  let best: Parsed | null = null;
  const leads = r.leads(i);
  for (const [needed, read] of RANGES) {
    if ((leads & needed) === 0) continue;
    const parsed = read(r, i);
    if (parsed && (!best || parsed.end > best.end)) best = parsed;
  }
  return best;
}
