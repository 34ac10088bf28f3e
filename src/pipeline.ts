/** The straight line from text to result: each stage one call. */
import { decide } from './decide/decide';
import { observe } from './decide/observe';
import { detectLanguage } from './language';
import type { Image } from './lexicon/image';
import { lookUp } from './lexicon/lookup';
import type { Overlay } from './lexicon/overlay';
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
 * @param overlay the user's own names, which win over it
 */
export function run(source: string, image: Image, options: ExtractOptions, overlay?: Overlay): ExtractionResult {
  const language = options.forceLanguage ? { code: 'ar', confidence: 1 } : detectLanguage(source);
  const text = normalise(source);
  const tokens = tokenise(text);
  const lookup = overlay ? overlay.addTo(lookUp(tokens, overlay.over(image))) : lookUp(tokens, image);
  const observation = observe(lookup);
  const dates = evaluateDates(tokens, options);
  const candidates = propose(observation, dates.proposals, options.hashtagParts);
  const choice = decide(observation, candidates, image.weights, dates.score);
  const linked = link(observation, candidates, choice, options.minConfidence ?? 0);
  return serialise({ source, language, options, observation, candidates, choice, linked, dates });
}
