/** Gold files as documents that can be extracted and scored. */
import type { GoldMention } from './marked';
import { parseMarked } from './marked';
import { parseConll, spansOf } from './conll';

export interface GoldDocument {
  /** File name, for CoNLL with the number of the first sentence. */
  id: string;
  text: string;
  referenceDate?: string;
  /** UTF-16 offsets; for CoNLL token numbers instead (`tokens` is then there). */
  mentions: GoldMention[];
  /** Start and end of each token in `text`. */
  tokens?: { start: number; end: number }[];
}

/**
 * The documents of one gold file.
 * @param name file name without folders; `*.marked.txt` is marked text, everything else CoNLL
 * @param perDocument CoNLL: how many consecutive sentences make one document
 */
export function goldDocuments(name: string, content: string, perDocument: number): GoldDocument[] {
  const clean = content.replace(/^\ufeff/, '');
  if (name.endsWith('.marked.txt')) return [{ id: name, ...parseMarked(clean, name) }];
  const sentences = parseConll(clean, name);
  const documents: GoldDocument[] = [];
  for (let first = 0; first < sentences.length; first += perDocument) {
    let text = '';
    const tokens: { start: number; end: number }[] = [];
    const mentions: GoldMention[] = [];
    for (const sentence of sentences.slice(first, first + perDocument)) {
      const offset = tokens.length;
      for (const token of sentence) {
        tokens.push({ start: text.length, end: text.length + token.text.length });
        text += `${token.text} `;
      }
      text = `${text.slice(0, -1)}\n`;
      for (const span of spansOf(sentence.map((token) => token.tag))) {
        const start = offset + span.start;
        const end = offset + span.end;
        mentions.push({ type: span.type, start, end, coreStart: start, coreEnd: end });
      }
    }
    documents.push({ id: `${name}:${first}`, text, mentions, tokens });
  }
  return documents;
}
