import { observe } from '../../src/decide/observe';
import { defaultImage } from '../../src/lexicon/default';
import { FIELDS } from '../../src/lexicon/fields';
import { lintFile } from '../../src/lexicon/lint/rules';
import { lookUp } from '../../src/lexicon/lookup';
import { normalise } from '../../src/text/normalise';
import { tokenise } from '../../src/text/tokenise';

function fields(text: string): string[] {
  return [...observe(lookUp(tokenise(normalise(text)), defaultImage())).field].map((field) => FIELDS[field]!);
}

describe('semantic fields', () => {
  test.each([
    ['مباراة', 'contest'],
    ['المباراة', 'contest'],
    ['وللمباراة', 'contest'],
    ['مبارياته', 'contest'],
    ['أعلن', 'speech'],
    ['وأعلنت', 'speech'],
    ['اتفاقيتهم', 'agreement'],
    ['في', 'in'],
    ['وفي', 'in'],
  ])('%s: %s', (word, field) => {
    expect(fields(word)).toEqual([field]);
  });

  test('a name that is spelt like a function word has not its field', () => {
    expect(fields('سوي سوى')).toEqual(['none', 'without']);
  });

  test.each(['زغنطوط', 'دمشق', '12', '!'])('%s has none', (word) => {
    expect(fields(word)).toEqual(['none']);
  });

  test('the linter knows them', () => {
    const problems = (field: string): string[] =>
      lintFile({ name: 'words/fields.tsv', text: `form\tfield\nمباراة\t${field}\n` }, new Set()).map(({ message }) => message);
    expect(problems('contest')).toEqual([]);
    expect(problems('sports')).toEqual(['unknown field "sports"']);
    expect(problems('none')).toHaveLength(1);
  });
});
