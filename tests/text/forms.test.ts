import { FORM, Forms } from '../../src/text/forms';
import { TokenKind } from '../../src/text/tokenise';

const units = (form: string): Uint16Array => Uint16Array.from(form, (c) => c.charCodeAt(0));

/** The numbers of words of these hashes. */
function numbers(forms: Forms, words: readonly string[], hash: (i: number) => number): number[] {
  const start: number[] = [];
  let at = 0;
  for (const word of words) {
    start.push(at);
    at += word.length;
  }
  const form = new Int32Array(words.length).fill(-1);
  forms.number(
    Int32Array.from(words, (_, i) => hash(i)),
    1,
    units(words.join('')),
    Int32Array.from(start),
    Int32Array.from(words, (word, i) => start[i]! + word.length),
    new Uint8Array(words.length).fill(TokenKind.Arabic),
    form,
  );
  return [...form];
}

test('forms of one hash are told apart by their units and by their length, and keep their numbers', () => {
  const forms = new Forms();
  const words = ['علي', 'على', 'عل', 'عليه', 'استقبال', 'استقبالك', 'استقبالكم', 'استقبالكن', 'ع'.repeat(30_000), 'ع'.repeat(29_999)];
  const given = words.map((_, i) => i + 1);
  expect(numbers(forms, words, () => 7)).toEqual(given);
  expect(numbers(forms, words, () => 7)).toEqual(given);
  // A form whose slot these have filled.
  expect(numbers(forms, ['قال', 'علي'], (i) => (i === 0 ? 7 + 2048 : 7))).toEqual([11, 1]);
});

test('what is no word has no number', () => {
  const forms = new Forms();
  const form = new Int32Array(2).fill(-1);
  forms.number(
    Int32Array.of(0, 0),
    1,
    units('،و'),
    Int32Array.of(0, 1),
    Int32Array.of(1, 2),
    Uint8Array.of(TokenKind.Punctuation, TokenKind.Arabic),
    form,
  );
  expect([...form]).toEqual([0, 1]);
});

test('numbers and rows stay as the table grows', () => {
  const forms = new Forms();
  const words = Array.from({ length: 40_000 }, (_, i) => `ك${i}${'ل'.repeat(i % 9)}`);
  const first = numbers(forms, words.slice(0, 500), (i) => i * 3);
  first.forEach((form) => (forms.rows[form * FORM.size + FORM.date] = form * 2));
  const given = numbers(forms, words, (i) => i * 3);
  expect(given[given.length - 1]).toBe(words.length);
  expect(numbers(forms, words, (i) => i * 3)).toEqual(given);
  expect(first.every((form) => forms.rows[form * FORM.size + FORM.date] === form * 2)).toBe(true);
});

test('thousands of forms of one hash make no long chain: those behind the first get a number each time', () => {
  const forms = new Forms();
  const words = Array.from({ length: 2000 }, (_, i) => `ك${i}`);
  const given = numbers(forms, words, () => 11);
  const again = numbers(forms, words, () => 11);
  expect(again[0]).toBe(given[0]);
  expect(again[1999]).toBeGreaterThan(2000);
});

test('columns are emptied for another owner, and only they', () => {
  const forms = new Forms();
  const [form = 0] = numbers(forms, ['علي'], () => 1);
  const [mine, other] = [{}, {}];
  forms.claim(FORM.word, FORM.date, mine);
  for (let column: number = FORM.length; column < FORM.size; column++) forms.rows[form * FORM.size + column] = 9;
  forms.claim(FORM.word, FORM.date, mine);
  expect(forms.rows[form * FORM.size + FORM.options]).toBe(9);
  forms.claim(FORM.word, FORM.date, other);
  const row = [...forms.rows.subarray(form * FORM.size, (form + 1) * FORM.size)];
  expect(row.map((value, column) => value === 0 && column >= FORM.word && column < FORM.date)).toEqual(
    row.map((_, column) => column >= FORM.word && column < FORM.date),
  );
});

test('a table that is full is followed by a new one for the next text', () => {
  const first = Forms.current();
  expect(Forms.current()).toBe(first);
  numbers(
    first,
    Array.from({ length: 70_000 }, (_, i) => `ق${i}`),
    (i) => i * 5,
  );
  expect(Forms.current()).not.toBe(first);
});
