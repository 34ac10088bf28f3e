/** A disk that is full, or where things change while the command runs: the documents concerned fail, all others are done. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, lines, run, SENTENCE, shell } from './command';

const many = (count: number, text: (i: number) => string): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`in/${String(i).padStart(3, '0')}.txt`, text(i)]));
const results = (folder: string): Record<string, string> =>
  // prettier-ignore
  Object.fromEntries(readdirSync(folder).filter((name) => name !== '.extract-journal').map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

// In blocks of 1 KB. A write beyond fails as on a full disk, but for each file by itself.
const LIMIT = 'ulimit -f 4';

describe('no room', () => {
  test('a folder of results: what does not fit fails, the others are there; with room again, --resume does the rest', () => {
    // 80 lines of the journal are more than the limit too.
    const cwd = freshFolder(many(80, (i) => (i % 20 === 3 ? `${SENTENCE}\n`.repeat(40) : SENTENCE)));
    const { status, stderr } = shell(`${LIMIT}; extract in -o out/ -j 1`, cwd);
    expect(status).toBe(1);
    expect(stderr.match(/in\/[0-9]+\.txt: .*cannot be written: EFBIG.*\(E_WRITE\)/g)).toHaveLength(4);
    expect(stderr).toContain('80 documents (4 failed)');
    expect(Object.keys(results(join(cwd, 'out')))).toHaveLength(76);
    for (const line of readFileSync(join(cwd, 'out/.extract-journal'), 'utf8').trimEnd().split('\n'))
      expect(() => JSON.parse(line) as unknown).not.toThrow();
    expect(run(['in', '-o', 'out/', '--resume', '-j', '1'], { cwd }).stderr).toMatch(/80 documents \([1-9][0-9] kept from before\)/);
    run(['in', '-o', 'fresh/', '-q'], { cwd });
    expect(results(join(cwd, 'out'))).toEqual(results(join(cwd, 'fresh')));
  });

  test('one file: nothing half-made is left, exit 1; with --resume it goes on from there', () => {
    const cwd = freshFolder(many(30, () => SENTENCE));
    const failed = shell(`${LIMIT}; extract in -o all.ndjson`, cwd);
    expect(failed).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/\(E_WRITE\)\n.*\n.*given up; done before: [0-9]+ documents/) as string,
    });
    expect(readdirSync(cwd)).toEqual(['in']);
    expect(shell(`${LIMIT}; extract in -o all.ndjson --resume`, cwd).stderr).toContain('the same command goes on from there');
    expect(run(['in', '-o', 'all.ndjson', '--resume'], { cwd }).stderr).toMatch(/30 documents \([1-9][0-9]* kept from before\)/);
    expect(readFileSync(join(cwd, 'all.ndjson'), 'utf8')).toBe(run(['in', '-q'], { cwd }).stdout);
  });

  (existsSync('/dev/full') ? test : test.skip).each([
    'in/000.txt',
    'in',
    '--help',
    '--version',
    '--print-schema',
    'rules',
    'lexicon find القاهرة',
  ])('standard output: %s', (args) => {
    const cwd = freshFolder(many(2, () => SENTENCE));
    const { status, stderr } = shell(`extract ${args} > /dev/full`, cwd);
    expect([status, stderr.match(/^.*\(E_WRITE\)$/gm)]).toEqual([
      1,
      [expect.stringMatching(/^extract: the output cannot be written: ENOSPC/)],
    ]);
    expect(stderr).not.toContain('    at ');
    // A reader that has seen enough is no failure.
    expect(shell(`extract ${args} -q 2>/dev/null | true; extract ${args} | true; echo "\${PIPESTATUS[0]}"`, cwd)).toMatchObject({
      stdout: '0\n',
    });
  });
});

describe('what changes during the run', () => {
  test('a result that cannot get its name fails by itself', () => {
    const cwd = freshFolder(many(5, () => SENTENCE));
    mkdirSync(join(cwd, 'out/002.txt.json/in the way'), { recursive: true });
    const { status, stderr } = run(['in', '-o', 'out/'], { cwd });
    expect(status).toBe(1);
    expect(stderr).toMatch(/in\/002\.txt: .*002\.txt\.json cannot be written: .*rename.*\(E_WRITE\)/);
    expect(stderr).toContain('5 documents (1 failed)');
    // prettier-ignore
    expect(readdirSync(join(cwd, 'out'))).toEqual(['.extract-journal', '000.txt.json', '001.txt.json', '002.txt.json', '003.txt.json', '004.txt.json']);
    rmSync(join(cwd, 'out/002.txt.json'), { recursive: true });
    expect(run(['in', '-o', 'out/', '--resume'], { cwd })).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('4 kept') as string,
    });
    expect(existsSync(join(cwd, 'out/002.txt.json'))).toBe(true);
  });

  test('the file that standard output goes to is no input', () => {
    const cwd = freshFolder(many(3, () => SENTENCE));
    for (const redirection of ['>', '>>']) {
      expect(shell(`extract in ${redirection} in/all.txt`, cwd)).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('in/all.txt is the output of this command (E_READ)') as string,
      });
      const out = lines(readFileSync(join(cwd, 'in/all.txt'), 'utf8')).slice(-4);
      expect(out.map(({ source, error }) => [source, error !== undefined])).toEqual([
        ['in/000.txt', false],
        ['in/001.txt', false],
        ['in/002.txt', false],
        ['in/all.txt', true],
      ]);
    }
    expect(shell('extract --input-format ndjson in/all.txt >> in/all.txt', cwd).status).toBe(1);
  });
});
