/** What a run has done so far, for the summary, the progress line and the exit code. */
import { now } from './clock';
import type { Outcome } from './document';

export class Tally {
  documents = 0;
  failures = 0;
  skipped = 0;
  bytes = 0;
  private readonly started = now();

  add(outcome: Outcome): void {
    this.documents++;
    this.bytes += outcome.bytes;
    if (outcome.failure !== undefined) this.failures++;
    if (outcome.skipped === true) this.skipped++;
  }

  get seconds(): number {
    return (now() - this.started) / 1000;
  }

  /** `120 documents (1 failed, 30 kept from before), 1.2 MB in 0.8 s, 1.5 MB/s` */
  summary(): string {
    const notes = [this.failures > 0 ? `${this.failures} failed` : '', this.skipped > 0 ? `${this.skipped} kept from before` : ''].filter(
      (note) => note !== '',
    );
    const what = `${this.documents} document${this.documents === 1 ? '' : 's'}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
    const { seconds } = this;
    const speed = seconds > 0 && this.bytes > 0 ? `, ${amount(this.bytes / seconds)}/s` : '';
    return `${what}, ${amount(this.bytes)} in ${seconds.toFixed(seconds < 10 ? 2 : 1)} s${speed}`;
  }

  details(): Record<string, number> {
    return {
      documents: this.documents,
      failed: this.failures,
      skipped: this.skipped,
      bytes: this.bytes,
      seconds: Math.round(this.seconds * 1000) / 1000,
    };
  }
}

/** Bytes in decimal units, with enough digits to tell small batches from nothing. */
function amount(bytes: number): string {
  if (bytes >= 999_950) return `${(bytes / 1e6).toFixed(1)} MB`;
  return bytes >= 1000 ? `${(bytes / 1e3).toFixed(1)} KB` : `${Math.round(bytes)} bytes`;
}
