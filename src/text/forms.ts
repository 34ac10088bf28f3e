/**
 * Numbers for word forms: a few thousand forms make most of any text, so what a stage finds out about a form it keeps under the form's
 * number and looks it up with one read. Numbers are given in the order in which forms are met, so that those of the frequent ones lie
 * together. A form is its light letters; its number means something only in its own table.
 */

/** With more forms than this the next text begins a new table: a bound on memory (5 MB) that costs less than knowing which are old. */
const LIMIT = 65_536;
/** Forms of one hash, or beside one another, that are looked at: letters that fold alike could otherwise make a text of one long chain. */
const PROBES = 24;

export class Forms {
  private static latest: Forms | undefined;

  /** The numbers given so far, and 0, which is no form. */
  count = 1;
  private slots = new Int32Array(2048);
  private hashes = new Int32Array(1024);
  /** Units of form f: `[starts[f], starts[f + 1])` of `units`. */
  private starts = new Int32Array(1025);
  private units = new Uint16Array(8192);

  /** The table for the next text. */
  static current(): Forms {
    if (Forms.latest === undefined || Forms.latest.count > LIMIT) Forms.latest = new Forms();
    return Forms.latest;
  }

  /** The number of the form `light[start, end)`, the same each time but for a few forms. `hash` is any hash of it. */
  numberOf(hash: number, light: Uint16Array, start: number, end: number): number {
    const { slots, hashes, starts, units } = this;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let probe = 0; probe < PROBES; probe++) {
      const form = slots[slot]!;
      if (form === 0) return this.add(slot, hash, light, start, end);
      if (hashes[form] === hash) {
        let at = starts[form]!;
        let i = start;
        if (starts[form + 1]! - at === end - start) {
          while (i < end && units[at] === light[i]) {
            at++;
            i++;
          }
          if (i === end) return form;
        }
      }
      slot = (slot + 1) & mask;
    }
    return this.add(-1, hash, light, start, end);
  }

  /** Gives the next number; with a slot of -1 the form will not be found again. */
  private add(slot: number, hash: number, light: Uint16Array, start: number, end: number): number {
    const form = this.count++;
    if (form === this.hashes.length) this.grow();
    const from = this.starts[form]!;
    const to = from + end - start;
    if (to > this.units.length) this.units = larger(this.units, new Uint16Array(Math.max(this.units.length * 2, to)));
    for (let i = start, at = from; i < end; i++, at++) this.units[at] = light[i]!;
    this.starts[form + 1] = to;
    this.hashes[form] = hash;
    if (slot >= 0) this.slots[slot] = form;
    if (this.count * 2 > this.slots.length) this.rehash();
    return form;
  }

  private grow(): void {
    const size = this.hashes.length * 2;
    this.hashes = larger(this.hashes, new Int32Array(size));
    this.starts = larger(this.starts, new Int32Array(size + 1));
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
