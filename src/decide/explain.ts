/** Why a mention was chosen: its evidence with weights, and the strongest rival. */
import type { Candidates } from '../rules/candidates';
import { DATE } from '../rules/candidates';
import { FIRST_OVERLAY_RULE } from '../rules/catalogue';
import type { Evidence } from '../types';
import type { Choice } from './decide';
import { sentenceBounds } from './decide';
import { FeatureExtractor } from './features';
import type { Observation } from './observe';
import { featureName } from './space';

/** Evidence lighter than this is left out of explanations. */
const LIGHTEST = 0.05;
/** Only a name of the user's lexicon scores so high. */
const SURE = 1000;

export class Explainer {
  private readonly extractor: FeatureExtractor;
  private readonly bounds: Int32Array;

  constructor(
    private readonly observation: Observation,
    private readonly candidates: Candidates,
    private readonly choice: Choice,
    private readonly weights: Float32Array,
  ) {
    this.extractor = new FeatureExtractor(observation, candidates);
    this.bounds = sentenceBounds(observation, candidates);
  }

  private sentenceOf(i: number): number {
    let k = 0;
    while (this.bounds[k + 1]! <= i) k++;
    return k;
  }

  /** Weighted evidence of candidate `i`, heaviest first. Dates are decided by their grammar and have none. */
  evidence(i: number): Evidence[] {
    if (this.candidates.type[i] === DATE) return [];
    if (this.candidates.rule[i]! >= FIRST_OVERLAY_RULE && this.choice.scores[i]! >= SURE)
      return [{ name: 'user-lexicon', weight: this.choice.scores[i]! }];
    const { sentences } = this.observation.lookup.tokens;
    const k = this.sentenceOf(i);
    const n = this.extractor.extract(i, sentences[k]!, sentences[k + 1]!, this.choice.echo[i]!);
    const sums = new Map<number, number>();
    for (let f = 0; f < n; f++) {
      const feature = this.extractor.out[f]!;
      sums.set(feature, (sums.get(feature) ?? 0) + this.weights[feature]!);
    }
    return [...sums]
      .filter(([, weight]) => Math.abs(weight) >= LIGHTEST)
      .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
      .map(([feature, weight]) => ({ name: featureName(feature), weight: Math.round(weight * 1000) / 1000 }));
  }

  /** The best-scored candidate that overlaps `i` and was not chosen, or -1. */
  rival(i: number): number {
    const { candidates, choice } = this;
    const k = this.sentenceOf(i);
    let best = -1;
    for (let j = this.bounds[k]!; j < this.bounds[k + 1]!; j++) {
      if (j === i || candidates.from[j]! >= candidates.to[i]! || candidates.to[j]! <= candidates.from[i]!) continue;
      if (choice.chosen.includes(j)) continue;
      if (best < 0 || choice.scores[j]! > choice.scores[best]!) best = j;
    }
    return best;
  }
}
