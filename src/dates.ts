/** The dates of a text alone, for those who need nothing else. */
import { checkOptions, checkText } from './options';
import { findReferenceDate, proposeDates } from './rules/date';
import { normalise, sourceEnd, sourceStart } from './text/normalise';
import { tokenise } from './text/tokenise';
import type { DateValue } from './types';
import { resolveDates } from './values/date';

export interface ParseDatesOptions {
  /** ISO day against which relative dates resolve; without it the text's own publication line or dateline, and otherwise none. */
  referenceDate?: string;
  /** Also give each date its TIMEX3 value. */
  timex3?: boolean;
}

/** One date expression and where it stands. */
export interface DateMention {
  /** The text between `start` and `end`, untouched. */
  text: string;
  /** Half-open UTF-16 offsets of the whole expression. */
  start: number;
  end: number;
  /** The value without its head noun (`2023` in `عام 2023`). */
  coreStart: number;
  coreEnd: number;
  /** Id of the rule that found it, e.g. `date.day-month`. */
  rule: string;
  /** `weak` where the words alone may also mean something else: a bare month, weekday or year. */
  strength: 'strong' | 'weak';
  date: DateValue;
}

/**
 * Finds and resolves the date expressions of an Arabic text.
 * @param text any string; a text that is nothing but one expression is read as a whole (في الأول من مارس, الساعة ثلاثة)
 * @returns the mentions in reading order, none overlapping; never throws on any text
 * @throws TypeError when `text` is no string; ExtractError E_REFERENCE_DATE, E_USAGE for bad options
 * @example parseDates('وصل أمس', { referenceDate: '2025-11-06' })[0].date.value === '2025-11-05'
 */
export function parseDates(text: string, options: ParseDatesOptions = {}): DateMention[] {
  checkText('parseDates', text);
  checkOptions('parseDates', options, ['referenceDate', 'timex3'] satisfies (keyof ParseDatesOptions)[]);
  const normalised = normalise(text);
  const tokens = tokenise(normalised);
  const proposals = proposeDates(tokens);
  const reference = options.referenceDate ?? findReferenceDate(tokens, proposals);
  const values = resolveDates(proposals, reference, tokens, { timex3: options.timex3 ?? false });
  return proposals.map((proposal, i) => {
    const [start, end] = [sourceStart(normalised, proposal.start), sourceEnd(normalised, proposal.end)];
    return {
      text: text.slice(start, end),
      start,
      end,
      coreStart: sourceStart(normalised, proposal.coreStart),
      coreEnd: sourceEnd(normalised, proposal.coreEnd),
      rule: proposal.rule,
      strength: proposal.strength,
      date: values[i]!,
    };
  });
}
