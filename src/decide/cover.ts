/** The gazetteer matches that cover each token: what a candidate's surroundings are known as. */
import { entryAmbiguity, entryType } from '../lexicon/format';
import type { Observation } from './observe';

/** For each entity type and token, the longest gazetteer match that covers the token. */
export interface Cover {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** The covers of a text's matches; index `type * tokens + token`, `to` 0 where nothing covers. */
export function coverOf(observation: Observation): Cover {
  const { lookup } = observation;
  const { matches, matchCount, image, tokens } = lookup;
  const n = tokens.count;
  const from = new Int32Array(n * 3);
  const to = new Int32Array(n * 3);
  for (let m = 0; m < matchCount; m++) {
    const a = matches[m * 4]!;
    const b = matches[m * 4 + 1]!;
    const info = image.entryInfo[matches[m * 4 + 3]!]!;
    const at = entryType(info) * n;
    // A one-word entry that is mostly an ordinary word says nothing about its neighbours.
    if (b - a === 1 && entryAmbiguity(info) === 2) continue;
    for (let t = a; t < b; t++) {
      if (b - a > to[at + t]! - from[at + t]!) {
        from[at + t] = a;
        to[at + t] = b;
      }
    }
  }
  return { from, to };
}

/** How the longest match that covers a token (index `at` of the cover) lies to a span: a number of `RELATIONS` in space.ts. */
export function relation(cover: Cover, at: number, s: number, e: number): number {
  const b = cover.to[at]!;
  if (b === 0) return 0;
  const a = cover.from[at]!;
  if (a === s && b === e) return 1;
  if (a <= s && b >= e) return 2;
  if (a === s && b < e) return 3;
  if (a >= s && b <= e) return 4;
  return 5;
}
