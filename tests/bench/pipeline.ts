/** The whole pipeline in one process, beside the ways to do a part of it that people know. */
import { ar } from 'chrono-node';
import type { ExtractOptions, ExtractionResult } from '../../src/types';
import { ordinaryText, shapes } from '../fuzz/shapes';
import type { Corpus } from './corpus';
import { joined } from './corpus';
import { fixed, inTurns, speed } from './measure';
import { PlainMap } from './plain-map';
import type { Row } from './table';
import { check } from './table';

type Extract = (text: string, options?: ExtractOptions) => ExtractionResult;
const REFERENCE = { referenceDate: '2025-11-06' } as const;

export function mentionsOf({ people, organisations, places, dates }: ExtractionResult): number {
  return [people, organisations, places, dates].flat().reduce((sum, { mentions }) => sum + mentions.length, 0);
}

/** Mentions found in each document of the corpus; their sum is checked against the number that its gold has. */
export function countMentions(extract: Extract, { documents, gold }: Corpus): number[] {
  const found = documents.map((text) => mentionsOf(extract(text, REFERENCE)));
  // Gold may leave kinds out that we find (dates in most CoNLL), so there is a floor only.
  check('mentions found of those in the gold', total(found), Math.floor(gold * 0.8));
  return found;
}

export const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

export function comparePipeline(extract: Extract, corpus: Corpus, lexicons: string, rounds: number): Row[] {
  const { documents, bytes } = corpus;
  const map = new PlainMap(lexicons);
  const known = documents.reduce((sum, text) => sum + map.count(text), 0);
  const found = total(countMentions(extract, corpus));
  let dates = 0;
  let chronoDates = 0;
  for (const text of documents) {
    dates += extract(text, REFERENCE).dates.reduce((sum, { mentions }) => sum + mentions.length, 0);
    chronoDates += ar.parse(text, new Date('2025-11-06T12:00:00Z')).length;
  }
  check('dates, against half of those that chrono finds', dates, chronoDates / 2);
  const runs = [
    () => documents.forEach((text) => void extract(text, REFERENCE)),
    () => documents.forEach((text) => void map.count(text)),
    () => documents.forEach((text) => void ar.parse(text, new Date('2025-11-06T12:00:00Z'))),
  ];
  if (rounds > 1) inTurns(2, runs);
  const [whole = NaN, plain = NaN, chrono = NaN] = inTurns(rounds, runs);
  const row = (what: string, time: number, count: number, aim = ''): Row =>
    [what, `${fixed(speed(bytes, time))} MB/s`, `${fixed(whole / time, 2)}×`, String(count), aim]; // prettier-ignore
  return [
    row('whole pipeline, one core', whole, found, '≥ 15 MB/s'),
    row('names only, Map of n-grams', plain, known),
    row('dates only, chrono-node `ar`', chrono, chronoDates),
  ];
}

/** One document of 1 KB up to `largest` bytes: time grows with the length and no faster, and so do the mentions. */
export function compareLengths(extract: Extract, corpus: Corpus, largest: number): Row[] {
  const rows: Row[] = [];
  let first = NaN;
  let perMention = NaN;
  for (let size = 1024; size <= largest; size = size < largest ? Math.min(size * 10, largest) : size + 1) {
    const text = joined(corpus, size);
    // Small ones often enough to be measured at all.
    const times = Math.max(1, Math.round(400_000 / size));
    let found = 0;
    const [time = NaN] = inTurns(3, [
      () => {
        for (let i = 0; i < times; i++) found = mentionsOf(extract(text, REFERENCE));
      },
    ]);
    const perByte = time / times / size;
    if (Number.isNaN(first)) first = perByte;
    // From the second size on the text is the whole corpus, or enough of it.
    if (size >= 100_000) {
      if (Number.isNaN(perMention)) perMention = found / size;
      check(`mentions in ${size} bytes`, found, Math.floor(perMention * size * 0.7), Math.ceil(perMention * size * 1.4));
    }
    rows.push([
      `one text of ${fixed(size / 1024, 0)} KB`,
      `${fixed(1 / 1000 / perByte)} MB/s`,
      `${fixed(first / perByte, 2)}× of 1 KB`,
      String(found),
      'linear',
    ]);
  }
  return rows;
}

/** The slowest shapes of text, by time a byte against ordinary text. */
export function compareShapes(extract: Extract, bytes: number, shown: number): Row[] {
  const options = { forceLanguage: true, ...REFERENCE };
  const ordinary = ordinaryText().repeat(Math.max(1, Math.round(bytes / 200_000)));
  const cost = (text: string): number => (inTurns(1, [() => void extract(text, options)])[0] ?? NaN) / Buffer.byteLength(text);
  for (let i = 0; i < 4; i++) cost(ordinary);
  const all = shapes(bytes).map(([name, text]) => ({
    name,
    ratio: Math.min(cost(text), cost(text)) / Math.min(cost(ordinary), cost(ordinary)),
  }));
  all.sort((a, b) => b.ratio - a.ratio);
  const beyond = all.filter(({ ratio }) => ratio > 4).length;
  return [
    ['shapes of text beyond 4× the time a byte', '', `${beyond} of ${all.length}`, '', '0'],
    ...all.slice(0, shown).map(({ name, ratio }): Row => [`shape: ${name}`, '', `${fixed(ratio)}× ordinary text`, '', '≤ 4×']),
  ];
}
