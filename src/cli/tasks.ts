/** From the list of inputs to the stream of tasks, in groups of what can be worked on next. */
import { createReadStream } from 'node:fs';
import { ExtractError } from '../errors';
import type { Input } from '../input/find';
import type { Line } from '../input/lines';
import { readLines } from '../input/lines';
import { asReadError, readStandardInput, requireFile } from '../input/read';
import type { RecordFields } from '../input/record';
import { parseRecord } from '../input/record';
import type { Task } from './document';
import type { Shard } from './measures';
import { errorRecord } from './problem';
import { isInShard } from './shard';

export interface TaskOptions {
  records: boolean;
  maxBytes: number;
  fields: RecordFields;
  shard?: Shard;
  /** Asked before each group: true ends the stream. */
  stopped: () => boolean;
  stdin: AsyncIterable<Uint8Array>;
}

/** Documents that travel to a worker in one message: enough to pay for it, few enough to share the work evenly. */
const GROUP = 64;
const READ_BYTES = 262_144;

/** All tasks in input order, at most 64 in a group; of records, those that have arrived are a group. */
export async function* taskGroups(inputs: readonly Input[], options: TaskOptions): AsyncGenerator<Task[]> {
  let group: Task[] = [];
  for (const input of inputs) {
    if (options.stopped()) return;
    if (input.kind !== 'stdin' && !(options.records && input.kind === 'file')) {
      if (!isInShard(input.source, options.shard)) continue;
      group.push(input.kind === 'file' ? input : failedTask(input.source, input.error));
      if (group.length < GROUP) continue;
    }
    if (group.length > 0) yield group;
    group = [];
    if (options.records && input.kind !== 'problem') yield* recordGroups(input, options);
    else if (input.kind === 'stdin') {
      const task = await wholeStdin(options);
      // A stop destroys the stream; half a text is none.
      if (!options.stopped()) yield [task];
    }
  }
  if (group.length > 0) yield group;
}

async function wholeStdin(options: TaskOptions): Promise<Task> {
  try {
    return { kind: 'bytes', bytes: await readStandardInput(options.stdin, options.maxBytes), source: '-' };
  } catch (error) {
    return failedTask('-', error);
  }
}

async function* recordGroups(input: Exclude<Input, { kind: 'problem' }>, options: TaskOptions): AsyncGenerator<Task[]> {
  try {
    if (input.kind === 'file') requireFile(input.path);
    const stream = input.kind === 'stdin' ? options.stdin : createReadStream(input.path, { highWaterMark: READ_BYTES });
    for await (const lines of readLines(stream, options.maxBytes)) {
      const tasks = lines.filter((line) => !isBlank(line) && inShard(line, options)).map((line) => recordTask(line, input));
      for (let from = 0; from < tasks.length; from += GROUP) {
        if (options.stopped()) return;
        yield tasks.slice(from, from + GROUP);
      }
    }
  } catch (error) {
    if (!options.stopped()) yield [failedTask(input.source, error instanceof ExtractError ? error : asReadError(input.source, error))];
  }
}

function recordTask(line: Line, input: Input): Task {
  // Records from standard input are known by their id: a source would differ between one pipe and many.
  return { kind: 'record', bytes: line.bytes, line: line.number, ...(input.kind === 'stdin' ? {} : { source: input.source }) };
}

function failedTask(source: string, error: unknown): Task {
  return { kind: 'failed', failure: { source, error: errorRecord(error) } };
}

/** White space between records is no record. */
function isBlank({ bytes }: Line): boolean {
  return bytes !== undefined && bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}

function inShard({ bytes, number }: Line, { shard, fields }: TaskOptions): boolean {
  if (shard === undefined) return true;
  // A line too long to be kept has no id here; its error must still be in one part only.
  if (bytes === undefined) return isInShard(String(number), shard);
  const text = Buffer.from(bytes).toString('utf8');
  return isInShard(parseRecord(text, number, fields).idSource ?? text, shard);
}
