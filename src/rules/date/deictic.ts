/** Days by today, with part of the day, weekday and date: اليوم، أمس الأحد، غدا، مساء أول من أمس، الليلة الماضية، هذا الصباح. */
import type { PartOfDay, ShiftExpression } from '../../values/date/expression';
import { partOfDay } from './clock';
import { beginsLine } from './dateline';
import { ordinal } from './numerals';
import type { Parsed } from './parsed';
import type { Reader } from './reader';
import { dayHead, demonstrative } from './unit';
import { calendarDay, toDate, weekdayRead, withDate } from './weekday';

/** اليوم, أمس, غدا, الليلة, with the weekday and the date in apposition. */
export function deicticDay(r: Reader, i: number): Parsed | null {
  const head = dayHead(r, i);
  const headed = head > 0;
  const at = headed ? head : i;
  if (headed && !r.plain(at)) return null;
  // كولن باول امس: no preposition stands before أول أمس.
  if (remotely(r, i)) return null;
  if (r.prefix(i).endsWith('ب') && !r.light(i).slice(r.offset(i)).startsWith('ال')) return null;
  const night = headed ? null : r.find(at, 'deictic-night');
  const day = r.find(at, 'deictic-day');
  const found = night && (!day || night.end >= day.end) ? night : day;
  if (!found) return null;
  if ((found.sense.ambiguity > 1 && !r.standalone) || idiom(r, i, found.end)) return null;
  if (found.sense.ambiguity === 1 && !headed && !r.standalone && !r.is(at - 1, 'part-of-day') && !r.is(at - 1, 'preposition')) return null;
  const expression: ShiftExpression = {
    kind: 'shift',
    unit: 'day',
    amount: Number(found.sense.value),
    anchor: 'reference',
    calendar: 'gregorian',
    ...(found === night ? { partOfDay: 'NI' as const } : {}),
  };
  const apposition = appositionOf(r, found.end);
  if (apposition) {
    const strength = 'strong' as const;
    const dated = withDate(r, apposition.end, apposition.weekday);
    const common = { rule: 'date.deictic-day' as const, strength, ...(headed ? { coreStart: at } : {}) };
    if (dated)
      return { end: dated.end, expression: { ...dated.fields, ...(found === night ? { partOfDay: 'NI' as const } : {}) }, ...common };
    return { end: apposition.end, expression: { ...expression, weekday: apposition.weekday }, ...common };
  }
  // أجمل ما في الليلة
  const plainNight = !r.standalone && found === night && found.sense.value === '0';
  if (plainNight && (ordinal(r, found.end)?.definite || r.has(i - 1, 'preposition', 'in'))) return null;
  const dated = noun(r, i, found.end)
    ? null
    : r.mark(found.end) === '،' || r.is(found.end, 'head') || r.isNumber(found.end)
      ? withFullDate(r, found.end)
      : null;
  if (dated) return { end: dated.end, expression: dated.expression, rule: 'date.deictic-day', strength: 'strong' };
  if (found.sense.value === '0' && found === day && noun(r, i, found.end)) return null;
  const word = r.light(at).length;
  return {
    end: found.end,
    expression,
    rule: 'date.deictic-day',
    strength: !headed && (found.sense.value === '0' || word < 3) ? 'weak' : 'strong',
    ...(headed ? { coreStart: at } : {}),
  };
}

/** عن بعد غدا: remotely, tomorrow. */
function remotely(r: Reader, i: number): boolean {
  return r.has(i, 'preposition', 'after') && r.isArabic(i - 1) && r.light(i - 1) === 'عن';
}

/** Whether a colon, a dash at the head of a line or the end of the line closes the name of a medium: المغرب اليوم, بغداد اليوم - أعلنت. */
function bylined(r: Reader, i: number, end: number): boolean {
  if (r.mark(end) === '-') return beginsLine(r, i - 1);
  return r.mark(end) === ':' || (end < r.tokens.count && beginsLine(r, end));
}

/** عن بكرة أبيهم: to the last man; بكرة القدم: with the ball of the foot; لامس: it touched. */
function idiom(r: Reader, i: number, end: number): boolean {
  if (/^[وف]?لامس$/.test(r.light(i)) || (/بكر[ةه]$/.test(r.light(i)) && r.has(end, 'blocker', 'ball'))) return true;
  return r.isArabic(i - 1) && r.light(i - 1) === 'عن' && r.isArabic(end) && /^[أا]بيه/.test(r.light(end));
}

/** اليوم الموافق 5 مارس 2021 */
function withFullDate(r: Reader, i: number): Parsed | null {
  const { at } = toDate(r, i);
  if (at === i && !r.isNumber(i)) return null;
  if (!r.plain(at) && !r.isNumber(at)) return null;
  const day = calendarDay(r, at);
  return day && day.expression.month !== undefined ? day : null;
}

/** What closes a bracket or a quotation mark. */
const CLOSING: Partial<Record<string, string>> = { '(': ')', '[': ']', '«': '»', '"': '"', '“': '”' };

