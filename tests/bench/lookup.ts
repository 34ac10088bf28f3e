/**
 * `npx tsx tests/bench/lookup.ts [TEXT_FILE...]`: how fast names are found in a text, from its bytes to its matches (decode, normalise, tokenise,
 * look up), on one core. The same names are found by the plainest way, a Map of all forms asked for every run of words, and both must agree
 * on every match: a look-up that finds less is no faster. Times are processor time, yet neighbours on the machine can treble them: the exit
 * code is 1 where the speed and its ratio to the plain way are both below what they are meant to be.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addEgyptianSpellings } from '../../src/lexicon/compile';
import { defaultImage } from '../../src/lexicon/default';
import { readEntries } from '../../src/lexicon/entries';
import { entryType } from '../../src/lexicon/format';
import type { Lookup } from '../../src/lexicon/lookup';
import { lookUp } from '../../src/lexicon/lookup';
import { Oracle } from '../../src/lexicon/oracle';
import { normalise } from '../../src/text/normalise';
import type { Tokens } from '../../src/text/tokenise';
import { tokenise } from '../../src/text/tokenise';
import { ordinaryText } from '../fuzz/shapes';
import { fixed, speed } from './measure';

/** Megabytes of UTF-8 a second of processor time that the look-up is to reach. */
const AIM = 30;
/** Times the speed of the plain way that it has at least. */
const RATIO = 10;
const ROUNDS = 12;
/** Ordinary text has a match in thirty bytes or so; a fifth of that would mean that something is broken. */
const BYTES_PER_MATCH = 160;

const ROOT = join(__dirname, '..', '..');
const image = defaultImage();
const texts = process.argv.slice(2).map((path) => readFileSync(path, 'utf8'));
const whole = texts.length > 0 ? texts.join('\n') : ordinaryText();
/** Pieces of about an article's size, as bytes: a text comes from a file. */
const pieces = (whole.match(/(?:[^\n]*\n){1,8}/g) ?? [whole]).map((piece) => Buffer.from(piece));
const bytes = pieces.reduce((sum, piece) => sum + piece.length, 0);

const read = (piece: Buffer): Tokens => tokenise(normalise(piece.toString('utf8')));

/** Matches as entities with their places; several entries of one entity count once, as they do for the oracle. */
function placesOf({ matches, matchCount }: Lookup): Set<string> {
  const places = new Set<string>();
  for (let m = 0; m < matchCount; m++) {
    const [from, to, units, entry] = matches.subarray(m * 4, m * 4 + 4) as unknown as [number, number, number, number];
    if (entryType(image.entryInfo[entry]!) < 3) places.add(`${from} ${to} ${units} ${image.entryEntity[entry]}`);
  }
  return places;
}

/** Counts the matches of all pieces by both ways. @throws Error where they differ, or where there are too few to be true */
function countMatches(oracle: Oracle): number {
  let count = 0;
  for (const piece of pieces) {
    const tokens = read(piece);
    const found = placesOf(lookUp(tokens, image));
    const expected = new Set(oracle.matches(tokens).map(({ from, to, offset, entity }) => `${from} ${to} ${offset} ${entity}`));
    const missing = [...expected].find((place) => !found.has(place));
    const extra = [...found].find((place) => !expected.has(place));
    if (missing !== undefined || extra !== undefined)
      throw new Error(`look-up and reference differ: missing ${missing}, extra ${extra}, in ${piece.toString('utf8').slice(0, 200)}`);
    count += found.size;
  }
  if (count < bytes / BYTES_PER_MATCH)
    throw new Error(`found ${count} matches in ${bytes} bytes, expected ${bytes / BYTES_PER_MATCH} and more`);
  return count;
}

/** Least milliseconds of processor time of several runs. */
function least(rounds: number, run: () => void): number {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

const lexicons = join(ROOT, 'lexicons');
const entries = readEntries(lexicons);
addEgyptianSpellings(entries, lexicons);
const oracle = new Oracle(entries);
const count = countMatches(oracle);
const tokensOf = pieces.map(read);
const passes = Math.max(1, Math.ceil(2_000_000 / bytes));
const often = (run: () => void) => (): void => {
  for (let pass = 0; pass < passes; pass++) run();
};
const complete =
  least(
    ROUNDS,
    often(() => pieces.forEach((piece) => void lookUp(read(piece), image))),
  ) / passes;
const alone =
  least(
    ROUNDS,
    often(() => tokensOf.forEach((tokens) => void lookUp(tokens, image))),
  ) / passes;
const naive = least(2, () => pieces.forEach((piece) => void oracle.matches(read(piece))));

process.stdout.write(
  `| what | speed | ratio | matches |\n|---|---:|---:|---:|\n` +
    [
      ['bytes to matches', complete],
      ['look-up alone, from tokens', alone],
      ['a Map of all forms, bytes to matches', naive],
    ]
      .map(([what, time]) => `| ${what} | ${fixed(speed(bytes, Number(time)))} MB/s | ${fixed(naive / Number(time))}× | ${count} |\n`)
      .join(''),
);
if (speed(bytes, complete) < AIM) {
  process.stderr.write(`lookup: ${fixed(speed(bytes, complete))} MB/s, the aim is ${AIM} on a machine with nothing else to do\n`);
  if (naive / complete < RATIO) process.exitCode = 1;
}
