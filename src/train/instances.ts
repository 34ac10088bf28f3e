/** Turns gold documents into training instances: candidates with features, and which of them a right answer may use. */
import { classNounPayload, describe } from '../decide/describe';
import { sentenceBounds } from '../decide/decide';
import { FeatureExtractor } from '../decide/features';
import type { Observation } from '../decide/observe';
import { observe } from '../decide/observe';
import type { Image } from '../lexicon/image';
import { lookUp } from '../lexicon/lookup';
import { entryAmbiguity } from '../lexicon/format';
import type { Candidates } from '../rules/candidates';
import { ORGANISATION } from '../rules/candidates';
import { propose } from '../rules/propose';
import { normalise, sourceEnd, sourceStart } from '../text/normalise';
import { tokenise } from '../text/tokenise';
import type { Convention } from '../evaluate/convention';
import type { GoldDocument } from './gold';

export const GOLD_TYPES = ['PER', 'ORG', 'LOC'] as const;

/** A prediction of one candidate in the corpus's own terms. */
export interface Mapped {
  /** Index in GOLD_TYPES, or -1 where the corpus does not annotate such a thing. */
  type: number;
  from: number;
  to: number;
}
export interface Document {
  gold: GoldDocument;
  observation: Observation;
  candidates: Candidates;
  bounds: Int32Array;
  mapped: Mapped[];
  /** Gold spans as corpus token ranges. */
  spans: { from: number; to: number; type: number }[];
  /** Candidates that a right answer may use, and tokens that it may leave out. */
  open: Uint8Array;
  openToken: Uint8Array;
  unreachable: number;
}

export interface Corpus {
  documents: GoldDocument[];
  convention: Convention;
  /** Types that the corpus annotates; candidates of the others are left free. */
  types: readonly string[];
}

/** Proposes candidates for a gold document and aligns them with its spans. */
export function prepare(gold: GoldDocument, image: Image, convention: Convention, types: readonly string[]): Document {
  const text = normalise(gold.text);
  const tokens = tokenise(text);
  const observation = observe(lookUp(tokens, image));
  const candidates = propose(observation);
  const bounds = sentenceBounds(observation, candidates);
  // The corpus token that holds the end of each of ours: behind proclitics where the corpus cuts them off.
  const corpusToken = Int32Array.from(tokens.end, (end) => tokenAt(gold.tokens, sourceEnd(text, end) - 1));
  const spans = gold.spans.map((span) => ({
    from: tokenAt(gold.tokens, span.start),
    to: tokenAt(gold.tokens, span.end - 1) + 1,
    type: GOLD_TYPES.indexOf(span.type as 'PER'),
  }));
  const mapped: Mapped[] = [];
  const widened: boolean[] = [];
  for (let i = 0; i < candidates.count; i++) {
    const type = GOLD_TYPES[candidates.type[i]!]!;
    const { kind, coreFrom, coreTo } = describe(observation, candidates, i);
    const how = convention(type, kind) ?? { span: 'extent' };
    const as = how === 'drop' ? type : (how.type ?? type);
    const core = how !== 'drop' && how.span === 'core';
    const a = core ? coreFrom : candidates.from[i]!;
    const b = core ? coreTo : candidates.to[i]!;
    widened.push(core && (a !== candidates.from[i] || b !== candidates.to[i]));
    const units = a === candidates.from[i] ? candidates.offset[i]! : observation.lookup.offset[a]!;
    const from = gold.exact ? tokenAt(gold.tokens, sourceStart(text, tokens.start[a]! + units)) : corpusToken[a]!;
    mapped.push({ type: how === 'drop' || !types.includes(as) ? -1 : GOLD_TYPES.indexOf(as as 'PER'), from, to: corpusToken[b - 1]! + 1 });
  }
  const document: Document = {
    gold,
    observation,
    candidates,
    bounds,
    mapped,
    spans,
    open: new Uint8Array(candidates.count),
    openToken: new Uint8Array(tokens.count).fill(1),
    unreachable: 0,
  };
  align(document, corpusToken, widened);
  return document;
}

