/**
 * Maximum conditional likelihood of the semi-Markov model with latent choices (any set of open candidates that covers the gold), by
 * AdaGrad over sentences in a fixed pseudo-random order: deterministic, and a few minutes on one core.
 */
import { F, FEATURE_COUNT } from '../decide/space';
import { Lattice, WorkSpace } from '../decide/lattice';
import { NEIGHBOUR_FEATURES, NeighboursInText, neighbourWeights } from '../decide/neighbours';
import type { Document, PackedFeatures } from './instances';

export interface Example {
  document: Document;
  packed: PackedFeatures;
  /** How much each sentence of this document counts. */
  importance: number;
  /** Corpus number: what a corpus does its own way is learned apart from what all share (Daumé 2007, feature augmentation). */
  domain: number;
}
export interface Settings {
  epochs: number;
  /** How many runs the weights are the mean of. */
  runs: number;
  rate: number;
  /** How much of each domain's own weights is added to the shared ones. */
  blend: readonly number[];
  /** Strength of the pull towards zero, for each update of a feature. */
  decay: number;
  /**
   * By how much a right mention must beat what else there is: the cost of missing one in the softmax margin (Gimpel & Smith 2010; for
   * recall, Mohit et al. 2012). 0 is plain likelihood, which misses more than it makes up.
   */
  margin: number;
}

/** Of the first run's order. */
const SEED = 20261122;
/** How often an epoch's weights enter the mean. */
const SNAPSHOTS = 8;

/** A fixed linear congruential sequence (Numerical Recipes), so that every run shuffles alike. */
function* sequence(seed: number): Generator<number> {
  for (let state = seed >>> 0; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 0x100000000;
  }
}

/**
 * Learns weights: the mean of several runs that see the sentences in different orders, which wavers half as much as a single one.
 * @param counts receives on how many candidates each feature was seen, and in how many sentences two candidates could be neighbours
 */
export function optimise(examples: readonly Example[], settings: Settings, counts: Int32Array): Float64Array {
  const { runs } = settings;
  const mean = new Float64Array(FEATURE_COUNT);
  for (let run = 0; run < runs; run++) {
    const weights = runOnce(examples, settings, SEED + run, run === 0 ? counts : new Int32Array(counts.length));
    for (let f = 0; f < mean.length; f++) mean[f]! += weights[f]! / runs;
  }
  return mean;
}

