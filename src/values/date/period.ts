/** Resolved stretches of time with their EDTF value: what every kind of expression comes to. */
import type { DateGrain } from '../../types';
import { civilDay, dayNumber, daysInMonth, isoWeek, mondayOf } from './civil';
import { hijriCalendar, hijriDay, hijriMonthStart } from './hijri';

/** A resolved expression. `start` and `end` are inclusive day numbers; the value may be coarser. */
export interface Period {
  grain: DateGrain;
  calendar: 'gregorian' | 'islamic-umalqura' | 'islamic-tbla';
  value: string;
  start: number | null;
  end: number | null;
  hijri?: string;
  approximate?: true;
}

/** Why an expression has no value; printed as `unresolved`. */
export class Unresolved {
  constructor(readonly reason: string) {}
}

export type Resolution = Period | Unresolved;

/** EDTF year: four digits, a minus before Christ (-0043 is 44 BC). */
export function edtfYear(year: number): string {
  // EDTF marks years of more than four digits with a Y.
  if (Math.abs(year) > 9999) return `Y${year}`;
  return (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');
}

const two = (n: number): string => String(n).padStart(2, '0');

/** EDTF day of a day number. */
export function edtfDay(number: number): string {
  const { year, month, day } = civilDay(number);
  return `${edtfYear(year)}-${two(month)}-${two(day)}`;
}

export function dayPeriod(number: number): Period {
  return { grain: 'day', calendar: 'gregorian', value: edtfDay(number), start: number, end: number };
}

export function weekPeriod(number: number): Period {
  const { year, week } = isoWeek(number);
  const start = mondayOf(year, week);
  return { grain: 'week', calendar: 'gregorian', value: `${edtfYear(year)}-W${two(week)}`, start, end: start + 6 };
}

export function monthPeriod(year: number, month: number): Period {
  return {
    grain: 'month',
    calendar: 'gregorian',
    value: `${edtfYear(year)}-${two(month)}`,
    start: dayNumber(year, month, 1),
    end: dayNumber(year, month, daysInMonth(year, month)),
  };
}

export function quarterPeriod(year: number, quarter: number): Period {
  const last = quarter * 3;
  return {
    grain: 'quarter',
    calendar: 'gregorian',
    value: `${edtfYear(year)}-Q${quarter}`,
    start: dayNumber(year, last - 2, 1),
    end: dayNumber(year, last, daysInMonth(year, last)),
  };
}

export function yearPeriod(year: number): Period {
  return { grain: 'year', calendar: 'gregorian', value: edtfYear(year), start: dayNumber(year, 1, 1), end: dayNumber(year, 12, 31) };
}

/** Decade of a year: 1967 gives 196X. */
export function decadePeriod(year: number): Period {
  const first = Math.floor(year / 10) * 10;
  const value = first >= 0 ? `${String(Math.floor(first / 10)).padStart(3, '0')}X` : `${edtfYear(first)}/${edtfYear(first + 9)}`;
  return { grain: 'decade', calendar: 'gregorian', value, start: dayNumber(first, 1, 1), end: dayNumber(first + 9, 12, 31) };
}

/** A Christian century: 17 gives 16XX; negative before Christ. EDTF counts the hundreds, so the years are 1600 to 1699. */
export function centuryPeriod(century: number): Period {
  if (century > 0) {
    const first = (century - 1) * 100;
    return {
      grain: 'century',
      calendar: 'gregorian',
      value: `${two(century - 1)}XX`,
      start: dayNumber(first, 1, 1),
      end: dayNumber(first + 99, 12, 31),
    };
  }
  // The third century BC is 300 to 201 BC, which is -0299 to -0200 astronomically.
  const last = (century + 1) * 100;
  return {
    grain: 'century',
    calendar: 'gregorian',
    value: century === -1 ? '-0099/0000' : `-${two(-century - 1)}XX`,
    start: dayNumber(last - 99, 1, 1),
    end: dayNumber(last, 12, 31),
  };
}

export function millenniumPeriod(millennium: number): Period {
  const first = millennium > 0 ? (millennium - 1) * 1000 : millennium * 1000 + 1;
  const value = millennium > 0 ? `${millennium - 1}XXX` : `${edtfYear(first)}/${edtfYear(first + 999)}`;
  return { grain: 'millennium', calendar: 'gregorian', value, start: dayNumber(first, 1, 1), end: dayNumber(first + 999, 12, 31) };
}

/** A stretch of days with nothing shorter to name it by. */
export function spanPeriod(start: number, end: number, grain: DateGrain): Period {
  return { grain, calendar: 'gregorian', value: `${edtfDay(start)}/${edtfDay(end)}`, start, end };
}

/** Whole months from `first` to `last`, both as year and month. */
export function monthsPeriod(first: { year: number; month: number }, last: { year: number; month: number }, grain: DateGrain): Period {
  const [a, b] = [monthPeriod(first.year, first.month), monthPeriod(last.year, last.month)];
  return { grain, calendar: 'gregorian', value: `${a.value}/${b.value}`, start: a.start, end: b.end };
}

export function yearsPeriod(first: number, last: number, grain: DateGrain): Period {
  return {
    grain,
    calendar: 'gregorian',
    value: `${edtfYear(first)}/${edtfYear(last)}`,
    start: dayNumber(first, 1, 1),
    end: dayNumber(last, 12, 31),
  };
}

/** EDTF season codes 21 to 24; meteorological seasons of the northern half. A winter of one year only may be either end of it. */
export function seasonPeriod(year: number, season: number, untilYear?: number): Period {
  const firstMonth = (season - 20) * 3;
  const value = `${edtfYear(year)}-${season}`;
  if (season === 24) {
    const whole = untilYear !== undefined;
    const next = year + 1;
    return {
      grain: 'season',
      calendar: 'gregorian',
      value,
      start: whole ? dayNumber(year, 12, 1) : null,
      end: whole ? dayNumber(next, 2, daysInMonth(next, 2)) : null,
    };
  }
  return {
    grain: 'season',
    calendar: 'gregorian',
    value,
    start: dayNumber(year, firstMonth, 1),
    end: dayNumber(year, firstMonth + 2, daysInMonth(year, firstMonth + 2)),
  };
}

/** A Hijri year, month or day with its Gregorian counterpart; `hijri` is the date as stated. */
export function hijriPeriod(year: number, month?: number, day?: number): Period {
  const calendar = hijriCalendar(year);
  const approximate = calendar === 'islamic-tbla' ? { approximate: true as const } : {};
  const name = edtfYear(year);
  if (month === undefined) {
    const [start, end] = [hijriMonthStart(year, 1), hijriMonthStart(year + 1, 1) - 1];
    return { ...spanPeriod(start, end, 'year'), calendar, hijri: name, ...approximate };
  }
  const start = hijriMonthStart(year, month);
  const end = (month === 12 ? hijriMonthStart(year + 1, 1) : hijriMonthStart(year, month + 1)) - 1;
  if (day === undefined) return { ...spanPeriod(start, end, 'month'), calendar, hijri: `${name}-${two(month)}`, ...approximate };
  return { ...dayPeriod(start + day - 1), calendar, hijri: `${name}-${two(month)}-${two(day)}`, ...approximate };
}

/** The Hijri century `n`: years (n - 1) * 100 + 1 to n * 100, which the Christian years can only bound. */
export function hijriCenturyPeriod(century: number): Period {
  const first = (century - 1) * 100 + 1;
  const start = hijriMonthStart(first, 1);
  const end = hijriMonthStart(first + 100, 1) - 1;
  return {
    grain: 'century',
    calendar: hijriCalendar(first + 99),
    value: `${edtfYear(civilDay(start).year)}/${edtfYear(civilDay(end).year)}`,
    start,
    end,
    hijri: `${edtfYear(first)}/${edtfYear(first + 99)}`,
    ...(hijriCalendar(first) === 'islamic-tbla' ? { approximate: true as const } : {}),
  };
}

/** The day as the calendar that was asked for writes it. */
export function dayIn(calendar: 'gregorian' | 'islamic', number: number): Period {
  if (calendar === 'gregorian') return dayPeriod(number);
  const { year, month, day } = hijriDay(number);
  return hijriPeriod(year, month, day);
}
