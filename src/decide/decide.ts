/**
 * Decides between the candidates of a text: scores by weighted evidence, the best non-overlapping set per sentence, posterior
 * probabilities; then once more with what the first pass found elsewhere in the document.
 */
import type { Candidates } from '../rules/candidates';
import { DATE } from '../rules/candidates';
import { FIRST_OVERLAY_RULE } from '../rules/catalogue';
import { absorbAliases } from './alias';
import { Echoes } from './echo';
import { FeatureExtractor } from './features';
import { overlayScore, winsAlone } from './overlay';
import { Lattice, WorkSpace } from './lattice';
import { NEIGHBOUR_FEATURES, NeighboursInText, neighbourWeights } from './neighbours';
import { OUT, Scorer } from './score';
import type { Observation } from './observe';

/** One for all documents: they are decided one after the other. */
const space = new WorkSpace();

export interface Choice {
  /** Indexes of the chosen candidates, in reading order. */
  readonly chosen: number[];
  readonly scores: Float64Array;
  readonly posteriors: Float64Array;
  /** Echo feature of each candidate in the second pass. */
  readonly echo: Uint8Array;
  /** Feature of the mention before each chosen candidate (a number of neighbours.ts), or -1 where none is near. */
  readonly after: Int16Array;
}

/** Candidates of each sentence: `bounds[k]` is the first candidate of sentence k. */
export function sentenceBounds(observation: Observation, candidates: Candidates): Int32Array {
  const { sentences } = observation.lookup.tokens;
  const bounds = new Int32Array(sentences.length);
  let c = 0;
  for (let k = 0; k + 1 < sentences.length; k++) {
    bounds[k] = c;
    while (c < candidates.count && candidates.from[c]! < sentences[k + 1]!) c++;
  }
  bounds[sentences.length - 1] = c;
  return bounds;
}

/**
 * @param weights one weight a feature of space.ts
 * @param dateScore score of a date candidate by the number of its proposal: dates have no features of their own
 */
export function decide(observation: Observation, candidates: Candidates, weights: Float32Array, dateScore: (i: number) => number): Choice {
  const { lookup } = observation;
  const { sentences } = lookup.tokens;
  const bounds = sentenceBounds(observation, candidates);
  const scorer = new Scorer(observation, new FeatureExtractor(observation, candidates), candidates, weights);
  const n = candidates.count;
  const scores = new Float64Array(n);
  const ofNeighbours = new Float64Array(NEIGHBOUR_FEATURES);
  neighbourWeights(weights, ofNeighbours);
  const neighbours = new NeighboursInText(observation, candidates, ofNeighbours);
  const lattice = new Lattice(candidates, scores, neighbours, space);
  const posteriors = new Float64Array(n);
  const echo = new Uint8Array(n);
  const score = (i: number, first: number, limit: number): number => {
    if (candidates.type[i] === DATE) return dateScore(candidates.entry[i]!);
    if (candidates.rule[i]! < FIRST_OVERLAY_RULE) return scorer.score(i, first, limit);
    return overlayScore(lookup.image, candidates, i, scorer.full(i, first, limit));
  };
  const chosen: number[] = [];
  const echoes = new Echoes();
  for (let k = 0; k + 1 < sentences.length; k++) {
    const first = sentences[k]!;
    const limit = sentences[k + 1]!;
    const [a, b] = [bounds[k]!, bounds[k + 1]!];
    for (let i = a; i < b; i++) scores[i] = score(i, first, limit);
    if (b > a) lattice.posteriors({ a, b, first, limit }, posteriors);
  }
  for (let i = 0; i < n; i++) echoes.add(lookup, candidates, i, posteriors[i]!);
  for (let k = 0; k + 1 < sentences.length; k++) {
    const a = bounds[k]!;
    const b = bounds[k + 1]!;
    if (a === b) continue;
    const first = sentences[k]!;
    const limit = sentences[k + 1]!;
    let changed = false;
    for (let i = a; i < b; i++) {
      if (scores[i] === OUT) continue;
      const feature = echoes.featureOf(lookup, candidates, i);
      if (feature === 0) continue;
      echo[i] = feature;
      // Nothing but the echo's own feature is different now; a user's name that wins anyhow has no features.
      if (candidates.rule[i]! < FIRST_OVERLAY_RULE || !winsAlone(lookup.image, candidates, i)) scores[i]! += scorer.echo(i, feature);
      changed = true;
    }
    if (changed) lattice.posteriors({ a, b, first, limit }, posteriors);
    lattice.best({ a, b, first, limit }, chosen);
  }
  const after = new Int16Array(n).fill(-1);
  chosen.forEach((c, at) => {
    const state = neighbours.stateBetween(at > 0 ? chosen[at - 1]! : -1, c);
    if (state === 0) return;
    after[c] = neighbours.feature(state, c);
    scores[c]! += after[c]! < 0 ? 0 : ofNeighbours[after[c]!]!;
  });
  return { chosen: absorbAliases(lookup, candidates, chosen, posteriors), scores, posteriors, echo, after };
}
