/** Values of all dates of a document: each may lean on the reference date, on its sentence and on the dates before it. */
import type { DateProposal } from '../../rules/date/propose';
import { directionAt } from '../../rules/date/tense';
import type { Tokens } from '../../text/tokenise';
import type { DateValue } from '../../types';
import { parseIsoDay } from './civil';
import type { Context } from './context';
import type { CalendarName } from './expression';
import { Memory } from './memory';
import { pairs } from './pair';
import type { Period } from './period';
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

/** The context of one date. A class, since an object with getters of its own for each date would make every reader of contexts slow. */
class DateContext implements Context {
  readonly inferred: string[] = [];
  readonly standalone: boolean;
  private pointsTo: Context['direction'] | undefined;

  constructor(
    readonly reference: number | null,
    private readonly proposal: DateProposal,
    private readonly sentence: number,
    private readonly memory: Memory,
    private readonly tokens: Tokens,
  ) {
    this.standalone = proposal.standalone;
  }

  get direction(): Context['direction'] {
    const { standalone, proposal } = this;
    return (this.pointsTo ??= standalone ? 'future' : directionAt(this.tokens, proposal.tokenStart, proposal.tokenEnd));
  }

  anchor(unit: Parameters<Context['anchor']>[0]): Period | Unresolved {
    return this.memory.anchor(this.sentence, unit);
  }

  narratedYear(calendar: CalendarName, month: number, day: number | undefined): number | Unresolved | null {
    if (this.reference === null || this.standalone) return null;
    return this.memory.yearOf(this.sentence, this.reference, calendar, month, day);
  }

  get narrating(): boolean {
    return this.reference !== null && !this.standalone && this.memory.narrating(this.sentence, this.reference);
  }

  get telling(): boolean {
    return this.reference !== null && !this.standalone && this.memory.telling(this.sentence, this.reference);
  }

  infer(...parts: string[]): void {
    this.inferred.push(...parts);
  }
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
    const context = new DateContext(referenceDay, proposal, sentences[at]!, memory, tokens);
    const pair = joined[at];
    const expression = pair?.expression ?? proposal.expression;
    if (pair?.inferred) context.infer(pair.inferred);
    const resolution = resolve(expression, context);
    if (!(resolution instanceof Unresolved)) memory.note(sentences[at]!, expression, resolution);
    return dateValue(expression, resolution, context.inferred);
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
