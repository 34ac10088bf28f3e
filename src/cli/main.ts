/** The executable's entry: nothing but dispatch and exit policy. */
import type { CommanderError as CommanderErrorType } from 'commander';
import { versionText } from './version';

/** Runs the command and leaves its exit code in `process.exitCode`; never throws. */
export async function main(argv: readonly string[]): Promise<void> {
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

function report(error: unknown, argv: readonly string[]): void {
  const { CommanderError, usageError } = require('./program') as typeof import('./program');
  const { errorRecord } = require('./problem') as typeof import('./problem');
  const { Log } = require('./log') as typeof import('./log');
  const shown = error instanceof CommanderError ? usageError(error as CommanderErrorType, argv) : error;
  if (shown === undefined) return;
  const record = errorRecord(shown);
  new Log({ quiet: false, format: argv.join(' ').includes('--log-format json') ? 'json' : 'text' }).failure({ error: record });
  if (record.code === 'E_INTERNAL' && process.env.EXTRACT_DEBUG !== undefined) process.stderr.write(`${(error as Error).stack}\n`);
  process.exitCode = record.code === 'E_INTERNAL' ? 1 : 2;
}
