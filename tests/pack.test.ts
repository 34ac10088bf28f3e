/** The published package: packed, installed into an empty folder without network, run there. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment, freshFolder, ROOT, SENTENCE } from './cli/command';

function npm(args: string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync('npm', [...args, '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
    env: cleanEnvironment(),
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')}: ${stderr}`);
  return stdout;
}

test('npm pack gives a package that runs where it is installed', () => {
  const folder = freshFolder({
    'package.json': '{"name":"user","private":true}',
    'a.txt': SENTENCE,
    'use.cjs': "console.log(require('arabic-extract').extract(process.argv[2]).offsetUnit)",
  });
  // The build has been made for the tests already; prepack would make it again.
  const [packed] = JSON.parse(npm(['pack', ROOT, '--json', '--ignore-scripts', '--pack-destination', folder], folder)) as {
    filename: string;
    files: { path: string }[];
  }[];
  const paths = (packed?.files ?? []).map((file) => file.path);
  expect(paths).toEqual(
    expect.arrayContaining([
      'bin/extract',
      'dist/extract.js',
      'dist/index.js',
      'dist/worker.js',
      'dist/lexicon.image',
      'dist/types/index.d.ts',
      'dist/THIRD-PARTY.txt',
      'lexicons/NOTICES.md',
      'LICENSE',
      'package.json',
    ]),
  );
  expect(paths.filter((path) => /^(?:src|tests|fixtures|lexicons|node_modules)\//.test(path))).toEqual(['lexicons/NOTICES.md']);

  npm(['install', '--offline', '--no-audit', '--no-fund', join(folder, packed?.filename ?? '')], folder);
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['arabic-extract']);
  const own = JSON.parse(readFileSync(join(folder, 'node_modules/arabic-extract/package.json'), 'utf8')) as Record<string, unknown> & {
    scripts?: Record<string, string>;
  };
  expect(own.dependencies ?? {}).toEqual({});
  for (const script of ['preinstall', 'install', 'postinstall']) expect(own.scripts ?? {}).not.toHaveProperty(script);

  const command = join(folder, 'node_modules', '.bin', 'extract');
  expect(existsSync(command)).toBe(true);
  const ran = (args: string[]) => spawnSync(command, args, { cwd: folder, encoding: 'utf8', env: cleanEnvironment() });
  expect(ran(['a.txt'])).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('"source":"a.txt"') as string });
  for (const format of ['csv', 'pretty', 'html']) expect(ran(['a.txt', '-f', format])).toMatchObject({ status: 0, stderr: '' });
  expect(ran(['*.txt', '--jobs', '2', '-q']).stdout.trim().split('\n')).toHaveLength(1);
  expect(ran(['evaluate', 'nothing', '--convention', 'anercorp']).stderr).toContain('E_NOT_FOUND');
  expect(spawnSync(process.execPath, ['use.cjs', SENTENCE], { cwd: folder, encoding: 'utf8' }).stdout).toBe('utf16\n');
}, 60_000);
