/**
 * The document pass: what is fairly certain in one place counts in all others. Surface forms are compared by the key hashes of their
 * tokens (behind proclitics), so `وفيدان` echoes `هاكان فيدان`.
 */
import { ALEF, LAM } from '../text/letters';
import type { Lookup } from '../lexicon/lookup';
import type { Candidates } from '../rules/candidates';
import { HASHED_OFFSETS } from '../text/tokenise';
import { DIM, ECHO } from './space';

const { imul, max, min } = Math;
/** Posterior from which a first-pass candidate is a witness, and from which it is a strong one. */
const WITNESS = 0.5;
const STRONG = 0.9;
const TYPES = [0, 1, 2] as const;
const E = Object.fromEntries(ECHO.map((label, number) => [label, number])) as Record<(typeof ECHO)[number], number>;

/** Best posterior of the mentions of a form (or that it is part of) at one token, and at any other: a mention is no echo of itself. */
interface Heard {
  best: number;
  at: number;
  elsewhere: number;
}
/** By type. */
type ByType = (Heard | undefined)[];

interface Witness {
  /** Mentions that the form is. */
  whole: ByType;
  /** Longer mentions that this form ends, and those that it begins. */
  tail: ByType;
  head: ByType;
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

function note(heard: ByType, type: number, at: number, posterior: number): void {
  const known = heard[type];
  if (!known) heard[type] = { best: posterior, at, elsewhere: 0 };
  else if (known.at === at) known.best = max(known.best, posterior);
  else if (posterior > known.best) heard[type] = { best: posterior, at, elsewhere: known.best };
  else known.elsewhere = max(known.elsewhere, posterior);
}

/** The best posterior elsewhere than at token `at`. */
function awayFrom(heard: Heard | undefined, at: number): number {
  return heard === undefined ? 0 : heard.at === at ? heard.elsewhere : heard.best;
}

/** The strong type among those heard elsewhere, plus 1, or 0. */
function strongType({ whole, tail }: Witness, at: number): number {
  let found = 0;
  let best = STRONG;
  for (const type of TYPES) {
    const heard = max(awayFrom(whole[type], at), awayFrom(tail[type], at));
    if (heard < best) continue;
    best = heard;
    found = type + 1;
  }
  return found;
}

export class Echoes {
  private readonly witnesses = new Map<number, Witness>();

  private of(hash: number): Witness {
    let witness = this.witnesses.get(hash);
    if (!witness) this.witnesses.set(hash, (witness = { whole: [], tail: [], head: [] }));
    return witness;
  }

  /** Takes a first-pass candidate with its posterior as a witness. */
  add(lookup: Lookup, candidates: Candidates, i: number, posterior: number): void {
    if (posterior < WITNESS || candidates.type[i]! > 2) return;
    const type = candidates.type[i]!;
    const from = candidates.from[i]!;
    const to = candidates.to[i]!;
    note(this.of(surfaceHash(lookup, from, to, candidates.offset[i]!)).whole, type, to - 1, posterior);
    if (to - from < 2) return;
    note(this.of(surfaceHash(lookup, from, from + 1, candidates.offset[i]!)).head, type, from, posterior);
    for (const a of [from + 1, to - 1]) note(this.of(surfaceHash(lookup, a, to, 0)).tail, type, to - 1, posterior);
  }

  /**
   * The echo feature of a candidate: what the rest of the document says of its form (a number of `ECHO` in space.ts), and of the last of
   * several words, as type + 1, times `DIM.echo`.
   */
  featureOf(lookup: Lookup, candidates: Candidates, i: number): number {
    const type = candidates.type[i]!;
    if (type > 2) return 0;
    const from = candidates.from[i]!;
    const to = candidates.to[i]!;
    const offset = candidates.offset[i]!;
    const last = to - from > 1 ? this.witnesses.get(tokenHash(lookup, to - 1, 0) | 0) : undefined;
    return this.ofForm(lookup, type, from, to, offset) + DIM.echo * (last ? strongType(last, to - 1) : 0);
  }

  private ofForm(lookup: Lookup, type: number, from: number, to: number, offset: number): number {
    const witness = this.witnesses.get(surfaceHash(lookup, from, to, offset));
    if (!witness) return this.ofDefinite(lookup, type, from, to, offset);
    const at = to - 1;
    const same = awayFrom(witness.whole[type], at);
    if (same >= STRONG) return E['same-strong'];
    let other = 0;
    let inOther = 0;
    for (const t of TYPES) {
      if (t === type) continue;
      other = max(other, awayFrom(witness.whole[t], at));
      inOther = max(inOther, awayFrom(witness.tail[t], at));
    }
    const tail = awayFrom(witness.tail[type], at);
    const head = awayFrom(witness.head[type], from);
    if (tail >= STRONG) return E['tail-strong'];
    if (head >= STRONG) return E['head-strong'];
    if (same >= WITNESS) return E['same-weak'];
    if (other >= STRONG) return E['other-strong'];
    if (inOther >= STRONG) return E['other-tail'];
    if (tail >= WITNESS) return E['tail-weak'];
    if (head >= WITNESS) return E['head-weak'];
    return other >= WITNESS ? E['other-weak'] : 0;
  }

  /** `المولودية` behind `مولودية الجزائر`: the first word of a longer name, now with the article. */
  private ofDefinite(lookup: Lookup, type: number, from: number, to: number, offset: number): number {
    const { tokens } = lookup;
    const start = tokens.start[from]! + offset;
    if (to - from > 1 || tokens.text.key[start] !== ALEF || tokens.text.key[start + 1] !== LAM || offset + 2 >= HASHED_OFFSETS) return 0;
    const witness = this.witnesses.get(tokenHash(lookup, from, offset + 2) | 0);
    return witness && awayFrom(witness.head[type], from) >= STRONG ? E['definite-head'] : 0;
  }
}
