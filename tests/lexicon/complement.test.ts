import { completes, strengthOf } from '../../src/lexicon/complement';
import { defaultImage } from '../../src/lexicon/default';
import { lookUp } from '../../src/lexicon/lookup';
import { complementOf } from '../../src/decide/phrase';
import { normalise } from '../../src/text/normalise';
import { tokenise } from '../../src/text/tokenise';
import { ORGANISATION_KINDS } from '../../src/types';

function complement(word: string): number {
  return complementOf(lookUp(tokenise(normalise(word)), defaultImage()), 0);
}

const kind = (name: (typeof ORGANISATION_KINDS)[number]): number => ORGANISATION_KINDS.indexOf(name);

describe('what completes the name of an organisation', () => {
  test.each(['الصحة', 'للصحة', 'الزراعية', 'الأمن', 'النقل'])('%s does', (word) => {
    expect(strengthOf(complement(word))).toBeGreaterThan(3);
  });

  test.each(['القرية', 'الضحية', 'هناك', 'سامر', 'زغنطوط'])('%s hardly does, or is no ordinary word', (word) => {
    expect(strengthOf(complement(word))).toBeLessThan(2);
  });

  test('each by the kinds that are called so', () => {
    expect(completes(complement('الصحة'), kind('ministry'))).toBe(true);
    expect(completes(complement('الهندسة'), kind('university'))).toBe(true);
    expect(completes(complement('الهندسة'), kind('army'))).toBe(false);
  });
});
