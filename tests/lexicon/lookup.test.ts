import type { WordClass } from '../../src/lexicon/classes';
import { classIndex } from '../../src/lexicon/classes';
import { entitiesOf } from '../../src/lexicon/entities-of';
import type { Lookup } from '../../src/lexicon/lookup';
import { lightSlice } from '../../src/text/normalise';
import { look } from './tiny-lexicon';

const has = (lookup: Lookup, t: number, cls: WordClass): boolean => {
  const bit = classIndex(cls);
  return bit < 32 ? ((lookup.lo[t]! >>> bit) & 1) === 1 : ((lookup.hi[t]! >>> (bit - 32)) & 1) === 1;
};
/** Matches as `text=entity`, the text as it stands in the source behind the proclitics. */
const names = (lookup: Lookup): string[] => {
  const { matches, matchCount, image, tokens } = lookup;
  const found: string[] = [];
  for (let m = 0; m < matchCount; m++) {
    const [from, to, offset, entry] = matches.slice(m * 4, m * 4 + 4) as unknown as [number, number, number, number];
    found.push(
      `${lightSlice(tokens.text, tokens.start[from]! + offset, tokens.end[to - 1]!)}=${image.entity(image.entryEntity[entry]!).name}`,
    );
  }
  return found;
};

describe('words and their classes', () => {
  test.each([
    ['سامر', 'given'],
    ['حداد', 'family'],
    ['الحداد', 'family'],
    ['عطار', 'family'],
    ['العراق', 'country'],
    ['بغداد', 'place-alone'],
    ['العين', 'place-ambiguous'],
    ['الحي', 'place-rare'],
    ['حماس', 'organisation-alone'],
    ['الهلال', 'organisation-ambiguous'],
    ['وزارة', 'organisation-noun'],
    ['الوزارة', 'organisation-noun'],
    ['مدن', 'place-noun'],
    ['وزير', 'title-office'],
    ['الدكتور', 'title-academic'],
    ['قال', 'verb-saying'],
    ['العراقيون', 'nisba'],
    ['تركية', 'nisba'],
    ['بن', 'connector'],
    ['كريم', 'name-ambiguous'],
    ['وردة', 'name-rare'],
    ['ترمب', 'person-alone'],
  ] as const)('%s is %s', (word, cls) => {
    expect(has(look(word), 0, cls)).toBe(true);
  });

  test('a word is found in any spelling that folds to its key', () => {
    for (const spelling of ['ليلى', 'ليلي', 'لَيْلَى', 'ليـلى']) expect(has(look(spelling), 0, 'given')).toBe(true);
  });

  test('words that no row has are unknown', () => {
    const lookup = look('زغنطوط');
    expect([lookup.word[0], lookup.lo[0], lookup.hi[0]]).toEqual([-1, 0, 0]);
  });

  test('look-alikes keep their own classes: على is no given name and علي no preposition', () => {
    const lookup = look('على علي');
    expect([has(lookup, 0, 'preposition'), has(lookup, 0, 'given')]).toEqual([true, false]);
    expect([has(lookup, 1, 'preposition'), has(lookup, 1, 'given')]).toEqual([false, true]);
  });

  test('look-alikes are told apart behind proclitics', () => {
    expect(has(look('وعلى'), 0, 'given')).toBe(false);
  });

  test('a fixed phrase gives its last word a class', () => {
    const lookup = look('متحدث باسم حركة');
    expect([has(lookup, 1, 'before-organisation'), has(look('باسم حركة'), 0, 'before-organisation')]).toEqual([true, false]);
  });
});

describe('proclitics', () => {
  const analysis = (word: string): [number, number] => {
    const lookup = look(word);
    return [lookup.offset[0]!, lookup.restored[0]!];
  };

  test.each([
    ['ولبنان', 1, 0],
    ['فلبنان', 1, 0],
    ['بلبنان', 1, 0],
    ['وبلبنان', 2, 0],
    ['ولبغداد', 2, 0],
    ['كالعراق', 1, 0],
    ['للعراق', 1, 1],
    ['وللعراق', 2, 1],
    ['لبنان', 0, 0],
    ['وليد', 0, 0],
    ['بغداد', 0, 0],
    ['كريم', 0, 0],
    ['فيدان', 0, 0],
    ['وزير', 0, 0],
    ['وأكد', 1, 0],
    ['وليلى', 1, 0],
    ['بإتصال', 1, 0],
    ['باتصال', 0, 0],
  ])('%s: %i units, article restored %i', (word, offset, restored) => {
    expect(analysis(word)).toEqual([offset, restored]);
  });

  test.each([
    ['وهوفمانشتال', 1, 0],
    ['بالزغنطوط', 1, 0],
    ['للزغنطوط', 1, 1],
    ['زغنطوط', 0, 0],
    ['بزغ', 0, 0],
    ['لأزغنطوط', 1, 0],
  ])('of an unknown word only what is near certain is cut: %s', (word, offset, restored) => {
    expect(analysis(word)).toEqual([offset, restored]);
  });

  test('an accusative is no ب before a name', () => {
    expect(analysis('بيانا')[0]).toBe(0);
  });
});

