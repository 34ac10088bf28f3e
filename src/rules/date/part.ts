/** Parts of periods: الربع الأول من 2022، النصف الثاني من العام، أول ثلاثاء من مارس، آخر يوم من الشهر، الأسبوع الأول من مايو. */
import type { DateExpression, NthExpression } from '../../values/date/expression';
import { parsePeriod } from './grammar';
import { askedMonth } from './month';
import { amount, ordinal } from './numerals';
import type { Parsed } from './parsed';
import type { Reader } from './reader';
import { currentUnit, unitNoun } from './unit';
import { weekdayRead } from './weekday';
import { bareYear, yearFields } from './year';

/** The period that something is a part of: behind من, في, ب, ل or directly. */
function whole(r: Reader, i: number, within: readonly string[]): Parsed | null {
  const link = r.plain(i) ? r.find(i, 'preposition') : null;
  const at = link && ['from', 'in', 'during'].includes(link.sense.value) ? link.end : i;
  const prefix = r.prefix(at);
  if (at >= r.count || !(prefix === '' || prefix === 'ه' || (at === i && (prefix === 'ب' || prefix === 'ل')))) return null;
  const period = parsePeriod(r, at) ?? askedMonth(r, at) ?? currentUnit(r, at) ?? spelledCurrent(r, at);
  return period && within.includes(grainOf(period.expression)) ? period : null;
}

/** للعام, بالشهر: the current unit behind a glued preposition. */
function spelledCurrent(r: Reader, i: number): Parsed | null {
  const noun = unitNoun(r, i);
  if (r.prefix(i) === '' || !noun?.definite || noun.number !== 'one') return null;
  return {
    end: noun.end,
    expression: { kind: 'shift', unit: noun.unit, amount: 0, anchor: 'reference', calendar: 'gregorian' },
    rule: 'date.unit',
    strength: 'weak',
  };
}

/** The grain of a parsed period, as far as its form tells. */
export function grainOf(expression: DateExpression): string {
  switch (expression.kind) {
    case 'fields':
      return expression.day !== undefined || expression.weekday !== undefined ? 'day' : expression.month !== undefined ? 'month' : 'year';
    case 'shift':
      return expression.count ? 'several' : expression.unit;
    case 'nth':
      return expression.weekday !== undefined ? 'day' : (expression.unit ?? 'day');
    case 'named':
      return 'day';
    default:
      return expression.kind;
  }
}

const DIVIDED = ['year', 'month', 'decade', 'century', 'season', 'millennium'];

/** الربع الأول من 2022, النصف الثاني من العام الماضي, الثلث الأخير من رمضان. */
export function division(r: Reader, i: number): Parsed | null {
  const found = r.find(i, 'division');
  if (!found) return null;
  const parts = Number(found.sense.value.split(':')[1]) as 2 | 3 | 4;
  let rank = r.plain(found.end) ? ordinal(r, found.end) : null;
  let at = rank?.end ?? found.end;
  if (!rank) {
    // أول ربع, ثاني نصف stand the other way round and are read by nth below.
    return null;
  }
  if (rank.definite !== found.sense.definite || rank.value > parts || rank.value === 0) return null;
  const named = r.plain(at) ? r.find(at, 'function') : null;
  if (named && named.sense.value === 'year-adjective') at = named.end;
  rank = { ...rank, end: at };
  const of = whole(r, at, DIVIDED) ?? plainYear(r, at);
  // الفصل الأول من 2023 is a quarter in the east and the west; of anything but a year it is a chapter or a season.
  if (found.sense.ambiguity > 0 && (!of || grainOf(of.expression) !== 'year')) return null;
  if (!of) return named ? null : currentQuarter(r, at, parts, rank.value);
  return {
    end: of.end,
    expression: { kind: 'division', parts, index: rank.value, of: of.expression },
    rule: 'date.division',
    strength: 'strong',
  };
}

