/** What the tool makes of the gold texts, with floors a few points under what was measured: a change that loses more than that is seen. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NO_CONVENTION } from '../src/evaluate/convention';
import type { GoldDocument } from '../src/evaluate/gold';
import { parseMarked } from '../src/evaluate/marked';
import { Score } from '../src/evaluate/score';
import { extract } from '../src/index';
import type { ExtractionResult, Mention } from '../src/types';

/** F1 of extents in per cent, five points under the measured value (2026-11-23). */
const FLOORS = {
  articles: { PER: 88, ORG: 83, LOC: 87, DATE: 94, all: 87 },
  'held-out': { PER: 90, ORG: 80, LOC: 88, DATE: 94, all: 88 },
} as const;

const FIXTURES = join(__dirname, '..', 'fixtures');
const TYPES = ['PER', 'ORG', 'LOC', 'DATE'] as const;

function documents(folder: string): GoldDocument[] {
  const path = join(FIXTURES, folder);
  return readdirSync(path)
    .filter((file) => file.endsWith('.marked.txt'))
    .map((file) => ({ id: file, ...parseMarked(readFileSync(join(path, file), 'utf8'), file) }));
}

function run(document: GoldDocument): ExtractionResult {
  return extract(document.text, document.referenceDate ? { referenceDate: document.referenceDate } : {});
}

/** F1 by type and over all, in per cent. */
function f1(score: Score): Record<string, number> {
  const of = (counts: Iterable<{ right: number; spurious: number; missed: number }>): number => {
    let [right, wrong] = [0, 0];
    for (const c of counts) {
      right += c.right;
      wrong += c.spurious + c.missed;
    }
    return right === 0 ? 0 : (200 * right) / (2 * right + wrong);
  };
  return { ...Object.fromEntries([...score.counts].map(([type, counts]) => [type, of([counts])])), all: of(score.counts.values()) };
}

describe.each(['articles', 'held-out'] as const)('fixtures/%s', (folder) => {
  const gold = documents(folder);
  const measured = new Score({ types: TYPES, span: 'extent', convention: NO_CONVENTION, overlap: false, values: false });
  const cores = new Score({ types: TYPES, span: 'core', convention: NO_CONVENTION, overlap: false, values: false });
  beforeAll(() => {
    for (const document of gold) {
      const result = run(document);
      measured.add(document, result);
      cores.add(document, result);
    }
  });

  test('there are texts, and they hold mentions of all types', () => {
    expect(gold.length).toBeGreaterThan(3);
    expect(new Set(gold.flatMap((d) => d.mentions.map((m) => m.type)))).toEqual(new Set(TYPES));
  });

  test.each([...TYPES, 'all'] as const)('%s: extents are found as often as they were', (type) => {
    expect(f1(measured)[type]!).toBeGreaterThanOrEqual(FLOORS[folder][type]);
  });

  test('cores are found about as often as extents', () => {
    expect(f1(cores)['all']!).toBeGreaterThanOrEqual(FLOORS[folder].all - 3);
  });

  test('every text is taken for Arabic', () => {
    expect(gold.map((document) => run(document).language.code)).toEqual(gold.map(() => 'ar'));
  });
});

describe('fixtures/negatives', () => {
  // In traps.txt nearly every sentence has a word that is also a name, in plain.txt every other.
  test.each([
    ['sentences.txt', 4],
    ['traps.txt', 16],
    ['plain.txt', 11],
    ['wire.txt', 11],
    ['generic.txt', 13],
  ])('%s: at most %d false mentions in a hundred sentences', (file, most) => {
    const sentences = readFileSync(join(FIXTURES, 'negatives', file), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(sentences.length).toBeGreaterThan(100);
    let found = 0;
    for (const sentence of sentences) {
      const result = extract(sentence);
      const groups: readonly { mentions: Mention[] }[] = [...result.people, ...result.organisations, ...result.places, ...result.dates];
      found += groups.reduce((sum, entity) => sum + entity.mentions.length, 0);
    }
    expect((100 * found) / sentences.length).toBeLessThanOrEqual(most);
  });
});
