import type { EntityRecord, Image } from '../../src/lexicon/image';
import { likeliest, parseIds } from '../../src/values/gazetteer';

const record = (fields: Partial<EntityRecord>): EntityRecord => ({
  name: 'طرابلس',
  type: 'place',
  kind: 'city',
  country: '',
  office: '',
  ids: '',
  latitude: '',
  longitude: '',
  source: '',
  population: 0,
  ...fields,
});
const PLACES = [
  record({ country: 'LY', population: 1_100_000 }),
  record({ country: 'LB', population: 230_000 }),
  record({ country: 'US', kind: 'town', population: 900 }),
  record({ country: 'LB', kind: 'district', population: 0 }),
];
const image = { entity: (id: number) => PLACES[id]! } as Image;
const choose = (ids: number[], kind: string | null, countries: [string, number][] = []): EntityRecord | null =>
  likeliest(image, ids, kind, new Map(countries));

describe('the likeliest of several namesakes', () => {
  test('is the larger one where the text says nothing', () => {
    expect(choose([0, 1, 2], null)).toMatchObject({ country: 'LY' });
    expect(choose([2, 1, 0], null)).toMatchObject({ country: 'LY' });
  });
  test('is the one in the country that the text is about', () => {
    expect(choose([0, 1], null, [['LB', 2]])).toMatchObject({ country: 'LB', kind: 'city' });
  });
  test('needs more than one passing mention of a country to outweigh everything', () => {
    expect(choose([0, 2], null, [['US', 1]])).toMatchObject({ country: 'LY' });
  });
  test('is of the kind that the text states', () => {
    expect(choose([0, 1, 3], 'district')).toMatchObject({ kind: 'district' });
  });
  test('is null where there is none', () => {
    expect(choose([], 'city')).toBeNull();
  });
});

describe('ids', () => {
  test.each([
    ['geonames:745044|iso:TR-34', { geonames: '745044', iso: 'TR-34' }],
    ['wikidata:Q1', { wikidata: 'Q1' }],
    ['a:b:c', { a: 'b:c' }],
    ['', undefined],
    ['nothing', undefined],
  ])('%s', (cell, ids) => {
    expect(parseIds(cell)).toEqual(ids);
  });
});
