/** Days by name or by today: الأحد الماضي، يوم الأحد الموافق 5 مارس، أمس الأحد، هذا الاثنين، غدا، صباح اليوم، أحد الأسبوع الماضي. */
import type { FieldsExpression, PartOfDay, ShiftExpression } from '../../values/date/expression';
import { partOfDay } from './clock';
import { dayOfMonth, dayRead, monthDay } from './day';
import { numeric } from './numeric';
import { ordinal } from './numerals';
import { month } from './month';
import type { FieldsParsed, Parsed } from './parsed';
import { longest } from './parsed';
import type { Reader } from './reader';
import { dayHead, deixis, demonstrative, unitNoun, unitPeriod } from './unit';
import { bareYear, yearFields } from './year';

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
  if (found && !(eleven && eleven.end > found.end)) return { end: found.end, weekday: Number(found.sense.value), coreStart: at, headed, bare: false, ambiguity: found.sense.ambiguity };
  const bare = r.find(at, 'bare-weekday');
  return bare ? { end: bare.end, weekday: Number(bare.sense.value), coreStart: at, headed, bare: true, ambiguity: 2 } : null;
}

/** Skips what may stand between a weekday and its date: a comma, a dash, الموافق, بتاريخ, في, من. */
function toDate(r: Reader, i: number): { at: number; cue: boolean; bracket: boolean } {
  let at = i;
  if (r.mark(at) === '(') return { at: at + 1, cue: true, bracket: true };
  if (r.mark(at) === '،' || r.mark(at) === ',' || r.mark(at) === '-' || r.mark(at) === ':') at++;
  for (let words = 0; words < 2; words++) {
    const head = r.find(at, 'head');
    if (head && ['', 'ب', 'ل'].includes(r.prefix(at))) {
      at = head.end;
      // الموافق ل 9 مايو
      if (r.isArabic(at) && r.light(at) === 'ل') at++;
    }
    else {
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
function withDate(r: Reader, i: number, weekday: number): { end: number; fields: FieldsExpression } | null {
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
  if (!rank || !rank.definite || /[ةه]$/.test(r.light(i)) || rank.value < (linked || r.standalone ? 1 : 11) || rank.value > 31 || (rank.value <= 5 && !linked)) return null;
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
  if (!read || (before && (read.bare || read.ambiguity > 1))) return null;
  if (read.ambiguity > 1 && !read.bare && !read.headed && !r.standalone) return null;
  const fields: FieldsExpression = { kind: 'fields', calendar: 'gregorian', weekday: read.weekday };
  const parsed = (end: number, expression: FieldsExpression, strength: 'strong' | 'weak'): FieldsParsed => ({ end, expression, rule: 'date.weekday', strength, coreStart: read.coreStart });
  const week = weekBehind(r, read.end);
  if (week && typeof week.week.anchor === 'string') return parsed(week.end, { ...fields, week: { offset: week.week.amount, anchor: week.week.anchor } }, 'strong');
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
  if (read.ambiguity > 0 || blocked(r, i)) return null;
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

/** صلاة الجمعة, دوري خميس: a noun before that makes the weekday part of a name. */
function blocked(r: Reader, i: number): boolean {
  return r.has(i - 1, 'blocker', 'weekday');
}

/** اليوم, أمس, غدا, الليلة, with the weekday and the date in apposition. */
export function deicticDay(r: Reader, i: number): Parsed | null {
  const head = dayHead(r, i);
  const headed = head > 0;
  const at = headed ? head : i;
  if (headed && !r.plain(at)) return null;
  // كولن باول امس: no preposition stands before أول أمس.
  if (r.prefix(i).endsWith('ب') && !r.light(i).slice(r.offset(i)).startsWith('ال')) return null;
  const night = headed ? null : r.find(at, 'deictic-night');
  const day = r.find(at, 'deictic-day');
  const found = night && (!day || night.end >= day.end) ? night : day;
  if (!found) return null;
  if (found.sense.ambiguity > 1 && !r.standalone) return null;
  if (found.sense.ambiguity === 1 && !headed && !r.standalone && !r.is(at - 1, 'part-of-day') && !r.is(at - 1, 'preposition')) return null;
  const expression: ShiftExpression = { kind: 'shift', unit: 'day', amount: Number(found.sense.value), anchor: 'reference', calendar: 'gregorian', ...(found === night ? { partOfDay: 'NI' as const } : {}) };
  const apposition = appositionOf(r, found.end);
  if (apposition) {
    const strength = 'strong' as const;
    const dated = withDate(r, apposition.end, apposition.weekday);
    const common = { rule: 'date.deictic-day' as const, strength, ...(headed ? { coreStart: at } : {}) };
    if (dated) return { end: dated.end, expression: { ...dated.fields, ...(found === night ? { partOfDay: 'NI' as const } : {}) }, ...common };
    return { end: apposition.end, expression: { ...expression, weekday: apposition.weekday }, ...common };
  }
  if (!r.standalone && found === night && ordinal(r, found.end)?.definite) return null;
  const dated = noun(r, i, found.end) ? null : r.mark(found.end) === '،' || r.is(found.end, 'head') || r.isNumber(found.end) ? withFullDate(r, found.end) : null;
  if (dated) return { end: dated.end, expression: dated.expression, rule: 'date.deictic-day', strength: 'strong' };
  if (found.sense.value === '0' && found === day && noun(r, i, found.end)) return null;
  const word = r.light(at).length;
  return { end: found.end, expression, rule: 'date.deictic-day', strength: !headed && (found.sense.value === '0' || word < 3) ? 'weak' : 'strong', ...(headed ? { coreStart: at } : {}) };
}

/** اليوم الموافق 5 مارس 2021 */
function withFullDate(r: Reader, i: number): Parsed | null {
  const { at } = toDate(r, i);
  if (at === i && !r.isNumber(i)) return null;
  if (!r.plain(at) && !r.isNumber(at)) return null;
  const day = calendarDay(r, at);
  return day && day.expression.month !== undefined ? day : null;
}

/** A weekday in apposition: أمس الأحد, اليوم (الأحد), غدا يوم الخميس. */
function appositionOf(r: Reader, i: number): { end: number; weekday: number } | null {
  const open = r.mark(i) === '(';
  const comma = r.mark(i) === '،';
  const at = open || comma ? i + 1 : i;
  if (!r.plain(at)) return null;
  const read = weekdayRead(r, at);
  if (!read || read.bare || read.ambiguity > 0) return null;
  if (open) return r.mark(read.end) === ')' ? { end: read.end + 1, weekday: read.weekday } : null;
  return { end: read.end, weekday: read.weekday };
}

/** Whether اليوم is the noun "the day": per day, the first day, the day that. */
function noun(r: Reader, i: number, end: number): boolean {
  if (r.standalone) return false;
  const before = r.senses(i - 1);
  if (r.prefix(i).endsWith('ب') || r.prefix(i) === 'ك') return true;
  // قناة اليوم, المصري اليوم are names.
  if (before.some((s) => s.wordClass === 'blocker' && s.value === 'media')) return true;
  if (before.some((s) => (s.wordClass === 'preposition' && (s.value === 'in' || s.value === 'every')) || (s.wordClass === 'function' && s.value === 'whole'))) return true;
  if (r.has(end, 'function', 'which')) return true;
  const rank = r.plain(end) ? ordinal(r, end) : null;
  if (rank?.definite) return true;
  return r.plain(end) && r.senses(end).some((s) => s.wordClass === 'unit-number' && s.definite);
}

/** A day with its part before it: صباح اليوم, مساء أمس, ليلة الأحد, فجر يوم الثلاثاء. */
export function partedDay(r: Reader, i: number, day: (r: Reader, i: number) => Parsed | null): Parsed | null {
  const part = partOfDay(r, i);
  if (!part) return null;
  let at = part.end;
  const link = r.plain(at) ? r.find(at, 'preposition') : null;
  if (link && link.sense.value === 'from') at = link.end;
  if (at >= r.count || !(r.plain(at) || r.prefix(at) === 'ه')) return null;
  const parsed = day(r, at);
  if (parsed) return { ...parsed, expression: { ...parsed.expression, partOfDay: part.part }, coreStart: parsed.coreStart ?? at, strength: 'strong' };
  return null;
}

/** This part of today: هذا الصباح, هذا المساء, هذه الليلة; الليلة stands in the lexicon. */
export function partOfToday(r: Reader, i: number): Parsed | null {
  if (!r.is(i, 'demonstrative') && !r.prefix(i).endsWith('ه')) return null;
  const before = demonstrative(r, i);
  if (!before || before.anchor !== 'reference' || !(before.end === i || r.plain(before.end))) return null;
  const at = before.end;
  const part = partOfDay(r, at) ?? nightNoun(r, at);
  if (!part || !definite(r, at)) return null;
  return { end: part.end, expression: { kind: 'shift', unit: 'day', amount: 0, anchor: 'reference', calendar: 'gregorian', partOfDay: part.part }, rule: 'date.deictic-day', strength: 'strong' };
}

function nightNoun(r: Reader, i: number): { end: number; part: PartOfDay } | null {
  const found = r.find(i, 'deictic-night');
  return found && found.sense.value === '0' ? { end: found.end, part: 'NI' } : null;
}

function definite(r: Reader, i: number): boolean {
  return r.light(i).slice(r.offset(i)).startsWith('ال');
}

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
    return { ...day, end: open ? day.end + 1 : day.end, coreStart: day.coreStart ?? at, coreEnd: day.coreEnd ?? day.end, strength: 'strong' };
  }
  const behind = head?.unit === 'day' && head.definite && head.number === 'one' ? head.end : dayHead(r, i);
  if (!head || behind < 0) return null;
  const at = r.mark(behind) === '(' ? behind + 1 : behind;
  if (!r.plain(at) && !r.isNumber(at)) return null;
  if (head.definite && dayRead(r, at)?.written === 'digits') return null;
  const day = calendarDay(r, at, true);
  if (!day || day.expression.day === undefined) return null;
  const close = at > behind ? (r.mark(day.end) === ')' ? 1 : -1) : 0;
  return close < 0 ? null : { ...day, end: day.end + close, coreStart: at, coreEnd: day.end };
}
