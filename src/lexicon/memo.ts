/**
 * What look-up found for a word form, kept for when the form comes again: a few thousand forms make most of any text, and finding a word in
 * the image costs several reads from far apart. An analysis depends on nothing but the form's light letters and the image.
 */
import type { Image } from './image';

/**
 * Numbers of a row: the hash and the analysis of a form, then its units, two in a number. A row is as long as a line of the processor's cache
 * (64 bytes), so that all of it comes with the first number that is read.
 */
export const ROW = { hash: 0, word: 1, lo: 2, hi: 3, whole: 4, flags: 5, options: 6, units: 9, size: 16 } as const;
/** Bits of `ROW.flags`: proclitic units, the alef restored, the guess; above them the length of the form. */
export const FLAGS = { restored: 8, guess: 16, length: 24, all: 0xffffff } as const;

/** Longer forms are rare and are analysed each time. */
export const LONGEST_KEPT = (ROW.size - ROW.units) * 2;
/** When so many forms are kept, all are forgotten: a bound on memory (2 MB) that costs less than knowing which are old. */
const CAPACITY = 24_576;
const SLOTS = 65_536;

const memos = new WeakMap<Uint8Array, FormMemo>();

export class FormMemo {
  /** `ROW.size` numbers for each form; the caller fills and reads the analysis and adds the flags below the length. */
  readonly rows = new Int32Array(CAPACITY * ROW.size);
  private readonly units = new Uint16Array(this.rows.buffer);
  private readonly slots = new Uint16Array(SLOTS);
  private count = 0;

  /** The memo of an image's words; an overlay leaves the words as they are, and shares it. */
  static of(image: Image): FormMemo {
    let memo = memos.get(image.wordTag);
    if (!memo) memos.set(image.wordTag, (memo = new FormMemo()));
    return memo;
  }

  /** The row of `light[start, end)` in `rows`, or -1. `hash` is any hash of the form, the same each time. */
  find(hash: number, light: Uint16Array, start: number, end: number): number {
    const { slots, rows, units } = this;
    for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      const row = (slots[slot]! - 1) * ROW.size;
      if (row < 0) return -1;
      if (rows[row + ROW.hash] !== hash || rows[row + ROW.flags]! >> FLAGS.length !== end - start) continue;
      let at = (row + ROW.units) * 2;
      let i = start;
      while (i < end && units[at] === light[i]) {
        at++;
        i++;
      }
      if (i === end) return row;
    }
  }

  /** A row for a form that `find` did not find, of at most `LONGEST_KEPT` units; all rows told before may be forgotten. */
  add(hash: number, light: Uint16Array, start: number, end: number): number {
    if (this.count === CAPACITY) {
      this.slots.fill(0);
      this.count = 0;
    }
    const { slots, rows, units } = this;
    const row = this.count++ * ROW.size;
    rows[row + ROW.hash] = hash;
    rows[row + ROW.flags] = (end - start) << FLAGS.length;
    let at = (row + ROW.units) * 2;
    for (let i = start; i < end; i++) units[at++] = light[i]!;
    let slot = hash & (SLOTS - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
    slots[slot] = this.count;
    return row;
  }
}
