/** Values of dates by their fields: 9 أكتوبر الماضي, 15 رمضان 1446هـ, الأحد المقبل, التاسع من الشهر الجاري, رمضان 2023. */
import { civilDay, dayNumber, daysInMonth, shiftMonth, weekdayOf } from './civil';
import type { Context } from './context';
import { isUnresolved, originDay, referenceDay } from './context';
import type { CalendarName, FieldsExpression, Relative } from './expression';
import { daysInHijriMonth, hijriDay, hijriMonthStart } from './hijri';
import type { Period, Resolution } from './period';
import { Unresolved, dayPeriod, hijriPeriod, monthPeriod, yearPeriod } from './period';
import { resolveWeekday } from './week';

const NO_DAY = new Unresolved('no such day in the calendar');

/** Days of a month in either calendar. */
function monthLength(calendar: CalendarName, year: number, month: number): number {
  return calendar === 'islamic' ? daysInHijriMonth(year, month) : daysInMonth(year, month);
}

export function firstOf(calendar: CalendarName, year: number, month: number): number {
  return calendar === 'islamic' ? hijriMonthStart(year, month) : dayNumber(year, month, 1);
}

/** Year and month of a day in either calendar. */
export function monthIn(calendar: CalendarName, number: number): { year: number; month: number; day: number } {
  return calendar === 'islamic' ? hijriDay(number) : civilDay(number);
}

/** The date of full fields. */
function period(calendar: CalendarName, year: number, month?: number, day?: number): Resolution {
  if (calendar === 'islamic') {
    if (year < 1) return NO_DAY;
    // A sighting may give a month the thirtieth day that the table denies it; the day behind its twenty-ninth is meant.
    if (day !== undefined && month !== undefined && day > 30) return NO_DAY;
    return hijriPeriod(year, month, day);
  }
  if (month === undefined) return yearPeriod(year);
  if (day === undefined) return monthPeriod(year, month);
  return day > daysInMonth(year, month) ? NO_DAY : dayPeriod(dayNumber(year, month, day));
}

/** The full year that two digits mean: the one nearest to the reference, no more than twenty years ahead of it. */
function fullYear(short: number, context: Context): number {
  context.infer('century');
  const reference = context.reference === null ? null : civilDay(context.reference).year;
  if (reference === null) return short < 40 ? 2000 + short : 1900 + short;
  const year = Math.floor(reference / 100) * 100 + short;
  return year > reference + 20 ? year - 100 : year;
}

/** The stated or relative year, undefined where the expression has none. */
function statedYear(e: FieldsExpression, context: Context): number | undefined | Unresolved {
  if (e.year === undefined) return undefined;
  if (typeof e.year === 'number') return e.shortYear ? fullYear(e.year, context) : e.year;
  return relativeYear(e.year, e.yearCalendar ?? e.calendar, context);
}

export function relativeYear(year: Relative, calendar: CalendarName, context: Context): number | Unresolved {
  const origin = originDay(context, year.anchor, 'year');
  if (isUnresolved(origin)) return origin;
  context.infer('year');
  return monthIn(calendar, origin).year + year.offset;
}

/** شوال من العام نفسه: the year of the date before, which may be a Hijri one. */
function inHijri(e: FieldsExpression, context: Context): FieldsExpression {
  const before = context.anchor('year');
  if (isUnresolved(before) || before.calendar === 'gregorian' || before.hijri === undefined) return e;
  const { yearCalendar: _other, ...rest } = e;
  context.infer('year');
  return { ...rest, year: Number(before.hijri.split('-')[0]) + (e.year as Relative).offset };
}

/** Resolves fields. */
export function resolveFields(e: FieldsExpression, context: Context): Resolution {
  if (e.solar) return new Unresolved('the Iranian solar calendar is not converted');
  if (e.weekday !== undefined && e.day === undefined && e.month === undefined) return resolveWeekday(e, context);
  if (e.month !== undefined && typeof e.month !== 'number') return inRelativeMonth(e, e.month, context);
  const known = e.calendar === 'islamic' && typeof e.year === 'object' && e.year.anchor === 'document' ? inHijri(e, context) : e;
  if (known !== e) return resolveFields(known, context);
  const year = statedYear(e, context);
  if (isUnresolved(year)) return year;
  if (e.month === undefined) {
    if (year !== undefined) return period(e.yearCalendar ?? e.calendar, year);
    return e.weekday !== undefined && e.day !== undefined
      ? dayByWeekday(e.day, e.weekday, context)
      : new Unresolved('neither month nor year is said');
  }
  if (year !== undefined) return inYear(e, e.month, year);
  return openYear(e, e.month, context);
}

/** Month and day in a year that may belong to the other calendar: رمضان 2023. */
function inYear(e: FieldsExpression, month: number, year: number): Resolution {
  const yearCalendar = e.yearCalendar ?? e.calendar;
  if (yearCalendar === e.calendar) return period(e.calendar, year, month, e.day);
  const otherYear = monthIn(e.calendar, yearCalendar === 'gregorian' ? dayNumber(year, 1, 1) : hijriMonthStart(year, 1)).year;
  const found: Period[] = [];
  for (const candidate of [otherYear, otherYear + 1]) {
    const tried = period(e.calendar, candidate, month, e.day);
    if (isUnresolved(tried) || tried.start === null) continue;
    if (monthIn(yearCalendar, tried.start).year === year) found.push(tried);
  }
  if (found.length === 1) return found[0]!;
  return new Unresolved(found.length === 0 ? 'that year does not hold the date' : 'that year holds the date twice');
}

