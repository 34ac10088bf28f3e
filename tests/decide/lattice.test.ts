import fc from 'fast-check';
import { Lattice, WorkSpace } from '../../src/decide/lattice';
import { NEIGHBOUR_FEATURES, STATE_COUNT } from '../../src/decide/neighbours';
import type { Neighbours } from '../../src/decide/neighbours';
import { Candidates } from '../../src/rules/candidates';

interface Arc {
  from: number;
  length: number;
  score: number;
}

/** Candidates of one sentence, sorted by first token as `propose` gives them. The rule number keeps equal spans apart. */
function sentence(arcs: readonly Arc[], tokens: number, firstToken: number): { candidates: Candidates; scores: Float64Array } {
  const candidates = new Candidates();
  const kept = arcs.filter((a) => a.from + a.length <= tokens).sort((a, b) => a.from - b.from);
  kept.forEach(({ from, length }, i) => candidates.add(firstToken + from, firstToken + from + length, i % 3, 0, Math.floor(i / 3)));
  return { candidates, scores: Float64Array.from(kept, (a) => a.score) };
}

/** Neighbours that tell nothing. */
const NONE: Neighbours = { weights: new Float64Array(NEIGHBOUR_FEATURES), pass: () => 0, feature: () => -1 };

/** Neighbours in a text whose every third token is a mark that a mention may stand before; the weights are arbitrary but fixed. */
function near(candidates: Candidates): Neighbours & { between(before: number, next: number): number } {
  const weights = Float64Array.from({ length: NEIGHBOUR_FEATURES }, (_, k) => Math.sin(k) * 3);
  const pass = (state: number, token: number): number => (state > 0 && state <= 3 && token % 3 === 0 ? state + 3 : 0);
  const feature = (state: number, c: number): number => candidates.type[c]! * STATE_COUNT + state;
  const between = (before: number, next: number): number => {
    const gap = candidates.from[next]! - candidates.to[before]!;
    const state = 1 + candidates.type[before]!;
    const reached = gap === 0 ? state : gap === 1 ? pass(state, candidates.to[before]!) : 0;
    return reached === 0 ? 0 : weights[feature(reached, next)]!;
  };
  return { weights, pass, feature, between };
}

/** Every set of candidates in which no two overlap, by trying all. */
function allSets(candidates: Candidates): number[][] {
  const sets: number[][] = [];
  for (let bits = 0; bits < 1 << candidates.count; bits++) {
    const set = Array.from({ length: candidates.count }, (_, i) => i).filter((i) => (bits >> i) & 1);
    if (set.every((i) => set.every((j) => i === j || candidates.to[i]! <= candidates.from[j]! || candidates.to[j]! <= candidates.from[i]!)))
      sets.push(set);
  }
  return sets;
}
/** What a set weighs: candidates stand in reading order, and so does every set. */
const sumOf = (set: readonly number[], scores: Float64Array, between: (before: number, next: number) => number = () => 0): number =>
  set.reduce((sum, i, at) => sum + scores[i]! + (at > 0 ? between(set[at - 1]!, i) : 0), 0);

const TOKENS = 6;
const arc = fc.record({
  from: fc.nat({ max: TOKENS - 1 }),
  length: fc.integer({ min: 1, max: 4 }),
  score: fc.double({ min: -6, max: 6, noNaN: true }),
});
const arcs = fc.array(arc, { maxLength: 9 });
const firstToken = fc.nat({ max: 50 });

