/** The service behind `extract worker`. BullMQ and ioredis are the user's to install, and are loaded only here. */
import type { Job, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { ExtractError } from '../errors';
import { now } from './clock';
import type { WorkerOptions } from './commands/worker';
import type { DocumentSettings } from './document';
import { Log } from './log';
import { expectWorkers, settle } from './optimiser';
import { Pool } from './pool';
import { JOB_FORMAT, resultOf, tasksOf } from './queue-job';
import { DEFAULT_TIMEOUT, settingsFrom } from './settings';
import { Stop } from './stop';
import { Tally } from './tally';

/** Jobs taken for each thread: one in work and one waiting. */
const JOBS_EACH = 2;
/** Wait before the second attempt in milliseconds; it doubles with each one. */
const FIRST_PAUSE = 1000;
/** How long a server that has gone is waited for when the work is to end, in milliseconds: schedulers kill after ten seconds and more. */
const GRACE = 3000;

/**
 * Works until a signal comes; then finishes what it has taken.
 * @throws ExtractError E_USAGE for wrong options or missing packages, E_QUEUE where Redis does not answer
 */
export async function serve(options: WorkerOptions): Promise<void> {
  const settings = settingsFrom([], { ...options, inputFormat: 'ndjson' }, []);
  const document: DocumentSettings = { ...settings.document, ...JOB_FORMAT };
  if (options.lexicon !== undefined) {
    const { readLexicons } = require('./lexicons') as typeof import('./lexicons');
    document.lexicon = readLexicons(options.lexicon, document.maxBytes);
  }
  const log = new Log(settings.log);
  const connection = await connect(options.redis, log);
  const stop = new Stop();
  const stopped = new Promise<void>((resolve) => stop.onRequest(resolve));
  stop.listen();
  expectWorkers();
  const pool = new Pool(settings.jobs, document, settings.timeout ?? DEFAULT_TIMEOUT);
  const tally = new Tally();
  const worker = open(options, connection, settings.jobs, (job) => work(job, options, document, pool, tally));
  // One outage is one line, however often the server is tried.
  let lastFault = '';
  connection.on('ready', () => (lastFault = ''));
  worker.on('error', ({ message }) => {
    if (message !== lastFault) log.warning(options.queue, message);
    lastFault = message;
  });
  worker.on('failed', (job, error) => log.warning(`job ${job?.id ?? '?'}`, `attempt ${job?.attemptsMade ?? 0}: ${error.message}`));
  log.info(`serving ${options.queue} with ${settings.jobs} threads`, { queue: options.queue, jobs: settings.jobs });
  await stopped;
  log.info('finishing the jobs in work');
  const isStored = await Promise.race([worker.close().then(() => true), awayFor(connection).then(() => false)]);
  if (!isStored) {
    log.warning(addressOf(options.redis), 'it is away: the jobs in work stay where they are, for the next worker');
  }
  await pool.close();
  connection.disconnect();
  stop.close();
  log.info(tally.summary(), tally.details());
  if (stop.exitCode !== undefined) process.exitCode = stop.exitCode;
  if (isStored) return;
  // BullMQ's own connection goes on looking for the server, and cannot be told to stop.
  await settle();
  process.exit();
}

/** Resolves when the server has been away for a while: then what is in work cannot be stored any more. */
async function awayFor(connection: Redis): Promise<void> {
  for (let last = now(); now() - last < GRACE;) {
    await new Promise((resolve) => setTimeout(resolve, 100).unref());
    if (connection.status === 'ready') last = now();
  }
}

function open({ queue, lock, attempts }: WorkerOptions, connection: Redis, jobs: number, run: (job: Job) => Promise<unknown>): Worker {
  const bullmq = optionalPackage('bullmq') as typeof import('bullmq');
  try {
    return new bullmq.Worker(queue, run, {
      connection: connection as never,
      concurrency: jobs * JOBS_EACH,
      lockDuration: lock,
      stalledInterval: lock,
      maxStalledCount: attempts,
    });
  } catch (error) {
    connection.disconnect();
    throw new ExtractError('E_USAGE', `--queue cannot be "${queue}": ${(error as Error).message}`, 'Name the queue as its producer does.');
  }
}

/** BullMQ stores what is returned and acknowledges the job in one step; what is thrown fails it. */
async function work(job: Job, { attempts }: WorkerOptions, document: DocumentSettings, pool: Pool, tally: Tally): Promise<unknown> {
  const data = job.data as unknown;
  const outcomes = await pool.run(tasksOf(data, document.maxBytes));
  for (const outcome of outcomes) tally.add(outcome);
  const result = resultOf(data, outcomes);
  if (result.ok) return result.value;
  const message = `${result.error.message} (${result.error.code})`;
  const { UnrecoverableError } = optionalPackage('bullmq') as typeof import('bullmq');
  if (!result.mayPass) throw new UnrecoverableError(message);
  // Where the producer has left it open, it is the service that decides.
  if ((job.opts.attempts ?? 0) < 1) job.opts.attempts = attempts;
  job.opts.backoff ??= { type: 'exponential', delay: FIRST_PAUSE };
  throw new Error(message);
}

async function connect(url: string, log: Log): Promise<Redis> {
  const where = addressOf(url);
  const { Redis: Client } = optionalPackage('ioredis') as typeof import('ioredis');
  const connection = new Client(url, { maxRetriesPerRequest: null, lazyConnect: true, connectTimeout: 5000 });
  let isDown = false;
  let reason = '';
  connection.on('error', (error: Error) => {
    reason = error.message;
    // Once it has been there, it is waited for; every attempt to reach it would be a line.
    if (connection.status === 'reconnecting' && !isDown) log.warning(where, `${reason}; waiting for it to come back`);
    isDown = true;
  });
  connection.on('ready', () => (isDown = false));
  try {
    await connection.connect();
    await connection.ping();
  } catch (error) {
    connection.disconnect();
    throw new ExtractError(
      'E_QUEUE',
      `Redis at ${where} does not answer: ${reason || (error as Error).message}`,
      'Check the URL, the password, and that the server is running.',
      { cause: error },
    );
  }
  return connection;
}

/** Without the password, for messages. */
function addressOf(url: string): string {
  try {
    const { protocol, host, pathname } = new URL(url);
    if (protocol === 'redis:' || protocol === 'rediss:') return `${protocol}//${host}${pathname === '/' ? '' : pathname}`;
  } catch {
    // Said below.
  }
  throw new ExtractError('E_USAGE', '--redis takes a URL', 'Write it as redis://127.0.0.1:6379 or rediss://user:password@host:6380/0.');
}

function optionalPackage(name: 'bullmq' | 'ioredis'): unknown {
  try {
    return name === 'bullmq' ? require('bullmq') : require('ioredis');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    throw new ExtractError(
      'E_USAGE',
      `extract worker needs the package ${name}`,
      'Install both beside this one: npm install bullmq ioredis (with -g where this one was).',
    );
  }
}
