/** Inputs that have broken text tools: never a crash, always exact offsets. fixtures/hostile holds those that are worth naming. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../../src/input/decode';
import { lines, ROOT, run, SENTENCE } from './command';

const FOLDER = join(ROOT, 'fixtures', 'hostile');
const GROUPS = ['people', 'organisations', 'places', 'dates'] as const;

interface Result {
  source: string;
  error?: { code: string };
  people: { mentions: { text: string; start: number; end: number }[] }[];
}

describe('fixtures/hostile', () => {
  const { status, stdout } = run([FOLDER, '--ext', 'txt', '-q', '--jobs', '1']);
  const results = lines(stdout) as unknown as Result[];

  test('every file has its line', () => {
    expect(status).toBe(1);
    // prettier-ignore
    expect(results.map((result) => result.source)).toEqual(readdirSync(FOLDER).filter((name) => name.endsWith('.txt')).sort().map((name) => join(FOLDER, name)));
    const failed = Object.fromEntries(
      results.flatMap((result) => (result.error === undefined ? [] : [[result.source.slice(FOLDER.length + 1), result.error.code]])),
    );
    expect(failed).toEqual({ 'damaged-utf-8.txt': 'E_ENCODING', 'nul.txt': 'E_BINARY', 'truncated-utf-8.txt': 'E_ENCODING' });
  });

  test('every mention is where it says it is', () => {
    for (const result of results.filter((one) => one.error === undefined)) {
      const text = [...decode(readFileSync(result.source)).text];
      for (const group of GROUPS) {
        for (const mention of (result as unknown as Record<string, Result['people']>)[group]?.flatMap((entity) => entity.mentions) ?? []) {
          expect([result.source, text.slice(mention.start, mention.end).join('')]).toEqual([result.source, mention.text]);
        }
      }
    }
  });

  test('records with odd ids come back with the same ids', () => {
    const input = readFileSync(join(FOLDER, 'ids.ndjson'), 'utf8');
    const ran = run(['--input-format', 'ndjson', '-q'], { input });
    expect(ran.status).toBe(0);
    // prettier-ignore
    const ids = ran.stdout.trim().split('\n').map((line) => /^\{"schemaVersion":1,(?:"id":(.*?),)?"language"/.exec(line)?.[1]);
    expect(ids.slice(0, 7)).toEqual(['"__proto__"', '1', '"constructor"', '12345678901234567890', '1.50', '{"a":[1e2,"\\u0041"]}', 'null']);
    expect(ids[7]).toBe('['.repeat(2000) + ']'.repeat(2000));
    expect(ids.slice(8)).toEqual(['"lone"', '"nul"', undefined, '"b"']);
  });

  test('bad records are error lines, each', () => {
    const { stdout: out } = run(['--input-format', 'ndjson', '-q', join(FOLDER, 'bad-records.ndjson')]);
    expect(lines(out).map((line) => (line as unknown as Result).error?.code)).toEqual([
      'E_RECORD',
      'E_RECORD',
      'E_RECORD',
      'E_RECORD',
      'E_RECORD',
      'E_REFERENCE_DATE',
      'E_REFERENCE_DATE',
      'E_RECORD',
    ]);
  });

  test('spreadsheets do not run what the input says', () => {
    const { stdout: out } = run(['--input-format', 'ndjson', '-q', '-f', 'csv', join(FOLDER, 'formulas.ndjson')]);
    expect(out).not.toMatch(/(?:^|,)[=+@]/m);
  });
});

test.each([
  ['one token of 2 MB', 'م'.repeat(1_000_000)],
  ['1 MB of one mark', `محمد${'\u064e'.repeat(500_000)}`],
  ['nested brackets', '('.repeat(200_000) + ')'.repeat(200_000)],
  ['digits', '1234567890'.repeat(100_000)],
  ['stops', '.'.repeat(500_000)],
  ['clitics', 'و'.repeat(300_000)],
  ['zero-width signs', '\u200b\u200f'.repeat(200_000)],
])(
  '%s in every format within seconds',
  (_what, text) => {
    for (const format of ['json', 'conll', 'html', 'pretty']) {
      const began = performance.now();
      const { status } = run(['-f', format, '-q'], { input: `${SENTENCE} ${text} ${SENTENCE}` });
      expect(status).toBe(0);
      expect(performance.now() - began).toBeLessThan(10_000);
    }
  },
  60_000,
);

/** The library has a fuzzer of its own, tests/fuzz; the long mode is for nights. */
const CASES = process.env.EXTRACT_LONG_TESTS === undefined ? 20_000 : 1_000_000;

/** A linear congruential generator: the same numbers in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 8;
}

/** Pieces that text tools stumble over, joined at random. */
// prettier-ignore
const PIECES = [SENTENCE, ' ', '\n', '\r\n', '\u0000', '\ud800', '\udc00', '\u064b', '\u0640', '\u200f', '\u202e', '\u2066', '\ufeff', '👩‍👩‍👧', '«', '(', '[', '{', '12/13/2025', '٣١ فبراير', 'و', 'لل', 'ﷲ', 'أ\u0655', '=', '"', ',', '<b>', '\u001b[', 'محمد بن', 'وزير', 'مدينة', 'عام 99999999999', '15 رمضان 1446هـ'];

test('random texts keep the command alive and its offsets exact', () => {
  const next = generator(1447);
  const texts = Array.from({ length: CASES / 4 }, () =>
    Array.from({ length: next() % 8 }, () => PIECES[next() % PIECES.length] ?? '').join(''),
  );
  const { status, stdout } = run(['--input-format', 'ndjson', '-q', '--offsets', 'utf16'], {
    input: texts.map((text, id) => `${JSON.stringify({ id, text })}\n`).join(''),
  });
  expect(status).toBe(0);
  const results = lines(stdout) as unknown as (Record<string, Result['people']> & { id: number })[];
  expect(results.map((result) => result.id)).toEqual(texts.map((_text, id) => id));
  for (const result of results) {
    for (const mention of GROUPS.flatMap((group) => (result[group] ?? []).flatMap((entity) => entity.mentions))) {
      if (texts[result.id]?.slice(mention.start, mention.end) !== mention.text)
        throw new Error(`${JSON.stringify(texts[result.id])}: ${JSON.stringify(mention)}`);
    }
  }
}, 120_000);
