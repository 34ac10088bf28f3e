import { keyOf } from '../../src/text/normalise';
import { linkPeople } from '../../src/link/people';
import { bareKey, sameKey } from '../../src/link/similarity';
import { PERSON } from '../../src/rules/candidates';
import { forms, found } from './found';

const people = (...made: Parameters<typeof found> extends [unknown, ...infer Rest] ? Rest : never): string[][] =>
  forms(linkPeople(found(PERSON, ...made)));

describe('mentions of one person', () => {
  test.each([
    ['the full name twice', ['هاكان فيدان', 'هاكان فيدان'], 1],
    ['the last name', ['هاكان فيدان', 'فيدان'], 1],
    ['the last name before the full name', ['فيدان', 'هاكان فيدان'], 1],
    ['the first name', ['محمود عباس', 'محمود'], 1],
    ['the last two of three names', ['محمد بن سلمان', 'بن سلمان'], 1],
    ['a middle name', ['صدام حسين المجيد', 'حسين'], 1],
    ['names left out in the middle', ['عبد الفتاح سعيد السيسي', 'عبد الفتاح السيسي'], 1],
    ['with and without the article', ['محمد الحسيني', 'حسيني'], 1],
    ['another hamza', ['أحمد أبو الغيط', 'احمد ابو الغيط'], 1],
    ['another spelling of a foreign name', ['دونالد ترامب', 'ترمب'], 1],
    ['a vowel more', ['بنيامين نتنياهو', 'نتانياهو'], 1],
    ['both spellings in full', ['فلاديمير بوتين', 'فلاديمر بوتين'], 1],
    ['a hyphen', ['جان-كلود يونكر', 'يونكر'], 1],
    ['two people', ['محمود عباس', 'نبيه بري'], 2],
    ['two people of one family', ['بشار الأسد', 'ماهر الأسد'], 2],
    ['two people of one given name', ['محمد مرسي', 'محمد البرادعي'], 2],
    ['a son and his father', ['سعد الحريري', 'رفيق الحريري'], 2],
    ['nobody', [], 0],
  ])('%s', (_, names, count) => {
    expect(people(...names)).toHaveLength(count);
  });

  test('of two of one family, a bare family name is the one last named', () => {
    expect(people('بشار الأسد', 'ماهر الأسد', 'الأسد')).toEqual([['بشار الأسد'], ['ماهر الأسد', 'الأسد']]);
    expect(people('بشار الأسد', 'الأسد', 'ماهر الأسد')).toEqual([['بشار الأسد', 'الأسد'], ['ماهر الأسد']]);
  });

  test('a father is not his son: what stands behind بن is the father’s name', () => {
    expect(people('محمد بن سلمان بن عبدالعزيز آل سعود', 'سلمان بن عبدالعزيز آل سعود')).toHaveLength(2);
  });

  test('a known person is one under all names that the lexicon has', () => {
    expect(people({ form: 'صدام حسين', entities: [3] }, { form: 'أبو عدي', entities: [3] })).toHaveLength(1);
  });

  test('a known person’s bare name is not lent to a known namesake', () => {
    expect(people({ form: 'جورج بوش', entities: [1] }, { form: 'بوش', entities: [2] })).toHaveLength(2);
  });

  test('people stand in order of first mention, their mentions in reading order', () => {
    expect(people('فيدان', 'محمود عباس', 'هاكان فيدان', 'عباس')).toEqual([
      ['فيدان', 'هاكان فيدان'],
      ['محمود عباس', 'عباس'],
    ]);
  });

  test('a list of a thousand names is linked, each to itself', () => {
    const letters = 'بتثجحخدرزسشصضطعغفقكلمنهي';
    const names = Array.from(
      { length: 1000 },
      (_, i) =>
        `${letters[i % 24]}${letters[(i * 7) % 23]}${letters[i % 19]}ان ${letters[i % 17]}${letters[(i * 5) % 13]}${letters[i % 11]}${letters[Math.floor(i / 24) % 24]}وري`,
    );
    const distinct = [...new Set(names)];
    const clusters = people(...distinct, ...distinct);
    for (const cluster of clusters) expect(cluster.length).toBeGreaterThanOrEqual(2);
  });
});

describe('spellings of one word', () => {
  const same = (a: string, b: string): boolean => sameKey(keyOf(a), keyOf(b));

  test.each([
    ['ترامب', 'ترمب'],
    ['نتنياهو', 'نتانياهو'],
    ['الأسد', 'أسد'],
    ['إبراهيم', 'ابراهيم'],
    ['كلينتون', 'كلنتون'],
    ['زيلينسكي', 'زيلنسكي'],
  ])('%s and %s are', (a, b) => {
    expect([same(a, b), same(b, a)]).toEqual([true, true]);
  });

  test.each([
    ['حسن', 'حسين'],
    ['محمد', 'محمود'],
    ['سعد', 'سعيد'],
    ['جمال', 'جميل'],
    ['كامل', 'كمال'],
    ['صالح', 'صلاح'],
    ['سلمان', 'سليمان'],
    ['عامر', 'عمر'],
    ['ناصر', 'نصر'],
    ['راشد', 'رشيد'],
    ['سمير', 'سميرة'],
    ['فهد', 'فهيد'],
    ['علي', 'علاء'],
    ['بوتين', 'بوش'],
    ['ماكرون', 'مكارون الطويل'],
  ])('%s and %s are not', (a, b) => {
    expect([same(a, b), same(b, a)]).toEqual([false, false]);
  });

  test.each([
    ['كاظم', 'الكاظمي'],
    ['مالك', 'المالكي'],
    ['هاشم', 'الهاشمي'],
    ['حداد', 'حدادي'],
  ])('a name and the family name made of it: %s and %s are not', (a, b) => {
    expect(same(a, b)).toBe(false);
  });

  test('the article falls away from words that are long enough', () => {
    expect([bareKey('الاسد'), bareKey('الس'), bareKey('اسد')]).toEqual(['اسد', 'الس', 'اسد']);
  });
});