function tokenAt(bounds: Int32Array, position: number): number {
  let low = 0;
  let high = bounds.length / 2 - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bounds[middle * 2 + 1]! <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function align(document: Document, corpusToken: Int32Array, widened: boolean[]): void {
  const { candidates, mapped, spans, open, openToken, observation } = document;
  const { offset } = observation.lookup;
  const spanAt = new Map<string, number>();
  const masked = new Uint8Array(openToken.length);
  spans.forEach((span, k) => {
    if (span.type >= 0) spanAt.set(`${span.type}:${span.from}:${span.to}`, k);
  });
  const consistent: number[][] = spans.map(() => []);
  for (let i = 0; i < candidates.count; i++) {
    const m = mapped[i]!;
    if (m.type < 0) {
      // A class noun's candidate of a kind that the corpus leaves out is free; so is every type it does not annotate.
      open[i] = 1;
      continue;
    }
    let k = spanAt.get(`${m.type}:${m.from}:${m.to}`);
    // Our scheme keeps the class noun where it belongs to the name (`قطاع غزة`); a corpus of bare names means the same place.
    if (
      k === undefined &&
      m.type === 2 &&
      candidates.to[i]! - candidates.from[i]! > 1 &&
      classNounPayload(observation, candidates.from[i]!) > 0
    ) {
      k = spanAt.get(`2:${corpusToken[candidates.from[i]! + 1]!}:${m.to}`);
      if (k !== undefined) {
        widened[i] = true;
        mapped[i] = { ...m, from: corpusToken[candidates.from[i]! + 1]! };
      }
    }
    if (k !== undefined && (document.gold.exact || candidates.offset[i] === offset[candidates.from[i]!])) consistent[k]!.push(i);
  }
  const tokensOf = (from: number, to: number): [number, number] => {
    let a = lowerBound(corpusToken, from);
    const b = lowerBound(corpusToken, to);
    if (a > b) a = b;
    return [a, b];
  };
  spans.forEach((span, k) => {
    const [a, b] = tokensOf(span.from, span.to);
    const fitting = consistent[k]!;
    if (span.type < 0 || fitting.length === 0) {
      if (span.type >= 0) document.unreachable++;
      masked.fill(1, a, b);
      return;
    }
    // Of several candidates that the corpus cannot tell apart, our scheme wants the one with the class noun.
    const wide = fitting.filter((i) => widened[i] && classNounPayload(observation, candidates.from[i]!) > 0);
    for (const i of wide.length > 0 ? wide : fitting) open[i] = 1;
    for (let t = a; t < b; t++) openToken[t] = 0;
  });
  teachDropped(document);
  for (let i = 0; i < candidates.count; i++) {
    if (open[i] === 1) continue;
    for (let t = candidates.from[i]!; t < candidates.to[i]!; t++) if (masked[t] === 1) open[i] = 1;
  }
}

/**
 * What a corpus leaves out on principle (ministries, armies) our scheme wants all the same: a full, safe gazetteer name of such a kind that
 * overlaps no gold is taught as right.
 */
function teachDropped({ candidates, mapped, open, openToken, observation }: Document): void {
  const { entryInfo } = observation.lookup.image;
  const { offset } = observation.lookup;
  const taught = new Uint8Array(openToken.length);
  const full: number[] = [];
  for (let i = 0; i < candidates.count; i++) {
    const entry = candidates.entry[i]!;
    if (
      mapped[i]!.type < 0 &&
      candidates.type[i] === ORGANISATION &&
      entry >= 0 &&
      candidates.to[i]! - candidates.from[i]! > 1 &&
      entryAmbiguity(entryInfo[entry]!) === 0 &&
      offset[candidates.from[i]!] === candidates.offset[i]
    )
      full.push(i);
  }
  full.sort((a, b) => candidates.to[b]! - candidates.from[b]! - (candidates.to[a]! - candidates.from[a]!) || a - b);
  for (const i of full) {
    let free = true;
    for (let t = candidates.from[i]!; t < candidates.to[i]!; t++) if (openToken[t] === 0 || taught[t] === 1) free = false;
    if (!free) continue;
    for (let t = candidates.from[i]!; t < candidates.to[i]!; t++) taught[t] = 1;
    open[i] = 2;
  }
  for (let i = 0; i < candidates.count; i++) {
    if (open[i] === 2) {
      open[i] = 1;
      continue;
    }
    // Its rivals are closed, or the free ones among them would do as well.
    for (let t = candidates.from[i]!; t < candidates.to[i]!; t++) if (taught[t] === 1) open[i] = 0;
  }
  for (let t = 0; t < openToken.length; t++) if (taught[t] === 1) openToken[t] = 0;
}

function lowerBound(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The features of every candidate of a document, packed: candidate i has `features[start[i] … start[i+1])`. */
export interface PackedFeatures {
  start: Int32Array;
  features: Int32Array;
}

export function packFeatures(document: Document, echo: Uint8Array | null): PackedFeatures {
  const { observation, candidates, bounds } = document;
  const { sentences } = observation.lookup.tokens;
  const extractor = new FeatureExtractor(observation, candidates);
  const start = new Int32Array(candidates.count + 1);
  let features = new Int32Array(candidates.count * 100 + 512);
  let n = 0;
  for (let k = 0; k + 1 < sentences.length; k++)
    for (let i = bounds[k]!; i < bounds[k + 1]!; i++) {
      const count = extractor.extract(i, sentences[k]!, sentences[k + 1]!, echo ? echo[i]! : 0);
      if (n + count > features.length) {
        const grown = new Int32Array(features.length * 2);
        grown.set(features);
        features = grown;
      }
      features.set(extractor.out.subarray(0, count), n);
      n += count;
      start[i + 1] = n;
    }
  return { start, features: features.slice(0, n) };
}
