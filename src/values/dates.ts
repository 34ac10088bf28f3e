/** The date stage: what the grammar proposes, how firmly, and what each chosen expression means. */
import type { DateProposal } from '../rules/date';
import { findReferenceDate, proposeDates } from '../rules/date';
import type { Tokens } from '../text/tokenise';
import type { DateValue, ExtractOptions, ReferenceDate } from '../types';
import { resolveDates } from './date';

export type { DateProposal };
export interface Dates {
  readonly proposals: readonly DateProposal[];
  readonly reference: ReferenceDate | null;
  /** Score of proposal `i` against candidates of other types. */
  score(i: number): number;
  /** Values of the proposals that `decide` kept, in the same order. */
  values(kept: readonly number[]): DateValue[];
}

/** What the grammar's own certainty is worth beside the learned weights of names. */
const STRONG_SCORE = 12;
const WEAK_SCORE = 3;

/** Proposes the dates of a text and finds the day against which they resolve: the caller's, the record's, or one the text states. */
export function evaluateDates(tokens: Tokens, options: ExtractOptions): Dates {
  const proposals = proposeDates(tokens);
  const reference = referenceOf(tokens, proposals, options);
  return {
    proposals,
    reference,
    score: (i) => (proposals[i]!.strength === 'strong' ? STRONG_SCORE : WEAK_SCORE),
    values: (kept) =>
      resolveDates(
        kept.map((i) => proposals[i]!),
        reference?.value ?? null,
        tokens,
        { timex3: options.timex3 ?? false },
      ),
  };
}

function referenceOf(tokens: Tokens, proposals: readonly DateProposal[], options: ExtractOptions): ReferenceDate | null {
  if (options.referenceDate) return { value: options.referenceDate, from: options.referenceFrom ?? 'option' };
  const found = findReferenceDate(tokens, proposals);
  return found === null ? null : { value: found, from: 'text' };
}
