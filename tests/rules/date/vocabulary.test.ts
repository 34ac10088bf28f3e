import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VOCABULARY_PATH, compileDateVocabulary, vocabularyEntries } from '../../../src/rules/date/compile';

test('the compiled vocabulary is that of lexicons/date', () => {
  const path = join(tmpdir(), `date-vocabulary-${process.pid}.json`);
  compileDateVocabulary(join(__dirname, '..', '..', '..', 'lexicons'), path);
  expect(readFileSync(VOCABULARY_PATH, 'utf8')).toBe(readFileSync(path, 'utf8'));
  rmSync(path);
});

test('every Gregorian month of every Arab state is known', () => {
  const entries = vocabularyEntries(join(__dirname, '..', '..', '..', 'lexicons'));
  const states = 'AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE'.split(' ');
  const months = new Map(entries.filter(([, wordClass]) => wordClass === 'month').map(([phrase, , value]) => [phrase, value]));
  for (const state of states) {
    const format = new Intl.DateTimeFormat(`ar-${state}-u-ca-gregory`, { month: 'long', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      const name = format
        .format(new Date(Date.UTC(2020, month - 1, 5)))
        .replace(/[أإآ]/g, 'ا')
        .replace(/ة/g, 'ه');
      expect([state, name, months.get(name)]).toEqual([state, name, `gregorian:${month}`]);
    }
  }
});

test('no word stands twice in a class with different values, unless its spelling tells them apart', () => {
  const seen = new Map<string, string>();
  for (const [phrase, wordClass, value, , light] of vocabularyEntries(join(__dirname, '..', '..', '..', 'lexicons'))) {
    const id = `${phrase} ${wordClass} ${light ?? ''}`;
    if (['part-of-day', 'clock-part', 'blocker', 'function', 'measured', 'publication'].includes(wordClass)) continue;
    expect([id, seen.get(id) ?? value]).toEqual([id, value]);
    seen.set(id, value);
  }
});
