/** Scores as a table, as JSON, and errors with their context. */
import type { GoldDocument } from './gold';
import type { Counts, Score } from './score';

export interface Figures {
  P: number;
  R: number;
  F: number;
  gold: number;
  predicted: number;
}

/** Precision, recall and F1 in percent with two decimals, by type and over all. */
export function figures(score: Score): Record<string, Figures> {
  const table: Record<string, Figures> = {};
  const all: Counts = { right: 0, spurious: 0, missed: 0 };
  for (const [type, counts] of score.counts) {
    table[type] = figuresOf(counts);
    all.right += counts.right;
    all.spurious += counts.spurious;
    all.missed += counts.missed;
  }
  table.ALL = figuresOf(all);
  return table;
}

function figuresOf({ right, spurious, missed }: Counts): Figures {
  const precision = right + spurious > 0 ? right / (right + spurious) : 0;
  const recall = right + missed > 0 ? right / (right + missed) : 0;
  const f = precision + recall > 0 ? hundredths((200 * precision * recall) / (precision + recall)) : 0;
  return { P: hundredths(100 * precision), R: hundredths(100 * recall), F: f, gold: right + missed, predicted: right + spurious };
}

/** Rounds ties to even, as Python's round does; toFixed rounds them up. Only doubles that are odd eighths are ties. */
export function hundredths(value: number): number {
  const eighths = value * 8;
  if (Number.isInteger(eighths) && eighths % 2 !== 0) {
    const down = Math.floor(value * 100);
    return (down % 2 === 0 ? down : down + 1) / 100;
  }
  return Number(value.toFixed(2));
}

/** The referee's table, to the character. */
export function tableText(table: Record<string, Figures>): string {
  const percent = (value: number): string => value.toFixed(2).padStart(6);
  return Object.entries(table)
    .map(([type, row]) => {
      const counts = `gold ${String(row.gold).padStart(6)}  predicted ${String(row.predicted).padStart(6)}`;
      return `${type.padEnd(5)} P ${percent(row.P)}  R ${percent(row.R)}  F1 ${percent(row.F)}   ${counts}\n`;
    })
    .join('');
}

/** The first `limit` errors in document order, each on a line with some text around it. */
export function errorLines(score: Score, documents: readonly GoldDocument[], limit: number): string {
  const texts = new Map(documents.map((document) => [document.id, document.text]));
  return [...score.errors]
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.position - b.position))
    .slice(0, limit)
    .map(({ id, what, type, start, end, value }) => {
      const text = texts.get(id) ?? '';
      // By code points: half an emoji would not be text.
      const before = [...text.slice(Math.max(0, start - 80), start)].slice(-40).join('');
      const behind = [...text.slice(end, end + 60)].slice(0, 30).join('');
      const around = `…${before}${text.slice(start, end)}${behind}…`;
      return `${`${what}\t${type}\t${text.slice(start, end)}\t${value}\t${around}`.replace(/\n/g, ' ')}\n`;
    })
    .join('');
}
