/** Runs the inputs in order: tasks in, outcomes out, interruptions and the exit code in between. */
import type { Input } from '../input/find';
import type { FormatName, Style } from '../output/format';
import { outputFormat } from '../output/format';
import type { DocumentSettings, Outcome, Task } from './document';
import { placeOf } from './document';
import type { Log } from './log';
import { errorRecord } from './problem';
import type { Whole } from './progress';
import { Progress } from './progress';
import type { Settings } from './settings';
import { DEFAULT_TIMEOUT } from './settings';
import type { Sink } from './sink';
import { StreamSink } from './sink';
import { Stop } from './stop';
import { Tally } from './tally';
import { taskGroups } from './tasks';
import { workOff } from './work';

export interface Shape {
  format: FormatName;
  style: Style;
  /** Several documents: a line each, and a summary at the end. */
  isMany: boolean;
}

/** Workers start in about 50 ms each and open the lexicon once more: so many documents are faster without. */
const POOL_PAYS_FROM = 256;

/** Runs all inputs; failures of single documents are lines, messages and exit code 1. */
export async function runBatch(inputs: readonly Input[], settings: Settings, log: Log, shape: Shape): Promise<void> {
  const document: DocumentSettings = { ...settings.document, format: shape.format, style: shape.style };
  const stop = new Stop();
  // Before anything is written, so that no signal finds a half-made output without a hand on it.
  stop.listen();
  const tally = new Tally();
  const sink = openSink(inputs, settings, document, stop);
  const progress = progressFor(inputs, settings, shape, tally);
  log.beforeLine = () => progress?.clear();
  stop.onRequest(() => process.stdin.destroy());
  stop.onRequest(() => {
    if (stop.signal !== undefined && shape.isMany) log.info('finishing the documents in work; the same again stops at once');
  });
  stop.onEnd(() => sink.discard());
  try {
    for await (const [task, outcome] of work(inputs, settings, document, sink, stop)) {
      await sink.accept(task, outcome);
      tally.add(outcome);
      report(task, outcome, log);
      reportLate(sink, tally, log);
      progress?.update();
    }
    if (stop.signal === undefined) await sink.finish();
    else await sink.interrupt();
    reportLate(sink, tally, log);
  } catch (error) {
    sink.discard();
    const record = errorRecord(error);
    if (record.code !== 'E_WRITE') throw error;
    // Documents have been worked on: that is no wrong usage any more.
    progress?.close();
    log.failure({ error: record });
    log.info(`given up; done before: ${tally.summary()}${settings.resume ? '; the same command goes on from there' : ''}`, tally.details());
    process.exitCode = 1;
    return;
  } finally {
    stop.close();
    progress?.close();
  }
  if (tally.failures > 0) process.exitCode = 1;
  if (stop.exitCode !== undefined) {
    process.exitCode = stop.exitCode;
    // A file appears complete or not at all.
    const { isFolderTarget } = require('./targets') as typeof import('./targets');
    const lost = settings.output !== undefined && !isFolderTarget(settings.output) && !settings.resume;
    const rest = lost ? `; ${settings.output} is not written, for without --resume nothing of it is kept` : '';
    log.info(`interrupted; done: ${tally.summary()}${rest}`, tally.details());
  } else if (shape.isMany) log.info(tally.summary(), tally.details());
}

function work(
  inputs: readonly Input[],
  settings: Settings,
  document: DocumentSettings,
  sink: Sink,
  stop: Stop,
): AsyncGenerator<[Task, Outcome]> {
  const groups = taskGroups(inputs, {
    records: settings.records,
    maxBytes: document.maxBytes,
    fields: document.fields,
    ...(settings.shard === undefined ? {} : { shard: settings.shard }),
    stopped: () => stop.requested,
    // Opened only when it is read: it brings half of Node's stream library with it.
    get stdin() {
      return process.stdin;
    },
  });
  const isLarge = !settings.records && inputs.length >= POOL_PAYS_FROM;
  // Only a worker can be ended, so a named time limit needs one even for a single document.
  const wantsPool = settings.timeout !== undefined || (settings.jobsNamed && settings.jobs > 1) || (isLarge && settings.jobs > 1);
  return workOff(groups, document, {
    jobs: settings.jobs,
    poolAfter: wantsPool ? 0 : settings.records && settings.jobs > 1 ? POOL_PAYS_FROM : Infinity,
    timeout: settings.timeout ?? DEFAULT_TIMEOUT,
    prepare: (task) => sink.prepare(task),
    stopped: () => stop.requested,
    abandoned: () => stop.requested && stop.signal === undefined,
  });
}

function openSink(inputs: readonly Input[], settings: Settings, document: DocumentSettings, stop: Stop): Sink {
  const format = outputFormat(document.format);
  const frame = { begin: format.begin(document.style), end: format.end(document.style) };
  if (settings.output === undefined) return new StreamSink(process.stdout, frame, () => stop.request());
  const { openOutput } = require('./output-path') as typeof import('./output-path');
  return openOutput(inputs, settings, document, { output: settings.output, frame, format });
}

function progressFor(inputs: readonly Input[], settings: Settings, shape: Shape, tally: Tally): Progress | undefined {
  const { quiet, format } = settings.log;
  if (!shape.isMany || quiet || format === 'json') return undefined;
  // Results scrolling over the same terminal are progress enough.
  if (process.stderr.isTTY !== true || (settings.output === undefined && process.stdout.isTTY === true)) return undefined;
  return new Progress(process.stderr, tally, wholeOf(inputs, settings));
}

/** How much there is to do: documents, or bytes of records where all of them are in files. */
function wholeOf(inputs: readonly Input[], settings: Settings): Whole {
  // Which part of the whole a shard is nobody knows before it is done.
  if (settings.shard !== undefined) return undefined;
  if (!settings.records) return { documents: inputs.length };
  const { fstatSync, statSync } = require('node:fs') as typeof import('node:fs');
  let bytes = 0;
  for (const input of inputs) {
    if (input.kind === 'problem') continue;
    const stats = input.kind === 'file' ? statSync(input.path, { throwIfNoEntry: false }) : fstatSync(process.stdin.fd);
    if (stats?.isFile() !== true) return undefined;
    bytes += stats.size;
  }
  return { bytes };
}

function reportLate(sink: Sink, tally: Tally, log: Log): void {
  for (const failure of sink.lateFailures()) {
    tally.failures++;
    log.failure(failure);
  }
}

function report(task: Task, outcome: Outcome, log: Log): void {
  if (outcome.failure !== undefined) log.failure(outcome.failure);
  const { source, line } = placeOf(task);
  const where = line === undefined ? source : [source, `line ${line}`].filter((part) => part !== undefined).join(' ');
  for (const warning of outcome.warnings) log.warning(where, warning);
}
