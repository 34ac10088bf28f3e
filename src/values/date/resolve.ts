/** From a parsed expression to its value in a context. */
import type { DateModifier, DateValue } from '../../types';
import type { Context } from './context';
import { isUnresolved } from './context';
import type { Clock, DateExpression } from './expression';
import { resolveFields } from './fields';
import { resolveNamed } from './named';
import { resolveDecade, resolveDivision, resolveNth, resolveSeason } from './part';
import type { Period, Resolution } from './period';
import { civilDay } from './civil';
import { Unresolved, centuryPeriod, edtfDay, hijriCenturyPeriod, millenniumPeriod, yearPeriod } from './period';
import { resolveRange } from './range';
import { resolveShift } from './shift';
import { offsetOn } from './zone';

/** Resolves an expression; the parts of its tree draw on the same context. */
export function resolve(e: DateExpression, context: Context): Resolution {
  if (e.recurring) return new Unresolved('it comes back every year');
  switch (e.kind) {
    case 'fields':
      return resolveFields(e, context);
    case 'shift':
      return resolveShift(e, context, (inner) => resolve(inner, context));
    case 'named':
      return resolveNamed(e, context);
    case 'season':
      return resolveSeason(e, context);
    case 'decade':
      return resolveDecade(e, context);
    case 'century':
      return e.calendar === 'islamic' ? hijriCenturyPeriod(e.century) : centuryPeriod(e.century);
    case 'millennium':
      return millenniumPeriod(e.millennium);
    case 'range':
      return resolveRange(e, context.reference, (inner) => resolve(inner, context));
    case 'nth':
    case 'division': {
      const of = resolve(e.of, context);
      if (isUnresolved(of)) return of;
      if (e.kind === 'nth') return resolveNth(e, of);
      const part = resolveDivision(e, of);
      const year = e.open && !isUnresolved(part) ? neighbour(part, context) : 0;
      return year === 0 ? part : resolveDivision(e, yearPeriod(civilDay(of.start!).year + year));
    }
    case 'clock':
      return new Unresolved('a time of day without a day');
  }
}

/** Years from the current one to the quarter that is meant, where the sentence points ahead of it or behind it. */
function neighbour(part: Period, context: Context): -1 | 0 | 1 {
  const reference = context.reference!;
  if (context.direction === 'future') return part.end! < reference ? 1 : 0;
  return part.start! > reference && context.direction === 'past' ? -1 : 0;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** ISO 8601 time to the minute (to the second where it is said), with its zone. */
function clockText({ hour, minute, second, zone: stated, zoneRule }: Clock, day: number): string {
  const zone = stated ?? (zoneRule === undefined ? undefined : offsetOn(zoneRule, day));
  const time = `T${two(hour)}:${two(minute)}${second === undefined ? '' : `:${two(second)}`}`;
  if (zone === undefined) return time;
  if (zone === 0) return `${time}Z`;
  const minutes = Math.abs(zone);
  return `${time}${zone < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The modifier that an expression carries, of a range none. */
function modifierOf(e: DateExpression): DateModifier | null {
  return e.modifier ?? null;
}

/**
 * The value of an expression as the result shows it.
 * @param inferred parts that the context supplied while resolving
 */
export function dateValue(e: DateExpression, resolution: Resolution, inferred: readonly string[]): DateValue {
  if (isUnresolved(resolution)) {
    const islamic = e.kind === 'fields' && e.calendar === 'islamic';
    return {
      value: null,
      calendar: islamic ? 'islamic-umalqura' : 'gregorian',
      grain: grainOf(e),
      start: null,
      end: null,
      modifier: modifierOf(e),
      inferred: [],
      unresolved: resolution.reason,
    };
  }
  const period: Period = resolution;
  const timed = e.clock && period.grain === 'day';
  return {
    value: timed ? period.value + clockText(e.clock!, period.start!) : period.value,
    calendar: period.calendar,
    grain: timed ? 'minute' : period.grain,
    start: isoDay(period.start),
    end: isoDay(period.end),
    modifier: modifierOf(e),
    inferred: [...new Set(inferred)],
    ...(period.hijri === undefined ? {} : { hijri: period.hijri }),
    ...(period.approximate ? { approximate: true as const } : {}),
  };
}

/** ISO day of a bound; none where the year needs more than four digits. */
function isoDay(number: number | null): string | null {
  if (number === null) return null;
  const day = edtfDay(number);
  return day.startsWith('Y') ? null : day;
}

/** The grain of an expression that has no value. */
function grainOf(e: DateExpression): DateValue['grain'] {
  switch (e.kind) {
    case 'fields':
      return e.day !== undefined || e.weekday !== undefined ? 'day' : e.month !== undefined ? 'month' : 'year';
    case 'shift':
      if (e.count) return 'range';
      return e.unit === 'second' || e.unit === 'third' || e.unit === 'weekend' ? 'minute' : e.unit;
    case 'nth':
      return e.weekday !== undefined ? 'day' : e.unit === 'weekend' ? 'week' : (e.unit ?? 'day');
    case 'division':
      return e.parts === 4 ? 'quarter' : e.parts === 2 ? 'half' : 'range';
    case 'named':
      return 'day';
    case 'clock':
      return 'minute';
    default:
      return e.kind;
  }
}
