import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { freshFolder, killed, run, SENTENCE, shell } from './command';

const many = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`in/${String(i).padStart(3, '0')}.txt`, `${SENTENCE} ${i}`]));
const tree = (folder: string): string[] => (readdirSync(folder, { recursive: true }) as string[]).sort();
const files = (folder: string): Record<string, string> =>
  // prettier-ignore

  Object.fromEntries(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => [join(entry.parentPath, entry.name).slice(folder.length), readFileSync(join(entry.parentPath, entry.name), 'utf8')]));

describe('--output FILE', () => {
  test('holds what standard output would, and nothing else is left but the journal', () => {
    const cwd = freshFolder({ ...many(3), 'in/broken.txt': Uint8Array.of(0) as never });
    const expected = run(['in', '-q'], { cwd }).stdout;
    expect(run(['in', '-o', 'all.ndjson'], { cwd })).toMatchObject({ status: 1, stdout: '' });
    expect(readFileSync(join(cwd, 'all.ndjson'), 'utf8')).toBe(expected);
    expect(tree(cwd).filter((name) => name.startsWith('.'))).toEqual(['.all.ndjson.extract-journal']);
  });

  test('an input is never written to', () => {
    const cwd = freshFolder({ 'a.txt': SENTENCE });
    symlinkSync('a.txt', join(cwd, 'link'));
    for (const target of ['a.txt', './a.txt', 'link'])
      expect(run(['a.txt', '-o', target], { cwd })).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('one of the inputs') as string,
      });
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(SENTENCE);
  });

  test('nor is what the run reads besides: standard input, a lexicon, the list of inputs', () => {
    const lexicon = 'name\ttype\nزلفان\tperson\n';
    const record = `${JSON.stringify({ id: 1, text: SENTENCE })}\n`;
    const cwd = freshFolder({ 'a.txt': SENTENCE, 'my.tsv': lexicon, list: 'a.txt\n', 'r.ndjson': record });
    for (const line of [
      'extract a.txt --lexicon my.tsv -o my.tsv',
      'extract --files-from list -o list',
      'extract --input-format ndjson -o r.ndjson < r.ndjson',
      'extract -o a.txt < a.txt',
    ])
      expect(shell(line, cwd)).toMatchObject({ status: 2, stderr: expect.stringContaining('one of the inputs') as string });
    expect(files(cwd)).toMatchObject({ '/a.txt': SENTENCE, '/my.tsv': lexicon, '/list': 'a.txt\n', '/r.ndjson': record });
  });

  test('a failed single input leaves an earlier result as it is', () => {
    const cwd = freshFolder({ 'a.txt': Uint8Array.of(0) as never, 'a.json': 'old' });
    expect(run(['a.txt', '-o', 'a.json'], { cwd }).status).toBe(1);
    expect(readFileSync(join(cwd, 'a.json'), 'utf8')).toBe('old');
  });

  test('a folder that is not there is an error with exit 2', () => {
    expect(run(['-', '-o', 'no/such/file.json'], { cwd: freshFolder(), input: SENTENCE })).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/no folder no\/such \(E_WRITE\)\n {2}Make it first: mkdir -p no\/such/) as string,
    });
  });

  test("replaces what is there as a shell's > would: through links, with its permissions; - is standard output", () => {
    const cwd = freshFolder({ 'a.txt': SENTENCE, 'sub/old.json': 'old' });
    chmodSync(join(cwd, 'sub/old.json'), 0o640);
    symlinkSync('sub/old.json', join(cwd, 'link.json'));
    const { stdout } = run(['a.txt', '-o', '-'], { cwd });
    expect(stdout).toContain('"source":"a.txt"');
    expect(run(['a.txt', '-o', 'link.json'], { cwd })).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(cwd, 'sub/old.json'), 'utf8')).toBe(stdout);
    expect(lstatSync(join(cwd, 'link.json')).isSymbolicLink()).toBe(true);
    expect(statSync(join(cwd, 'sub/old.json')).mode & 0o777).toBe(0o640);
    expect(tree(cwd).filter((name) => !name.includes('journal'))).toEqual(['a.txt', 'link.json', 'sub', 'sub/old.json']);
  });

  test('a device or a pipe is not replaced', () => {
    const cwd = freshFolder({ 'a.txt': SENTENCE });
    execFileSync('mkfifo', [join(cwd, 'pipe')]);
    for (const target of ['/dev/null', 'pipe'])
      expect(run(['a.txt', '-o', target], { cwd })).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('is no regular file') as string,
      });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    expect(statSync(join(cwd, 'pipe')).isFIFO()).toBe(true);
  });
});

