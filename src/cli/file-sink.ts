/** `--output FILE`: all documents into one file, which appears complete or not at all. */
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EarlierFile } from './earlier-file';
import { ExtractError } from '../errors';
import type { Failure } from '../output/format';
import type { DocumentSettings, Outcome, Task } from './document';
import { processTask } from './document';
import type { Entry } from './journal';
import { Journal, wholeEntries } from './journal';
import type { Sink } from './sink';
import { NOT_KNOWN, taskKey } from './sink';

export class FileSink implements Sink {
  private readonly partial: string;
  private readonly journal: Journal;
  private readonly descriptor: number;
  /** The output of a run in which documents failed that are tried again: this run takes all others from there. */
  private readonly earlier: EarlierFile | undefined;
  /** What an earlier run has left, as far as it is surely in the file. */
  private entries: Entry[] = [];
  /** How many tasks were handed out, and how many came back. */
  private prepared = 0;
  private accepted = 0;
  /** How many documents at the beginning are the same as those of the earlier run; `sameSoFar` until one differs. */
  private kept = 0;
  private sameSoFar = true;
  private position: number;
  private anyFailed = false;
  private isEmpty = true;

  constructor(
    private readonly target: string,
    private readonly frame: { begin: string; end: string },
    private readonly settings: DocumentSettings,
    run: string,
    private readonly resume: boolean,
  ) {
    const hidden = (what: string): string => join(dirname(target), `.${basename(target)}.extract-${what}`);
    this.partial = hidden('partial');
    this.journal = new Journal(hidden('journal'), run);
    this.position = Buffer.byteLength(frame.begin);
    try {
      const paths = { target, partial: this.partial, journal: hidden('journal'), aside: hidden('earlier') };
      this.earlier = resume ? EarlierFile.takeUp(paths, run, this.position) : undefined;
      if (resume && this.earlier === undefined) this.takeUp();
      const isNew = this.entries.length === 0;
      this.descriptor = openSync(this.partial, isNew ? 'w' : 'r+');
      if (isNew) writeSync(this.descriptor, frame.begin);
      this.journal.start(this.entries);
    } catch (error) {
      throw writeError(target, error);
    }
  }

  prepare(task: Task): void {
    const at = this.prepared++;
    const entry = this.earlier === undefined ? this.entries[at] : this.earlier.entry(at);
    task.known = entry !== undefined && entry.key === taskKey(task) && entry.failed === undefined ? entry.hash : NOT_KNOWN;
  }

  async accept(task: Task, outcome: Outcome): Promise<void> {
    const at = this.accepted++;
    const entry = this.entries[at];
    const isSame = this.sameSoFar && entry !== undefined && entry.key === taskKey(task) && entry.hash === outcome.hash;
    if (outcome.failure !== undefined) this.anyFailed = true;
    if (isSame && outcome.failure === undefined) {
      this.kept++;
      this.position = entry.end ?? this.position;
      this.isEmpty = false;
      outcome.skipped = true;
      return;
    }
    try {
      this.leaveEarlierRun();
      if (this.earlier !== undefined && outcome.skipped === true) {
        this.write(this.earlier.output(at));
        this.journal.append(entryFor(task, outcome, { end: this.position }));
        return;
      }
      const { known: _known, ...again } = task;
      // Skipped in a worker before it was clear that a document ahead of it has changed.
      const written =
        outcome.skipped === true
          ? Object.assign(outcome, { skipped: undefined }, processTask(again as Task, this.settings), { hash: outcome.hash })
          : outcome;
      this.write(written.output);
      this.journal.append(entryFor(task, written, { end: this.position }));
    } catch (error) {
      throw writeError(this.target, error);
    }
  }

  async finish(): Promise<void> {
    try {
      this.leaveEarlierRun();
      // A single document that failed leaves what is there as it is.
      if (this.anyFailed && this.isEmpty) return this.discard();
      this.write(this.frame.end);
      fsyncSync(this.descriptor);
      closeSync(this.descriptor);
      this.keepMode();
      renameSync(this.partial, this.target);
      this.earlier?.remove();
      this.journal.close();
    } catch (error) {
      throw writeError(this.target, error);
    }
  }

  async interrupt(): Promise<void> {
    this.discard();
  }

  /** All documents are in one file: where that cannot be written, the run ends. */
  lateFailures(): Failure[] {
    return [];
  }

  /** With `--resume` the unfinished file stays, for the next run to go on. */
  discard(): void {
    this.journal.close();
    this.earlier?.close();
    if (this.resume) return;
    try {
      rmSync(this.partial, { force: true });
      this.journal.remove();
    } catch {
      // Where nothing may be removed any more, the error that led here says why.
    }
  }

  /** The unfinished file of a killed run, or the finished one of a whole run, as far as journal and file agree. */
  private takeUp(): void {
    const entries = this.journal.load();
    if (entries === undefined) return;
    if (!existsSync(this.partial) && existsSync(this.target)) copyFileSync(this.target, this.partial);
    if (!existsSync(this.partial)) return;
    this.entries = wholeEntries(entries, statSync(this.partial).size);
  }

  /** From here on the documents differ: what the earlier run wrote behind this point goes. */
  private leaveEarlierRun(): void {
    if (!this.sameSoFar) return;
    this.sameSoFar = false;
    ftruncateSync(this.descriptor, this.position);
    if (this.kept < this.entries.length) this.journal.start(this.entries.slice(0, this.kept));
  }

  /** A file that is replaced keeps its permissions, as it would with a shell's `>`. */
  private keepMode(): void {
    const mode = statSync(this.target, { throwIfNoEntry: false })?.mode;
    if (mode !== undefined) chmodSync(this.partial, mode & 0o777);
  }

  private write(output: string | Uint8Array): void {
    if (output.length > 0) this.isEmpty = false;
    const bytes = typeof output === 'string' ? Buffer.from(output, 'utf8') : output;
    for (let done = 0; done < bytes.length;) done += writeSync(this.descriptor, bytes, done, bytes.length - done, this.position + done);
    this.position += bytes.length;
  }
}

/** The journal line for a document that is written. */
export function entryFor(task: Task, outcome: Outcome, more: Partial<Entry>): Entry {
  return {
    key: taskKey(task),
    hash: outcome.hash ?? '',
    ...more,
    ...(outcome.failure === undefined ? {} : { failed: outcome.failure.error.code }),
  };
}

/** What the system says about the output, as a coded error. */
export function writeError(path: string, error: unknown): ExtractError {
  if (error instanceof ExtractError) return error;
  const folder = dirname(path);
  if ((error as NodeJS.ErrnoException).code === 'ENOENT' && !existsSync(folder))
    return new ExtractError('E_WRITE', `${path} cannot be written: there is no folder ${folder}`, `Make it first: mkdir -p ${folder}`, {
      cause: error,
    });
  const reason = error instanceof Error ? error.message : String(error);
  return new ExtractError(
    'E_WRITE',
    `${path} cannot be written: ${reason}`,
    'Check the folder, its permissions and the space on the disk.',
    { cause: error },
  );
}
