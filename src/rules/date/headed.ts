/** Dates behind يوم and تاريخ: يوم 19 مايو، اليوم الثالث من أكتوبر، بتاريخ (5/3/1949)، تاريخ 1995. */
import { dayOfMonth, dayRead, monthDay } from './day';
import { month } from './month';
import { numeric } from './numeric';
import type { Parsed } from './parsed';
import { longest } from './parsed';
import type { Reader } from './reader';
import { dayHead, unitNoun } from './unit';
import { calendarDay, weekday } from './weekday';
import { bareYear, yearFields } from './year';

/** The bare year of بتاريخ 1995. */
function dateYear(r: Reader, i: number, bracketed: boolean): Parsed | null {
  const read = bareYear(r, i);
  return read && (bracketed || read.bare) ? yearFields(read, 'weak') : null;
}

/** The day of a month behind يوم or اليوم: يوم 19 مايو, اليوم الثالث من أكتوبر, بتاريخ 5/3. */
export function headedDay(r: Reader, i: number): Parsed | null {
  const head = unitNoun(r, i);
  const date = r.find(i, 'head');
  if (date && date.sense.value === 'date') {
    let at = date.end;
    if (r.mark(at) === ':') at++;
    const open = r.mark(at) === '(';
    if (open) at++;
    if (!r.plain(at) && !r.isNumber(at)) return null;
    const day = longest(numeric(r, at, true), dayOfMonth(r, at), monthDay(r, at), weekday(r, at), month(r, at), dateYear(r, at, open));
    if (!day || (open && r.mark(day.end) !== ')')) return null;
    return {
      ...day,
      end: open ? day.end + 1 : day.end,
      coreStart: day.coreStart ?? at,
      strength: 'strong',
    };
  }
  const behind = head?.unit === 'day' && head.definite && head.number === 'one' ? head.end : dayHead(r, i);
  if (!head || behind < 0) return null;
  const at = r.mark(behind) === '(' ? behind + 1 : behind;
  if (!r.plain(at) && !r.isNumber(at)) return null;
  if (head.definite && dayRead(r, at)?.written === 'digits') return null;
  const day = calendarDay(r, at, true);
  if (!day || day.expression.day === undefined) return null;
  const close = at > behind ? (r.mark(day.end) === ')' ? 1 : -1) : 0;
  return close < 0 ? null : { ...day, end: day.end + close, coreStart: at };
}
