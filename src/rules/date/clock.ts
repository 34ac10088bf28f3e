/** Clock times joined to a date: الساعة 14:30 بتوقيت غرينتش، في الثامنة والنصف مساء، الثالثة عصرا، 3 ص، T14:30Z. */
import type { Clock, PartOfDay } from '../../values/date/expression';
import { cardinal, digits, joined, ordinal } from './numerals';
import type { Reader } from './reader';
import { unitNoun } from './unit';

export interface ClockRead {
  end: number;
  /** Absent where the text leaves open which half of the day is meant. */
  clock?: Clock;
  partOfDay?: PartOfDay;
  /** Behind الساعة or with minutes, not only a number with a part of the day. */
  headed: boolean;
}

interface TimeRead {
  end: number;
  hour: number;
  minute: number;
  second?: number;
  /** Written with a colon, so that the hour may be one of 24. */
  digital: boolean;
}

/** Hours, minutes and seconds in figures: 14:30, 3:18, 11:2:40. */
function digital(r: Reader, i: number): TimeRead | null {
  if (!r.isNumber(i) || r.width(i) > 2) return null;
  const colon = r.mark(i + 1) === ':' && r.isNumber(i + 2) && r.width(i + 2) <= 2;
  const [hour, minute] = [r.digits(i), colon ? r.digits(i + 2) : 0];
  if (hour > 24 || minute > 59) return null;
  if (!colon) return { end: i + 1, hour, minute, digital: false };
  const end = i + 3;
  if (r.mark(end) === ':' && r.isNumber(end + 1) && r.width(end + 1) <= 2 && r.glued(end)) {
    const second = r.digits(end + 1);
    return second > 59 ? null : { end: end + 2, hour, minute, second, digital: true };
  }
  return { end, hour, minute, digital: true };
}

/** An hour in words, then minutes: الثامنة والنصف, ثلاثة وثلث, الرابعة وثلاث وعشرين دقيقة, الخامسة إلا ربعا. */
function spoken(r: Reader, i: number, headed: boolean): TimeRead | null {
  const ranked = ordinal(r, i);
  let hour = ranked && ranked.definite && ranked.value >= 1 && ranked.value <= 12 ? { end: ranked.end, value: ranked.value } : null;
  if (!hour) {
    const first = oneDefinite(r, i) ?? (headed || r.standalone ? hourWord(r, i) : null);
    if (!first) return null;
    hour = first;
  }
  return withMinutes(r, { end: hour.end, hour: hour.value, minute: 0, digital: false });
}

/** الواحدة is a cardinal that serves as an ordinal of hours. */
function oneDefinite(r: Reader, i: number): { end: number; value: number } | null {
  const found = r.find(i, 'unit-number');
  return found && found.sense.definite && found.sense.value === '1' ? { end: found.end, value: 1 } : null;
}

/** Hours as cardinals (ثلاثة، اطنعش، الخمسة العصر): one word, so that the و behind leads to the minutes. */
function hourWord(r: Reader, i: number): { end: number; value: number } | null {
  for (const wordClass of ['teen-number', 'unit-number', 'ten-number'] as const) {
    const found = r.find(i, wordClass);
    if (found && Number(found.sense.value) <= 12) return { end: found.end, value: Number(found.sense.value) };
  }
  return null;
}

function withMinutes(r: Reader, time: TimeRead): TimeRead {
  const at = joined(r, time.end);
  if (at >= 0) {
    const fraction = r.find(at, 'clock-fraction');
    if (fraction) {
      const more = joined(r, fraction.end);
      const five = more >= 0 ? minutes(r, more) : null;
      return five
        ? { ...time, end: five.end, minute: Number(fraction.sense.value) + five.value }
        : { ...time, end: fraction.end, minute: Number(fraction.sense.value) };
    }
    const counted = minutes(r, at);
    if (counted && counted.value < 60) return { ...time, end: counted.end, minute: counted.value };
  }
  // إلا ربعا
  const except = r.plain(time.end) ? r.find(time.end, 'function') : null;
  if (except && except.sense.value === 'except') {
    const fraction = r.plain(except.end) ? r.find(except.end, 'clock-fraction') : null;
    const less = fraction ? { end: fraction.end, value: Number(fraction.sense.value) } : minutes(r, except.end);
    if (less && less.value < 60) return { ...time, end: less.end, hour: (time.hour + 11) % 12 || 12, minute: 60 - less.value };
  }
  return time;
}

