/** `--output FOLDER`: one file a document, mirroring the tree of the inputs; each appears complete or not at all. */
import { closeSync, fsync, mkdirSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { ExtractError } from '../errors';
import type { Failure } from '../output/format';
import type { Outcome, Task } from './document';
import { entryFor, writeError } from './file-sink';
import type { Entry } from './journal';
import { Journal } from './journal';
import type { Sink } from './sink';
import { NOT_KNOWN, taskKey } from './sink';

const sync = promisify(fsync);

/** Documents that are made safe together: the disk writes them in one go, which is many times faster than one after the other. */
const TOGETHER = 64;

interface Unfinished {
  /** Hidden name beside the target. */
  path: string;
  target: string;
  descriptor: number;
  entry: Entry;
}

export class FolderSink implements Sink {
  private readonly journal: Journal;
  private readonly entries: Map<string, Entry>;
  private readonly root: string;
  private readonly checkedFolders = new Set<string>();
  /** Written, but not yet safe on the disk under their names. */
  private unfinished: Unfinished[] = [];
  /** Those that the disk is at, while the next are already being written. */
  private onTheirWay: Unfinished[] = [];
  private saving: Promise<void> = Promise.resolve();
  /** See `lateFailures`. */
  private late: Failure[] = [];

  /** @param targets output file for each source, see targets.ts */
  constructor(
    folder: string,
    private readonly targets: ReadonlyMap<string, string>,
    private readonly frame: { begin: string; end: string },
    run: string,
    resume: boolean,
  ) {
    try {
      mkdirSync(folder, { recursive: true });
      this.root = realpathSync(folder);
      this.journal = new Journal(join(folder, '.extract-journal'), run);
      const earlier = (resume ? this.journal.load() : undefined) ?? [];
      this.entries = new Map(earlier.map((entry) => [entry.key, entry]));
      this.journal.start(earlier);
    } catch (error) {
      throw writeError(folder, error);
    }
  }

  prepare(task: Task): void {
    const entry = this.entries.get(taskKey(task));
    // What has failed is tried again: the disk may have room now, the machine more time.
    const isThere = entry !== undefined && entry.failed === undefined && this.isWhole(entry);
    task.known = isThere ? entry.hash : NOT_KNOWN;
  }

  /** Whether the output of a document is there, as long as it was written. */
  private isWhole({ key, end }: Entry): boolean {
    const size = statSync(this.targets.get(key) ?? '', { throwIfNoEntry: false })?.size;
    return size !== undefined && (end === undefined || size === end);
  }

  async accept(task: Task, outcome: Outcome): Promise<void> {
    const key = taskKey(task);
    if (outcome.skipped === true) return;
    const target = this.targets.get(key);
    if (target === undefined) return;
    if (outcome.failure === undefined) {
      try {
        const text = `${this.frame.begin}${outcome.output}${this.frame.end}`;
        return await this.write(target, text, entryFor(task, outcome, { end: Buffer.byteLength(text) }));
      } catch (error) {
        // The disk may be full for this one and not for the next smaller one: the others go on.
        outcome.failure = { source: key, error: writeError(target, error).toRecord() };
      }
    }
    await this.save();
    this.giveUp(target, entryFor(task, outcome, {}));
  }

  async finish(): Promise<void> {
    await this.save();
    this.journal.close();
  }

  async interrupt(): Promise<void> {
    await this.finish();
  }

  lateFailures(): Failure[] {
    return this.late.splice(0);
  }

  discard(): void {
    for (const { path, descriptor } of [...this.onTheirWay.splice(0), ...this.unfinished.splice(0)]) {
      closeSync(descriptor);
      removed(path);
    }
  }

  private async write(target: string, text: string, entry: Entry): Promise<void> {
    this.makeFolder(dirname(target));
    const path = join(dirname(target), `.${basename(target)}.extract-partial`);
    const descriptor = this.open(path);
    try {
      const bytes = Buffer.from(text, 'utf8');
      for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done);
    } catch (error) {
      closeSync(descriptor);
      removed(path);
      throw error;
    }
    this.unfinished.push({ path, target, descriptor, entry });
    if (this.unfinished.length >= TOGETHER) await this.beginSaving();
  }

  private async save(): Promise<void> {
    await this.beginSaving();
    await this.saving;
  }

  /** Waits for the documents before, and lets the disk work on the latest ones. */
  private async beginSaving(): Promise<void> {
    await this.saving;
    this.onTheirWay = this.unfinished;
    this.unfinished = [];
    this.saving = this.finishSaving();
  }

  /** Gives the documents their names, in order, once the disk has them. Never rejects: each document fails by itself. */
  private async finishSaving(): Promise<void> {
    const synced = await Promise.allSettled(this.onTheirWay.map(({ descriptor }) => sync(descriptor)));
    for (const result of synced) {
      const first = this.onTheirWay[0];
      // Discarded in the meantime.
      if (first === undefined) return;
      const { path, target, descriptor, entry } = first;
      try {
        if (result.status === 'rejected') throw result.reason;
        renameSync(path, target);
        this.onTheirWay.shift();
        this.note(entry);
      } catch (error) {
        this.onTheirWay.shift();
        removed(path);
        const failure = writeError(target, error).toRecord();
        this.late.push({ source: entry.key, error: failure });
        this.giveUp(target, { ...entry, failed: failure.code });
      }
      closeSync(descriptor);
    }
  }

  /** The file of an earlier run would pass for the result of an input that fails now. */
  private giveUp(target: string, entry: Entry): void {
    removed(target);
    this.note(entry);
  }

  /** What the journal has no room for is done again by `--resume`; the result itself is there. */
  private note(entry: Entry): void {
    try {
      this.journal.append(entry);
    } catch {
      // Whatever is wrong with the disk is said of the next document that cannot be written.
    }
  }

  /** Somebody may have removed a folder that was there a moment ago. */
  private open(path: string): number {
    try {
      return openSync(path, 'w');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      this.checkedFolders.delete(dirname(path));
      this.makeFolder(dirname(path));
      return openSync(path, 'w');
    }
  }

  /** A link inside the output folder could lead out of it: nothing is written there. */
  private makeFolder(folder: string): void {
    if (this.checkedFolders.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    const real = realpathSync(folder);
    if (real !== this.root && !real.startsWith(this.root + sep)) {
      throw new ExtractError(
        'E_WRITE',
        `${folder} is a link that leads out of the output folder`,
        'Remove the link, or name another output folder.',
      );
    }
    this.checkedFolders.add(folder);
  }
}

/** Removes a file if that can be done at all: where it cannot, the document's own failure says what is wrong. */
function removed(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // See above.
  }
}
