/**
 * The choice for one sentence: a semi-Markov lattice over token positions whose arcs are the candidates, each with its score, and an arc of
 * score 0 over every single token for "no mention". Viterbi gives the best set of non-overlapping candidates; forward and backward
 * sums give each candidate's posterior probability (Sarawagi & Cohen 2004).
 */
import type { Candidates } from '../rules/candidates';
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

/** Work space for sentences of any length; one for each document or training run. */
export class Lattice {
  private alpha = new Float64Array(256);
  private beta = new Float64Array(256);
  private back = new Int32Array(256);
  /** How often the sums at each position have been divided by `UNIT`, from the left and from the right. */
  private alphaUnits = new Int32Array(256);
  private betaUnits = new Int32Array(256);

  private size(n: number): void {
    if (n < this.alpha.length) return;
    this.alpha = new Float64Array(n * 2);
    this.beta = new Float64Array(n * 2);
    this.back = new Int32Array(n * 2);
    this.alphaUnits = new Int32Array(n * 2);
    this.betaUnits = new Int32Array(n * 2);
  }

  /**
   * Best non-overlapping set.
   * @param a first candidate of the sentence, `b` behind its last; candidates are sorted by first token
   * @param first first token, `limit` the token behind the sentence's last
   * @param chosen receives the indexes of the chosen candidates in reading order
   */
  best(candidates: Candidates, scores: Float64Array, a: number, b: number, first: number, limit: number, chosen: number[]): void {
    const n = limit - first;
    this.size(n + 1);
    const { alpha, back } = this;
    alpha.fill(-Infinity, 0, n + 1);
    alpha[0] = 0;
    let c = a;
    for (let p = 0; p < n; p++) {
      if (alpha[p]! >= alpha[p + 1]!) {
        alpha[p + 1] = alpha[p]!;
        back[p + 1] = -1;
      }
      for (; c < b && candidates.from[c] === first + p; c++) {
        if (scores[c] === OUT) continue;
        const to = candidates.to[c]! - first;
        const score = alpha[p]! + scores[c]!;
        if (score > alpha[to]!) {
          alpha[to] = score;
          back[to] = c;
        }
      }
    }
    const at = chosen.length;
    for (let p = n; p > 0;) {
      const c2 = back[p]!;
      if (c2 < 0) p--;
      else {
        chosen.push(c2);
        p = candidates.from[c2]! - first;
      }
    }
    // The path was walked from the end.
    for (let i = at, j = chosen.length - 1; i < j; i++, j--) [chosen[i], chosen[j]] = [chosen[j]!, chosen[i]!];
  }

  /**
   * Posterior probabilities of all candidates of a sentence into `posterior`.
   * @param open for training: candidates with 0 here, and tokens with 0 in `openToken` (relative to `first`), are closed
   * @returns the log partition sum
   */
  posteriors(
    candidates: Candidates,
    scores: Float64Array,
    a: number,
    b: number,
    first: number,
    limit: number,
    posterior: Float64Array,
    open?: Uint8Array,
    openToken?: Uint8Array,
  ): number {
    const n = limit - first;
    this.size(n + 1);
    if (!open && !openToken && isBounded(scores, a, b)) return this.posteriorsBySums(candidates, scores, a, b, first, n, posterior);
    const { alpha, beta } = this;
    alpha.fill(-Infinity, 0, n + 1);
    beta.fill(-Infinity, 0, n + 1);
    alpha[0] = 0;
    let c = a;
    for (let p = 0; p < n; p++) {
      if (!openToken || openToken[p] === 1) alpha[p + 1] = logAdd(alpha[p + 1]!, alpha[p]!);
      for (; c < b && candidates.from[c] === first + p; c++) {
        if (open && open[c] === 0) continue;
        const to = candidates.to[c]! - first;
        alpha[to] = logAdd(alpha[to]!, alpha[p]! + scores[c]!);
      }
    }
    beta[n] = 0;
    c = b - 1;
    for (let p = n - 1; p >= 0; p--) {
      if (!openToken || openToken[p] === 1) beta[p] = beta[p + 1]!;
      for (; c >= a && candidates.from[c] === first + p; c--) {
        if (open && open[c] === 0) continue;
        beta[p] = logAdd(beta[p]!, beta[candidates.to[c]! - first]! + scores[c]!);
      }
    }
    const z = alpha[n]!;
    for (let i = a; i < b; i++) {
      posterior[i] =
        open && open[i] === 0 ? 0 : exp(alpha[candidates.from[i]! - first]! + scores[i]! + beta[candidates.to[i]! - first]! - z);
    }
    return z;
  }

  /** The same from plain sums of products: a quarter of the time of logarithms. */
  private posteriorsBySums(
    candidates: Candidates,
    scores: Float64Array,
    a: number,
    b: number,
    first: number,
    n: number,
    posterior: Float64Array,
  ): number {
    const { alpha, beta, alphaUnits, betaUnits } = this;
    const { from, to } = candidates;
    alpha.fill(0, 0, n + 1);
    beta.fill(0, 0, n + 1);
    alpha[0] = 1;
    let units = 0;
    let reach = 0;
    let c = a;
    for (let p = 0; p < n; p++) {
      if (alpha[p]! > UNIT) {
        units++;
        for (let q = p; q <= reach; q++) alpha[q]! /= UNIT;
      }
      alphaUnits[p] = units;
      const sum = alpha[p]!;
      alpha[p + 1]! += sum;
      reach = max(reach, p + 1);
      for (; c < b && from[c] === first + p; c++) {
        if (scores[c] === OUT) {
          posterior[c] = 0;
          continue;
        }
        // The weight is kept where the posterior will stand.
        const weight = (posterior[c] = exp(scores[c]!));
        const end = to[c]! - first;
        alpha[end]! += sum * weight;
        reach = max(reach, end);
      }
    }
    alphaUnits[n] = units;
    beta[n] = 1;
    betaUnits[n] = 0;
    units = 0;
    c = b - 1;
    for (let p = n - 1; p >= 0; p--) {
      // Sums from the right come from positions whose own divisions may be fewer.
      let sum = beta[p + 1]!;
      units = betaUnits[p + 1]!;
      for (; c >= a && from[c] === first + p; c--) {
        if (posterior[c] === 0) continue;
        const end = to[c]! - first;
        sum += inUnits(beta[end]!, betaUnits[end]! - units) * posterior[c]!;
      }
      if (sum > UNIT) {
        units++;
        sum /= UNIT;
      }
      beta[p] = sum;
      betaUnits[p] = units;
    }
    const z = alpha[n]!;
    const zUnits = alphaUnits[n]!;
    for (let i = a; i < b; i++) {
      if (posterior[i] === 0) continue;
      const start = from[i]! - first;
      const end = to[i]! - first;
      posterior[i] = inUnits((alpha[start]! / z) * posterior[i]! * beta[end]!, alphaUnits[start]! + betaUnits[end]! - zUnits);
    }
    return log(z) + zUnits * log(UNIT);
  }
}

function isBounded(scores: Float64Array, a: number, b: number): boolean {
  for (let i = a; i < b; i++) if (scores[i]! > LARGEST) return false;
  return true;
}

/** `sum` times `UNIT` to the power of `units`. */
function inUnits(sum: number, units: number): number {
  return units === 0 ? sum : sum * UNIT ** units;
}
