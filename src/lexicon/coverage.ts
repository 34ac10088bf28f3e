/**
 * `npm run lexicons:coverage -- CORPUS…`: what the look-up alone knows of gold mentions, before any rule, and how often it takes an
 * ordinary word for a name. Prints a Markdown table of shares; no name of a corpus leaves this script.
 */
import { WAW } from '../text/letters';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseConll, spansOf } from '../evaluate/conll';
import type { Convention } from '../evaluate/convention';
import { NO_CONVENTION, parseConvention } from '../evaluate/convention';
import { normalise } from '../text/normalise';
import { TokenKind, tokenise } from '../text/tokenise';
import { ORGANISATION_KINDS } from '../types';
import { FUNCTION_WORDS, maskOf } from './classes';
import { ENTRY_TYPES } from './entries';
import { entryKind, entryType } from './format';
import type { Image } from './image';
import { openImage } from './image';
import type { Lookup } from './lookup';
import { lookUp } from './lookup';

interface Share {
  hit: number;
  of: number;
}
interface Coverage {
  /** Spans that an entry of their kind names, proclitics and class nouns aside. */
  places: Share;
  organisations: Share;
  /** Tokens of people that are a part of a name or lie in the name of a known person. */
  people: Share;
  /** Tokens outside of any mention with the class of a place or organisation that asks for no context. */
  falsePlaces: Share;
  /** The same with a class of people, and with one that asks for no context. */
  falsePeople: Share;
  falseSafePeople: Share;
}

const PERSONAL = maskOf('given', 'family', 'nisba-name', 'person-alone', 'person-part', 'connector');
const PERSON = maskOf('given', 'family', 'nisba-name', 'person-alone');
const PERSON_MARKED = maskOf('name-ambiguous', 'name-rare');
const UNMARKED = maskOf('place-alone', 'organisation-alone', 'country');
const FUNCTION = maskOf(...FUNCTION_WORDS);
/** What may stand in a span before the name that the lexicon has. */
const BEFORE_NAME = maskOf('place-noun', 'organisation-noun', 'direction');

function has(lookup: Lookup, t: number, mask: { lo: number; hi: number }): boolean {
  return (lookup.lo[t]! & mask.lo) !== 0 || (lookup.hi[t]! & mask.hi) !== 0;
}

/**
 * Counts over the sentences of a CoNLL text.
 * @param convention the corpus's scheme: which kinds of organisations it calls places
 */
export function coverageOf(conll: string, image: Image, convention: Convention = NO_CONVENTION): Coverage {
  const places = acceptsOf('place', 'LOC', convention);
  const organisations = acceptsOf('organisation', 'ORG', convention);
  const share = (): Share => ({ hit: 0, of: 0 });
  const coverage: Coverage = {
    places: share(),
    organisations: share(),
    people: share(),
    falsePlaces: share(),
    falsePeople: share(),
    falseSafePeople: share(),
  };
  for (const sentence of parseConll(conll)) {
    const starts: number[] = [];
    let text = '';
    for (const token of sentence) {
      starts.push(text.length);
      text += `${token.text} `;
    }
    const lookup = lookUp(tokenise(normalise(text)), image);
    addSentence(
      coverage,
      lookup,
      [...starts, text.length],
      sentence.map(({ tag }) => tag),
      { places, organisations },
    );
  }
  return coverage;
}

function addSentence(
  coverage: Coverage,
  lookup: Lookup,
  starts: readonly number[],
  tags: readonly string[],
  accepts: Readonly<Record<'places' | 'organisations', Accepts>>,
): void {
  const first = firstTokens(lookup, starts);
  for (const { start, end, type } of spansOf(tags)) {
    const from = first[start]!;
    const to = first[end]!;
    if (type === 'LOC') count(coverage.places, names(lookup, from, to, accepts.places));
    else if (type === 'ORG') count(coverage.organisations, names(lookup, from, to, accepts.organisations));
    else if (type === 'PER') for (let k = start; k < end; k++) count(coverage.people, isPersonal(lookup, first[k]!, first[k + 1]!));
  }
  tags.forEach((tag, k) => {
    if (tag !== 'O' || first[k] === first[k + 1]) return;
    const functional = has(lookup, first[k]!, FUNCTION);
    count(coverage.falsePlaces, !functional && has(lookup, first[k]!, UNMARKED));
    const personal = !functional && has(lookup, first[k]!, PERSON);
    count(coverage.falsePeople, personal);
    count(coverage.falseSafePeople, personal && !has(lookup, first[k]!, PERSON_MARKED));
  });
}

function count(share: Share, hit: boolean): void {
  share.of++;
  if (hit) share.hit++;
}

