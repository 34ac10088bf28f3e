/** Values of all dates of a document: each may lean on the reference date, on its sentence and on the dates before it. */
import type { DateProposal } from '../../rules/date/propose';
import { directionAt } from '../../rules/date/tense';
import type { Tokens } from '../../text/tokenise';
import type { DateValue } from '../../types';
import { parseIsoDay } from './civil';
import type { Context } from './context';
import type { CalendarName, DateExpression } from './expression';
import { monthIn } from './fields';
import { pairs } from './pair';
import type { Period } from './period';
import { Unresolved, edtfDay } from './period';
import { dateValue, resolve } from './resolve';
import { timex3 } from './timex3';

export interface ResolveOptions {
  /** Also write the TIMEX3 value. */
  timex3?: boolean;
}

type AnchorUnit = Parameters<Context['anchor']>[0];

/** Grains from fine to coarse; an anchor must be no coarser than the unit that is counted from it. */
const RANK: Record<string, number> = { day: 0, week: 1, month: 2, year: 3, decade: 4, century: 5 };

/** How many sentences back a date may stand and still be "the last one said". */
const REACH = 3;

interface Stated {
  sentence: number;
  period: Period;
  /** The year that the text itself says, not one supplied. */
  year?: number;
  /** Calendar, month and day of fields. */
  calendar?: CalendarName;
  month?: number;
  day?: number;
}

/** What later dates may lean on. */
function statement(sentence: number, e: DateExpression, period: Period): Stated {
  if (e.kind !== 'fields' || period.start === null) return { sentence, period };
  const at = monthIn(e.calendar, period.start);
  const said = typeof e.year === 'number' && !e.shortYear && (e.yearCalendar ?? e.calendar) === e.calendar;
  return {
    sentence,
    period,
    calendar: e.calendar,
    month: at.month,
    day: at.day,
    ...(said || e.deixis !== undefined ? { year: at.year } : {}),
  };
}

/** Sentences within which a narration goes on from the year that it said. */
const NARRATION = 1;

/** Whether the last date with a year, said here or just before, is more than a year away from the reference. */
function narrating(stated: readonly Stated[], sentence: number, reference: number): boolean {
  const last = stated.filter((s) => s.year !== undefined && s.sentence === sentence && s.period.grain !== 'year').at(-1);
  return last !== undefined && Math.abs(last.year! - monthIn(last.calendar!, reference).year) > 1;
}

/**
 * The year of a bare day or month from what the document said before: of the same day or month, or else of the dates just before it,
 * where they are of another time than the text (في 1 أغسطس 1914 … وفي 3 أغسطس).
 */
function narratedYear(
  stated: readonly Stated[],
  sentence: number,
  reference: number,
  calendar: CalendarName,
  month: number,
  day: number | undefined,
): number | Unresolved | null {
  const same = new Set(
    stated
      .filter(
        (s) =>
          s.year !== undefined &&
          s.calendar === calendar &&
          s.month === month &&
          (s.period.grain === 'month' ? day === undefined : s.day === day),
      )
      .map((s) => s.year!),
  );
  if (same.size === 1) return [...same][0]!;
  const near = stated.filter((s) => s.year !== undefined && s.calendar === calendar && s.sentence >= sentence - NARRATION && s.period.grain !== 'year');
  const last = near.at(-1);
  if (!last || Math.abs(last.year! - monthIn(calendar, reference).year) <= 1) return null;
  const doubtful = last.sentence < sentence || near.some((s) => s.sentence === sentence && s.year !== last.year);
  return doubtful ? new Unresolved('the year may be the one said before') : last.year!;
}

/** Sentence of each proposal. */
function sentencesOf(tokens: Tokens, proposals: readonly DateProposal[]): number[] {
  let s = 0;
  return proposals.map((p) => {
    while (s + 1 < tokens.sentences.length - 1 && tokens.sentences[s + 1]! <= p.tokenStart) s++;
    return s;
  });
}

function anchorFor(stated: readonly Stated[], sentence: number, unit: AnchorUnit): Period | Unresolved {
  const usable = stated.filter((s) => (RANK[s.period.grain] ?? 9) <= RANK[unit]! && s.sentence >= sentence - REACH);
  const nearest = usable.at(-1);
  if (!nearest) return new Unresolved('no date before it');
  const rivals = usable.filter((s) => s.sentence === nearest.sentence);
  const width = unit === 'year' || unit === 'decade' || unit === 'century' ? 4 : unit === 'month' ? 7 : 10;
  const named = (p: Period): string => (p.start === null ? p.value : edtfDay(p.start).slice(0, width));
  return rivals.every((s) => named(s.period) === named(nearest.period)) ? nearest.period : new Unresolved('several dates before it');
}

/**
 * Resolves the dates of a document.
 * @param proposals what `proposeDates` found and `decide` kept, in reading order
 * @param reference ISO day against which relative dates resolve, or null
 * @param tokens the tokens that the proposals count
 * @returns one value a proposal, in the same order
 */
export function resolveDates(
  proposals: readonly DateProposal[],
  reference: string | null,
  tokens: Tokens,
  options: ResolveOptions = {},
): DateValue[] {
  const referenceDay = reference === null ? null : parseIsoDay(reference);
  const sentences = sentencesOf(tokens, proposals);
  const stated: Stated[] = [];
  const joined = pairs(proposals, tokens);
  const values: DateValue[] = proposals.map((proposal, at) => {
    const inferred: string[] = [];
    let direction: Context['direction'] | undefined;
    const context: Context = {
      reference: referenceDay,
      standalone: proposal.standalone,
      get direction() {
        return (direction ??= proposal.standalone ? 'future' : directionAt(tokens, proposal.tokenStart, proposal.tokenEnd));
      },
      anchor: (unit) => anchorFor(stated, sentences[at]!, unit),
      narratedYear: (calendar, month, day) =>
        referenceDay === null || proposal.standalone ? null : narratedYear(stated, sentences[at]!, referenceDay, calendar, month, day),
      get narrating() {
        return referenceDay !== null && !proposal.standalone && narrating(stated, sentences[at]!, referenceDay);
      },
      infer: (...parts) => void inferred.push(...parts),
    };
    const expression = joined[at]?.expression ?? proposal.expression;
    if (joined[at]?.inferred) inferred.push(joined[at].inferred);
    const resolution = resolve(expression, context);
    if (!(resolution instanceof Unresolved) && resolution.start !== null) stated.push(statement(sentences[at]!, expression, resolution));
    const value = dateValue(expression, resolution, inferred);
    return options.timex3 ? { ...value, timex3: timex3(expression, value) } : value;
  });
  // Of … هـ الموافق … م the Gregorian side wins.
  joined.forEach((pair, at) => {
    const other = pair?.gregorian === undefined ? undefined : values[pair.gregorian];
    const own = values[at]!;
    if (other && other.value !== null && own.value !== null && other.grain === 'day' && own.grain === 'day')
      values[at] = { ...own, value: other.value, start: other.start, end: other.end };
  });
  return values;
}