/** The bare year of الربع الثالث 2023. */
function plainYear(r: Reader, i: number): Parsed | null {
  const read = r.isNumber(i) && r.width(i) === 4 ? bareYear(r, i) : null;
  return read?.bare && Number(read.year) > 1900 && !r.has(read.end, 'measured', 'counted') ? yearFields(read, 'strong') : null;
}

/** The quarter of the current year, where nothing says what it is the quarter of: في الربع الثاني. */
function currentQuarter(r: Reader, end: number, parts: number, index: number): Parsed | null {
  if (parts !== 4 || index < 1 || !(end >= r.count || r.tokens.kind[end]! >= 4)) return null;
  return {
    end,
    expression: {
      kind: 'division',
      parts: 4,
      index,
      open: true,
      of: { kind: 'shift', unit: 'year', amount: 0, anchor: 'reference', calendar: 'gregorian' },
    },
    rule: 'date.division',
    strength: 'weak',
  };
}

const UNITS = new Set(['day', 'week', 'weekend', 'month', 'year', 'decade']);
/** Grains that hold each unit. */
const HOLDERS: Record<string, readonly string[]> = {
  day: ['week', 'month', 'year', 'season'],
  week: ['month', 'year', 'season'],
  month: ['year', 'decade', 'century', 'season'],
  year: ['decade', 'century'],
  decade: ['century', 'millennium'],
};

interface Counted {
  end: number;
  index: number;
  weekday?: number;
  unit?: NthExpression['unit'];
  /** The rank stands behind the weekday: الثلاثاء الثالث من مارس may be Tuesday the third. */
  ranked?: true;
}

/** The rank and what it counts, in either order: ثالث يوم ثلاثاء, أول أسبوع, الثلاثاء الأخير, الأسبوع الأول. */
function counted(r: Reader, i: number): Counted | null {
  const rank = ordinal(r, i);
  if (rank && !rank.definite && r.plain(rank.end)) {
    const weekday = weekdayRead(r, rank.end);
    if (weekday && (weekday.bare || weekday.headed)) return { end: weekday.end, index: rank.value, weekday: weekday.weekday };
    const unit = unitNoun(r, rank.end);
    if (unit && !unit.definite && unit.number === 'one' && UNITS.has(unit.unit))
      return { end: unit.end, index: rank.value, unit: unit.unit as NthExpression['unit'] & string };
    // أول أيام الشهر
    if (unit && unit.unit === 'day' && unit.number === 'many' && !unit.definite) return { end: unit.end, index: rank.value, unit: 'day' };
    return null;
  }
  const weekday = weekdayRead(r, i);
  const unit = weekday ? null : unitNoun(r, i);
  const end = weekday ? weekday.end : unit && unit.definite && unit.number === 'one' && UNITS.has(unit.unit) ? unit.end : -1;
  if (end < 0 || !r.plain(end) || (weekday && weekday.bare)) return null;
  const behind = ordinal(r, end);
  if (!behind?.definite) return null;
  return {
    end: behind.end,
    index: behind.value,
    ...(weekday ? { weekday: weekday.weekday, ranked: true as const } : { unit: unit!.unit as NthExpression['unit'] & string }),
  };
}

