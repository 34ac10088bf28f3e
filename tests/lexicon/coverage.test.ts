import { parseConvention } from '../../src/evaluate/convention';
import { coverageOf } from '../../src/lexicon/coverage';
import { ROWS, openLexicon, tinyImage, writeLexicon } from './tiny-lexicon';

/** `word/TAG word/TAG` as CoNLL. */
const conll = (line: string): string =>
  line
    .split(' ')
    .map((pair) => `${pair.slice(0, pair.lastIndexOf('/'))}\t${pair.slice(pair.lastIndexOf('/') + 1)}\n`)
    .join('');

describe('what the look-up knows of gold spans', () => {
  test.each([
    ['an entry', 'الموصل/B-LOC'],
    ['behind a proclitic', 'بالموصل/B-LOC'],
    ['behind a class noun', 'مدينة/B-LOC الموصل/I-LOC'],
    ['behind a class noun and a hash', 'بمدينة/B-LOC #/I-LOC الموصل/I-LOC'],
    ['with the underscores of a hashtag', '#/B-LOC مصر/I-LOC _/I-LOC الجديدة/I-LOC'],
    ['two names that the gold holds together', 'لبنان/B-LOC وسوريا/I-LOC'],
    ['quotes around', '"/B-LOC مصر/I-LOC "/I-LOC'],
  ])('named: %s', (_, line) => {
    expect(coverageOf(conll(line), tinyImage()).places).toEqual({ hit: 1, of: 1 });
  });

  test.each([
    ['an unknown name', 'زرقون/B-LOC'],
    ['only a part of it', 'الموصل/B-LOC الغربية/I-LOC'],
    ['one of two names', 'لبنان/B-LOC وزرقون/I-LOC'],
    ['an entry of another type', 'حماس/B-LOC'],
    ['an ordinary word before the name', 'رجل/B-LOC مصر/I-LOC'],
    ['a class noun alone', 'مدينة/B-LOC'],
  ])('not named: %s', (_, line) => {
    expect(coverageOf(conll(line), tinyImage()).places).toEqual({ hit: 0, of: 1 });
  });

  test('named: behind a compass point', () => {
    const image = openLexicon(writeLexicon({ ...ROWS, 'words/cues.tsv': ['form;class', 'شمال;direction'] }));
    expect(coverageOf(conll('شمال/B-LOC الموصل/I-LOC'), image).places).toEqual({ hit: 1, of: 1 });
  });

  test('organisations that the corpus calls places count only under its convention', () => {
    const line = conll('جامعة/B-LOC الموصل/I-LOC');
    const hospitals = conll('وزارة/B-LOC الخارجية/I-LOC العراقية/I-LOC');
    const convention = parseConvention('ORG\tuniversity\tas:LOC\nORG\tparty\tdrop\n', 'made');
    expect(coverageOf(hospitals, tinyImage(), convention).places.hit).toBe(0);
    expect(coverageOf(hospitals, tinyImage(), parseConvention('ORG\tministry\tas:LOC\n', 'made')).places.hit).toBe(1);
    expect(coverageOf(line, tinyImage(), convention).places.hit).toBe(1);
  });

  test('people count by token, and ordinary tokens by the classes they carry', () => {
    const { people, organisations, falsePlaces } = coverageOf(conll('سامر/B-PER زرقون/I-PER كتاب/O مصر/O حماس/B-ORG'), tinyImage());
    expect(people).toEqual({ hit: 1, of: 2 });
    expect(organisations).toEqual({ hit: 1, of: 1 });
    expect(falsePlaces).toEqual({ hit: 1, of: 2 });
  });
});
