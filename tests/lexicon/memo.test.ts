import { lookUp } from '../../src/lexicon/lookup';
import { isAsForm } from '../../src/lexicon/memo';
import { FORM } from '../../src/text/forms';
import { normalise } from '../../src/text/normalise';
import { tokenise } from '../../src/text/tokenise';
import { look, tinyImage } from './tiny-lexicon';

const SENTENCE = 'قال ترمب وللعراق والقاهرة بغداد من تل أبيب وبالمستشفيات شتوتگارتنباخوفستراسه على علي ';

test('a word that comes again is analysed as the first time', () => {
  const { tokens, word, lo, hi, offset, restored, guess, matches, matchCount } = look(SENTENCE.repeat(2));
  const n = tokens.count / 2;
  for (const numbers of [word, lo, hi, offset, restored, guess]) expect([...numbers.subarray(n)]).toEqual([...numbers.subarray(0, n)]);
  expect(matchCount % 2).toBe(0);
  const half = matchCount * 2;
  expect([...matches.subarray(half, half * 2)]).toEqual([...matches.subarray(0, half)].map((value, i) => (i % 4 < 2 ? value + n : value)));
});

/** A number in letters. */
const letters = (n: number): string => [...String(n)].map((digit) => 'بتثجحخدذرز'[Number(digit)]).join('');

test('tokens of an older table of forms are looked up as they were', () => {
  const image = tinyImage();
  const numbers = ({ word, lo, hi, offset, restored, guess }: ReturnType<typeof lookUp>): number[][] =>
    [word, lo, hi, offset, restored, guess].map((array) => [...array]);
  const old = tokenise(normalise(SENTENCE));
  const before = numbers(lookUp(old, image));
  tokenise(normalise(Array.from({ length: 70_000 }, (_, i) => `ق${letters(i)}`).join(' ')));
  const next = tokenise(normalise(SENTENCE));
  expect(next.forms).not.toBe(old.forms);
  expect(numbers(lookUp(next, image))).toEqual(before);
  expect(numbers(lookUp(old, image))).toEqual(before);
});

test('another image analyses the forms anew', () => {
  const tokens = tokenise(normalise(SENTENCE));
  const [image, other] = [tinyImage(), tinyImage()];
  const before = lookUp(tokens, image);
  const { rows } = tokens.forms;
  const row = tokens.form[1]! * FORM.size;
  rows[row + FORM.word] = -7;
  expect(lookUp(tokens, image).word[1]).toBe(-7);
  expect([...lookUp(tokens, { ...other, wordTag: other.wordTag.slice() }).word]).toEqual([...before.word]);
});

test('a token whose classes have changed is no more what its form is', () => {
  const lookup = look(SENTENCE);
  const { tokens, lo, offset } = lookup;
  const { rows } = tokens.forms;
  const as = (t: number): boolean => isAsForm(rows, tokens.form[t]! * FORM.size, lookup, t);
  expect([as(1), as(2)]).toEqual([true, true]);
  lo[1]! ^= 0x80000000;
  offset[2]! ^= 1;
  expect([as(1), as(2)]).toEqual([false, false]);
});
