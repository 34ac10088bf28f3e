/** Years: عام 1990، سنة 2003م، العام ألف وتسعمئة وسبعة وستين، (1948)، 656هـ، 300 ق.م، and the year behind a month. */
import type { CalendarName, Relative } from '../../values/date/expression';
import { cardinal, digits, isPartOfFigure, ordinal } from './numerals';
import type { DateRuleId } from './catalogue';
import type { FieldsParsed } from './parsed';
import type { Reader } from './reader';
import { unitPeriod } from './unit';

export type Era = 'ad' | 'ah' | 'bc' | 'solar';

/** The era mark at `i`: م، هـ، ق.م، ميلادية، للهجرة. */
export function era(r: Reader, i: number): { end: number; era: Era } | null {
  if (!r.plain(i)) return r.prefix(i) === 'ل' ? named(r, i) : null;
  // ق.م is cut at its full stops.
  if (r.isArabic(i) && r.light(i) === 'ق' && r.mark(i + 1) === '.' && r.isArabic(i + 2) && r.light(i + 2) === 'م')
    return { end: i + 3, era: 'bc' };
  if (r.mark(i) === '(' && r.mark(i + 2) === ')') {
    const inside = named(r, i + 1);
    if (inside && inside.end === i + 2) return { end: i + 3, era: inside.era };
  }
  return named(r, i);
}

function named(r: Reader, i: number): { end: number; era: Era } | null {
  const found = r.find(i, 'era');
  if (!found) return null;
  // The letters م and ه are eras only where nothing is glued behind them.
  if (found.end === i + 1 && r.width(i) === 1 && r.glued(i + 1) && r.mark(i + 1) === '') return null;
  return { end: found.end, era: found.sense.value as Era };
}

export interface YearRead {
  end: number;
  year: number | Relative;
  calendar?: CalendarName;
  shortYear?: true;
  solar?: true;
  /** First and last-but-one token of the bare value. */
  coreStart: number;
  /** Neither head noun, bracket nor era mark: only a number. */
  bare?: true;
}

/** Years that a bare number of four digits may mean. */
const EARLIEST_BARE = 1000;
const LATEST_BARE = 2100;

function withEra(r: Reader, value: number, end: number, coreStart: number): YearRead {
  const mark = era(r, end);
  const read: YearRead = { end: mark ? mark.end : end, year: value, coreStart };
  if (!mark) return read;
  if (mark.era === 'bc') read.year = 1 - value;
  read.calendar = mark.era === 'ah' ? 'islamic' : 'gregorian';
  if (mark.era === 'solar') read.solar = true;
  return read;
}

/** The number of a year behind its head noun, in brackets or not, with its era. */
function yearNumber(r: Reader, at: number, islamic = false): YearRead | null {
  const open = r.mark(at) === '(' || r.mark(at) === '[' ? 1 : 0;
  const i = at + open;
  const written = digits(r, i);
  if (written) {
    if (
      written.width > 4 ||
      written.value === 0 ||
      (r.glued(i + 1) && ['.', ','].includes(r.mark(i + 1)) && r.isNumber(i + 2) && r.glued(i + 2))
    )
      return null;
    let end = written.end;
    // 65ر12 is a decimal; only a full year may run into the next word.
    if (written.width < 4 && r.glued(end) && r.isArabic(end) && !era(r, end)) return null;
    if (open) {
      // The era may stand inside the brackets: (1335هـ).
      const inside = era(r, end);
      if (inside && isClose(r, inside.end)) {
        const read = withEra(r, written.value, end, i);
        return { ...read, end: inside.end + 1 };
      }
      if (!isClose(r, end)) return null;
      end++;
    }
    const read = withEra(r, written.value, end, i);
    if (read.calendar === undefined) {
      if (written.width < 2 || r.mark(end) === '%') return null;
      // منذ بداية العام 211 مواطنا: what is counted stands in the accusative.
      if (written.width === 3 && r.isArabic(end) && /[^ا]ا$/.test(r.light(end))) return null;
      if (written.width === 2) {
        if (open || written.value < 10 || r.is(end, 'unit')) return null;
        // Behind a Hijri month two digits are a year of the first century.
        if (!islamic) read.shortYear = true;
      }
    }
    return read;
  }
  if (open || !r.plain(i)) return null;
  const words = cardinal(r, i);
  if (!words) return null;
  const read = withEra(r, words.value, words.end, i);
  // سنة اثنتين وتسعمئة: the chronicles, which count Hijri years, say the hundreds last.
  const chronicle = words.value > 100 && words.value < 1000 && !r.is(i, 'hundred-number') && !r.find(i, 'hundred-number');
  if (read.calendar === undefined && chronicle && !r.standalone) read.calendar = 'islamic';
  return words.value >= 100 || (read.calendar !== undefined && words.value >= 10) || read.calendar === 'islamic' || islamic ? read : null;
}

/** السنة الثامنة للهجرة: a year by its rank, which only an era makes a date. */
function rankedYear(r: Reader, head: number, at: number): YearRead | null {
  const rank = r.plain(at) ? ordinal(r, at) : null;
  if (!rank?.definite || rank.value < 1 || !r.find(head, 'unit')?.sense.definite || !era(r, rank.end)) return null;
  return withEra(r, rank.value, rank.end, at);
}

function isClose(r: Reader, i: number): boolean {
  return r.mark(i) === ')' || r.mark(i) === ']';
}

/** Whether token `i` is the head noun of a year: عام, سنة, العام, عامي. */
export function isYearHead(r: Reader, i: number): boolean {
  for (const sense of r.senses(i)) if (sense.wordClass === 'unit' && sense.value.startsWith('year:')) return true;
  return false;
}

