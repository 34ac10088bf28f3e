/**
 * The date rules alone, beside chrono's Arabic locale, as Markdown tables: `npx tsx tests/bench/dates.ts [TEXT_FILE...]`.
 *
 * Both read the same sentences, one phrasing of fixtures/dates in each, then the sentences of its negatives, and then ordinary prose (the
 * articles of fixtures/articles, or the files named). A span is found when both ends are right, a value when the day is too. Bias: the
 * phrasings are ours and we pass them all; chrono knows days only, so periods, ranges and Hijri dates count against it, as they would for
 * its users. The last row but one is therefore its own ground: phrasings of one Gregorian day. Speeds are taken in turns and shown as
 * ratios; megabytes a second say more about the machine.
 */
import { readFileSync, readdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ar } from 'chrono-node';
import { buildSync } from 'esbuild';
import { CARRIERS, negatives, phrasings } from '../rules/date/phrasings';
import { fixed, speed } from './measure';

const ROOT = join(__dirname, '..', '..');
const REFERENCE = '2025-11-06';

type Rooms = Pick<typeof import('../../src/dates'), 'parseDates'> &
  Pick<typeof import('../../src/rules/date'), 'proposeDates'> &
  Pick<typeof import('../../src/text/normalise'), 'normalise'> &
  Pick<typeof import('../../src/text/tokenise'), 'tokenise'> &
  Pick<typeof import('../../src/values/date'), 'resolveDates'> &
  Pick<typeof import('../../src/values/date/civil'), 'dayNumber'> &
  Pick<typeof import('../../src/values/date/hijri'), 'hijriDay' | 'hijriDayNumber'>;

/** The date rooms as a bundle, the form that users run: tsx's own wrappers would halve the speed. */
function bundled(): Rooms {
  const folder = mkdtempSync(join(tmpdir(), 'extract-bench-'));
  try {
    const outfile = join(folder, 'dates.js');
    const rooms = ['dates', 'rules/date', 'text/normalise', 'text/tokenise', 'values/date', 'values/date/civil', 'values/date/hijri'];
    const contents = rooms.map((room) => `export * from '${join(ROOT, 'src', room)}';`).join('\n');
    buildSync({ stdin: { contents, resolveDir: ROOT }, bundle: true, platform: 'node', outfile, logLevel: 'error' });
    return require(outfile) as Rooms;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { parseDates, proposeDates, normalise, tokenise, resolveDates, dayNumber, hijriDay, hijriDayNumber } = bundled();

interface Found {
  start: number;
  text: string;
  value: string | null;
}
type Parser = (text: string, reference: string) => Found[];

const ours: Parser = (text, reference) =>
  parseDates(text, { referenceDate: reference }).map((m) => ({ start: m.start, text: m.text, value: m.date.value }));

const chrono: Parser = (text, reference) => {
  const two = (n: number | null): string => String(n).padStart(2, '0');
  return ar.parse(text, new Date(`${reference}T12:00:00`)).map((r) => ({
    start: r.index,
    text: r.text,
    value: `${r.start.get('year')}-${two(r.start.get('month'))}-${two(r.start.get('day'))}`,
  }));
};

const cases = phrasings().map((p) => {
  const [before, after] = CARRIERS[p.direction];
  return { ...p, text: before + p.phrasing + after, start: before.length, reference: p.reference ?? REFERENCE };
});
const days = cases.filter((c) => c.value !== null && /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(c.value) && c.hijri === undefined);
const free = negatives();
const ARTICLES = join(ROOT, 'fixtures', 'articles');
const named = process.argv.slice(2);
const prose =
  named.length > 0
    ? named.map((path) => readFileSync(path, 'utf8'))
    : readdirSync(ARTICLES)
        .filter((name) => name.endsWith('.marked.txt'))
        .map((name) => readFileSync(join(ARTICLES, name), 'utf8').replace(/⟦[^|⟧]*\||[⟧{}]/g, ''));
const bytes = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return `| ${head.join(' | ')} |\n|${head.map((_, i) => (i === 0 ? '---|' : '---:|')).join('')}\n${rows.map((row) => `| ${row.join(' | ')} |\n`).join('')}`;
}

/** Spans and values that a parser gets of some cases. */
function right(parse: Parser, some: typeof cases): { spans: number; values: number } {
  let [spans, values] = [0, 0];
  for (const c of some) {
    const hit = parse(c.text, c.reference).find((f) => f.start === c.start && f.text === c.phrasing);
    if (hit) spans++;
    if (hit && hit.value === c.value) values++;
  }
  return { spans, values };
}

function quality(): string {
  const share = (n: number, of: number): string => `${n} (${fixed((100 * n) / of)} %)`;
  const rows = [
    [`all ${cases.length} phrasings`, cases],
    [`${days.length} of one Gregorian day`, days],
  ] as const;
  const lines = rows.flatMap(([what, some]) => {
    const [a, b] = [right(ours, some), right(chrono, some)];
    return [
      [`${what}: spans found`, share(a.spans, some.length), share(b.spans, some.length)],
      [`${what}: values right too`, share(a.values, some.length), share(b.values, some.length)],
    ];
  });
  const alarms = (parse: Parser): number => free.filter((text) => parse(text, REFERENCE).length > 0).length;
  lines.push([
    `${free.length} sentences without a date: false alarms`,
    share(alarms(ours), free.length),
    share(alarms(chrono), free.length),
  ]);
  return table(['', 'arabic-extract', 'chrono-node `ar`'], lines);
}

/** Least processor time of each in milliseconds, run in turns: other programs on the machine take their share of the clock, not of this. */
function inTurns(rounds: number, runs: readonly (() => void)[]): number[] {
  const least = runs.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    runs.forEach((run, i) => {
      const begin = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(begin);
      least[i] = Math.min(least[i]!, (user + system) / 1000);
    });
  }
  return least;
}

