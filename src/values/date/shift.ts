/** Values of distances: أمس, الأسبوع الماضي, قبل عامين, العام التالي, الأسابيع الثلاثة القادمة, قبل يومين من عيد الفطر. */
import { civilDay, dayNumber, daysInMonth, shiftMonth, weekdayOf } from './civil';
import type { Context } from './context';
import { NARRATING, isUnresolved, originDay } from './context';
import type { ShiftExpression, Unit } from './expression';
import { daysInHijriMonth, hijriDay } from './hijri';
import type { Resolution } from './period';
import {
  Unresolved,
  centuryPeriod,
  dayPeriod,
  decadePeriod,
  edtfDay,
  hijriPeriod,
  millenniumPeriod,
  monthPeriod,
  monthsPeriod,
  spanPeriod,
  weekPeriod,
  yearPeriod,
  yearsPeriod,
} from './period';

type AnchorUnit = Parameters<Context['anchor']>[0];

const PARTS: Partial<Record<Unit, string[]>> = {
  day: ['year', 'month', 'day'],
  week: ['year', 'week'],
  month: ['year', 'month'],
  year: ['year'],
  decade: ['decade'],
  century: ['century'],
  millennium: ['millennium'],
};

/** Resolves a distance. `resolve` gives the value of a date from which it counts. */
export function resolveShift(
  e: ShiftExpression,
  context: Context,
  resolve: (e: Exclude<ShiftExpression['anchor'], string>) => Resolution,
): Resolution {
  if (e.unit === 'hour' || e.unit === 'minute' || e.unit === 'second') return new Unresolved('the reference date has no time of day');
  if (e.vague) return new Unresolved('how many is not said');
  if (vague(e)) return new Unresolved('the distance is counted too roughly');
  let origin: number;
  let exact = context.standalone;
  if (typeof e.anchor === 'string') {
    const from = counted(e, context);
    if (isUnresolved(from)) return from;
    const found = originDay(context, from, anchorUnit(e.unit));
    if (isUnresolved(found)) return found;
    origin = found;
  } else {
    const from = resolve(e.anchor);
    if (isUnresolved(from)) return from;
    const day = e.amount < 0 ? from.start : from.grain === 'day' ? from.start : from.end;
    if (day === null) return new Unresolved('the date it counts from has no bound');
    origin = day;
    exact = true;
  }
  if (e.distance && e.anchor === 'reference' && e.amount < 0 && context.narrating) return NARRATING;
  context.infer(...(PARTS[e.unit] ?? []));
  if (e.count) return several(e, e.count, origin);
  if (e.unit === 'day') return onWeekday(e, origin + e.amount);
  if (e.distance && exact) {
    const number = shiftDay(origin, e.unit, e.amount, e.calendar);
    return number === null ? unitPeriodAt(e, origin) : dayPeriod(number);
  }
  return unitPeriodAt(e, origin);
}

/** ألف عام is a way of saying long ago. */
function vague(e: ShiftExpression): boolean {
  return e.distance === true && e.unit === 'year' && Math.abs(e.amount) >= 500;
}

const OPEN = new Unresolved('it may count from now or from what the text tells of');

/**
 * What an expression counts from. In prose a distance forward (بعد أسبوع) counts from now where the sentence speaks of the future, and from
 * the date before where it tells of the past; where it does neither, only a date that was just said can tell.
 */
function counted(e: ShiftExpression, context: Context): 'reference' | 'document' | Unresolved {
  if (e.anchor !== 'reference') return 'document';
  if (e.distance !== true || context.standalone || e.amount <= 0 || e.fromNow || context.direction === 'future') return 'reference';
  if (context.direction === 'past' || context.telling) return 'document';
  return OPEN;
}

function anchorUnit(unit: Unit): AnchorUnit {
  return unit === 'day' || unit === 'week' || unit === 'month' || unit === 'year' || unit === 'decade' || unit === 'century'
    ? unit
    : 'year';
}

