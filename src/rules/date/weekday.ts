/** Days by their weekday: الأحد الماضي، يوم الأحد الموافق 5 مارس، هذا الاثنين، أحد الأسبوع الماضي، الاثنين والثلاثاء الماضيين. */
import type { FieldsExpression, ShiftExpression } from '../../values/date/expression';
import { dayOfMonth, monthDay } from './day';
import { numeric } from './numeric';
import { ordinal } from './numerals';
import type { FieldsParsed } from './parsed';
import type { Reader } from './reader';
import { dayHead, deixis, demonstrative, unitNoun, unitPeriod } from './unit';

/** A calendar day at `i` without weekday: in figures, day and month, month and day. */
export function calendarDay(r: Reader, i: number, cue = false): FieldsParsed | null {
  const figures = numeric(r, i, cue);
  if (figures && figures.expression.day !== undefined) return figures;
  return dayOfMonth(r, i) ?? monthDay(r, i) ?? null;
}

interface WeekdayRead {
  end: number;
  weekday: number;
  coreStart: number;
  headed: boolean;
  /** Without article: only in a construct. */
  bare: boolean;
  ambiguity: number;
}

/** A weekday with يوم or نهار before it. */
export function weekdayRead(r: Reader, i: number): WeekdayRead | null {
  const head = dayHead(r, i);
  const headed = head > 0;
  const at = headed ? head : i;
  if (headed && !r.plain(at)) return null;
  const found = r.find(at, 'weekday') ?? r.find(at, 'latin-weekday');
  // الأحد عشر is eleven.
  const eleven = found ? r.find(at, 'teen-number') : null;
  if (found && !(eleven && eleven.end > found.end))
    return { end: found.end, weekday: Number(found.sense.value), coreStart: at, headed, bare: false, ambiguity: found.sense.ambiguity };
  const bare = r.find(at, 'bare-weekday');
  return bare ? { end: bare.end, weekday: Number(bare.sense.value), coreStart: at, headed, bare: true, ambiguity: 2 } : null;
}

/** Skips what may stand between a weekday and its date: a comma, a dash, الموافق, بتاريخ, في, من. */
export function toDate(r: Reader, i: number): { at: number; cue: boolean; bracket: boolean } {
  let at = i;
  if (r.mark(at) === '(') return { at: at + 1, cue: true, bracket: true };
  if (r.mark(at) === '،' || r.mark(at) === ',' || r.mark(at) === '-' || r.mark(at) === ':') at++;
  for (let words = 0; words < 2; words++) {
    const head = r.find(at, 'head');
    if (head && ['', 'ب', 'ل'].includes(r.prefix(at))) {
      at = head.end;
      // الموافق ل 9 مايو
      if (r.isArabic(at) && r.light(at) === 'ل') at++;
    } else {
      const found = r.plain(at) ? r.find(at, 'preposition') : null;
      if (!found || found.sense.value !== 'in' || r.isNumber(found.end - 1)) break;
      at = found.end;
    }
    if (r.mark(at) === ':') at++;
  }
  if (r.mark(at) === '(' && at > i) return { at: at + 1, cue: true, bracket: true };
  return { at, cue: true, bracket: false };
}

/** The date behind a weekday, merged with it. */
export function withDate(r: Reader, i: number, weekday: number): { end: number; fields: FieldsExpression } | null {
  const { at, cue, bracket } = toDate(r, i);
  const prefix = r.prefix(at);
  if (at >= r.count || !(prefix === '' || (prefix === 'ل' && r.is(at - 1, 'head')))) return null;
  const head = unitNoun(r, at);
  const start = head && head.unit === 'day' && at > i ? head.end : at;
  const day = calendarDay(r, start, cue) ?? (bracket ? null : rankedDay(r, start, at > i));
  if (!day || day.expression.weekday !== undefined) return null;
  if (!bracket) return { end: day.end, fields: { ...day.expression, weekday } };
  return r.mark(day.end) === ')' ? { end: day.end + 1, fields: { ...day.expression, weekday } } : null;
}

/** السبت السادس عشر: a ranked day with no month, of the month that is nearest. */
function rankedDay(r: Reader, i: number, linked: boolean): FieldsParsed | null {
  const rank = ordinal(r, i);
  // Hours are feminine: السبت في الثامنة.
  if (
    !rank ||
    !rank.definite ||
    /[ةه]$/.test(r.light(i)) ||
    rank.value < (linked || r.standalone ? 1 : 11) ||
    rank.value > 31 ||
    (rank.value <= 5 && !linked)
  )
    return null;
  const next = r.find(rank.end, 'preposition');
  if (next && next.sense.value === 'from') return null;
  return { end: rank.end, expression: { kind: 'fields', calendar: 'gregorian', day: rank.value }, rule: 'date.weekday', strength: 'weak' };
}

