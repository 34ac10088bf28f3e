/** Times as ratios: of things measured in turns in the same run, for bare times say more about the machine. */
import { spawnSync } from 'node:child_process';

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/** Median milliseconds of each, run in turns. */
export function inTurns(rounds: number, runs: readonly (() => void)[]): number[] {
  const times = runs.map(() => [] as number[]);
  for (let round = 0; round < rounds; round++) {
    runs.forEach((run, i) => {
      const began = performance.now();
      run();
      times[i]?.push(performance.now() - began);
    });
  }
  return times.map(median);
}

/** Runs a program to its end without looking at its output; throws where it fails. */
export function program(command: string, args: readonly string[], input?: string): void {
  const { status, stderr } = spawnSync(command, args, { input, stdio: ['pipe', 'ignore', 'pipe'], encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
}

/** Megabytes a second. */
export const speed = (bytes: number, milliseconds: number): number => bytes / 1000 / milliseconds;
export const fixed = (value: number, digits = 1): string => value.toFixed(digits);
