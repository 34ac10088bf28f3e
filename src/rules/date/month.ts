/** Months: names of all calendars and states, dual names (أكتوبر/تشرين الأول), numbers (شهر 9، الشهر التاسع), with year or الماضي behind. */
import type { CalendarName, FieldsExpression } from '../../values/date/expression';
import { cardinal, digits, ordinal } from './numerals';
import { numeric } from './numeric';
import type { FieldsParsed } from './parsed';
import type { Reader } from './reader';
import { deixis, unitNoun } from './unit';
import type { YearRead } from './year';
import { era, yearTail } from './year';

export interface MonthRead {
  end: number;
  calendar: CalendarName;
  month: number;
  /** First token of the name, behind شهر. */
  coreStart: number;
  /** 0 a month wherever it stands, 1 needs a cue, 2 needs a day or a year. */
  ambiguity: 0 | 1 | 2;
  /** Behind the noun شهر. */
  headed: boolean;
  /** Said by its number, شهر 9. */
  numbered?: true;
}

/** A single month name at `i`, whatever its proclitics. */
export function monthName(r: Reader, i: number): MonthRead | null {
  const found = r.find(i, 'month');
  if (!found) return null;
  const { value } = found.sense;
  const at = value.indexOf(':');
  return {
    end: found.end,
    calendar: value.slice(0, at) as CalendarName,
    month: Number(value.slice(at + 1)),
    coreStart: i,
    ambiguity: found.sense.ambiguity,
    headed: false,
  };
}

/** A month name with its second name behind a slash, a dash or in brackets, and its head noun. */
export function monthRead(r: Reader, i: number): MonthRead | null {
  const head = unitNoun(r, i);
  if (head && head.unit === 'month' && head.number === 'one') {
    const at = head.end;
    if (r.plain(at)) {
      const named = !head.definite || r.light(at).startsWith('ال') ? dual(r, at) : null;
      if (named) return { ...named, coreStart: at, ambiguity: 0, headed: true };
      const number = monthNumber(r, at, head.definite);
      if (number) return number;
    }
    const open = r.mark(at) === '(' || r.mark(at) === ':' || r.mark(at) === '/' ? 1 : 0;
    const bracketed = open ? dual(r, at + 1) : null;
    if (bracketed)
      return {
        ...bracketed,
        end: r.mark(at) === '(' && r.mark(bracketed.end) === ')' ? bracketed.end + 1 : bracketed.end,
        coreStart: at + 1,
        ambiguity: 0,
        headed: true,
      };
    return null;
  }
  return dual(r, i);
}

function dual(r: Reader, i: number): MonthRead | null {
  const first = monthName(r, i);
  if (!first) return null;
  const link = r.mark(first.end);
  const open = link === '(' || link === '[' || link === '«' || link === '"';
  // سبتمبر أيلول: the second name without any mark.
  const beside = r.plain(first.end) ? monthName(r, first.end) : null;
  if (beside && beside.ambiguity < 2 && beside.month === first.month && beside.calendar === first.calendar)
    return { ...first, end: beside.end, ambiguity: 0 };
  if (!open && link !== '/' && link !== '-' && link !== '\\' && link !== '|') return first;
  if (!r.plain(first.end + 1)) return first;
  const second = monthName(r, first.end + 1);
  if (!second || second.month !== first.month || second.calendar !== first.calendar || r.light(second.end - 1) === r.light(first.end - 1))
    return first;
  if (!open) return { ...first, end: second.end, ambiguity: 0 };
  return ')]»"'.includes(r.mark(second.end)) && r.mark(second.end) !== '' ? { ...first, end: second.end + 1, ambiguity: 0 } : first;
}