describe('--output FOLDER', () => {
  test('mirrors the tree, one result a file', () => {
    const cwd = freshFolder({ 'in/a.txt': SENTENCE, 'in/sub/b.txt': SENTENCE, 'in/broken.txt': Uint8Array.of(0) as never });
    expect(run(['in', '-o', 'out/'], { cwd })).toMatchObject({ status: 1, stdout: '' });
    expect(tree(join(cwd, 'out'))).toEqual(['.extract-journal', 'a.txt.json', 'sub', 'sub/b.txt.json']);
    expect(readFileSync(join(cwd, 'out/sub/b.txt.json'), 'utf8')).toBe(run(['in/sub/b.txt'], { cwd }).stdout);
    run(['in', '-o', 'csv/', '-f', 'csv', '-q'], { cwd });
    expect(readFileSync(join(cwd, 'csv/a.txt.csv'), 'utf8')).toMatch(/^source,/);
  });

  test('clashes are found before anything is written', () => {
    const cwd = freshFolder({ 'a.txt': SENTENCE });
    expect(run(['a.txt', './a.txt', '-o', 'out/'], { cwd })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('both be written') as string,
    });
    expect(tree(cwd)).toEqual(['a.txt']);
  });

  test('paths above the folder stay below the output', () => {
    const cwd = freshFolder({ 'a.txt': SENTENCE, 'work/x': '' });
    run(['../a.txt', '-o', 'out/', '-q'], { cwd: join(cwd, 'work') });
    expect(tree(join(cwd, 'work/out'))).toContain('a.txt.json');
  });

  test('a link in the output folder that leads out is not followed', () => {
    const cwd = freshFolder({ 'in/sub/a.txt': SENTENCE, 'elsewhere/x': '' });
    mkdirSync(join(cwd, 'out'));
    symlinkSync(join(cwd, 'elsewhere'), join(cwd, 'out/sub'));
    expect(run(['in', '-o', 'out/'], { cwd })).toMatchObject({ status: 1, stderr: expect.stringContaining('leads out') as string });
    expect(tree(join(cwd, 'elsewhere'))).toEqual(['x']);
  });

  test('outputs of an earlier run are no inputs', () => {
    const cwd = freshFolder({ 'a.txt': SENTENCE });
    run(['.', '-o', 'out/', '-q', '--ext', '*'], { cwd });
    run(['.', '-o', 'out/', '-q', '--ext', '*'], { cwd });
    expect(tree(join(cwd, 'out'))).toEqual(['.extract-journal', 'a.txt.json']);
  });

  test('records go into one file', () => {
    expect(run(['--input-format', 'ndjson', '-o', 'out/'], { cwd: freshFolder(), input: '' }).status).toBe(2);
  });
});

