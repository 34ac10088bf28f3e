/** Engines that come from the system's packages: tests that need one say so where it is not there. In CI it has to be. */
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';

/** Servers live where the search path of ordinary users does not lead. */
export const SEARCH_PATH = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/sbin'];

/** Full path of a command, or undefined. */
export function commandPath(name: string): string | undefined {
  return SEARCH_PATH.map((folder) => join(folder, name)).find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * `describe` where all these commands are there, `describe.skip` with a word where one is not.
 * .ci/run installs them; where it cannot, it says so in EXTRACT_WITHOUT_ENGINES, and CI skips too.
 */
export function describeWith(commands: readonly string[], needsRoot: boolean): jest.Describe {
  const missing = commands.filter((name) => commandPath(name) === undefined);
  const why = needsRoot && process.getuid?.() !== 0 ? 'needs root' : missing.length > 0 ? `needs ${missing.join(', ')}` : '';
  if (why === '') return describe;
  const mustBeThere = process.env.CI !== undefined && process.env.EXTRACT_WITHOUT_ENGINES === undefined;
  if (mustBeThere) return ((name: string) => test(name, () => expect(why).toBe(''))) as unknown as jest.Describe;
  process.stderr.write(`skipped: ${expect.getState().testPath ?? ''} ${why}\n`);
  return describe.skip;
}

/** A port that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

export interface Server {
  port: number;
  stop: () => Promise<void>;
}

/** A Redis server of its own in `folder`, without files on disk. */
export async function startRedis(folder: string): Promise<Server> {
  const port = await freePort();
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  const child = spawn(commandPath('redis-server') ?? 'redis-server', options, { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.on('close', resolve));
  await until(
    () =>
      spawnSync(commandPath('redis-cli') ?? 'redis-cli', ['-p', String(port), 'ping'])
        .stdout?.toString()
        .trim() === 'PONG',
    10_000,
  );
  return {
    port,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Resolves when `isTrue` says so. */
export async function until(isTrue: () => boolean | Promise<boolean>, milliseconds: number): Promise<void> {
  for (const end = performance.now() + milliseconds; !(await isTrue());) {
    if (performance.now() > end) throw new Error(`not within ${milliseconds / 1000} s: ${isTrue.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
