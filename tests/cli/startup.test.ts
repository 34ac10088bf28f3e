/** Start-up against bare Node in the same run: times alone would say more about the machine than about the program. */
import { spawnSync } from 'node:child_process';
import { COMMAND, cleanEnvironment } from './command';

const ROUNDS = 20;

function milliseconds(args: string[]): number {
  const began = performance.now();
  spawnSync(process.execPath, args, { stdio: 'ignore', env: cleanEnvironment() });
  return performance.now() - began;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/** Median time of the command over that of `node -e 0`, in alternating runs. */
function ratio(args: string[]): number {
  const own: number[] = [];
  const bare: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    bare.push(milliseconds(['-e', '0']));
    own.push(milliseconds([COMMAND, ...args]));
  }
  return median(own) / median(bare);
}

test('--version starts within 1.25 times bare Node', () => {
  // Other work on the machine can spoil one measurement, hardly three.
  const ratios = [1, 2, 3].map(() => () => ratio(['--version']));
  let best = Infinity;
  for (const measure of ratios) {
    best = Math.min(best, measure());
    if (best <= 1.25) break;
  }
  expect(best).toBeLessThanOrEqual(1.25);
}, 60_000);
