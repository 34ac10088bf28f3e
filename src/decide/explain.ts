/** Why a mention was chosen: its evidence with weights, and the strongest rival. */
import type { Candidates } from '../rules/candidates';
import { DATE } from '../rules/candidates';
import { FIRST_OVERLAY_RULE } from '../rules/catalogue';
import { sentenceOf } from '../text/tokenise';
import type { Evidence } from '../types';
import type { Choice } from './decide';
import { FeatureExtractor } from './features';
import type { Observation } from './observe';
import { OUT } from './score';
import { F, featureName } from './space';

/** Evidence lighter than this is left out of explanations. */
const LIGHTEST = 0.05;
/** Only a name of the user's lexicon scores so high. */
const SURE = 1000;

export class Explainer {
  private readonly extractor: FeatureExtractor;
  /** 1 for the candidates that were chosen. */
  private readonly isChosen: Uint8Array;
  /** The largest `to` of a candidate and of all before it: where it ends a search to the left. */
  private readonly reach: Int32Array;

  constructor(
    private readonly observation: Observation,
    private readonly candidates: Candidates,
    private readonly choice: Choice,
    private readonly weights: Float32Array,
  ) {
    this.extractor = new FeatureExtractor(observation, candidates);
    this.isChosen = new Uint8Array(candidates.count);
    for (const i of choice.chosen) this.isChosen[i] = 1;
    this.reach = new Int32Array(candidates.count);
    for (let i = 0, furthest = 0; i < candidates.count; i++) this.reach[i] = furthest = Math.max(furthest, candidates.to[i]!);
  }

  /** Weighted evidence of candidate `i`, heaviest first. Dates are decided by their grammar and have none. */
  evidence(i: number): Evidence[] {
    if (this.candidates.type[i] === DATE) return [];
    if (this.candidates.rule[i]! >= FIRST_OVERLAY_RULE && this.choice.scores[i]! >= SURE)
      return [{ name: 'user-lexicon', weight: this.choice.scores[i]! }];
    const { sentences } = this.observation.lookup.tokens;
    const k = sentenceOf(this.observation.lookup.tokens, this.candidates.from[i]!);
    const n = this.extractor.extract(i, sentences[k]!, sentences[k + 1]!, this.choice.echo[i]!);
    const sums = new Map<number, number>();
    for (let f = 0; f < n; f++) {
      const feature = this.extractor.out[f]!;
      sums.set(feature, (sums.get(feature) ?? 0) + this.weights[feature]!);
    }
    const after = this.choice.after[i]!;
    if (after >= 0) sums.set(F.after + after, this.weights[F.after + after]!);
    return [...sums]
      .filter(([, weight]) => Math.abs(weight) >= LIGHTEST)
      .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
      .map(([feature, weight]) => ({ name: featureName(feature), weight: Math.round(weight * 1000) / 1000 }));
  }

  /** The best-scored candidate that overlaps `i` and was not chosen (of equals the first), or -1. */
  rival(i: number): number {
    const { from, to, count } = this.candidates;
    const { scores } = this.choice;
    // Candidates stand in the order of their first tokens; no candidate leaves its sentence.
    let first = i;
    while (first > 0 && this.reach[first - 1]! > from[i]!) first--;
    let best = -1;
    for (let j = first; j < count && from[j]! < to[i]!; j++) {
      // A candidate that is out of the running has no score, and is nobody's rival.
      if (j === i || to[j]! <= from[i]! || this.isChosen[j] === 1 || scores[j] === OUT) continue;
      if (best < 0 || scores[j]! > scores[best]!) best = j;
    }
    return best;
  }
}
