/**
 * How far zones with summer time are from Greenwich on a day. Only the years whose rules are settled are here; a day outside them, and
 * a day on which the clock changes, has no offset rather than a wrong one.
 */
import { civilDay, dayNumber, daysInMonth, weekdayOf } from './civil';
import { hijriDay, hijriMonthStart } from './hijri';

/** Day of the last `weekday` of a month. */
function last(year: number, month: number, weekday: number): number {
  const end = dayNumber(year, month, daysInMonth(year, month));
  return end - ((weekdayOf(end) - weekday + 7) % 7);
}

/** Day of the nth `weekday` of a month. */
function nth(year: number, month: number, weekday: number, n: number): number {
  const first = dayNumber(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1);
}

const [THURSDAY, FRIDAY, SUNDAY] = [4, 5, 7] as const;

/** First and last year of a rule, and the days on which summer time begins and ends; none where the year has none. */
interface Rule {
  from: number;
  until: number;
  summer?: (year: number) => [begin: number, end: number];
}

/** Years ahead for which the present rules are taken to hold. */
const PRESENT = 2030;

const RULES: Readonly<Record<string, readonly Rule[]>> = {
  eu: [{ from: 1996, until: PRESENT, summer: (y) => [last(y, 3, SUNDAY), last(y, 10, SUNDAY)] }],
  us: [{ from: 2007, until: PRESENT, summer: (y) => [nth(y, 3, SUNDAY, 2), nth(y, 11, SUNDAY, 1)] }],
  // In March 2023 the change was put off and brought back within a week.
  lebanon: [
    { from: 2000, until: 2022, summer: (y) => [last(y, 3, SUNDAY), last(y, 10, SUNDAY)] },
    { from: 2024, until: PRESENT, summer: (y) => [last(y, 3, SUNDAY), last(y, 10, SUNDAY)] },
  ],
  egypt: [
    { from: 2016, until: 2022 },
    { from: 2023, until: PRESENT, summer: (y) => [last(y, 4, FRIDAY), last(y, 10, THURSDAY) + 1] },
  ],
  // Summer time all the year round since October 2022.
  jordan: [{ from: 2023, until: PRESENT }],
  syria: [{ from: 2023, until: PRESENT }],
  // An hour less in Ramadan, from the Sunday before it to the one behind it.
  morocco: [{ from: 2019, until: PRESENT }],
};

/** Distance of a zone on a day, in minutes east of Greenwich; undefined where it is not sure. `zone` is a rule and minutes: eu:60. */
export function offsetOn(zone: string, day: number): number | undefined {
  const [name, minutes] = zone.split(':') as [string, string];
  const standard = Number(minutes);
  const { year } = civilDay(day);
  const rule = RULES[name]?.find((r) => year >= r.from && year <= r.until);
  if (!rule) return undefined;
  if (name === 'morocco') return nearRamadan(day) ? undefined : standard;
  if (!rule.summer) return standard;
  const [begin, end] = rule.summer(year);
  if (day === begin || day === end) return undefined;
  return day > begin && day < end ? standard + 60 : standard;
}

function nearRamadan(day: number): boolean {
  const { year } = hijriDay(day);
  return day >= hijriMonthStart(year, 9) - 10 && day <= hijriMonthStart(year, 10) + 10;
}
