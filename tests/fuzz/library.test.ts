/** Random texts and bytes through the library: no error but coded ones, exact offsets in every unit, no growth. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { extract, loadLexicon } from '../../src/index';
import { decode, encodingName } from '../../src/input/decode';
import { parseRecord, DEFAULT_FIELDS } from '../../src/input/record';
import { FORMATS, outputFormat } from '../../src/output/format';
import type { ExtractOptions } from '../../src/types';
import { OFFSET_UNITS } from '../../src/types';
import { cases, ENCODERS, Random, randomBytes, randomText, SEED } from './random';
import { checkSound } from './soundness';

const MINUTES = 60_000;
const TIME = process.env.EXTRACT_LONG_TESTS === undefined ? 2 * MINUTES : 120 * MINUTES;

/** Runs one case; its error says how to see it again. */
function each(count: number, seed: number, run: (random: Random) => void): void {
  for (let number = 0; number < count; number++) {
    try {
      run(new Random(seed + number));
    } catch (error) {
      throw new Error(`case ${number} of seed ${seed}: ${(error as Error).stack}`, { cause: error });
    }
  }
}

/** The code of what `run` throws, undefined where it does not; errors without one go on. */
function codeOf(run: () => void): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (typeof code !== 'string' || !code.startsWith('E_') || code === 'E_INTERNAL') throw error;
    return code;
  }
}

function randomOptions(random: Random): ExtractOptions {
  return {
    forceLanguage: random.oneIn(2),
    explain: random.oneIn(10),
    timex3: random.oneIn(4),
    ...(random.oneIn(2) ? { referenceDate: random.pick(['2025-11-06', '0001-01-01', '9999-12-31', '1970-01-01', '2024-02-29']) } : {}),
    ...(random.oneIn(10) ? { minConfidence: random.pick([0, 0.5, 1]) } : {}),
  };
}

/** Extracts in all three units and writes one of the formats. */
function checkText(text: string, random: Random): void {
  const options = randomOptions(random);
  for (const offsets of OFFSET_UNITS) checkSound(text, extract(text, { ...options, offsets }));
  const format = outputFormat(random.pick(FORMATS));
  const result = extract(text, { ...options, ...(format.offsets === undefined ? {} : { offsets: format.offsets }) });
  result.source = random.pick(['a.txt', '=cmd()', '__proto__', 'أخبار\n.txt']);
  const style = { indent: random.oneIn(2), colour: random.oneIn(4), many: random.oneIn(2) };
  expect(typeof format.document({ result, text, idSource: '"__proto__"' }, style)).toBe('string');
}

test('random texts', () => each(cases(9_000), SEED, (random) => checkText(randomText(random, 8), random)), TIME);

test(
  'random bytes in every encoding, damaged and not',
  () => {
    let decoded = 0;
    const count = cases(8_000);
    each(count, SEED + 1e6, (random) => {
      const label = random.oneIn(3) ? random.pick(['utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'iso-8859-6', 'none']) : undefined;
      const bytes = randomBytes(random);
      let text: string | undefined;
      const code = codeOf(() => (text = decode(bytes, label).text));
      if (text === undefined) return expect(['E_BINARY', 'E_ENCODING']).toContain(code);
      decoded++;
      checkSound(text, extract(text, { forceLanguage: true, offsets: random.pick(OFFSET_UNITS) }));
    });
    // The fuzzer must come past the decoder often enough to be worth something.
    expect(decoded).toBeGreaterThan(count / 4);
  },
  TIME,
);

test.each(Object.entries(ENCODERS))('every cut of a text in %s', (name, encode) => {
  const bytes = encode('وصل محمد بن سلمان إلى لندن في 9 أكتوبر 2025 😀.');
  for (let length = 0; length <= bytes.length; length++) {
    for (const label of [undefined, encodingName(name.split(' ')[0] ?? '')]) {
      let text: string | undefined;
      const code = codeOf(() => (text = decode(bytes.subarray(0, length), label).text));
      if (text === undefined) expect(['E_BINARY', 'E_ENCODING']).toContain(code);
      else checkSound(text, extract(text, { forceLanguage: true, offsets: 'byte' }));
    }
  }
});

test(
  'random lines as records',
  () =>
    each(cases(3_000), SEED + 2e6, (random) => {
      const whole = JSON.stringify({
        id: random.pick([1, null, '__proto__', { a: [1] }]),
        text: randomText(random, 3),
        referenceDate: random.pick(['2025-11-06', '', 'yesterday', 7]),
        ...(random.oneIn(4) ? { ['__proto__']: { text: 1 } } : {}),
      });
      const line = random.oneIn(2) ? whole : whole.slice(0, random.below(whole.length)) + random.pick(['', '}', '"}', '\u0000']);
      const record = parseRecord(line, 1, DEFAULT_FIELDS);
      if ('error' in record) expect(record.error.code).toMatch(/^E_(?:RECORD|REFERENCE_DATE)$/);
      else expect(typeof record.text).toBe('string');
      if (record.idSource !== undefined) expect(() => void JSON.parse(record.idSource as string)).not.toThrow();
    }),
  TIME,
);

test(
  'random lexicons are taken or refused, never anything else',
  () =>
    each(cases(1_000), SEED + 3e6, (random) => {
      const cell = (): string =>
        random.pick([randomText(random, 1), 'person', 'place', 'city', 'EG', 'a:b', 'some', '', '__proto__:x', '|||']);
      const head = random.oneIn(5) ? [cell(), cell()] : ['name', 'variants', 'type', 'kind', 'country', 'ids', 'ambiguity'];
      const rows = Array.from({ length: random.below(4) }, () => head.map(cell).join('\t'));
      const text = [head.join('\t'), ...rows].join('\n');
      const code = codeOf(() => {
        const lexicon = loadLexicon(text, 'fuzz.tsv');
        checkSound(text, extract(text, { lexicon, forceLanguage: true }));
      });
      expect([undefined, 'E_LEXICON']).toContain(code);
    }),
  TIME,
);

test.each([undefined, null, 1, {}, [], Buffer.from('x'), Symbol('x')])('a text that is none is refused with a word: %p', (value) => {
  expect(() => extract(value as never)).toThrow(/takes a string/);
});

test.each([
  { referenceDate: 5 },
  { referenceDate: '2025-02-30' },
  { referenceDate: {} },
  { offsets: '__proto__' },
  { offsets: 7 },
  { minConfidence: 'high' },
  { minConfidence: NaN },
  { lexicon: [{}] },
  { lexicon: [null] },
  { lexicon: [{ name: 1, type: 'person' }] },
  { lexicon: [{ name: 'محمد', type: 'toString' }] },
  { lexicon: [{ name: 'محمد', type: 'person', variants: 'أحمد' }] },
])('options of the wrong type are refused with a code: %j', (options) => {
  expect(codeOf(() => extract('زار بوتين القاهرة', options as never))).toMatch(/^E_/);
});

test(
  'memory does not grow with the number of texts',
  () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const used = (): number => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const some = (seed: number): void =>
      each(
        1_500,
        seed,
        (random) => void extract(`${randomText(random, 12)} ${random.below(1e9)} كلمة${random.below(1e9)}`, { forceLanguage: true }),
      );
    some(SEED + 4e6);
    const before = used();
    some(SEED + 5e6);
    some(SEED + 6e6);
    // Caches may fill; 3,000 texts that are all different must not stay.
    expect(used() - before).toBeLessThan(12e6);
  },
  TIME,
);
