/** Nodes that say the same versions give the same bytes: two copies of the program, in other folders and surroundings. */
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment, freshFolder, ROOT } from '../cli/command';
import { documents, ndjson } from './documents';

test('the same versions, the same bytes', () => {
  const input = ndjson(documents(150));
  const nodes = [
    { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
    { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'tr_TR.UTF-8', HOME: '/nonexistent' },
  ].map((env) => {
    const folder = freshFolder();
    for (const part of ['bin', 'dist', 'package.json']) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
    return (...args: string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'bin', 'extract'), ...args], {
        cwd: folder,
        input,
        env: cleanEnvironment(env),
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      return stdout;
    };
  });
  const [version, other] = nodes.map((node) => node('--version', '--json'));
  expect(Object.keys(JSON.parse(version ?? '') as object)).toEqual(['package', 'schema', 'lexicon', 'weights', 'node']);
  expect(other).toBe(version);
  for (const jobs of ['1', '2']) {
    const [here, there] = nodes.map((node) => node('--input-format', 'ndjson', '-q', '--jobs', jobs));
    expect(here?.split('\n')).toHaveLength(151);
    expect(there === here).toBe(true);
  }
}, 60_000);
