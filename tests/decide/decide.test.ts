import { decide, sentenceBounds } from '../../src/decide/decide';
import { describe as describeCandidate } from '../../src/decide/describe';
import { Echoes, surfaceHash } from '../../src/decide/echo';
import { Explainer } from '../../src/decide/explain';
import type { Observation } from '../../src/decide/observe';
import { CATEGORIES, CATEGORY } from '../../src/decide/categories';
import { OUT } from '../../src/decide/score';
import { DIM, FEATURE_COUNT, featureIndex } from '../../src/decide/space';
import { Candidates, DATE, ORGANISATION, PERSON, PLACE } from '../../src/rules/candidates';
import { propose } from '../../src/rules/propose';
import { cleanForm } from '../../src/link/mention';
import { observed } from '../lexicon/tiny-lexicon';

const NONE = new Float32Array(FEATURE_COUNT);
const spans = (observation: Observation, candidates: Candidates, chosen: readonly number[]): string[] =>
  chosen.map((i) => `${candidates.type[i]}:${cleanForm(observation, candidates.from[i]!, candidates.to[i]!)}`);

describe('decide', () => {
  test('without evidence nothing is chosen', () => {
    const observation = observed('زار سامر العطار بغداد');
    const candidates = propose(observation);
    expect(candidates.count).toBeGreaterThan(2);
    expect(decide(observation, candidates, NONE, () => 0).chosen).toEqual([]);
  });

  test('evidence for a rule chooses what the rule proposes, in reading order', () => {
    const observation = observed('بغداد. زار لبنان. في القاهرة');
    const candidates = propose(observation);
    const weights = NONE.slice();
    weights[featureIndex('place:rule=place.known')!] = 3;
    expect(spans(observation, candidates, decide(observation, candidates, weights, () => 0).chosen)).toEqual([
      '2:بغداد',
      '2:لبنان',
      '2:القاهرة',
    ]);
  });

  test('scores are the sums of the weights of the evidence that the explainer names', () => {
    const observation = observed('قال سامر العطار إن بغداد كبيرة');
    const candidates = propose(observation);
    const weights = Float32Array.from({ length: FEATURE_COUNT }, (_, i) => ((i * 7919) % 41) / 10 - 2);
    const choice = decide(observation, candidates, weights, () => 0);
    const explainer = new Explainer(observation, candidates, choice, weights);
    expect(candidates.count).toBeGreaterThan(0);
    for (let i = 0; i < candidates.count; i++) {
      const evidence = explainer.evidence(i);
      const sum = evidence.reduce((total, { weight }) => total + weight, 0);
      // What had no chance has no score; its evidence can be read all the same.
      if (choice.scores[i] === OUT) {
        expect(sum).toBeLessThan(0);
        continue;
      }
      // Evidence below 0.05 is left out, the rest is rounded to three decimals.
      expect(Math.abs(sum - choice.scores[i]!)).toBeLessThan(0.5);
      for (let k = 1; k < evidence.length; k++)
        expect(Math.abs(evidence[k]!.weight)).toBeLessThanOrEqual(Math.abs(evidence[k - 1]!.weight));
    }
  });

  test('the rival of a choice overlaps it and was not chosen', () => {
    const observation = observed('زار سامر العطار بغداد');
    const candidates = propose(observation);
    const weights = NONE.slice();
    weights[featureIndex('person:length=2')!] = 4;
    weights[featureIndex('person:category=first+given')!] = 4;
    const choice = decide(observation, candidates, weights, () => 0);
    expect(spans(observation, candidates, choice.chosen)).toEqual(['0:سامر العطار']);
    const chosen = choice.chosen[0]!;
    const rival = new Explainer(observation, candidates, choice, weights).rival(chosen);
    expect(choice.chosen).not.toContain(rival);
    expect(candidates.from[rival]! < candidates.to[chosen]! && candidates.to[rival]! > candidates.from[chosen]!).toBe(true);
  });

  test('dates are scored by their grammar alone', () => {
    const observation = observed('في عام كبير');
    const candidates = new Candidates();
    candidates.add(1, 3, DATE, 0, 0, 0);
    expect(decide(observation, candidates, NONE, () => 5).chosen).toEqual([0]);
    expect(decide(observation, candidates, NONE, () => -5).chosen).toEqual([]);
  });

  test('a text without candidates has no choice', () => {
    const observation = observed('');
    expect(decide(observation, new Candidates(), NONE, () => 0).chosen).toEqual([]);
  });

  test('candidates are counted to the sentence they stand in', () => {
    const observation = observed('بغداد.\nقال.\nلبنان ومصر');
    const candidates = propose(observation);
    const bounds = sentenceBounds(observation, candidates);
    const { sentences } = observation.lookup.tokens;
    expect(bounds).toHaveLength(sentences.length);
    for (let k = 0; k + 1 < bounds.length; k++)
      for (let i = bounds[k]!; i < bounds[k + 1]!; i++)
        expect(candidates.from[i]! >= sentences[k]! && candidates.to[i]! <= sentences[k + 1]!).toBe(true);
    expect(bounds[bounds.length - 1]).toBe(candidates.count);
  });
});

