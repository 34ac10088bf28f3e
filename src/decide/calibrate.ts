/**
 * Posterior probabilities as confidences. The weights are a little too sure of themselves on text that they were not learned from, the more so
 * the surer they are; Platt's correction of the log-odds, with the constants that cross-validation on our articles gave, mends it
 * (`npm run train -- --folds 5` prints the table of what comes out). Platt, Probabilistic Outputs for Support Vector Machines, 1999.
 */

const SLOPE = 0.72;
const INTERCEPT = -0.06;

/** The confidence of a mention whose posterior is `posterior`, to two decimals. */
export function calibrate(posterior: number): number {
  // Sums of probabilities can come out a hair above 1.
  if (posterior >= 1) return 1;
  const odds = Math.exp(INTERCEPT) * (posterior / (1 - posterior)) ** SLOPE;
  return Math.round((odds / (1 + odds)) * 100) / 100;
}
