/**
 * The date rules alone, beside chrono's Arabic locale where it is installed (`npm i --no-save chrono-node`):
 *
 *     npx tsx tests/bench/dates.ts
 *
 * Both read the same sentences, one phrasing of fixtures/dates in each, and then the articles of fixtures/articles for their speed on
 * ordinary prose. A span is found when both ends are right, a value when the day is; chrono knows days only, so periods, ranges and
 * Hijri dates count against it, as they would for its users. Bias: the phrasings are ours and we pass them all.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseDates } from '../../src/dates';
import { CARRIERS, phrasings } from '../rules/date/phrasings';

interface Found {
  start: number;
  text: string;
  value: string | null;
}
type Parser = (text: string, reference: string) => Found[];

const ours: Parser = (text, reference) =>
  parseDates(text, { referenceDate: reference }).map((m) => ({ start: m.start, text: m.text, value: m.date.value }));

interface ChronoResult {
  index: number;
  text: string;
  start: { get(part: 'year' | 'month' | 'day'): number };
}

/** chrono's parser, or null where it is not installed. */
function chrono(): Parser | null {
  try {
    const { ar } = createRequire(join(process.cwd(), 'package.json'))('chrono-node') as {
      ar: { parse(text: string, reference: Date): ChronoResult[] };
    };
    const two = (n: number): string => String(n).padStart(2, '0');
    return (text, reference) =>
      ar.parse(text, new Date(`${reference}T12:00:00`)).map((r) => ({
        start: r.index,
        text: r.text,
        value: `${r.start.get('year')}-${two(r.start.get('month'))}-${two(r.start.get('day'))}`,
      }));
  } catch {
    return null;
  }
}

const cases = phrasings().map((p) => {
  const [before, after] = CARRIERS[p.direction];
  return { ...p, text: before + p.phrasing + after, start: before.length, reference: p.reference ?? '2025-11-06' };
});
const articles = join(__dirname, '..', '..', 'fixtures', 'articles');
const prose = readdirSync(articles)
  .filter((name) => name.endsWith('.marked.txt'))
  .map((name) => readFileSync(join(articles, name), 'utf8').replace(/⟦[^|⟧]*\||[⟧{}]/g, ''));

/** Megabytes of UTF-8 a second of processor time, best of `rounds`. */
function speed(parse: Parser, texts: readonly string[], rounds: number): number {
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  let best = 0;
  for (let round = 0; round < rounds; round++) {
    const begin = process.cpuUsage();
    for (const text of texts) parse(text, '2025-11-06');
    const { user, system } = process.cpuUsage(begin);
    best = Math.max(best, (megabytes / (user + system)) * 1e6);
  }
  return best;
}

function report(name: string, parse: Parser, rounds: number): void {
  let spans = 0;
  let values = 0;
  for (const c of cases) {
    const hit = parse(c.text, c.reference).find((f) => f.start === c.start && f.text === c.phrasing);
    if (hit) spans++;
    if (hit && hit.value === c.value) values++;
  }
  const dense = speed(
    parse,
    cases.map((c) => c.text),
    rounds,
  );
  const plain = speed(parse, [prose.join('\n'), ...prose], rounds);
  const share = (n: number): string => `${String(n).padStart(5)} ${((100 * n) / cases.length).toFixed(1).padStart(5)}%`;
  console.log(
    `${name.padEnd(16)} spans ${share(spans)}   values ${share(values)}   ${dense.toFixed(1).padStart(6)} MB/s phrasings  ${plain.toFixed(1).padStart(6)} MB/s prose`,
  );
}

console.log(`${cases.length} phrasings, ${prose.length} articles`);
report('arabic-extract', ours, 7);
const other = chrono();
if (other) report('chrono-node ar', other, 2);
else console.log('chrono-node       not installed');
