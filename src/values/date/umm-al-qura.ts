/**
 * The Umm al-Qura calendar of Saudi Arabia, 1300 to 1500 AH (12 November 1882 to 16 November 2077).
 * Three hexadecimal digits a year: bit m - 1 is set where month m has 30 days. Read once from ICU's islamic-umalqura by way of Intl,
 * which equals the JDK's table; the tests compare all 71,228 days with Intl again.
 */
import { dayNumber } from './civil';

export const FIRST_YEAR = 1300;
export const LAST_YEAR = 1500;
const MONTH_LENGTHS =
  '5552ab9372b657636cb55aaa95649e95d2ba5b53aab4ba9652e2ad56db5a752f25e8ad16a56ab56b4da9b92b2564ba9b35a6d95d4da5d4aa95536975' +
  '2f46e96d46a953525d4bd9ba3b4b69b2aa554ada5d2da6d9eaae94d2ac564aea6d56ad55d4aa9352ba5b53a6b5ea9d52d29a554ad56daea6e4ed1da2' +
  'aaa95a2da5b9bb27646c95552ab4dbaba5b4da9d52aa592d26d8ed2daad5aa5a4b4979372b6975d69d52c9592b25b4db9d55d2da5d4aa9554daad3aa' +
  'bd2bc4b89a9552d5adb6a6d4dc9d92aa69562ae56d36ab55aaa94d49d95d2ba5b55aad55a9a92e26e55dada6d46a5b27a4d4ad56db5a754f49e92d26' +
  'a563566b5baab92b2568ba9b55aada5b4da9b52a9a536276575af26d46a95552ad4bd9ba574b69b52a9552da5d4daad96b2e95e2ac9692eaad56ad65' +
  'd4a';

const FIRST_DAY = dayNumber(1882, 11, 12);

/** Day number on which each month begins; one more entry for the day behind the last month. */
const monthStarts = new Int32Array((LAST_YEAR - FIRST_YEAR + 1) * 12 + 1);
for (let year = 0, start = FIRST_DAY, at = 0; year <= LAST_YEAR - FIRST_YEAR; year++) {
  const long = parseInt(MONTH_LENGTHS.slice(year * 3, year * 3 + 3), 16);
  for (let month = 0; month < 12; month++) {
    monthStarts[at++] = start;
    start += (long >> month) & 1 ? 30 : 29;
    monthStarts[at] = start;
  }
}

/** Day number of the first day of a month, `year` within the table; month 13 is the next year's first. */
export function monthStart(year: number, month: number): number {
  return monthStarts[(year - FIRST_YEAR) * 12 + month - 1]!;
}

/** Whether a day lies within the table. */
export function covers(number: number): boolean {
  return number >= FIRST_DAY && number < monthStarts[monthStarts.length - 1]!;
}

/** Year and month that hold a day which the table covers. */
export function monthOf(number: number): { year: number; month: number } {
  // A month has 29.53 days on average; the guess is off by at most one.
  let at = Math.floor((number - FIRST_DAY) / 29.5306);
  while (monthStarts[at]! > number) at--;
  while (monthStarts[at + 1]! <= number) at++;
  return { year: FIRST_YEAR + Math.floor(at / 12), month: (at % 12) + 1 };
}
