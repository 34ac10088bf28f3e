/**
 * The choice for one sentence: a semi-Markov lattice over token positions whose arcs are the candidates, each with its score, and an arc of
 * score 0 over every single token for "no mention". A candidate that begins where a mention has just ended has that as evidence too (see
 * neighbours.ts), so that a position is kept apart by its states. Viterbi gives the best set of non-overlapping candidates; forward and
 * backward sums give each candidate's posterior probability (Sarawagi & Cohen 2004).
 */
import type { Candidates } from '../rules/candidates';
import type { Neighbours } from './neighbours';
import { STATE_COUNT as S, stateBehind } from './neighbours';
import { OUT } from './score';

const { exp, log, log1p, max } = Math;
/** Above this score no exponential is taken: a user's own name scores thousands. */
const LARGEST = 90;
/** Sums that outgrow this are divided by it, so that no product of a long sentence leaves the range of numbers. */
const UNIT = 1e60;

function logAdd(a: number, b: number): number {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  return a > b ? a + log1p(exp(b - a)) : b + log1p(exp(a - b));
}

/** A sentence: candidates `a` to `b` (exclusive), sorted by first token, on the tokens from `first` to `limit` (exclusive). */
export interface Span {
  a: number;
  b: number;
  first: number;
  limit: number;
}
/** For training: candidates with 0 in `candidates`, and tokens with 0 in `tokens` (relative to the sentence's first), are closed. */
export interface Open {
  candidates: Uint8Array;
  tokens?: Uint8Array;
}

/** Arrays for sentences of any length: `position * S + state`, or by position. */
export class WorkSpace {
  alpha = new Float64Array(0);
  beta = new Float64Array(0);
  back = new Int32Array(0);
  backState = new Uint8Array(0);
  /** The states that some path reaches, as bits, at each position. */
  alive = new Uint16Array(0);
  /** How often the sums at each position have been divided by `UNIT`, from the left and from the right. */
  alphaUnits = new Int32Array(0);
  betaUnits = new Int32Array(0);

  /** Makes room for `n` positions. */
  size(n: number): void {
    if (n <= this.alive.length) return;
    const room = max(256, n * 2);
    this.alpha = new Float64Array(room * S);
    this.beta = new Float64Array(room * S);
    this.back = new Int32Array(room * S);
    this.backState = new Uint8Array(room * S);
    this.alive = new Uint16Array(room);
    this.alphaUnits = new Int32Array(room);
    this.betaUnits = new Int32Array(room);
  }
}

export class Lattice {
  constructor(
    private readonly candidates: Candidates,
    private readonly scores: Float64Array,
    private readonly neighbours: Neighbours,
    private readonly space = new WorkSpace(),
  ) {}

  /** What its neighbour adds to the score of candidate `c` where it begins in state `s`. */
  private joint(s: number, c: number): number {
    if (s === 0) return 0;
    const feature = this.neighbours.feature(s, c);
    return feature < 0 ? 0 : this.neighbours.weights[feature]!;
  }

  /** Best non-overlapping set. @param chosen receives the indexes of the chosen candidates in reading order */
  best({ a, b, first, limit }: Span, chosen: number[]): void {
    const n = limit - first;
    const { space, candidates, scores, neighbours } = this;
    space.size(n + 1);
    const { alpha, back, backState, alive } = space;
    alpha.fill(-Infinity, 0, (n + 1) * S);
    alive.fill(0, 0, n + 1);
    alpha[0] = 0;
    alive[0] = 1;
    const reach = (at: number, s: number, sum: number, by: number, from: number): void => {
      const to = at * S + s;
      if (sum <= alpha[to]!) return;
      alpha[to] = sum;
      back[to] = by;
      backState[to] = from;
      alive[at]! |= 1 << s;
    };
    let c = a;
    for (let p = 0; p < n; p++) {
      const states = alive[p]!;
      for (let s = 0; states >> s !== 0; s++)
        if (((states >> s) & 1) === 1) reach(p + 1, s === 0 ? 0 : neighbours.pass(s, first + p), alpha[p * S + s]!, -1, s);
      for (; c < b && candidates.from[c] === first + p; c++) {
        if (scores[c] === OUT) continue;
        const to = candidates.to[c]! - first;
        const behind = stateBehind(candidates.type[c]!);
        for (let s = 0; states >> s !== 0; s++)
          if (((states >> s) & 1) === 1) reach(to, behind, alpha[p * S + s]! + scores[c]! + this.joint(s, c), c, s);
      }
    }
    let state = 0;
    for (let s = 1; s < S; s++) if (alpha[n * S + s]! > alpha[n * S + state]!) state = s;
    const at = chosen.length;
    for (let p = n; p > 0;) {
      const by = back[p * S + state]!;
      state = backState[p * S + state]!;
      if (by < 0) p--;
      else {
        chosen.push(by);
        p = candidates.from[by]! - first;
      }
    }
    // The path was walked from the end.
    for (let i = at, j = chosen.length - 1; i < j; i++, j--) [chosen[i], chosen[j]] = [chosen[j]!, chosen[i]!];
  }

