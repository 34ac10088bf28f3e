/** The text that is measured: articles of about 5 KB, from gold so that the number of mentions is known. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { goldDocuments } from '../../src/evaluate/gold';

export interface Corpus {
  documents: string[];
  /** Of UTF-8. */
  bytes: number;
  /** Mentions that the gold has in them. */
  gold: number;
}

const FIXTURES = join(__dirname, '..', '..', 'fixtures', 'articles');
const ARTICLE_BYTES = 5000;
/** Few enough that the joined sentences come close to an article's size. */
const SENTENCES = 4;

/** @param paths gold (marked text or CoNLL); without any, fixtures/articles */
export function readCorpus(paths: readonly string[]): Corpus {
  // prettier-ignore
  const files = paths.length > 0 ? paths : readdirSync(FIXTURES).filter((name) => name.endsWith('.marked.txt')).sort().map((name) => join(FIXTURES, name));
  const parts = files.flatMap((path) => goldDocuments(basename(path), readFileSync(path, 'utf8'), SENTENCES));
  const documents: string[] = [];
  let text = '';
  for (const part of parts) {
    if (text !== '' && Buffer.byteLength(text) + Buffer.byteLength(part.text) > ARTICLE_BYTES) {
      documents.push(text);
      text = '';
    }
    text += `${part.text}\n`;
  }
  if (text !== '') documents.push(text);
  return {
    documents,
    bytes: documents.reduce((sum, one) => sum + Buffer.byteLength(one), 0),
    gold: parts.reduce((sum, { mentions }) => sum + mentions.length, 0),
  };
}

/** The documents again and again, `count` of them, no two the same. */
export function* repeated({ documents }: Corpus, count: number): Generator<string> {
  for (let i = 0; i < count; i++) yield `${documents[i % documents.length] ?? ''}${i}\n`;
}

/** One text of so many bytes (a little less: no character is cut). */
export function joined({ documents, bytes }: Corpus, size: number): string {
  const whole = documents.join('\n');
  const text = whole.repeat(Math.ceil(size / bytes));
  return Buffer.from(text).subarray(0, size).toString('utf8').replace(/\ufffd$/, ''); // prettier-ignore
}
