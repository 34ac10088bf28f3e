/** Chosen candidates as mentions with source offsets, cleaned forms and what the lexicon says of them. */
import { LAM } from '../text/letters';
import type { Choice } from '../decide/decide';
import { describe } from '../decide/describe';
import type { Observation } from '../decide/observe';
import { entitiesOf } from '../lexicon/entities-of';
import type { Candidates } from '../rules/candidates';
import { NAME_RULES } from '../rules/catalogue';
import { lightSlice, sourceEnd, sourceStart } from '../text/normalise';
import { TokenKind, punctuationOf } from '../text/tokenise';

const HASH = 0x23;

/** A mention of a person, organisation or place; offsets are UTF-16 units of the source, token ranges half-open. */
export interface FoundMention {
  candidate: number;
  /** Type number of rules/candidates.ts. */
  type: number;
  kind: string;
  from: number;
  to: number;
  coreFrom: number;
  coreTo: number;
  start: number;
  end: number;
  coreStart: number;
  coreEnd: number;
  /** Cleaned text of core and extent: no tashkeel, tatweel or proclitics, the article restored, single spaces. */
  form: string;
  extentForm: string;
  /** Lexicon entities that this span names. */
  entities: number[];
  confidence: number;
  rule: string;
}

/**
 * The cleaned text of tokens `[from, to)`; punctuation keeps no space before it where the source has none.
 * @param units proclitic units of the first token that stay outside (those of its analysis, unless told)
 */
export function cleanForm(observation: Observation, from: number, to: number, units = observation.lookup.offset[from] ?? 0): string {
  const { lookup } = observation;
  const { start, end, text } = lookup.tokens;
  let form = '';
  let last = start[from]!;
  for (let t = from; t < to; t++) {
    if (punctuationOf(lookup.tokens, t) === HASH) continue;
    const s = t === from ? start[t]! + units : start[t]!;
    if (t > from && start[t]! > last) form += ' ';
    last = end[t]!;
    if (
      t === from &&
      units > 0 &&
      text.key[s] === LAM &&
      text.key[s - 1] === LAM &&
      (lookup.restored[t] === 1 || lookup.offset[t] !== units)
    )
      form += 'ا';
    form += lightSlice(text, s, end[t]!);
  }
  return form;
}

/** The chosen candidates that are people, organisations or places, of a confidence of `least` and more. */
export function toMentions(
  observation: Observation,
  candidates: Candidates,
  choice: Choice,
  calibrate: (posterior: number) => number,
  least = 0,
): FoundMention[] {
  const { tokens } = observation.lookup;
  const { text, start, end, kind } = tokens;
  const mentions: FoundMention[] = [];
  for (const i of choice.chosen) {
    const type = candidates.type[i]!;
    if (type > 2) continue;
    const confidence = calibrate(choice.posteriors[i]!);
    if (!(confidence >= least)) continue;
    const from = candidates.from[i]!;
    const to = candidates.to[i]!;
    const description = describe(observation, candidates, i);
    const { coreFrom, coreTo } = description;
    const extentStart = sourceStart(text, start[from]! + candidates.offset[i]!);
    const units = candidates.offset[i]!;
    // Behind a class noun or a quotation mark no proclitic stands: `جبهة «بامي»`.
    const coreUnits = coreFrom === from ? units : 0;
    const coreAt = sourceStart(text, start[coreFrom]! + coreUnits);
    let last = coreTo - 1;
    while (last > coreFrom && kind[last] === TokenKind.Punctuation && coreTo < to) last--;
    const form = cleanForm(observation, coreFrom, coreTo, coreUnits);
    const isCore = coreFrom === from && coreTo === to;
    const entities = entitiesOf(observation.lookup, from, to, type);
    mentions.push({
      candidate: i,
      type,
      kind: description.kind,
      from,
      to,
      coreFrom,
      coreTo,
      start: extentStart,
      end: sourceEnd(text, end[to - 1]!),
      coreStart: coreAt,
      coreEnd: sourceEnd(text, end[last]!),
      form,
      extentForm: isCore ? form : cleanForm(observation, from, to, units),
      entities: coreFrom > from || coreTo < to ? entities.concat(entitiesOf(observation.lookup, coreFrom, coreTo, type)) : entities,
      confidence,
      rule: NAME_RULES[candidates.rule[i]!]!.id,
    });
  }
  return mentions;
}
