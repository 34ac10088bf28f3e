/** Scores a model on prepared documents as the referee does: exact spans by the corpus's tokens and convention. */
import { decide } from '../decide/decide';
import type { Document } from './instances';
import { GOLD_TYPES } from './instances';
import { calibrate } from '../decide/calibrate';
import type { Reliability } from './reliability';

export interface Tally {
  right: number[];
  predicted: number[];
  gold: number[];
}
export function emptyTally(): Tally {
  return { right: [0, 0, 0], predicted: [0, 0, 0], gold: [0, 0, 0] };
}

export type ErrorReport = (what: 'missed' | 'spurious', type: string, document: Document, from: number, to: number) => void;

/** Adds a document's counts to the tally, and its confidences to `reliability`. */
export function score(
  document: Document,
  weights: Float32Array,
  tally: Tally,
  types: readonly string[],
  report?: ErrorReport,
  reliability?: Reliability,
): void {
  const { chosen, posteriors } = decide(document.observation, document.candidates, weights, () => -10);
  const gold = new Map<string, number>();
  document.spans.forEach((span, k) => {
    if (span.type < 0 || !types.includes(GOLD_TYPES[span.type]!)) return;
    tally.gold[span.type]!++;
    gold.set(`${span.type}:${span.from}:${span.to}`, k);
  });
  const seen = new Set<string>();
  for (const i of chosen) {
    const m = document.mapped[i]!;
    if (m.type < 0) continue;
    const key = `${m.type}:${m.from}:${m.to}`;
    if (seen.has(key)) continue;
    seen.add(key);
    tally.predicted[m.type]!++;
    reliability?.add(calibrate(posteriors[i]!), gold.has(key));
    if (gold.has(key)) {
      tally.right[m.type]!++;
      gold.delete(key);
    } else report?.('spurious', GOLD_TYPES[m.type]!, document, m.from, m.to);
  }
  for (const k of gold.values()) {
    const span = document.spans[k]!;
    report?.('missed', GOLD_TYPES[span.type]!, document, span.from, span.to);
  }
}

/** The tally as lines of precision, recall and F1, in per cent. */
export function formatTally(tally: Tally): string {
  const line = (name: string, right: number, predicted: number, gold: number): string => {
    const p = predicted ? right / predicted : 0;
    const r = gold ? right / gold : 0;
    const f = p + r ? (2 * p * r) / (p + r) : 0;
    return `${name.padEnd(4)} P ${(100 * p).toFixed(2)}  R ${(100 * r).toFixed(2)}  F1 ${(100 * f).toFixed(2)}  gold ${gold}  predicted ${predicted}`;
  };
  const sum = (xs: number[]): number => xs.reduce((a, b) => a + b, 0);
  return [
    ...GOLD_TYPES.map((name, t) => line(name, tally.right[t]!, tally.predicted[t]!, tally.gold[t]!)),
    line('ALL', sum(tally.right), sum(tally.predicted), sum(tally.gold)),
  ].join('\n');
}
