/** Whether the closed sets are in the lexicons completely (see closed-sets.ts). */
import { keyOf } from '../../text/normalise';
import { parseRows } from '../rows';
import type { Row } from '../rows';
import { ARAB_DIVISIONS, CITY_STATES, COUNTRIES, DEPENDENCIES, GREGORIAN_TRADITIONS, HIJRI_MONTHS, WEEKDAYS } from './closed-sets';
import type { LexiconFile, Problem } from './rules';

/** One problem for every member of a closed set that no row holds. `files` are all files, as `lintFile` gets them one by one. */
export function lintClosedSets(files: readonly LexiconFile[]): Problem[] {
  const rowsOf = (match: RegExp): Row[] => files.filter(({ name }) => match.test(name)).flatMap(({ name, text }) => parseRows(text, name));
  return [
    ...months(rowsOf(/^date\/months\.tsv$/)),
    ...weekdays(rowsOf(/^date\/weekdays\.tsv$/)),
    ...states(rowsOf(/^place\/countries\.tsv$/), rowsOf(/^place\/capitals\.tsv$/), rowsOf(/^words\/nisba\.tsv$/)),
    ...divisions(rowsOf(/^place\//)),
  ];
}

const missing = (file: string, message: string): Problem => ({ file, line: 1, message });

/** The forms of date rows with what they stand for. A form may stand for several things (`أوت`). */
function valuesByForm(rows: readonly Row[]): Set<string> {
  return new Set(rows.flatMap((row) => [row.cell('form'), ...row.values('variants')].map((form) => `${keyOf(form)}=${row.cell('value')}`)));
}

const listed = (set: string): string[] => set.split(' ').map((word) => word.replaceAll('_', ' '));

function months(rows: readonly Row[]): Problem[] {
  const known = valuesByForm(rows);
  const calendars = [
    ...Object.entries(GREGORIAN_TRADITIONS).map(([region, names]) => ({ region, names, calendar: 'gregorian' })),
    { region: 'hijri', names: HIJRI_MONTHS, calendar: 'islamic' },
  ];
  return calendars.flatMap(({ region, names, calendar }) =>
    listed(names).flatMap((name, at) => {
      const value = `${calendar}:${at + 1}`;
      return known.has(`${keyOf(name)}=${value}`) ? [] : [missing('date/months.tsv', `no month ${name} = ${value} (${region})`)];
    }),
  );
}

/** A weekday is needed with its article, a date by itself, and without it, behind a construct (`أحد الشعانين`). */
function weekdays(rows: readonly Row[]): Problem[] {
  const withArticle = valuesByForm(rows.filter((row) => row.cell('class') === 'weekday'));
  const bare = valuesByForm(rows.filter((row) => row.cell('class') === 'bare-weekday'));
  return listed(WEEKDAYS).flatMap((name, at) => [
    ...(withArticle.has(`${keyOf(name)}=${at + 1}`) ? [] : [missing('date/weekdays.tsv', `no weekday ${name} = ${at + 1}`)]),
    ...(bare.has(`${keyOf(name.slice(2))}=${at + 1}`)
      ? []
      : [missing('date/weekdays.tsv', `no bare-weekday ${name.slice(2)} = ${at + 1}`)]),
  ]);
}

function states(countries: readonly Row[], capitals: readonly Row[], nisbas: readonly Row[]): Problem[] {
  const codes = (rows: readonly Row[]): Set<string> => new Set(rows.map((row) => row.cell('country')));
  const [named, withCapital, withNisba] = [codes(countries), codes(capitals), codes(nisbas)];
  const dependent = new Set(DEPENDENCIES.split(' '));
  const cityStates = new Set(CITY_STATES.split(' '));
  return COUNTRIES.split(' ').flatMap((code) => [
    ...(named.has(code) ? [] : [missing('place/countries.tsv', `no country ${code}`)]),
    ...(dependent.has(code) || cityStates.has(code) || withCapital.has(code)
      ? []
      : [missing('place/capitals.tsv', `no capital of ${code}`)]),
    ...(dependent.has(code) || withNisba.has(code) ? [] : [missing('words/nisba.tsv', `no nisba of ${code}`)]),
  ]);
}

function divisions(places: readonly Row[]): Problem[] {
  const known = new Set(
    places.flatMap((row) => [row.cell('name'), ...row.values('variants')].map((form) => `${row.cell('country')} ${keyOf(form)}`)),
  );
  return Object.entries(ARAB_DIVISIONS).flatMap(([country, names]) =>
    names
      .split(', ')
      .filter((name) => !known.has(`${country} ${keyOf(name)}`))
      .map((name) => missing('place', `no division ${name} of ${country}`)),
  );
}
