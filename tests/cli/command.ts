/** Runs the real command, as a user's shell would, in a folder of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '..', '..');
export const COMMAND = join(ROOT, 'bin', 'extract');
/** A sentence with a mention that any version of the lexicon knows. */
export const SENTENCE = 'وصل الرئيس المصري عبد الفتاح السيسي إلى مدينة القاهرة يوم 9 أكتوبر 2025.';

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  cwd?: string;
  input?: string | Uint8Array;
  env?: NodeJS.ProcessEnv;
}

/** Without colour variables of the machine that runs the tests. */
export function cleanEnvironment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { NO_COLOR: _no, FORCE_COLOR: _force, NODE_OPTIONS: _options, ...rest } = process.env;
  return { ...rest, ...more };
}

export function run(args: readonly string[], { cwd, input = '', env = {} }: RunOptions = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd: cwd ?? tmpdir(),
    input,
    env: cleanEnvironment(env),
    encoding: 'utf8',
    // A hang is a failed test, not a suite that never ends.
    timeout: 120_000,
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

/** A shell line, for pipes and redirections; `extract` is the command. */
export function shell(line: string, cwd: string): Ran {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', `extract() { ${JSON.stringify(process.execPath)} ${JSON.stringify(COMMAND)} "$@"; }\n${line}`],
    {
      cwd,
      env: cleanEnvironment(),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  return { status, stdout, stderr };
}

/** Starts the command without waiting for it. */
export function start(args: readonly string[], cwd: string): ReturnType<typeof spawn> {
  return spawn(process.execPath, [COMMAND, ...args], { cwd, env: cleanEnvironment(), stdio: 'pipe' });
}

/** Sends a signal to the command after so many milliseconds, or once something is the case; resolves when it is gone. */
export async function killed(
  args: readonly string[],
  cwd: string,
  when: number | (() => boolean),
  signal: NodeJS.Signals = 'SIGKILL',
): Promise<{ code: number | null; signal: NodeJS.Signals | null; stderr: string }> {
  const child = start(args, cwd);
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const isTime = typeof when === 'number' ? once(performance.now() + when) : when;
  const watch = setInterval(() => {
    if (!isTime()) return;
    clearInterval(watch);
    child.kill(signal);
  }, 2);
  const [code, ended] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => child.on('close', (...how) => resolve(how)));
  clearInterval(watch);
  return { code, signal: ended, stderr };
}

const once = (moment: number) => (): boolean => performance.now() >= moment;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder with these files (path → content), removed after the tests of the file. */
export function freshFolder(files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'extract-test-'));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** The JSON values of NDJSON output. */
export function lines(text: string): Record<string, never>[] {
  // prettier-ignore

  return text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, never>);
}
