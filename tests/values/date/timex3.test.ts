/** Every TIMEX3 value that the phrasings come to has one of the forms of TimeML 1.2.1, written out here independently of the code. */
import { parseDates } from '../../../src/dates';
import { CARRIERS, phrasings } from '../../rules/date/phrasings';

const YEAR = '(?:[0-9]{4}|BC[0-9]{4})';
const CLOCK = 'T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])?';
const FORMS = [
  `${YEAR}`,
  `${YEAR}-(?:0[1-9]|1[0-2])`,
  `${YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:${CLOCK}|T(?:MO|MI|AF|EV|NI|DT))?`,
  `${YEAR}-W(?:0[1-9]|[1-4][0-9]|5[0-3])`,
  `${YEAR}-Q[1-4]`,
  `${YEAR}-H[12]`,
  `(?:${YEAR}|XXXX)-(?:SP|SU|FA|WI)`,
  '[0-9]{1,3}',
  'XXXX-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?',
  'XXXX-WXX-[1-7]',
  'PAST_REF|FUTURE_REF',
];
const VALID = new RegExp(`^(?:${FORMS.join('|')})$`);

const dates = phrasings().flatMap((p) => {
  const [before, after] = CARRIERS[p.direction];
  return parseDates(before + p.phrasing + after, { timex3: true, ...(p.reference ? { referenceDate: p.reference } : {}) });
});

test('all forms are valid', () => {
  const values = dates.map((m) => m.date.timex3).filter((value): value is string => value !== undefined);
  expect(values.filter((value) => !VALID.test(value))).toEqual([]);
  expect(values.length).toBeGreaterThan(1500);
});

test('a date has one unless it is a range, of the Hijri calendar or not resolved', () => {
  const without = dates.filter((m) => m.date.timex3 === undefined && m.date.value !== null);
  expect(without.filter((m) => !m.date.value!.includes('/') && !/^-?[0-9]{2}XX$/.test(m.date.value!)).map((m) => m.text)).toEqual([]);
});
