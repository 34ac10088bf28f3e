/**
 * What look-up found for a word form, kept for when the form comes again: a few thousand forms make most of any text, and finding a word in
 * the image costs several reads from far apart. An analysis depends on nothing but the form's light letters and the image.
 */
import type { Image } from './image';

/** Longer forms are rare and are analysed each time. */
export const LONGEST_KEPT = 20;
/** When so many forms are kept, all are forgotten: a bound on memory (2 MB) that costs less than knowing which are old. */
const CAPACITY = 24_576;
const SLOTS = 65_536;
const UNITS = CAPACITY * 8;

/** Numbers of an analysis in `rows`. */
export const ROW = { word: 0, lo: 1, hi: 2, whole: 3, flags: 4, options: 5, size: 8 } as const;

const memos = new WeakMap<Uint8Array, FormMemo>();

export class FormMemo {
  /** `ROW.size` numbers for each form, for the caller to fill and read. */
  readonly rows = new Int32Array(CAPACITY * ROW.size);
  private readonly slots = new Uint16Array(SLOTS);
  private readonly hashes = new Int32Array(CAPACITY);
  private readonly starts = new Int32Array(CAPACITY + 1);
  private readonly units = new Uint16Array(UNITS);
  private count = 0;

  /** The memo of an image's words; an overlay leaves the words as they are, and shares it. */
  static of(image: Image): FormMemo {
    let memo = memos.get(image.wordTag);
    if (!memo) memos.set(image.wordTag, (memo = new FormMemo()));
    return memo;
  }

  /** The row of `light[start, end)` in `rows`, or -1. `hash` is any hash of the form, the same each time. */
  find(hash: number, light: Uint16Array, start: number, end: number): number {
    const { slots, hashes, starts, units } = this;
    for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      const form = slots[slot]! - 1;
      if (form < 0) return -1;
      if (hashes[form] !== hash) continue;
      let at = starts[form]!;
      if (starts[form + 1]! - at !== end - start) continue;
      let i = start;
      while (i < end && units[at] === light[i]) {
        at++;
        i++;
      }
      if (i === end) return form * ROW.size;
    }
  }

  /** A row for a form that `find` did not find, of at most `LONGEST_KEPT` units; all rows told before may be forgotten. */
  add(hash: number, light: Uint16Array, start: number, end: number): number {
    if (this.count === CAPACITY || this.starts[this.count]! + LONGEST_KEPT > UNITS) {
      this.slots.fill(0);
      this.count = 0;
    }
    const { slots, starts, units } = this;
    const form = this.count++;
    let at = starts[form]!;
    for (let i = start; i < end; i++) units[at++] = light[i]!;
    starts[form + 1] = at;
    this.hashes[form] = hash;
    let slot = hash & (SLOTS - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
    slots[slot] = form + 1;
    return form * ROW.size;
  }
}