function runOnce(examples: readonly Example[], settings: Settings, seed: number, counts: Int32Array): Float64Array {
  const domains = Math.max(...examples.map((e) => e.domain)) + 1;
  const apart = domains > 1;
  const weights = new Float64Array(FEATURE_COUNT * (apart ? domains + 1 : 1));
  const squares = new Float64Array(weights.length).fill(1e-2);
  const space = new WorkSpace();
  const shared = new Float64Array(NEIGHBOUR_FEATURES);
  const owned = new Float64Array(NEIGHBOUR_FEATURES);
  const wantedNeighbours = new Float64Array(NEIGHBOUR_FEATURES);
  const expectedNeighbours = new Float64Array(NEIGHBOUR_FEATURES);
  const sentences: { example: number; sentence: number }[] = [];
  examples.forEach(({ document, packed }, example) => {
    for (let k = 0; k + 1 < document.bounds.length; k++)
      if (document.bounds[k + 1]! > document.bounds[k]!) sentences.push({ example, sentence: k });
    for (const f of packed.features) counts[f]!++;
  });
  /** The mean over the later epochs generalises better than the last step (Polyak averaging). */
  const mean = new Float64Array(weights.length);
  let snapshots = 0;
  const random = sequence(seed);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (let i = sentences.length - 1; i > 0; i--) {
      const j = Math.floor((random.next().value as number) * (i + 1));
      [sentences[i], sentences[j]] = [sentences[j]!, sentences[i]!];
    }
    const rate = settings.rate / (1 + 0.3 * epoch);
    sentences.forEach(({ example, sentence }, at) => {
      step(examples[example]!, sentence, rate, epoch === 0);
      if (epoch > 0 && at % Math.ceil(sentences.length / SNAPSHOTS) === 0) {
        for (let f = 0; f < weights.length; f++) mean[f]! += weights[f]!;
        snapshots++;
      }
    });
  }
  const learned = snapshots > 0 ? mean.map((sum) => sum / snapshots) : weights;
  // What ships is the shared part and the parts of the corpora's own that the settings ask for.
  const { blend } = settings;
  return apart
    ? learned
        .slice(0, FEATURE_COUNT)
        .map((w, f) => blend.reduce((sum, share, d) => sum + share * (learned[FEATURE_COUNT * (d + 1) + f] ?? 0), w))
    : learned;

  function step({ document, packed, importance, domain }: Example, k: number, rate: number, isCounted: boolean): void {
    const { candidates, bounds, observation, open, openToken } = document;
    const { sentences: starts } = observation.lookup.tokens;
    const a = bounds[k]!;
    const b = bounds[k + 1]!;
    const first = starts[k]!;
    const limit = starts[k + 1]!;
    const { start: at, features } = packed;
    const { scores, expected, wanted } = scratch(document);
    const own = apart ? FEATURE_COUNT * (domain + 1) : 0;
    for (let i = a; i < b; i++) {
      let sum = 0;
      for (let f = at[i]!; f < at[i + 1]!; f++)
        sum += apart ? weights[features[f]!]! + weights[own + features[f]!]! : weights[features[f]!]!;
      scores[i] = sum;
    }
    neighbourWeights(weights, shared);
    if (apart) {
      neighbourWeights(weights, owned, own);
      for (let f = 0; f < NEIGHBOUR_FEATURES; f++) shared[f]! += owned[f]!;
    }
    const lattice = new Lattice(candidates, scores, new NeighboursInText(observation, candidates, shared), space);
    wantedNeighbours.fill(0);
    expectedNeighbours.fill(0);
    const span = { a, b, first, limit };
    const target = lattice.posteriors(span, wanted, wantedNeighbours, { candidates: open, tokens: openToken.subarray(first, limit) });
    if (!Number.isFinite(target)) return;
    for (let i = a; i < b; i++) scores[i]! -= settings.margin * wanted[i]!;
    const z = lattice.posteriors(span, expected, expectedNeighbours);
    if (!Number.isFinite(z)) return;
    for (let i = a; i < b; i++) {
      const gradient = (wanted[i]! - expected[i]!) * importance;
      if (gradient < 1e-3 && gradient > -1e-3) continue;
      for (let f = at[i]!; f < at[i + 1]!; f++) {
        update(features[f]!, gradient, rate);
        if (apart) update(own + features[f]!, gradient, rate);
      }
    }
    for (let f = 0; f < NEIGHBOUR_FEATURES; f++) {
      if (isCounted && expectedNeighbours[f]! > 0) counts[F.after + f]!++;
      const gradient = (wantedNeighbours[f]! - expectedNeighbours[f]!) * importance;
      if (gradient < 1e-3 && gradient > -1e-3) continue;
      update(F.after + f, gradient, rate);
      if (apart) update(own + F.after + f, gradient, rate);
    }
  }

  function update(feature: number, gradient: number, rate: number): void {
    const g = gradient - settings.decay * weights[feature]!;
    squares[feature]! += g * g;
    weights[feature]! += (rate * g) / Math.sqrt(squares[feature]!);
  }
}

interface Scratch {
  scores: Float64Array;
  expected: Float64Array;
  wanted: Float64Array;
}
const arrays: Scratch = { scores: new Float64Array(0), expected: new Float64Array(0), wanted: new Float64Array(0) };

function scratch(document: Document): Scratch {
  const n = document.candidates.count;
  if (arrays.scores.length < n) {
    arrays.scores = new Float64Array(n * 2);
    arrays.expected = new Float64Array(n * 2);
    arrays.wanted = new Float64Array(n * 2);
  }
  return arrays;
}
