/** Where finished documents go. */
import type { Failure } from '../output/format';
import type { Outcome, Task } from './document';
import { placeOf } from './document';

/** What stands in `Task.known` where no earlier run has done the document. */
export const NOT_KNOWN = '-';

/** Which input a task is, in journals. */
export function taskKey(task: Task): string {
  const { source = '-', line } = placeOf(task);
  return line === undefined ? source : `${source}:${line}`;
}

export interface Sink {
  /** Called in input order before a task is worked on: says what an earlier run has done of it. */
  prepare(task: Task): void;
  /** Takes the outcomes in input order; resolves when there is room for the next. */
  accept(task: Task, outcome: Outcome): Promise<void>;
  /** Everything is there: completes the output. */
  finish(): Promise<void>;
  /** The run ends early, with whole documents behind it. */
  interrupt(): Promise<void>;
  /** Documents that were accepted and whose output could not be made safe since; each is told once. */
  lateFailures(): Failure[];
  /** Removes what is unfinished. Synchronous, so that a signal handler can call it. */
  discard(): void;
}

/** Writes to standard output and waits where the reader is slow. A reader that has gone away is no error. */
export class StreamSink implements Sink {
  /** The reader has closed the pipe: nothing more is wanted. */
  closed = false;
  private wakeUp: () => void = () => undefined;

  constructor(
    private readonly stream: NodeJS.WriteStream,
    private readonly frame: { begin: string; end: string },
    onClosed: () => void,
  ) {
    // What has gone wrong is said by main.ts, for whatever writes to standard output.
    stream.on('error', () => {
      this.closed = true;
      onClosed();
      this.wakeUp();
    });
    stream.on('drain', () => this.wakeUp());
    if (frame.begin !== '') this.stream.write(frame.begin);
  }

  prepare(): void {
    // Standard output has no earlier run.
  }

  async accept(_task: Task, outcome: Outcome): Promise<void> {
    await this.write(outcome.output);
  }

  async finish(): Promise<void> {
    await this.write(this.frame.end);
  }

  async interrupt(): Promise<void> {
    // What has been written is whole lines.
  }

  lateFailures(): Failure[] {
    return [];
  }

  discard(): void {
    // What has been written to a pipe cannot be taken back.
  }

  private async write(text: string): Promise<void> {
    if (text === '' || this.closed || this.stream.write(text)) return;
    await new Promise<void>((resolve) => (this.wakeUp = resolve));
  }
}
