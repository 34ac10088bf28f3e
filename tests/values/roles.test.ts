import { rolesOf } from '../../src/values/roles';
import { lightSlice } from '../../src/text/normalise';
import { observed } from '../lexicon/tiny-lexicon';

/** Roles of the person named between the marks. */
const roles = (marked: string): string[] => {
  const text = marked.replace(/[⟦⟧]/g, '');
  const from = marked.indexOf('⟦');
  const to = marked.indexOf('⟧') - 1;
  const observation = observed(text);
  const { tokens } = observation.lookup;
  const at = (offset: number): number => tokens.start.findIndex((s) => s >= offset);
  const end = tokens.end.findIndex((e) => e >= to) + 1;
  expect(lightSlice(tokens.text, tokens.start[at(from)]!, tokens.end[end - 1]!)).toBe(text.slice(from, to));
  return rolesOf(observation, at(from), end);
};

describe('roles of a person', () => {
  test.each([
    ['the title phrase before', 'زار وزير الخارجية التركي ⟦هاكان فيدان⟧ بغداد', ['وزير الخارجية التركي']],
    ['one word', 'قال الدكتور ⟦سامر العطار⟧ إن', ['الدكتور']],
    ['a rank', 'وصل العقيد ⟦خالد حداد⟧', ['العقيد']],
    ['a job', 'قال المهندس ⟦سامر العطار⟧', ['المهندس']],
    ['without the proclitic', 'وصل ووزير الخارجية ⟦سامر العطار⟧', ['وزير الخارجية']],
    ['two offices in a row are one phrase', 'قال رئيس الوزراء ووزير الدفاع ⟦سامر العطار⟧', ['رئيس الوزراء ووزير الدفاع']],
    ['an office in apposition behind a comma', '⟦سامر العطار⟧، رئيس الحركة في بغداد، قال', ['رئيس الحركة في بغداد']],
    ['apposition up to the end of the sentence', 'قال ⟦سامر العطار⟧، وزير الخارجية.', ['وزير الخارجية']],
    ['both', 'قال الدكتور ⟦سامر العطار⟧، وزير الخارجية، نعم', ['الدكتور', 'وزير الخارجية']],
    ['kinship is no role', 'قال شقيق ⟦سامر العطار⟧ نعم', []],
    ['a verb of saying is none', 'قال ⟦سامر العطار⟧ نعم', []],
    ['an office at once', '⟦سامر العطار⟧ رئيس الحركة، قال', ['رئيس الحركة']],
    ['an office before what was said', 'قال ⟦سامر العطار⟧ وزير الخارجية إن', ['وزير الخارجية']],
    ['an office behind a name that a preposition governs', 'زار من ⟦سامر العطار⟧ وزير الخارجية في', ['وزير الخارجية']],
    ['behind a verb it may be the object', 'زار ⟦سامر العطار⟧ وزير الخارجية التركي في بغداد', []],
    ['a noun that governs the name ends the title before it', 'قال وزير الخارجية بدفاع ⟦سامر العطار⟧', []],
    ['one word at once is none', '⟦سامر العطار⟧ الوزير', []],
    ['a clause behind the comma is none', '⟦سامر العطار⟧، وزير الخارجية الذي زار بغداد، قال', []],
    ['another person behind the comma is none', '⟦سامر العطار⟧، ووزير الخارجية، قالا', []],
    ['the sentence before is none', 'جاء الوزير. ⟦سامر العطار⟧ هنا', []],
  ])('%s', (_, marked, expected) => {
    expect(roles(marked)).toEqual(expected);
  });

  test('an office and a form of address are two roles', () => {
    expect(roles('قال وزير الخارجية الدكتور ⟦سامر العطار⟧ نعم')).toEqual(['وزير الخارجية', 'الدكتور']);
  });
});
