/** Training text with gold spans, as documents: CoNLL files cut into blocks of consecutive sentences. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

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
}

interface CorpusSentence {
  words: string[];
  tags: string[];
}

function readSentences(path: string): CorpusSentence[] {
  const sentences: CorpusSentence[] = [];
  let current: CorpusSentence = { words: [], tags: [] };
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.trim() === '') {
      if (current.words.length > 0) sentences.push(current);
      current = { words: [], tags: [] };
      continue;
    }
    const cut = line.includes('\t') ? line.indexOf('\t') : line.lastIndexOf(' ');
    current.words.push(line.slice(0, cut));
    current.tags.push(line.slice(line.includes('\t') ? line.lastIndexOf('\t') + 1 : cut + 1).trim());
  }
  if (current.words.length > 0) sentences.push(current);
  return sentences;
}

/** Documents of `perDocument` sentences each. */
export function readConll(path: string, perDocument: number): GoldDocument[] {
  const sentences = readSentences(path);
  const documents: GoldDocument[] = [];
  for (let at = 0; at < sentences.length; at += perDocument) {
    let text = '';
    const bounds: number[] = [];
    const spans: GoldSpan[] = [];
    for (const { words, tags } of sentences.slice(at, at + perDocument)) {
      let open: GoldSpan | null = null;
      words.forEach((word, i) => {
        const start = text.length;
        const end = start + word.length;
        bounds.push(start, end);
        const [mark, type = ''] = tags[i]!.split('-') as [string, string?];
        if (mark === 'I' && open && open.type === type) open.end = end;
        else {
          open = mark === 'B' || mark === 'I' ? { start, end, type } : null;
          if (open) spans.push(open);
        }
        text += i + 1 < words.length ? `${word} ` : `${word}\n`;
      });
    }
    documents.push({ id: `${basename(path)}:${at}`, text, spans, tokens: Int32Array.from(bounds) });
  }
  return documents;
}

/** How a corpus annotates a type and kind: `extent`, `core`, `drop` or `as:TYPE` (see src/evaluate/conventions). */
export type Convention = (type: string, kind: string) => string;

export function readConvention(path: string | undefined): Convention {
  const table = new Map<string, string>();
  if (path)
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      const [type, kind, how] = line.split('\t');
      if (how && !line.startsWith('#')) table.set(`${type} ${kind}`, how.trim());
    }
  return (type, kind) => table.get(`${type} ${kind}`) ?? table.get(`${type} *`) ?? 'extent';
}
