import {
  civilDay,
  dayNumber,
  daysInMonth,
  easternEaster,
  isoWeek,
  mondayOf,
  parseIsoDay,
  weekdayOf,
  westernEaster,
} from '../../../src/values/date/civil';
import { daysInHijriMonth, hijriDay, hijriDayNumber, hijriMonthStart } from '../../../src/values/date/hijri';

const formatter = (calendar: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' });
const parts = (format: Intl.DateTimeFormat, number: number): string => {
  const found: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(new Date(number * 86400000))) found[type] = value;
  return `${found['year']}-${found['month']}-${found['day']}`;
};

describe('Umm al-Qura', () => {
  test('all 71,228 days of 1300 to 1500 AH equal Intl, both ways', () => {
    const format = formatter('islamic-umalqura');
    const faults: number[] = [];
    let days = 0;
    for (let number = dayNumber(1882, 11, 12); number <= dayNumber(2077, 11, 16); number++, days++) {
      const h = hijriDay(number);
      if (
        `${h.year}-${h.month}-${h.day}` !== parts(format, number) ||
        hijriDayNumber(h.year, h.month, h.day) !== number ||
        h.calendar !== 'islamic-umalqura'
      )
        faults.push(number);
    }
    expect(days).toBe(71228);
    expect(faults).toEqual([]);
  });

  test('months have 29 or 30 days and years 354 or 355', () => {
    for (let year = 1300; year <= 1500; year++) {
      for (let month = 1; month <= 12; month++) expect([29, 30]).toContain(daysInHijriMonth(year, month));
      expect([354, 355]).toContain(hijriMonthStart(year, 12) + daysInHijriMonth(year, 12) - hijriMonthStart(year, 1));
    }
  });
});

test('outside it the tabular calendar equals Intl’s islamic-tbla', () => {
  const format = formatter('islamic-tbla');
  for (let number = dayNumber(622, 7, 18); number < dayNumber(1882, 11, 12); number += 11) {
    const h = hijriDay(number);
    expect(`${h.year}-${h.month}-${h.day}`).toBe(parts(format, number));
    expect(hijriDayNumber(h.year, h.month, h.day)).toBe(number);
  }
  expect(hijriDay(dayNumber(2077, 11, 17)).calendar).toBe('islamic-tbla');
});

test('at least 200,000 Hijri dates a second', () => {
  const begin = performance.now();
  let sum = 0;
  for (let i = 0; i < 200000; i++) {
    const h = hijriDay(-31826 + (i % 71000));
    sum += hijriDayNumber(h.year, h.month, h.day);
  }
  expect(sum).not.toBe(0);
  expect(performance.now() - begin).toBeLessThan(1000);
});

describe('the Gregorian calendar', () => {
  test('day numbers equal JavaScript’s, from 300 BC to 3000', () => {
    for (let number = dayNumber(-299, 1, 1); number < dayNumber(3000, 1, 1); number += 97) {
      const { year, month, day } = civilDay(number);
      const date = new Date(number * 86400000);
      expect([year, month, day]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
      expect(dayNumber(year, month, day)).toBe(number);
      expect(weekdayOf(number) % 7).toBe(date.getUTCDay());
    }
  });

  test('months, weeks and ISO days', () => {
    expect([daysInMonth(2000, 2), daysInMonth(1900, 2), daysInMonth(2023, 4), daysInMonth(2023, 12)]).toEqual([29, 28, 30, 31]);
    expect(isoWeek(dayNumber(2021, 1, 3))).toEqual({ year: 2020, week: 53 });
    expect(isoWeek(dayNumber(2024, 12, 30))).toEqual({ year: 2025, week: 1 });
    expect(mondayOf(2025, 1)).toBe(dayNumber(2024, 12, 30));
    expect(parseIsoDay('2025-11-06T10:00:00Z')).toBe(dayNumber(2025, 11, 6));
    expect([parseIsoDay('2025-02-29'), parseIsoDay('2025-13-01'), parseIsoDay('heute')]).toEqual([null, null, null]);
  });

  test('Easter in the west and the east', () => {
    const of = (number: number): string => Object.values(civilDay(number)).join('-');
    expect([1961, 2000, 2013, 2024, 2025].map((y) => of(westernEaster(y)))).toEqual([
      '1961-4-2',
      '2000-4-23',
      '2013-3-31',
      '2024-3-31',
      '2025-4-20',
    ]);
    expect([2013, 2021, 2024, 2025].map((y) => of(easternEaster(y)))).toEqual(['2013-5-5', '2021-5-2', '2024-5-5', '2025-4-20']);
  });
});
