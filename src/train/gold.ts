/** Training text with gold spans, as documents: CoNLL files cut into blocks of consecutive sentences, and marked gold. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseConll, spansOf } from '../evaluate/conll';
import { parseMarked } from '../evaluate/marked';
import { normalise, sourceEnd, sourceStart } from '../text/normalise';
import { tokenise } from '../text/tokenise';

export interface GoldSpan {
  /** UTF-16 offsets into the text, half-open. */
  start: number;
  end: number;
  type: string;
}
export interface GoldDocument {
  id: string;
  text: string;
  spans: GoldSpan[];
  /** UTF-16 bounds of the corpus's own tokens (start, end, start, end …): predictions are compared by the tokens they touch. */
  tokens: Int32Array;
  /** The gold tells proclitics from words, so that of two readings of a token only one is right. */
  exact: boolean;
}

/** Documents of `perDocument` sentences each. */
export function readConll(path: string, perDocument: number): GoldDocument[] {
  const sentences = parseConll(readFileSync(path, 'utf8'), path);
  const documents: GoldDocument[] = [];
  for (let at = 0; at < sentences.length; at += perDocument) {
    let text = '';
    const bounds: number[] = [];
    const spans: GoldSpan[] = [];
    for (const sentence of sentences.slice(at, at + perDocument)) {
      const first = bounds.length / 2;
      sentence.forEach((token, i) => {
        bounds.push(text.length, text.length + token.text.length);
        text += token.text + (i + 1 < sentence.length ? ' ' : '\n');
      });
      for (const { start, end, type } of spansOf(sentence.map((token) => token.tag)))
        spans.push({ start: bounds[(first + start) * 2]!, end: bounds[(first + end) * 2 - 1]!, type });
    }
    documents.push({ id: `${basename(path)}:${at}`, text, spans, tokens: Int32Array.from(bounds), exact: false });
  }
  return documents;
}

/** Sentences without any name, a line each: every other one is a document, the rest is kept for measuring. */
export function readNegatives(path: string): GoldDocument[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines
    .filter((_, i) => i % 2 === 0)
    .map((text, i) => ({ id: `${basename(path)}:${i * 2 + 1}`, text, spans: [], tokens: Int32Array.of(0, text.length), exact: true }));
}

/** One document of marked gold; its tokens are ours, cut where a mention begins or ends inside one. Dates are left out. */
export function readMarked(path: string): GoldDocument {
  const { text, mentions } = parseMarked(readFileSync(path, 'utf8'), path);
  const spans = mentions.filter((m) => m.type !== 'DATE').map(({ start, end, type }) => ({ start, end, type }));
  const cuts = [...new Set(mentions.flatMap((m) => [m.start, m.end]))].sort((a, b) => a - b);
  const normalised = normalise(text);
  const tokens = tokenise(normalised);
  const bounds: number[] = [];
  let cut = 0;
  for (let t = 0; t < tokens.count; t++) {
    let start = sourceStart(normalised, tokens.start[t]!);
    const end = sourceEnd(normalised, tokens.end[t]!);
    for (; cut < cuts.length && cuts[cut]! < end; cut++)
      if (cuts[cut]! > start) {
        bounds.push(start, cuts[cut]!);
        start = cuts[cut]!;
      }
    bounds.push(start, end);
  }
  return { id: basename(path), text, spans, tokens: Int32Array.from(bounds), exact: true };
}
