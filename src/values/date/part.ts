/** Values of parts: أول ثلاثاء من مارس, آخر يوم من الشهر, الربع الأول من 2022, النصف الثاني من القرن الماضي; seasons and decades. */
import { civilDay, daysInMonth, mondayOf, isoWeek, shiftMonth, weekdayOf } from './civil';
import type { Context } from './context';
import { isUnresolved, referenceDay } from './context';
import type { DecadeExpression, DivisionExpression, NthExpression, SeasonExpression } from './expression';
import { relativeYear } from './fields';
import type { Period, Resolution } from './period';
import {
  Unresolved,
  dayIn,
  dayPeriod,
  decadePeriod,
  monthPeriod,
  monthsPeriod,
  quarterPeriod,
  seasonPeriod,
  spanPeriod,
  weekPeriod,
  yearPeriod,
  yearsPeriod,
} from './period';

const OUTSIDE = new Unresolved('the period has no such part');

/** The nth weekday, day, week, month, year or decade of a resolved period; -1 is the last. */
export function resolveNth(e: NthExpression, of: Period): Resolution {
  if (of.start === null || of.end === null) return new Unresolved('the period has no bounds');
  // A day of a Hijri month is said in its calendar.
  const dayAt = (number: number): Period => (of.hijri === undefined ? dayPeriod(number) : dayIn('islamic', number));
  const inside = (number: number): Resolution => (number < of.start! || number > of.end! ? OUTSIDE : dayAt(number));
  if (e.count !== undefined) return countedPart(e, e.count, of.start, of.end, of);
  if (e.weekday !== undefined) {
    if (e.after) return dayPeriod(of.end + ((e.weekday - weekdayOf(of.end) + 6) % 7) + 1 + 7 * (e.index - 1));
    // Where the day of that number is that weekday, it is the one that is meant.
    if (e.ranked && e.index > 0 && of.grain === 'month' && weekdayOf(of.start + e.index - 1) === e.weekday)
      return dayPeriod(of.start + e.index - 1);
    if (e.index === -1) return inside(of.end - ((weekdayOf(of.end) - e.weekday + 7) % 7));
    return inside(of.start + ((e.weekday - weekdayOf(of.start) + 7) % 7) + 7 * (e.index - 1));
  }
  const first = civilDay(of.start);
  const last = civilDay(of.end);
  switch (e.unit) {
    case 'day':
      return inside(e.index === -1 ? of.end : of.start + e.index - 1);
    case 'week': {
      // Whole weeks of the period, Monday to Sunday.
      const begin = isoWeek(of.start + 6);
      const monday = mondayOf(begin.year, begin.week) + 7 * (e.index - 1);
      const end = of.end - (weekdayOf(of.end) % 7);
      const number = e.index === -1 ? end - 6 : monday;
      return number < of.start - 6 || number > of.end ? OUTSIDE : weekPeriod(number);
    }
    case 'month': {
      if (of.calendar !== 'gregorian') return new Unresolved('months are counted in Gregorian periods only');
      const to = e.index === -1 ? last : shiftMonth(first.year, first.month, e.index - 1);
      const month = monthPeriod(to.year, to.month);
      return month.start! > of.end ? OUTSIDE : month;
    }
    case 'year': {
      const year = e.index === -1 ? last.year : first.year + e.index - 1;
      return year > last.year ? OUTSIDE : yearPeriod(year);
    }
    case 'decade': {
      const year = e.index === -1 ? last.year : first.year + 10 * (e.index - 1);
      return year > last.year ? OUTSIDE : decadePeriod(year);
    }
    default:
      return OUTSIDE;
  }
}

/** Several units from the first or up to the last of a period. */
function countedPart(e: NthExpression, count: number, start: number, end: number, of: Period): Resolution {
  const [first, last] = [civilDay(start), civilDay(end)];
  const back = e.index === -1;
  if (e.unit === 'day' || e.unit === 'week') {
    const days = e.unit === 'day' ? count : 7 * count;
    const from = back ? end - days + 1 : start + e.index - 1;
    const to = from + days - 1;
    if (from < start || to > end) return OUTSIDE;
    const span = spanPeriod(from, to, 'range');
    if (of.hijri === undefined) return span;
    const [a, b] = [dayIn('islamic', from), dayIn('islamic', to)];
    return { ...span, calendar: of.calendar, hijri: `${a.hijri}/${b.hijri}`, ...(of.approximate ? { approximate: true as const } : {}) };
  }
  if (of.calendar !== 'gregorian') return new Unresolved('months are counted in Gregorian periods only');
  if (e.unit === 'month') {
    const span = back
      ? monthsPeriod(shiftMonth(last.year, last.month, 1 - count), last, 'range')
      : monthsPeriod(first, shiftMonth(first.year, first.month, count - 1), 'range');
    return span.start! < start || span.end! > end ? OUTSIDE : span;
  }
  const years = e.unit === 'decade' ? 10 * count : count;
  const span = back ? yearsPeriod(last.year - years + 1, last.year, 'range') : yearsPeriod(first.year, first.year + years - 1, 'range');
  return span.start! < start || span.end! > end ? OUTSIDE : span;
}

