/** Mentions inside a mention: the city in a university's name, the place in a person's nisba is none. */
import type { Observation } from '../decide/observe';
import { entryAmbiguity, entryType } from '../lexicon/format';
import type { FoundMention } from '../link/mention';
import { ORGANISATION, PERSON, PLACE, TYPES } from '../rules/candidates';
import { sourceEnd, sourceStart } from '../text/normalise';
import type { EntityType } from '../types';

export interface NestedSpan {
  type: EntityType;
  /** UTF-16 offsets of the source. */
  start: number;
  end: number;
  rule: string;
}

/** Gazetteer names inside an organisation, or inside a place's core that is not the place itself; longest first, none overlapping. */
export function nestedIn(observation: Observation, mention: FoundMention): NestedSpan[] {
  if (mention.type === PERSON || mention.to - mention.from < 2) return [];
  const { lookup } = observation;
  const { matches, matchCount, image, tokens } = lookup;
  const found: { from: number; to: number; offset: number; type: number; own: boolean }[] = [];
  let low = 0;
  let high = matchCount;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (matches[middle * 4]! < mention.from) low = middle + 1;
    else high = middle;
  }
  for (; low < matchCount && matches[low * 4]! < mention.to; low++) {
    const from = matches[low * 4]!;
    const to = matches[low * 4 + 1]!;
    const info = image.entryInfo[matches[low * 4 + 3]!]!;
    const type = entryType(info) === 0 ? PERSON : entryType(info) === 1 ? ORGANISATION : PLACE;
    if (
      to > mention.to ||
      (from === mention.from && to === mention.to) ||
      (from === mention.coreFrom && to >= mention.coreTo) ||
      from === mention.from
    )
      continue;
    if (entryAmbiguity(info) > 0 || (type === ORGANISATION && to - from === 1) || (mention.type === PLACE && type !== PERSON)) continue;
    found.push({ from, to, offset: matches[low * 4 + 2]!, type, own: matches[low * 4 + 3]! >= image.ownEntries });
  }
  if (found.length === 0) return [];
  found.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const taken: typeof found = [];
  for (const span of found) if (taken.every((t) => span.to <= t.from || span.from >= t.to)) taken.push(span);
  return taken
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, offset, type, own }) => ({
      type: TYPES[type]!,
      start: sourceStart(tokens.text, tokens.start[from]! + offset),
      end: sourceEnd(tokens.text, tokens.end[to - 1]!),
      rule: `${TYPES[type]!}.${own ? 'overlay' : 'known'}`,
    }));
}
