/** No shape of text takes many times what ordinary text takes, byte for byte, in the same run. */
import { extract } from '../../src/index';
import type { ExtractOptions } from '../../src/types';
import { ordinaryText, shapes } from './shapes';
import { checkSound } from './soundness';

const isLong = process.env.EXTRACT_LONG_TESTS !== undefined;
/** Large enough for what grows with the square of the length to be far beyond the limit. */
const BYTES = isLong ? 4_000_000 : 100_000;
/** The aim is 4. What grows with the square of the length goes far beyond; so does, on a busy machine, a single run by chance. */
const LIMIT = 8;
const ATTEMPTS = 5;
const OPTIONS = { forceLanguage: true, referenceDate: '2025-11-06' } as const;

/** Without a day of reference it is looked for in the text: another path, and as easily slow. */
const UNDATED = { forceLanguage: true } as const;

/** Nanoseconds for a byte. */
function cost(text: string, options: ExtractOptions = OPTIONS): number {
  const began = performance.now();
  extract(text, options);
  return ((performance.now() - began) * 1e6) / Buffer.byteLength(text);
}

function ratio(text: string): number {
  return Math.max(cost(text), cost(text, UNDATED)) / cost(ordinary);
}

const ordinary = ordinaryText().repeat(Math.max(1, Math.round(BYTES / 200_000)));

beforeAll(() => {
  // Until the compiler has seen the code, everything is slow.
  for (let i = 0; i < 4; i++) extract(ordinary, OPTIONS);
});

test.each(shapes(BYTES))(
  'time: %s',
  (_name, text) => {
    let best = Infinity;
    // Something else on the machine spoils one measurement, hardly all: only what is always slow fails.
    // And what is far beyond the limit is no accident.
    for (let i = 0; i < ATTEMPTS && best > LIMIT && !(best > 3 * LIMIT && best < Infinity); i++) best = Math.min(best, ratio(text));
    expect(best).toBeLessThan(LIMIT);
  },
  isLong ? 3_600_000 : 120_000,
);

/** Explanations look for a rival of each mention: in one sentence without end that must not be the whole of it each time. */
test(
  'time of explanations: one sentence',
  () => {
    const article = `${ordinaryText()
      .slice(0, 2000)
      .replace(/[.!?؟:؛،\n]/g, ' ')} `;
    const text = article.repeat(isLong ? 4000 : 400);
    let best = Infinity;
    // They are 2 to 7 times the work; with the whole sentence for each mention it was 34.
    for (let i = 0; i < ATTEMPTS && best > 2 * LIMIT && !(best < Infinity && best > 4 * LIMIT); i++)
      best = Math.min(best, cost(text, { ...OPTIONS, explain: true }) / cost(text));
    expect(best).toBeLessThan(2 * LIMIT);
  },
  isLong ? 3_600_000 : 120_000,
);

test.each(shapes(20_000))('offsets: %s', (_name, text) => {
  const prefix = 'وصل محمد بن سلمان إلى لندن في 9 أكتوبر 2025. ';
  for (const offsets of ['utf16', 'codepoint', 'byte'] as const) {
    const whole = `${prefix}${text} ${prefix}`;
    checkSound(whole, extract(whole, { ...OPTIONS, offsets }));
  }
});

/** A megabyte and more in one piece: the tokeniser must not build what it does not need. */
test.each([
  ['one token', 'م'],
  ['one combining mark', '\u064e'],
  ['digits', '7'],
  ['zero-width signs', '\u200b'],
])('%s of megabytes', (_name, sign) => {
  const text = `محمد${sign.repeat(isLong ? 10_000_000 : 1_000_000)} ${'وصل محمد بن سلمان إلى لندن.'}`;
  const began = performance.now();
  checkSound(text, extract(text, { forceLanguage: true }));
  expect((performance.now() - began) / Buffer.byteLength(text)).toBeLessThan((LIMIT * cost(ordinary)) / 1e6);
});
