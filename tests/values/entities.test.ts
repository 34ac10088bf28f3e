import type { Cluster } from '../../src/link/cluster';
import type { FoundMention } from '../../src/link/mention';
import { toMentions } from '../../src/link/mention';
import type { Observation } from '../../src/decide/observe';
import { Candidates, ORGANISATION, PERSON, PLACE } from '../../src/rules/candidates';
import type { Mention } from '../../src/types';
import { countriesNamed, nisbaCountry, organisationEntities, personEntities, placeEntities } from '../../src/values/entities';
import { nestedIn } from '../../src/values/nested';
import { observed } from '../lexicon/tiny-lexicon';

/** Mentions at given token ranges of a text, as if `decide` had chosen them. */
function mentionsAt(
  text: string,
  ...ranges: readonly (readonly [from: number, to: number, type: number, offset?: number])[]
): { observation: Observation; mentions: FoundMention[] } {
  const observation = observed(text);
  const { matches, matchCount } = observation.lookup;
  const candidates = new Candidates();
  for (const [from, to, type, offset = 0] of ranges) {
    let entry = -1;
    for (let m = 0; m < matchCount && entry < 0; m++) if (matches[m * 4] === from && matches[m * 4 + 1] === to) entry = matches[m * 4 + 3]!;
    candidates.add(from, to, type, 0, offset, entry);
  }
  const n = candidates.count;
  const choice = {
    chosen: Array.from({ length: n }, (_, i) => i),
    scores: new Float64Array(n),
    posteriors: new Float64Array(n).fill(1),
    echo: new Uint8Array(n),
    after: new Int16Array(n).fill(-1),
  };
  return { observation, mentions: toMentions(observation, candidates, choice, (p) => p) };
}
const write = (m: FoundMention): Mention => ({
  text: m.form,
  start: m.start,
  end: m.end,
  coreStart: m.coreStart,
  coreEnd: m.coreEnd,
  confidence: m.confidence,
  rule: m.rule,
});
const together = (mentions: FoundMention[]): Cluster[] => [{ mentions }];

describe('mentions', () => {
  test.each([
    ['proclitics stay outside', 'وبغداد', [0, 1, PLACE, 1], 'بغداد', 1, 6],
    ['the swallowed article comes back into the form only', 'للعراق', [0, 1, PLACE, 1], 'العراق', 1, 6],
    ['tashkeel and tatweel are in the extent and not in the form', 'بَغـــداد', [0, 1, PLACE], 'بغداد', 0, 9],
    ['spaces close up', 'مصر \n الجديدة', [0, 2, PLACE], 'مصر الجديدة', 0, 13],
    ['hyphens stay', 'بور-سعيد', [0, 3, PLACE], 'بور-سعيد', 0, 8],
  ] as const)('%s', (_, text, range, form, start, end) => {
    const [mention] = mentionsAt(text, range).mentions;
    expect([mention!.form, mention!.start, mention!.end]).toEqual([form, start, end]);
  });

  test('a core lies inside its extent', () => {
    const [mention] = mentionsAt('في مدينة رفح', [1, 3, PLACE]).mentions;
    expect([mention!.extentForm, mention!.form, mention!.start, mention!.coreStart]).toEqual(['مدينة رفح', 'رفح', 3, 9]);
  });
});

describe('people', () => {
  test('the fullest form is the name, the others are aliases, roles stand once', () => {
    const { observation, mentions } = mentionsAt('قال الوزير فيدان. زار الوزير هاكان فيدان بغداد', [2, 3, PERSON], [6, 8, PERSON]);
    expect(personEntities(observation, together(mentions), new Map(), write)).toEqual([
      expect.objectContaining({ id: 'p1', name: 'هاكان فيدان', aliases: ['فيدان'], roles: ['الوزير'] }),
    ]);
  });
});

