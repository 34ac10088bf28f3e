import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDates } from '../../../src/dates';
import { parseMarked } from '../../../src/evaluate/marked';

const REFERENCE = { referenceDate: '2025-11-06' };

const sentences = readFileSync(join(__dirname, 'press.marked.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.replaceAll('⏎', '\n'));

describe('dates in the prose of the press and of offices', () => {
  test.each(sentences)('%s', (marked) => {
    const { text, mentions } = parseMarked(marked);
    const found = parseDates(text, REFERENCE).map((m, at) => {
      const gold = mentions[at]?.value;
      return [m.text, m.start, gold?.startsWith('H:') ? `H:${m.date.hijri}` : m.date.value];
    });
    expect(found).toEqual(mentions.map((m) => [text.slice(m.start, m.end), m.start, m.value]));
  });

  test('there are at least 200', () => {
    expect(new Set(sentences).size).toBeGreaterThanOrEqual(200);
  });
});
