import { keyOf, lightOf, normalise, sourceEnd, sourceStart } from '../../src/text/normalise';

describe('the light form keeps what a reader needs', () => {
  test.each([
    ['drops tashkeel', 'مُحَمَّدٌ', 'محمد'],
    ['drops the superscript alef', 'هٰذا', 'هذا'],
    ['drops Quranic marks', 'قُلۡ هُوَ', 'قل هو'],
    ['drops tatweel', 'بغـــداد', 'بغداد'],
    ['keeps the article and hamza seats', 'الأسئلة والآراء', 'الأسئلة والآراء'],
    ['keeps final alef maqsura and teh marbuta', 'على مدرسة', 'على مدرسة'],
    ['presentation forms become letters', '\uFE91\uFED0\uFEAA\uFE8D\uFEA9', 'بغداد'],
    ['the ligature of Allah is four letters', 'ﷲ', 'الله'],
    ['lam-alef is two letters', 'ﻻ', 'لا'],
    ['lam-alef with hamza keeps the hamza', 'ﻷ', 'لأ'],
    ['lam-alef with madda keeps the madda', 'ﻵ', 'لآ'],
    ['bidi marks vanish', '\u200Fبغداد\u200E', 'بغداد'],
    ['embeddings and isolates vanish', '\u202Bبغداد\u202C \u2067دمشق\u2069', 'بغداد دمشق'],
    ['zero-width joiners and the byte order mark vanish', '\uFEFFبغ\u200Dدا\u200Cد', 'بغداد'],
    ['soft hyphens vanish', 'بغ\u00ADداد', 'بغداد'],
    ['a decomposed hamza above joins its alef', 'ا\u0654حمد', 'أحمد'],
    ['a decomposed hamza below joins its alef', 'ا\u0655يران', 'إيران'],
    ['a decomposed madda joins its alef', 'ا\u0653مال', 'آمال'],
    ['a decomposed hamza joins waw', 'مو\u0654تمر', 'مؤتمر'],
    ['a decomposed hamza joins yeh', 'ري\u0654يس', 'رئيس'],
    ['a hamza finds its letter behind other marks', 'ا\u064E\u0654حمد', 'أحمد'],
    ['a hamza with no seat is a mark like others', 'ب\u0654ين', 'بين'],
    ['Persian kaf and yeh become Arabic ones', 'کربلای', 'كربلاي'],
    ['Urdu and Kurdish heh become heh', 'ہا ھا ەا', 'ها ها ها'],
    ['letters for foreign sounds stay', 'پاريس چاد ڤيينا گرگان', 'پاريس چاد ڤيينا گرگان'],
    ['Arabic-Indic digits become ASCII', '٢٠٢٥', '2025'],
    ['Persian digits become ASCII', '۲۰۲۵', '2025'],
    ['full-width digits become ASCII', '２０', '20'],
    ['Arabic decimal, thousands and per cent signs', '٣٫٥ ١٬٠٠٠ ٧٪', '3.5 1,000 7%'],
    ['dashes of all lengths become hyphens', 'أ–ب—ج‑د−ه', 'أ-ب-ج-د-ه'],
    ['letters drawn out stand once', 'محمدددد', 'محمد'],
    ['three are drawn out, too', 'جداااا وهلااا', 'جدا وهلا'],
    ['doubled letters are spelling and stay', 'اللبنانيين متتابع', 'اللبنانيين متتابع'],
    ['repeated digits are no emphasis', '1000 ١١١١', '1000 1111'],
    ['repeated Latin letters are no emphasis', 'www', 'www'],
    ['repeated punctuation is no emphasis', '!!!', '!!!'],
  ])('%s', (_, source, light) => {
    expect(lightOf(source)).toBe(light);
  });

  test('the presentation form of a Persian letter is the Arabic letter, as the plain Persian letter is', () => {
    expect([lightOf('\uFBFC'), lightOf('\uFB8E')]).toEqual(['ي', 'ك']);
  });

  test('the presentation form of a vowel mark does not cut its word', () => {
    expect(lightOf('ب\uFE76غداد')).toBe('بغداد');
  });

  test('ornate brackets are brackets', () => {
    expect(lightOf('﴾نص﴿')).toBe('(نص)');
  });
});

describe('the look-up key folds what writers confuse', () => {
  test.each([
    ['alef forms', 'أحمد إيران آمال ٱلله', 'احمد ايران امال الله'],
    ['alef maqsura', 'مصطفى', 'مصطفي'],
    ['teh marbuta', 'القاهرة', 'القاهره'],
    ['hamza on waw and yeh', 'مؤتمر رئيس', 'موتمر رييس'],
    ['letters for foreign sounds', 'پاريس چاد ژنيف ڤيينا گرگان', 'باريس جاد زنيف فيينا كركان'],
    ['Latin case', 'BBC Arabic', 'bbc arabic'],
    ['everything of the light form too', 'ﻻ مُـــحمّدددد ٢٠', 'لا محمد 20'],
  ])('%s', (_, source, key) => {
    expect(keyOf(source)).toBe(key);
  });

  test('a word and its key have the same length, unit for unit', () => {
    const text = normalise('ٱلْأُسْتَاذ ﷲ پاريس 😀 مؤتمرررر');
    expect(text.key).toHaveLength(text.light.length);
    expect(text.length).toBe(text.light.length);
  });

  test('folding twice changes nothing', () => {
    for (const source of ['ﷲ أحمد إيران آمن ٱلأول على مدرسة مؤتمر رئيس', 'ا\u0654ا\u0653', 'گچپژڤ', 'ABC مُحَمَّد'])
      expect(keyOf(keyOf(source))).toBe(keyOf(source));
  });
});

describe('the way back to the source', () => {
  const span = (source: string, from: number, to: number): string => {
    const text = normalise(source);
    return source.slice(sourceStart(text, from), sourceEnd(text, to));
  };

  test.each([
    ['marks of the last letter belong to the span', 'بَغْدَادُ!', 0, 5, 'بَغْدَادُ'],
    ['tatweel behind the last letter belongs to it', 'بغدادـــ هنا', 0, 5, 'بغدادـــ'],
    ['a drawn-out last letter belongs to it whole', 'محمدددد هنا', 0, 4, 'محمدددد'],
    ['a bidi mark behind it does not', 'بغداد\u200F هنا', 0, 5, 'بغداد'],
    ['a bidi mark before it does not', '\u200Fبغداد', 0, 5, 'بغداد'],
    ['a mark behind a bidi control still does', 'بغداد\u200F\u064F.', 0, 5, 'بغداد\u200F\u064F'],
    ['a ligature is one character of the source', 'عبدﷲ.', 0, 7, 'عبدﷲ'],
    ['a joined hamza is two characters of the source', 'ا\u0654حمد', 0, 1, 'ا\u0654'],
    ['an inner range', 'مُحَمَّد', 1, 3, 'حَمَّ'],
  ])('%s', (_, source, from, to, expected) => {
    expect(span(source, from, to)).toBe(expected);
  });

  test('an empty text has a start and an end', () => {
    const text = normalise('');
    expect([text.length, sourceStart(text, 0), sourceEnd(text, 0)]).toEqual([0, 0, 0]);
  });

  test('thousands of ligatures do not overrun the buffers', () => {
    const source = 'ﷺ'.repeat(3000);
    const text = normalise(source);
    expect(text.length).toBe(3000 * 18);
    expect(sourceEnd(text, text.length)).toBe(source.length);
  });

  test('a text of marks alone is empty', () => {
    expect(normalise('\u064E\u0640\u200F').length).toBe(0);
  });
});
