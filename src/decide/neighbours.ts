/**
 * What a mention says of the next one: right behind a person hardly another begins (it is the rest of the same name), and in a list one
 * place is followed by the next. The lattice keeps, for each position, whether a mention has just ended there, and of which type.
 */
import type { Candidates } from '../rules/candidates';
import { DATE } from '../rules/candidates';
import type { Tokens } from '../text/tokenise';
import { punctuationOf } from '../text/tokenise';
import type { Observation } from './observe';
import { cliticOf } from './phrase';
import { DIM, F, STATES } from './space';

const TYPES = 3;
/** How many states a position can be in; state 0 is that no mention is near. */
export const STATE_COUNT = STATES.length;
/** How many features there are for a candidate by state, type and clitic. */
export const NEIGHBOUR_FEATURES = TYPES * STATE_COUNT * DIM.clitics;

const COMMAS = new Set([',', '،'].map((mark) => mark.charCodeAt(0)));

/** The state right behind a mention of a type; dates say nothing of what follows them. */
export function stateBehind(type: number): number {
  return type === DATE ? 0 : 1 + type;
}

export interface Neighbours {
  /** The weight of each feature by its number here. */
  readonly weights: Float64Array;
  /** The state behind a token that no mention covers, from the state before it: one punctuation mark may stand between two mentions. */
  pass(state: number, token: number): number;
  /** The feature of a candidate that begins in a state other than 0, or -1. */
  feature(state: number, candidate: number): number;
}

/** Reads the weights of the neighbours' features out of all weights. @param base where those of a domain begin */
export function neighbourWeights(weights: ArrayLike<number>, into: Float64Array, base = 0): void {
  for (let k = 0; k < NEIGHBOUR_FEATURES; k++) into[k] = weights[base + F.after + k]!;
}

/** The neighbours of one document. */
export class NeighboursInText implements Neighbours {
  private readonly tokens: Tokens;

  constructor(
    private readonly observation: Observation,
    private readonly candidates: Candidates,
    readonly weights: Float64Array,
  ) {
    this.tokens = observation.lookup.tokens;
  }

  pass(state: number, token: number): number {
    if (state === 0 || state > TYPES) return 0;
    const mark = punctuationOf(this.tokens, token);
    return mark === 0 ? 0 : COMMAS.has(mark) ? state + TYPES : state + 2 * TYPES;
  }

  feature(state: number, candidate: number): number {
    const { type, offset, from } = this.candidates;
    if (type[candidate] === DATE) return -1;
    const clitic = cliticOf(this.observation.lookup, from[candidate]!, offset[candidate]!);
    return (type[candidate]! * STATE_COUNT + state) * DIM.clitics + clitic;
  }

  /** The state in which candidate `next` begins when the mention before it is candidate `before` (-1 for none). */
  stateBetween(before: number, next: number): number {
    if (before < 0) return 0;
    const { from, to, type } = this.candidates;
    const gap = from[next]! - to[before]!;
    const state = stateBehind(type[before]!);
    return gap === 0 ? state : gap === 1 ? this.pass(state, to[before]!) : 0;
  }
}
