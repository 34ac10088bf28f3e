/** Counted distances: قبل عامين، منذ ثلاثة أشهر، بعد أسبوع، في غضون يومين، 3 أيام مضت، بعد ذلك بعامين، قبل يومين من عيد الفطر. */
import type { DateModifier } from '../../types';
import type { CalendarName, ShiftExpression, Unit } from '../../values/date/expression';
import { parsePoint } from './grammar';
import { amount, joined } from './numerals';
import type { Parsed } from './parsed';
import type { Reader } from './reader';
import { directionAt } from './tense';
import { isClockUnit, unitNoun } from './unit';
import { era } from './year';

interface Distance {
  end: number;
  unit: Unit;
  count: number;
  calendar: CalendarName;
}

/** An amount of time: عامين, ثلاثة أشهر, شهر, سنة واحدة, عام ونصف, ثلاث سنوات هجرية. */
export function distance(r: Reader, i: number): Distance | null {
  const number = amount(r, i);
  const noun = number && r.plain(number.end) ? unitNoun(r, number.end) : null;
  if (number && noun && !noun.definite && noun.number !== 'two' && number.value > 0)
    return withCalendar(r, { end: noun.end, unit: noun.unit, count: number.value, calendar: 'gregorian' });
  const alone = unitNoun(r, i);
  if (!alone || alone.definite || alone.number === 'many') return null;
  if (alone.number === 'two') return withCalendar(r, { end: alone.end, unit: alone.unit, count: 2, calendar: 'gregorian' });
  const one = r.plain(alone.end) ? r.find(alone.end, 'unit-number') : null;
  const end = one && one.sense.value === '1' && !one.sense.definite ? one.end : alone.end;
  return withCalendar(r, { end, unit: alone.unit, count: 1, calendar: 'gregorian' });
}

function withCalendar(r: Reader, read: Distance): Distance {
  const mark = r.plain(read.end) && read.unit === 'year' ? r.find(read.end, 'era') : null;
  let result =
    mark && mark.sense.value === 'ah' && r.isArabic(read.end) && r.light(read.end).length > 1
      ? { ...read, end: mark.end, calendar: 'islamic' as const }
      : read;
  // عام ونصف
  const half = joined(r, result.end);
  if (half >= 0 && r.has(half, 'clock-fraction', '30')) {
    const months = result.unit === 'year' ? 6 : result.unit === 'day' ? 0 : -1;
    if (months > 0) result = { ...result, end: half + 1, unit: 'month', count: result.count * 12 + months };
    else if (result.unit === 'hour') result = { ...result, end: half + 1, unit: 'minute', count: result.count * 60 + 30 };
    else if (result.unit === 'month') result = { ...result, end: half + 1, unit: 'day', count: result.count * 30 + 15 };
  }
  // سنة ونصف السنة
  const again = half >= 0 && result.end === half + 1 ? unitNoun(r, result.end) : null;
  return again && again.definite && again.number === 'one' && again.unit === read.unit ? { ...result, end: again.end } : result;
}

function shifted(read: Distance, sign: 1 | -1, anchor: ShiftExpression['anchor'], modifier?: DateModifier): ShiftExpression {
  return {
    kind: 'shift',
    unit: read.unit,
    amount: sign * read.count,
    anchor,
    calendar: read.calendar,
    distance: true,
    ...(modifier ? { modifier } : {}),
  };
}

/** A distance behind a preposition, or with مضت or من الآن behind it. */
export function offset(r: Reader, i: number): Parsed | null {
  const rule = 'date.offset';
  const document = documentOffset(r, i);
  if (document) return document;
  // يوما بعد يوم is a frequency, على بعد خمس دقائق a distance.
  if (r.is(i - 1, 'unit') || r.has(i - 1, 'preposition', 'on')) return null;
  const preposition = r.find(i, 'preposition');
  let sign: 1 | -1 | 0 = 0;
  let at = i;
  if (preposition) {
    const { value } = preposition.sense;
    at = preposition.end;
    if (value === 'before' || value === 'since') sign = -1;
    else if (value === 'after') sign = 1;
    else if (value === 'in' && r.plain(at) && r.has(at, 'preposition', 'within')) {
      sign = 1;
      at++;
    } else if (value === 'within' || (value === 'during' && r.standalone)) sign = 1;
    else if (value === 'from' && r.standalone && i === 0) sign = -1;
    else return null;
    if (!r.plain(at)) return null;
  }
  const hedged = sign === 0 ? null : hedge(r, at, sign);
  if (hedged) at = hedged.end;
  if (sign !== 0 && !r.plain(at) && !r.isNumber(at)) return null;
  const read = distance(r, at);
  if (!read) return null;
  if (sign === 0) {
    const elapsed = r.plain(read.end) ? r.find(read.end, 'elapsed') : null;
    if (elapsed && (r.isNumber(at) || r.standalone))
      return { end: elapsed.end, expression: shifted(read, -1, 'reference', hedged?.modifier), rule, strength: 'strong' };
    const now = fromNow(r, read.end);
    return now > 0 && !isClockUnit(read.unit)
      ? { end: now, expression: { ...shifted(read, 1, 'reference', hedged?.modifier), fromNow: true }, rule, strength: 'strong' }
      : null;
  }
  if (isClockUnit(read.unit) && !r.standalone) return null;
  if (era(r, read.end)?.era === 'bc') return null;
  const now = fromNow(r, read.end);
  if (now > 0)
    return { end: now, expression: { ...shifted(read, sign, 'reference', hedged?.modifier), fromNow: true }, rule, strength: 'strong' };
  const point = anchored(r, read.end);
  if (point) return { end: point.end, expression: shifted(read, sign, point.expression, hedged?.modifier), rule, strength: 'strong' };
  if (eventFollows(r, read.end) || countsAnother(r, at, read)) return null;
  if (sign > 0 && !r.standalone && (lengthOnly(r, i, read) || closes(r, i, read))) return null;
  return { end: read.end, expression: shifted(read, sign, 'reference', hedged?.modifier), rule, strength: 'strong' };
}

