/** The straight line from text to result: each stage one call. */
import { decide } from './decide/decide';
import { observe } from './decide/observe';
import { detectLanguage } from './language';
import type { Image } from './lexicon/image';
import { lookUp } from './lexicon/lookup';
import { link } from './link';
import { propose } from './rules/propose';
import { normalise } from './text/normalise';
import { tokenise } from './text/tokenise';
import type { ExtractOptions, ExtractionResult } from './types';
import { evaluateDates } from './values/dates';
import { serialise } from './values/serialise';

/**
 * Extracts people, organisations, places and dates from a text.
 * @param source the text as decoded
 * @param image the lexicon
 */
export function run(source: string, image: Image, options: ExtractOptions): ExtractionResult {
  const language = options.forceLanguage ? { code: 'ar', confidence: 1 } : detectLanguage(source);
  const text = normalise(source);
  const tokens = tokenise(text);
  const lookup = lookUp(tokens, image);
  const observation = observe(lookup);
  const dates = evaluateDates(tokens, options);
  const candidates = propose(observation, dates.proposals);
  const choice = decide(observation, candidates, image.weights, dates.score);
  const linked = link(observation, candidates, choice, options.minConfidence ?? 0);
  return serialise({ source, language, options, observation, candidates, choice, linked, dates });
}
