/** Days of a month: 3 مارس 2021، الثالث من مارس، التاسع من الشهر الجاري، 20 المنصرم، تموز 13، غرة رمضان، 20/شعبان/1428هـ. */
import type { FieldsExpression } from '../../values/date/expression';
import { articled, cardinal, digits, isPartOfFigure, ordinal } from './numerals';
import type { FieldsParsed } from './parsed';
import type { Reader } from './reader';
import type { MonthRead } from './month';
import { monthRead, monthTail } from './month';
import { deixis, unitPeriod } from './unit';

export interface DayRead {
  end: number;
  day: number;
  written: 'digits' | 'ordinal' | 'cardinal';
}

/** The number of a day of the month at `i`: 5, 6th, الخامس, خمسة عشر, غرة. */
export function dayRead(r: Reader, i: number): DayRead | null {
  const number = digits(r, i);
  if (number) {
    if (number.width > 2 || number.value < 1 || number.value > 31) return null;
    const suffix = r.glued(number.end) && r.is(number.end, 'latin-ordinal');
    return { end: suffix ? number.end + 1 : number.end, day: number.value, written: 'digits' };
  }
  const figure = articled(r, i);
  if (figure) return figure.value <= 31 ? { end: figure.end, day: figure.value, written: 'ordinal' } : null;
  const ranked = ordinal(r, i);
  // العشرة الأولى من ذي الحجة: a single feminine rank is no day.
  if (ranked && ranked.end === i + 1 && /[ةهى]$/.test(r.light(i))) return null;
  if (ranked && ranked.value >= 1 && ranked.value <= 31) return { end: ranked.end, day: ranked.value, written: 'ordinal' };
  const first = r.find(i, 'function');
  if (first && first.sense.value === 'first-day') return { end: first.end, day: 1, written: 'ordinal' };
  const counted = cardinal(r, i);
  return counted && counted.value >= 1 && counted.value <= 31 ? { end: counted.end, day: counted.value, written: 'cardinal' } : null;
}

/** `من` or a separator between a day and its month; the token behind it, or `i` itself. */
function link(r: Reader, i: number): number {
  if (!r.plain(i) && !r.mark(i)) return i;
  const mark = r.mark(i);
  if (mark === '-' || mark === '/' || mark === '.') return r.glued(i) || r.glued(i + 1) || mark === '/' ? i + 1 : i;
  if (mark === '،' || mark === ',') return i + 1;
  const found = r.find(i, 'preposition');
  return found && found.sense.value === 'from' ? found.end : i;
}

/** A day and its month, with what may follow; `i` is the day's first token, whatever its proclitics; `behindDash` when it ends a range. */
export function dayOfMonth(r: Reader, i: number, behindDash = false): FieldsParsed | null {
  const read = dayRead(r, i);
  if (!read) return null;
  if (read.written === 'digits' && !behindDash && startsInsideFigure(r, i)) return null;
  const at = link(r, read.end);
  const separated = at > read.end && r.mark(read.end) !== '';
  const strong = { rule: 'date.day-month' as const, strength: 'strong' as const };
  const prefix = r.prefix(at);
  const inside = prefix === '' || ((prefix === 'ب' || prefix === 'ل') && read.written === 'ordinal');
  const named = at < r.count && inside && !(prefix === 'ل' && !r.is(at, 'unit')) ? monthRead(r, at) : null;
  if (named && fits(read, named, at > read.end)) {
    const end = afterSeparator(r, named.end, separated);
    const tail = monthTail(r, { kind: 'fields', calendar: named.calendar, month: named.month, day: read.day }, end);
    // 3 صفر is a score before it is a date; such months need من, a year or a weekday.
    if (named.ambiguity === 2 && !named.numbered && tail.end === end && (separated || at === read.end) && !behindDay(r, i, read))
      return null;
    if (tail.end > end || end === named.end) return { end: tail.end, expression: tail.fields, ...strong };
    return { end: named.end, expression: tail.fields, ...strong };
  }
  if (separated || !inside || prefix !== '') return null;
  if (at === read.end && of(r, i, read)) return ofThatMonth(read);
  return relativeMonth(r, read, at) ?? pastedDeixis(r, read, at);
}

/** In 20 / شعبان / 1428 the second separator is the first again. */
function afterSeparator(r: Reader, i: number, separated: boolean): number {
  return separated && (r.mark(i) === '/' || r.mark(i) === '-') && r.isNumber(i + 1) ? i + 1 : i;
}

function startsInsideFigure(r: Reader, i: number): boolean {
  return (
    isPartOfFigure(r, i) &&
    !(r.glued(i + 1) && (r.mark(i + 1) === '-' || r.mark(i + 1) === '/' || r.mark(i + 1) === '.') && !r.isNumber(i + 2)) &&
    !r.is(i + 1, 'latin-ordinal')
  );
}