  /**
   * Posterior probabilities of all candidates of a sentence into `posterior`.
   * @param counts for training: receives how often each feature of the neighbours is expected, added to what is there
   * @returns the log partition sum
   */
  posteriors(span: Span, posterior: Float64Array, counts?: Float64Array, open?: Open): number {
    this.space.size(span.limit - span.first + 1);
    return !counts && !open && this.isBounded(span) ? this.bySums(span, posterior) : this.byLogarithms(span, posterior, counts, open);
  }

  private isBounded({ a, b }: Span): boolean {
    for (let i = a; i < b; i++) if (this.scores[i]! > LARGEST) return false;
    return true;
  }

  private byLogarithms({ a, b, first, limit }: Span, posterior: Float64Array, counts?: Float64Array, open?: Open): number {
    const n = limit - first;
    const { candidates, scores, neighbours } = this;
    const { alpha, beta, alive } = this.space;
    const isClosed = (c: number): boolean => scores[c] === OUT || (open !== undefined && open.candidates[c] === 0);
    const passes = (p: number): boolean => open?.tokens === undefined || open.tokens[p] === 1;
    alpha.fill(-Infinity, 0, (n + 1) * S);
    beta.fill(-Infinity, 0, (n + 1) * S);
    alive.fill(0, 0, n + 1);
    alpha[0] = 0;
    alive[0] = 1;
    const reach = (at: number, s: number, sum: number): void => {
      alpha[at * S + s] = logAdd(alpha[at * S + s]!, sum);
      alive[at]! |= 1 << s;
    };
    let c = a;
    for (let p = 0; p < n; p++) {
      const states = alive[p]!;
      if (passes(p))
        for (let s = 0; states >> s !== 0; s++)
          if (((states >> s) & 1) === 1) reach(p + 1, neighbours.pass(s, first + p), alpha[p * S + s]!);
      for (; c < b && candidates.from[c] === first + p; c++) {
        if (isClosed(c)) continue;
        const behind = stateBehind(candidates.type[c]!);
        for (let s = 0; states >> s !== 0; s++)
          if (((states >> s) & 1) === 1) reach(candidates.to[c]! - first, behind, alpha[p * S + s]! + scores[c]! + this.joint(s, c));
      }
    }
    beta.fill(0, n * S, (n + 1) * S);
    let z = -Infinity;
    for (let s = 0; s < S; s++) z = logAdd(z, alpha[n * S + s]!);
    c = b - 1;
    for (let p = n - 1; p >= 0; p--) {
      const states = alive[p]!;
      if (passes(p))
        for (let s = 0; states >> s !== 0; s++)
          if (((states >> s) & 1) === 1) beta[p * S + s] = beta[(p + 1) * S + neighbours.pass(s, first + p)]!;
      for (; c >= a && candidates.from[c] === first + p; c--) {
        posterior[c] = 0;
        if (isClosed(c)) continue;
        const behind = beta[(candidates.to[c]! - first) * S + stateBehind(candidates.type[c]!)]!;
        for (let s = 0; states >> s !== 0; s++) {
          if (((states >> s) & 1) === 0) continue;
          const sum = scores[c]! + this.joint(s, c) + behind;
          beta[p * S + s] = logAdd(beta[p * S + s]!, sum);
          const share = exp(alpha[p * S + s]! + sum - z);
          posterior[c]! += share;
          const feature = counts && s > 0 ? neighbours.feature(s, c) : -1;
          if (feature >= 0) counts![feature]! += share;
        }
      }
    }
    return z;
  }

