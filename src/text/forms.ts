/**
 * Numbers for word forms, and a row for each in which the stages keep what they found out about it: a few thousand forms make most of any
 * text. A form is its light letters; its number means something only in its own table.
 *
 * Reading from a place that is not in the processor's cache costs as much as two hundred instructions, so a row is one line of the cache
 * (64 bytes) with all that is known of the form, and a text's words are numbered in loops short enough to have many such reads under way.
 */
import { TokenKind } from './kinds';

/** Numbers of a row: the form's length and its first units, two in a number; then what each stage keeps, 0 until it has been there. */
export const FORM = {
  length: 0,
  units: 1,
  /** Of lexicon/lookup.ts: word id, classes, id of the whole form, flags (see lexicon/memo.ts), and three ways to begin an entry. */
  word: 5,
  lo: 6,
  hi: 7,
  whole: 8,
  flags: 9,
  options: 10,
  /** Of rules/date/reading.ts. */
  date: 13,
  /** Of decide/observe.ts. */
  observed: 14,
  /** Of decide/signature.ts. */
  signature: 15,
  size: 16,
} as const;

/** Units that stand in the row; the others of longer forms stand in `tails`. */
const INLINE = (FORM.word - FORM.units) * 2;
/** With more forms than this the next text begins a new table: a bound on memory (5 MB) that costs less than knowing which are old. */
const LIMIT = 65_536;
/** Forms of one hash, or beside one another, that are looked at: letters that fold alike could otherwise make a text of one long chain. */
const PROBES = 24;

export class Forms {
  private static latest: Forms | undefined;

  /** The numbers given so far, and 0, which is no form. */
  count = 1;
  /** `FORM.size` numbers for each form; another array after more forms have come. */
  rows = new Int32Array(1024 * FORM.size);
  private rowUnits = new Uint16Array(this.rows.buffer);
  private slots = new Int32Array(2048);
  private hashes = new Int32Array(1024);
  /** Where the rest of each longer form begins in `tails`. */
  private tailAt = new Int32Array(1024);
  private tails = new Uint16Array(1024);
  private tailEnd = 0;
  private readonly owners: (object | undefined)[] = [];

  /** The table for the next text. */
  static current(): Forms {
    if (Forms.latest === undefined || Forms.latest.count > LIMIT) Forms.latest = new Forms();
    return Forms.latest;
  }

  /**
   * Says on what the columns `[first, last)` of the rows depend, beside the forms: those that were filled for another owner are emptied.
   */
  claim(first: number, last: number, owner: object): void {
    if (this.owners[first] === owner) return;
    if (this.owners[first] !== undefined)
      for (let row = 0; row < this.count * FORM.size; row += FORM.size) this.rows.fill(0, row + first, row + last);
    this.owners[first] = owner;
  }

  /**
   * Numbers the words of a text, each form the same each time but for a few.
   * @param hash any hash of each token's form, at every `step`th place
   * @param form where the numbers go; 0 for tokens that are no words
   */
  number(hash: Int32Array, step: number, light: Uint16Array, start: Int32Array, end: Int32Array, kind: Uint8Array, form: Int32Array): void {
    const { slots, rows } = this;
    const { length } = form;
    const mask = slots.length - 1;
    const { size, length: lengthAt } = FORM;
    const lastWord = TokenKind.Number;
    for (let t = 0; t < length; t++) form[t] = kind[t]! > lastWord ? 0 : slots[hash[t * step]! & mask]!;
    for (let t = 0; t < length; t++) if (rows[form[t]! * size + lengthAt] !== end[t]! - start[t]!) form[t] = 0;
    for (let t = 0; t < length; t++) {
      const known = form[t]!;
      if ((known > 0 && this.spells(known, light, start[t]!, end[t]!)) || kind[t]! > lastWord) continue;
      form[t] = this.numberOf(hash[t * step]!, light, start[t]!, end[t]!);
    }
  }

  /** Whether a form of the same length is `light[start, end)`. */
  private spells(form: number, light: Uint16Array, start: number, end: number): boolean {
    const { rowUnits } = this;
    let at = (form * FORM.size + FORM.units) * 2;
    let i = start;
    const inline = Math.min(end, start + INLINE);
    while (i < inline && rowUnits[at] === light[i]) {
      at++;
      i++;
    }
    if (i === end) return true;
    if (i < inline) return false;
    const { tails } = this;
    at = this.tailAt[form]!;
    while (i < end && tails[at] === light[i]) {
      at++;
      i++;
    }
    return i === end;
  }

  private numberOf(hash: number, light: Uint16Array, start: number, end: number): number {
    const { slots, hashes, rows } = this;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let probe = 0; probe < PROBES; probe++) {
      const form = slots[slot]!;
      if (form === 0) return this.add(slot, hash, light, start, end);
      if (hashes[form] === hash && rows[form * FORM.size] === end - start && this.spells(form, light, start, end)) return form;
      slot = (slot + 1) & mask;
    }
    return this.add(-1, hash, light, start, end);
  }

  /** Gives the next number; with a slot of -1 the form will not be found again. */
  private add(slot: number, hash: number, light: Uint16Array, start: number, end: number): number {
    const form = this.count++;
    if (form === this.hashes.length) this.grow();
    this.hashes[form] = hash;
    this.rows[form * FORM.size + FORM.length] = end - start;
    const inline = Math.min(end, start + INLINE);
    let at = (form * FORM.size + FORM.units) * 2;
    for (let i = start; i < inline; i++) this.rowUnits[at++] = light[i]!;
    if (inline < end) this.addTail(form, light, inline, end);
    if (slot >= 0) this.slots[slot] = form;
    if (this.count * 2 > this.slots.length) this.rehash();
    return form;
  }

  private addTail(form: number, light: Uint16Array, start: number, end: number): void {
    const from = this.tailEnd;
    this.tailEnd += end - start;
    if (this.tailEnd > this.tails.length) this.tails = larger(this.tails, new Uint16Array(this.tailEnd * 2));
    this.tails.set(light.subarray(start, end), from);
    this.tailAt[form] = from;
  }

  private grow(): void {
    const size = this.hashes.length * 2;
    this.hashes = larger(this.hashes, new Int32Array(size));
    this.tailAt = larger(this.tailAt, new Int32Array(size));
    this.rows = larger(this.rows, new Int32Array(size * FORM.size));
    this.rowUnits = new Uint16Array(this.rows.buffer);
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let form = 1; form < this.count; form++) {
      let slot = this.hashes[form]! & mask;
      let probe = 0;
      while (slots[slot] !== 0 && ++probe < PROBES) slot = (slot + 1) & mask;
      if (probe < PROBES) slots[slot] = form;
    }
    this.slots = slots;
  }
}

/** `next` with the numbers of `old` at its beginning. */
function larger<A extends Int32Array | Uint16Array>(old: A, next: A): A {
  next.set(old);
  return next;
}
