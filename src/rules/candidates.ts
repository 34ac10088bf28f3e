/** Candidate mentions in parallel arrays: typed token spans that rules propose and `decide` chooses from. */
import type { EntityType } from '../types';

/** Types in the order of their numbers in `type`. */
export const TYPES: readonly EntityType[] = ['person', 'organisation', 'place', 'date'];
export const PERSON = 0;
export const ORGANISATION = 1;
export const PLACE = 2;
export const DATE = 3;

export class Candidates {
  count = 0;
  /** First token, and token behind the last. */
  from = new Int32Array(256);
  to = new Int32Array(256);
  type = new Uint8Array(256);
  /** Index into the rule table of rules/catalogue.ts. */
  rule = new Uint8Array(256);
  /** Proclitic units of the first token that stay outside. */
  offset = new Uint8Array(256);
  /** Gazetteer entry that names exactly this span, or -1; for dates the index of the date proposal. */
  entry = new Int32Array(256);
  /** Gazetteer entry that names the front of this span, where a rule says what completes it; else -1. */
  head = new Int32Array(256);

  /** Tokens `[onlyFrom, onlyTo)` of a hashtag: a name there is the whole of it or none. */
  private onlyFrom = -1;
  private onlyTo = -1;

  /** From here on, a candidate that touches tokens `[from, to)` must cover them to the end and begin no later. */
  keepWhole(from: number, to: number): void {
    this.onlyFrom = from;
    this.onlyTo = to;
  }

  /**
   * Adds a candidate; of several with the same span and type only the first, which must therefore be the best founded. Candidates come in
   * the order of their first tokens.
   */
  add(from: number, to: number, type: number, rule: number, offset: number, entry = -1, head = -1): void {
    if (to > this.onlyFrom && from < this.onlyTo && (from > this.onlyFrom || to !== this.onlyTo)) return;
    for (let i = this.count - 1; i >= 0 && this.from[i] === from && i >= this.count - 64; i--)
      if (this.to[i] === to && this.type[i] === type && this.offset[i] === offset) return;
    if (this.count === this.from.length) this.grow();
    const i = this.count++;
    this.from[i] = from;
    this.to[i] = to;
    this.type[i] = type;
    this.rule[i] = rule;
    this.offset[i] = offset;
    this.entry[i] = entry;
    this.head[i] = head;
  }

  private grow(): void {
    const larger = <A extends Int32Array | Uint8Array>(old: A): A => {
      const next = new (old.constructor as new (n: number) => A)(old.length * 2);
      next.set(old);
      return next;
    };
    this.from = larger(this.from);
    this.to = larger(this.to);
    this.type = larger(this.type);
    this.rule = larger(this.rule);
    this.offset = larger(this.offset);
    this.entry = larger(this.entry);
    this.head = larger(this.head);
  }
}
