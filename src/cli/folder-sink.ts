/** `--output FOLDER`: one file a document, mirroring the tree of the inputs; each appears complete or not at all. */
import { closeSync, existsSync, fsync, mkdirSync, openSync, realpathSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { ExtractError } from '../errors';
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
    const isThere = entry !== undefined && entry.failed === undefined && existsSync(this.targets.get(entry.key) ?? '');
    task.known = isThere ? entry.hash : NOT_KNOWN;
  }

  async accept(task: Task, outcome: Outcome): Promise<void> {
    const key = taskKey(task);
    if (outcome.skipped === true) return;
    const target = this.targets.get(key);
    if (target === undefined) return;
    try {
      // The file of an earlier run would pass for the result of an input that fails now.
      if (outcome.failure !== undefined) rmSync(target, { force: true });
      else return await this.write(target, `${this.frame.begin}${outcome.output}${this.frame.end}`, entryFor(task, outcome, {}));
    } catch (error) {
      // The disk may be full for this one and not for the next smaller one: the others go on.
      outcome.failure = { source: key, error: writeError(target, error).toRecord() };
    }
    await this.save();
    this.journal.append(entryFor(task, outcome, {}));
  }

  async finish(): Promise<void> {
    await this.save();
    this.journal.close();
  }

  async interrupt(): Promise<void> {
    await this.finish();
  }

  discard(): void {
    for (const { path, descriptor } of [...this.onTheirWay.splice(0), ...this.unfinished.splice(0)]) {
      closeSync(descriptor);
      rmSync(path, { force: true });
    }
  }

  private async write(target: string, text: string, entry: Entry): Promise<void> {
    this.makeFolder(dirname(target));
    const path = join(dirname(target), `.${basename(target)}.extract-partial`);
    const descriptor = openSync(path, 'w');
    try {
      const bytes = Buffer.from(text, 'utf8');
      for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done);
    } catch (error) {
      closeSync(descriptor);
      rmSync(path, { force: true });
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
    // Whoever awaits it sees the error; until then it must not count as unhandled.
    this.saving.catch(() => undefined);
  }

  /** Gives the documents their names, in order, once the disk has them. */
  private async finishSaving(): Promise<void> {
    try {
      await Promise.all(this.onTheirWay.map(({ descriptor }) => sync(descriptor)));
      for (let first = this.onTheirWay[0]; first !== undefined; first = this.onTheirWay[0]) {
        renameSync(first.path, first.target);
        this.onTheirWay.shift();
        closeSync(first.descriptor);
        this.journal.append(first.entry);
      }
    } catch (error) {
      throw writeError(this.onTheirWay[0]?.target ?? this.root, error);
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
