/**
 * The space of evidence: blocks of named features, each with fixed dimensions. A feature is a number to the scorer and a name such as
 * `person:previous=verb-saying` to the reader of `lexicons/weights.tsv` and of `--explain`. No feature names a single word.
 */
import { WORD_CLASSES } from '../lexicon/classes';
import { FIELDS } from '../lexicon/fields';
import { GOVERNMENTS } from '../lexicon/government';
import { ORGANISATION_KINDS, PLACE_KINDS } from '../types';
import { RULES } from '../rules/catalogue';
import { CATEGORIES } from './categories';
import { INFLECTIONS } from './inflection';
import { TITLE_SCOPES } from './titles';

export const C = CATEGORIES.length;
export const B = 64;
export const D = FIELDS.length;
const TYPE_LABELS = ['person', 'organisation', 'place'] as const;
const LENGTHS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9+'] as const;
const CLITICS = ['none', 'و/ف', 'ب', 'ل', 'ك', 'ل+ال'] as const;
const POSITIONS = ['first', 'inner', 'last', 'only'] as const;
const BINS = ['0', '1', '2', '3', '4', '5', '6', '7'] as const;
const SMALL = ['0', '1', '2', '3+'] as const;
const LINES = ['first-line', 'second-line', 'later'] as const;
const ARTICLE = ['-', 'definite'] as const;
const RELATIONS = ['none', 'exact', 'inside', 'begins', 'contains', 'crosses'] as const;
const AMBIGUITIES = ['safe', 'some', 'much'] as const;
const TITLES = Array.from({ length: 16 }, (_, i) =>
  i === 0 ? 'none' : i === 8 ? 'none@0' : `${TITLE_SCOPES[(i & 7) - 1] ?? '-'}${i > 8 ? '@0' : '@far'}`,
);
const BITS = Array.from({ length: B }, (_, i) => WORD_CLASSES[i] ?? `bit${i}`);
const NOUNS = ['none', ...ORGANISATION_KINDS.map((k) => `o.${k}`), ...PLACE_KINDS.map((k) => `p.${k}`)];
const RULE_IDS = [...RULES.map((rule) => rule.id), ...Array.from({ length: 20 - RULES.length }, (_, i) => `rule${i}`)];
/** What the rest of the document says of a form (see echo.ts). */
export const ECHO = [
  'none',
  'same-weak',
  'same-strong',
  'other-weak',
  'other-strong',
  'tail-weak',
  'tail-strong',
  'head-weak',
  'head-strong',
  'other-tail',
  'definite-head',
] as const;
/** Where a mention begins: right behind another of a type, behind a comma or another punctuation mark after one, or near none. */
export const STATES = ['none', ...TYPE_LABELS, ...TYPE_LABELS.map((type) => `${type},`), ...TYPE_LABELS.map((type) => `${type}:`)] as const;
/** What a word is besides a name. */
const READINGS = ['name', 'noun', 'adjective', 'verb', 'function'] as const;
/** See `NOUN_USES` of lexicon/format.ts. */
const USES = ['-', 'name', 'word', 'mixed'] as const;
/** Types of which a name is known; one bit for each type. */
const KNOWN_AS = ['none', 'person', 'organisation', 'person/organisation', 'place', 'person/place', 'organisation/place', 'all'] as const;
const KNOWN = ['unknown', ...AMBIGUITIES] as const;

/** Letters of the look-up key as endings and beginnings of unknown words are told by; `*` is any other. */
export const LETTERS = ['*', ...'ءابتثجحخدذرزسشصضطظعغفقكلمنهوي'] as const;
const WORD_LENGTHS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10+'] as const;

interface Block {
  readonly name: string;
  readonly dims: readonly (readonly string[])[];
  readonly base: number;
  readonly size: number;
}

const blocks: Block[] = [];
let total = 0;

function block(name: string, ...dims: (readonly string[])[]): number {
  const size = dims.reduce((product, labels) => product * labels.length, 1);
  const base = total;
  blocks.push({ name, dims, base, size });
  total += size;
  return base;
}