describe('the choice of a sentence agrees with trying every set', () => {
  test('the best set has the highest sum, in reading order, and no overlaps', () => {
    fc.assert(
      fc.property(arcs, firstToken, (list, first) => {
        const { candidates, scores } = sentence(list, TOKENS, first);
        const chosen: number[] = [];
        new Lattice(candidates, scores, NONE).best({ a: 0, b: candidates.count, first, limit: first + TOKENS }, chosen);
        const best = Math.max(...allSets(candidates).map((set) => sumOf(set, scores)));
        expect(sumOf(chosen, scores)).toBeCloseTo(best, 9);
        for (let k = 1; k < chosen.length; k++) expect(candidates.from[chosen[k]!]!).toBeGreaterThanOrEqual(candidates.to[chosen[k - 1]!]!);
      }),
      { numRuns: 400 },
    );
  });

  test('posteriors are the shares of the sets that hold a candidate, and the sum is over all sets', () => {
    fc.assert(
      fc.property(arcs, firstToken, (list, first) => {
        const { candidates, scores } = sentence(list, TOKENS, first);
        const posterior = new Float64Array(candidates.count);
        const z = new Lattice(candidates, scores, NONE).posteriors({ a: 0, b: candidates.count, first, limit: first + TOKENS }, posterior);
        const sets = allSets(candidates);
        const total = sets.reduce((sum, set) => sum + Math.exp(sumOf(set, scores)), 0);
        expect(z).toBeCloseTo(Math.log(total), 9);
        for (let i = 0; i < candidates.count; i++) {
          const share = sets.filter((set) => set.includes(i)).reduce((sum, set) => sum + Math.exp(sumOf(set, scores)), 0) / total;
          expect(posterior[i]).toBeCloseTo(share, 9);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('with neighbours that count, the best set, the shares and the expected neighbours are those of all sets', () => {
    fc.assert(
      fc.property(arcs, firstToken, (list, first) => {
        const { candidates, scores } = sentence(list, TOKENS, first);
        const neighbours = near(candidates);
        const span = { a: 0, b: candidates.count, first, limit: first + TOKENS };
        const sets = allSets(candidates);
        const sums = sets.map((set) => sumOf(set, scores, neighbours.between));
        const total = sums.reduce((sum, x) => sum + Math.exp(x), 0);
        const chosen: number[] = [];
        const lattice = new Lattice(candidates, scores, neighbours);
        lattice.best(span, chosen);
        expect(sumOf(chosen, scores, neighbours.between)).toBeCloseTo(Math.max(...sums), 9);
        const [plain, logs] = [new Float64Array(candidates.count), new Float64Array(candidates.count)];
        const counts = new Float64Array(NEIGHBOUR_FEATURES);
        expect(lattice.posteriors(span, plain)).toBeCloseTo(Math.log(total), 9);
        expect(lattice.posteriors(span, logs, counts)).toBeCloseTo(Math.log(total), 9);
        const met = new Float64Array(NEIGHBOUR_FEATURES);
        sets.forEach((set, k) => {
          const share = Math.exp(sums[k]!) / total;
          set.forEach((i, at) => {
            const gap = at === 0 ? 9 : candidates.from[i]! - candidates.to[set[at - 1]!]!;
            const state = gap > 1 ? 0 : 1 + candidates.type[set[at - 1]!]!;
            const reached = gap === 1 ? neighbours.pass(state, candidates.to[set[at - 1]!]!) : state;
            if (reached > 0) met[neighbours.feature(reached, i)]! += share;
          });
        });
        for (let f = 0; f < NEIGHBOUR_FEATURES; f++) expect(counts[f]).toBeCloseTo(met[f]!, 9);
        for (let i = 0; i < candidates.count; i++) {
          const share = sets.reduce((sum, set, k) => (set.includes(i) ? sum + Math.exp(sums[k]!) : sum), 0) / total;
          expect(plain[i]).toBeCloseTo(share, 9);
          expect(logs[i]).toBeCloseTo(share, 9);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('plain sums agree with sums of logarithms, also where they outgrow every number', () => {
    const long = 400;
    const many = fc.array(
      fc.record({
        from: fc.nat({ max: long - 1 }),
        length: fc.integer({ min: 1, max: 9 }),
        score: fc.double({ min: -60, max: 60, noNaN: true }),
      }),
      { minLength: 200, maxLength: 400 },
    );
    fc.assert(
      fc.property(many, firstToken, (list, first) => {
        const { candidates, scores } = sentence(list, long, first);
        const n = candidates.count;
        const [plain, logs] = [new Float64Array(n), new Float64Array(n)];
        const z = new Lattice(candidates, scores, near(candidates)).posteriors({ a: 0, b: n, first, limit: first + long }, plain);
        // Everything open is the same question, and is answered by logarithms.
        const open = new Uint8Array(n).fill(1);
        const expected = new Lattice(candidates, scores, near(candidates)).posteriors(
          { a: 0, b: n, first, limit: first + long },
          logs,
          undefined,
          {
            candidates: open,
          },
        );
        expect(Math.abs(z - expected)).toBeLessThan(1e-9 * Math.max(1, Math.abs(expected)));
        for (let i = 0; i < n; i++) expect(Math.abs(plain[i]! - logs[i]!)).toBeLessThan(1e-9);
      }),
      // Shrinking four hundred arcs takes minutes, and tells no more.
      { numRuns: 30, endOnFailure: true },
    );
  });

  test('with candidates and tokens closed, only the sets that remain count', () => {
    fc.assert(
      fc.property(
        arcs,
        fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
        fc.array(fc.boolean(), { minLength: TOKENS, maxLength: TOKENS }),
        (list, openBits, tokenBits) => {
          const { candidates, scores } = sentence(list, TOKENS, 0);
          const open = Uint8Array.from({ length: candidates.count }, (_, i) => (openBits[i] ? 1 : 0));
          const openToken = Uint8Array.from(tokenBits, (bit) => (bit ? 1 : 0));
          const posterior = new Float64Array(candidates.count);
          const z = new Lattice(candidates, scores, NONE).posteriors(
            { a: 0, b: candidates.count, first: 0, limit: TOKENS },
            posterior,
            undefined,
            { candidates: open, tokens: openToken },
          );
          const covers = (set: number[]): boolean =>
            tokenBits.every((bit, t) => bit || set.some((i) => candidates.from[i]! <= t && t < candidates.to[i]!));
          const sets = allSets(candidates).filter((set) => set.every((i) => open[i] === 1) && covers(set));
          const total = sets.reduce((sum, set) => sum + Math.exp(sumOf(set, scores)), 0);
          if (total === 0) expect(z).toBe(-Infinity);
          else {
            expect(z).toBeCloseTo(Math.log(total), 9);
            for (let i = 0; i < candidates.count; i++) {
              const share = sets.filter((set) => set.includes(i)).reduce((sum, set) => sum + Math.exp(sumOf(set, scores)), 0) / total;
              expect(posterior[i]).toBeCloseTo(share, 9);
            }
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test('candidates of score 0 or less are not chosen', () => {
    const { candidates, scores } = sentence(
      [
        { from: 0, length: 2, score: 0 },
        { from: 3, length: 1, score: -1 },
      ],
      TOKENS,
      0,
    );
    const chosen: number[] = [];
    new Lattice(candidates, scores, NONE).best({ a: 0, b: 2, first: 0, limit: TOKENS }, chosen);
    expect(chosen).toEqual([]);
  });

  test('of two with one span and one score, the first, which is the better founded, is chosen', () => {
    const { candidates, scores } = sentence(
      [
        { from: 1, length: 2, score: 2 },
        { from: 1, length: 2, score: 2 },
      ],
      TOKENS,
      0,
    );
    const chosen: number[] = [];
    new Lattice(candidates, scores, NONE).best({ a: 0, b: 2, first: 0, limit: TOKENS }, chosen);
    expect(chosen).toEqual([0]);
  });

  test('one work space serves sentences of any length, one after the other', () => {
    const space = new WorkSpace();
    for (const tokens of [3, 1000, 2]) {
      const { candidates, scores } = sentence([{ from: 0, length: tokens, score: 1 }], tokens, 0);
      const chosen: number[] = [];
      const posterior = new Float64Array(1);
      const lattice = new Lattice(candidates, scores, NONE, space);
      lattice.best({ a: 0, b: 1, first: 0, limit: tokens }, chosen);
      lattice.posteriors({ a: 0, b: 1, first: 0, limit: tokens }, posterior);
      expect(chosen).toEqual([0]);
      expect(posterior[0]).toBeCloseTo(Math.E / (1 + Math.E), 9);
    }
  });

  test('very large scores do not overflow', () => {
    const { candidates, scores } = sentence(
      [
        { from: 0, length: 1, score: 5000 },
        { from: 0, length: 2, score: 4990 },
      ],
      TOKENS,
      0,
    );
    const posterior = new Float64Array(2);
    new Lattice(candidates, scores, NONE).posteriors({ a: 0, b: 2, first: 0, limit: TOKENS }, posterior);
    expect(posterior[0]! + posterior[1]!).toBeCloseTo(1, 9);
    expect(posterior[0]).toBeGreaterThan(0.99);
  });
});

describe('the list of candidates', () => {
  test('keeps the first of several with one span and type, and those that differ in anything that matters', () => {
    const candidates = new Candidates();
    candidates.add(0, 2, 0, 1, 0, 7);
    candidates.add(0, 2, 0, 2, 0, 8);
    candidates.add(0, 2, 1, 1, 0);
    candidates.add(0, 2, 0, 1, 1);
    candidates.add(0, 3, 0, 1, 0);
    expect([candidates.count, candidates.rule[0], candidates.entry[0]]).toEqual([4, 1, 7]);
  });

  test('grows without losing anything', () => {
    const candidates = new Candidates();
    for (let i = 0; i < 1000; i++) candidates.add(i, i + 1, i % 4, i % 12, i % 3, i * 2);
    expect([
      candidates.count,
      candidates.from[999],
      candidates.to[999],
      candidates.type[998],
      candidates.rule[997],
      candidates.offset[998],
      candidates.entry[999],
    ]).toEqual([1000, 999, 1000, 2, 1, 2, 1998]);
  });
});
