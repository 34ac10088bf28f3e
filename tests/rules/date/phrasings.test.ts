import { parseDates } from '../../../src/dates';
import type { Phrasing } from './phrasings';
import { CARRIERS, expand, negatives, phrasings } from './phrasings';

const all = phrasings();

/** What is found of a phrasing in its sentence, or null where it is all as the corpus says. */
function fault(p: Phrasing): string | null {
  const [before, after] = CARRIERS[p.direction];
  const found = parseDates(before + p.phrasing + after, p.reference === undefined ? {} : { referenceDate: p.reference });
  const [m] = found;
  const right =
    found.length === 1 &&
    m!.start === before.length &&
    m!.text === p.phrasing &&
    m!.date.value === p.value &&
    m!.date.modifier === p.modifier &&
    (p.hijri === undefined || m!.date.hijri === p.hijri) &&
    (p.value === null) === (m!.date.unresolved !== undefined);
  return right ? null : `${p.phrasing}: ${JSON.stringify(found.map((f) => [f.text, f.date.value, f.date.hijri, f.date.modifier]))}`;
}

describe('phrasings: one value, many ways to say it', () => {
  const groups = new Map<string, Phrasing[]>();
  for (const p of all) groups.set(`${p.file}:${p.line} ${p.value}`, [...(groups.get(`${p.file}:${p.line} ${p.value}`) ?? []), p]);

  test.each([...groups])('%s', (_, group) => {
    expect(group.map(fault).filter(Boolean)).toEqual([]);
  });

  test('there are at least 1,200 different ones, in all classes', () => {
    expect(new Set(all.map((p) => p.phrasing)).size).toBeGreaterThanOrEqual(1200);
  });
});

describe('sentences without a date', () => {
  test.each(negatives())('%s', (sentence) => {
    expect(parseDates(sentence, { referenceDate: '2025-11-06' })).toEqual([]);
  });

  test('there are at least 300', () => {
    expect(new Set(negatives()).size).toBeGreaterThanOrEqual(300);
  });
});

test('alternatives expand, nested ones too', () => {
  expect(expand('{a|b{1|2}}c')).toEqual(['ac', 'b1c', 'b2c']);
});
