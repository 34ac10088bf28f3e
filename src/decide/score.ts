/**
 * The score of a candidate: the sum of the weights of its features. What depends on one word, on where a candidate begins or on where it ends
 * only is summed once for all candidates of a sentence, for many share it. Weights are thousandths (see weights.ts), so that sums are
 * exact in any order.
 */
import type { Candidates } from '../rules/candidates';
import type { FeatureExtractor } from './features';
import { positionIn } from './phrase';

/** Longer candidates may have more features than there is room for; they share no sums. */
const LONGEST_SUMMED = 12;
const TYPES = 3;
const POSITIONS = 4;

export class Scorer {
  /** Sums by token of the sentence, type and position; NaN until first asked for. */
  private words = new Float64Array(0);
  private beginnings = new Float64Array(0);
  private ends = new Float64Array(0);
  /** The sentence in hand. */
  private first = 0;
  private limit = -1;

  constructor(
    private readonly extractor: FeatureExtractor,
    private readonly candidates: Candidates,
    private readonly weights: Float32Array,
  ) {}

  /**
   * The score of candidate `i`, without an echo.
   * @param first first token of its sentence, `limit` the token behind the last
   */
  score(i: number, first: number, limit: number): number {
    const { extractor } = this;
    const T = this.candidates.type[i]!;
    const s = this.candidates.from[i]!;
    const e = this.candidates.to[i]!;
    if (e - s > LONGEST_SUMMED) return this.sum(extractor.extract(i, first, limit, 0));
    if (first !== this.first || limit !== this.limit) this.enter(first, limit);
    const { words, beginnings, ends } = this;
    let sum = this.sum(extractor.own(i, first, limit, 0));
    // The words of a known phrase are no evidence of their own.
    for (let t = extractor.isKnownPhrase(i) ? e : s; t < e; t++) {
      const position = positionIn(s, e, t);
      const at = ((t - first) * TYPES + T) * POSITIONS + position;
      if (isMissing(words[at]!)) words[at] = this.sum(extractor.ofWord(T, position, t));
      sum += words[at]!;
    }
    const begin = (s - first) * TYPES + T;
    if (isMissing(beginnings[begin]!)) beginnings[begin] = this.sum(extractor.ofBeginning(T, s, first));
    const end = (e - first) * TYPES + T;
    if (isMissing(ends[end]!)) ends[end] = this.sum(extractor.ofEnd(T, e, limit));
    return sum + beginnings[begin]! + ends[end]!;
  }

  /** What echo `echo` of the document pass adds to the score of candidate `i`. */
  echo(i: number, echo: number): number {
    const { extractor, weights } = this;
    return weights[extractor.echoFeature(i, echo)]! - weights[extractor.echoFeature(i, 0)]!;
  }

  private enter(first: number, limit: number): void {
    // A candidate may end behind the last token.
    const places = (limit - first + 1) * TYPES;
    if (this.ends.length < places) {
      this.words = new Float64Array(places * POSITIONS * 2);
      this.beginnings = new Float64Array(places * 2);
      this.ends = new Float64Array(places * 2);
    }
    this.words.fill(NaN, 0, places * POSITIONS);
    this.beginnings.fill(NaN, 0, places);
    this.ends.fill(NaN, 0, places);
    this.first = first;
    this.limit = limit;
  }

  /** Sum over the first `count` features that the extractor has written. */
  private sum(count: number): number {
    const { weights } = this;
    const { out } = this.extractor;
    let sum = 0;
    for (let k = 0; k < count; k++) sum += weights[out[k]!]!;
    return sum;
  }
}

function isMissing(sum: number): boolean {
  return sum !== sum;
}