describe('organisations', () => {
  test('the lexicon gives kind, country and ids', () => {
    const { observation, mentions } = mentionsAt('قالت حركة حماس', [1, 3, ORGANISATION]);
    expect(organisationEntities(observation, together(mentions), new Map(), write)).toEqual([
      expect.objectContaining({ id: 'o1', name: 'حماس', kind: 'movement', country: 'PS', ids: { wikidata: 'Q38799' } }),
    ]);
  });
  test('where the lexicon has none, class noun and nisba give kind and country', () => {
    const { observation, mentions } = mentionsAt('شركة زغنطوط العراقية', [0, 3, ORGANISATION]);
    expect(organisationEntities(observation, together(mentions), new Map(), write)).toEqual([
      expect.objectContaining({ name: 'زغنطوط', kind: 'company', country: 'IQ' }),
    ]);
  });
  test('an alias in brackets is an alias', () => {
    const { observation, mentions } = mentionsAt('حركة زغنطوط (زغن)', [0, 5, ORGANISATION]);
    const [entity] = organisationEntities(observation, together(mentions), new Map(), write);
    expect(entity!.aliases).toContain('زغن');
    expect(entity!.name).not.toContain('(');
  });
  test('an international one has no country', () => {
    const { observation, mentions } = mentionsAt('الأمم المتحدة', [0, 2, ORGANISATION]);
    expect(organisationEntities(observation, together(mentions), new Map(), write)[0]).toMatchObject({
      kind: 'international',
      country: null,
    });
  });
});

describe('places', () => {
  const place = (text: string, countries: [string, number][], ...range: [number, number]): ReturnType<typeof placeEntities>[number] => {
    const { observation, mentions } = mentionsAt(text, [...range, PLACE]);
    return placeEntities(observation, together(mentions), new Map(countries), write)[0]!;
  };
  test('coordinates, ids and country come from the lexicon', () => {
    expect(place('بغداد', [], 0, 1)).toMatchObject({
      id: 'l1',
      kind: 'city',
      country: 'IQ',
      latitude: 33.3,
      longitude: 44.4,
      ids: { geonames: '98182' },
    });
  });
  test('of two namesakes, the one in the country that the text names', () => {
    expect(place('طرابلس', [], 0, 1).country).toBe('LY');
    expect(place('طرابلس', [['LB', 2]], 0, 1).country).toBe('LB');
  });
  test('the class noun states the kind', () => {
    expect(place('نهر الموصل', [], 0, 2)).toMatchObject({ name: 'الموصل', kind: 'river' });
  });
  test('what the lexicon does not know has no country and no coordinates', () => {
    const entity = place('زغنطوط', [], 0, 1);
    expect([entity.country, entity.kind]).toEqual([null, 'other']);
    expect(entity).not.toHaveProperty('latitude');
  });
});

describe('countries that a text is about', () => {
  test('nisbas and unambiguous places count', () => {
    const { observation, mentions } = mentionsAt('زار اللبنانيون بغداد وطرابلس', [2, 3, PLACE], [3, 4, PLACE, 1]);
    expect([...countriesNamed(observation, mentions)].sort()).toEqual([
      ['IQ', 1],
      ['LB', 1],
    ]);
  });
  test('a nisba’s country', () => {
    const observation = observed('التركية بغداد عراقيون');
    expect([0, 1, 2].map((t) => nisbaCountry(observation, t))).toEqual(['TR', '', 'IQ']);
  });
});

describe('nested mentions', () => {
  const nested = (text: string, from: number, to: number, type: number): string[] => {
    const { observation, mentions } = mentionsAt(text, [from, to, type]);
    return nestedIn(observation, mentions[0]!).map((n) => `${n.type}:${text.slice(n.start, n.end)}`);
  };
  test.each([
    ['the city of a university', 'جامعة الموصل', 0, 2, ORGANISATION, ['place:الموصل']],
    ['the whole is not inside itself', 'الأمم المتحدة', 0, 2, ORGANISATION, []],
    ['the longest of several', 'جامعة مصر الجديدة', 0, 3, ORGANISATION, ['place:مصر الجديدة']],
    ['a person’s name in an airport', 'مدينة جمال عبد الناصر', 0, 4, PLACE, ['person:عبد الناصر']],
    ['no place in a person’s name', 'سامر بغداد', 0, 2, PERSON, []],
    ['no place that is mostly an ordinary word', 'جامعة العين', 0, 2, ORGANISATION, []],
    ['what begins like the mention is a shorter reading of it', 'بغداد زغنطوط', 0, 2, ORGANISATION, []],
    ['one word holds nothing', 'بغداد', 0, 1, PLACE, []],
  ])('%s', (_, text, from, to, type, expected) => {
    expect(nested(text, from, to, type)).toEqual(expected);
  });
});