/** The nth weekday or unit of a period. */
export function nth(r: Reader, i: number): Parsed | null {
  const read = counted(r, i);
  // There is no nineteenth Tuesday of a month: الثلاثاء التاسع عشر من مارس is a day with its weekday.
  if (!read || read.index > (read.weekday === undefined ? 31 : 5)) return null;
  const what = {
    ...(read.weekday === undefined ? {} : { weekday: read.weekday }),
    ...(read.ranked ? { ranked: true as const } : {}),
    ...(read.unit === undefined ? {} : { unit: read.unit === 'weekend' ? ('week' as const) : read.unit }),
  };
  const of = whole(r, read.end, read.weekday !== undefined ? ['month', 'year', 'season'] : (HOLDERS[read.unit!] ?? []));
  if (of)
    return {
      end: of.end,
      expression: { kind: 'nth', index: read.index, ...what, of: of.expression },
      rule: 'date.nth',
      strength: 'strong',
    };
  // ثالث ثلاثاء بعد عيد الميلاد
  if (read.weekday !== undefined && r.has(read.end, 'preposition', 'after') && r.plain(read.end) && r.plain(read.end + 1)) {
    const from = parsePeriod(r, read.end + 1);
    if (from && grainOf(from.expression) === 'day')
      return {
        end: from.end,
        expression: { kind: 'nth', index: read.index, ...what, of: from.expression, after: true },
        rule: 'date.nth',
        strength: 'strong',
      };
  }
  // آخر ثلاثاء alone is the last one.
  if (read.weekday !== undefined && read.index === -1 && r.standalone)
    return {
      end: read.end,
      expression: { kind: 'fields', calendar: 'gregorian', weekday: read.weekday, deixis: -1 },
      rule: 'date.nth',
      strength: 'weak',
    };
  return null;
}

/** الأيام العشرة الأولى من رمضان, أول عشرة أيام من الشهر, آخر ثلاثة أشهر من 2020, العشر الأوائل من محرم: several units at an end of a period. */
export function firstOrLast(r: Reader, i: number): Parsed | null {
  const read = dayTen(r, i) ?? countedEnd(r, i);
  const of = read && whole(r, read.end, HOLDERS[read.unit] ?? []);
  if (!of) return null;
  return {
    end: of.end,
    expression: { kind: 'nth', index: read.index, count: read.count, unit: read.unit, of: of.expression },
    rule: 'date.nth',
    strength: 'strong',
  };
}

interface CountedEnd {
  end: number;
  index: number;
  count: number;
  unit: NonNullable<NthExpression['unit']>;
}

/** العشر الأوائل: ten days of a month. */
function dayTen(r: Reader, i: number): CountedEnd | null {
  const found = r.find(i, 'day-ten');
  if (!found) return null;
  const nth = Number(found.sense.value);
  return { end: found.end, index: nth === 3 ? -1 : 10 * (nth - 1) + 1, count: 10, unit: 'day' };
}

function countedEnd(r: Reader, i: number): CountedEnd | null {
  const rank = ordinal(r, i);
  // أول عشرة أيام, آخر شهرين
  if (rank) return rank.definite || Math.abs(rank.value) !== 1 ? null : counts(r, rank.end, rank.value);
  // الأيام العشرة الأولى, الشهرين الأخيرين
  const unit = unitNoun(r, i);
  if (!unit?.definite || unit.number === 'one') return null;
  const many = unit.number === 'two' ? { end: unit.end, value: 2 } : r.plain(unit.end) || r.isNumber(unit.end) ? amount(r, unit.end) : null;
  if (!many || !r.plain(many.end) || !several(unit.unit, many.value)) return null;
  const behind = ordinal(r, many.end);
  const last = r.has(many.end, 'deixis', 'last') ? { end: many.end + 1, index: -1 } : null;
  const end = behind?.definite && Math.abs(behind.value) === 1 ? { end: behind.end, index: behind.value } : last;
  return end && { ...end, count: many.value, unit: unit.unit as CountedEnd['unit'] };
}

/** عشرة أيام or شهرين behind أول or آخر. */
function counts(r: Reader, i: number, index: number): CountedEnd | null {
  if (!r.plain(i) && !r.isNumber(i)) return null;
  const many = amount(r, i);
  const unit = many ? (r.plain(many.end) ? unitNoun(r, many.end) : null) : unitNoun(r, i);
  const count = many ? many.value : unit?.number === 'two' ? 2 : 0;
  return unit && !unit.definite && several(unit.unit, count)
    ? { end: unit.end, index, count, unit: unit.unit as CountedEnd['unit'] }
    : null;
}

function several(unit: string, count: number): boolean {
  return UNITS.has(unit) && unit !== 'weekend' && count > 1 && count < 100;
}
