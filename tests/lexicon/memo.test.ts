import { FLAGS, FormMemo, LONGEST_KEPT, ROW } from '../../src/lexicon/memo';
import { look } from './tiny-lexicon';

const units = (form: string): Uint16Array => Uint16Array.from(form, (c) => c.charCodeAt(0));
const add = (memo: FormMemo, hash: number, form: string): number => memo.add(hash, units(form), 0, form.length);
const find = (memo: FormMemo, hash: number, form: string): number => memo.find(hash, units(form), 0, form.length);

test('forms of one hash are told apart by their units and by their length', () => {
  const memo = new FormMemo();
  const forms = ['علي', 'على', 'عل', 'عليه', 'ع'.repeat(LONGEST_KEPT), 'ع'.repeat(LONGEST_KEPT - 1)];
  const rows = forms.map((form) => add(memo, 7, form));
  expect(new Set(rows).size).toBe(forms.length);
  expect(forms.map((form) => find(memo, 7, form))).toEqual(rows);
  expect(find(memo, 7, 'علا')).toBe(-1);
  expect(find(memo, 8, 'علي')).toBe(-1);
  // A hash whose slot the others have filled.
  expect(find(memo, 7 + 65_536, 'علي')).toBe(-1);
});

test('the longest form and the analysis of a row do not touch each other or the next row', () => {
  const memo = new FormMemo();
  const long = 'ي'.repeat(LONGEST_KEPT);
  const row = add(memo, -1, long);
  for (let at = ROW.word; at < ROW.flags; at++) memo.rows[row + at] = -1;
  memo.rows[row + ROW.flags]! |= FLAGS.all;
  for (let at: number = ROW.options; at < ROW.units; at++) memo.rows[row + at] = -1;
  const next = add(memo, 5, long);
  expect(find(memo, -1, long)).toBe(row);
  expect(find(memo, 5, long)).toBe(next);
  expect(memo.rows[next + ROW.word]).toBe(0);
});

test('more forms than there is room for: what was kept last is found', () => {
  const memo = new FormMemo();
  const forms = Array.from({ length: 60_000 }, (_, i) => `ك${i}`);
  const lost = forms.filter((form, i) => {
    add(memo, i * 3, form);
    return find(memo, i * 3, form) < 0;
  });
  expect(lost).toEqual([]);
  expect(find(memo, 0, forms[0]!)).toBe(-1);
});

test('a word that comes again is analysed as the first time', () => {
  const sentence = 'قال ترمب وللعراق والقاهرة بغداد من تل أبيب وبالمستشفيات شتوتگارتنباخوفستراسه على علي ';
  const { tokens, word, lo, hi, offset, restored, guess, matches, matchCount } = look(sentence.repeat(2));
  const n = tokens.count / 2;
  for (const numbers of [word, lo, hi, offset, restored, guess]) expect([...numbers.subarray(n)]).toEqual([...numbers.subarray(0, n)]);
  expect(matchCount % 2).toBe(0);
  const half = matchCount * 2;
  expect([...matches.subarray(half, half * 2)]).toEqual([...matches.subarray(0, half)].map((value, i) => (i % 4 < 2 ? value + n : value)));
});