/** Whether a day and a month may stand together: ordinals need no more, small cardinals in words would count. */
function fits(day: DayRead, month: MonthRead, linked: boolean): boolean {
  if (day.written === 'cardinal') return !linked && month.ambiguity < 2 && !month.headed;
  if (month.numbered) return day.written === 'ordinal' || linked || month.coreStart > 0;
  return true;
}

/** الخميس 16 صفر, يوم 3 صفر: no score stands there. */
function behindDay(r: Reader, i: number, read: DayRead): boolean {
  return r.has(i - 1, 'unit', 'day:one') || (r.is(i - 1, 'weekday') && read.day > 9);
}

/** Prepositions that a day stands behind, but hardly the part of a thing: في العاشر منه. */
const BEFORE_DAY = new Set(['in', 'until', 'to', 'from', 'since', 'before', 'after']);

/** Whether منه behind a number refers to the month of a date before: في العاشر منه; الجزء الأول منه is a part of something. */
function of(r: Reader, i: number, read: DayRead): boolean {
  if (!r.dated || !r.has(read.end, 'function', 'of-it') || !r.plain(read.end) || read.written === 'cardinal') return false;
  return r.is(i - 1, 'weekday') || r.has(i - 1, 'unit', 'day:one') || r.senses(i - 1).some((s) => BEFORE_DAY.has(s.value));
}

function ofThatMonth(read: DayRead): FieldsParsed {
  return {
    end: read.end + 1,
    expression: { kind: 'fields', calendar: 'gregorian', day: read.day, month: { offset: 0, anchor: 'document' } },
    rule: 'date.anaphora',
    strength: 'strong',
  };
}

/** التاسع من الشهر الجاري, 14 الشهر الجاي, السادس عشر من هذا الشهر. */
function relativeMonth(r: Reader, read: DayRead, at: number): FieldsParsed | null {
  if (!r.plain(at)) return null;
  const unit = unitPeriod(r, at);
  if (
    !unit ||
    unit.expression.unit !== 'month' ||
    unit.expression.count ||
    typeof unit.expression.anchor !== 'string' ||
    read.written === 'cardinal'
  )
    return null;
  const expression: FieldsExpression = {
    kind: 'fields',
    calendar: unit.expression.calendar,
    day: read.day,
    month: { offset: unit.expression.amount, anchor: unit.expression.anchor },
  };
  return { end: unit.end, expression, rule: 'date.day-deixis', strength: 'strong' };
}

/** 20 المنصرم, الخامس من الجاري: the month is only hinted at. */
function pastedDeixis(r: Reader, read: DayRead, at: number): FieldsParsed | null {
  if (read.written === 'cardinal' || (read.written === 'ordinal' && at === read.end)) return null;
  // 24 الماضية counts hours; the month is masculine.
  if (/[ةه]$|ين$/.test(r.light(at))) return null;
  const placed = deixis(r, at);
  const value = r.find(at, 'deixis')?.sense.value;
  if (!placed || placed.anchor !== 'reference' || value === 'last' || Math.abs(placed.offset) > 1) return null;
  const expression: FieldsExpression = {
    kind: 'fields',
    calendar: 'gregorian',
    day: read.day,
    month: { offset: placed.offset, anchor: 'reference' },
  };
  return { end: placed.end, expression, rule: 'date.day-deixis', strength: 'strong' };
}

/** A day behind its month: تموز 13, شباط الرابع عشر, مارس 5, 2021. */
export function monthDay(r: Reader, i: number): FieldsParsed | null {
  const named = monthRead(r, i);
  if (!named || named.ambiguity === 2 || named.numbered || !r.plain(named.end)) return null;
  const read = dayRead(r, named.end);
  if (!read || read.written === 'cardinal') return null;
  if (read.written === 'digits') {
    const next = read.end;
    const numeric = r.glued(next) && '.:/%'.includes(r.mark(next)) && r.isNumber(next + 1);
    if (numeric || (r.isArabic(next) && !r.known(next))) return null;
    if (r.isArabic(next) && (r.is(next, 'unit') || r.is(next, 'month') || r.has(next, 'measured', 'counted'))) return null;
  } else if (r.is(read.end, 'unit') || !r.light(named.end).startsWith('ال')) return null;
  const tail = monthTail(r, { kind: 'fields', calendar: named.calendar, month: named.month, day: read.day }, read.end);
  return { end: tail.end, expression: tail.fields, rule: 'date.day-month', strength: 'strong', coreStart: named.coreStart };
}
