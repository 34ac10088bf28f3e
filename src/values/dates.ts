/** The date stage: what the grammar proposes, how firmly, and what each chosen expression means. */
import type { Tokens } from '../text/tokenise';
import type { DateValue, ExtractOptions, ReferenceDate } from '../types';

/** A date expression as the pipeline sees it; light-text offsets. */
export interface DateProposalSpan {
  tokenStart: number;
  tokenEnd: number;
  start: number;
  end: number;
  coreStart: number;
  coreEnd: number;
  rule: string;
  strength: 'strong' | 'weak';
}
export interface Dates {
  readonly proposals: readonly DateProposalSpan[];
  readonly reference: ReferenceDate | null;
  /** Score of proposal `i` against candidates of other types. */
  score(i: number): number;
  /** Values of the proposals that `decide` kept, in the same order. */
  values(kept: readonly number[]): DateValue[];
}

/** Scores that the grammar's confidence is worth beside the learned weights of names. */
const STRONG_SCORE = 8;
const WEAK_SCORE = 2;

export function evaluateDates(_tokens: Tokens, options: ExtractOptions): Dates {
  const proposals: DateProposalSpan[] = [];
  const reference: ReferenceDate | null = options.referenceDate ? { value: options.referenceDate, from: options.referenceFrom ?? 'option' } : null;
  return { proposals, reference, score: (i) => (proposals[i]!.strength === 'strong' ? STRONG_SCORE : WEAK_SCORE), values: () => [] };
}
