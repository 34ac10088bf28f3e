/** How the tasks are worked off: on this thread, or from some size on by a pool of workers; the outcomes come in the order of the tasks. */
import { now } from './clock';
import type { DocumentSettings, Outcome, Task } from './document';
import { processTask } from './document';
import { inOrder } from './ordered';
import { expectLongRun, expectWorkers, LONG_RUN_BYTES, settleYoungGeneration } from './optimiser';
import { Pool } from './pool';

export interface WorkOptions {
  jobs: number;
  /** Documents after which starting workers pays; 0: at once. */
  poolAfter: number;
  /** Milliseconds for one document in a worker. */
  timeout: number;
  prepare: (task: Task) => void;
  stopped: () => boolean;
  /** Nobody wants the results that are still to come, not even those in flight. */
  abandoned: () => boolean;
}

/** How long this thread may work before it looks for signals and for a reader that has gone, in milliseconds. */
const SLICE = 25;
/** Groups in flight for each worker: one in work and one waiting. */
const GROUPS_EACH = 2;

/** Yields each task with its outcome, in order. */
export async function* workOff(
  groups: AsyncIterable<Task[]>,
  settings: DocumentSettings,
  options: WorkOptions,
): AsyncGenerator<[Task, Outcome]> {
  let pool: Pool | undefined;
  let begun = 0;
  const usesPool = (): boolean => options.poolAfter <= begun && Pool.isAvailable();
  const start = async (group: Task[]): Promise<{ group: Task[]; outcomes: Iterable<Outcome> }> => {
    for (const task of group) options.prepare(task);
    const isPooled = usesPool();
    begun += group.length;
    if (!isPooled) return { group, outcomes: oneByOne(group, settings) };
    if (pool === undefined) expectWorkers();
    pool ??= new Pool(options.jobs, settings, options.timeout);
    const outcomes = await pool.run(group);
    settleYoungGeneration();
    return { group, outcomes };
  };
  let since = now();
  let bytes = 0;
  try {
    for await (const { group, outcomes } of inOrder(groups, start, () => (usesPool() ? options.jobs * GROUPS_EACH : 1))) {
      let i = 0;
      for (const outcome of outcomes) {
        if (options.abandoned()) return;
        bytes += outcome.bytes;
        if (bytes > LONG_RUN_BYTES) expectLongRun();
        yield [group[i++] as Task, outcome];
        if (pool === undefined && now() - since > SLICE) {
          await new Promise((resolve) => setImmediate(resolve));
          since = now();
          if (options.stopped()) return;
        }
      }
    }
  } finally {
    await pool?.close();
  }
}

/** Lazily, so that each outcome is written before the next document is begun. */
function* oneByOne(group: readonly Task[], settings: DocumentSettings): Generator<Outcome> {
  for (const task of group) {
    yield processTask(task, settings);
    settleYoungGeneration();
  }
}
