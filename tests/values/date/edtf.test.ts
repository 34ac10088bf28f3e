/** Every value that the phrasings come to is EDTF, as an independent parser reads it, once ISO weeks and quarters are set aside. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import edtf from 'edtf';
import { parseDates } from '../../../src/dates';
import { CARRIERS, phrasings } from '../../rules/date/phrasings';

/** ISO 8601 weeks, quarters and times to the minute are in the contract but not in EDTF. */
function asEdtf(value: string): string {
  return value
    .replace(/-Q([1-4])/g, (_, quarter: string) => `-${32 + Number(quarter)}`)
    .replace(/(T[0-9]{2}:[0-9]{2})(Z|[+-][0-9]{2}:[0-9]{2})?$/, '$1:00$2');
}

const isEdtf = (value: string | null | undefined): value is string => typeof value === 'string' && !/-W[0-9]{2}/.test(value);

/** What the phrasings should come to and what they come to, where nothing points back or ahead and in their own carriers. */
const found = phrasings().flatMap((p) =>
  [CARRIERS.none, CARRIERS[p.direction]].flatMap(([before, after]) =>
    parseDates(before + p.phrasing + after, p.reference ? { referenceDate: p.reference } : {}).map((m) => m.date),
  ),
);
const ARTICLES = join(__dirname, '..', '..', '..', 'fixtures', 'articles');
/** The values that the articles are marked with, as the scorer compares them. */
const marked = readdirSync(ARTICLES)
  .filter((name) => name.endsWith('.marked.txt'))
  .flatMap((name) => [...readFileSync(join(ARTICLES, name), 'utf8').matchAll(/⟦DATE:([-0-9XWQTZ:+/]+)\|/g)].map((match) => match[1]));

const values = [...new Set([...phrasings().map((p) => p.value), ...found.map((d) => d.value), ...marked])].filter(isEdtf);

test.each(values)('%s', (value) => {
  expect(() => edtf(asEdtf(value))).not.toThrow();
});

test('bounds and days of the Hijri calendar are written the same way', () => {
  const days = found.flatMap((d) => [d.start, d.end, d.hijri?.includes('/') ? undefined : d.hijri]).filter(isEdtf);
  expect(days.filter((day) => !/^-?[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$/.test(day))).toEqual([]);
});

test('there are many', () => {
  expect(values.length).toBeGreaterThan(400);
  expect(marked.length).toBeGreaterThan(200);
});
