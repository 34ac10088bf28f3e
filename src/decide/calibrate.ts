/**
 * Posterior probabilities as confidences. They are the model's own: it has not been measured yet how often a mention of confidence c is
 * right, and no correction is made.
 */

/** The confidence of a mention whose posterior is `posterior`, to two decimals. */
export function calibrate(posterior: number): number {
  return Math.round(posterior * 100) / 100;
}
