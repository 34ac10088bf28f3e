/** Reads the lexicon files: UTF-8 TSV with a header line, `#` comments, trailing empty cells optional (see lexicons/README.md). */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface Row {
  readonly file: string;
  readonly line: number;
  /** The cell of a column, '' where the row or the file has none. */
  cell(column: string): string;
  /** The values of a cell that holds several, separated by `|`. */
  values(column: string): string[];
}

/** The rows of one TSV file; `name` is what messages call it. */
export function parseRows(text: string, name: string): Row[] {
  const lines = text.split('\n');
  const header = new Map<string, number>();
  const rows: Row[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!.replace(/\r$/, '');
    if (line === '' || line.startsWith('#')) continue;
    const cells = line.split('\t');
    if (header.size === 0) {
      cells.forEach((column, at) => header.set(column, at));
      continue;
    }
    const cell = (column: string): string => {
      const at = header.get(column);
      return at === undefined ? '' : (cells[at] ?? '').trim();
    };
    rows.push({
      file: name,
      line: i + 1,
      cell,
      values: (column) =>
        cell(column)
          .split('|')
          .map((v) => v.trim())
          .filter(Boolean),
    });
  }
  return rows;
}

/** All rows of the files in `folder` whose names match, in the order of file names. */
export function readRows(root: string, folder: string, match: RegExp): Row[] {
  const rows: Row[] = [];
  for (const file of readdirSync(join(root, folder)).sort()) {
    if (!file.endsWith('.tsv') || !match.test(file)) continue;
    rows.push(...parseRows(readFileSync(join(root, folder, file), 'utf8'), `${folder}/${file}`));
  }
  return rows;
}
