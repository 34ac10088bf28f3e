/**
 * `npm run bench [TEXT_FILE...]`: how fast the whole pipeline is, against other ways to do parts of it, as a Markdown table. The numbers of
 * mentions are checked: a fast program that finds less is no faster. BENCH_FULL=1 takes
 * it to a text of 100 MB and 10,000 files.
 */
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ar } from 'chrono-node';
import type { ExtractionResult } from '../../src/types';
import { ordinaryText } from '../fuzz/shapes';
import { fixed, inTurns, program, speed } from './measure';
import { PlainMap } from './plain-map';

const ROOT = join(__dirname, '..', '..');
const COMMAND = join(ROOT, 'bin', 'extract');
const IS_FULL = process.env.BENCH_FULL !== undefined;
const MEGABYTES = IS_FULL ? 128 : 4;
const FILES = IS_FULL ? 10_000 : 1000;
// The bundle, not the sources: what users run.
const { extract } = require(join(ROOT, 'dist', 'index.js')) as typeof import('../../src/index');

const texts = process.argv.slice(2).map((path) => readFileSync(path, 'utf8'));
const article = texts.length > 0 ? texts.join('\n') : ordinaryText();
const rows: string[][] = [];

function mentionsOf(result: ExtractionResult): number {
  return [result.people, result.organisations, result.places, result.dates].flat().reduce((sum, { mentions }) => sum + mentions.length, 0);
}

function check(what: string, got: number, least: number): void {
  if (got < least) throw new Error(`${what}: found ${got}, expected ${least} and more`);
}

/** Pieces of about an article's size, so that linking does what it does in articles. */
const pieces = article.match(/(?:[^\n]*\n){1,8}/g) ?? [article];
const bytes = pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0);

function comparePipeline(): void {
  const map = new PlainMap(join(ROOT, 'lexicons'));
  const known = pieces.reduce((sum, piece) => sum + map.count(piece), 0);
  let found = 0;
  let dates = 0;
  let chronoDates = 0;
  const all = (run: (piece: string) => void) => () => pieces.forEach(run);
  const runs = [
    all((piece) => {
      const result = extract(piece, { referenceDate: '2025-11-06' });
      found += mentionsOf(result);
      dates += result.dates.length;
    }),
    all((piece) => void map.count(piece)),
    all((piece) => (chronoDates += ar.parse(piece, new Date('2025-11-06T12:00:00Z')).length)),
  ];
  inTurns(3, runs);
  [found, dates, chronoDates] = [0, 0, 0];
  const rounds = 7;
  const [whole = NaN, plain = NaN, chrono = NaN] = inTurns(rounds, runs);
  // The fixtures have about one mention in 90 bytes; a quarter of that would mean that something is broken.
  check('mentions', found / rounds, bytes / 360);
  check('dates', dates / rounds, chronoDates / rounds / 2);
  const row = (what: string, time: number, count: number): string[] => [
    what,
    `${fixed(speed(bytes, time))} MB/s`,
    `${fixed(whole / time, 2)}×`,
    String(Math.round(count)),
  ];
  rows.push(
    row('whole pipeline, one core', whole, found / rounds),
    row('names only, Map of n-grams', plain, known),
    row('dates only, chrono-node `ar`', chrono, chronoDates / rounds),
  );
}

function compareLengths(): void {
  const perByte: number[] = [];
  for (let size = 1024; size <= MEGABYTES * 1024 * 1024; size *= 8) {
    const text = article.repeat(Math.ceil(size / Buffer.byteLength(article))).slice(0, size / 1.8);
    const run = () => void extract(text, { referenceDate: '2025-11-06' });
    // Small ones often enough to be measured at all.
    const times = Math.max(1, Math.round(262_144 / size));
    const [time = NaN] = inTurns(3, [() => Array.from({ length: times }).forEach(run)]);
    perByte.push(time / times / Buffer.byteLength(text));
    rows.push([
      `one text of ${fixed(Buffer.byteLength(text) / 1024, 0)} KB`,
      `${fixed(1 / 1000 / (perByte.at(-1) ?? NaN))} MB/s`,
      `${fixed((perByte[0] ?? NaN) / (perByte.at(-1) ?? NaN), 2)}× of 1 KB`,
      '',
    ]);
  }
}

function compareStart(folder: string): void {
  const path = join(folder, 'article.txt');
  writeFileSync(path, article.slice(0, 2800));
  const node = process.execPath;
  const [bare = NaN, version = NaN, one = NaN] = inTurns(15, [
    () => program(node, ['-e', '0']),
    () => program(node, [COMMAND, '--version']),
    () => program(node, [COMMAND, path]),
  ]);
  rows.push(
    ['start: `extract --version`', '', `${fixed(version / bare, 2)}× \`node -e 0\``, ''],
    ['start: an article of 5 KB', '', `${fixed(one / bare, 2)}× \`node -e 0\``, ''],
  );
}

function compareFiles(folder: string): void {
  const input = join(folder, 'files');
  mkdirSync(input);
  const count = FILES;
  let total = 0;
  for (let i = 0; i < count; i++) {
    const from = (i * 977) % Math.max(1, article.length - 2800);
    const text = `${article.slice(from, from + 2800)} ${i}`;
    total += Buffer.byteLength(text);
    writeFileSync(join(input, `${i}.txt`), text);
  }
  const args = (jobs: string, output: string): string[] => [COMMAND, input, '--jobs', jobs, '--quiet', '--output', join(folder, output)];
  const [one = NaN, two = NaN] = inTurns(1, [
    () => program(process.execPath, args('1', 'one.ndjson')),
    () => program(process.execPath, args('2', 'two.ndjson')),
  ]);
  const outputs = ['one.ndjson', 'two.ndjson'].map((name) => readFileSync(join(folder, name), 'utf8'));
  if (outputs[0] !== outputs[1]) throw new Error('two jobs do not give the bytes of one');
  check('documents', outputs[0]?.split('\n').length ?? 0, count + 1);
  rows.push(
    [`${FILES} files of 5 KB, --jobs 1`, `${fixed(speed(total, one))} MB/s`, '1.00×', `${count} lines`],
    [`${FILES} files of 5 KB, --jobs 2`, `${fixed(speed(total, two))} MB/s`, `${fixed(one / two, 2)}×`, `${count} lines`],
  );
}

const folder = mkdtempSync(join(tmpdir(), 'extract-bench-'));
try {
  comparePipeline();
  compareLengths();
  compareStart(folder);
  compareFiles(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(`| what | speed | ratio | found |\n|---|---:|---:|---:|\n${rows.map((row) => `| ${row.join(' | ')} |\n`).join('')}`);