/** التاسع من الشهر الجاري; العاشر منه is in the calendar of the date before. */
function inRelativeMonth(e: FieldsExpression, relative: Relative, context: Context): Resolution {
  const origin = originDay(context, relative.anchor, 'month');
  if (isUnresolved(origin)) return origin;
  context.infer('year', 'month');
  const before = relative.anchor === 'document' ? context.anchor('month') : null;
  const calendar = before && !isUnresolved(before) && before.hijri !== undefined ? 'islamic' : e.calendar;
  const from = monthIn(calendar, origin);
  const { year, month } = shiftMonth(from.year, from.month, relative.offset);
  if (e.day !== undefined && e.day > monthLength(calendar, year, month)) return NO_DAY;
  return period(calendar, year, month, e.day);
}

/** Days within which a day is the one ahead though its sentence tells of the past. */
const BESIDE = 30;

/** Days within which an undecided date is taken for the one ahead rather than the one almost a year behind. */
const NEAR = 60;

/** A month, or a day of a month, whose year is left to deixis, tense or the reference. */
function openYear(e: FieldsExpression, month: number, context: Context): Resolution {
  const reference = referenceDay(context);
  if (isUnresolved(reference)) return reference;
  context.infer('year');
  const here = monthIn(e.calendar, reference);
  if (e.deixis === undefined && e.weekday === undefined) {
    const narrated = context.narratedYear(e.calendar, month, e.day);
    if (typeof narrated === 'number') return period(e.calendar, narrated, month, e.day);
    if (isUnresolved(narrated)) {
      // What lies within weeks of the text is news, whatever it told before.
      const near = openYear({ ...e, deixis: context.direction === 'future' ? 1 : -1 }, month, context);
      return !isUnresolved(near) && Math.abs(near.start! - reference) <= NEAR ? near : narrated;
    }
  }
  const tries: Period[] = [];
  // Leap days come every four years, or eight around a century.
  const reach = e.weekday !== undefined ? 1 : e.day !== undefined && monthLength(e.calendar, here.year, month) < e.day ? 8 : 2;
  for (let year = here.year - reach; year <= here.year + reach; year++) {
    if (e.day !== undefined && e.day > monthLength(e.calendar, year, month)) continue;
    const tried = period(e.calendar, year, month, e.day);
    if (isUnresolved(tried)) continue;
    if (e.weekday !== undefined && weekdayOf(tried.start!) !== e.weekday) continue;
    tries.push(tried);
  }
  if (tries.length === 0) return e.weekday !== undefined ? new Unresolved('the weekday fits no year near the reference date') : NO_DAY;
  const now = e.day === undefined ? firstOf(e.calendar, here.year, here.month) : reference;
  const past = tries.filter((p) => p.start! < now);
  const coming = tries.filter((p) => p.start! > now);
  const current = tries.find((p) => p.start === now);
  const pick = (list: Period[], at: number): Resolution => list.at(at) ?? new Unresolved('no such date near the reference date');
  // Nobody leaves out the year of a day that is almost a year off.
  const near = (one: Period | undefined, other: Period | undefined, within: number): boolean =>
    one !== undefined &&
    other !== undefined &&
    Math.abs(one.start! - reference) <= within &&
    Math.abs(other.start! - reference) > 365 - 2 * within;
  const ofYear = (p: Period): boolean => monthIn(e.calendar, p.start!).year === here.year;
  switch (e.deixis) {
    case -1:
      return pick(past, -1);
    case -2:
      return pick(past, -2);
    case 0:
      return tries.find(ofYear) ?? NO_DAY;
    case 1:
      return pick(coming, 0);
    case 2:
      return pick(coming, 1);
    default:
  }
  if (e.weekday !== undefined && e.deixis === undefined) {
    // The weekday decides; both directions are open, the nearer one is meant.
    const nearest = [...tries].sort((a, b) => Math.abs(a.start! - reference) - Math.abs(b.start! - reference));
    return pick(nearest, 0);
  }
  if (current) return current;
  // In a command the first of this month is the one just past.
  if (context.standalone && here.month === month) return tries.find(ofYear) ?? pick(coming, 0);
  if (context.direction === 'future') {
    // ابتداء من 1 نوفمبر, written on the sixth
    return e.day !== undefined && near(past.at(-1), coming[0], NEAR) ? past.at(-1)! : pick(coming, 0);
  }
  // تم تأجيل اللقاء ليوم 16 نوفمبر
  if (context.direction === 'past' && e.day !== undefined && near(coming[0], past.at(-1), BESIDE)) return coming[0]!;
  if (context.direction === 'unknown' && coming.length > 0 && coming[0]!.start! - reference <= NEAR) return coming[0]!;
  return pick(past, -1);
}

/** السبت السادس عشر: the nearest month in which the two agree. */
function dayByWeekday(day: number, weekday: number, context: Context): Resolution {
  const reference = referenceDay(context);
  if (isUnresolved(reference)) return reference;
  context.infer('year', 'month');
  const here = civilDay(reference);
  let best: number | null = null;
  for (let offset = -2; offset <= 2; offset++) {
    const { year, month } = shiftMonth(here.year, here.month, offset);
    if (day > daysInMonth(year, month)) continue;
    const number = dayNumber(year, month, day);
    if (weekdayOf(number) === weekday && (best === null || Math.abs(number - reference) < Math.abs(best - reference))) best = number;
  }
  return best === null ? new Unresolved('the weekday fits no month near the reference date') : dayPeriod(best);
}
