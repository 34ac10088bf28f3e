/** src/cluster/parallel.sh with the real GNU parallel: the bytes of a single process, on one machine and on "several". */
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment, COMMAND, freshFolder, ROOT, run } from '../cli/command';
import { documents, ndjson } from './documents';
import { describeWith } from './engine';

const SCRIPT = join(ROOT, 'src', 'cluster', 'parallel.sh');

describeWith(['parallel'], false)('GNU parallel', () => {
  const input = `${ndjson(documents(800))}no record\n${ndjson(documents(5))}`;
  const cwd = freshFolder({ 'in.ndjson': input });
  const expected = run(['--input-format', 'ndjson', '-q'], { input }).stdout;
  const extract = `${process.execPath} ${COMMAND}`;
  const parallel = (env: NodeJS.ProcessEnv = {}) =>
    spawnSync('sh', [SCRIPT, 'in.ndjson'], {
      cwd,
      encoding: 'utf8',
      env: cleanEnvironment({ EXTRACT: extract, HOME: cwd, ...env }),
      maxBuffer: 1 << 28,
    });

  test('--pipepart', () => {
    const { stdout, stderr } = parallel({ JOBS: '2' });
    expect(stderr.split('\n').filter((line) => line.startsWith('extract:'))).toEqual([expect.stringContaining('E_RECORD')]);
    // Line numbers in messages count within each part.
    expectSame(stdout, expected);
  }, 60_000);

  test('--sshlogin with two hosts, with a shell in place of ssh', () => {
    const ssh = join(cwd, 'ssh');
    // What sshd does with a login: SHELL is set, and the command line goes to that shell; the host is written down.
    writeFileSync(
      ssh,
      `#!/bin/sh\necho "$1" >> ${cwd}/hosts\nshift\n[ "$1" = -- ] && shift\nexport SHELL=/bin/sh\nexec "$SHELL" -c "$*"\n`,
    );
    chmodSync(ssh, 0o755);
    const { stdout, stderr } = parallel({ EXTRACT_SSH: ssh, EXTRACT_HOSTS: '1/hostA,1/hostB', BLOCK: '64k' });
    expect(stderr.match(/^\S+:/gm)).toEqual(['extract:']);
    expectSame(stdout, expected);
    expect(new Set(readFileSync(join(cwd, 'hosts'), 'utf8').trim().split('\n'))).toEqual(new Set(['hostA', 'hostB']));
  }, 60_000);
});

/** Line by line, for a difference of megabytes helps nobody. Line numbers in messages count within each part. */
function expectSame(got: string, expected: string): void {
  const plain = (text: string): string[] => text.replace(/"line":[0-9]+|line [0-9]+/g, 'line').split('\n');
  const wanted = plain(expected);
  expect(plain(got).find((line, i) => line !== wanted[i])).toBeUndefined();
  expect(plain(got)).toHaveLength(wanted.length);
}