describe('echoes', () => {
  /** Mentions of the text as (from, to, type, offset), with first-pass posteriors; returns the echo labels by number. */
  const echo = (text: string, mentions: readonly (readonly [number, number, number, number, number])[]): number[] => {
    const { lookup } = observed(text);
    const candidates = new Candidates();
    for (const [from, to, type, offset] of mentions) candidates.add(from, to, type, 0, offset);
    const echoes = new Echoes();
    mentions.forEach(([, , , , posterior], i) => echoes.add(lookup, candidates, i, posterior));
    return mentions.map((_, i) => echoes.featureOf(lookup, candidates, i));
  };
  const [NO, WEAK, STRONG, OTHER_STRONG, PART_WEAK, PART_STRONG] = [0, 1, 2, 4, 5, 6];

  test('a mention is no witness of itself', () => {
    expect(echo('هاكان فيدان', [[0, 2, PERSON, 0, 0.99]])).toEqual([NO]);
  });
  test('a doubtful mention hears a certain one of the same form', () => {
    expect(
      echo('بغداد ثم بغداد', [
        [0, 1, PLACE, 0, 0.99],
        [2, 3, PLACE, 0, 0.2],
      ]),
    ).toEqual([NO, STRONG]);
  });
  test('a fairly certain one is a weak witness', () => {
    expect(
      echo('بغداد ثم بغداد', [
        [0, 1, PLACE, 0, 0.6],
        [2, 3, PLACE, 0, 0.2],
      ])[1],
    ).toBe(WEAK);
  });
  test('two that are certain hear each other', () => {
    expect(
      echo('بغداد ثم بغداد', [
        [0, 1, PLACE, 0, 0.99],
        [2, 3, PLACE, 0, 0.95],
      ]),
    ).toEqual([STRONG, STRONG]);
  });
  test('a part of a name is no echo of the mention that holds it, only of another', () => {
    const once = echo('هاكان فيدان', [
      [0, 2, PERSON, 0, 0.99],
      [1, 2, PERSON, 0, 0.01],
      [0, 1, PERSON, 0, 0.01],
    ]);
    expect(once).toEqual([NO, NO, NO]);
    const twice = echo('هاكان فيدان ثم هاكان فيدان', [
      [0, 2, PERSON, 0, 0.99],
      [1, 2, PERSON, 0, 0.01],
      [3, 5, PERSON, 0, 0.95],
    ]);
    const lastWord = DIM.echo * (1 + PERSON);
    expect(twice).toEqual([STRONG + lastWord, PART_STRONG, STRONG + lastWord]);
  });
  test('another type’s certain mention speaks against', () => {
    expect(
      echo('صباح ثم صباح', [
        [0, 1, PERSON, 0, 0.99],
        [2, 3, PLACE, 0, 0.1],
      ])[1],
    ).toBe(OTHER_STRONG);
  });
  test('the last word of a full name hears the full name, behind a proclitic too', () => {
    expect(
      echo('هاكان فيدان ثم فيدان', [
        [0, 2, PERSON, 0, 0.99],
        [3, 4, PERSON, 0, 0.2],
      ])[1],
    ).toBe(PART_STRONG);
    expect(
      echo('هاكان فيدان ثم وفيدان', [
        [0, 2, PERSON, 0, 0.99],
        [3, 4, PERSON, 1, 0.2],
      ])[1],
    ).toBe(PART_STRONG);
    expect(
      echo('هاكان فيدان ثم فيدان', [
        [0, 2, PERSON, 0, 0.7],
        [3, 4, PERSON, 0, 0.2],
      ])[1],
    ).toBe(PART_WEAK);
  });
  test('what is improbable is no witness, and dates hear nothing', () => {
    expect(
      echo('بغداد ثم بغداد', [
        [0, 1, PLACE, 0, 0.4],
        [2, 3, PLACE, 0, 0.2],
      ]),
    ).toEqual([NO, NO]);
    expect(
      echo('أمس ثم أمس', [
        [0, 1, DATE, 0, 0.99],
        [2, 3, DATE, 0, 0.2],
      ]),
    ).toEqual([NO, NO]);
  });
  test('forms are compared behind proclitics and by key', () => {
    const { lookup } = observed('وليلى ليلي ليل');
    expect(surfaceHash(lookup, 0, 1, 1)).toBe(surfaceHash(lookup, 1, 2, 0));
    expect(surfaceHash(lookup, 1, 2, 0)).not.toBe(surfaceHash(lookup, 2, 3, 0));
  });
});