describe('names', () => {
  test.each([
    ['one word', 'زار بغداد', ['بغداد=بغداد']],
    ['several words, and the shorter name inside', 'مصر الجديدة', ['مصر=مصر', 'مصر الجديدة=مصر الجديدة']],
    ['a variant', 'حركة حماس', ['حركة حماس=حركة المقاومة الإسلامية', 'حماس=حركة المقاومة الإسلامية']],
    ['an acronym in Latin letters, in any case', 'FBI fbi', ['FBI=إف-بي-آي', 'fbi=إف-بي-آي']],
    ['other hamzas', 'الامم المتحده', ['الامم المتحده=الأمم المتحدة']],
    ['behind و', 'والأمم المتحدة', ['الأمم المتحدة=الأمم المتحدة']],
    ['behind ل that swallowed the alef', 'للأمم المتحدة', ['لأمم المتحدة=الأمم المتحدة']],
    ['behind و and ل', 'وللأمم المتحدة', ['لأمم المتحدة=الأمم المتحدة']],
    ['joined عبد', 'جمال عبدالناصر', ['جمال عبدالناصر=جمال عبد الناصر', 'عبدالناصر=جمال عبد الناصر']],
    ['a foreign g written ج', 'شتوتجارت', ['شتوتجارت=شتوتغارت']],
    ['a foreign g written ج in an organisation', 'شركة سامسونج', ['شركة سامسونج=شركة سامسونغ', 'سامسونج=شركة سامسونغ']],
    ['an Arabic غ, which no press writes ج', 'شركة جالية', []],
    ['two places of one name, the better known first', 'طرابلس', ['طرابلس=طرابلس', 'طرابلس=طرابلس']],
    ['a form with hyphens, with spaces', 'إف بي آي', ['إف بي آي=إف-بي-آي']],
    ['a form with hyphens', 'إف-بي-آي', ['إف-بي-آي=إف-بي-آي']],
    ['a name of two words with a hyphen', 'بور-سعيد', ['بور-سعيد=بورسعيد']],
    ['no proclitic on an inner word', 'الأمم والمتحدة', []],
    ['punctuation parts names', 'الأمم، المتحدة', []],
    ['a beginning alone is no name', 'الأمم', []],
  ])('%s', (_, source, expected) => {
    expect(names(look(source))).toEqual(expected);
  });

  test('a spaced hyphen parts two names', () => {
    expect(names(look('مصر - الجديدة'))).toEqual(['مصر=مصر']);
  });

  test.each([
    ['AJ+', ['AJ+=AJ+']],
    ['عن AJ + قوله', ['AJ +=AJ+']],
    ['G42', ['G42=مجموعة 42']],
    ['مجموعة ٤٢', ['مجموعة 42=مجموعة 42']],
    ['AJ', []],
    ['AJ-', []],
    ['+', []],
    ['42', []],
  ])('a form with signs or digits, which the tokeniser parts, is found whole: %s', (source, expected) => {
    expect(names(look(source))).toEqual(expected);
  });

  test('the better-known of two namesakes comes first', () => {
    const lookup = look('طرابلس');
    const countries = [0, 1].map((m) => lookup.image.entity(lookup.image.entryEntity[lookup.matches[m * 4 + 3]!]!).country);
    expect(countries).toEqual(['LY', 'LB']);
  });

  test('entitiesOf finds what names exactly a span, by type', () => {
    const lookup = look('زار حماس ثم مصر الجديدة');
    const nameOf = (ids: number[]): string[] => ids.map((id) => lookup.image.entity(id).name);
    expect(nameOf(entitiesOf(lookup, 3, 5, 2))).toEqual(['مصر الجديدة']);
    expect(nameOf(entitiesOf(lookup, 3, 4, 2))).toEqual(['مصر']);
    expect([entitiesOf(lookup, 1, 2, 1).length, entitiesOf(lookup, 1, 2, 2), entitiesOf(lookup, 0, 1, 2)]).toEqual([1, [], []]);
  });
});