/** من الأسبوع الماضي, الأسبوع الحالي, في هذا الأسبوع behind a weekday. */
function weekBehind(r: Reader, i: number): { end: number; week: ShiftExpression } | null {
  const link = r.plain(i) ? r.find(i, 'preposition') : null;
  const at = link && ['from', 'in'].includes(link.sense.value) ? link.end : i;
  if (!['', 'ه'].includes(r.prefix(at))) return null;
  const unit = unitPeriod(r, at);
  return unit && unit.expression.unit === 'week' && !unit.expression.count ? { end: unit.end, week: unit.expression } : null;
}

/** A day named by its weekday. */
export function weekday(r: Reader, i: number): FieldsParsed | null {
  const before = r.is(i, 'demonstrative') || r.prefix(i).endsWith('ه') ? demonstrative(r, i) : null;
  const at = before ? before.end : i;
  if (before && at !== i && !r.plain(at)) return null;
  const read = weekdayRead(r, at);
  // وذلك يوم الجمعة: the demonstrative stands for what happened.
  if (!read || (before && (read.bare || read.ambiguity > 1 || (read.headed && before.anchor === 'document')))) return null;
  if (read.ambiguity > 1 && !read.bare && !read.headed && !r.standalone) return null;
  const fields: FieldsExpression = { kind: 'fields', calendar: 'gregorian', weekday: read.weekday };
  const parsed = (end: number, expression: FieldsExpression, strength: 'strong' | 'weak'): FieldsParsed => ({
    end,
    expression,
    rule: 'date.weekday',
    strength,
    coreStart: read.coreStart,
  });
  const week = weekBehind(r, read.end);
  if (week && typeof week.week.anchor === 'string')
    return parsed(week.end, { ...fields, week: { offset: week.week.amount, anchor: week.week.anchor } }, 'strong');
  if (read.bare && !read.headed) return r.standalone && i === 0 && read.weekday === 2 ? parsed(read.end, fields, 'weak') : null;
  if (read.bare) return null;
  const placed = before ?? deixis(r, read.end);
  const end = before ? read.end : (placed?.end ?? read.end);
  if (placed && placed.anchor === 'reference') fields.deixis = placed.offset;
  else if (placed) fields.week = { offset: placed.offset, anchor: 'document' };
  const dated = withDate(r, end, read.weekday);
  if (dated) return parsed(dated.end, dated.fields, 'strong');
  if (placed && placed.anchor === 'document') return null;
  // الأحد هذا
  if (!placed && r.standalone && r.is(end, 'demonstrative')) return parsed(end + 1, { ...fields, deixis: 0 }, 'strong');
  const shared = placed ? null : sharedDeixis(r, read.end);
  if (shared !== null) return parsed(end, { ...fields, deixis: shared }, 'strong');
  if (placed || read.headed) return parsed(end, fields, 'strong');
  if (read.ambiguity > 0 || blocked(r, i) || both(r, i, read)) return null;
  return parsed(end, fields, 'weak');
}

/** الاثنين والثلاثاء الماضيين: a deixis in the dual or plural belongs to the days before it too. */
function sharedDeixis(r: Reader, i: number): number | null {
  let at = i;
  for (let days = 0; days < 3; days++) {
    if (r.prefix(at) !== 'و') return null;
    const next = weekdayRead(r, at);
    if (!next || next.bare) return null;
    at = next.end;
    const placed = deixis(r, at);
    if (placed) return placed.anchor === 'reference' && /ين$/.test(r.light(at)) ? placed.offset : null;
  }
  return null;
}

/** الاثنين معا, بين الاثنين: the two, not Monday. */
function both(r: Reader, i: number, { weekday: day, end }: WeekdayRead): boolean {
  return day === 1 && (r.has(end, 'function', 'together') || (r.has(i - 1, 'preposition', 'between') && r.prefix(end) !== 'و'));
}

/** صلاة الجمعة, دوري خميس, الأربعاء ناث إيراثن: a word that makes the weekday part of a name. */
function blocked(r: Reader, i: number): boolean {
  return r.has(i - 1, 'blocker', 'weekday') || r.find(i + 1, 'blocker')?.sense.value === 'weekday-name';
}
