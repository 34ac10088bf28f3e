import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, lines, ROOT, run, SENTENCE, shell } from './command';

const mixed = () =>
  freshFolder({ 'a.txt': SENTENCE, 'sub/b.txt': `${SENTENCE}\n${SENTENCE}`, 'broken.txt': Uint8Array.of(0, 1, 2, 3), 'other.html': '<p>' });

describe('inputs', () => {
  test('one file gives one compact JSON object', () => {
    const cwd = mixed();
    const { status, stdout, stderr } = run(['a.txt'], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n')).toHaveLength(2);
    const result = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(result)).toEqual([
      'schemaVersion',
      'source',
      'language',
      'referenceDate',
      'offsetUnit',
      'people',
      'organisations',
      'places',
      'dates',
    ]);
    expect(result).toMatchObject({ schemaVersion: 1, source: 'a.txt', language: { code: 'ar' }, offsetUnit: 'codepoint' });
  });

  test('a folder gives a line a file, broken ones too, and the others go on', () => {
    const cwd = mixed();
    const { status, stdout, stderr } = run(['.'], { cwd });
    expect(status).toBe(1);
    expect(lines(stdout).map((line) => [line.source, (line.error as { code?: string } | undefined)?.code])).toEqual([
      ['a.txt', undefined],
      ['broken.txt', 'E_BINARY'],
      ['sub/b.txt', undefined],
    ]);
    expect(stderr).toContain('broken.txt');
    expect(stderr).toMatch(/3 documents \(1 failed\)/);
  });

  test('a folder with a single text still gives lines', () => {
    const cwd = freshFolder({ 'in/a.txt': SENTENCE });
    expect(run(['in'], { cwd }).stdout).toBe(run(['in', '-f', 'ndjson'], { cwd }).stdout);
  });

  test('several inputs with one missing: both lines, exit 1, names near it', () => {
    const { status, stdout, stderr } = run(['a.txt', 'a.tx'], { cwd: mixed() });
    expect(status).toBe(1);
    expect(lines(stdout)[1]).toMatchObject({
      schemaVersion: 1,
      source: 'a.tx',
      error: { code: 'E_NOT_FOUND', hint: 'Did you mean a.txt?' },
    });
    expect(stderr).toContain('a.tx does not exist (E_NOT_FOUND)\n  Did you mean a.txt?');
  });

  test('brat finds the annotation beside its text', () => {
    const cwd = mixed();
    run(['a.txt', 'sub/b.txt', '-f', 'brat', '-o', 'out/'], { cwd });
    expect(readFileSync(join(cwd, 'out/a.ann'), 'utf8')).toMatch(/^T1\t/);
    expect(readFileSync(join(cwd, 'out/sub/b.ann'), 'utf8')).toMatch(/^T1\t/);
  });

  test('a link to nowhere is named as one', () => {
    const cwd = mixed();
    symlinkSync('gone.txt', join(cwd, 'link.txt'));
    const { status, stderr } = run(['a.txt', 'link.txt'], { cwd });
    expect(status).toBe(1);
    expect(stderr).toContain('link.txt is a link to gone.txt, which does not exist (E_NOT_FOUND)\n  Remove the link');
  });

  test('a single missing input leaves standard output empty', () => {
    const { status, stdout, stderr } = run(['nothing.txt'], { cwd: mixed() });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('E_NOT_FOUND');
  });

  test('standard input, piped and as -', () => {
    const piped = run([], { input: SENTENCE });
    expect(JSON.parse(piped.stdout)).toMatchObject({ source: '-' });
    expect(run(['-'], { input: SENTENCE }).stdout).toBe(piped.stdout);
    const cwd = mixed();
    expect(shell('cat a.txt | extract | cut -c1-18; extract < a.txt | cut -c1-18; extract <(cat a.txt) | cut -c1-18', cwd).stdout).toBe(
      '{"schemaVersion":1\n'.repeat(3),
    );
    expect(lines(run(['a.txt', '-'], { cwd, input: SENTENCE }).stdout).map((line) => line.source)).toEqual(['a.txt', '-']);
  });

  test('empty input gives an empty result and a word', () => {
    const { status, stdout, stderr } = run([]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ people: [], organisations: [], places: [], dates: [] });
    expect(stderr).toContain('the input is empty');
  });

  test('quoted patterns', () => {
    expect(lines(run(['**/*.txt', '-q'], { cwd: mixed() }).stdout).map((line) => line.source)).toEqual([
      'a.txt',
      'broken.txt',
      'sub/b.txt',
    ]);
  });

  test('--files-from, by lines and by NULs, from a file and from standard input', () => {
    const cwd = freshFolder({ 'a\nb.txt': SENTENCE, 'c.txt': SENTENCE, list: 'c.txt\nmissing.txt\n' });
    expect(lines(run(['--files-from', 'list', '-q'], { cwd }).stdout).map((line) => line.source)).toEqual(['c.txt', 'missing.txt']);
    expect(lines(run(['--files-from', '-', '-q'], { cwd, input: 'a\nb.txt\0c.txt\0' }).stdout).map((line) => line.source)).toEqual([
      'a\nb.txt',
      'c.txt',
    ]);
    expect(run(['--files-from', 'nothing'], { cwd }).status).toBe(2);
  });

  test('--ext', () => {
    expect(lines(run(['.', '--ext', 'html,.txt', '-q'], { cwd: mixed() }).stdout)).toHaveLength(4);
  });

  test('Arabic file names and names with a line end', () => {
    const cwd = freshFolder({ 'أخبار\n١.txt': SENTENCE });
    expect(lines(run(['.'], { cwd }).stdout)[0]?.source).toBe('أخبار\n١.txt');
  });

  test('FIFOs, devices and folders in place of files are refused', () => {
    const cwd = freshFolder();
    execFileSync('mkfifo', [join(cwd, 'fifo.txt')]);
    for (const name of ['fifo.txt', '/dev/zero', '/dev/null']) {
      expect(run([name], { cwd })).toMatchObject({ status: 1, stderr: expect.stringContaining('E_NOT_A_FILE') as string });
    }
  });

  const isRoot = process.getuid?.() === 0;
  (isRoot ? test.skip : test)('files without permission are error lines (not as root)', () => {
    const cwd = mixed();
    chmodSync(join(cwd, 'a.txt'), 0);
    expect(run(['a.txt'], { cwd }).stderr).toContain('permission denied');
  });

  test('--max-bytes never cuts', () => {
    const cwd = freshFolder({ 'a.txt': 'م'.repeat(600) });
    expect(run(['a.txt', '--max-bytes', '1KB'], { cwd })).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('E_TOO_LARGE') as string,
    });
    expect(run(['-', '--max-bytes', '1KB'], { cwd, input: 'م'.repeat(600) }).status).toBe(1);
    expect(run(['a.txt', '--max-bytes', '1200'], { cwd }).status).toBe(0);
  });

  test('every encoding gives the result of UTF-8', () => {
    const folder = join(ROOT, 'fixtures', 'encodings');
    const results = lines(run([folder, '--ext', 'txt', '-q']).stdout).map(({ source: _source, ...rest }) => JSON.stringify(rest));
    expect(results).toHaveLength(8);
    expect(new Set(results).size).toBe(1);
    expect(run([join(folder, 'windows-1256.txt'), '--encoding', 'utf-8']).stderr).toContain('E_ENCODING');
    expect(run([join(folder, 'iso-8859-6.txt'), '--encoding', 'iso-8859-6', '-q']).status).toBe(0);
  });
});

