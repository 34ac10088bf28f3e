/**
 * `npm run lexicons:coverage -- CORPUS…`: what the look-up alone knows of gold mentions, before any rule, and how often it takes an
 * ordinary word for a name. Prints a Markdown table of shares; no name of a corpus leaves this script.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseConll, spansOf } from '../evaluate/conll';
import { normalise } from '../text/normalise';
import { TokenKind, tokenise } from '../text/tokenise';
import { FUNCTION_WORDS, maskOf } from './classes';
import { ENTRY_TYPES } from './entries';
import { entryType } from './format';
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
const NOUN = maskOf('place-noun', 'organisation-noun');

function has(lookup: Lookup, t: number, mask: { lo: number; hi: number }): boolean {
  return (lookup.lo[t]! & mask.lo) !== 0 || (lookup.hi[t]! & mask.hi) !== 0;
}

/** Counts over the sentences of a CoNLL text. */
export function coverageOf(conll: string, image: Image): Coverage {
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
    );
  }
  return coverage;
}

function addSentence(coverage: Coverage, lookup: Lookup, starts: readonly number[], tags: readonly string[]): void {
  const first = firstTokens(lookup, starts);
  for (const { start, end, type } of spansOf(tags)) {
    const from = first[start]!;
    const to = first[end]!;
    if (type === 'LOC') count(coverage.places, names(lookup, from, to, 'place'));
    else if (type === 'ORG') count(coverage.organisations, names(lookup, from, to, 'organisation'));
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

/**
 * Whether an entry of the type is named by exactly these tokens. Punctuation and a # at the edges does not count, nor does a class noun
 * in front: the lexicon has names without it where usage allows.
 */
function names(lookup: Lookup, from: number, to: number, type: (typeof ENTRY_TYPES)[number]): boolean {
  const { kind } = lookup.tokens;
  let first = from;
  let last = to;
  while (first < last - 1 && kind[first]! > TokenKind.Number) first++;
  while (last > first + 1 && kind[last - 1]! > TokenKind.Number) last--;
  return isEntry(lookup, first, last, type) || (last - first > 1 && has(lookup, first, NOUN) && isEntry(lookup, first + 1, last, type));
}

function isEntry({ matches, matchCount, image }: Lookup, from: number, to: number, type: (typeof ENTRY_TYPES)[number]): boolean {
  for (let m = 0; m < matchCount; m++)
    if (matches[m * 4] === from && matches[m * 4 + 1] === to && ENTRY_TYPES[entryType(image.entryInfo[matches[m * 4 + 3]!]!)] === type)
      return true;
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

function main(paths: readonly string[]): void {
  if (paths.length === 0) throw new Error('name CoNLL corpora: npm run lexicons:coverage -- corpus.conll');
  const image = openImage(join(__dirname, '..', '..', 'dist', 'lexicon.image'));
  console.log(
    '| corpus | LOC spans | PER tokens | ORG spans | O: unmarked place or organisation | O: person | O: unmarked person |\n|---|---:|---:|---:|---:|---:|---:|',
  );
  for (const path of paths) {
    const { places, people, organisations, falsePlaces, falsePeople, falseSafePeople } = coverageOf(readFileSync(path, 'utf8'), image);
    console.log(
      `| ${[basename(path, '.conll'), ...[places, people, organisations, falsePlaces, falsePeople, falseSafePeople].map(percent)].join(' | ')} |`,
    );
  }
}

if (require.main === module) main(process.argv.slice(2));
