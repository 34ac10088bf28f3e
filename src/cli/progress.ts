/** One line on the terminal that says how far a batch is. */
import { now } from './clock';
import type { Tally } from './tally';

/** Milliseconds. */
const EVERY = 200;
/** Seconds after which the time left is guessed. */
const FIRST_GUESS = 2;

export class Progress {
  private last = 0;
  private shown = false;
  private readonly timer: NodeJS.Timeout;

  /** @param total number of documents, where it is known */
  constructor(
    private readonly stream: { write(text: string): unknown; columns?: number },
    private readonly tally: Tally,
    private readonly total: number | undefined,
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
    const { documents, failures, bytes, seconds } = this.tally;
    const speed = seconds > 0 ? bytes / 1e6 / seconds : 0;
    const of = this.total === undefined ? '' : `/${this.total}`;
    const share = this.total === undefined || this.total === 0 ? undefined : documents / this.total;
    // The first moments say little about the rest.
    const left = share === undefined || share === 0 || seconds < FIRST_GUESS ? '' : ` · ${clock((seconds / share) * (1 - share))} left`;
    return `${documents}${of} documents · ${speed.toFixed(1)} MB/s${left}${failures > 0 ? ` · ${failures} failed` : ''}`;
  }
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  return whole >= 3600
    ? `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`
    : `${two(Math.floor(whole / 60))}:${two(whole % 60)}`;
}
