/** Killed with SIGKILL at any moment and taken up again: the output is that of an undisturbed run, byte for byte, and nothing else is left. */
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cases, Random, SEED } from '../fuzz/random';
import { freshFolder, killed, run, SENTENCE } from './command';

/** Runs that are killed; EXTRACT_LONG_TESTS=1 makes it 2,500. */
const POINTS = cases(50);
const DOCUMENTS = 150;
interface Way {
  name: string;
  output: string;
  /** What is there as soon as something is written. */
  sign: string;
  jobs: number;
  /** Whether the run that is killed begins with what an earlier one has left, in which a document had failed. */
  failedBefore?: true;
}
const WAYS: readonly Way[] = [
  { name: 'folder, one job', output: 'out/', sign: 'out', jobs: 1 },
  { name: 'file, one job', output: 'out.ndjson', sign: '.out.ndjson.extract-partial', jobs: 1 },
  { name: 'folder, two jobs', output: 'out/', sign: 'out', jobs: 2 },
  { name: 'file, two jobs', output: 'out.ndjson', sign: '.out.ndjson.extract-partial', jobs: 2 },
  { name: 'file, failures tried again', output: 'out.ndjson', sign: '.out.ndjson.extract-partial', jobs: 1, failedBefore: true },
];

/** Path → content of all that a run leaves, the journal too. */
function left(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]));
}

/** As `left`, but the lines of a folder's journal in one order: a document that is done again stands behind the others. */
function comparable(folder: string): Record<string, string> {
  const all = left(folder);
  const journal = all['/out/.extract-journal'];
  if (journal !== undefined) all['/out/.extract-journal'] = journal.split('\n').sort().join('\n');
  return all;
}

describe.each(WAYS)('killed and resumed: $name', ({ output, sign, jobs, failedBefore }) => {
  const seed = SEED + WAYS.findIndex((way) => way.output === output && way.jobs === jobs && way.failedBefore === failedBefore);
  const random = new Random(seed);
  const input = freshFolder(
    Object.fromEntries(Array.from({ length: DOCUMENTS }, (_, i) => [`${String(i).padStart(3, '0')}.txt`, `${SENTENCE} ${i}\n`.repeat(2)])),
  );
  const args = [input, '-o', output, '--resume', '--quiet', '--jobs', String(jobs)];
  const before = freshFolder();
  const undisturbed = freshFolder();
  let expected: Record<string, string>;
  /** Milliseconds of an undisturbed run, and of its writing (at most). */
  const spans = { whole: 0, writing: 0 };

  /** A folder in which the run to be killed begins. */
  const begin = (): string => {
    const cwd = freshFolder();
    cpSync(before, cwd, { recursive: true });
    return cwd;
  };

  beforeAll(() => {
    if (failedBefore === true) {
      const late = join(input, '070.txt');
      const text = readFileSync(late);
      writeFileSync(late, Uint8Array.of(0));
      expect(run(args, { cwd: before }).status).toBe(1);
      writeFileSync(late, text);
    }
    const began = performance.now();
    expect(run(args, { cwd: undisturbed }).status).toBe(0);
    spans.whole = spans.writing = performance.now() - began;
    expected = comparable(undisturbed);
    expect(Object.keys(expected)).toHaveLength(output === 'out/' ? DOCUMENTS + 1 : 2);
  }, 60_000);

  /** Runs until a random moment of all its time, or of the time in which it writes; false where it was done before. */
  async function killAtRandom(cwd: string, phase: 'whole' | 'writing'): Promise<boolean> {
    const part = random.below(1000) / 1000;
    let from = phase === 'whole' ? performance.now() : undefined;
    const { signal } = await killed(args, cwd, () => {
      if (from === undefined && existsSync(join(cwd, sign))) from = performance.now();
      return from !== undefined && performance.now() >= from + part * spans[phase];
    });
    // What was measured may have been a slow moment's: here is how long it really takes.
    if (signal !== 'SIGKILL' && from !== undefined) spans[phase] = Math.min(spans[phase], performance.now() - from);
    return signal === 'SIGKILL';
  }

  test(
    `${POINTS / WAYS.length} points`,
    async () => {
      /** Kills that found a run at work, and those of them that left something half-made. */
      let hits = 0;
      let halfMade = 0;
      for (let attempt = 0; hits < POINTS / WAYS.length && attempt < POINTS; attempt++) {
        const cwd = begin();
        const isHit = await killAtRandom(cwd, hits % 2 === 0 ? 'writing' : 'whole');
        if (isHit) {
          hits++;
          if (existsSync(join(cwd, sign))) halfMade++;
        }
        // Once in a while a run is killed again while it takes up what was killed.
        if (random.oneIn(3)) await killAtRandom(cwd, 'whole');
        const resumed = run(args, { cwd });
        expect([seed, attempt, resumed]).toEqual([seed, attempt, { status: 0, stdout: '', stderr: '' }]);
        expect([seed, attempt, comparable(cwd)]).toEqual([seed, attempt, expected]);
        rmSync(cwd, { recursive: true });
      }
      expect(hits).toBe(POINTS / WAYS.length);
      // Every other one by its making; one may have been at the last step.
      expect(halfMade).toBeGreaterThanOrEqual(hits / 2 - 1);
    },
    POINTS * 10_000,
  );
});
