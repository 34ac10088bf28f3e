/** The executable's entry: nothing but dispatch and exit policy. */
import type { CommanderError as CommanderErrorType } from 'commander';
import type { Log } from './log';
import { versionText } from './version';

/** Runs the command and leaves its exit code in `process.exitCode`; never throws. */
export async function main(argv: readonly string[]): Promise<void> {
  // Every write behind the first that fails would fail too.
  process.stdout.once('error', (error: NodeJS.ErrnoException) => {
    process.stdout.on('error', () => undefined);
    outputFailed(error, argv);
  });
  // Asked by scripts on every node of a cluster: answered before anything is loaded.
  if (
    argv.length <= 2 &&
    argv.some((arg) => arg === '--version' || arg === '-V') &&
    argv.every((arg) => arg === '--version' || arg === '-V' || arg === '--json')
  ) {
    process.stdout.write(versionText(argv.includes('--json')));
    return;
  }
  const { expectShortRun, settle } = require('./optimiser') as typeof import('./optimiser');
  expectShortRun();
  try {
    const { buildProgram } = require('./program') as typeof import('./program');
    await buildProgram().parseAsync([...argv], { from: 'user' });
  } catch (error) {
    report(error, argv);
  }
  await settle();
}

/** Whatever writes to it: a full disk is said once, with exit code 1; a reader that has seen enough (EPIPE) is no error. */
function outputFailed({ code, message }: NodeJS.ErrnoException, argv: readonly string[]): void {
  if (code === 'EPIPE') return;
  process.exitCode = 1;
  logFor(argv).failure({
    error: { code: 'E_WRITE', message: `the output cannot be written: ${message}`, hint: 'Check the space on the disk.' },
  });
}

function logFor(argv: readonly string[]): Log {
  const { Log: Lines } = require('./log') as typeof import('./log');
  return new Lines({ quiet: false, format: argv.join(' ').includes('--log-format json') ? 'json' : 'text' });
}

function report(error: unknown, argv: readonly string[]): void {
  const { CommanderError, usageError } = require('./program') as typeof import('./program');
  const { errorRecord } = require('./problem') as typeof import('./problem');
  const shown = error instanceof CommanderError ? usageError(error as CommanderErrorType, argv) : error;
  if (shown === undefined) return;
  const record = errorRecord(shown);
  logFor(argv).failure({ error: record });
  if (record.code === 'E_INTERNAL' && process.env.EXTRACT_DEBUG !== undefined) process.stderr.write(`${(error as Error).stack}\n`);
  process.exitCode = record.code === 'E_INTERNAL' ? 1 : 2;
}
