import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConll, readMarked } from '../../src/train/gold';
import { emptyTally, formatTally } from '../../src/train/score';
import { temporaryFolder } from '../lexicon/tiny-lexicon';

function file(name: string, content: string): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}
const spansOf = (documents: ReturnType<typeof readConll>): string[][] =>
  documents.map(({ text, spans }) => spans.map((s) => `${s.type}:${text.slice(s.start, s.end)}`));

describe('CoNLL as training text', () => {
  const CONLL = 'زار O\nهاكان B-PER\nفيدان I-PER\nبغداد B-LOC\n\nقالت O\nوزارة B-ORG\nالخارجية I-ORG\nحماس B-ORG\n\nنعم O\n';

  test('sentences become lines, spans are cut at B and at O', () => {
    const [first, second] = readConll(file('a.conll', CONLL), 2);
    expect(first!.text).toBe('زار هاكان فيدان بغداد\nقالت وزارة الخارجية حماس\n');
    expect(spansOf([first!, second!])).toEqual([['PER:هاكان فيدان', 'LOC:بغداد', 'ORG:وزارة الخارجية', 'ORG:حماس'], []]);
  });

  test('documents have the sentences asked for, and ids of their own', () => {
    const documents = readConll(file('a.conll', CONLL), 1);
    expect(documents).toHaveLength(3);
    expect(new Set(documents.map((d) => d.id)).size).toBe(3);
  });

  test('the corpus’s tokens are kept as offsets', () => {
    const [{ text, tokens }] = readConll(file('a.conll', 'أ B-PER\nبج O\n'), 5) as [ReturnType<typeof readConll>[number]];
    expect([...tokens]).toEqual([0, 1, 2, 4]);
    expect(text.slice(tokens[2], tokens[3])).toBe('بج');
  });

  test('tabs and further columns are read as well', () => {
    expect(spansOf(readConll(file('a.conll', 'بغداد\tN\tB-LOC\nهنا\tP\tO\n'), 5))).toEqual([['LOC:بغداد']]);
  });
});

describe('marked gold as training text', () => {
  test('our tokens are cut where a mention begins inside one, dates are left out', () => {
    const document = readMarked(file('a.marked.txt', 'زار ⟦PER|فيدان⟧ ب⟦LOC|بغداد⟧ ⟦DATE:2025-01-01|أمس⟧.\n'));
    const words = Array.from({ length: document.tokens.length / 2 }, (_, i) =>
      document.text.slice(document.tokens[i * 2]!, document.tokens[i * 2 + 1]!),
    );
    expect(words).toEqual(['زار', 'فيدان', 'ب', 'بغداد', 'أمس', '.']);
    expect(spansOf([document])).toEqual([['PER:فيدان', 'LOC:بغداد']]);
  });
});

describe('the tally', () => {
  test('starts empty, and shows precision, recall and F1 in per cent', () => {
    const tally = emptyTally();
    expect(formatTally(tally)).toContain('F1 0.00');
    tally.right[0] = 3;
    tally.predicted[0] = 4;
    tally.gold[0] = 6;
    expect(formatTally(tally).split('\n')[0]).toBe('PER  P 75.00  R 50.00  F1 60.00  gold 6  predicted 4');
    expect(formatTally(tally).split('\n')[3]).toContain('ALL  P 75.00  R 50.00');
  });
});
