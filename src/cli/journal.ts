/** What a run has written so far, one line a document: with it a killed run can be taken up again. */
import { closeSync, fstatSync, ftruncateSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';

export interface Entry {
  /** Which input: its source, or the record's line and id. */
  key: string;
  /** Fingerprint of the input's bytes; empty where it could not be read. */
  hash: string;
  /** Where the document ends in its output file, in bytes. */
  end?: number;
  /** Code of the error, where the document failed. */
  failed?: string;
}

/** The entries whose documents are surely in a file of that many bytes. */
export function wholeEntries(entries: readonly Entry[], size: number): Entry[] {
  const lost = entries.findIndex((entry) => (entry.end ?? Infinity) > size);
  return entries.slice(0, lost < 0 ? entries.length : lost);
}

export class Journal {
  private descriptor: number | undefined;
  /** Bytes of whole lines. */
  private size = 0;

  /** @param run fingerprint of the options and versions: a journal of another run says nothing about this one */
  constructor(
    private readonly path: string,
    private readonly run: string,
  ) {}

  /** The entries of an earlier run with the same options and versions, in order; undefined where there is none. */
  load(): Entry[] | undefined {
    let text: string;
    try {
      text = readFileSync(this.path, 'utf8');
    } catch {
      return undefined;
    }
    // A line without its end was being written when the run was killed.
    const lines = text.split('\n').slice(0, -1);
    try {
      const head = JSON.parse(lines[0] ?? '') as { run?: string };
      return head.run === this.run ? lines.slice(1).map((line) => JSON.parse(line) as Entry) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Begins anew with these entries; from then on `append` adds to them. */
  start(entries: readonly Entry[]): void {
    this.close();
    const text = [{ run: this.run }, ...entries].map((line) => `${JSON.stringify(line)}\n`).join('');
    // By way of a second file, so that a kill in between leaves one or the other.
    writeFileSync(`${this.path}~`, text);
    renameSync(`${this.path}~`, this.path);
    this.descriptor = openSync(this.path, 'a');
    this.size = fstatSync(this.descriptor).size;
  }

  /** @throws what the system says; the journal is then as it was */
  append(entry: Entry): void {
    if (this.descriptor === undefined) return;
    const bytes = Buffer.from(`${JSON.stringify(entry)}\n`, 'utf8');
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(this.descriptor, bytes, done);
    } catch (error) {
      // The line behind half a line would be lost too.
      ftruncateSync(this.descriptor, this.size);
      throw error;
    }
    this.size += bytes.length;
  }

  close(): void {
    if (this.descriptor !== undefined) closeSync(this.descriptor);
    this.descriptor = undefined;
  }

  remove(): void {
    this.close();
    rmSync(this.path, { force: true });
    rmSync(`${this.path}~`, { force: true });
  }
}
