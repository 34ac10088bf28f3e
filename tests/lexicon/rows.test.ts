import { WORD_CLASSES, classIndex, maskOf, wordFileClass } from '../../src/lexicon/classes';
import type { WordClass } from '../../src/lexicon/classes';
import { readEntries } from '../../src/lexicon/entries';
import { entryAmbiguity, entryCueClass, entryKind, entryProminence, entryRank, entryType, packEntry } from '../../src/lexicon/format';
import { parseRows, readRows } from '../../src/lexicon/rows';
import { articleVariants, egyptianSpelling, foreignVariants, joinedVariants } from '../../src/lexicon/spelling';
import { packCountry, packNoun } from '../../src/lexicon/vocabulary';
import { writeLexicon } from './tiny-lexicon';

describe('rows of a lexicon file', () => {
  const rows = parseRows(
    '# a comment\nname\tvariants\tkind\nبغداد\tمدينة السلام | دار السلام||\tcity\n\n# another\nحلب\r\n',
    'place/x.tsv',
  );

  test('comments and empty lines are skipped; lines are counted from 1', () => {
    expect(rows.map(({ file, line }) => `${file}:${line}`)).toEqual(['place/x.tsv:3', 'place/x.tsv:6']);
  });
  test('cells are found by column, trailing empty cells may be missing', () => {
    expect(rows.map((r) => [r.cell('name'), r.cell('kind'), r.cell('no such column')])).toEqual([
      ['بغداد', 'city', ''],
      ['حلب', '', ''],
    ]);
  });
  test('several values are separated by bars, empty ones dropped', () => {
    expect(rows.map((r) => r.values('variants'))).toEqual([['مدينة السلام', 'دار السلام'], []]);
  });
  test('a file with a header alone has no rows', () => {
    expect(parseRows('name\tkind\n', 'x')).toEqual([]);
  });
  test('a folder’s files are read in the order of their names, others left out', () => {
    const root = writeLexicon({
      'place/b.tsv': ['name', 'ب'],
      'place/a.tsv': ['name', 'ا'],
      'place/a.txt': ['name', 'ج'],
      'place/c.tsv': ['name', 'د'],
    });
    expect(readRows(root, 'place', /^[ab]/).map((r) => r.cell('name'))).toEqual(['ا', 'ب']);
  });
});

describe('spelling variants by rule', () => {
  test.each([
    ['عبد الله', ['عبدالله']],
    ['أبو بكر البغدادي', ['أبوبكر البغدادي']],
    ['جمال عبد الناصر', ['جمال عبدالناصر']],
    ['عبدالرحمن', ['عبد الرحمن']],
    ['معبد قديم', []],
    ['محمد', []],
    ['أبو', []],
  ])('joined and split: %s', (form, variants) => {
    expect(joinedVariants(form)).toEqual(variants);
  });
  test.each([
    ['الحسيني', ['حسيني']],
    ['حسيني', ['الحسيني']],
    ['الحر', []],
    ['حر', []],
    ['عبدالله', []],
    ['آل نهيان', []],
  ])('with and without the article: %s', (form, variants) => {
    expect(articleVariants(form)).toEqual(variants);
  });
  test.each([
    ['غوردون', ['جوردون', 'كوردون']],
    ['غزة', ['جزة']],
    ['جوردن', ['غوردن']],
    ['جورج', []],
    ['جميل', []],
    ['محمد', []],
  ])('a foreign g: %s', (form, variants) => {
    expect(foreignVariants(form)).toEqual(variants);
  });
});

describe('a foreign g in names of several words', () => {
  test.each([
    ['سامسونغ', 'سامسونج'],
    ['غاري غولدمان', 'جاري جولدمان'],
    ['غرفة تجارة هامبورغ', 'غرفة تجارة هامبورج'],
    ['جامعة المغرب', 'جامعة المغرب'],
    ['توماس مان', 'توماس مان'],
  ])('%s as Egyptian presses write it: %s', (form, spelling) => {
    expect(egyptianSpelling(form, (word) => word === 'غرفة')).toBe(spelling);
  });
});

describe('word classes', () => {
  test('fit 64 bits, without doubles', () => {
    expect(WORD_CLASSES.length).toBeLessThanOrEqual(64);
    expect(new Set(WORD_CLASSES).size).toBe(WORD_CLASSES.length);
  });
  test('a mask has exactly its classes’ bits, in the right half', () => {
    WORD_CLASSES.forEach((name, i) => {
      expect(classIndex(name)).toBe(i);
      expect(maskOf(name)).toEqual(i < 32 ? { lo: 2 ** i, hi: 0 } : { lo: 0, hi: 2 ** (i - 32) });
    });
  });
  test('a mask of several is their union, and unsigned', () => {
    const { lo, hi } = maskOf(...WORD_CLASSES.slice(0, 40));
    expect([lo, hi]).toEqual([0xffffffff, 0xff]);
    expect(maskOf()).toEqual({ lo: 0, hi: 0 });
  });
  test('an unknown class is an error', () => {
    expect(() => classIndex('no-class' as WordClass)).toThrow(RangeError);
  });
  test('cells of word files: class names, their aliases, and null for the rest', () => {
    expect([wordFileClass('noun'), wordFileClass('currency'), wordFileClass('adverb-time'), wordFileClass('nonsense')]).toEqual([
      'noun',
      'unit',
      'adverb',
      null,
    ]);
  });
});

describe('packed numbers', () => {
  test('an entry’s parts come back', () => {
    const info = packEntry(2, 63, 2, 1, 3);
    expect([entryType(info), entryKind(info), entryAmbiguity(info), entryRank(info), entryProminence(info)]).toEqual([2, 63, 2, 1, 3]);
    const cue = packEntry(3, 61, 0, 0, 0);
    expect([entryType(cue), entryCueClass(cue), entryAmbiguity(cue)]).toEqual([3, 61, 0]);
    expect(packEntry(3, 63, 3, 3, 3)).toBeLessThan(2 ** 16);
  });
  test('a class noun’s kinds and a nisba’s country do not touch each other’s bits', () => {
    expect(packNoun(28, 30, true, true) & packCountry('ZZ')).toBe(0);
    expect(packCountry('')).toBe(0);
    expect(packCountry('IQ')).not.toBe(packCountry('IR'));
  });
});

describe('entries', () => {
  const { entities, forms } = readEntries(writeLexicon());
  const formsOf = (name: string): string[] => forms.filter((f) => entities[f.entity]!.name === name).map((f) => `${f.form}/${f.rank}`);

  test('one entity a row, with its type, kind and source', () => {
    expect(entities.find((e) => e.name === 'الموصل')).toMatchObject({
      type: 'place',
      kind: 'city',
      country: 'IQ',
      population: 1500000,
      ids: 'geonames:99072',
      source: 'place/made.tsv',
    });
    expect(entities.find((e) => e.name === 'جمال عبد الناصر')).toMatchObject({ type: 'person', office: 'الرئيس' });
  });
  test('forms are the name, what is listed, and what rules make', () => {
    expect(formsOf('جمال عبد الناصر')).toEqual(['جمال عبد الناصر/0', 'عبد الناصر/1', 'جمال عبدالناصر/2', 'عبدالناصر/2']);
    expect(formsOf('إف-بي-آي')).toEqual(['إف-بي-آي/0', 'FBI/1']);
  });
  test('foreign letters vary in foreign places only', () => {
    expect(formsOf('شتوتغارت')).toContain('شتوتجارت/2');
    expect(formsOf('بغداد')).toEqual(['بغداد/0']);
  });
});
