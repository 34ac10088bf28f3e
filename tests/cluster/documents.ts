/** Records for tests of whole batches: real sentences, all different. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMarked } from '../../src/evaluate/marked';
import { ROOT } from '../cli/command';

export interface InputRecord {
  id: number;
  text: string;
  referenceDate: string;
}

const FOLDER = join(ROOT, 'fixtures', 'articles');
const paragraphs = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.marked.txt'))
  .flatMap((name) => parseMarked(readFileSync(join(FOLDER, name), 'utf8')).text.split('\n'))
  .filter((text) => text.length > 60);

export function documents(count: number): InputRecord[] {
  return Array.from({ length: count }, (_, id) => ({
    id,
    text: `${paragraphs[id % paragraphs.length]} ${id}`,
    referenceDate: '2025-11-06',
  }));
}

export const ndjson = (records: readonly unknown[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');