/** أمس الأحد: the weekday wins where the reference is a day off, and nothing is said where they do not fit. */
function onWeekday(e: ShiftExpression, number: number): Resolution {
  if (e.weekday === undefined || weekdayOf(number) === e.weekday) return dayPeriod(number);
  for (const near of [number - 1, number + 1]) if (weekdayOf(near) === e.weekday) return dayPeriod(near);
  return new Unresolved('the weekday does not fit the reference date');
}

/** The same day of the month that many months or years away, the last of the month where it is shorter. */
function shiftDay(origin: number, unit: Unit, amount: number, calendar: ShiftExpression['calendar']): number | null {
  if (unit === 'week') return origin + amount * 7;
  const months = unit === 'month' ? amount : unit === 'year' ? amount * 12 : unit === 'decade' ? amount * 120 : null;
  if (months === null) return null;
  if (calendar === 'islamic') {
    const from = hijriDay(origin);
    const { year, month } = shiftMonth(from.year, from.month, months);
    return hijriPeriod(year, month, Math.min(from.day, daysInHijriMonth(year, month))).start;
  }
  const from = civilDay(origin);
  const { year, month } = shiftMonth(from.year, from.month, months);
  return dayNumber(year, month, Math.min(from.day, daysInMonth(year, month)));
}

/** The unit that many away from the one that holds the origin. */
function unitPeriodAt(e: ShiftExpression, origin: number): Resolution {
  const { year, month } = e.calendar === 'islamic' ? hijriDay(origin) : civilDay(origin);
  switch (e.unit) {
    case 'week':
      return weekPeriod(origin + 7 * e.amount);
    case 'month': {
      const to = shiftMonth(year, month, e.amount);
      return e.calendar === 'islamic' ? hijriPeriod(to.year, to.month) : monthPeriod(to.year, to.month);
    }
    case 'year':
      if (e.school === 'season' && e.amount <= 0 && !e.newYear && (month === 6 || month === 7))
        return new Unresolved('one season is over and the next has not begun');
      if (e.school) {
        // The new school year is the one that begins in this year.
        const first = e.newYear ? year : (month >= 8 ? year : year - 1) + e.amount;
        return yearsPeriod(first, first + 1, 'range');
      }
      if (e.newYear) return e.calendar === 'islamic' ? hijriPeriod(month > 6 ? year + 1 : year) : yearPeriod(month > 6 ? year + 1 : year);
      return e.calendar === 'islamic' ? hijriPeriod(year + e.amount) : yearPeriod(year + e.amount);
    case 'decade':
      return e.distance ? yearPeriod(year + 10 * e.amount) : decadePeriod(year + 10 * e.amount);
    case 'century':
      return e.distance ? yearPeriod(year + 100 * e.amount) : centuryPeriod(Math.floor(year / 100) + 1 + e.amount);
    case 'millennium':
      return millenniumPeriod(Math.floor(year / 1000) + 1 + e.amount);
    default:
      return new Unresolved('the unit has no place in the calendar');
  }
}

/** الأيام الخمسة الماضية: that many whole units before or behind the current one. */
function several(e: ShiftExpression, count: number, origin: number): Resolution {
  const back = e.amount < 0;
  const { year, month } = civilDay(origin);
  switch (e.unit) {
    case 'day':
      return back ? spanPeriod(origin - count, origin - 1, 'range') : spanPeriod(origin + 1, origin + count, 'range');
    case 'week': {
      const monday = origin - weekdayOf(origin) + 1;
      return back ? spanPeriod(monday - 7 * count, monday - 1, 'range') : spanPeriod(monday + 7, monday + 7 * (count + 1) - 1, 'range');
    }
    case 'month':
      return back
        ? monthsPeriod(shiftMonth(year, month, -count), shiftMonth(year, month, -1), 'range')
        : monthsPeriod(shiftMonth(year, month, 1), shiftMonth(year, month, count), 'range');
    case 'year':
      return back ? yearsPeriod(year - count, year - 1, 'range') : yearsPeriod(year + 1, year + count, 'range');
    case 'decade':
      return back ? yearsPeriod(year - 10 * count, year - 1, 'range') : yearsPeriod(year + 1, year + 10 * count, 'range');
    default:
      return new Unresolved(`no period of several units from ${edtfDay(origin)}`);
  }
}