/** The first of our tokens in each token of the corpus, and the number of all at the end. */
function firstTokens({ tokens }: Lookup, starts: readonly number[]): number[] {
  const first: number[] = [];
  let t = 0;
  for (const start of starts) {
    while (t < tokens.count && tokens.text.toSource[tokens.start[t]!]! < start) t++;
    first.push(t);
  }
  return first;
}

/** Whether an entry counts for the type of a gold span. */
type Accepts = (info: number) => boolean;

/** What counts for a type: entries of that type, and the organisations that the corpus calls so (`as:LOC` in its convention). */
function acceptsOf(type: 'place' | 'organisation', label: string, convention: Convention): Accepts {
  const kinds = ORGANISATION_KINDS.map((kind) => {
    const treatment = convention('ORG', kind);
    return treatment !== undefined && treatment !== 'drop' && treatment.type === label;
  });
  return (info) => {
    const own = ENTRY_TYPES[entryType(info)];
    return own === type || (own === 'organisation' && kinds[entryKind(info)] === true);
  };
}

/**
 * Whether the span is named. That is so where an entry stands in exactly its tokens; not counted are
 * - punctuation at the edges and behind a class noun (`محافظة #الجيزة`; the underscores of hashtags are spaces to the look-up),
 * - class nouns and compass points in front, because the lexicon has names without them where usage allows,
 * - a و between names that the gold holds together (`خوست وبكتيكا`): each of them has to be named.
 */
function names(lookup: Lookup, from: number, to: number, accepts: Accepts): boolean {
  let first = from;
  let last = to;
  while (first < last - 1 && isPunctuation(lookup, first)) first++;
  while (last > first + 1 && isPunctuation(lookup, last - 1)) last--;
  for (let head = first; head < last;) {
    if (isEntry(lookup, head, last, accepts)) return true;
    if (!has(lookup, head, BEFORE_NAME)) break;
    head++;
    while (head < last && isPunctuation(lookup, head)) head++;
  }
  for (let t = first + 1; t < last; t++)
    if (beginsWithWaw(lookup, t)) return names(lookup, first, t, accepts) && names(lookup, t, last, accepts);
  return false;
}

function isPunctuation({ tokens }: Lookup, t: number): boolean {
  return tokens.kind[t]! > TokenKind.Number;
}

/** Whether the look-up reads the token as و and a word. */
function beginsWithWaw({ tokens, offset }: Lookup, t: number): boolean {
  return offset[t]! > 0 && tokens.text.key[tokens.start[t]!] === WAW;
}

function isEntry({ matches, matchCount, image }: Lookup, from: number, to: number, accepts: Accepts): boolean {
  for (let m = 0; m < matchCount; m++)
    if (matches[m * 4] === from && matches[m * 4 + 1] === to && accepts(image.entryInfo[matches[m * 4 + 3]!]!)) return true;
  return false;
}

function isPersonal(lookup: Lookup, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (has(lookup, t, PERSONAL) || inPersonEntry(lookup, t)) return true;
  return false;
}

function inPersonEntry({ matches, matchCount, image }: Lookup, t: number): boolean {
  for (let m = 0; m < matchCount; m++)
    if (matches[m * 4]! <= t && matches[m * 4 + 1]! > t && entryType(image.entryInfo[matches[m * 4 + 3]!]!) === 0) return true;
  return false;
}

const percent = ({ hit, of }: Share): string => (of === 0 ? '–' : `${((100 * hit) / of).toFixed(1)} % of ${of.toLocaleString('en')}`);

/** The convention of a corpus, by the first word of its file's name (`idrisi-ra-train.conll`: idrisi.tsv). */
function conventionOf(file: string): Convention {
  const path = join(__dirname, '..', 'evaluate', 'conventions', `${/^[a-z]*/.exec(file)![0]}.tsv`);
  return existsSync(path) ? parseConvention(readFileSync(path, 'utf8'), path) : NO_CONVENTION;
}

function main(paths: readonly string[]): void {
  if (paths.length === 0) throw new Error('name CoNLL corpora: npm run lexicons:coverage -- corpus.conll');
  const image = openImage(join(__dirname, '..', '..', 'dist', 'lexicon.image'));
  console.log(
    '| corpus | LOC spans | PER tokens | ORG spans | O: unmarked place or organisation | O: person | O: unmarked person |\n|---|---:|---:|---:|---:|---:|---:|',
  );
  for (const path of paths) {
    const convention = conventionOf(basename(path));
    const { places, people, organisations, falsePlaces, falsePeople, falseSafePeople } = coverageOf(
      readFileSync(path, 'utf8'),
      image,
      convention,
    );
    console.log(
      `| ${[basename(path, '.conll'), ...[places, people, organisations, falsePlaces, falsePeople, falseSafePeople].map(percent)].join(' | ')} |`,
    );
  }
}

if (require.main === module) main(process.argv.slice(2));
