/** Every value that the phrasings come to is EDTF, as an independent parser reads it, once ISO weeks and quarters are set aside. */
import edtf from 'edtf';
import { parseDates } from '../../../src/dates';
import { phrasings } from '../../rules/date/phrasings';

/** ISO 8601 weeks, quarters and times to the minute are in the contract but not in EDTF. */
function asEdtf(value: string): string {
  return value
    .replace(/-Q([1-4])/g, (_, quarter: string) => `-${32 + Number(quarter)}`)
    .replace(/(T[0-9]{2}:[0-9]{2})(Z|[+-][0-9]{2}:[0-9]{2})?$/, '$1:00$2');
}

const values = [
  ...new Set(
    phrasings().flatMap((p) =>
      parseDates(`العبارة هنا: ${p.phrasing}، وهي كاملة.`, p.reference ? { referenceDate: p.reference } : {}).map((m) => m.date.value),
    ),
  ),
].filter((value): value is string => value !== null && !/-W[0-9]{2}/.test(value));

test.each(values)('%s', (value) => {
  expect(() => edtf(asEdtf(value))).not.toThrow();
});

test('there are many', () => {
  expect(values.length).toBeGreaterThan(150);
});