describe('--resume', () => {
  test('a result in a folder that is no longer whole is made again', () => {
    const cwd = freshFolder(many(3));
    run(['in', '-o', 'out/'], { cwd });
    const whole = files(join(cwd, 'out'));
    writeFileSync(join(cwd, 'out', '001.txt.json'), '');
    expect(run(['in', '-o', 'out/', '--resume'], { cwd }).stderr).toContain('2 kept from before');
    expect(files(join(cwd, 'out'))['/001.txt.json']).toBe(whole['/001.txt.json']);
  });

  test('a folder: keeps what is done, does what has changed', () => {
    const cwd = freshFolder({ ...many(5), 'in/broken.txt': Uint8Array.of(0) as never });
    run(['in', '-o', 'out/'], { cwd });
    expect(run(['in', '-o', 'out/', '--resume'], { cwd })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('6 documents (1 failed, 5 kept from before)') as string,
    });
    writeFileSync(join(cwd, 'in/002.txt'), 'نص جديد');
    unlinkSync(join(cwd, 'out/003.txt.json'));
    expect(run(['in', '-o', 'out/', '--resume'], { cwd }).stderr).toContain('3 kept from before');
    run(['in', '-o', 'fresh/', '-q'], { cwd });
    const { '/.extract-journal': _a, ...resumed } = files(join(cwd, 'out'));
    const { '/.extract-journal': _b, ...fresh } = files(join(cwd, 'fresh'));
    expect(resumed).toEqual(fresh);
    expect(run(['in', '-o', 'out/', '--resume', '--offsets', 'byte'], { cwd }).stderr).not.toContain('kept');
  });

  test('a file: goes on after what is the same', () => {
    const cwd = freshFolder(many(6));
    const expected = () => run(['in', '-q'], { cwd }).stdout;
    run(['in', '-o', 'all', '-q'], { cwd });
    expect(run(['in', '-o', 'all', '--resume'], { cwd }).stderr).toContain('6 kept from before');
    expect(readFileSync(join(cwd, 'all'), 'utf8')).toBe(expected());
    writeFileSync(join(cwd, 'in/003.txt'), 'نص جديد');
    writeFileSync(join(cwd, 'in/900.txt'), SENTENCE);
    expect(run(['in', '-o', 'all', '--resume', '--jobs', '2'], { cwd }).stderr).toContain('3 kept from before');
    expect(readFileSync(join(cwd, 'all'), 'utf8')).toBe(expected());
    unlinkSync(join(cwd, 'in/005.txt'));
    unlinkSync(join(cwd, 'in/900.txt'));
    run(['in', '-o', 'all', '--resume', '-q'], { cwd });
    expect(readFileSync(join(cwd, 'all'), 'utf8')).toBe(expected());
  });

  test.each(['out/', 'out.ndjson'])('%s: what has failed is tried again, the rest is kept, in its place', (output) => {
    const cwd = freshFolder({ ...many(8), 'in/002.txt': Uint8Array.of(0) as never });
    unlinkSync(join(cwd, 'in/005.txt'));
    symlinkSync('nowhere', join(cwd, 'in/005.txt'));
    const names = readdirSync(join(cwd, 'in')).sort().map((name) => join('in', name)); // prettier-ignore
    const result = (): Record<string, string> => files(cwd.endsWith('/') ? cwd : `${cwd}/`);
    expect(run([...names, '-o', output, '-q'], { cwd }).status).toBe(1);
    // Nothing has changed: they fail again, and the output stays what it is.
    const before = result();
    expect(run([...names, '-o', output, '--resume'], { cwd })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('8 documents (2 failed, 6 kept from before)') as string,
    });
    if (output === 'out.ndjson') expect(result()).toEqual(before);
    unlinkSync(join(cwd, 'in/005.txt'));
    writeFileSync(join(cwd, 'in/005.txt'), SENTENCE);
    expect(run([...names, '-o', output, '--resume', '--jobs', '2'], { cwd }).stderr).toContain(
      '8 documents (1 failed, 6 kept from before)',
    );
    writeFileSync(join(cwd, 'in/002.txt'), SENTENCE);
    expect(run([...names, '-o', output, '--resume'], { cwd })).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('8 documents (7 kept from before)') as string,
    });
    const resumed = result();
    rmSync(join(cwd, output), { recursive: true });
    run([...names, '-o', output, '-q'], { cwd });
    const own = (all: Record<string, string>) => Object.entries(all).filter(([path]) => !path.endsWith('/.extract-journal'));
    expect(own(resumed)).toEqual(own(result()));
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    '%s: whole documents, no temporary files, exit %d',
    async (signal, expected) => {
      const cwd = freshFolder(many(3000));
      const folder = await killed(['in', '-o', 'out/'], cwd, () => existsSync(join(cwd, 'out')), signal);
      expect(folder).toMatchObject({ code: expected, stderr: expect.stringContaining('interrupted; done:') as string });
      expect(tree(cwd).filter((name) => name.includes('partial'))).toEqual([]);
      const file = await killed(
        ['in', '-o', 'out.ndjson'],
        cwd,
        () => readdirSync(cwd).some((name) => name.includes('out.ndjson')),
        signal,
      );
      expect(file).toMatchObject({ code: expected, stderr: expect.stringContaining('out.ndjson is not written') as string });
      expect(tree(cwd).filter((name) => name.includes('out.ndjson'))).toEqual([]);
    },
    60_000,
  );

  test('waiting for standard input can be interrupted too', async () => {
    // Ten times what a whole short run takes, so that it waits for input by then on a busy machine too.
    const began = performance.now();
    run(['--version']);
    const ready = 10 * (performance.now() - began);
    expect((await killed([], freshFolder(), ready, 'SIGINT')).code).toBe(130);
    expect((await killed(['--input-format', 'ndjson'], freshFolder(), ready, 'SIGTERM')).code).toBe(143);
  }, 60_000);
});
