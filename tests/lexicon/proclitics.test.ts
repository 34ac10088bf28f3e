/** What begins like a proclitic, with the lexicons as they ship: a rare reading of the whole word hides no usual one of its parts. */
import { defaultImage } from '../../src/lexicon/default';
import { lookUp } from '../../src/lexicon/lookup';
import { normalise } from '../../src/text/normalise';
import { tokenise } from '../../src/text/tokenise';

test.each([
  ['لعلي', 1],
  ['وليلى', 1],
  ['وجان', 1],
  ['لبيت', 1],
  ['وسوق', 1],
  ['بجيش', 1],
  ['ولعلي', 2],
  ['لعله', 0],
  ['وليد', 0],
  ['كريم', 0],
  ['فهد', 0],
  ['بلال', 0],
  ['فلسطين', 0],
  ['ولاية', 0],
  ['لجنة', 0],
])('%s: %i letters are no part of the word', (word, letters) => {
  expect(lookUp(tokenise(normalise(word)), defaultImage()).offset[0]).toBe(letters);
});