function speeds(): string {
  const sentences = cases.map((c) => c.text);
  const tokens = prose.map((text) => tokenise(normalise(text)));
  let sum = 0;
  const all = (parse: Parser, texts: readonly string[]) => () => texts.forEach((text) => (sum += parse(text, REFERENCE).length));
  const rules = (): void => tokens.forEach((t) => (sum += resolveDates(proposeDates(t), REFERENCE, t).length));
  const runs = [all(ours, prose), all(chrono, prose), all(ours, sentences), all(chrono, sentences), rules];
  inTurns(4, runs);
  const [a = NaN, b = NaN, c = NaN, d = NaN, alone = NaN] = inTurns(15, runs);
  if (sum === 0) throw new Error('nothing was found');
  const row = (what: string, size: number, own: number, other?: number): string[] => [
    what,
    `${fixed(speed(size, own))} MB/s`,
    other === undefined ? '' : `${fixed(speed(size, other))} MB/s`,
    other === undefined ? '' : `${fixed(other / own, 2)}×`,
  ];
  return table(
    ['speed', 'arabic-extract', 'chrono-node `ar`', 'ours ÷ theirs'],
    [
      row('prose, from text to values', bytes(prose), a, b),
      row('phrasings, a date in every sentence', bytes(sentences), c, d),
      row('prose, date rules and values alone (tokens given)', bytes(prose), alone),
    ],
  );
}

/** All days of 1300 to 1500 AH, there and back. */
function conversions(): string {
  const [first, last] = [dayNumber(1882, 11, 12), dayNumber(2077, 11, 16)];
  let faults = 0;
  const run = (): void => {
    for (let day = first; day <= last; day++) {
      const h = hijriDay(day);
      if (hijriDayNumber(h.year, h.month, h.day) !== day) faults++;
    }
  };
  const [time = NaN] = inTurns(9, [run]);
  if (faults > 0) throw new Error(`${faults} days do not come back`);
  const count = last - first + 1;
  return `${count} days of 1300–1500 AH to the Hijri calendar and back: 0 errors, ${fixed(count / time / 1000)} million dates a second.\n`;
}

process.stdout.write(`${quality()}\n${speeds()}\n${conversions()}`);
