/**
 * `--resume` into one file after documents have failed: they are tried again in their place, so everything behind them may move. The
 * earlier output is put aside, and what has not changed is copied from there instead of being worked on again.
 */
import { closeSync, copyFileSync, existsSync, linkSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import type { Entry } from './journal';
import { Journal, wholeEntries } from './journal';

export interface OutputPaths {
  target: string;
  partial: string;
  journal: string;
  /** Where the earlier output goes. */
  aside: string;
}

export class EarlierFile {
  private readonly descriptor: number;

  private constructor(
    private readonly path: string,
    private readonly journal: Journal,
    private readonly entries: readonly Entry[],
    /** Bytes before the first document. */
    private readonly begin: number,
  ) {
    this.descriptor = openSync(path, 'r');
  }

  /**
   * What an earlier run with failures has left; undefined where there is none, or nothing in it has failed. A kill between any two steps
   * leaves either the output in its place or the whole of it aside.
   * @param run fingerprint that the journals must have
   */
  static takeUp(paths: OutputPaths, run: string, begin: number): EarlierFile | undefined {
    const asideJournal = new Journal(`${paths.aside}-journal`, run);
    const journal = new Journal(paths.journal, run);
    const output = existsSync(paths.partial) ? paths.partial : paths.target;
    const latest = inFile(journal, output);
    let entries = inFile(asideJournal, paths.aside);
    // A run that took an earlier one up and was killed may have come further than that had.
    if (latest.length > 0 && latest.length >= entries.length) {
      asideJournal.remove();
      rmSync(paths.aside, { force: true });
      entries = latest.some(({ failed }) => failed !== undefined) ? latest : [];
      if (entries.length > 0) {
        linkOrCopy(output, paths.aside);
        asideJournal.start(entries);
        asideJournal.close();
      }
    }
    if (entries.length === 0) return undefined;
    journal.remove();
    rmSync(paths.partial, { force: true });
    return new EarlierFile(paths.aside, asideJournal, entries, begin);
  }

  /** The document at that place of the batch, if the earlier run had come so far. */
  entry(at: number): Entry | undefined {
    return this.entries[at];
  }

  /** Its output. */
  output(at: number): Uint8Array {
    const from = at === 0 ? this.begin : (this.entries[at - 1]?.end ?? 0);
    const bytes = Buffer.allocUnsafe((this.entries[at]?.end ?? from) - from);
    for (let done = 0; done < bytes.length;) {
      const got = readSync(this.descriptor, bytes, done, bytes.length - done, from + done);
      if (got === 0) throw new Error(`${this.path} is cut short`);
      done += got;
    }
    return bytes;
  }

  close(): void {
    closeSync(this.descriptor);
  }

  /** Once the new output is complete. */
  remove(): void {
    this.journal.remove();
    this.close();
    rmSync(this.path, { force: true });
  }
}

function inFile(journal: Journal, path: string): Entry[] {
  const entries = journal.load();
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  return entries === undefined || size === undefined ? [] : wholeEntries(entries, size);
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