  /** The same from plain sums of products: a quarter of the time of logarithms. */
  private bySums({ a, b, first, limit }: Span, posterior: Float64Array): number {
    const n = limit - first;
    const { candidates, scores, neighbours } = this;
    const { from, to, type } = candidates;
    const { alpha, beta, alive, alphaUnits, betaUnits } = this.space;
    alpha.fill(0, 0, (n + 1) * S);
    beta.fill(0, 0, (n + 1) * S);
    alive.fill(0, 0, n + 1);
    alpha[0] = 1;
    alive[0] = 1;
    let units = 0;
    let reach = 0;
    let c = a;
    for (let p = 0; p < n; p++) {
      const states = alive[p]!;
      if (total(alpha, p, states) > UNIT) {
        units++;
        for (let q = p * S; q < (reach + 1) * S; q++) alpha[q]! /= UNIT;
      }
      alphaUnits[p] = units;
      reach = max(reach, p + 1);
      alpha[(p + 1) * S]! += alpha[p * S]!;
      alive[p + 1]! |= states & 1;
      for (let s = 1; states >> s !== 0; s++) {
        if (((states >> s) & 1) === 0) continue;
        const next = neighbours.pass(s, first + p);
        alpha[(p + 1) * S + next]! += alpha[p * S + s]!;
        alive[p + 1]! |= 1 << next;
      }
      for (; c < b && from[c] === first + p; c++) {
        if (scores[c] === OUT) {
          posterior[c] = 0;
          continue;
        }
        // The weight is kept where the posterior will stand.
        const weight = (posterior[c] = exp(scores[c]!));
        let sum = alpha[p * S]!;
        for (let s = 1; states >> s !== 0; s++) if (((states >> s) & 1) === 1) sum += alpha[p * S + s]! * exp(this.joint(s, c));
        const end = to[c]! - first;
        const behind = stateBehind(type[c]!);
        alpha[end * S + behind]! += sum * weight;
        alive[end]! |= 1 << behind;
        reach = max(reach, end);
      }
    }
    alphaUnits[n] = units;
    beta.fill(1, n * S, (n + 1) * S);
    betaUnits[n] = 0;
    const z = total(alpha, n, alive[n]!);
    const zUnits = units;
    c = b - 1;
    for (let p = n - 1; p >= 0; p--) {
      const states = alive[p]!;
      // Sums from the right come from positions whose own divisions may be fewer.
      units = betaUnits[p + 1]!;
      for (let s = 0; states >> s !== 0; s++)
        if (((states >> s) & 1) === 1) beta[p * S + s] = beta[(p + 1) * S + (s === 0 ? 0 : neighbours.pass(s, first + p))]!;
      for (; c >= a && from[c] === first + p; c--) {
        if (posterior[c] === 0) continue;
        const end = to[c]! - first;
        const weight = posterior[c]!;
        const behind = beta[end * S + stateBehind(type[c]!)]!;
        let before = 0;
        for (let s = 0; states >> s !== 0; s++) {
          if (((states >> s) & 1) === 0) continue;
          const factor = s === 0 ? weight : weight * exp(this.joint(s, c));
          before += alpha[p * S + s]! * factor;
          beta[p * S + s]! += inUnits(behind, betaUnits[end]! - units) * factor;
        }
        posterior[c] = inUnits((before / z) * behind, alphaUnits[p]! + betaUnits[end]! - zUnits);
      }
      if (total(beta, p, states) > UNIT) {
        units++;
        for (let s = 0; s < S; s++) beta[p * S + s]! /= UNIT;
      }
      betaUnits[p] = units;
    }
    return log(z) + zUnits * log(UNIT);
  }
}

/** The sum over the states of a position. */
function total(sums: Float64Array, p: number, states: number): number {
  if (states === 1) return sums[p * S]!;
  let sum = 0;
  for (let s = 0; states >> s !== 0; s++) if (((states >> s) & 1) === 1) sum += sums[p * S + s]!;
  return sum;
}

/** `sum` times `UNIT` to the power of `units`. */
function inUnits(sum: number, units: number): number {
  return units === 0 ? sum : sum * UNIT ** units;
}
