/**
 * Makes a fresh clone ready, before `npm start` and `npm test`: installs the packages and builds, each only where needed. Plain
 * JavaScript with nothing but Node, because on a fresh clone there is nothing else.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** What the build reads. */
const SOURCES = ['src', 'lexicons', 'package.json', 'tsconfig.json'];
/** What the build writes last. */
const BUILT = join('dist', 'extract.js');

/** Last change in milliseconds since 1970, of a folder the latest inside; 0 where there is nothing. */
function changed(path) {
  const stats = statSync(join(root, path), { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(join(root, path)).map((name) => changed(join(path, name))));
}

function run(why, args) {
  process.stderr.write(`${why}: npm ${args.join(' ')}\n`);
  // Standard output belongs to the results of `npm start`.
  const { status } = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) {
    process.stderr.write(`npm ${args.join(' ')} failed\n`);
    process.exit(status ?? 1);
  }
}

if (changed('node_modules/.package-lock.json') < changed('package-lock.json'))
  run('Installing the packages', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
if (changed(BUILT) < Math.max(...SOURCES.map(changed))) run('Building', ['run', '--silent', 'build']);
