import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  ARAB_DIVISIONS,
  CITY_STATES,
  COUNTRIES,
  DEPENDENCIES,
  GREGORIAN_TRADITIONS,
  HIJRI_MONTHS,
  WEEKDAYS,
} from '../../src/lexicon/lint/closed-sets';
import { lintClosedSets } from '../../src/lexicon/lint/completeness';
import type { LexiconFile } from '../../src/lexicon/lint/rules';
import { ARAB_STATES } from '../../src/lexicon/entries';

const root = join(__dirname, '..', '..', 'lexicons');
const real: LexiconFile[] = ['date', 'place', 'words'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.tsv'))
    .map((file) => ({ name: `${folder}/${file}`, text: readFileSync(join(root, folder, file), 'utf8') })),
);
/** The real files without the lines of one file that match. */
const without = (file: RegExp, line: RegExp): LexiconFile[] =>
  real.map(({ name, text }) => ({
    name,
    text: file.test(name)
      ? text
          .split('\n')
          .filter((own, at) => at === 0 || !line.test(own))
          .join('\n')
      : text,
  }));
const messages = (files: readonly LexiconFile[]): string[] => lintClosedSets(files).map(({ file, message }) => `${file}: ${message}`);

describe('the sets themselves', () => {
  test('twelve months for each press and the Hijri calendar, seven weekdays', () => {
    for (const names of [...Object.values(GREGORIAN_TRADITIONS), HIJRI_MONTHS]) expect(new Set(names.split(' ')).size).toBe(12);
    expect(WEEKDAYS.split(' ')).toHaveLength(7);
  });
  test('every state of ISO 3166-1 once: 249 codes without the six left out', () => {
    const codes = COUNTRIES.split(' ');
    expect([codes.length, new Set(codes).size]).toEqual([243, 243]);
    for (const code of [...DEPENDENCIES.split(' '), ...CITY_STATES.split(' ')]) expect(codes).toContain(code);
  });
  test('states are the members of the United Nations with Palestine, the Vatican and Taiwan', () => {
    expect(COUNTRIES.split(' ').length - DEPENDENCIES.split(' ').length).toBe(193 + 3);
  });
  test('divisions of all 22 members of the Arab League', () => {
    expect(new Set(Object.keys(ARAB_DIVISIONS))).toEqual(ARAB_STATES);
    const counts = Object.fromEntries(Object.entries(ARAB_DIVISIONS).map(([code, names]) => [code, names.split(', ').length]));
    expect(counts).toMatchObject({ DZ: 58, EG: 27, IQ: 18, JO: 12, LB: 8, LY: 22, PS: 16, SA: 13, SD: 18, SY: 14, TN: 24, YE: 21 });
  });
});

describe('the lexicons hold them all', () => {
  test('nothing is missing', () => {
    expect(messages(real)).toEqual([]);
  });
  test.each([
    ['a month of one press', /months/, /^جويلية\t/, 'date/months.tsv: no month جويلية = gregorian:7 (Algeria, Tunisia)'],
    ['a Hijri month', /months/, /^رجب\t/, 'date/months.tsv: no month رجب = islamic:7 (hijri)'],
    ['a weekday', /weekdays/, /^السبت\t/, 'date/weekdays.tsv: no weekday السبت = 6'],
    ['a weekday without article', /weekdays/, /^سبت\t/, 'date/weekdays.tsv: no bare-weekday سبت = 6'],
    ['a country', /countries/, /\tiso:TD\t/, 'place/countries.tsv: no country TD'],
    ['a capital', /capitals/, /\tTD\t/, 'place/capitals.tsv: no capital of TD'],
    ['a nisba', /nisba/, /\tTD(\t|$)/, 'words/nisba.tsv: no nisba of TD'],
    ['a division', /place/, /^نينوى\t/, 'place: no division نينوى of IQ'],
  ])('%s that is gone is named', (_, file, line, message) => {
    expect(messages(without(file, line))).toEqual([message]);
  });
  test('a division of another country does not count', () => {
    const moved = real.map(({ name, text }) => ({ name, text: text.replaceAll(/^(نينوى\t.*)\tIQ\t/gm, '$1\tSY\t') }));
    expect(messages(moved)).toEqual(['place: no division نينوى of IQ']);
  });
});