describe('language', () => {
  const persian = 'رئیس جمهور ایران گفت که این پروژه برای مردم بسیار مهم است';

  test('other languages give a warning, the result says which', () => {
    const { status, stdout, stderr } = run([], { input: persian });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ language: { code: 'fa' } });
    expect(stderr).toContain('looks like Persian');
  });

  test('--force-language and --quiet silence it', () => {
    expect(run(['--force-language'], { input: persian }).stderr).toBe('');
    expect(run(['--quiet'], { input: persian }).stderr).toBe('');
  });
});

describe('offsets', () => {
  const text = `👍 ${SENTENCE} مُحَمَّدٌ 🇪🇬`;
  const units: Record<string, (text: string, start: number, end: number) => string> = {
    codepoint: (whole, start, end) => [...whole].slice(start, end).join(''),
    utf16: (whole, start, end) => whole.slice(start, end),
    byte: (whole, start, end) => Buffer.from(whole).subarray(start, end).toString(),
  };

  test.each(Object.keys(units))('%s offsets cut the mention out of the text', (unit) => {
    const result = JSON.parse(run(['--offsets', unit], { input: text }).stdout) as Record<
      string,
      { mentions: { text: string; start: number; end: number }[] }[]
    >;
    const mentions = ['people', 'organisations', 'places', 'dates'].flatMap((group) =>
      (result[group] ?? []).flatMap((entity) => entity.mentions),
    );
    expect(mentions.length).toBeGreaterThan(1);
    for (const mention of mentions) expect(units[unit]?.(text, mention.start, mention.end)).toBe(mention.text);
    expect(result.offsetUnit).toBe(unit);
  });
});