describe('what a candidate names', () => {
  const core = (text: string, from: number, to: number, type: number, entry?: true): string => {
    const observation = observed(text);
    const candidates = new Candidates();
    const { matches, matchCount } = observation.lookup;
    let known = -1;
    for (let m = 0; entry && m < matchCount; m++) if (matches[m * 4] === from && matches[m * 4 + 1] === to) known = matches[m * 4 + 3]!;
    candidates.add(from, to, type, 0, 0, known);
    const { kind, coreFrom, coreTo } = describeCandidate(observation, candidates, 0);
    return `${kind}: ${cleanForm(observation, coreFrom, coreTo)}`;
  };

  test.each([
    ['a person’s core is its extent', 'سامر العطار', 0, 2, PERSON, undefined, ': سامر العطار'],
    ['a class noun that only says what it is falls away', 'حركة حماس', 0, 2, ORGANISATION, true, 'movement: حماس'],
    [
      'one that is the name stays, without the nationality',
      'وزارة الخارجية العراقية',
      0,
      3,
      ORGANISATION,
      true,
      'ministry: وزارة الخارجية',
    ],
    ['two words are a name only together', 'الجامعة العراقية', 0, 2, ORGANISATION, undefined, 'university: الجامعة العراقية'],
    ['a class noun with the article is part of the name', 'المدينة زغنطوط', 0, 2, PLACE, undefined, 'city: المدينة زغنطوط'],
    ['a university keeps its noun', 'جامعة الموصل', 0, 2, ORGANISATION, true, 'university: جامعة الموصل'],
    ['an unknown company loses noun and nisba', 'شركة زغنطوط العراقية', 0, 3, ORGANISATION, undefined, 'company: زغنطوط'],
    ['quotes fall away', 'صحيفة "الكتاب"', 0, 4, ORGANISATION, undefined, 'media: الكتاب'],
    ['an alias in brackets is part of the core', 'حركة زغنطوط (زغن)', 0, 5, ORGANISATION, undefined, 'movement: حركة زغنطوط (زغن)'],
    ['descriptive words are the name together with the noun', 'شركة الاتصالات', 0, 2, ORGANISATION, undefined, 'company: شركة الاتصالات'],
    ['a city in construct', 'مدينة زغنطوط', 0, 2, PLACE, undefined, 'city: زغنطوط'],
    ['a noun that cannot go stays', 'قطاع غزة', 0, 2, PLACE, undefined, 'region: قطاع غزة'],
    ['one word is its own core', 'حركة', 0, 1, ORGANISATION, undefined, 'other: حركة'],
  ] as const)('%s', (_, text, from, to, type, entry, expected) => {
    expect(core(text, from, to, type, entry)).toBe(expected);
  });
});

describe('observation', () => {
  const categories = (text: string): string[] => [...observed(text).category].map((c) => CATEGORIES[c]!);

  test.each([
    ['قال سامر', ['verb-saying', 'given']],
    ['في بغداد', ['preposition-of-place', 'place']],
    ['على لبنان', ['preposition', 'country']],
    ['وزير العراق', ['office', 'country']],
    ['اللبناني 5 (BBC)،', ['nisba', 'number', 'open', 'latin', 'close', 'comma']],
    ['نادي الهلال', ['organisation-noun', 'organisation-ambiguous']],
    ['كريم', ['name-ambiguous']],
  ])('%s', (text, expected) => {
    expect(categories(text)).toEqual(expected);
  });

  test('unknown words have a likeness, known ones none', () => {
    const { likeness, category } = observed('زغنطوف بغداد');
    expect(likeness[0]).toBeGreaterThan(0);
    expect(CATEGORIES[category[0]!]).toMatch(/^unknown-/);
    expect(category[1]).toBe(CATEGORY.place);
  });

  test('a title governs the places behind it up to the name, and says where it begins', () => {
    const { title, titleStart } = observed('زار وزير الخارجية العراقي سامر العطار بغداد');
    expect([...title.slice(0, 5)].map((scope) => scope & 7)).toEqual([0, 0, 1, 1, 1]);
    expect(title[2]! & 8).toBe(8);
    expect([titleStart[1], titleStart[4], titleStart[6]]).toEqual([-1, 1, -1]);
  });

  test('a title does not reach into the next sentence', () => {
    const { title } = observed('جاء الوزير. سامر');
    expect(title[3]).toBe(0);
  });

  test('the article is seen, behind ل that swallowed its alef as well', () => {
    expect([...observed('الكتاب كتاب للعراق').definite]).toEqual([1, 0, 1]);
  });

  test('sport around counts words of sport', () => {
    expect(observed('الهلال').sport[0]).toBe(0);
    expect(observed('مباراة مباراة الهلال مباراة مباراة').sport[2]).toBe(2);
  });
});