/** First feature of each block. All blocks begin with the candidate's type. */
export const F = {
  rule: block('rule', TYPE_LABELS, RULE_IDS),
  length: block('length', TYPE_LABELS, LENGTHS),
  category: block('category', TYPE_LABELS, POSITIONS, CATEGORIES),
  nameView: block('as-name', TYPE_LABELS, POSITIONS, CATEGORIES),
  cls: block('class', TYPE_LABELS, POSITIONS, BITS),
  pair: block('within', TYPE_LABELS, CATEGORIES, CATEGORIES),
  words: block('words', TYPE_LABELS, CATEGORIES, CATEGORIES),
  innerClitic: block('inner-clitic', TYPE_LABELS, CLITICS, CATEGORIES),
  previous: block('previous', TYPE_LABELS, CATEGORIES),
  previousClass: block('previous-class', TYPE_LABELS, BITS),
  previousClitic: block('previous+clitic', TYPE_LABELS, CLITICS, CATEGORIES),
  previous2: block('previous2', TYPE_LABELS, CATEGORIES),
  previousFirst: block('previous+first', TYPE_LABELS, CATEGORIES, CATEGORIES),
  previousPair: block('previous2+previous', TYPE_LABELS, CATEGORIES, CATEGORIES),
  next: block('next', TYPE_LABELS, CATEGORIES),
  nextClass: block('next-class', TYPE_LABELS, BITS),
  next2: block('next2', TYPE_LABELS, CATEGORIES),
  lastNext: block('last+next', TYPE_LABELS, CATEGORIES, CATEGORIES),
  nextPair: block('next+next2', TYPE_LABELS, CATEGORIES, CATEGORIES),
  clitic: block('clitic', TYPE_LABELS, CLITICS, CATEGORIES),
  nextClitic: block('next-clitic', TYPE_LABELS, CLITICS, CATEGORIES),
  title: block('title', TYPE_LABELS, TITLES),
  titleFirst: block('title+first', TYPE_LABELS, TITLES, CATEGORIES),
  known: block('known', TYPE_LABELS, AMBIGUITIES, SMALL, ['canonical', 'variant', 'by-rule', '-']),
  knownHead: block('known-head', TYPE_LABELS, KNOWN, CATEGORIES),
  headGender: block('head+gender', TYPE_LABELS, NOUNS, ['masculine', 'feminine'], ['noun-before', '-']),
  knownPrevious: block('known+previous', TYPE_LABELS, KNOWN, CATEGORIES),
  knownNext: block('known+next', TYPE_LABELS, KNOWN, CATEGORIES),
  readingPrevious: block('reading+previous', TYPE_LABELS, READINGS, CATEGORIES),
  readingNext: block('reading+next', TYPE_LABELS, READINGS, CATEGORIES),
  readingEnding: block('reading+ending', TYPE_LABELS, READINGS, LETTERS),
  prominence: block('prominence', TYPE_LABELS, AMBIGUITIES, ['small', 'town', 'large', 'famous']),
  kind: block('kind', TYPE_LABELS, NOUNS),
  relation: block('gazetteer', TYPE_LABELS, TYPE_LABELS, ['at-first', 'at-last'], RELATIONS),
  noun: block('noun-first', TYPE_LABELS, NOUNS),
  nounBefore: block('noun-before', TYPE_LABELS, NOUNS),
  nounLength: block('noun-length', TYPE_LABELS, LENGTHS, ['keep', 'drop', 'other', 'several']),
  nounUse: block('noun-use', TYPE_LABELS, NOUNS, USES, USES, ['one', 'two', 'more']),
  nounUseSecond: block('noun-use+second', TYPE_LABELS, USES, USES, ARTICLE, CATEGORIES),
  nounUseBefore: block('noun-use-before', TYPE_LABELS, NOUNS, USES, USES),
  named: block('noun+known', TYPE_LABELS, NOUNS, KNOWN_AS),
  likeness: block('likeness', TYPE_LABELS, POSITIONS, BINS),
  ending: block('ending', TYPE_LABELS, LETTERS, LETTERS),
  beginning: block('beginning', TYPE_LABELS, LETTERS, LETTERS),
  wordLength: block('letters', TYPE_LABELS, POSITIONS, WORD_LENGTHS),
  sport: block('sport', TYPE_LABELS, SMALL, ['-', 'organisation', 'place', 'both'], ['-', 'organisation-noun-before']),
  unknowns: block('unknowns', TYPE_LABELS, SMALL),
  ordinary: block('ordinary-words', TYPE_LABELS, SMALL),
  names: block('name-words', TYPE_LABELS, SMALL, LENGTHS),
  definite: block('definite', TYPE_LABELS, ['none', 'first', 'last', 'both'], SMALL),
  quotes: block('quotes', TYPE_LABELS, ['none', 'left', 'right', 'both']),
  allDefinite: block('agreement', TYPE_LABELS, ['no', 'noun+nisba', 'noun+adjectives', 'idafa', 'idafa+nisba']),
  nextDefinite: block('next-definite', TYPE_LABELS, ['no', 'yes'], CATEGORIES),
  echo: block('echo', TYPE_LABELS, ECHO, LENGTHS),
  echoWord: block('echo+word', TYPE_LABELS, ECHO, CATEGORIES),
  echoLast: block('echo-of-last', TYPE_LABELS, ['none', ...TYPE_LABELS], LENGTHS),
  complement: block('complement', TYPE_LABELS, POSITIONS, BINS, ARTICLE),
  nextComplement: block('next-complement', TYPE_LABELS, BINS, CLITICS, ['-', 'organisation-noun'], ARTICLE),
  completed: block('completed', TYPE_LABELS, ['-', 'no', 'by-last', 'by-second', 'by-both'], LENGTHS, ARTICLE),
  dateline: block('dateline', TYPE_LABELS, LINES, ['start', 'inside'], ['short', 'long'], ['dash', 'colon', 'bracket'], SMALL),
  datelineMedia: block('dateline-media', TYPE_LABELS, ['start', 'inside'], ['dash', 'colon', 'bracket']),
  field: block('field', TYPE_LABELS, POSITIONS, FIELDS),
  previousField: block('previous-field', TYPE_LABELS, FIELDS),
  previous2Field: block('previous2-field', TYPE_LABELS, FIELDS),
  nextField: block('next-field', TYPE_LABELS, FIELDS),
  next2Field: block('next2-field', TYPE_LABELS, FIELDS),
  previousFieldFirst: block('previous-field+first', TYPE_LABELS, FIELDS, CATEGORIES),
  lastNextField: block('last+next-field', TYPE_LABELS, FIELDS, CATEGORIES),
  previousFields: block('previous2+previous-field', TYPE_LABELS, FIELDS, FIELDS),
  nextFields: block('next+next2-field', TYPE_LABELS, FIELDS, FIELDS),
  previousFieldClitic: block('previous-field+clitic', TYPE_LABELS, CLITICS, FIELDS),
  governed: block('governed', TYPE_LABELS, GOVERNMENTS),
  governedFirst: block('governed+first', TYPE_LABELS, GOVERNMENTS, CATEGORIES),
  governedClitic: block('governed+clitic', TYPE_LABELS, GOVERNMENTS, CLITICS),
  governed2: block('governed2', TYPE_LABELS, GOVERNMENTS, CATEGORIES),
  verbBefore: block('verb-before', TYPE_LABELS, INFLECTIONS, GOVERNMENTS, CATEGORIES),
  verbBehind: block('verb-behind', TYPE_LABELS, INFLECTIONS, GOVERNMENTS, CATEGORIES),
  after: block('after', TYPE_LABELS, STATES, CLITICS),
} as const;

