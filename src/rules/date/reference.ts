/** The date of the text itself: a publication line, a dateline, or a date that is its whole first line. */
import type { Tokens } from '../../text/tokenise';
import { TokenKind } from '../../text/tokenise';
import type { FieldsExpression } from '../../values/date/expression';
import { resolveFields } from '../../values/date/fields';
import { edtfDay } from '../../values/date/period';
import { Unresolved } from '../../values/date/period';
import type { DateProposal } from './propose';
import { proposeDates } from './propose';
import { sensesOf } from './reading';

/** A day with everything said. */
function fullDay(proposal: DateProposal): FieldsExpression | null {
  const e = proposal.expression;
  if (e.kind !== 'fields' || typeof e.year !== 'number' || typeof e.month !== 'number' || e.day === undefined || e.shortYear) return null;
  return e;
}

function dayOf(e: FieldsExpression): string | null {
  const day = resolveFields(e, {
    reference: null,
    direction: 'unknown',
    standalone: false,
    anchor: () => new Unresolved('none'),
    narratedYear: () => null,
    narrating: false,
    telling: false,
    infer: () => undefined,
  });
  return day instanceof Unresolved || day.start === null ? null : edtfDay(day.start);
}

/** Start offsets of the line that holds a light offset. */
function lineStart(tokens: Tokens, i: number): number {
  const { source, toSource } = tokens.text;
  let at = i;
  // No publication line is longer; without a bound, a long line of dates costs its square.
  while (at > 0 && i - at < 64) {
    const gap = source.slice(toSource[tokens.end[at - 1]! - 1]! + 1, toSource[tokens.start[at]!]!);
    if (/[\n\r\u2028\u2029]/.test(gap)) break;
    at--;
  }
  return at;
}

function endsLine(tokens: Tokens, i: number): boolean {
  if (i >= tokens.count) return true;
  const { source, toSource } = tokens.text;
  return /[\n\r\u2028\u2029]/.test(source.slice(toSource[tokens.end[i - 1]! - 1]! + 1, toSource[tokens.start[i]!]!));
}

/** How many tokens may stand between the words that announce a publication date and the date. */
const NEAR = 8;

/** How firmly the words before a date say that it is the text's own: 3 published, 2 updated, 0 not at all. */
function announced(tokens: Tokens, proposal: DateProposal, line: number): number {
  let best = 0;
  for (let i = proposal.tokenStart; i >= line && i >= proposal.tokenStart - NEAR; i--)
    for (const sense of sensesOf(tokens, i)) {
      if (sense.wordClass !== 'publication') continue;
      if (sense.value === 'published') best = Math.max(best, 3);
      else if (sense.value === 'updated') best = Math.max(best, 2);
    }
  return best;
}

/** Token behind a date and the same day in the other calendar that may follow it: … هـ الموافق … م. */
function closing(tokens: Tokens, proposals: readonly DateProposal[], at: number): number {
  const [own, other] = [proposals[at]!, proposals[at + 1]];
  const linked = other && other.tokenStart - own.tokenEnd <= 2 && sensesOf(tokens, own.tokenEnd).some((s) => s.wordClass === 'head');
  return linked ? other.tokenEnd : own.tokenEnd;
}

/** Dateline: at the head of a line a place or two, the date, and then a bracket, a dash or a colon: القاهرة 12 مارس 2021 (رويترز). */
function dateline(tokens: Tokens, proposal: DateProposal, line: number, end: number): boolean {
  if (proposal.tokenStart - line > 6) return false;
  for (let i = line; i < proposal.tokenStart; i++) if (tokens.kind[i] === TokenKind.Number) return false;
  const next = end;
  if (endsLine(tokens, next)) return proposal.tokenStart === line;
  const mark = tokens.kind[next] === TokenKind.Punctuation ? String.fromCharCode(tokens.text.light[tokens.start[next]!]!) : '';
  if (proposal.tokenStart === line) return mark === '-' || mark === ':' || mark === '|';
  return mark === '(' || mark === '-' || mark === ':' || mark === '/';
}

/**
 * The day on which the text was published, as its own lines say.
 * @param tokens the tokens of the text
 * @param proposals its date expressions, where they are known already
 * @returns an ISO day, or null where the text does not say
 */
export function findReferenceDate(tokens: Tokens, proposals: readonly DateProposal[] = proposeDates(tokens)): string | null {
  let updated: string | null = null;
  let heading: string | null = null;
  for (const [at, proposal] of proposals.entries()) {
    if (proposal.standalone) continue;
    const fields = fullDay(proposal);
    if (!fields) continue;
    const line = lineStart(tokens, proposal.tokenStart);
    const firmness = announced(tokens, proposal, line);
    if (firmness === 3) {
      const day = dayOf(fields);
      if (day) return day;
    }
    if (firmness === 2) updated ??= dayOf(fields);
    else if (proposal.tokenStart < 60 && dateline(tokens, proposal, line, closing(tokens, proposals, at))) heading ??= dayOf(fields);
  }
  return heading ?? updated;
}
