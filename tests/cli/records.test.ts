import { createInterface } from 'node:readline';
import { freshFolder, lines, run, SENTENCE, start } from './command';

const record = (more: Record<string, unknown> = {}): string => `${JSON.stringify({ id: 1, text: SENTENCE, ...more })}\n`;
const RECORDS = ['--input-format', 'ndjson'];

describe('records', () => {
  test('one line for each, in order, with the same id', () => {
    const input = [
      record({ id: 'a' }),
      'no json\n',
      record({ id: { b: [1] } }),
      '\n',
      record({ id: null }),
      '{"id":9}\n',
      record().trim(),
    ].join('');
    const { status, stdout } = run([...RECORDS, '-q'], { input });
    expect(status).toBe(1);
    expect(lines(stdout).map((line) => [line.id, (line.error as { code?: string } | undefined)?.code])).toEqual([
      ['a', undefined],
      [undefined, 'E_RECORD'],
      [{ b: [1] }, undefined],
      [null, undefined],
      [9, 'E_RECORD'],
      [1, undefined],
    ]);
  });

  test('a record in no UTF-8 is named by its line', () => {
    const input = Buffer.concat([Buffer.from(record()), Buffer.from('{"text":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}\n')]);
    const cwd = freshFolder({ 'in.ndjson': input });
    expect(run([...RECORDS, '-q', 'in.ndjson'], { cwd }).stderr).toContain('in.ndjson line 2: the bytes are no valid utf-8 (E_ENCODING)');
  });

  test('ids keep their digits', () => {
    expect(run(RECORDS, { input: `{"id":12345678901234567890,"text":"${SENTENCE}"}\n` }).stdout).toContain('"id":12345678901234567890,');
  });

  test('fields have other names on request', () => {
    const input = `${JSON.stringify({ key: 7, body: `${SENTENCE} أمس`, day: '2025-11-06' })}\n`;
    const { stdout } = run([...RECORDS, '--id-field', 'key', '--text-field', 'body', '--date-field', 'day'], { input });
    expect(lines(stdout)[0]).toMatchObject({ id: 7, referenceDate: { value: '2025-11-06', from: 'record' } });
    expect(run([...RECORDS, '--text-field', 'body', '--reference-date', '2024-01-01', '--date-field', 'day'], { input }).stdout).toContain(
      '"referenceDate":{"value":"2024-01-01","from":"option"}',
    );
    expect(run(['--text-field', 'body'], { input }).status).toBe(2);
  });

  test('each answer comes before the next record is sent', async () => {
    const child = start([...RECORDS, '-q'], freshFolder());
    const answers = createInterface({ input: child.stdout as NodeJS.ReadableStream })[Symbol.asyncIterator]();
    for (const id of [1, 2, 3]) {
      child.stdin?.write(record({ id }));
      expect(JSON.parse((await answers.next()).value as string)).toMatchObject({ id });
    }
    child.stdin?.end();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });

  test('the same with workers', async () => {
    const child = start([...RECORDS, '-q', '--jobs', '2'], freshFolder());
    const answers = createInterface({ input: child.stdout as NodeJS.ReadableStream })[Symbol.asyncIterator]();
    for (const id of [1, 2, 3]) {
      child.stdin?.write(record({ id }));
      expect(JSON.parse((await answers.next()).value as string)).toMatchObject({ id });
    }
    child.stdin?.end();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });

  test('a line beyond --max-bytes is an error line', () => {
    const { status, stdout } = run([...RECORDS, '-q', '--max-bytes', '1KB'], {
      input: record({ text: 'م'.repeat(600) }) + record({ id: 2 }),
    });
    expect(status).toBe(1);
    expect(lines(stdout)).toMatchObject([{ line: 1, error: { code: 'E_TOO_LARGE' } }, { id: 2 }]);
  });

  test('files of records carry their name', () => {
    const cwd = freshFolder({ 'in.ndjson': record() });
    expect(lines(run([...RECORDS, 'in.ndjson', '-q'], { cwd }).stdout)[0]).toMatchObject({ source: 'in.ndjson', id: 1 });
    expect(run(['in.ndjson'], { cwd }).stderr).toContain('--input-format ndjson');
    expect(lines(run([...RECORDS, 'in.ndjson', 'missing', '-q'], { cwd }).stdout)[1]).toMatchObject({ error: { code: 'E_NOT_FOUND' } });
  });

  test('many records with workers give the bytes of one job', () => {
    const input = Array.from({ length: 700 }, (_, id) => (id % 50 === 7 ? 'bad\n' : record({ id }))).join('');
    const single = run([...RECORDS, '-q', '--jobs', '1'], { input });
    expect(lines(single.stdout)).toHaveLength(700);
    for (const jobs of [['--jobs', '2'], []]) expect(run([...RECORDS, '-q', ...jobs], { input })).toEqual(single);
  });

  test('--shard parts hold every record once, wherever they are cut', () => {
    const input = Array.from({ length: 60 }, (_, id) => record({ id })).join('');
    const parts = [1, 2, 3].map((part) =>
      lines(run([...RECORDS, '-q', '--shard', `${part}/3`], { input }).stdout).map((line) => Number(line.id)),
    );
    expect(parts.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, id) => id));
    for (const part of parts) expect(part.length).toBeGreaterThan(5);
    const reversed = run([...RECORDS, '-q', '--shard', '2/3'], { input: input.trim().split('\n').reverse().join('\n') });
    // prettier-ignore

    expect(lines(reversed.stdout).map((line) => Number(line.id)).sort((a, b) => a - b)).toEqual(parts[1]);
  });

  test('what has no id stands in one part only: lines too long, inputs that are missing', () => {
    const cwd = freshFolder({ 'in.ndjson': record({ text: 'م'.repeat(600) }) + record({ id: 2 }) });
    const parts = [1, 2, 3].flatMap((part) => {
      const { stdout } = run([...RECORDS, 'in.ndjson', 'missing', '-q', '--max-bytes', '1KB', '--shard', `${part}/3`], { cwd });
      return lines(stdout).map((line) => (line.error as { code?: string } | undefined)?.code ?? line.id);
    });
    expect(parts.map(String).sort()).toEqual(['2', 'E_NOT_FOUND', 'E_TOO_LARGE']);
  });
});
