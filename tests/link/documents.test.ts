/** The people that `NAME.expect.json` names for each gold text, with their other names and their titles. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMarked } from '../../src/evaluate/marked';
import { extract } from '../../src/index';
import { keyOf } from '../../src/text/normalise';
import type { PersonEntity } from '../../src/types';

interface Expected {
  name: string;
  aliases: string[];
  roles: string[];
}
/** Shares in per cent, five points under the measured ones (2026-11-22). */
const FLOORS = { names: 86, aliases: 50, roles: 55 } as const;

const FIXTURES = join(__dirname, '..', '..', 'fixtures');

function texts(): { people: PersonEntity[]; expected: Expected[] }[] {
  return ['articles', 'held-out'].flatMap((folder) =>
    readdirSync(join(FIXTURES, folder))
      .filter((file) => file.endsWith('.expect.json'))
      .map((file) => {
        const expected = (JSON.parse(readFileSync(join(FIXTURES, folder, file), 'utf8')) as { people: Expected[] }).people;
        const { text, referenceDate } = parseMarked(
          readFileSync(join(FIXTURES, folder, file.replace('.expect.json', '.marked.txt')), 'utf8'),
        );
        return { people: extract(text, referenceDate ? { referenceDate } : {}).people, expected };
      }),
  );
}

describe('the people of the gold texts', () => {
  const total = { names: 0, aliases: 0, roles: 0 };
  const right = { names: 0, aliases: 0, roles: 0 };
  beforeAll(() => {
    for (const { people, expected } of texts())
      for (const person of expected) {
        const found = people.find((p) => keyOf(p.name) === keyOf(person.name));
        total.names++;
        if (found) right.names++;
        for (const part of ['aliases', 'roles'] as const)
          for (const form of person[part]) {
            total[part]++;
            if (found?.[part].some((have) => keyOf(have) === keyOf(form))) right[part]++;
          }
      }
  });

  test.each(['names', 'aliases', 'roles'] as const)('%s are found as often as they were', (part) => {
    expect(total[part]).toBeGreaterThan(50);
    expect((100 * right[part]) / total[part]).toBeGreaterThanOrEqual(FLOORS[part]);
  });
});
