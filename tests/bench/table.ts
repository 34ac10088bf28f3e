/** The rows of the report: what was measured, how fast, against what, how much was found, and what issue 6 asks for. */

export type Row = readonly [what: string, speed: string, ratio: string, found: string, aim: string];

export const HEAD: Row = ['what', 'speed', 'ratio', 'found', 'aim'];

/** As a Markdown table. */
export function tableText(rows: readonly Row[]): string {
  const line = (row: Row): string => `| ${row.join(' | ')} |\n`;
  return `${line(HEAD)}|---|---:|---:|---:|---:|\n${rows.map(line).join('')}`;
}

/** @throws Error where a count is not what it has to be: a fast program that finds less is no faster */
export function check(what: string, got: number, least: number, most = Infinity): void {
  if (!(got >= least && got <= most))
    throw new Error(`${what}: ${got}, expected ${least}${most === Infinity ? ' and more' : ` to ${most}`}`);
}