/** A number of minutes with its unit, which only a round number in words may lack. */
function minutes(r: Reader, i: number): { end: number; value: number } | null {
  const number = digits(r, i) ?? cardinal(r, i);
  if (!number) return null;
  const unit = r.plain(number.end) ? unitNoun(r, number.end) : null;
  if (unit && unit.unit === 'minute') return { end: unit.end, value: number.value };
  return null;
}

/** Token behind الساعة with what stands around it (في تمام الساعة، عند الساعة، بالساعة), or -1. */
function clockHead(r: Reader, i: number): number {
  let at = i;
  for (let words = 0; words < 3; words++) {
    const lead = r.find(at, 'preposition') ?? r.find(at, 'modifier');
    if (!lead || r.is(at, 'clock')) break;
    const { value } = lead.sense;
    if (!['in', 'at', 'on', 'during', 'from', 'APPROX'].includes(value)) return -1;
    at = lead.end;
  }
  if (r.has(at, 'function', 'exactly')) at++;
  return r.is(at, 'clock') ? at + 1 : -1;
}

/** The part of the day at `i`. */
export function partOfDay(r: Reader, i: number): { end: number; part: PartOfDay } | null {
  const found = r.find(i, 'part-of-day');
  return found ? { end: found.end, part: found.sense.value as PartOfDay } : null;
}

/** A part of the day behind a clock time: صباحا, من مساء, في الليل, ص, هذا الصباح. */
function partBehind(r: Reader, i: number): { end: number; part: PartOfDay | 'PM' } | null {
  if (i >= r.count) return null;
  const link = r.plain(i) ? r.find(i, 'preposition') : null;
  const at = link && (link.sense.value === 'from' || link.sense.value === 'in') ? link.end : i;
  if (!r.plain(at) && !(r.prefix(at) === 'ب')) return null;
  const abbreviation = at === i ? r.find(i, 'clock-part') : null;
  if (
    abbreviation &&
    !(abbreviation.sense.value.length === 2 && r.width(i) === 1 && r.glued(abbreviation.end) && r.mark(abbreviation.end) === '')
  )
    return { end: abbreviation.end, part: abbreviation.sense.value as PartOfDay | 'PM' };
  return partOfDay(r, at);
}

/** The hour of 24 that an hour of 12 means with a part of the day, or null where the two do not fit. */
export function hourOfDay(hour: number, part: PartOfDay | 'PM'): number | null {
  if (hour > 12) return hour;
  switch (part) {
    case 'DW':
    case 'MO':
    case 'MM':
      return hour === 12 ? (part === 'MM' ? 12 : 0) : hour;
    case 'NO':
      return hour >= 10 && hour <= 12 ? hour : hour + 12;
    case 'AF':
    case 'EV':
    case 'PM':
      return hour === 12 ? (part === 'EV' ? null : 12) : hour + 12;
    case 'NI':
      return hour === 12 ? null : hour >= 6 ? hour + 12 : hour;
    case 'MN':
      return hour === 12 ? 0 : hour < 6 ? hour : null;
    default:
      return hour >= 7 ? hour : hour + 12;
  }
}

