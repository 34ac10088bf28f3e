/** The command as users run it: batches, one and two jobs, many files, starts. */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExtractionResult } from '../../src/types';
import type { Corpus } from './corpus';
import { repeated } from './corpus';
import type { Usage } from './measure';
import { fixed, inTurns, program, speed, watched } from './measure';
import { mentionsOf } from './pipeline';
import type { Row } from './table';
import { check } from './table';

const NODE = process.execPath;
const RECORDS = ['--input-format', 'ndjson', '--quiet'];

export interface Command {
  /** bin/extract of the checkout. */
  path: string;
  /** For inputs and outputs; emptied by the caller. */
  folder: string;
}

/** `extract --version` and one article of 5 KB against bare Node, in turns. */
export function compareStarts({ path, folder }: Command, { documents }: Corpus, rounds: number): Row[] {
  const article = join(folder, 'article.txt');
  writeFileSync(article, documents.find((text) => Buffer.byteLength(text) > 4000) ?? documents[0] ?? '');
  const [bare = NaN, version = NaN, one = NaN] = inTurns(rounds, [
    () => program(NODE, ['-e', '0']),
    () => program(NODE, [path, '--version']),
    () => program(NODE, [path, article, '--quiet']),
  ]);
  const row = (what: string, time: number, aim: string): Row => [what, '', `${fixed(time / bare, 2)}× \`node -e 0\``, '', aim];
  return [row('start: `extract --version`', version, '≤ 1.25×'), row('start: an article of 5 KB', one, '≤ 1.5×')];
}

/** One NDJSON file of `megabytes` through one job, two jobs, and as a yardstick of the machine through two commands at once, half each. */
export async function compareJobs({ path, folder }: Command, corpus: Corpus, megabytes: number, counts: readonly number[]): Promise<Row[]> {
  const at = (name: string): string => join(folder, name);
  const count = Math.max(2, Math.round((megabytes * 1e6) / (corpus.bytes / corpus.documents.length)));
  const records = [...repeated(corpus, count)].map((text, id) => `${JSON.stringify({ id, text })}\n`);
  const half = count >> 1;
  writeFileSync(at('all.ndjson'), records.join(''));
  writeFileSync(at('first.ndjson'), records.slice(0, half).join(''));
  writeFileSync(at('second.ndjson'), records.slice(half).join(''));
  const run = (input: string, jobs: number, output: string): Promise<Usage> =>
    watched(NODE, [path, ...RECORDS, '--jobs', String(jobs)], at(input), at(output));
  const one = await run('all.ndjson', 1, 'one.out');
  const two = await run('all.ndjson', 2, 'two.out');
  const began = performance.now();
  await Promise.all([run('first.ndjson', 1, 'first.out'), run('second.ndjson', 1, 'second.out')]);
  const apart = performance.now() - began;
  const output = readFileSync(at('one.out'));
  if (!output.equals(readFileSync(at('two.out')))) throw new Error('two jobs do not give the bytes of one');
  if (!output.equals(Buffer.concat([readFileSync(at('first.out')), readFileSync(at('second.out'))])))
    throw new Error('two halves do not give the whole');
  const found = checkOutput(output, count, counts);
  const { size } = statSync(at('all.ndjson'));
  const row = (what: string, time: number, aim: string): Row =>
    [what, `${fixed(speed(size, time))} MB/s`, `${fixed(one.milliseconds / time, 2)}×`, String(found), aim]; // prettier-ignore
  const memory = (what: string, { memory: most }: Usage, aim: string): Row => [what, '', `${fixed(most, 0)} MB`, '', aim];
  return [
    row(`NDJSON of ${fixed(size / 1e6, 0)} MB, --jobs 1`, one.milliseconds, ''),
    row(`NDJSON of ${fixed(size / 1e6, 0)} MB, --jobs 2`, two.milliseconds, '≥ 1.75×'),
    row('two commands at once, half each: what this machine gives', apart, ''),
    ['processor time of --jobs 2', '', `${fixed(two.processor / one.processor, 2)}× of --jobs 1`, '', ''],
    memory('peak memory, --jobs 1', one, '≤ 150 MB'),
    memory('peak memory, --jobs 2', two, '≤ 260 MB'),
  ];
}

/** Files of an article each: as lines into one file, as records for comparison, and a file each. */
export async function compareFiles({ path, folder }: Command, corpus: Corpus, count: number, counts: readonly number[]): Promise<Row[]> {
  const input = join(folder, 'files');
  const at = (name: string): string => join(folder, name);
  mkdirSync(input);
  let size = 0;
  const records: string[] = [];
  let id = 0;
  for (const text of repeated(corpus, count)) {
    size += Buffer.byteLength(text);
    writeFileSync(join(input, `${String(id).padStart(6, '0')}.txt`), text);
    records.push(`${JSON.stringify({ id: id++, text })}\n`);
  }
  writeFileSync(at('files.ndjson'), records.join(''));
  const jobs = ['--jobs', '1', '--quiet'];
  const asRecords = await watched(NODE, [path, ...RECORDS, '--jobs', '1'], at('files.ndjson'), at('records.out'));
  const asLines = await watched(NODE, [path, input, ...jobs], '/dev/null', at('lines.out'));
  const asFiles = await watched(NODE, [path, input, ...jobs, '--output', at('each/')], '/dev/null', at('none.out'));
  const found = checkOutput(readFileSync(at('lines.out')), count, counts);
  check('mentions in files and in records', checkOutput(readFileSync(at('records.out')), count, counts), found, found);
  rmSync(input, { recursive: true });
  rmSync(at('each'), { recursive: true });
  const name = `${count} files of ${fixed(size / count / 1e3)} KB`;
  const row = (what: string, { milliseconds: time }: Usage, aim: string): Row =>
    [what, `${fixed(speed(size, time))} MB/s`, `${fixed(asRecords.milliseconds / time, 2)}× of records`, String(found), aim]; // prettier-ignore
  return [row(`${name}, lines into one file`, asLines, '≥ 10 MB/s, ≥ 0.9×'), row(`${name}, a file each`, asFiles, '')];
}

/**
 * Mentions in NDJSON output: a line for each document, no failures, and what the library finds in the same texts.
 * @param counts mentions of each document of the corpus
 */
function checkOutput(output: Buffer, documents: number, counts: readonly number[]): number {
  let found = 0;
  let lines = 0;
  for (let from = 0, end = output.indexOf(10); end >= 0; from = end + 1, end = output.indexOf(10, from)) {
    lines++;
    const result = JSON.parse(output.toString('utf8', from, end)) as ExtractionResult | { error: unknown };
    if ('error' in result) throw new Error(`a document failed: ${JSON.stringify(result.error)}`);
    found += mentionsOf(result);
  }
  check('lines', lines, documents, documents);
  const expected = Array.from({ length: documents }, (_, i) => counts[i % counts.length] ?? 0).reduce((sum, count) => sum + count, 0);
  // The command has no reference date, and the number that tells the documents apart may be part of a date.
  check('mentions of the command, against those of the library', found, expected * 0.95 - 2, expected * 1.05 + 2);
  return found;
}
