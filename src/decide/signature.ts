/**
 * What a word is to the evidence, as one small number: its signature. Words of the same classes, categories, clitic and kind of class noun
 * weigh the same wherever they stand, and a language has a few thousand different ones; so what they weigh is summed once a process and
 * not once a word. The sums belong to the weights that they were made from.
 */
import { strengthOf } from '../lexicon/complement';
import { analysesOf, isAsForm } from '../lexicon/memo';
import { FORM } from '../text/forms';
import { classNounPayload } from './describe';
import type { Observation } from './observe';
import { isSeenAsForm } from './observe';
import { cliticOf, complementOf, nounKind, nounUse } from './phrase';

const { imul } = Math;
const TYPES = 3;
const POSITIONS = 4;
/** Numbers kept for each signature: as a word of a candidate by type and position, then before one and behind one by type. */
const AS_WORD = 0;
const AS_PREVIOUS = TYPES * POSITIONS;
const AS_NEXT = AS_PREVIOUS + TYPES;
export const SUMS = { word: AS_WORD, previous: AS_PREVIOUS, next: AS_NEXT, size: AS_NEXT + TYPES } as const;

/** With more than so many (text of every language and script at once), all are forgotten before the next document. */
const LIMIT = 16_384;
/** The edge of a sentence, as if it were a word. */
export const EDGE = 0;

const tables = new WeakMap<Float32Array, Signatures>();

export class Signatures {
  private count = 1;
  /** Signatures of one epoch are good together. */
  private epoch = {};
  private slots = new Int32Array(4096);
  private lo = new Uint32Array(1024);
  private hi = new Uint32Array(1024);
  private rest = new Int32Array(1024);
  private field = new Uint8Array(1024);
  /** `SUMS.size` sums for each signature, NaN until first asked for. */
  sums = new Float64Array(1024 * SUMS.size).fill(NaN);

  /** The signatures whose sums are those of `weights`. */
  static of(weights: Float32Array): Signatures {
    let table = tables.get(weights);
    if (!table) tables.set(weights, (table = new Signatures()));
    return table;
  }

  /** The signature of every token of a text. Those of texts before are good no longer. */
  assign(observation: Observation): Int32Array {
    if (this.count > LIMIT) {
      this.epoch = {};
      this.count = 1;
      this.slots.fill(0);
      this.sums.fill(NaN);
    }
    const { lookup } = observation;
    const { tokens } = lookup;
    const { count, form, forms } = tokens;
    const rows = analysesOf(tokens, lookup.image);
    forms.claim(FORM.signature, FORM.signature + 1, this.epoch);
    const signatures = new Int32Array(count);
    for (let t = 0; t < count; t++) {
      const row = form[t]! * FORM.size;
      // No signature is 0, so that 0 says that nobody has asked.
      if (row === 0 || !isAsForm(rows, row, lookup, t) || !isSeenAsForm(rows, row, observation, t))
        signatures[t] = this.signatureOf(observation, t);
      else signatures[t] = rows[row + FORM.signature] ||= this.signatureOf(observation, t);
    }
    return signatures;
  }

  private signatureOf(observation: Observation, t: number): number {
    const { lookup, category, nameView, definite } = observation;
    const payload = classNounPayload(observation, t);
    const noun = nounKind(payload);
    const strength = strengthOf(complementOf(lookup, t));
    const rest =
      category[t]! |
      (nameView[t]! << 6) |
      (noun << 12) |
      (cliticOf(lookup, t) << 20) |
      (definite[t]! << 24) |
      (strength << 25) |
      (nounUse(payload) << 28);
    return this.find(lookup.lo[t]!, lookup.hi[t]!, rest, observation.field[t]!);
  }

  private find(lo: number, hi: number, rest: number, field: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hash(lo, hi, rest, field) & mask; ; slot = (slot + 1) & mask) {
      const id = this.slots[slot]!;
      if (id === 0) return this.add(slot, lo, hi, rest, field);
      if (this.lo[id] === lo && this.hi[id] === hi && this.rest[id] === rest && this.field[id] === field) return id;
    }
  }

  private add(slot: number, lo: number, hi: number, rest: number, field: number): number {
    if (this.count === this.lo.length) this.grow();
    const id = this.count++;
    this.lo[id] = lo;
    this.hi[id] = hi;
    this.rest[id] = rest;
    this.field[id] = field;
    if (this.count * 2 > this.slots.length) this.rehash();
    else this.slots[slot] = id;
    return id;
  }

  private rehash(): void {
    const mask = this.slots.length * 2 - 1;
    this.slots = new Int32Array(mask + 1);
    for (let id = 1; id < this.count; id++) {
      let slot = hash(this.lo[id]!, this.hi[id]!, this.rest[id]!, this.field[id]!) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = id;
    }
  }

  private grow(): void {
    const size = this.lo.length * 2;
    const larger = <A extends Uint8Array | Uint32Array | Int32Array | Float64Array>(old: A, next: A): A => {
      next.set(old);
      return next;
    };
    this.lo = larger(this.lo, new Uint32Array(size));
    this.hi = larger(this.hi, new Uint32Array(size));
    this.rest = larger(this.rest, new Int32Array(size));
    this.field = larger(this.field, new Uint8Array(size));
    this.sums = larger(this.sums, new Float64Array(size * SUMS.size).fill(NaN));
  }
}

function hash(lo: number, hi: number, rest: number, field: number): number {
  const mixed = imul(lo ^ imul(hi, 0x85ebca6b) ^ imul(rest ^ imul(field, 0x27d4eb2f), 0xc2b2ae35), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