/** A zone: بتوقيت غرينتش, ت.غ, (GMT), GMT+3, +3, بالتوقيت المحلي. */
function zone(r: Reader, i: number): { end: number; minutes?: number; rule?: string } | null {
  let at = i;
  const open = r.mark(at) === '(';
  if (open) at++;
  const head = r.find(at, 'zone-head');
  if (head) at = head.end;
  let found = r.find(at, 'zone');
  let end = found?.end ?? at;
  if (!found && r.isArabic(at) && r.light(at) === 'ت' && r.mark(at + 1) === '.' && r.isArabic(at + 2) && r.light(at + 2) === 'غ') {
    return { end: at + 3 + (open && r.mark(at + 3) === ')' ? 1 : 0), minutes: 0 };
  }
  if (!head && found && found.sense.value !== '0') found = null;
  const signed = (r.mark(end) === '+' || r.mark(end) === '-') && r.isNumber(end + 1) && r.width(end + 1) <= 2 && r.glued(end + 1);
  if (!found && !(signed && r.glued(i))) return null;
  // A value that is no number is the rule of a zone with summer time (values/date/zone.ts), or local.
  const rule = found && !/^[0-9]+$/.test(found.sense.value) && found.sense.value !== 'local' ? found.sense.value : undefined;
  let minutes = found ? (rule !== undefined || found.sense.value === 'local' ? undefined : Number(found.sense.value)) : 0;
  if (signed && (!found || found.sense.value === '0')) {
    const sign = r.mark(end) === '+' ? 60 : -60;
    minutes = sign * r.digits(end + 1);
    end += 2;
    if (r.mark(end) === ':' && r.isNumber(end + 1) && r.glued(end)) {
      minutes += (sign > 0 ? 1 : -1) * r.digits(end + 1);
      end += 2;
    }
  }
  while (r.has(end, 'function', 'summer')) {
    end++;
    // Summer time moves the clock where the zone has it; the distance is no longer the listed one.
    minutes = undefined;
  }
  if (open) {
    if (r.mark(end) !== ')') return null;
    end++;
  }
  return { end, ...(minutes === undefined ? {} : { minutes }), ...(rule === undefined ? {} : { rule }) };
}

/**
 * A clock time at `i`.
 * @param day part of the day that the date has said already (مساء السبت في الثامنة)
 * @param needsHead a bare number or ordinal is no time; الساعة or a colon or a part of the day must stand with it
 */
export function clock(r: Reader, i: number, day?: PartOfDay): ClockRead | null {
  const behindHead = clockHead(r, i);
  const headed = behindHead >= 0;
  let at = headed ? behindHead : i;
  if (!headed) {
    const lead = r.find(at, 'preposition');
    if (lead && ['in', 'at', 'on'].includes(lead.sense.value)) at = lead.end;
    // في حدود السابعة صباحا
    const near = r.find(i, 'modifier');
    if (near?.sense.value === 'APPROX') at = near.end;
  }
  if (headed && r.mark(at) === ':') at++;
  if (!headed && !r.isNumber(at) && !r.plain(at) && r.prefix(at) !== 'ب') return null;
  if (headed && !r.plain(at) && !r.isNumber(at)) return null;
  const figures = digital(r, at);
  const time = figures ? (figures.digital ? figures : withMinutes(r, figures)) : spoken(r, at, headed);
  if (!time) return null;
  const said = partBehind(r, time.end);
  if (!time.digital && time.hour > 12) return null;
  const minutesSaid = time.digital || time.minute > 0;
  if (!headed && !time.digital && !said && !(minutesSaid && day) && !(day && !figures)) return null;
  if (!headed && time.digital && !said && !day && figures && time.second === undefined && r.width(at + 2) !== 2) return null;
  let { end } = said ?? time;
  const placed = zone(r, end);
  if (placed) end = placed.end;
  const part = said?.part ?? day;
  const hour =
    part && !(time.digital && time.hour > 12)
      ? hourOfDay(time.hour, part)
      : time.digital && (time.hour === 0 || time.hour > 12 || r.width(at) === 2)
        ? time.hour
        : null;
  const read: ClockRead = { end, headed: headed || time.digital };
  if (said && said.part !== 'PM') read.partOfDay = said.part;
  if (hour !== null && hour <= 24) {
    read.clock = {
      hour: hour % 24,
      minute: time.minute,
      ...(time.second === undefined ? {} : { second: time.second }),
      ...(placed?.minutes === undefined ? {} : { zone: placed.minutes }),
      ...(placed?.rule === undefined ? {} : { zoneRule: placed.rule }),
    };
  }
  return read;
}