/** The number of a month behind شهر or الشهر: شهر 9, شهر تسعة, الشهر التاسع. */
function monthNumber(r: Reader, i: number, definite: boolean): MonthRead | null {
  const number = definite ? ordinal(r, i) : (digits(r, i) ?? cardinal(r, i));
  if (!number || number.value < 1 || number.value > 12 || (definite && !number.definite)) return null;
  if (!definite && number.width === 0 && number.value === 1) return null;
  if (number.width > 0 && r.glued(number.end) && '.,:/-%'.includes(r.mark(number.end)) && r.isNumber(number.end + 1)) return null;
  return {
    end: number.end,
    calendar: 'gregorian',
    month: number.value,
    coreStart: i,
    ambiguity: number.width > 0 ? 1 : 2,
    headed: true,
    numbered: true,
  };
}

/** Merges a year read behind a month into its fields: رمضان 2023 is a Hijri month of a Gregorian year. */
export function withYear(fields: FieldsExpression, read: YearRead): FieldsExpression {
  const merged: FieldsExpression = {
    ...fields,
    year: read.year,
    ...(read.solar ? { solar: true as const } : {}),
    ...(read.shortYear ? { shortYear: true as const } : {}),
  };
  if (read.calendar === 'islamic' && fields.calendar === 'gregorian') return { ...merged, yearCalendar: 'islamic' };
  if (
    fields.calendar === 'islamic' &&
    read.calendar !== 'islamic' &&
    (read.calendar === 'gregorian' || (typeof read.year === 'number' ? read.year >= 1600 : true))
  )
    return { ...merged, yearCalendar: 'gregorian' };
  return merged;
}

/** What may stand behind a month (or a day and month): a year, a deixis, or both. */
export function monthTail(r: Reader, fields: FieldsExpression, at: number): { fields: FieldsExpression; end: number } {
  const placed = deixis(r, at);
  if (placed && !(r.find(at, 'deixis')?.sense.value === 'last')) {
    if (placed.anchor === 'document' && r.find(at, 'deixis')?.sense.value === 'same')
      return { fields: { ...fields, year: { offset: 0, anchor: 'document' } }, end: placed.end };
    const placedFields = { ...fields, deixis: placed.offset };
    const year = placed.offset === 0 ? null : yearTail(r, placed.end);
    // مارس الماضي 2021 says the year twice; the number is the firmer.
    return year && typeof year.year === 'number' && !year.bare
      ? { fields: withYear(fields, year), end: year.end }
      : { fields: placedFields, end: placed.end };
  }
  const year = yearTail(r, at, fields.calendar === 'islamic');
  if (year && !countedNext(r, year)) return { fields: withYear(fields, year), end: year.end };
  return { fields, end: at };
}

/** A bare "year" that in fact counts what follows: في مارس 2000 جندي. */
function countedNext(r: Reader, read: YearRead): boolean {
  return read.bare === true && r.has(read.end, 'measured', 'counted');
}

/** A month where something before it asks for one: أول يوم من شهر عشرة, أواخر مارس. */
export function askedMonth(r: Reader, i: number): FieldsParsed | null {
  const read = monthRead(r, i);
  if (!read || (read.ambiguity === 2 && !read.numbered)) return null;
  const tail = monthTail(r, { kind: 'fields', calendar: read.calendar, month: read.month }, read.end);
  return { end: tail.end, expression: tail.fields, rule: 'date.month', strength: 'strong', coreStart: read.coreStart };
}

/** A month at `i` with its year or deixis; a bare ambiguous name only behind a cue. */
export function month(r: Reader, i: number): FieldsParsed | null {
  const read = monthRead(r, i);
  if (!read || behindFigure(r, i)) return null;
  const inFigures = figuresBehind(r, read);
  if (inFigures) return inFigures;
  const tail = monthTail(r, { kind: 'fields', calendar: read.calendar, month: read.month }, read.end);
  const placed = tail.end > read.end;
  // صفر عام 1440 is the month, ناصر عام 1956 the man.
  const year = tail.fields.year;
  if (read.ambiguity === 2 && !read.numbered && !(read.calendar === 'islamic' && typeof year === 'number' && saidHijri(r, read.end)))
    return null;
  if (!placed && !(r.standalone && i === 0)) {
    if (read.ambiguity === 2) return null;
    if (read.ambiguity === 1 && !read.numbered && !cued(r, i, read)) return null;
    if (read.numbered && followedByNoun(r, read.end)) return null;
  }
  return {
    end: tail.end,
    expression: tail.fields,
    rule: 'date.month',
    strength: placed || read.headed || read.ambiguity === 0 ? 'strong' : 'weak',
    coreStart: read.coreStart,
  };
}

