/** Reads and writes `lexicons/weights.tsv`: one row a feature, with its weight and the number of training candidates that showed it. */
import { FEATURE_COUNT, featureIndex, featureName } from './space';

/** Weights by feature number. Rows whose feature the space no longer has are reported through `unknown`. */
export function parseWeights(text: string, unknown: (name: string) => void = () => {}): Float32Array {
  const weights = new Float32Array(FEATURE_COUNT);
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#') || line.startsWith('feature\t')) continue;
    const [name = '', weight = ''] = line.split('\t');
    const index = featureIndex(name);
    if (index === undefined) unknown(name);
    else weights[index] = Number(weight);
  }
  return weights;
}

/** The file's text: features in the order of the space, those without weight left out. */
export function formatWeights(weights: Float32Array | Float64Array, counts: ArrayLike<number>): string {
  const lines = ['feature\tweight\texamples'];
  for (let i = 0; i < FEATURE_COUNT; i++) {
    const rounded = Math.round(weights[i]! * 1000) / 1000;
    if (rounded !== 0) lines.push(`${featureName(i)}\t${rounded}\t${counts[i]}`);
  }
  return `${lines.join('\n')}\n`;
}
