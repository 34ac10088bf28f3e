/** Parts of periods: الربع الأول من 2022، النصف الثاني من العام، أول ثلاثاء من مارس، آخر يوم من الشهر، الأسبوع الأول من مايو. */
import type { DateExpression, NthExpression } from '../../values/date/expression';
import { parsePeriod } from './grammar';
import { askedMonth } from './month';
import { ordinal } from './numerals';
import type { Parsed } from './parsed';
import type { Reader } from './reader';
import { currentUnit, unitNoun } from './unit';
import { weekdayRead } from './weekday';

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
  if (!noun?.definite || noun.number !== 'one') return null;
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
  const of = whole(r, at, DIVIDED);
  if (!of) return named ? null : currentQuarter(r, at, parts, rank.value);
  return {
    end: of.end,
    expression: { kind: 'division', parts, index: rank.value, of: of.expression },
    rule: 'date.division',
    strength: 'strong',
  };
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
