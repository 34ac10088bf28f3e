/** What a document has said so far, as far as later dates may lean on it. */
import type { Context } from './context';
import type { CalendarName, DateExpression } from './expression';
import { monthIn } from './fields';
import type { Period } from './period';
import { Unresolved, edtfDay } from './period';

type AnchorUnit = Parameters<Context['anchor']>[0];

/** Grains from fine to coarse; an anchor must be no coarser than the unit that is counted from it. */
const RANK: Record<string, number> = { day: 0, week: 1, month: 2, year: 3, decade: 4, century: 5 };

/** How many sentences back a date may stand and still be "the last one said". */
const REACH = 3;
/** Sentences within which a narration goes on from the year that it said. */
const NARRATION = 1;
/** Dates that are kept in mind; a sentence with more of them has no last one that matters. */
const RECENT = 48;

interface Stated {
  sentence: number;
  period: Period;
  /** Calendar and year, where the text itself says the year and the date is finer than a year. */
  calendar?: CalendarName;
  year?: number;
  /** The Gregorian year, where the text says one. */
  told?: number;
}

/** The dates of a document in reading order. */
export class Memory {
  private readonly recent: Stated[] = [];
  /** Years that were said of each month and each day of a month. */
  private readonly years = new Map<string, Set<number>>();

  /** Takes note of a resolved date. */
  note(sentence: number, e: DateExpression, period: Period): void {
    if (period.start === null) return;
    const stated: Stated = { sentence, period };
    if (e.kind === 'fields') {
      const at = monthIn(e.calendar, period.start);
      const said = typeof e.year === 'number' && !e.shortYear && (e.yearCalendar ?? e.calendar) === e.calendar;
      if (said || e.deixis !== undefined) {
        if (period.grain === 'day' || period.grain === 'month') {
          const key = keyOf(e.calendar, at.month, period.grain === 'day' ? at.day : undefined);
          const years = this.years.get(key);
          if (years) years.add(at.year);
          else this.years.set(key, new Set([at.year]));
        }
        if (period.grain !== 'year') Object.assign(stated, { calendar: e.calendar, year: at.year });
      }
    }
    if (e.kind === 'fields' && typeof e.year === 'number') stated.told = monthIn('gregorian', period.start).year;
    this.recent.push(stated);
    if (this.recent.length > 2 * RECENT) this.recent.splice(0, RECENT);
  }

  /** The last date that was said, of a grain that holds no more than one `unit`, where the sentence that says it says only one. */
  anchor(sentence: number, unit: AnchorUnit): Period | Unresolved {
    const usable = this.recent.filter((s) => (RANK[s.period.grain] ?? 9) <= RANK[unit]! && s.sentence >= sentence - REACH);
    const nearest = usable.at(-1);
    if (!nearest) return new Unresolved('no date before it');
    // In one sentence the last one is meant (أقيل في 1932 ثم عاد بعدها بأربع سنوات).
    if (nearest.sentence === sentence) return nearest.period;
    const width = unit === 'year' || unit === 'decade' || unit === 'century' ? 4 : unit === 'month' ? 7 : 10;
    const named = (p: Period): string => edtfDay(p.start!).slice(0, width);
    const rivals = usable.filter((s) => s.sentence === nearest.sentence);
    return rivals.every((s) => named(s.period) === named(nearest.period)) ? nearest.period : new Unresolved('several dates before it');
  }

  /** Whether the last date with a year in a sentence is of another time than the reference. */
  narrating(sentence: number, reference: number): boolean {
    const last = this.recent.filter((s) => s.year !== undefined && s.sentence === sentence).at(-1);
    return last !== undefined && Math.abs(last.year! - monthIn(last.calendar!, reference).year) > 1;
  }

  /** Whether the last year that was said, in this sentence or the one before, is another than the reference's and its neighbours. */
  telling(sentence: number, reference: number): boolean {
    const last = this.recent.filter((s) => s.told !== undefined && s.sentence >= sentence - NARRATION).at(-1);
    return last !== undefined && Math.abs(last.told! - monthIn('gregorian', reference).year) > 1;
  }

  /**
   * The year of a bare day or month from what the document said before: of the same day or month, or else of the dates just before it,
   * where they are of another time than the text (في 1 أغسطس 1914 … وفي 3 أغسطس); null where the reference decides.
   */
  yearOf(sentence: number, reference: number, calendar: CalendarName, month: number, day: number | undefined): number | Unresolved | null {
    const same = this.years.get(keyOf(calendar, month, day));
    if (same?.size === 1) return [...same][0]!;
    const near = this.recent.filter((s) => s.year !== undefined && s.calendar === calendar && s.sentence >= sentence - NARRATION);
    const last = near.at(-1);
    if (!last || Math.abs(last.year! - monthIn(calendar, reference).year) <= 1) return null;
    const doubtful = last.sentence < sentence || near.some((s) => s.sentence === sentence && s.year !== last.year);
    return doubtful ? new Unresolved('the year may be the one said before') : last.year!;
  }
}

function keyOf(calendar: CalendarName, month: number, day: number | undefined): string {
  return `${calendar} ${month} ${day ?? ''}`;
}
