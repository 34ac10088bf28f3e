/**
 * `npm run bench -- [--quick | --long] [GOLD...]`: how fast the built command and library are, as a Markdown table beside the aims of the
 * project. Everything is a ratio to something measured in the same run, and the mentions are counted and checked; times never fail it.
 *
 *     npm run bench                                        some minutes, over fixtures/articles
 *     npm run bench -- ../shared/corpora/*.conll           over other gold, joined to articles of 5 KB
 *     npm run bench -- --long                              100 MB in one text, 100,000 files: an hour and 3 GB of disk
 *     npm run bench -- --quick                             seconds: the counts (a test runs it)
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareFiles, compareJobs, compareStarts } from './command';
import { readCorpus } from './corpus';
import { compareLengths, comparePipeline, compareShapes, countMentions } from './pipeline';
import type { Row } from './table';
import { tableText } from './table';

const ROOT = join(__dirname, '..', '..');

interface Sizes {
  rounds: number;
  starts: number;
  /** MB of one NDJSON file. */
  batch: number;
  files: readonly number[];
  /** Bytes of the largest single text. */
  text: number;
  /** Bytes of each shape. */
  shape: number;
}
const QUICK: Sizes = { rounds: 1, starts: 1, batch: 0.5, files: [1, 100], text: 102_400, shape: 4_000 };
const USUAL: Sizes = { rounds: 7, starts: 15, batch: 60, files: [1, 100, 10_000], text: 10_240_000, shape: 100_000 };
const LONG: Sizes = { rounds: 7, starts: 15, batch: 300, files: [1, 100, 10_000, 100_000], text: 102_400_000, shape: 1_000_000 };

async function bench(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { quick: { type: 'boolean' }, long: { type: 'boolean' } } });
  const sizes = values.quick === true ? QUICK : values.long === true ? LONG : USUAL;
  // The bundle, not the sources: what users run.
  const { extract } = require(join(ROOT, 'dist', 'index.js')) as typeof import('../../src/index');
  const corpus = readCorpus(positionals);
  const counts = countMentions(extract, corpus);
  const command = { path: join(ROOT, 'bin', 'extract'), folder: mkdtempSync(join(tmpdir(), 'extract-bench-')) };
  const rows: Row[] = [];
  try {
    rows.push(...comparePipeline(extract, corpus, join(ROOT, 'lexicons'), sizes.rounds));
    rows.push(...(await compareJobs(command, corpus, sizes.batch, counts)));
    for (const count of sizes.files) rows.push(...(await compareFiles(command, corpus, count, counts)));
    rows.push(...compareStarts(command, corpus, sizes.starts));
    rows.push(...compareLengths(extract, corpus, sizes.text));
    rows.push(...compareShapes(extract, sizes.shape, 5));
  } finally {
    rmSync(command.folder, { recursive: true, force: true });
  }
  process.stdout.write(tableText(rows));
}

bench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
