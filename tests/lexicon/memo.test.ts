import { FormMemo, ROW } from '../../src/lexicon/memo';
import { lookUp } from '../../src/lexicon/lookup';
import { Forms } from '../../src/text/forms';
import { normalise } from '../../src/text/normalise';
import { tokenise } from '../../src/text/tokenise';
import { look, tinyImage } from './tiny-lexicon';

test('there is a row for every form, and rows stay as forms come', () => {
  const image = tinyImage();
  const forms = new Forms();
  const memo = FormMemo.of(image, forms);
  expect(memo.rows).toHaveLength(ROW.size);
  const units = Uint16Array.of(0x628, 0x628, 0x628);
  for (let i = 0; i < 5; i++) {
    const form = forms.numberOf(i, units, 0, 3);
    expect(FormMemo.of(image, forms)).toBe(memo);
    memo.rows[form * ROW.size + ROW.word] = i;
  }
  for (let i = 0; i < 5; i++) expect(memo.rows[(i + 1) * ROW.size + ROW.word]).toBe(i);
  // Numbers of another table are other forms.
  expect(FormMemo.of(image, new Forms()).rows).toHaveLength(ROW.size);
});

const SENTENCE = 'قال ترمب وللعراق والقاهرة بغداد من تل أبيب وبالمستشفيات شتوتگارتنباخوفستراسه على علي ';

test('a word that comes again is analysed as the first time', () => {
  const { tokens, word, lo, hi, offset, restored, guess, matches, matchCount } = look(SENTENCE.repeat(2));
  const n = tokens.count / 2;
  for (const numbers of [word, lo, hi, offset, restored, guess]) expect([...numbers.subarray(n)]).toEqual([...numbers.subarray(0, n)]);
  expect(matchCount % 2).toBe(0);
  const half = matchCount * 2;
  expect([...matches.subarray(half, half * 2)]).toEqual([...matches.subarray(0, half)].map((value, i) => (i % 4 < 2 ? value + n : value)));
});

test('tokens of an older table of forms are looked up as they were', () => {
  const image = tinyImage();
  const numbers = ({ word, lo, hi, offset, restored, guess }: ReturnType<typeof lookUp>): number[][] =>
    [word, lo, hi, offset, restored, guess].map((array) => [...array]);
  const old = tokenise(normalise(SENTENCE));
  const before = numbers(lookUp(old, image));
  const full = Forms.current();
  for (let i = 0; full.count < 70_000; i++)
    full.numberOf(
      i * 5,
      Uint16Array.from(`ق${i}`, (c) => c.charCodeAt(0)),
      0,
      2,
    );
  const next = tokenise(normalise(SENTENCE));
  expect(next.forms).not.toBe(old.forms);
  expect(numbers(lookUp(next, image))).toEqual(before);
  expect(numbers(lookUp(old, image))).toEqual(before);
});
