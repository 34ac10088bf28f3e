import { aliasesOf } from '../../src/link/cluster';
import { linkOrganisations, splitAlias, unquote } from '../../src/link/organisations';
import { linkPlaces } from '../../src/link/places';
import { ORGANISATION, PLACE } from '../../src/rules/candidates';
import { keyOf } from '../../src/text/normalise';
import { forms, found } from './found';

const organisations = (...made: Parameters<typeof found> extends [unknown, ...infer Rest] ? Rest : never): string[][] =>
  forms(linkOrganisations(found(ORGANISATION, ...made)));
const places = (...made: Parameters<typeof found> extends [unknown, ...infer Rest] ? Rest : never): string[][] =>
  forms(linkPlaces(found(PLACE, ...made)));

describe('mentions of one organisation', () => {
  test.each([
    ['the same name', ['الأمم المتحدة', 'الامم المتحده'], 1],
    ['a shorter form after the full one', ['وزارة الخارجية التركية', 'وزارة الخارجية'], 1],
    ['a shorter form before the full one', ['وزارة الخارجية', 'وزارة الخارجية التركية'], 1],
    ['an alias in brackets', ['حركة المقاومة الإسلامية (حماس)', 'حماس'], 1],
    ['a quoted alias in brackets', ['قوات سوريا الديمقراطية ("قسد")', 'قسد'], 1],
    ['an acronym in Latin letters', ['الاتحاد الدولي لكرة القدم (FIFA)', 'fifa'], 1],
    ['quotes', ['شركة "أرامكو"', 'شركة أرامكو'], 1],
    ['two ministries', ['وزارة الخارجية', 'وزارة الداخلية'], 2],
    ['two ministries of one name and two countries', ['وزارة الخارجية التركية', 'وزارة الخارجية الروسية'], 2],
    ['one word is no beginning', ['حزب الله', 'حزب البعث'], 2],
  ])('%s', (_, names, count) => {
    expect(organisations(...names)).toHaveLength(count);
  });

  test('extent with and without class noun', () => {
    expect(organisations({ form: 'حماس', extent: 'حركة حماس' }, 'حماس', { form: 'حركة حماس' })).toHaveLength(1);
  });

  test('a known organisation is one under all its names', () => {
    expect(organisations({ form: 'حماس', entities: [5] }, { form: 'حركة المقاومة الإسلامية', entities: [5] })).toHaveLength(1);
  });

  test('clusters stand in order of first mention', () => {
    expect(organisations('حماس', 'وزارة الخارجية', 'وزارة الخارجية التركية')).toEqual([
      ['حماس'],
      ['وزارة الخارجية', 'وزارة الخارجية التركية'],
    ]);
  });
});

describe('names with aliases', () => {
  test.each([
    ['حركة المقاومة الإسلامية (حماس)', 'حركة المقاومة الإسلامية', 'حماس'],
    ['منظمة ("قسد")', 'منظمة', 'قسد'],
    ['منظمة (« قسد »)', 'منظمة', 'قسد'],
    ['منظمة', 'منظمة', null],
    ['وكالة الأنباء السعودية "واس"', 'وكالة الأنباء السعودية', 'واس'],
    ['شركة الاتصالات السعودية «إس تي سي»', 'شركة الاتصالات السعودية', 'إس تي سي'],
    ['جماعة "بوكو حرام"', 'جماعة "بوكو حرام"', null],
    ['منظمة () ', 'منظمة', null],
    ['(حماس) حركة', '(حماس) حركة', null],
  ])('%s', (form, name, alias) => {
    expect(splitAlias(form)).toEqual({ name, alias });
  });

  test('quotes are taken off and spaces closed up', () => {
    expect(unquote('شركة  «أرامكو» "السعودية"')).toBe('شركة أرامكو السعودية');
  });

  test('aliases are the other forms, each once, in order, folded alike', () => {
    expect(aliasesOf(['فيدان', 'هاكان فيدان', 'فيدان', 'هاكان', ''], 'هاكان فيدان', keyOf)).toEqual(['فيدان', 'هاكان']);
    expect(aliasesOf(['احمد'], 'أحمد', keyOf)).toEqual([]);
  });
});

describe('mentions of one place', () => {
  test.each([
    [
      'the same name',
      [
        { form: 'بغداد', kind: 'city' },
        { form: 'بغداد', kind: 'city' },
      ],
      1,
    ],
    [
      'with and without class noun',
      [
        { form: 'إسطنبول', extent: 'مدينة إسطنبول', kind: 'city' },
        { form: 'إسطنبول', kind: 'city' },
      ],
      1,
    ],
    [
      'a province and its city',
      [
        { form: 'نينوى', extent: 'محافظة نينوى', kind: 'region' },
        { form: 'نينوى', kind: 'city' },
      ],
      1,
    ],
    [
      'an airport is not its city',
      [
        { form: 'بغداد', kind: 'city' },
        { form: 'بغداد', extent: 'مطار بغداد', kind: 'airport' },
      ],
      2,
    ],
    [
      'a river is not the town',
      [
        { form: 'الأردن', extent: 'نهر الأردن', kind: 'river' },
        { form: 'الأردن', kind: 'country' },
      ],
      2,
    ],
    [
      'two names of one known place',
      [
        { form: 'أميركا', kind: 'country', entities: [9] },
        { form: 'الولايات المتحدة', kind: 'country', entities: [9] },
      ],
      1,
    ],
    [
      'two places',
      [
        { form: 'بغداد', kind: 'city' },
        { form: 'دمشق', kind: 'city' },
      ],
      2,
    ],
  ])('%s', (_, made, count) => {
    expect(places(...made)).toHaveLength(count);
  });

  test('of three kinds under one name, the one that fits is joined', () => {
    const made = [
      { form: 'بغداد', kind: 'city' },
      { form: 'بغداد', kind: 'airport' },
      { form: 'بغداد', kind: 'airport' },
      { form: 'بغداد', kind: 'region' },
    ];
    expect(places(...made).map((c) => c.length)).toEqual([2, 2]);
  });
});
