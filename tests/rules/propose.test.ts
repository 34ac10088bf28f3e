import { cleanForm } from '../../src/link/mention';
import { TYPES } from '../../src/rules/candidates';
import { RULES } from '../../src/rules/catalogue';
import { propose } from '../../src/rules/propose';
import { observed } from '../lexicon/tiny-lexicon';

/** Candidates as `rule:form`. */
function proposed(text: string): string[] {
  const observation = observed(text);
  const candidates = propose(observation);
  return Array.from(
    { length: candidates.count },
    (_, i) => `${RULES[candidates.rule[i]!]!.id}:${cleanForm(observation, candidates.from[i]!, candidates.to[i]!, candidates.offset[i])}`,
  );
}

describe('what is proposed', () => {
  test.each([
    ['a known person', 'زار ترمب', 'person.known:ترمب'],
    ['a chain behind a title', 'وزير سامر العطار', 'person.title-name:سامر العطار'],
    ['every shorter chain as well', 'وزير سامر العطار', 'person.title-name:سامر'],
    ['a chain of names', 'ثم سامر حداد', 'person.name-chain:سامر حداد'],
    ['بن inside a chain', 'ثم خالد بن علي', 'person.name-chain:خالد بن علي'],
    ['a hyphenated name', 'ثم دونالد-غوردون', 'person.name-chain:دونالد-غوردون'],
    ['an initial', 'ثم دونالد ج. حداد', 'person.name-chain:دونالد ج. حداد'],
    ['an initial as Latin letters are spelt', 'ثم دونالد إس. حداد', 'person.name-chain:دونالد إس. حداد'],
    ['two initials', 'ثم دونالد ج. د. حداد', 'person.name-chain:دونالد ج. د. حداد'],
    ['a name that begins like a preposition', 'ثم خالد بزغنطوف', 'person.name-chain:خالد بزغنطوف'],
    ['unknown words', 'ثم زغنطوف شفرتسكي', 'person.unknown-chain:زغنطوف شفرتسكي'],
    ['a known organisation', 'دعت الأمم المتحدة', 'organisation.known:الأمم المتحدة'],
    ['a class noun with its complement', 'قالت شركة زغنطوط', 'organisation.class-noun:شركة زغنطوط'],
    ['a class noun with a nisba', 'قالت وزارة الدفاع العراقية', 'organisation.class-noun:وزارة الدفاع العراقية'],
    ['a quoted name', 'قالت صحيفة "الكتاب" نعم', 'organisation.class-noun:صحيفة "الكتاب"'],
    ['a quoted name with a nisba behind it', 'قالت شركة «زغنطوط» العراقية نعم', 'organisation.class-noun:شركة «زغنطوط» العراقية'],
    ['a place’s quoted name', 'في مدينة "زغنطوط" نعم', 'place.class-noun:مدينة "زغنطوط"'],
    ['an alias in brackets', 'قالت شركة زغنطوط (زغن) نعم', 'organisation.alias:شركة زغنطوط (زغن)'],
    ['an alias in Latin letters', 'قالت شركة زغنطوط (ZGN) نعم', 'organisation.alias:شركة زغنطوط (ZGN)'],
    ['Latin words', 'قالت BBC نعم', 'organisation.unknown:BBC'],
    ['a known place', 'في بغداد', 'place.known:بغداد'],
    ['behind its proclitic', 'ببغداد', 'place.known:بغداد'],
    ['the article restored', 'للعراق', 'place.known:العراق'],
    ['a place’s class noun with a name', 'في مدينة زغنطوط', 'place.class-noun:مدينة زغنطوط'],
    ['an unknown word behind a preposition', 'في زغنطوط', 'place.unknown:زغنطوط'],
    ['a proclitic that may be a letter', 'في وزغنطوط', 'place.unknown:وزغنطوط'],
    ['and the same as a proclitic', 'قال وزغنطوط', 'place.unknown:زغنطوط'],
    ['a person who begins like a conjunction', 'قال وزغنطوف', 'person.title-name:وزغنطوف'],
    ['a father’s name that begins like a conjunction', 'ثم خالد بن وزغنطوف', 'person.name-chain:خالد بن وزغنطوف'],
    ['letters by their names', 'قالت بي بي سي نعم', 'organisation.initials:بي بي سي'],
    ['letters with dots', 'قالت بي. بي. سي. نعم', 'organisation.initials:بي. بي. سي'],
    ['Arabic letters with dots', 'قالت أ.ش.أ نعم', 'organisation.initials:أ.ش.أ'],
    ['letters behind a proclitic', 'وبي بي سي نعم', 'organisation.initials:بي بي سي'],
    ['a word behind letters', 'قالت بي إم سي زغنطوط نعم', 'organisation.initials:بي إم سي زغنطوط'],
    ['letters behind a class noun', 'قالت شركة آي. تي. تي نعم', 'organisation.class-noun:شركة آي. تي. تي'],
    ['an alias of letters', 'قالت شركة زغنطوط (آي. تي. تي) نعم', 'organisation.alias:شركة زغنطوط (آي. تي. تي)'],
    ['a preposition inside a name', 'قالت شركة الدفاع عن بغداد نعم', 'organisation.class-noun:شركة الدفاع عن بغداد'],
    ['an unknown name with its nationality', 'قالت زغنطوط العراقية نعم', 'organisation.completed:زغنطوط العراقية'],
    ['a known name with its nationality', 'دعت الأمم المتحدة العراقية', 'organisation.completed:الأمم المتحدة العراقية'],
    ['a word at the head of a line', 'كتاب - بغداد - نعم', 'organisation.unknown:كتاب'],
    ['a word behind the place of a dateline', 'بغداد - كتاب: نعم', 'organisation.unknown:كتاب'],
    ['what the gazetteer knows, whatever its words are', 'قالت شركة عين هو نعم', 'organisation.class-noun:شركة عين هو'],
    ['the same inside a place', 'عبر نهر عين هو نعم', 'place.class-noun:نهر عين هو'],
    ['a quoted name that begins like a proclitic', 'قالت صحيفة "بالكتاب" نعم', 'organisation.class-noun:صحيفة "بالكتاب"'],
    ['a foreign article', 'في نهر لا زغنطوط نعم', 'place.class-noun:نهر لا زغنطوط'],
    ['a preposition behind a purpose', 'قالت شركة الدفاع للبيان على الاتصالات', 'organisation.class-noun:شركة الدفاع للبيان على الاتصالات'],
    ['for the sake of', 'قالت حركة من أجل الدفاع نعم', 'organisation.class-noun:حركة من أجل الدفاع'],
    ['a conjunction set apart', 'قالت شركة الدفاع و الاتصالات نعم', 'organisation.class-noun:شركة الدفاع و الاتصالات'],
    ['letters that are words, with dots', 'قالت كي. بي. ام. جي نعم', 'organisation.initials:كي. بي. ام. جي'],
    ['letters behind a proclitic that make a word', 'كتب وبي سي آي نعم', 'organisation.initials:بي سي آي'],
    ['an alias that is spelt like a verb', 'قالت شركة زغنطوط (كتب) نعم', 'organisation.alias:شركة زغنطوط (كتب)'],
    ['initials first', 'ثم ج. د. حداد نعم', 'person.unknown-chain:ج. د. حداد'],
    ['a name behind a proclitic before a hamza', 'كتب لأزغنطوط', 'person.unknown-chain:أزغنطوط'],
  ])('%s', (_, text, expected) => {
    expect(proposed(text)).toContain(expected);
  });

  test.each([
    ['a chain over a conjunction', 'سامر وحداد', /سامر وحداد/],
    ['a chain that ends in بن', 'ثم خالد بن', /^person\.[a-z-]+:خالد بن$/],
    ['anything over a full stop', 'زار سامر. حداد هنا', /سامر \. حداد|سامر\. حداد/],
    ['a place of a class noun with the article', 'المدينة زغنطوط', /^place\.class-noun/],
    ['a place of a class noun with the article and its name', 'المدينة بغداد', /^place[a-z.-]+:المدينة بغداد/],
    ['an organisation of a class noun alone', 'قالت الشركة.', /^organisation\.class-noun/],
    ['a definite noun with an indefinite one', 'قالت الشركة كتاب الاتصالات نعم', /^organisation\.class-noun/],
    ['a name with a word of time', 'قالت شركة زغنطوط السابقة', /^organisation.*زغنطوط السابقة/],
    ['a name that ends between two letters', 'قالت شركة بي بي سي نعم', /^organisation[a-z.-]+:(?:شركة )?بي بي$/],
    ['a name with the conjunction before it', 'في مدينة وخالد', /:وخالد/],
    ['people of ordinary words', 'كتاب في بيان', /^person/],
    ['one letter', 'قالت بي نعم', /initials/],
    ['a preposition among letters', 'في بي بي سي', /initials:في/],
    ['a preposition inside that no name has', 'قالت شركة زغنطوط في بغداد', /^organisation\.class-noun:.* في /],
  ])('%s is not', (_, text, never) => {
    expect(proposed(text).filter((p) => never.test(p))).toEqual([]);
  });

  test('candidates are sorted by first token and stay inside their sentences', () => {
    const observation = observed('زار سامر العطار بغداد. وقالت شركة زغنطوط\nفي مصر الجديدة');
    const candidates = propose(observation);
    const { sentences } = observation.lookup.tokens;
    for (let i = 0; i < candidates.count; i++) {
      if (i > 0) expect(candidates.from[i]!).toBeGreaterThanOrEqual(candidates.from[i - 1]!);
      const end = sentences.find((s) => s > candidates.from[i]!)!;
      expect(candidates.to[i]!).toBeLessThanOrEqual(end);
      expect(TYPES[candidates.type[i]!]).toBe(RULES[candidates.rule[i]!]!.type);
    }
  });

  test('a name that the gazetteer has over a line end is not proposed', () => {
    expect(proposed('مصر\nالجديدة')).not.toContain('place.known:مصر الجديدة');
  });

  test('a date proposal is a candidate with its own number', () => {
    const observation = observed('في عام كبير');
    const span = { tokenStart: 1, tokenEnd: 3, start: 0, end: 0, coreStart: 0, coreEnd: 0, rule: 'date.x', strength: 'strong' };
    const candidates = propose(observation, [span] as unknown as Parameters<typeof propose>[1]);
    const at = Array.from(candidates.type.subarray(0, candidates.count)).indexOf(3);
    expect([candidates.from[at], candidates.to[at], candidates.entry[at]]).toEqual([1, 3, 0]);
  });
});
