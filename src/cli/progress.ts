/** One line on the terminal that says how far a batch is: `45 % · 812 of 1,800 documents · 3.9 MB/s · 02:10 left · 3 failed`. */
import { now } from './clock';
import type { Tally } from './tally';

/** Milliseconds. */
const EVERY = 200;
/** Seconds after which the time left is guessed. */
const FIRST_GUESS = 2;
/** Speed and time left are those of so many seconds up to now: what an earlier run has done goes by faster than work. */
const WINDOW = 15;

/** How much there is to do, where that is known. */
export type Whole = { documents: number } | { bytes: number } | undefined;

interface Sample {
  seconds: number;
  bytes: number;
  share: number;
}

export class Progress {
  private last = 0;
  private shown = false;
  private readonly timer: NodeJS.Timeout;
  /** Oldest first, about one a second. */
  private readonly samples: Sample[] = [{ seconds: 0, bytes: 0, share: 0 }];

  constructor(
    private readonly stream: { write(text: string): unknown; columns?: number },
    private readonly tally: Tally,
    private readonly whole: Whole,
  ) {
    // Workers hand over many documents at a time and then none for a while: the line must not stand still at the first of them.
    this.timer = setInterval(() => this.update(), EVERY);
    this.timer.unref();
  }

  /** Draws the line again, at most five times a second. */
  update(): void {
    const moment = now();
    if (moment - this.last < EVERY || this.tally.documents === 0) return;
    this.last = moment;
    this.shown = true;
    this.stream.write(`\r\u001b[K${this.line().slice(0, (this.stream.columns || 80) - 1)}`);
  }

  close(): void {
    clearInterval(this.timer);
    this.clear();
  }

  /** Makes room for a message. */
  clear(): void {
    if (this.shown) this.stream.write('\r\u001b[K');
    this.shown = false;
    this.last = 0;
  }

  private line(): string {
    const { documents, failures, skipped, bytes, seconds } = this.tally;
    const share = this.share();
    const since = this.sample({ seconds, bytes, share: share ?? 0 });
    const time = seconds - since.seconds;
    const done = (share ?? 0) - since.share;
    const of = this.whole !== undefined && 'documents' in this.whole ? ` of ${grouped(this.whole.documents)}` : '';
    return [
      share === undefined ? '' : `${Math.floor(share * 100)} %`,
      `${grouped(documents)}${of} documents`,
      time > 0 ? `${((bytes - since.bytes) / 1e6 / time).toFixed(1)} MB/s` : '',
      // The first moments say little about the rest.
      share !== undefined && done > 0 && seconds >= FIRST_GUESS ? `${clock((time / done) * (1 - share))} left` : '',
      failures > 0 ? `${grouped(failures)} failed` : '',
      skipped > 0 ? `${grouped(skipped)} kept` : '',
    ]
      .filter((part) => part !== '')
      .join(' · ');
  }

  /** From 0 to 1. */
  private share(): number | undefined {
    const { documents, bytes } = this.tally;
    if (this.whole === undefined) return undefined;
    // A record's line end is no part of it.
    const [done, all] = 'documents' in this.whole ? [documents, this.whole.documents] : [bytes + documents, this.whole.bytes];
    return all > 0 ? Math.min(1, done / all) : undefined;
  }

  /** Takes note of where the run is; returns where it was at the beginning of the window. */
  private sample(current: Sample): Sample {
    const { samples } = this;
    // So far nothing but what an earlier run has done: the work begins now.
    if (this.tally.documents === this.tally.skipped) samples.length = 0;
    if (current.seconds - (samples.at(-1)?.seconds ?? -1) >= 1) samples.push(current);
    while (samples.length > 1 && current.seconds - (samples[1]?.seconds ?? 0) >= WINDOW) samples.shift();
    return samples[0] ?? current;
  }
}

function grouped(count: number): string {
  return count.toLocaleString('en');
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  return whole >= 3600
    ? `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`
    : `${two(Math.floor(whole / 60))}:${two(whole % 60)}`;
}