/** نحو, أكثر من, أقل من before an amount: more than a year ago lies before that point, in less than a year too. */
function hedge(r: Reader, i: number, sign: 1 | -1): { end: number; modifier: DateModifier } | null {
  const near = r.find(i, 'modifier');
  if (near && near.sense.value === 'APPROX') return { end: near.end, modifier: 'APPROX' };
  const bound = r.find(i, 'function');
  if (!bound || !r.plain(i)) return null;
  if (bound.sense.value === 'more-than') return { end: bound.end, modifier: sign < 0 ? 'BEFORE' : 'AFTER' };
  return bound.sense.value === 'less-than' ? { end: bound.end, modifier: sign < 0 ? 'AFTER' : 'BEFORE' } : null;
}

/** من الآن behind a distance; the token behind it, or 0. */
function fromNow(r: Reader, i: number): number {
  if (!r.has(i, 'preposition', 'from') || !r.plain(i)) return 0;
  const now = r.find(i + 1, 'now');
  return now && r.plain(i + 1) ? now.end : 0;
}

/** من or في and a date from which the distance counts. */
function anchored(r: Reader, i: number): Parsed | null {
  if (!r.plain(i) || !(r.has(i, 'preposition', 'from') || (r.standalone && r.has(i, 'preposition', 'in'))) || !r.plain(i + 1)) return null;
  return parsePoint(r, i + 1);
}

/** من, على or a definite noun behind a distance tie it to an event that no calendar knows: بعد عامين من الحرب، بعد عام على الزلزال. */
function eventFollows(r: Reader, at: number): boolean {
  const i = r.plain(at) && r.has(at, 'function', 'only') ? at + 1 : at;
  return r.plain(i) && (r.has(i, 'preposition', 'from') || r.has(i, 'preposition', 'on'));
}

/** Months or years behind بعد, and nothing that they could be counted from: بعد 28 عاما يعود المنتخب says how long it took. */
function lengthOnly(r: Reader, i: number, read: Distance): boolean {
  if (!r.has(i, 'preposition', 'after') || !['month', 'year', 'decade', 'century'].includes(read.unit) || r.dated) return false;
  return directionAt(r.tokens, i, read.end) !== 'future';
}

/** انسحب في 2005 بعد ثلاثة عقود: right behind a date a distance says how long it took until then. */
function closes(r: Reader, i: number, read: Distance): boolean {
  return r.lastEnd === i && r.prefix(i) === '' && directionAt(r.tokens, i, read.end) !== 'future';
}

/** Whether a single unit is in fact the head of a date (قبل عام 1990، منذ يوم أمس) or another word (بعد عقد اجتماع، بعد يوم طويل). */
function countsAnother(r: Reader, i: number, read: Distance): boolean {
  if (r.standalone || read.count !== 1 || r.isNumber(i)) return false;
  const date = parsePoint(r, i);
  if (date && date.end > read.end) return true;
  return (
    (read.unit === 'decade' || read.unit === 'day') && r.isArabic(read.end) && r.offset(read.end) === 0 && !r.is(read.end, 'preposition')
  );
}

/** بعد ذلك بعامين, قبلها بيومين, بعد يومين من ذلك. */
function documentOffset(r: Reader, i: number): Parsed | null {
  const found = r.find(i, 'document-offset');
  if (!found || r.prefix(found.end) !== 'ب') return null;
  const read = distance(r, found.end) ?? afterBa(r, found.end);
  if (!read || isClockUnit(read.unit)) return null;
  return {
    end: read.end,
    expression: shifted(read, found.sense.value === '1' ? 1 : -1, 'document'),
    rule: 'date.anaphora',
    strength: 'strong',
  };
}

/** ب written apart from a figure: بعد ذلك ب 3 أيام. */
function afterBa(r: Reader, i: number): Distance | null {
  return r.isArabic(i) && r.light(i) === 'ب' ? distance(r, i + 1) : null;
}
