/** Pairs of one day in two calendars: 15 رمضان 1446هـ الموافق 15 مارس 2025م. Each side lends the other its year. */
import type { DateProposal } from '../../rules/date/propose';
import { sensesOf } from '../../rules/date/reading';
import type { Tokens } from '../../text/tokenise';
import { TokenKind } from '../../text/tokenise';
import { dayNumber } from './civil';
import type { DateExpression, FieldsExpression } from './expression';
import { monthIn } from './fields';
import { hijriDayNumber } from './hijri';

export interface Pair {
  /** The expression with the year that the other side says. */
  expression?: DateExpression;
  inferred?: string;
  /** Of the Hijri side: index of the Gregorian one. */
  gregorian?: number;
}

const LINKS = new Set(['/', '-', '(', '=', '،', ',', '|', ')']);

/** Whether only الموافق and marks stand between two dates. */
function linked(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > 4) return false;
  let said = to === from;
  for (let i = from; i < to; i++) {
    if (tokens.kind[i]! >= TokenKind.Punctuation) {
      const mark = String.fromCharCode(tokens.text.light[tokens.start[i]!]!);
      if (!LINKS.has(mark) && mark !== ':') return false;
      said ||= mark !== '،' && mark !== ',';
    } else if (sensesOf(tokens, i).some((s) => s.wordClass === 'head')) said = true;
    else return false;
  }
  return said;
}

function fields(proposal: DateProposal): FieldsExpression | null {
  return proposal.expression.kind === 'fields' ? proposal.expression : null;
}

/** The year of `calendar` that brings a day and month next to a known day. */
function yearNear(e: FieldsExpression, known: number): number | null {
  const here = monthIn(e.calendar, known).year;
  for (const year of [here, here - 1, here + 1]) {
    const day =
      e.calendar === 'islamic'
        ? hijriDayNumber(year, e.month as number, e.day!)
        : dayNumber(year, e.month as number, Math.min(e.day!, 28)) + Math.max(0, e.day! - 28);
    if (Math.abs(day - known) <= 3) return year;
  }
  return null;
}

/** The pairs among the dates of a text, by proposal. */
export function pairs(proposals: readonly DateProposal[], tokens: Tokens): (Pair | undefined)[] {
  const found: (Pair | undefined)[] = proposals.map(() => undefined);
  for (let i = 0; i + 1 < proposals.length; i++) {
    const [a, b] = [fields(proposals[i]!), fields(proposals[i + 1]!)];
    if (
      !a ||
      !b ||
      a.calendar === b.calendar ||
      a.day === undefined ||
      b.day === undefined ||
      typeof a.month !== 'number' ||
      typeof b.month !== 'number'
    )
      continue;
    if (!linked(tokens, proposals[i]!.tokenEnd, proposals[i + 1]!.tokenStart)) continue;
    const [hijri, gregorian] = a.calendar === 'islamic' ? [i, i + 1] : [i + 1, i];
    found[hijri] = { gregorian };
    for (const [open, said] of [
      [i, i + 1],
      [i + 1, i],
    ] as const) {
      const [e, other] = [fields(proposals[open]!)!, fields(proposals[said]!)!];
      if (
        e.year !== undefined ||
        typeof other.year !== 'number' ||
        other.shortYear ||
        (other.yearCalendar ?? other.calendar) !== other.calendar
      )
        continue;
      const known =
        other.calendar === 'islamic'
          ? hijriDayNumber(other.year, other.month as number, other.day!)
          : dayNumber(other.year, other.month as number, other.day!);
      const year = yearNear(e, known);
      if (year !== null) found[open] = { ...found[open], expression: { ...e, year }, inferred: 'year' };
    }
  }
  return found;
}