test('what is written is what was read: the file is not touched', () => {
  const cwd = mixed();
  run(['a.txt'], { cwd });
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(SENTENCE);
});

test.each([
  ['page.txt', '<!DOCTYPE html>\n<html><body>', 'HTML'],
  ['page.txt', '<!-- made by hand -->\n<HTML lang="ar">', 'HTML'],
  ['feed.txt', '<?xml version="1.0"?>', 'XML'],
  ['letter.txt', '{\\rtf1\\ansi', 'RTF'],
  ['records.ndjson', '{"id":1,"text":"', '--input-format ndjson'],
])('%s that begins %j gets a word of warning and a result', (name, beginning, word) => {
  const cwd = freshFolder({ [name]: `${beginning}${SENTENCE}` });
  const { status, stdout, stderr } = run([name], { cwd });
  expect(status).toBe(0);
  expect(stdout).toContain('السيسي');
  expect(stderr).toMatch(/^extract: warning: .* is read as plain text; /);
  expect(stderr).toContain(word);
});

test('a folder of documents that are no texts says what makes texts of them', () => {
  expect(run(['in'], { cwd: freshFolder({ 'in/a.pdf': '%PDF-1.4' }) }).stderr).toContain('pdftotext');
});

test("Windows' line ends: exact offsets, no signs of them in pretty, lists and records as ever", () => {
  const text = `${SENTENCE}\r\n${SENTENCE}\r\n`;
  const cwd = freshFolder({ 'a.txt': text, 'list.txt': 'a.txt\r\na.txt\r\n', 'in.ndjson': `${JSON.stringify({ id: 1, text })}\r\n` });
  const [result] = lines(run(['a.txt'], { cwd }).stdout) as unknown as {
    places: { mentions: { text: string; start: number; end: number }[] }[];
  }[];
  for (const { text: found, start, end } of result?.places.flatMap(({ mentions }) => mentions) ?? [])
    expect(text.slice(start, end)).toBe(found);
  expect(run(['a.txt', '-f', 'pretty'], { cwd }).stdout).not.toMatch(/[\r\ufffd]/);
  expect(lines(run(['--files-from', 'list.txt', '-q'], { cwd }).stdout)).toHaveLength(2);
  expect(lines(run(['--input-format', 'ndjson', 'in.ndjson', '-q'], { cwd }).stdout)).toMatchObject([{ id: 1 }]);
});