export const FEATURE_COUNT = total;
export { BITS, TYPE_LABELS };

/** The name of a feature: `person:previous=verb-saying`. @throws RangeError outside the space */
export function featureName(index: number): string {
  const found = blocks.find((b) => index >= b.base && index < b.base + b.size);
  if (!found) throw new RangeError(`no feature ${index}`);
  let rest = index - found.base;
  const labels: string[] = [];
  for (let d = found.dims.length - 1; d >= 0; d--) {
    const dim = found.dims[d]!;
    labels.unshift(dim[rest % dim.length]!);
    rest = Math.floor(rest / dim.length);
  }
  return `${labels[0]}:${found.name}=${labels.slice(1).join('+')}`;
}

let byName: Map<string, number> | undefined;

/** The number of a feature by its name, or undefined where the space has no such feature (any more). */
export function featureIndex(name: string): number | undefined {
  if (!byName) {
    byName = new Map();
    for (let i = 0; i < FEATURE_COUNT; i++) byName.set(featureName(i), i);
  }
  return byName.get(name);
}

export const DIM = {
  titles: TITLES.length,
  nouns: NOUNS.length,
  /** Of a class noun for organisations and for places together. */
  uses: USES.length * USES.length,
  lengths: LENGTHS.length,
  clitics: CLITICS.length,
  governments: GOVERNMENTS.length,
  inflections: INFLECTIONS.length,
  rules: RULE_IDS.length,
  echo: ECHO.length,
  readings: READINGS.length,
  known: KNOWN.length,
  letters: LETTERS.length,
  wordLengths: WORD_LENGTHS.length,
} as const;
