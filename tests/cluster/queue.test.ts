/** `extract worker` against a real Redis: nothing lost, nothing doubled, whatever happens to a worker. */
import type { ChildProcess } from 'node:child_process';
import type { JobsOptions } from 'bullmq';
import { Queue, QueueEvents } from 'bullmq';
import { freshFolder, lines, run, SENTENCE, start } from '../cli/command';
import { documents, ndjson } from './documents';
import type { Server } from './engine';
import { describeWith, startRedis, until } from './engine';

describeWith(['redis-server', 'redis-cli'], false)('extract worker', () => {
  let redis: Server;
  const workers: ChildProcess[] = [];
  const queues: { close: () => Promise<void> }[] = [];
  const folder = freshFolder();

  beforeAll(async () => (redis = await startRedis(folder)), 20_000);
  afterEach(async () => {
    for (const worker of workers.splice(0)) worker.kill('SIGKILL');
    await Promise.all(queues.splice(0).map((queue) => queue.close()));
  });
  afterAll(() => redis.stop());

  interface Running {
    child: ChildProcess;
    messages: () => string;
    ended: Promise<number | null>;
  }

  /** A worker that has said that it is serving. */
  async function worker(name: string, ...more: string[]): Promise<Running> {
    const child = start(['worker', '--redis', `redis://127.0.0.1:${redis.port}`, '--queue', name, '--lock', '1s', ...more], folder);
    workers.push(child);
    let messages = '';
    child.stderr?.on('data', (chunk: Buffer) => (messages += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    await until(() => messages.includes('serving'), 20_000);
    return { child, messages: () => messages, ended };
  }

  async function queue(name: string): Promise<{ jobs: Queue; completed: string[] }> {
    const connection = { host: '127.0.0.1', port: redis.port };
    const jobs = new Queue(name, { connection });
    const events = new QueueEvents(name, { connection });
    const completed: string[] = [];
    events.on('completed', ({ jobId }) => completed.push(jobId));
    await events.waitUntilReady();
    queues.push(jobs, events);
    return { jobs, completed };
  }

  const add = (jobs: Queue, data: readonly unknown[], opts: JobsOptions = {}) =>
    jobs.addBulk(data.map((one) => ({ name: 'extract', data: one, opts })));

  test('a worker is killed under load: every result once, the same as on one machine', async () => {
    const records = documents(1500);
    const data = [...records.slice(0, 700), ...Array.from({ length: 40 }, (_, i) => records.slice(700 + i * 20, 720 + i * 20))];
    const expected = lines(run(['--input-format', 'ndjson', '-q'], { input: ndjson(records) }).stdout);
    const { jobs, completed } = await queue('load');
    const added = await add(jobs, data);
    const doomed = await worker('load');
    await worker('load', '--jobs', '1');
    await until(async () => (await jobs.getCompletedCount()) >= 50, 30_000);
    doomed.child.kill('SIGKILL');
    await doomed.ended;
    // Else the kill would have come too late to prove anything.
    expect(await jobs.getWaitingCount()).toBeGreaterThan(0);
    await worker('load');
    await until(async () => (await jobs.getCompletedCount()) + (await jobs.getFailedCount()) === data.length, 90_000);
    expect(await jobs.getJobCounts()).toMatchObject({ completed: data.length, failed: 0, active: 0, waiting: 0, delayed: 0 });
    const values = await Promise.all(added.map(async ({ id }) => (await jobs.getJob(id ?? ''))?.returnvalue as unknown));
    expect(values.flat()).toEqual(expected);
    await until(() => completed.length >= data.length, 10_000);
    expect(completed).toHaveLength(new Set(completed).size);
  }, 180_000);

  test('what cannot be read is parked at once, what takes too long after its attempts; the rest is done', async () => {
    const { jobs } = await queue('poison');
    const slow = { id: 'slow', text: `${SENTENCE}\n`.repeat(120_000) };
    const [good, bad, many, , own] = await add(jobs, [
      { id: 1, text: SENTENCE },
      { id: 2, text: 5 },
      [{ id: 3, text: SENTENCE }, 'no record'],
      slow,
      null,
    ]);
    await add(jobs, [{ id: 6, text: SENTENCE, referenceDate: 'yesterday' }]);
    const { messages } = await worker('poison', '--attempts', '2', '--timeout', '600ms');
    await until(async () => (await jobs.getCompletedCount()) + (await jobs.getFailedCount()) === 6, 60_000);
    const parked = await jobs.getFailed();
    expect(Object.fromEntries(parked.map((job) => [job.id, [job.attemptsMade, /\((E_[A-Z_]+)\)$/.exec(job.failedReason)?.[1]]]))).toEqual({
      2: [1, 'E_RECORD'],
      4: [2, 'E_TIMEOUT'],
      5: [1, 'E_RECORD'],
      6: [1, 'E_REFERENCE_DATE'],
    });
    expect([bad?.id, own?.id]).toEqual(['2', '5']);
    expect((await jobs.getJob(good?.id ?? ''))?.returnvalue).toMatchObject({ id: 1, schemaVersion: 1 });
    expect((await jobs.getJob(many?.id ?? ''))?.returnvalue).toMatchObject([{ id: 3 }, { line: 2, error: { code: 'E_RECORD' } }]);
    expect(messages()).toContain('E_TIMEOUT');
  }, 90_000);

  test('SIGTERM: finishes what it has, takes no more, leaves nothing in work', async () => {
    const { jobs } = await queue('drain');
    await add(jobs, documents(1200));
    const { child, ended, messages } = await worker('drain');
    await until(async () => (await jobs.getCompletedCount()) > 0, 30_000);
    child.kill('SIGTERM');
    expect(await ended).toBe(143);
    const counts = await jobs.getJobCounts();
    expect(counts).toMatchObject({ active: 0, failed: 0, delayed: 0 });
    expect((counts.completed ?? 0) + (counts.waiting ?? 0)).toBe(1200);
    expect(counts.waiting).toBeGreaterThan(0);
    expect(messages()).toMatch(/finishing the jobs in work\nextract: [0-9]+ documents/);
  }, 60_000);

  test('SIGTERM while the server is away: ends all the same, and its jobs wait for the next worker', async () => {
    const own = await startRedis(folder);
    const child = start(['worker', '--redis', `redis://127.0.0.1:${own.port}`, '--queue', 'away', '--lock', '1s'], folder);
    workers.push(child);
    let messages = '';
    child.stderr?.on('data', (chunk: Buffer) => (messages += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    await until(() => messages.includes('serving'), 20_000);
    await own.stop();
    await until(() => messages.includes('ECONNREFUSED'), 20_000);
    // Right after the loss BullMQ still closes by itself; once it waits for the server, it would wait for ever.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    child.kill('SIGTERM');
    expect(await ended).toBe(143);
    expect(messages).toContain('finishing the jobs in work');
    // An outage is not a line for each attempt.
    expect(messages.match(/ECONNREFUSED/g)?.length).toBeLessThan(4);
  }, 60_000);

  test('a server that is not there, an address that is none', () => {
    const failing = (url: string) => run(['worker', '--redis', url, '--queue', 'x']);
    expect(failing('redis://user:secret@127.0.0.1:1')).toMatchObject({ status: 2, stdout: '' });
    expect(failing('redis://user:secret@127.0.0.1:1').stderr).toMatch(/127\.0\.0\.1:1 does not answer.*E_QUEUE/);
    expect(failing('redis://user:secret@127.0.0.1:1').stderr).not.toContain('secret');
    expect(failing('127.0.0.1').stderr).toContain('redis://127.0.0.1:6379');
    expect(run(['worker', '--redis', `redis://127.0.0.1:${redis.port}`, '--queue', 'a:b']).stderr).toContain('--queue cannot be "a:b"');
  }, 60_000);
});
