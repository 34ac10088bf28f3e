/** Times as ratios: of things measured in turns in the same run, for bare times say more about the machine. */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

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
export function program(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
}

export interface Usage {
  milliseconds: number;
  /** Of all its threads, in milliseconds; NaN where the system does not tell (no /proc). */
  processor: number;
  /** Largest memory in use, in MB (1e6 bytes); NaN likewise. */
  memory: number;
}

/** Linux counts processor time in hundredths of a second. */
const TICK = 10;
const EVERY = 15;

/** Runs a program with files as its standard input and output, and watches it; rejects where it fails. */
export async function watched(command: string, args: readonly string[], input: string, output: string): Promise<Usage> {
  const files = [openSync(input, 'r'), openSync(output, 'w')] as const;
  const began = performance.now();
  const child = spawn(command, args, { stdio: [...files, 'pipe'] });
  for (const file of files) closeSync(file);
  let messages = '';
  child.stderr?.on('data', (chunk: Buffer) => (messages += chunk.toString()));
  let usage: Usage = { milliseconds: NaN, processor: NaN, memory: NaN };
  const timer = setInterval(() => {
    try {
      const [, , ...fields] = /\) (.*)/.exec(readFileSync(`/proc/${child.pid}/stat`, 'latin1'))?.[1]?.split(' ') ?? [];
      const peak = /VmHWM:\s*([0-9]+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'latin1'))?.[1];
      // utime and stime are the 14th and 15th field of all.
      if (peak !== undefined)
        usage = { ...usage, processor: (Number(fields[9]) + Number(fields[10])) * TICK, memory: (Number(peak) * 1024) / 1e6 };
    } catch {
      // It has ended, or there is no /proc.
    }
  }, EVERY);
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}: ${messages}`);
  return { ...usage, milliseconds: performance.now() - began };
}

/** Megabytes a second. */
export const speed = (bytes: number, milliseconds: number): number => bytes / 1000 / milliseconds;
export const fixed = (value: number, digits = 1): string => value.toFixed(digits);
