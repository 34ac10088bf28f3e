/** Values of named days by the rules of lexicons/date/named-days.tsv. */
import { civilDay, dayNumber, easternEaster, weekdayOf, westernEaster } from './civil';
import type { Context } from './context';
import { NARRATING, isUnresolved, referenceDay } from './context';
import type { NamedExpression } from './expression';
import { relativeYear } from './fields';
import { daysInHijriMonth, hijriDay, hijriDayNumber } from './hijri';
import type { Period, Resolution } from './period';
import { Unresolved, dayIn, dayPeriod, spanPeriod } from './period';

type Calendar = 'gregorian' | 'islamic';

/** The first day that a rule names in a year of its calendar. */
function dayOf(rule: string, year: number): number | null {
  const [kind, rest = ''] = rule.split(':') as [string, string | undefined];
  const [month, day] = rest.split('-').map(Number) as [number, number];
  switch (kind) {
    case 'gregorian':
      return dayNumber(year, month, day);
    case 'islamic':
      return hijriDayNumber(year, month, day);
    case 'easter':
      return westernEaster(year) + Number(rest);
    case 'orthodox':
      return easternEaster(year) + Number(rest);
    case 'nth': {
      // MM-weekday-n, with days behind it after a +.
      const [, weekday, last] = rest.split('-') as [string, string, string];
      const [n, more = '0'] = last.split('+') as [string, string | undefined];
      const first = dayNumber(year, month, 1);
      return first + ((Number(weekday) - weekdayOf(first) + 7) % 7) + 7 * (Number(n) - 1) + Number(more);
    }
    case 'last-friday': {
      const last = hijriDayNumber(year, Number(rest), daysInHijriMonth(year, Number(rest)));
      return last - ((weekdayOf(last) - 5 + 7) % 7);
    }
    default:
      return null;
  }
}

function calendarOf(rule: string): Calendar {
  return rule.startsWith('islamic') || rule.startsWith('last-friday') ? 'islamic' : 'gregorian';
}

const yearIn = (calendar: Calendar, number: number): number => (calendar === 'islamic' ? hijriDay(number).year : civilDay(number).year);

function make(e: NamedExpression, calendar: Calendar, first: number): Period {
  const start = first + e.dayOffset;
  if (e.length === 1) return dayIn(calendar, start);
  const span = spanPeriod(start, start + e.length - 1, 'range');
  const from = dayIn(calendar, start);
  return from.hijri ? { ...span, calendar: from.calendar, hijri: `${from.hijri}/${dayIn(calendar, start + e.length - 1).hijri}` } : span;
}

/** Resolves a named day by its year, its deixis or the direction of the sentence. */
export function resolveNamed(e: NamedExpression, context: Context): Resolution {
  if (e.rule.startsWith('unknown')) return new Unresolved('the name is shared by several days');
  const calendar = calendarOf(e.rule);
  if (e.year !== undefined) {
    const stated = e.yearCalendar ?? 'gregorian';
    const year = typeof e.year === 'number' ? e.year : relativeYear(e.year, stated, context);
    if (isUnresolved(year)) return year;
    if (stated === calendar) return make(e, calendar, dayOf(e.rule, year)!);
    // عيد الفطر 2023: the Hijri day that falls in the Gregorian year, of which there may be two.
    const around = yearIn(calendar, stated === 'gregorian' ? dayNumber(year, 1, 1) : hijriDayNumber(year, 1, 1));
    const days = [around - 1, around, around + 1].map((y) => dayOf(e.rule, y)!).filter((day) => yearIn(stated, day) === year);
    if (days.length === 1) return make(e, calendar, days[0]!);
    return new Unresolved(days.length === 0 ? 'that year does not hold the day' : 'that year holds the day twice');
  }
  const reference = referenceDay(context);
  if (isUnresolved(reference)) return reference;
  if (e.deixis === undefined && context.narrating) return NARRATING;
  context.infer('year');
  const here = yearIn(calendar, reference);
  const days = [here - 2, here - 1, here, here + 1, here + 2].map((y) => dayOf(e.rule, y)!);
  const past = days.filter((day) => day < reference);
  const coming = days.filter((day) => day > reference);
  const pick = (day: number | undefined): Resolution => (day === undefined ? dayPeriod(reference) : make(e, calendar, day));
  if (e.deixis === -1) return pick(past.at(-1));
  if (e.deixis === 1) return pick(coming[0]);
  if (e.deixis === 0) return pick(days.find((day) => civilDay(day).year === civilDay(reference).year));
  if (days.includes(reference)) return pick(reference);
  if (context.direction === 'future') return pick(coming[0]);
  // News speak of the feast that is near: preparations before it, reports behind it.
  const [before, after] = [past.at(-1)!, coming[0]!];
  return pick(context.direction === 'unknown' && after - reference < 60 ? after : before);
}
