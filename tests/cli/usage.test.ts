import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { FLAGS } from '../../src/cli/flags';
import { wantsColour } from '../../src/cli/colour';
import { parseDuration, parseExtensions, parseShard, parseSize } from '../../src/cli/measures';
import { buildProgram } from '../../src/cli/program';
import { Tally } from '../../src/cli/tally';
import { versions } from '../../src/cli/version';
import { SCHEMA_VERSION } from '../../src/types';
import { version } from '../../package.json';
import { freshFolder, ROOT, run, SENTENCE, shell } from './command';

describe('help and version', () => {
  test('--help leads with examples and names every option', () => {
    const { status, stdout, stderr } = run(['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.indexOf('extract article.txt')).toBeLessThan(stdout.indexOf('Usage:'));
    for (const flag of FLAGS) expect(stdout).toContain(flag.flags);
    for (const code of ['0 ', '1 ', '2 ', '130, 143']) expect(stdout).toMatch(new RegExp(`\n  ${code} *\\S`));
    expect(run(['evaluate', '--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('--per-doc') as string });
  });

  test.each([
    ['evaluate', '  extract evaluate '],
    ['rules', '  extract rules '],
    ['lexicon', '  extract lexicon find '],
    ['lexicon find', '  extract lexicon find '],
    ['lexicon check', 'ambiguity'],
    ['worker', '  extract worker '],
  ])('extract %s --help has an example and no loose ends', (command, example) => {
    const { status, stdout, stderr } = run([...command.split(' '), '--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(example);
    expect(stdout).toMatch(command === 'lexicon' ? /show this help/ : /Exit codes?: /);
  });

  test('a command that needs another one shows its help, and fails', () => {
    const { status, stdout, stderr } = run(['lexicon']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('  extract lexicon find ');
  });

  test('on a terminal without inputs it says what it does instead of waiting', () => {
    const line = `${process.execPath} ${join(ROOT, 'bin', 'extract')}; echo "[$?]"`;
    // script(1) gives the command a terminal.
    const { stdout } = spawnSync('script', ['-qec', line, '/dev/null'], { encoding: 'utf8', input: '', timeout: 20_000 });
    expect(stdout).toMatch(/extract article\.txt[^]*E_USAGE[^]*\[2\]/);
  });

  test('--version', () => {
    expect(run(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
    expect(JSON.parse(run(['--version', '--json']).stdout)).toMatchObject({
      package: version,
      schema: SCHEMA_VERSION,
      lexicon: expect.stringMatching(/^[0-9a-f]{12}$/) as string,
      weights: expect.stringMatching(/^[0-9a-f]{12}$/) as string,
    });
    expect(run(['-q', '--version', 'x']).stdout).toBe(`${version}\n`);
    expect(versions().schema).toBe(SCHEMA_VERSION);
  });

  test('every option of the table reaches commander', () => {
    expect(buildProgram().options.map((option) => option.flags)).toEqual(expect.arrayContaining(FLAGS.map((flag) => flag.flags)));
  });
});

describe('wrong usage ends with 2, says what and how, and prints nothing on standard output', () => {
  test.each([
    [['--formt', 'json'], 'Did you mean --format?'],
    [['--format', 'xml'], 'Allowed choices are json'],
    [['--jobs', 'many'], 'whole number'],
    [['--jobs', '0'], 'whole number'],
    [['--min-confidence', '2'], '0 to 1'],
    [['--reference-date', '2025-02-30'], 'E_REFERENCE_DATE'],
    [['--reference-date', 'yesterday'], 'YYYY-MM-DD'],
    [['--encoding', 'klingon'], 'windows-1256'],
    [['--max-bytes', '-1'], '32MB'],
    [['--timeout', 'soon'], '30s'],
    [['--shard', '3/2'], '2/8'],
    [['--ext', ','], 'txt,html'],
    [['--offsets', 'chars'], 'codepoint'],
    [['--resume'], '--output'],
    [['--resume', '-o', '-'], '--output'],
    [['-o', ''], '--output is empty'],
    [[''], 'empty name'],
    [['--bom'], 'csv or tsv'],
    [['--encoding', 'latin1'], 'windows-1256'],
    [['--format', 'prety'], 'Did you mean pretty?'],
    [['lexicon', 'find'], 'extract lexicon find --help'],
    [['lexicon', 'fnd', 'x'], 'Did you mean find?'],
    [['evaluate', '--jsno', 'x'], 'Did you mean --json?'],
    [['worker'], 'extract worker --help'],
    [['--json', '--format', 'csv'], 'contradict'],
    [['-', '-'], 'only once'],
    [['--files-from', '-', '-'], 'standard input'],
    [['--id-field', 'x'], '--input-format ndjson'],
    [['evaluate'], 'gold'],
    [['evaluate', 'x', '--per-doc', '0'], 'whole number'],
  ])('%j', (args, hint) => {
    const { status, stdout, stderr } = run(args, { input: SENTENCE });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(hint);
    expect(stderr).toMatch(/^extract: .*\(E_[A-Z_]+\)\n {2}\S/);
  });

  test('a mistyped command is taken for a path and gets a hint', () => {
    expect(run(['evalute', 'x'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Did you mean the command: extract evaluate') as string,
    });
  });

  test('--log-format json', () => {
    const { stderr } = run(['missing', '--log-format', 'json']);
    expect(JSON.parse(stderr)).toMatchObject({ level: 'error', code: 'E_NOT_FOUND', source: 'missing' });
    expect(JSON.parse(run(['--jobs', '0', '--log-format', 'json']).stderr)).toMatchObject({ level: 'error', code: 'E_USAGE' });
  });
});

describe('streams', () => {
  test('head closes the pipe without a word', () => {
    const cwd = freshFolder(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.txt`, SENTENCE])));
    const { stdout, stderr } = shell(
      'extract . -q | head -1 | cut -c1-18; extract 1.txt | head -c 10; extract . -q --jobs 2 | head -c 5',
      cwd,
    );
    expect(stdout).toBe('{"schemaVersion":1\n{"schemaVe{"sch');
    expect(stderr).toBe('');
  });

  test('a full disk is said and fails', () => {
    const { status, stderr } = shell('extract a.txt > /dev/full', freshFolder({ 'a.txt': SENTENCE }));
    expect(stderr).toContain('E_WRITE');
    expect(status).toBe(1);
  });

  test('colours only where they are wanted', () => {
    const escape = '\u001b[';
    expect(run([], { input: SENTENCE }).stdout).not.toContain(escape);
    expect(run(['--color'], { input: SENTENCE }).stdout).toContain(escape);
    expect(run([], { input: SENTENCE, env: { FORCE_COLOR: '1' } }).stdout).toContain(escape);
    expect(run(['--no-color'], { input: SENTENCE, env: { FORCE_COLOR: '1' } }).stdout).not.toContain(escape);
    expect(wantsColour(undefined, {}, { isTTY: true })).toBe(true);
    expect(wantsColour(undefined, { NO_COLOR: '1' }, { isTTY: true })).toBe(false);
    expect(wantsColour(undefined, { NO_COLOR: '1', FORCE_COLOR: '1' }, { isTTY: true })).toBe(false);
    expect(wantsColour(undefined, { TERM: 'dumb' }, { isTTY: true })).toBe(false);
    expect(wantsColour(undefined, { FORCE_COLOR: '0' }, { isTTY: true })).toBe(false);
  });
});

describe('values of options', () => {
  test('sizes, times, shards, extensions', () => {
    expect(['500', '1k', '1.5MB', '2GiB'].map(parseSize)).toEqual([500, 1024, 1572864, 2147483648]);
    expect(['30', '500ms', '2m', '1.5s'].map(parseDuration)).toEqual([30000, 500, 120000, 1500]);
    expect(parseShard('2/8')).toEqual({ number: 2, of: 8 });
    expect(parseExtensions('.TXT, html,*.md')).toEqual(['txt', 'html', 'md']);
  });
});

test('the summary of small and large batches', () => {
  const tally = new Tally();
  const outcome = (bytes: number) => ({ output: '', warnings: [], bytes });
  expect(tally.summary()).toMatch(/^0 documents, 0 bytes in 0\.[0-9]{2} s$/);
  tally.add(outcome(120));
  expect(tally.summary()).toMatch(/^1 document, 120 bytes in 0\.[0-9]{2} s, [0-9.]+ (?:bytes|KB|MB)\/s$/);
  tally.add(outcome(1_880));
  expect(tally.summary()).toContain('2 documents, 2.0 KB in');
  tally.add(outcome(1_000_000));
  expect(tally.summary()).toContain('3 documents, 1.0 MB in');
});

test('every format runs on one and on many inputs', () => {
  const cwd = freshFolder({ 'a.txt': SENTENCE, 'b.txt': SENTENCE });
  for (const format of ['json', 'ndjson', 'mentions', 'csv', 'tsv', 'conll', 'brat', 'html', 'pretty']) {
    const one = run(['a.txt', '-f', format, '-q'], { cwd });
    const two = run(['.', '-f', format, '-q'], { cwd });
    expect([one.status, two.status, one.stderr, two.stderr]).toEqual([0, 0, '', '']);
    expect(one.stdout.endsWith('\n')).toBe(true);
    expect(two.stdout.length).toBeGreaterThan(one.stdout.length);
  }
  expect(run(['.', '-f', 'csv', '-q'], { cwd }).stdout.match(/^source,/gm)).toHaveLength(1);
  expect(run(['a.txt', '-f', 'pretty', '--explain', '-q'], { cwd }).stdout).toContain('Decisions');
  expect(JSON.parse(run(['a.txt', '--explain'], { cwd }).stdout)).toHaveProperty('decisions');
});

test.each([
  ['--explain', 'csv', 'json, ndjson, pretty'],
  ['--dates timex3', 'mentions', 'json, ndjson'],
  ['--offsets byte', 'brat', 'json, ndjson, mentions, csv, tsv'],
])('%s is refused where %s cannot show it', (flag, format, formats) => {
  const cwd = freshFolder({ 'a.txt': SENTENCE });
  const { status, stdout, stderr } = run(['a.txt', ...flag.split(' '), '-f', format], { cwd });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('E_USAGE');
  expect(stderr).toContain(formats);
});

test('the id of a record stands in the formats that people and annotation tools read', () => {
  const cwd = freshFolder({ 'r.ndjson': `${JSON.stringify({ id: 'r1', text: SENTENCE })}\n` });
  const shown = (format: string): string => run(['r.ndjson', '--input-format', 'ndjson', '-f', format, '-q'], { cwd }).stdout;
  expect(shown('brat')).toContain('#\tid\t"r1"\n');
  expect(shown('pretty').split('\n')[0]).toContain('"r1"');
});

describe('npm run train', () => {
  const train = (...args: string[]) =>
    spawnSync(process.execPath, [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), join(ROOT, 'src/train/main.ts'), ...args], {
      encoding: 'utf8',
    });

  test('--help', () => {
    expect(train('--help')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('convention=FILE') as string });
  });

  test.each([[[]], [['--foldz', '5', 'x']]])('%j is wrong usage', (args) => {
    const { status, stdout, stderr } = train(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('--help');
  });
});
