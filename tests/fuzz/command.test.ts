/** Names, records, files and options that have broken command-line tools. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, lines, run, SENTENCE } from '../cli/command';
import { Random, SEED } from './random';

const RECORDS = ['--input-format', 'ndjson', '-q'];
const codes = (text: string): unknown[] => lines(text).map((line) => (line as { error?: { code?: string } }).error?.code);

test('prototype keys are ids and members like any other', () => {
  const text = JSON.stringify(SENTENCE);
  const input = [
    `{"id":"__proto__","text":${text}}`,
    `{"id":{"__proto__":1},"text":${text}}`,
    `{"__proto__":{"text":"a"},"id":3}`,
    `{"constructor":{"prototype":{"text":"a"}},"id":4}`,
    `{"id":5,"text":${text},"toString":1,"hasOwnProperty":2}`,
  ].join('\n');
  const { status, stdout } = run(RECORDS, { input });
  expect(status).toBe(1);
  expect(stdout.split('\n')[1]).toContain('"id":{"__proto__":1}');
  expect(codes(stdout)).toEqual([undefined, undefined, 'E_RECORD', 'E_RECORD', undefined]);
  expect(run([...RECORDS, '--text-field', '__proto__', '--id-field', 'constructor'], { input: '{"text":"a"}' }).stdout).toContain(
    'E_RECORD',
  );
});

test('JSON of any depth is an id or an error line', () => {
  for (const depth of [100, 10_000, 200_000]) {
    const nest = '['.repeat(depth) + ']'.repeat(depth);
    const { status, stdout } = run(RECORDS, { input: `{"id":${nest},"text":"a"}\n${nest}\n{"id":2,"text":"a"}\n` });
    expect(status).toBe(1);
    expect(stdout.trim().split('\n')).toHaveLength(3);
    expect(stdout).toContain('"id":2,');
  }
}, 60_000);

test('names with line ends, escapes, Arabic and leading hyphens, into a folder', () => {
  const names = [
    'أخبار\n١.txt',
    '-rf.txt',
    '\u001b[2Jx.txt',
    'a"b\'c.txt',
    '$(touch x).txt',
    '*?[x].txt',
    ' .txt',
    '\u202etxt.txt',
    '__proto__.txt',
  ];
  const cwd = freshFolder(Object.fromEntries(names.map((name) => [`in/${name}`, SENTENCE])));
  const { status, stderr } = run(['in', '-o', 'out/'], { cwd });
  expect(status).toBe(0);
  expect(stderr).not.toContain('\u001b');
  expect(
    readdirSync(join(cwd, 'out'))
      .filter((name) => name.endsWith('.json'))
      .sort(),
  ).toEqual(names.map((name) => `${name}.json`).sort());
  expect(readdirSync(cwd).sort()).toEqual(['in', 'out']);
  expect(run(['in/*?[x].txt', '-q'], { cwd }).status).toBe(0);
  expect(run(['--', '-rf.txt', '-q'], { cwd: join(cwd, 'in') }).stdout).toContain('"source":"-rf.txt"');
});

test('links that loop, FIFOs and devices end, each with its error', () => {
  const cwd = freshFolder({ 'in/a.txt': SENTENCE });
  symlinkSync('b.txt', join(cwd, 'in', 'c.txt'));
  symlinkSync('c.txt', join(cwd, 'in', 'b.txt'));
  symlinkSync('.', join(cwd, 'in', 'again'));
  mkdirSync(join(cwd, 'in', 'folder.txt'));
  execFileSync('mkfifo', [join(cwd, 'in', 'fifo.txt')]);
  expect(lines(run(['in', '-q'], { cwd }).stdout).map(({ source }) => source)).toEqual(['in/a.txt']);
  const named = ['in/c.txt', 'in/fifo.txt', '/dev/zero', '/dev/full', '/proc/self/mem', 'in/again/again/a.txt'];
  const { status, stdout } = run([...named, '-q'], { cwd });
  expect(status).toBe(1);
  expect(codes(stdout)).toEqual([
    expect.stringMatching(/^E_(?:READ|NOT_FOUND)$/),
    'E_NOT_A_FILE',
    'E_NOT_A_FILE',
    'E_NOT_A_FILE',
    expect.stringMatching(/^E_/),
    undefined,
  ]);
  for (const option of ['--files-from', '--lexicon']) expect(run([option, 'in/fifo.txt', 'in/a.txt'], { cwd }).status).toBe(2);
});

test('random arguments give a result or a coded error, never a stack', () => {
  const random = new Random(SEED);
  const cwd = freshFolder({ 'a.txt': SENTENCE, 'l.tsv': 'name\ttype\n' });
  // prettier-ignore
  const words = ['a.txt', '.', '-', '--', '', '\u202e', '-o', '-f', 'json', 'brat', '--jobs', '999', '2', '--shard', '1/0', '1/2', '--timeout', '-1', 'NaN', '--max-bytes', '1e99', '--ext', '*', '--lexicon', 'l.tsv', '--encoding', 'utf-16le', 'x/y', '--min-confidence', '1e-9', '--reference-date', '0000-00-00', '2024-02-29', '--explain', '--json', '--log-format', 'yaml', '--input-format', 'ndjson', '--id-field', '__proto__', 'lexicon', 'find', 'rules', '-q'];
  for (let i = 0; i < 40; i++) {
    const args = Array.from({ length: 1 + random.below(4) }, () => random.pick(words));
    const { status, stderr } = run(args, { cwd, input: SENTENCE });
    expect([args, [0, 1, 2].includes(status ?? -1)]).toEqual([args, true]);
    expect(stderr).not.toMatch(/E_INTERNAL|\n {4}at /);
    if (status === 2) expect(stderr).toMatch(/\(E_[A-Z_]+\)/);
  }
}, 120_000);
