/**
 * When V8's optimising compiler may work. A short run is over before it pays: without it a short article takes a fifth less time. And Node can
 * hang for ever at exit while it is at work in the background (github.com/nodejs/node/issues/54918), so it is stopped and waited for before.
 */
import { now } from './clock';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** From version 12 on V8 has a second optimising compiler, and prints a complaint about flags it does not know. */
const COMPILERS = Number.parseInt(process.versions.v8, 10) >= 12 ? ['opt', 'maglev'] : ['opt'];

/**
 * How much bytecode a function runs before it is optimised; V8's own 132 KB is for pages and servers that must be quick at once. Waiting
 * longer means fewer functions, compiled once and with better knowledge, in each worker anew: a quarter less processor time for 10 MB.
 */
const PATIENT_BUDGET = 400_000;

/** Bytes of text after which optimised code has paid for itself. */
export const LONG_RUN_BYTES = 512 * 1024;

/** A pause as long as this without work in any thread means that the compiler has finished, in milliseconds. */
const QUIET = 4;
/** Longest wait, in milliseconds. */
const PATIENCE = 400;

let isOptimising = true;

/** For a start: interpreted and baseline code only. */
export function expectShortRun(): void {
  for (const compiler of COMPILERS) setFlagsFromString(`--no-${compiler}`);
  isOptimising = false;
}

/** From now on code that runs often is optimised; workers started from now on do so without background threads. */
export function expectLongRun(): void {
  if (isOptimising) return;
  isOptimising = true;
  for (const compiler of COMPILERS) setFlagsFromString(`--${compiler}`);
  setFlagsFromString('--no-concurrent-recompilation');
  setFlagsFromString(`--interrupt-budget=${PATIENT_BUDGET}`);
}

/** Room for new objects that is worth having: with more, memory grows by what is garbage and nothing gets faster. In bytes. */
export const YOUNG_GENERATION = 12 * 1024 * 1024;
let isYoungSettled = false;

/** To be called between documents of a long run: ends the growth of the room for new objects once it is large enough. */
export function settleYoungGeneration(): void {
  if (isYoungSettled || !isOptimising) return;
  // Two halves of three are in use at a time: what the limit of a worker counts is three.
  const { space_size: size = 0 } = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space') ?? {};
  if (size < (YOUNG_GENERATION / 3) * 2) return;
  isYoungSettled = true;
  setFlagsFromString('--semi-space-growth-factor=1');
}

/**
 * Before workers are started. Their room for new objects has its full size from the first moment (their limit counts both halves and as much
 * again), so that the growth can be ended for this thread, which would give 34 MB to the results that pass through it.
 */
export function expectWorkers(): void {
  expectLongRun();
  setFlagsFromString(`--min-semi-space-size=${YOUNG_GENERATION / 3 / 1024 / 1024}`);
}

/** Before the exit: starts nothing new and waits until what was begun is finished. Returns at once after a short run. */
export async function settle(): Promise<void> {
  if (!isOptimising) return;
  expectShortRun();
  const until = now() + PATIENCE;
  for (let quiet = 0; quiet < 2 && now() < until;) {
    const before = process.cpuUsage();
    await new Promise((resolve) => setTimeout(resolve, QUIET));
    const { user, system } = process.cpuUsage(before);
    // Microseconds; waking up from the pause itself takes some.
    quiet = user + system < 1000 ? quiet + 1 : 0;
  }
}
