/** Values of all dates of a document: each may lean on the reference date, on its sentence and on the dates before it. */
import type { DateProposal } from '../../rules/date/propose';
import { directionAt } from '../../rules/date/tense';
import type { Tokens } from '../../text/tokenise';
import type { DateValue } from '../../types';
import { parseIsoDay } from './civil';
import type { Context } from './context';
import { Memory } from './memory';
import { pairs } from './pair';
import { Unresolved } from './period';
import { dateValue, resolve } from './resolve';
import { timex3 } from './timex3';

export interface ResolveOptions {
  /** Also write the TIMEX3 value. */
  timex3?: boolean;
}

/** Sentence of each proposal. */
function sentencesOf(tokens: Tokens, proposals: readonly DateProposal[]): number[] {
  let s = 0;
  return proposals.map((p) => {
    while (s + 1 < tokens.sentences.length - 1 && tokens.sentences[s + 1]! <= p.tokenStart) s++;
    return s;
  });
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
  const memory = new Memory();
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
      anchor: (unit) => memory.anchor(sentences[at]!, unit),
      narratedYear: (calendar, month, day) =>
        referenceDay === null || proposal.standalone ? null : memory.yearOf(sentences[at]!, referenceDay, calendar, month, day),
      get narrating() {
        return referenceDay !== null && !proposal.standalone && memory.narrating(sentences[at]!, referenceDay);
      },
      get telling() {
        return referenceDay !== null && !proposal.standalone && memory.telling(sentences[at]!, referenceDay);
      },
      infer: (...parts) => void inferred.push(...parts),
    };
    const expression = joined[at]?.expression ?? proposal.expression;
    if (joined[at]?.inferred) inferred.push(joined[at].inferred);
    const resolution = resolve(expression, context);
    if (!(resolution instanceof Unresolved)) memory.note(sentences[at]!, expression, resolution);
    return dateValue(expression, resolution, inferred);
  });
  // Of … هـ الموافق … م the Gregorian side wins.
  joined.forEach((pair, at) => {
    const other = pair?.gregorian === undefined ? undefined : values[pair.gregorian];
    const own = values[at]!;
    if (other && other.value !== null && own.value !== null && other.grain === 'day' && own.grain === 'day')
      values[at] = { ...own, value: other.value, start: other.start, end: other.end };
  });
  if (options.timex3)
    values.forEach((value, at) => {
      const timex = timex3(joined[at]?.expression ?? proposals[at]!.expression, value);
      if (timex !== undefined) value.timex3 = timex;
    });
  return values;
}
