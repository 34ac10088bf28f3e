/** Values of ranges; each side lends the other what it leaves out: من 3 إلى 5 مايو 2020, من ديسمبر إلى فبراير 2020. */
import type { DateExpression, FieldsExpression, RangeExpression } from './expression';
import type { Period, Resolution } from './period';
import { Unresolved } from './period';

const MISORDERED = new Unresolved('the range ends before it begins');

/** Resolves both sides and joins them. */
export function resolveRange(e: RangeExpression, reference: number | null, resolve: (e: DateExpression) => Resolution): Resolution {
  const from = completed(e.from, e.to);
  const to = completed(e.to, e.from);
  let a = resolve(from);
  if (a instanceof Unresolved) return a;
  // Of من يوليو حتى ديسمبر the first month finds its year by the context and the second one follows it.
  let b =
    !hasYear(e.from) && !hasYear(e.to) && to.kind === 'fields' && to.month !== undefined && to.weekday === undefined
      ? resolve(withYearOf(to, a, 0))
      : resolve(to);
  if (b instanceof Unresolved) return b;
  // A year lent to the other side may be off by one where the range runs over a new year.
  if (misordered(a, b) && from.kind === 'fields' && to.kind === 'fields') {
    if (!hasYear(e.from) && typeof to.year === 'number') a = resolve({ ...from, year: to.year - 1 });
    else if (!hasYear(e.from) && to.deixis !== undefined) a = before(from, b, resolve);
    else if (!hasYear(e.to)) b = resolve(withYearOf(to, a, 1));
    if (a instanceof Unresolved) return a;
    if (b instanceof Unresolved) return b;
  }
  if (misordered(a, b)) return MISORDERED;
  const current = running(e, from, to, a, reference, resolve);
  return current ?? joined(a, b);
}

/** A range of the coming year that would hold the reference a year earlier is going on: من 5 إلى 15 يوليو, said on the seventh. */
function running(
  e: RangeExpression,
  from: DateExpression,
  to: DateExpression,
  a: Period,
  reference: number | null,
  resolve: (e: DateExpression) => Resolution,
): Period | null {
  if (reference === null || a.start === null || a.start <= reference || hasYear(e.from) || hasYear(e.to)) return null;
  if (from.kind !== 'fields' || to.kind !== 'fields' || typeof from.month !== 'number' || typeof to.month !== 'number') return null;
  const first = resolve(withYearOf(from, a, -1));
  if (first instanceof Unresolved || first.start === null || first.start > reference) return null;
  const last = resolve(withYearOf(to, first, to.month < from.month ? 1 : 0));
  if (last instanceof Unresolved || last.end === null || last.end < reference) return null;
  return joined(first, last);
}

/** من أبريل إلى يونيو الماضيين: the first side lies before the second, in its year or the one before. */
function before(from: FieldsExpression, b: Period, resolve: (e: DateExpression) => Resolution): Resolution {
  const { deixis: _shared, ...rest } = from;
  const a = resolve(withYearOf(rest, b, 0));
  return !(a instanceof Unresolved) && misordered(a, b) ? resolve(withYearOf(rest, b, -1)) : a;
}

function hasYear(e: DateExpression): boolean {
  return e.kind !== 'fields' || e.year !== undefined || e.deixis !== undefined;
}

/** The fields in the year of a resolved period, or so many years behind it. */
function withYearOf(fields: FieldsExpression, period: Period, behind: number): FieldsExpression {
  const year = Number(/^-?[0-9]+/.exec(period.hijri ?? period.value)?.[0] ?? NaN);
  return { ...fields, year: year + behind };
}

function misordered(a: Period, b: Period): boolean {
  return a.start !== null && b.start !== null && a.start > b.start;
}

/** The fields of one side with what the other side says and this one does not. */
function completed(e: DateExpression, other: DateExpression): DateExpression {
  if (e.kind !== 'fields' || other.kind !== 'fields') return e;
  // A day that its weekday places needs no more.
  if (e.weekday !== undefined && e.day === undefined) return e;
  const merged: FieldsExpression = { ...e };
  if (e.day !== undefined && e.month === undefined && other.month !== undefined) {
    merged.month = other.month;
    merged.calendar = other.calendar;
  }
  if (merged.year === undefined && merged.deixis === undefined && typeof merged.month !== 'object') {
    if (other.year !== undefined) merged.year = other.year;
    if (other.yearCalendar !== undefined) merged.yearCalendar = other.yearCalendar;
    if (other.deixis !== undefined && other.weekday === undefined) merged.deixis = other.deixis;
    if (other.shortYear) merged.shortYear = true;
  }
  // بين 1300 و1320هـ
  if (merged.month === undefined && merged.calendar === 'gregorian' && other.calendar === 'islamic') merged.calendar = 'islamic';
  return merged;
}

function joined(a: Period, b: Period): Period {
  const calendar = a.calendar === b.calendar ? a.calendar : 'gregorian';
  // A Hijri month or year is a range of days already.
  const [first] = a.value.split('/') as [string];
  const last = b.value.split('/').at(-1)!;
  return {
    grain: 'range',
    calendar,
    value: `${first}/${last}`,
    start: a.start,
    end: b.end,
    ...(a.hijri && b.hijri && calendar !== 'gregorian' ? { hijri: `${a.hijri}/${b.hijri}` } : {}),
    ...(a.approximate || b.approximate ? { approximate: true as const } : {}),
  };
}
