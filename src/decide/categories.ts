/**
 * The 64 categories of tokens: parts of speech as far as names are concerned. Which one a word has follows from its classes in the lexicon.
 */
import type { WordClass } from '../lexicon/classes';
import { maskOf } from '../lexicon/classes';

/** Categories in the order of their numbers; the order is part of the weight file's feature names only through these names. */
export const CATEGORIES = [
  'edge',
  'comma',
  'stop',
  'colon',
  'open',
  'close',
  'quote',
  'dash',
  'mark',
  'number',
  'latin',
  'preposition',
  'preposition-of-place',
  'conjunction',
  'pronoun',
  'particle',
  'quantifier',
  'kana',
  'verb-saying',
  'verb-person',
  'verb-place',
  'verb',
  'office',
  'rank',
  'honorific',
  'job',
  'kinship',
  'organisation-noun',
  'place-noun',
  'nisba',
  'direction',
  'before-organisation',
  'before-person',
  'after-person',
  'list',
  'not-name',
  'calendar',
  'connector',
  'given',
  'family',
  'name-part',
  'name-ambiguous',
  'name-rare',
  'person-alone',
  'country',
  'place',
  'place-ambiguous',
  'place-part',
  'organisation',
  'organisation-ambiguous',
  'organisation-part',
  'noun-definite',
  'noun',
  'adjective-definite',
  'adjective',
  'adverb',
  'measure',
  'guess-definite',
  'guess-noun',
  'guess-possessed',
  'unknown-foreign',
  'unknown-arab',
  'unknown-place',
  'unknown-ordinary',
] as const;
export type Category = (typeof CATEGORIES)[number];
export const CATEGORY = Object.fromEntries(CATEGORIES.map((name, i) => [name, i])) as Record<Category, number>;

/** A flag for each category, 1 for those named. */
export function table(...names: Category[]): Uint8Array {
  const flags = new Uint8Array(CATEGORIES.length);
  for (const name of names) flags[CATEGORY[name]] = 1;
  return flags;
}

/** Tests in order of precedence: the first class a word has decides its category. */
const ORDER: readonly (readonly [Category, readonly WordClass[]])[] = [
  ['connector', ['connector']],
  ['country', ['country']],
  ['pronoun', ['pronoun', 'demonstrative', 'relative', 'interrogative']],
  ['conjunction', ['conjunction']],
  ['preposition', ['preposition']],
  ['particle', ['particle']],
  ['quantifier', ['quantifier']],
  ['kana', ['kana']],
  ['verb-saying', ['verb-saying']],
  ['honorific', ['title-honorific', 'title-academic']],
  ['rank', ['title-military', 'title-religious', 'title-royal']],
  ['office', ['title-office']],
  ['kinship', ['kinship']],
  ['organisation-noun', ['organisation-noun']],
  ['place-noun', ['place-noun']],
  ['direction', ['direction', 'before-place']],
  ['calendar', ['calendar']],
  ['not-name', ['not-name', 'sport-event']],
  ['place', ['place-alone']],
  ['name-ambiguous', ['name-ambiguous']],
  ['place-ambiguous', ['place-ambiguous']],
  ['nisba', ['nisba']],
  ['name-rare', ['name-rare']],
  ['given', ['given']],
  ['person-alone', ['person-alone']],
  ['organisation', ['organisation-alone']],
  ['family', ['family', 'nisba-name']],
  ['job', ['title-job', 'title-sport', 'title-relation']],
  ['before-organisation', ['before-organisation']],
  ['before-person', ['before-person']],
  ['after-person', ['after-person']],
  ['list', ['list', 'group-of-people']],
  ['organisation-ambiguous', ['organisation-ambiguous']],
  ['verb-person', ['verb-person']],
  ['verb-place', ['verb-place']],
  ['adverb', ['adverb']],
  ['measure', ['unit', 'numeral']],
  ['adjective', ['adjective', 'participle']],
  ['noun', ['noun', 'plural', 'masdar', 'loanword']],
  ['verb', ['verb']],
  ['place-ambiguous', ['place-rare']],
  ['name-part', ['person-part', 'foreign-particle']],
  ['place-part', ['place-part']],
  ['organisation-part', ['organisation-part']],
  ['honorific', ['abbreviation']],
];
const LATE: readonly number[] = [CATEGORY['name-rare'], CATEGORY.given, CATEGORY.family];
/** For words that are both, the second view puts the name first: `أمين` is an office in one view and a given name in the other. */
const NAMES_FIRST: readonly Category[] = [
  'connector',
  'country',
  'pronoun',
  'conjunction',
  'preposition',
  'particle',
  'place',
  'name-rare',
  'name-ambiguous',
  'given',
  'person-alone',
  'family',
  'organisation',
  'nisba',
  'place-ambiguous',
  'name-part',
  'organisation-noun',
  'place-noun',
  'organisation-ambiguous',
  'place-part',
  'organisation-part',
];
export const TESTS = ORDER.map(([name, classes]) => ({ category: CATEGORY[name], ...maskOf(...classes) }));
/** Words that are rarely names are what else they are: `الوطني` an adjective, whoever may be called so. */
export const RARE_NAME_TESTS = TESTS.flatMap((test) => {
  if (LATE.includes(test.category)) return [];
  return test.category === CATEGORY.verb ? [test, ...TESTS.filter(({ category }) => LATE.includes(category))] : [test];
});
export const NAME_TESTS = NAMES_FIRST.map((name) => TESTS.find(({ category }) => category === CATEGORY[name])!);

/** The category of a punctuation mark. */
export function punctuationCategory(unit: number): number {
  switch (String.fromCharCode(unit)) {
    case '،':
    case ',':
    case '؛':
    case ';':
      return CATEGORY.comma;
    case '.':
    case '؟':
    case '!':
    case '…':
    case '?':
    case '۔':
      return CATEGORY.stop;
    case ':':
      return CATEGORY.colon;
    case '(':
    case '[':
    case '{':
      return CATEGORY.open;
    case ')':
    case ']':
    case '}':
      return CATEGORY.close;
    case '"':
    case "'":
    case '«':
    case '»':
    case '‘':
    case '’':
    case '‚':
    case '‛':
    case '“':
    case '”':
    case '„':
    case '‟':
      return CATEGORY.quote;
    case '-':
    case '/':
    case '|':
      return CATEGORY.dash;
    default:
      return CATEGORY.mark;
  }
}
