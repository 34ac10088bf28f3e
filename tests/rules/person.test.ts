/** People with the lexicon that ships. */
import { extract } from '../../src';

const people = (text: string): string[] =>
  extract(text, { forceLanguage: true }).people.flatMap(({ mentions }) => mentions.map((mention) => mention.text));

test.each([
  ['وصل البابا فرنسيس إلى بغداد', ['فرنسيس']],
  ['قال الملك فيصل إن الوفد سيصل', ['فيصل']],
  ['قال البابا شنودة الثالث إن الكنيسة مفتوحة', ['شنودة الثالث']],
])('a title that the gazetteer writes before a name stays outside: %s', (text, expected) => {
  expect(people(text)).toEqual(expected);
});

test.each(['كان جدي رحمه الله يزرع القمح', 'اطلع المدير حفظه الله على سير العمل', 'والدي سلمه الله بخير'])(
  'a blessing is nobody: %s',
  (text) => {
    expect(people(text)).toEqual([]);
  },
);
