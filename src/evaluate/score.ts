/** Exact-span scoring as conlleval does it; agrees with the referee's score.py to the hundredth. */
import type { ExtractionResult } from '../types';
import type { Convention } from './convention';
import type { GoldDocument } from './gold';

export interface ScoreOptions {
  /** Types that count, in the order of the table. */
  types: readonly string[];
  /** Which span is compared where the convention does not say. */
  span: 'extent' | 'core';
  convention: Convention;
  /** A span counts as soon as it overlaps one of its type. */
  overlap: boolean;
  /** Dates count only with the right value. */
  values: boolean;
}

export interface Counts {
  right: number;
  spurious: number;
  missed: number;
}

export interface ScoringError {
  id: string;
  what: 'missed' | 'spurious';
  type: string;
  /** UTF-16 offsets in the document's text. */
  start: number;
  end: number;
  value: string;
  /** Position in the order of the document: tokens for CoNLL, characters for marked text. */
  position: number;
}

interface Span {
  start: number;
  end: number;
  type: string;
  /** Gold: the value or nothing; prediction: the value and the Hijri value, both as strings. */
  values: readonly (string | undefined)[];
  /** Prediction: the rule that found it; gold: ''. */
  rule: string;
}

/** Collects the counts over documents. */
export class Score {
  readonly counts = new Map<string, Counts>();
  readonly errors: ScoringError[] = [];
  /** How often the mentions of each rule were right and not: what the convention drops, and types that do not count, are left out. */
  readonly rules = new Map<string, { right: number; spurious: number }>();

  constructor(private readonly options: ScoreOptions) {
    for (const type of options.types) this.counts.set(type, { right: 0, spurious: 0, missed: 0 });
  }

  /** `result` must have UTF-16 offsets. */
  add(document: GoldDocument, result: ExtractionResult): void {
    const { options } = this;
    const wanted: Span[] = document.mentions
      .filter((gold) => options.types.includes(gold.type))
      .map((gold) => {
        const [start, end] = options.span === 'core' ? [gold.coreStart, gold.coreEnd] : [gold.start, gold.end];
        return { start, end, type: gold.type, values: [gold.value], rule: '' };
      });
    const left = predictedSpans(document, result, options);
    for (const want of wanted) {
      const hit = left.findIndex((have) => this.matches(want, have));
      if (hit >= 0) for (const have of left.splice(hit, 1)) this.countRule(have.rule, 'right');
      this.count(want, hit >= 0 ? 'right' : 'missed', document);
    }
    for (const have of left) {
      this.count(have, 'spurious', document);
      this.countRule(have.rule, 'spurious');
    }
  }

  private countRule(rule: string, what: 'right' | 'spurious'): void {
    const counts = this.rules.get(rule) ?? { right: 0, spurious: 0 };
    counts[what]++;
    this.rules.set(rule, counts);
  }

  private matches(want: Span, have: Span): boolean {
    if (want.type !== have.type) return false;
    const value = want.values[0];
    if (this.options.values && want.type === 'DATE' && value !== undefined && value !== '?' && !have.values.includes(value)) return false;
    if (this.options.overlap) return want.start < have.end && have.start < want.end;
    return want.start === have.start && want.end === have.end;
  }

  private count(span: Span, what: keyof Counts, document: GoldDocument): void {
    const counts = this.counts.get(span.type);
    if (counts !== undefined) counts[what]++;
    if (what === 'right') return;
    const { tokens } = document;
    const start = tokens === undefined ? span.start : (tokens[span.start]?.start ?? 0);
    const end = tokens === undefined ? span.end : (tokens[span.end - 1]?.end ?? 0);
    this.errors.push({ id: document.id, what, type: span.type, start, end, value: span.values[0] ?? '', position: span.start });
  }
}

/** The predictions as the gold counts them: by convention, and for CoNLL as the tokens that they touch. Equal ones count once. */
function predictedSpans(document: GoldDocument, result: ExtractionResult, options: ScoreOptions): Span[] {
  const spans: Span[] = [];
  for (const prediction of predictions(result)) {
    const how = options.convention(prediction.type, prediction.kind) ?? { span: options.span };
    if (how === 'drop') continue;
    const type = how.type ?? prediction.type;
    if (!options.types.includes(type)) continue;
    const [from, to] = how.span === 'core' ? [prediction.coreStart, prediction.coreEnd] : [prediction.start, prediction.end];
    const touched = document.tokens === undefined ? { start: from, end: to } : tokensTouched(document.tokens, from, to);
    if (touched === undefined) continue;
    const span = { ...touched, type, values: prediction.values, rule: prediction.rule };
    if (!spans.some((other) => sameSpan(other, span))) spans.push(span);
  }
  return spans;
}

function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end && a.type === b.type && a.values[0] === b.values[0] && a.values[1] === b.values[1];
}

function tokensTouched(
  tokens: readonly { start: number; end: number }[],
  from: number,
  to: number,
): { start: number; end: number } | undefined {
  // Tokens stand in order: the first that ends behind the start, by halving.
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > from) high = middle;
    else low = middle + 1;
  }
  let end = low;
  while (end < tokens.length && (tokens[end]?.start ?? Infinity) < to) end++;
  return end > low ? { start: low, end } : undefined;
}

interface Prediction {
  type: string;
  kind: string;
  start: number;
  end: number;
  coreStart: number;
  coreEnd: number;
  values: readonly (string | undefined)[];
  rule: string;
}

function* predictions(result: ExtractionResult): Generator<Prediction> {
  const flat = (
    type: string,
    kind: string,
    values: Prediction['values'],
    mention: ExtractionResult['people'][number]['mentions'][number],
  ): Prediction => {
    const { start, end, coreStart, coreEnd, rule } = mention;
    return { type, kind, values, start, end, coreStart, coreEnd, rule };
  };
  for (const person of result.people) for (const mention of person.mentions) yield flat('PER', '', [], mention);
  for (const group of result.organisations) for (const mention of group.mentions) yield flat('ORG', group.kind, [], mention);
  for (const place of result.places) for (const mention of place.mentions) yield flat('LOC', place.kind, [], mention);
  for (const date of result.dates)
    for (const mention of date.mentions) yield flat('DATE', '', [date.value ?? undefined, `H:${date.hijri ?? 'None'}`], mention);
}