/** A weekday in apposition: أمس الأحد, اليوم (الأحد), أمس «الاثنين», غدا يوم الخميس. */
function appositionOf(r: Reader, i: number): { end: number; weekday: number } | null {
  const close = CLOSING[r.mark(i)];
  const at = close !== undefined || r.mark(i) === '،' ? i + 1 : i;
  if (!r.plain(at)) return null;
  const read = weekdayRead(r, at);
  if (!read || read.bare || read.ambiguity > 0) return null;
  if (close !== undefined) return r.mark(read.end) === close ? { end: read.end + 1, weekday: read.weekday } : null;
  return { end: read.end, weekday: read.weekday };
}

/** Whether اليوم is the noun "the day": per day, the first day, the day that. */
function noun(r: Reader, i: number, end: number): boolean {
  if (r.standalone) return false;
  const before = r.senses(i - 1);
  if (r.prefix(i).endsWith('ب') || r.prefix(i) === 'ك') return true;
  // قناة اليوم, المصري اليوم are names.
  if (before.some((s) => s.wordClass === 'blocker' && s.value === 'media')) return true;
  if (r.has(i - 1, 'blocker', 'media-line') && bylined(r, i, end)) return true;
  if (
    before.some(
      (s) =>
        (s.wordClass === 'preposition' && (s.value === 'in' || s.value === 'every')) || (s.wordClass === 'function' && s.value === 'whole'),
    )
  )
    return true;
  // صبيحة اليوم الذي يوافق العيد is today none the less.
  if (r.has(end, 'function', 'which'))
    return !(r.is(i - 1, 'part-of-day') && /^ي(?:وافق|صادف)$/.test(r.isArabic(end + 1) ? r.light(end + 1) : ''));
  if (r.is(end, 'event-day') && r.plain(end)) return true;
  const rank = r.plain(end) ? ordinal(r, end) : null;
  if (rank?.definite) return true;
  return r.plain(end) && r.senses(end).some((s) => s.wordClass === 'unit-number' && s.definite);
}

/** A day with its part before it: صباح اليوم, مساء أمس, ليلة الأحد, فجر يوم الثلاثاء. */
export function partedDay(r: Reader, i: number, day: (r: Reader, i: number) => Parsed | null): Parsed | null {
  const part = partOfDay(r, i);
  // صلاة الفجر يوم الجمعة
  if (!part || (definite(r, i) && (r.has(i - 1, 'blocker', 'weekday') || r.has(i - 1, 'blocker', 'prayer')))) return null;
  let at = part.end;
  const link = r.plain(at) ? r.find(at, 'preposition') : null;
  if (link && link.sense.value === 'from') at = link.end;
  if (at >= r.count || !(r.plain(at) || r.prefix(at) === 'ه')) return null;
  const parsed = day(r, at);
  const nights = part.part === 'NI' && parsed ? weekdayNight(r, parsed) : null;
  if (nights) return { ...nights, coreStart: at };
  if (parsed)
    return { ...parsed, expression: { ...parsed.expression, partOfDay: part.part }, coreStart: parsed.coreStart ?? at, strength: 'strong' };
  return null;
}

/** ليل السبت - الأحد, ليل السبت/الأحد, ليل السبت الأحد: the night between two days. */
function weekdayNight(r: Reader, first: Parsed): Parsed | null {
  if (first.expression.kind !== 'fields' || first.expression.weekday === undefined || first.expression.day !== undefined) return null;
  const mark = r.mark(first.end);
  const at = mark === '-' || mark === '/' ? first.end + 1 : first.end;
  if (!r.plain(at)) return null;
  const second = weekdayRead(r, at);
  if (!second || second.bare || second.weekday !== (first.expression.weekday % 7) + 1) return null;
  return { end: second.end, expression: { ...first.expression, partOfDay: 'NI' }, rule: 'date.weekday', strength: 'strong' };
}

/** This part of today: هذا الصباح, هذا المساء, هذه الليلة; الليلة stands in the lexicon. */
export function partOfToday(r: Reader, i: number): Parsed | null {
  if (!r.is(i, 'demonstrative') && !r.prefix(i).endsWith('ه')) return null;
  const before = demonstrative(r, i);
  if (!before || before.anchor !== 'reference' || !(before.end === i || r.plain(before.end))) return null;
  const at = before.end;
  const part = partOfDay(r, at) ?? nightNoun(r, at);
  // هذا العصر is an age.
  if (!part || !definite(r, at) || part.part === 'AF') return null;
  return {
    end: part.end,
    expression: { kind: 'shift', unit: 'day', amount: 0, anchor: 'reference', calendar: 'gregorian', partOfDay: part.part },
    rule: 'date.deictic-day',
    strength: 'strong',
  };
}

function nightNoun(r: Reader, i: number): { end: number; part: PartOfDay } | null {
  const found = r.find(i, 'deictic-night');
  return found && found.sense.value === '0' ? { end: found.end, part: 'NI' } : null;
}

function definite(r: Reader, i: number): boolean {
  return r.light(i).slice(r.offset(i)).startsWith('ال');
}
