/**
 * The document pass: what is fairly certain in one place counts in all others. Surface forms are compared by the key hashes of their
 * tokens (behind proclitics), so `وفيدان` echoes `هاكان فيدان`.
 */
import type { Lookup } from '../lexicon/lookup';
import type { Candidates } from '../rules/candidates';
import { HASHED_OFFSETS } from '../text/tokenise';

const { imul, max, min } = Math;
/** Posterior from which a first-pass candidate is a witness, and from which it is a strong one. */
const WITNESS = 0.5;
const STRONG = 0.9;

/** Best posterior of the mentions that a form is part of, at one token and at any other: a part is no echo of the mention that holds it. */
interface Part {
  best: number;
  at: number;
  elsewhere: number;
}
interface Witness {
  /** Best posterior by type. */
  whole: [number, number, number];
  /** By type: the longer mentions that this form ends, and those that it begins. */
  tail: (Part | undefined)[];
  head: (Part | undefined)[];
  /** The number of the strongest witness's occurrence, so that a mention is no witness of itself. */
  count: [number, number, number];
}

function tokenHash(lookup: Lookup, t: number, offset: number): number {
  return lookup.tokens.hash[t * HASHED_OFFSETS + min(offset, HASHED_OFFSETS - 1)]!;
}

/** Hash of the surface of tokens `[from, to)`, the first without `offset` units. */
export function surfaceHash(lookup: Lookup, from: number, to: number, offset: number): number {
  let hash = tokenHash(lookup, from, offset);
  for (let t = from + 1; t < to; t++) hash = imul(hash, 31) + tokenHash(lookup, t, 0);
  return hash | 0;
}

function note(parts: (Part | undefined)[], type: number, at: number, posterior: number): void {
  const part = parts[type];
  if (!part) parts[type] = { best: posterior, at, elsewhere: 0 };
  else if (part.at === at) part.best = max(part.best, posterior);
  else if (posterior > part.best) parts[type] = { best: posterior, at, elsewhere: part.best };
  else part.elsewhere = max(part.elsewhere, posterior);
}

/** The best posterior of a mention that holds the form elsewhere than at token `at`. */
function awayFrom(part: Part | undefined, at: number): number {
  return part === undefined ? 0 : part.at === at ? part.elsewhere : part.best;
}

export class Echoes {
  private readonly witnesses = new Map<number, Witness>();

  private of(hash: number): Witness {
    let witness = this.witnesses.get(hash);
    if (!witness) this.witnesses.set(hash, (witness = { whole: [0, 0, 0], tail: [], head: [], count: [0, 0, 0] }));
    return witness;
  }

  get empty(): boolean {
    return this.witnesses.size === 0;
  }

  /** Takes a first-pass candidate with its posterior as a witness. */
  add(lookup: Lookup, candidates: Candidates, i: number, posterior: number): void {
    if (posterior < WITNESS || candidates.type[i]! > 2) return;
    const type = candidates.type[i]! as 0 | 1 | 2;
    const from = candidates.from[i]!;
    const to = candidates.to[i]!;
    const whole = this.of(surfaceHash(lookup, from, to, candidates.offset[i]!));
    whole.whole[type] = max(whole.whole[type], posterior);
    whole.count[type]++;
    if (to - from < 2) return;
    const head = this.of(surfaceHash(lookup, from, from + 1, candidates.offset[i]!));
    note(head.head, type, from, posterior);
    for (const a of [from + 1, to - 1]) {
      const tail = this.of(surfaceHash(lookup, a, to, 0));
      note(tail.tail, type, to - 1, posterior);
    }
  }

  /** The echo feature of a candidate (labels in space.ts): what the rest of the document says of its form. */
  featureOf(lookup: Lookup, candidates: Candidates, i: number, posterior: number): number {
    const type = candidates.type[i]!;
    if (type > 2) return 0;
    const witness = this.witnesses.get(surfaceHash(lookup, candidates.from[i]!, candidates.to[i]!, candidates.offset[i]!));
    if (!witness) return 0;
    const own = type as 0 | 1 | 2;
    // A mention is no witness of itself: its own first-pass vote is left out where it is the only one.
    const alone = witness.count[own] <= 1 && posterior >= WITNESS;
    const same = alone ? 0 : witness.whole[own];
    if (same >= STRONG) return 2;
    let other = 0;
    for (const t of [0, 1, 2] as const) if (t !== own) other = max(other, witness.whole[t]);
    const tail = awayFrom(witness.tail[own], candidates.to[i]! - 1);
    const head = awayFrom(witness.head[own], candidates.from[i]!);
    if (tail >= STRONG) return 6;
    if (head >= STRONG) return 8;
    if (same >= WITNESS) return 1;
    if (other >= STRONG) return 4;
    if (tail >= WITNESS) return 5;
    if (head >= WITNESS) return 7;
    return other >= WITNESS ? 3 : 0;
  }
}