const GRAIN = { 2: 'half', 3: 'range', 4: 'quarter' } as const;

/** The nth half, third or quarter of a resolved period. */
export function resolveDivision(e: DivisionExpression, of: Period): Resolution {
  if (of.start === null || of.end === null) return new Unresolved('the period has no bounds');
  const index = e.index === -1 ? e.parts : e.index;
  if (index > e.parts) return OUTSIDE;
  const { year, month } = civilDay(of.start);
  const grain = GRAIN[e.parts];
  if (of.calendar === 'gregorian') {
    if (of.grain === 'year') {
      if (e.parts === 4) return quarterPeriod(year, index);
      const length = 12 / e.parts;
      return monthsPeriod({ year, month: (index - 1) * length + 1 }, { year, month: index * length }, grain);
    }
    if (of.grain === 'century' || of.grain === 'decade' || of.grain === 'millennium') {
      const years = of.grain === 'century' ? 100 : of.grain === 'decade' ? 10 : 1000;
      const from = year + Math.round((years * (index - 1)) / e.parts);
      const to = year + Math.round((years * index) / e.parts) - 1;
      return yearsPeriod(from, to, e.parts === 2 ? 'half' : 'range');
    }
    if (of.grain === 'month') {
      const days = daysInMonth(year, month);
      const cut = (n: number): number => Math.floor((n * 30) / e.parts);
      return spanPeriod(
        of.start + cut(index - 1),
        index === e.parts ? of.start + days - 1 : of.start + cut(index) - 1,
        e.parts === 2 ? 'half' : 'range',
      );
    }
  }
  const length = of.end - of.start + 1;
  const cut = (n: number): number => of.start! + Math.round((length * n) / e.parts);
  return {
    ...spanPeriod(cut(index - 1), cut(index) - 1, e.parts === 2 ? 'half' : 'range'),
    calendar: of.calendar,
    ...(of.approximate ? { approximate: true as const } : {}),
  };
}

/** A season by its year, its deixis or the direction of the sentence. */
export function resolveSeason(e: SeasonExpression, context: Context): Resolution {
  if (e.anyYear) return new Unresolved('the year of the season is not said');
  if (e.year !== undefined) {
    const year = typeof e.year === 'number' ? e.year : relativeYear(e.year, 'gregorian', context);
    return isUnresolved(year) ? year : seasonPeriod(year, e.season, e.untilYear);
  }
  const reference = referenceDay(context);
  if (isUnresolved(reference)) return reference;
  context.infer('year');
  const { year } = civilDay(reference);
  const seasons: Period[] = [];
  // A winter is named by the year in which it begins, and with both years it has bounds.
  for (let y = year - 2; y <= year + 2; y++) seasons.push(seasonPeriod(y, e.season, e.season === 24 ? y + 1 : undefined));
  const past = seasons.filter((s) => s.end! < reference);
  const coming = seasons.filter((s) => s.start! > reference);
  const current = seasons.find((s) => s.start! <= reference && s.end! >= reference);
  if (e.deixis === 1) return coming[0]!;
  if (e.deixis === -1) return past.at(-1)!;
  if (current) return current;
  if (e.deixis === 0) return seasons.find((s) => civilDay(s.start!).year === year)!;
  return context.direction === 'future' ? coming[0]! : past.at(-1)!;
}

/** A decade: ثمانينات القرن الماضي, الستينيات. */
export function resolveDecade(e: DecadeExpression, context: Context): Resolution {
  if (e.decade >= 1000) return decadePeriod(e.decade);
  let century: number;
  if (typeof e.century === 'number') century = e.century > 0 ? (e.century - 1) * 100 : NaN;
  else if (e.century) {
    const year = relativeYear({ ...e.century, offset: 0 }, 'gregorian', context);
    if (isUnresolved(year)) return year;
    century = (Math.floor(year / 100) + e.century.offset) * 100;
  } else {
    context.infer('century');
    // Without a century the last decade of that name is meant; the twenties may be of either century since they have begun again.
    const reference = context.reference === null ? null : civilDay(context.reference).year;
    const latest = Math.floor((reference ?? 2000) / 100) * 100 + e.decade;
    if (e.decade === 20 && (reference === null || reference >= 2019)) return new Unresolved('the century of the decade is not said');
    century = (latest > (reference ?? 2000) ? latest - 100 : latest) - e.decade;
  }
  if (Number.isNaN(century)) return new Unresolved('decades before Christ are not converted');
  return decadePeriod(century + e.decade);
}
