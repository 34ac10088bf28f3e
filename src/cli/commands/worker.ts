/** `extract worker`: a service that takes documents from a BullMQ queue on Redis. */
import { Command, Option } from 'commander';
import { FLAGS } from '../flags';
import { countFor, durationFor } from '../measures';
import { asOption } from '../option';
import type { RawOptions } from '../settings';

const HELP = `
A job's data is a record {"id", "text", "referenceDate"} or an array of them; its return value is the
result, or the array of results in the same order. The job counts as done once Redis has its result.
A record that can never be read goes to the queue's failed jobs at once; what may have been bad luck
(a time limit, a crash) is tried again first. In an array such a record gives an error entry.

SIGTERM finishes the jobs in work and takes no more; where Redis is away, the jobs stay in the queue.

  npm install bullmq ioredis                       once: they do not come along
  extract worker --redis redis://127.0.0.1:6379 --queue articles

Exit codes: 2 wrong usage, or Redis does not answer at the start; 130, 143 ended by SIGINT, SIGTERM.
`;

/** Of the main command's options those that shape a result or the work on it. */
// prettier-ignore
const SHARED = ['--id-field', '--text-field', '--date-field', '--max-bytes', '--reference-date', '--min-confidence', '--hashtag-parts', '--dates', '--lexicon', '--force-language', '--explain', '--offsets', '--timeout', '--jobs', '--quiet', '--log-format'];

export interface WorkerOptions extends RawOptions {
  redis: string;
  queue: string;
  attempts: number;
  /** Milliseconds. */
  lock: number;
}

export function workerCommand(): Command {
  const command = new Command('worker')
    .description('serve a BullMQ queue on Redis')
    .addOption(new Option('--redis <url>', 'redis:// or rediss:// URL of the server').makeOptionMandatory())
    .addOption(new Option('--queue <name>', 'name of the queue').makeOptionMandatory())
    .addOption(
      new Option('--attempts <number>', 'try a job so many times, unless the job says').argParser(countFor('--attempts')).default(3),
    )
    .addOption(
      new Option('--lock <time>', 'give the jobs of a silent worker to others after this time')
        .argParser(durationFor('--lock'))
        .default(30_000, '30s'),
    )
    .addHelpText('after', HELP);
  for (const flag of FLAGS) if (SHARED.some((name) => flag.flags.split(/[ ,]+/).includes(name))) command.addOption(asOption(flag));
  return command.action(async (options: WorkerOptions) => {
    const { serve } = require('../queue') as typeof import('../queue');
    await serve(options);
  });
}
