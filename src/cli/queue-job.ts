/** A queue's job as documents, and their outcomes as its result. Knows nothing of queues: plain data in, plain data out. */
import type { DocumentSettings, Outcome, Task } from './document';
import type { ErrorRecord } from './problem';

/** Faults that another attempt may not meet again; what is wrong with the record itself stays wrong. */
const PASSING: readonly string[] = ['E_TIMEOUT', 'E_WORKER', 'E_INTERNAL'];

/** How the results of jobs are written. */
export const JOB_FORMAT: Pick<DocumentSettings, 'format' | 'style'> = {
  format: 'ndjson',
  style: { indent: false, colour: false, many: true },
};

export type JobResult = { ok: true; value: unknown } | { ok: false; error: ErrorRecord; mayPass: boolean };

/**
 * The documents of a job.
 * @param data what the producer sent: a record or an array of records
 */
export function tasksOf(data: unknown, maxBytes: number): Task[] {
  return (Array.isArray(data) ? data : [data]).map((record: unknown, i) => {
    const bytes = Buffer.from(JSON.stringify(record) ?? 'null', 'utf8');
    return { kind: 'record', line: i + 1, bytes: bytes.length > maxBytes ? undefined : bytes };
  });
}

/** What the job returns, in the shape of its data; a single record that failed fails its job. */
export function resultOf(data: unknown, outcomes: readonly Outcome[]): JobResult {
  if (Array.isArray(data)) return { ok: true, value: outcomes.map(({ output }) => JSON.parse(output) as unknown) };
  const [outcome] = outcomes;
  if (outcome?.failure !== undefined) {
    const { error } = outcome.failure;
    return { ok: false, error, mayPass: PASSING.includes(error.code) };
  }
  return { ok: true, value: JSON.parse(outcome?.output ?? 'null') as unknown };
}
