/** Worker threads that process groups of documents. A worker that dies or hangs costs the one document that it was at, nothing more. */
import { now } from './clock';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { ExtractError } from '../errors';
import type { DocumentSettings, Outcome, Task } from './document';
import { failed, placeOf } from './document';
import { sizeInWords } from '../input/read';
import { sharedImage } from '../lexicon/share';
import { YOUNG_GENERATION } from './optimiser';
import type { WorkerData } from './worker';

const WORKER_FILE = join(__dirname, 'worker.js');

interface Job {
  group: Task[];
  resolve: (outcomes: Outcome[]) => void;
}

interface Slot {
  worker: Worker;
  /** See WorkerData.heartbeat. */
  beats: Int32Array;
  job?: Job;
  lastBeat: number;
  /** When the last beat was seen, in milliseconds of the clock. */
  since: number;
  timedOut: boolean;
}

export class Pool {
  private readonly slots = new Set<Slot>();
  private readonly waiting: Job[] = [];
  private readonly watch: NodeJS.Timeout;
  private closed = false;

  /** Whether workers can be had: run from the TypeScript sources there is no worker file. */
  static isAvailable(): boolean {
    return existsSync(WORKER_FILE);
  }

  /** @param timeout longest time for one document, in milliseconds */
  constructor(
    private readonly size: number,
    private readonly settings: DocumentSettings,
    private readonly timeout: number,
    private readonly workerFile = WORKER_FILE,
  ) {
    openLexicon();
    this.watch = setInterval(() => this.checkBeats(), Math.max(10, Math.min(1000, timeout / 4)));
    this.watch.unref();
  }

  /** The outcomes of a group, in its order. Never rejects. */
  run(group: Task[]): Promise<Outcome[]> {
    return new Promise((resolve) => {
      this.waiting.push({ group, resolve });
      this.dispatch();
    });
  }

  /** Ends all workers at once; what is in flight is never answered. */
  async close(): Promise<void> {
    this.closed = true;
    clearInterval(this.watch);
    await Promise.all([...this.slots].map((slot) => slot.worker.terminate()));
  }

  private dispatch(): void {
    while (this.waiting.length > 0 && !this.closed) {
      const slot =
        [...this.slots].find((candidate) => candidate.job === undefined) ?? (this.slots.size < this.size ? this.start() : undefined);
      if (slot === undefined) return;
      const job = this.waiting.shift() as Job;
      slot.job = job;
      slot.since = now();
      slot.worker.postMessage(job.group);
    }
  }

  private start(): Slot {
    const heartbeat = new SharedArrayBuffer(8);
    const beats = new Int32Array(heartbeat);
    beats[1] = -1;
    const image = sharedImage();
    const workerData: WorkerData = { settings: this.settings, heartbeat, ...(image === undefined ? {} : { image }) };
    const { Worker: Thread } = require('node:worker_threads') as typeof import('node:worker_threads');
    const worker = new Thread(this.workerFile, {
      workerData,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION / 1024 / 1024 },
    });
    const slot: Slot = { worker, beats, lastBeat: 0, since: now(), timedOut: false };
    let reason = '';
    worker.on('message', (outcomes: Outcome[]) => {
      const { job } = slot;
      delete slot.job;
      job?.resolve(outcomes);
      this.dispatch();
    });
    worker.on('error', (error) => (reason = error.message));
    worker.on('exit', (code) => this.ended(slot, reason || `it ended with code ${code}`));
    this.slots.add(slot);
    return slot;
  }

  /** Gives the document that was in work up, and the others of the group to another worker. */
  private ended(slot: Slot, reason: string): void {
    this.slots.delete(slot);
    const { job } = slot;
    if (job === undefined || this.closed) return;
    // A worker that dies before its first document would do so for ever: that one is given up too.
    const at = Math.max(0, Atomics.load(slot.beats, 1));
    const culprit = job.group[at];
    if (culprit === undefined) return;
    const outcome = this.givenUp(culprit, slot.timedOut, reason);
    const others = job.group.filter((_task, i) => i !== at);
    if (others.length === 0) job.resolve([outcome]);
    else this.waiting.unshift({ group: others, resolve: (outcomes) => job.resolve(outcomes.toSpliced(at, 0, outcome)) });
    this.dispatch();
  }

  private givenUp(task: Task, timedOut: boolean, reason: string): Outcome {
    const size = task.kind === 'record' || task.kind === 'bytes' ? ` (${sizeInWords(task.bytes?.length ?? 0)})` : '';
    const error = timedOut
      ? new ExtractError(
          'E_TIMEOUT',
          `the document${size} took longer than ${this.timeout / 1000} s`,
          'Allow more with --timeout, or split the document.',
        )
      : new ExtractError(
          'E_WORKER',
          `the worker thread died at this document${size}: ${reason}`,
          'Try it alone with --jobs 1, or split the document.',
        );
    return { ...failed({ ...placeOf(task), error: error.toRecord() }, this.settings, 0), hash: '' };
  }

  private checkBeats(): void {
    const moment = now();
    for (const slot of this.slots) {
      const beat = Atomics.load(slot.beats, 0);
      const isAtWork = slot.job !== undefined && Atomics.load(slot.beats, 1) >= 0;
      if (!isAtWork || beat !== slot.lastBeat) {
        slot.lastBeat = beat;
        slot.since = moment;
      } else if (moment - slot.since > this.timeout && !slot.timedOut) {
        slot.timedOut = true;
        void slot.worker.terminate();
      }
    }
  }
}

/** In this thread, for the workers to share it: a copy in each would be much of what they take. */
function openLexicon(): void {
  try {
    (require('../index') as typeof import('../index')).extract('');
  } catch {
    // Each document will say what is wrong.
  }
}
