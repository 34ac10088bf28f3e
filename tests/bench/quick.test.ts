/** The benchmark's own checks at a small size: what is found, that jobs and files make no difference, that it still runs. Never times. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readCorpus, joined, repeated } from './corpus';
import { check, tableText } from './table';

const ROOT = join(__dirname, '..', '..');

test('npm run bench -- --quick passes its counts and has a row for each aim', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs'), join(__dirname, 'main.ts'), '--quick'],
    { encoding: 'utf8', timeout: 240_000 },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  for (const what of [
    'whole pipeline',
    'Map',
    'chrono',
    '--jobs 2',
    'peak memory',
    'one text of',
    '100 files',
    '--version',
    '5 KB',
    'shape',
  ])
    expect(stdout).toContain(what);
  expect(stdout).not.toMatch(/NaN|undefined/);
}, 300_000);

test('documents are of about 5 KB, and the text of a size has that size', () => {
  const corpus = readCorpus([]);
  expect(corpus.bytes / corpus.documents.length).toBeGreaterThan(2500);
  expect(corpus.bytes / corpus.documents.length).toBeLessThan(7500);
  expect(corpus.gold).toBeGreaterThan(500);
  for (const size of [1024, 100_000, 1_000_000]) expect(size - Buffer.byteLength(joined(corpus, size))).toBeLessThan(4);
  const many = [...repeated(corpus, 3 * corpus.documents.length)];
  expect(new Set(many).size).toBe(many.length);
});

test('a count that is not what it has to be fails', () => {
  expect(() => check('mentions', 9, 10)).toThrow('mentions: 9, expected 10 and more');
  expect(() => check('lines', 11, 10, 10)).toThrow('10 to 10');
  expect(() => check('mentions', NaN, 10)).toThrow('NaN');
  expect(tableText([['a', 'b', 'c', 'd', 'e']])).toMatch(/\| a \| b \| c \| d \| e \|\n$/);
});
