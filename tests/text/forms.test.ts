import { Forms } from '../../src/text/forms';

const units = (form: string): Uint16Array => Uint16Array.from(form, (c) => c.charCodeAt(0));
const number = (forms: Forms, hash: number, form: string): number => forms.numberOf(hash, units(form), 0, form.length);

test('forms of one hash are told apart by their units and by their length, and keep their numbers', () => {
  const forms = new Forms();
  const words = ['علي', 'على', 'عل', 'عليه', 'ع'.repeat(30_000), 'ع'.repeat(29_999)];
  const numbers = words.map((word) => number(forms, 7, word));
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
  expect(words.map((word) => number(forms, 7, word))).toEqual(numbers);
  expect(number(forms, 8, 'علي')).toBe(7);
  // The slot of hash 7, whose forms are others.
  expect(number(forms, 7 + 2048, 'علي')).toBe(8);
});

test('numbers stay as the table grows', () => {
  const forms = new Forms();
  const words = Array.from({ length: 40_000 }, (_, i) => `ك${i}`);
  const numbers = words.map((word, i) => number(forms, i * 3, word));
  expect(numbers[numbers.length - 1]).toBe(words.length);
  expect(words.map((word, i) => number(forms, i * 3, word))).toEqual(numbers);
});

test('a thousand forms of one hash cost no chain of a thousand: those behind the first get a number each time', () => {
  const forms = new Forms();
  const words = Array.from({ length: 2000 }, (_, i) => `ك${i}`);
  for (const word of words) number(forms, 11, word);
  expect(number(forms, 11, words[0]!)).toBe(1);
  const again = number(forms, 11, words[1999]!);
  expect(again).toBeGreaterThan(2000);
  expect(number(forms, 11, words[1999]!)).not.toBe(again);
});

test('a table that is full is followed by a new one for the next text', () => {
  const first = Forms.current();
  expect(Forms.current()).toBe(first);
  for (let i = 0; first.count < 70_000; i++) number(first, i * 5, `ق${i}`);
  expect(Forms.current()).not.toBe(first);
});
