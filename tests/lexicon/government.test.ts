import { observe } from '../../src/decide/observe';
import { defaultImage } from '../../src/lexicon/default';
import { GOVERNMENTS } from '../../src/lexicon/government';
import { lintFile } from '../../src/lexicon/lint/rules';
import { lookUp } from '../../src/lexicon/lookup';
import { readRows } from '../../src/lexicon/rows';
import { normalise } from '../../src/text/normalise';
import { tokenise } from '../../src/text/tokenise';

const observed = (text: string) => observe(lookUp(tokenise(normalise(text)), defaultImage()));
const governments = (text: string): string[] => [...observed(text).governs].map((governs) => GOVERNMENTS[governs]!);

describe('government', () => {
  test.each([
    ['سكان', 'place'],
    ['وبسكان', 'place'],
    ['مندوب', 'organisation'],
    ['تعادل', 'team'],
    ['وتعادلت', 'team'],
    ['يتعادل', 'team'],
    ['أعلنوا', 'person-organisation'],
    ['وفاة', 'person'],
    // With a complement of their own they govern nothing.
    ['سكانها', 'none'],
    ['السكان', 'none'],
    ['زغنطوط', 'none'],
    ['12', 'none'],
  ])('%s: %s', (word, governs) => {
    expect(governments(word)).toEqual([governs]);
  });

  test('every word of the list is one that the lexicons know', () => {
    const forms = readRows('lexicons', 'words', /^government\.tsv$/).map((row) => row.cell('form'));
    expect(forms.length).toBeGreaterThan(900);
    expect(forms.filter((form) => governments(form)[0] === 'none')).toEqual([]);
  });

  test('the linter knows what words govern', () => {
    const problems = (governs: string): string[] =>
      lintFile({ name: 'words/government.tsv', text: `form\tgoverns\nسكان\t${governs}\n` }, new Set()).map(({ message }) => message);
    expect(problems('place')).toEqual([]);
    expect(problems('places')).toEqual(['unknown government "places"']);
    expect(problems('none')).toHaveLength(1);
  });
});

test.each([
  ['قال', 1],
  ['قالت', 2],
  ['نشرتها', 2],
  ['نفذته', 2],
  ['يقول', 3],
  ['تقول', 4],
  ['يقولون', 5],
  ['قالوا', 5],
  ['سكان', 0],
])('the form of %s shows gender and number %d', (word, inflection) => {
  expect([...observed(word).inflection]).toEqual([inflection]);
});
