/** What resolving an expression may draw on beside its own words. */
import type { CalendarName } from './expression';
import type { Period, Resolution } from './period';
import { Unresolved } from './period';

export type Direction = 'past' | 'future' | 'unknown';

export interface Context {
  /** Day number of the reference date, or null where there is none. */
  readonly reference: number | null;
  /** Where the tense and the words around point for what the expression leaves open. */
  readonly direction: Direction;
  /** The whole text is one expression (rules/date/whole.ts). */
  readonly standalone: boolean;
  /** The last date that the document stated, of a grain that holds no more than one `unit`; or why there is none. */
  anchor(unit: 'day' | 'week' | 'month' | 'year' | 'decade' | 'century'): Period | Unresolved;
  /** The year that the document gave to the same day or month before, or that the dates around it have; null where it gives none. */
  narratedYear(calendar: CalendarName, month: number, day: number | undefined): number | Unresolved | null;
  /** Whether the text tells of another time than its own just before: what leaves the year open there belongs to that time, not to the reference. */
  readonly narrating: boolean;
  /** Whether the date said last, here or in the sentence before, is of another time than the reference. */
  readonly telling: boolean;
  /** Takes note of a part of the value that the text does not state. */
  infer(...parts: string[]): void;
}

export const NARRATING = new Unresolved('it may belong to the time that the text tells of');
export const NO_REFERENCE = new Unresolved('no reference date');

/** The reference day, or the reason that there is none. */
export function referenceDay(context: Context): number | Unresolved {
  return context.reference ?? NO_REFERENCE;
}

/** The day from which a relative expression counts. */
export function originDay(context: Context, anchor: 'reference' | 'document', unit: Parameters<Context['anchor']>[0]): number | Unresolved {
  if (anchor === 'reference') return referenceDay(context);
  const period = context.anchor(unit);
  if (period instanceof Unresolved) return period;
  return period.start ?? new Unresolved('the date before it has no first day');
}

export function isUnresolved(value: unknown): value is Unresolved {
  return value instanceof Unresolved;
}

export type { Resolution };