/** Whether a year has its head noun or the mark of the Hijri calendar: صفر عام 1440, صفر 370 هـ; a bare صفر 3 is a score. */
function saidHijri(r: Reader, i: number): boolean {
  return !r.isNumber(i) || era(r, i + 1)?.era === 'ah';
}

/** A number before a month that is no day of it (32 يناير) makes the whole no date. */
function behindFigure(r: Reader, i: number): boolean {
  return i > 0 && r.isNumber(i - 1) && r.width(i - 1) <= 3 && r.offset(i) === 0 && (r.digits(i - 1) > 31 || r.digits(i - 1) === 0);
}

/** The same month in figures behind its name: شباط (28/2/1945). */
function figuresBehind(r: Reader, read: MonthRead): FieldsParsed | null {
  if (r.mark(read.end) !== '(' || !r.isNumber(read.end + 1)) return null;
  const figures = numeric(r, read.end + 1);
  if (!figures || figures.expression.month !== read.month || r.mark(figures.end) !== ')') return null;
  return { ...figures, end: figures.end + 1, coreStart: read.end + 1 };
}

/** Months that are also given names need a clear preposition before them. */
const CUES = new Set(['in', 'since', 'until', 'during', 'throughout', 'before', 'after', 'from', 'to', 'between']);

function cued(r: Reader, i: number, read: MonthRead): boolean {
  const islamic = read.calendar === 'islamic';
  for (const sense of r.senses(i - 1))
    if (
      sense.wordClass === 'preposition' &&
      CUES.has(sense.value) &&
      !(islamic && (sense.value === 'from' || sense.value === 'to' || sense.value === 'between')) &&
      !namesAnother(r, read, sense.value)
    )
      return true;
  if (r.prefix(i).endsWith('ب')) return true;
  // سبتمبر وأكتوبر: a month before that needs no cue is one.
  const back = r.prefix(i) === 'و' || r.mark(i - 1) === '،' ? (r.mark(i - 1) === '،' ? i - 2 : i - 1) : -1;
  if (back >= 0) for (const sense of r.senses(back)) if (sense.wordClass === 'month' && sense.ambiguity < 2) return true;
  // رمضان as a season of the year, where no name can follow it.
  return islamic && read.month === 9 && !r.isArabic(read.end) && r.is(i - 1, 'function');
}

/** Classes of words that do not go on with a date. */
const IDLE = new Set(['tense', 'blocker', 'publication', 'measured']);

/** من مارس الرياضة is a verb, بعد رمضان صبحي a man. */
function namesAnother(r: Reader, read: MonthRead, preposition: string): boolean {
  const next = read.end;
  if (next >= r.count || !r.isArabic(next) || r.offset(next) > 0 || r.senses(next).some((s) => !IDLE.has(s.wordClass))) return false;
  const isDefinite = r.light(next).startsWith('ال');
  // بعد رمضان بدأنا: the month is said more often than the man.
  if (read.calendar === 'islamic')
    return read.month !== 9 && !isDefinite && preposition !== 'in' && preposition !== 'during' && preposition !== 'throughout';
  return preposition === 'from' && isDefinite;
}

function followedByNoun(r: Reader, i: number): boolean {
  return i < r.count && r.isArabic(i) && !r.known(i) && r.offset(i) === 0;
}
