/** Zones with summer time, against the time zone database that Node carries. */
import { dayNumber } from '../../../src/values/date/civil';
import { offsetOn } from '../../../src/values/date/zone';

/** Offset at noon of a day, in minutes, as Intl knows it. */
function known(zone: string, day: number): number {
  const noon = day * 86_400_000 + 12 * 3_600_000;
  const part = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(new Date(noon))
    .find(({ type }) => type === 'timeZoneName')!.value;
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT(?:([+-])([0-9]{2}):([0-9]{2}))?/.exec(part)!;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

test.each([
  ['eu:60', 'Europe/Paris'],
  ['eu:60', 'Europe/Berlin'],
  ['eu:0', 'Europe/London'],
  ['us:-300', 'America/New_York'],
  ['lebanon:120', 'Asia/Beirut'],
  ['egypt:120', 'Africa/Cairo'],
  ['jordan:180', 'Asia/Amman'],
  ['syria:180', 'Asia/Damascus'],
  ['morocco:60', 'Africa/Casablanca'],
])('%s is %s', (rule, zone) => {
  const wrong: number[] = [];
  let sure = 0;
  for (let day = dayNumber(1996, 1, 1); day <= dayNumber(2026, 12, 31); day += 3) {
    const offset = offsetOn(rule, day);
    if (offset === undefined) continue;
    sure++;
    if (offset !== known(zone, day)) wrong.push(day);
  }
  expect(wrong).toEqual([]);
  expect(sure).toBeGreaterThan(400);
});

test('the days of the change, and years without a settled rule, have none', () => {
  const of = (rule: string, ...day: [number, number, number]): number | undefined => offsetOn(rule, dayNumber(...day));
  expect([of('eu:60', 2024, 3, 30), of('eu:60', 2024, 3, 31), of('eu:60', 2024, 4, 1)]).toEqual([60, undefined, 120]);
  expect([of('eu:60', 2024, 10, 26), of('eu:60', 2024, 10, 27), of('eu:60', 2024, 10, 28)]).toEqual([120, undefined, 60]);
  expect([of('egypt:120', 2023, 10, 26), of('egypt:120', 2023, 10, 28)]).toEqual([180, 120]);
  expect(of('lebanon:120', 2023, 3, 28)).toBeUndefined();
  expect(of('syria:180', 2015, 7, 1)).toBeUndefined();
  expect(of('morocco:60', 2024, 3, 20)).toBeUndefined();
  expect(of('nowhere:0', 2024, 3, 20)).toBeUndefined();
});