/** A year behind its head noun (whatever the proclitics of the head); behind a Hijri month words of any size are one. */
export function headedYear(r: Reader, i: number, islamic = false): YearRead | null {
  if (!isYearHead(r, i)) return null;
  // بعد خمس سنوات (1962): the noun is counted.
  if (r.has(i, 'unit', 'year:many') && (r.is(i - 1, 'unit-number') || r.is(i - 1, 'ten-number') || r.isNumber(i - 1))) return null;
  let at = i + 1;
  // العام الهجري 1445, السنة الميلادية 2020
  const adjective = r.plain(at) ? r.find(at, 'era') : null;
  if (adjective && r.light(at).startsWith('ال')) at = adjective.end;
  else if (r.mark(at) === ':' || strayComma(r, at)) at++;
  const read = yearNumber(r, at, islamic) ?? rankedYear(r, i, at);
  if (!read) return null;
  if (adjective && at === adjective.end && read.calendar === undefined)
    read.calendar = adjective.sense.value === 'ah' ? 'islamic' : 'gregorian';
  return read;
}

/** Whether the comma at `i` has slipped before the year that it should follow: عام ،2015 وذلك. */
export function strayComma(r: Reader, i: number): boolean {
  const mark = r.mark(i);
  return (mark === '،' || mark === ',') && r.isNumber(i + 1) && r.width(i + 1) === 4 && r.glued(i + 1) && !r.glued(i);
}

/** A bare four-digit year, or a shorter one with an era mark, in brackets or not; `cue` says that something before asks for a year. */
export function bareYear(r: Reader, i: number): YearRead | null {
  const open = r.mark(i) === '(' ? 1 : 0;
  const written = digits(r, i + open);
  if (!written || written.width > 5 || isPartOfFigure(r, i + open)) return null;
  const read = open ? yearNumber(r, i) : withEra(r, written.value, written.end, i);
  if (!read || read.shortYear) return null;
  if (read.calendar !== undefined) return read;
  if (written.width !== 4 || written.value < EARLIEST_BARE || written.value > LATEST_BARE) return null;
  return open ? read : { ...read, bare: true };
}

/** The year that may stand behind a month or a day and month: 2021, من عام 2021, لسنة 2014, العام الماضي, (1948). */
export function yearTail(r: Reader, i: number, islamic = false): YearRead | null {
  let at = i;
  const preposition = r.plain(at) ? r.find(at, 'preposition') : null;
  const linked = preposition !== null && (preposition.sense.value === 'from' || preposition.sense.value === 'in');
  if (linked) at = preposition.end;
  const comma = !linked && (r.mark(at) === '،' || r.mark(at) === ',' || r.mark(at) === '/' || r.mark(at) === '-' || r.mark(at) === '_');
  if (comma) at++;
  const prefix = r.prefix(at);
  if (prefix !== '' && prefix !== 'ل' && prefix !== 'ب' && prefix !== 'ه') return null;
  if (!comma || r.mark(i) !== '-') {
    const headed = headedYear(r, at, islamic);
    if (headed) return headed;
  }
  const short = at === i && !islamic ? shortYear(r, at) : null;
  if (short) return short;
  const bare = prefix === '' ? (bareYear(r, at) ?? (islamic && !comma ? earlyYear(r, at) : null)) : null;
  // A comma or slash joins only a plain year; a bracketed one is set off by a space.
  if (bare && (!comma || r.isNumber(at) || (r.mark(i) === '/' && r.mark(at) === '('))) return bare;
  if (comma) return null;
  if (prefix === '' && !linked) {
    const words = cardinal(r, at);
    if (words && words.value >= 1000 && words.value < 2100) return { end: words.end, year: words.value, coreStart: at };
  }
  const relative = unitPeriod(r, at);
  if (
    relative &&
    relative.expression.kind === 'shift' &&
    relative.expression.unit === 'year' &&
    !relative.expression.count &&
    typeof relative.expression.anchor === 'string'
  )
    return {
      end: relative.end,
      year: { offset: relative.expression.amount, anchor: relative.expression.anchor },
      ...(relative.expression.calendar === 'islamic' ? { calendar: 'islamic' as const } : {}),
      coreStart: at,
    };
  return null;
}

/** Two digits behind a month that no day of it can be: حزيران 67, أكتوبر 73. */
function shortYear(r: Reader, i: number): YearRead | null {
  const written = digits(r, i);
  if (written?.width !== 2 || written.value < 40 || isPartOfFigure(r, i) || !r.known(i - 1)) return null;
  const next = written.end;
  const free = next >= r.count || r.tokens.kind[next]! >= 4 || r.is(next, 'preposition') || /^و.*[^ةه]$/.test(r.light(next));
  return free && r.mark(next) !== '%' ? { end: next, year: written.value, shortYear: true, coreStart: i } : null;
}

/** A year of fewer than four digits and no mark behind a Hijri month: صفر 589. */
function earlyYear(r: Reader, i: number): YearRead | null {
  const written = digits(r, i);
  if (!written || written.width > 3 || written.value === 0 || isPartOfFigure(r, i)) return null;
  if (r.isArabic(written.end) && !r.is(written.end, 'preposition') && r.prefix(written.end) !== 'و') return null;
  return { end: written.end, year: written.value, calendar: 'islamic', coreStart: i, bare: true };
}

/** The year as an expression of its own. */
export function yearFields(read: YearRead, strength: 'strong' | 'weak', rule: DateRuleId = 'date.year'): FieldsParsed {
  return {
    end: read.end,
    expression: {
      kind: 'fields',
      calendar: read.calendar ?? 'gregorian',
      year: read.year,
      ...(read.shortYear ? { shortYear: true as const } : {}),
      ...(read.solar ? { solar: true as const } : {}),
    },
    rule,
    strength,
    coreStart: read.coreStart,
  };
}
