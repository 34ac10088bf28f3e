/** Near spellings of a name that the lexicon does not hold, from its words and the canonical names of its entities. */
import { keyOf } from '../text/normalise';
import { maskOf } from './classes';
import { setOf } from './find-word';
import { entryType, startAt } from './format';
import type { Image } from './image';
import { wordText } from './image';
import { entriesOf } from './match';

/** Classes whose words are names by themselves. */
const NAMES = maskOf(
  'given',
  'family',
  'nisba-name',
  'person-alone',
  'place-alone',
  'place-ambiguous',
  'country',
  'organisation-alone',
  'organisation-ambiguous',
);
const MOST = 5;

/** Letters that may differ: one in a short name, two in a longer one. */
function reach(length: number): number {
  return length < 4 ? 0 : length < 7 ? 1 : 2;
}

/** Up to five near spellings, nearest first. Only names with the same first letter and about the same length are compared. */
export function nearNames(name: string, image: Image): string[] {
  const key = keyOf(name).trim();
  const most = reach(key.length);
  if (most === 0) return [];
  const found = new Map<string, { distance: number; shown: string }>();
  const compare = (other: string, shown: () => string): void => {
    if (!mayBeNear(key, other, most) || found.has(other)) return;
    const distance = damerauLevenshtein(key, other);
    if (distance > 0 && distance <= most) found.set(other, { distance, shown: shown() });
  };
  for (const record of recordsBeginningWith(key, image)) compare(record.key, () => record.name);
  const known = found.size;
  if (!key.includes(' ')) eachName(key, most, image, (other, id) => compare(other, () => spellingOf(image, id, other)));
  const names = [...found.values()];
  // Words stand in the image by their hashes, which say nothing: where they are equally near, their letters order them.
  const words = names.splice(known).sort((a, b) => (a.shown < b.shown ? -1 : 1));
  return [...names, ...words]
    .sort((a, b) => a.distance - b.distance || Math.abs(a.shown.length - key.length) - Math.abs(b.shown.length - key.length))
    .slice(0, MOST)
    .map(({ shown }) => shown);
}

/** Whether two keys can be within `most` edits: what is left between their common beginning and end is short. */
function mayBeNear(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  const least = Math.min(a.length, b.length);
  let begin = 0;
  while (begin < least && a[begin] === b[begin]) begin++;
  let end = 0;
  while (end < least - begin && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  // Two edits far apart leave a long middle; a name has few letters that may lie between them.
  return Math.max(a.length, b.length) - begin - end <= most + 6;
}

function damerauLevenshtein(a: string, b: string): number {
  // Loaded late: most look-ups find what was asked for.
  const natural =
    require('natural/lib/natural/distance/levenshtein_distance') as typeof import('natural/lib/natural/distance/levenshtein_distance');
  return natural.DamerauLevenshteinDistance(a, b, {});
}

/** One-word names of about the length of `key` that begin as it does. */
function eachName(key: string, most: number, image: Image, visit: (other: string, id: number) => void): void {
  const { wordBase, wordStep, alphabet, characters, setLo, setHi, wordCount } = image;
  const first = alphabet.indexOf(key.charCodeAt(0));
  for (let id = 0; id < wordCount; id++) {
    const start = startAt(wordBase, wordStep, id);
    const length = startAt(wordBase, wordStep, id + 1) - start;
    if (characters[start] !== first || Math.abs(length - key.length) > most) continue;
    const set = setOf(image, id);
    if ((setLo[set]! & NAMES.lo) === 0 && (setHi[set]! & NAMES.hi) === 0) continue;
    visit(wordText(image, id), id);
  }
}

/** The careful spelling of a word where an entry of its own has it; the image keeps words folded. */
function spellingOf(image: Image, id: number, folded: string): string {
  for (const entry of entriesOf(image, [id])) {
    if (entryType(image.entryInfo[entry]!) === 3) continue;
    const { name } = image.entity(image.entryEntity[entry]!);
    if (keyOf(name) === folded) return name;
  }
  return folded;
}

/** Entities whose names begin with the letter of `key` and are about as long. */
function* recordsBeginningWith(key: string, image: Image): Generator<{ key: string; name: string }> {
  const first = key[0]!;
  const alef = first === 'ا';
  for (const name of image.names()) {
    if (Math.abs(name.length - key.length) > 2 || !(alef ? 'اأإآ'.includes(name[0]!) : name[0] === first)) continue;
    yield { key: keyOf(name), name };
  }
}
