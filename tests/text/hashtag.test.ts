/** Hashtags of several words, and what may be a name in them. */
import { extract } from '../../src';
import { hashtags } from '../../src/text/hashtag';
import { normalise } from '../../src/text/normalise';
import { tokenise } from '../../src/text/tokenise';

describe('hashtags', () => {
  test.each([
    ['several words', 'قبل #حفر_الباطن بعد', [2, 4]],
    ['spaces around the marks', '# حفر _ الباطن', [1, 3]],
    ['a single word is none of several', '#بيروت تبكي', []],
    ['two in a row', '#سيول_الأردن #حفر_الباطن', [1, 3, 4, 6]],
    ['an underscore without a hash', 'محمد_صلاح', []],
    ['the end of the text', '#', []],
  ])('%s', (_, text, expected) => {
    expect(hashtags(tokenise(normalise(text)))).toEqual(expected);
  });
});

describe('names in hashtags', () => {
  const places = (text: string, hashtagParts = false): [string, string][] =>
    extract(text, { hashtagParts, forceLanguage: true }).places.flatMap(({ name, mentions }) =>
      mentions.map((mention): [string, string] => [name, mention.text]),
    );

  test('the whole of one', () => {
    expect(places('أمطار غزيرة على #حفر_الباطن اليوم')).toEqual([['حفر الباطن', 'حفر_الباطن']]);
  });
  test('a part only where it is asked for', () => {
    expect(places('تضامنا مع الضحايا #انفجار_بيروت')).toEqual([]);
    expect(places('تضامنا مع الضحايا #انفجار_بيروت', true)).toEqual([['بيروت', 'بيروت']]);
  });
  test('behind a class noun', () => {
    expect(places('توجه الوفد إلى مدينة #البتراء الأثرية')).toEqual([['البتراء', 'مدينة #البتراء']]);
  });
  test('a person', () => {
    const { people } = extract('التقى الوزير أمس #محمد_بن_سلمان في الرياض', { forceLanguage: true });
    expect(people.map(({ name }) => name)).toEqual(['محمد بن سلمان']);
  });
});
