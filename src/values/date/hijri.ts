/**
 * Hijri dates to the line of day numbers and back: Umm al-Qura where its table reaches, the tabular calendar (CLDR `islamic-tbla`:
 * 30-year cycle with leap years 2 5 7 10 13 16 18 21 24 26 29, counted from Thursday 15 July 622 Julian) outside it.
 */
import { dayNumber } from './civil';
import { FIRST_YEAR, LAST_YEAR, covers, monthOf, monthStart } from './umm-al-qura';

export interface HijriDay {
  year: number;
  /** 1 (Muharram) to 12 (Dhu al-Hijja). */
  month: number;
  day: number;
  calendar: 'islamic-umalqura' | 'islamic-tbla';
}

/** Day before 1 Muharram 1 in the astronomical tabular calendar; proleptic Gregorian 18 July 622 is 1 Muharram. */
const TABULAR_EPOCH = dayNumber(622, 7, 18);

function tabularMonthStart(year: number, month: number): number {
  return TABULAR_EPOCH + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + Math.ceil(29.5 * (month - 1));
}

/** Which calendar counts a Hijri year. */
export function hijriCalendar(year: number): 'islamic-umalqura' | 'islamic-tbla' {
  return year >= FIRST_YEAR && year <= LAST_YEAR ? 'islamic-umalqura' : 'islamic-tbla';
}

/** Day number of the first of a Hijri month (month 13 is the first month of the next year). */
export function hijriMonthStart(year: number, month: number): number {
  if (month > 12) return hijriMonthStart(year + 1, month - 12);
  return hijriCalendar(year) === 'islamic-umalqura' ? monthStart(year, month) : tabularMonthStart(year, month);
}

/** Number of days of a Hijri month: 29 or 30. */
export function daysInHijriMonth(year: number, month: number): number {
  // Where the two calendars meet, their month starts may differ by a day; a month is counted in its own calendar.
  if (hijriCalendar(year) === 'islamic-umalqura') return monthStart(year, month + 1) - monthStart(year, month);
  return (month === 12 ? tabularMonthStart(year + 1, 1) : tabularMonthStart(year, month + 1)) - tabularMonthStart(year, month);
}

/** Day number of a Hijri date; `day` may be 30 in a month of 29 days, which gives the next day. */
export function hijriDayNumber(year: number, month: number, day: number): number {
  return hijriMonthStart(year, month) + day - 1;
}

/** Hijri date of a day number. */
export function hijriDay(number: number): HijriDay {
  if (covers(number)) {
    const { year, month } = monthOf(number);
    return { year, month, day: number - monthStart(year, month) + 1, calendar: 'islamic-umalqura' };
  }
  let year = Math.floor(((number - TABULAR_EPOCH) * 30) / 10631) + 1;
  while (tabularMonthStart(year, 1) > number) year--;
  while (tabularMonthStart(year + 1, 1) <= number) year++;
  let month = Math.min(12, Math.floor((number - tabularMonthStart(year, 1)) / 29.5) + 1);
  while (month > 1 && tabularMonthStart(year, month) > number) month--;
  while (month < 12 && tabularMonthStart(year, month + 1) <= number) month++;
  return { year, month, day: number - tabularMonthStart(year, month) + 1, calendar: 'islamic-tbla' };
}
