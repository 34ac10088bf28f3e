import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentSettings, Task } from '../../src/cli/document';
import { inOrder } from '../../src/cli/ordered';
import { Pool } from '../../src/cli/pool';
import { DEFAULT_FIELDS } from '../../src/input/record';
import { defaultImage, defaultImagePath } from '../../src/lexicon/default';
import { openImage } from '../../src/lexicon/image';
import { sharedImage } from '../../src/lexicon/share';
import { freshFolder, lines, run, SENTENCE } from './command';

/** A worker that answers with the path, dies at `die`, and hangs at `hang`. */
const WORKER = `
const { parentPort, workerData } = require('node:worker_threads');
const beats = new Int32Array(workerData.heartbeat);
parentPort.on('message', (group) => {
  parentPort.postMessage(group.map((task, i) => {
    Atomics.store(beats, 1, i);
    Atomics.add(beats, 0, 1);
    if (task.path === 'die') process.exit(9);
    if (task.path === 'throw') throw new Error('broken on purpose');
    if (task.path === 'hang') for (;;);
    return { output: task.path, warnings: [], bytes: 1 };
  }));
});`;

const settings: DocumentSettings = {
  format: 'ndjson',
  style: { indent: false, colour: false, many: true },
  offsets: 'codepoint',
  maxBytes: 1e6,
  forceLanguage: false,
  explain: false,
  fields: DEFAULT_FIELDS,
};

describe('Pool', () => {
  const folder = freshFolder();
  const worker = join(folder, 'worker.js');
  writeFileSync(worker, WORKER);
  const tasks = (names: string): Task[] => names.split(' ').map((path) => ({ kind: 'file', path, source: path }));

  test.each([
    ['a die b hang c throw d', ['a', 'E_WORKER', 'b', 'E_TIMEOUT', 'c', 'E_WORKER', 'd']],
    ['die', ['E_WORKER']],
    ['hang hang', ['E_TIMEOUT', 'E_TIMEOUT']],
    ['a b', ['a', 'b']],
  ])('%s', async (names, expected) => {
    const pool = new Pool(2, settings, 400, worker);
    const outcomes = await Promise.all([pool.run(tasks(names)), pool.run(tasks('x y'))]);
    await pool.close();
    expect(outcomes[0]?.map((outcome) => outcome.failure?.error.code ?? outcome.output)).toEqual(expected);
    expect(outcomes[1]?.map((outcome) => outcome.output)).toEqual(['x', 'y']);
  });
});

describe('the lexicon image', () => {
  const path = defaultImagePath();

  test('is read once: workers get that of the thread that starts them', async () => {
    const worker = join(freshFolder(), 'worker.js');
    writeFileSync(
      worker,
      `const { parentPort, workerData } = require('node:worker_threads');
      const { path, hot } = workerData.image;
      parentPort.on('message', (group) => parentPort.postMessage(group.map(() => ({ output: [path, hot.constructor.name, hot.byteLength].join(' '), warnings: [], bytes: 1 }))));`,
    );
    const pool = new Pool(1, settings, 10_000, worker);
    const [outcome] = await pool.run([{ kind: 'file', path: 'a', source: 'a' }]);
    await pool.close();
    expect(outcome?.output).toBe(`${path} SharedArrayBuffer ${sharedImage()?.hot.byteLength}`);
    expect(defaultImage().weights.buffer).toBe(sharedImage()?.hot);
  });

  test('another file is read, whatever another thread has', () => {
    const own = openImage(path);
    const hot = own.weights.buffer as SharedArrayBuffer;
    expect(openImage(path, hot).weights.buffer).toBe(hot);
    const other = new SharedArrayBuffer(hot.byteLength);
    new Uint8Array(other).set(new Uint8Array(hot));
    new Int32Array(other)[3]! += 8;
    for (const wrong of [new SharedArrayBuffer(8), other]) {
      const { weights } = openImage(path, wrong);
      expect(weights.buffer).not.toBe(wrong);
      expect(weights).toEqual(own.weights);
    }
  });
});

describe('inOrder', () => {
  test('keeps the order and the limit', async () => {
    let flying = 0;
    let most = 0;
    async function* source(): AsyncGenerator<number> {
      for (let i = 0; i < 20; i++) yield i;
    }
    const work = async (item: number): Promise<number> => {
      most = Math.max(most, ++flying);
      await new Promise((resolve) => setTimeout(resolve, (item * 7) % 5));
      flying--;
      return item;
    };
    const found: number[] = [];
    for await (const item of inOrder(source(), work, () => 3)) found.push(item);
    expect(found).toEqual(Array.from({ length: 20 }, (_, i) => i));
    expect(most).toBe(3);
  });

  test('does not wait for the next item to hand over what is done', async () => {
    let release = (): void => undefined;
    async function* source(): AsyncGenerator<number> {
      yield 1;
      await new Promise<void>((resolve) => (release = resolve));
      yield 2;
    }
    // prettier-ignore

    const results = inOrder(source(), async (item) => item, () => 4);
    expect((await results.next()).value).toBe(1);
    const second = results.next();
    release();
    expect((await second).value).toBe(2);
  });
});

test('--timeout gives a document up and does the rest', () => {
  const cwd = freshFolder({ 'a.txt': SENTENCE, 'b.txt': `${SENTENCE}\n`.repeat(230_000), 'c.txt': SENTENCE });
  const { status, stdout } = run(['.', '-q', '--timeout', '1s'], { cwd });
  expect(status).toBe(1);
  expect(lines(stdout)).toMatchObject([
    { source: 'a.txt', people: expect.any(Array) as never[] },
    { error: { code: 'E_TIMEOUT' } },
    { source: 'c.txt', people: expect.any(Array) as never[] },
  ]);
});

test('many files with workers give the bytes of one job', () => {
  const cwd = freshFolder(
    Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.txt`, i % 40 === 3 ? Uint8Array.of(0) : `${SENTENCE} ${i}`])),
  );
  const single = run(['.', '--jobs', '1', '-q'], { cwd });
  expect(lines(single.stdout)).toHaveLength(300);
  expect(run(['.', '--jobs', '2', '-q'], { cwd })).toEqual(single);
  expect(run(['.', '-q'], { cwd })).toEqual(single);
});
