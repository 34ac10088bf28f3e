/** `npm run lexicons:report`: what the lexicons hold, as Markdown tables for the README. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf } from '../text/normalise';
import { ARAB_STATES } from './entries';
import type { Row } from './rows';
import { parseRows } from './rows';

const FOLDERS = ['person', 'organisation', 'place', 'words', 'date'] as const;
/** How many countries the table names. */
const SHOWN = 25;

interface Line {
  label: string;
  rows: readonly Row[];
}

/** The rows of all files, with the folder as the beginning of their file's name. */
function readAll(root: string): Row[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((file) => file.endsWith('.tsv'))
      .sort()
      .flatMap((file) => parseRows(readFileSync(join(root, folder, file), 'utf8'), `${folder}/${file}`)),
  );
}

/** All forms of a row as folded look-up keys, those of `column` and of its variants. */
function formsOf(row: Row): string[] {
  const main = ['name', 'form', 'adjective'].map((column) => row.cell(column)).find(Boolean) ?? '';
  return [main, ...row.values('variants'), ...row.values('acronym'), ...row.values('irregular')].filter(Boolean).map(keyOf);
}

function distinct(rows: readonly Row[]): number {
  const forms = new Set<string>();
  for (const row of rows) for (const form of formsOf(row)) forms.add(form);
  return forms.size;
}

const thousands = (count: number): string => count.toLocaleString('en');

function table(title: string, lines: readonly Line[]): string {
  const body = lines.map(({ label, rows }) => `| ${label} | ${thousands(rows.length)} | ${thousands(distinct(rows))} |`);
  return `| ${title} | rows | distinct folded forms |\n|---|---:|---:|\n${body.join('\n')}\n`;
}

/** Groups with the largest first. */
function grouped(rows: readonly Row[], keysOf: (row: Row) => readonly string[]): Line[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return [...groups]
    .map(([label, own]) => ({ label, rows: own }))
    .sort((a, b) => b.rows.length - a.rows.length || (a.label < b.label ? -1 : 1));
}

/** Licence of each file, and the source of rows that do not name their own, from SOURCES.tsv. */
function sourcesOf(root: string): Map<string, { source: string; licence: string }> {
  const rows = parseRows(readFileSync(join(root, 'SOURCES.tsv'), 'utf8'), 'SOURCES.tsv');
  return new Map(rows.map((row) => [row.cell('file'), { source: row.cell('source'), licence: row.cell('licence') }]));
}

/** The whole report for the lexicons under `root`. */
export function report(root: string): string {
  const all = readAll(root);
  const within = (start: string): Row[] => all.filter(({ file }) => file.startsWith(start));
  const places = within('place/');
  const sources = sourcesOf(root);
  // In a file with a source for some rows, the others are our own.
  const mixed = new Set(all.filter((row) => row.cell('source') !== '').map(({ file }) => file));
  const sourceOf = (row: Row): string =>
    row.cell('source') || (mixed.has(row.file) ? 'curated' : (sources.get(row.file)?.source ?? 'unknown'));
  const entities = all.filter(({ file }) => /^(?:organisation|place)\/|^person\/people-/.test(file));
  const classes: Line[] = [
    { label: 'Parts of people’s names', rows: within('person/names-') },
    { label: 'Notable people', rows: within('person/people-') },
    { label: 'Organisations', rows: within('organisation/') },
    { label: 'Places', rows: places },
    { label: '— of these in the Arab world', rows: places.filter((row) => ARAB_STATES.has(row.cell('country'))) },
    { label: 'Words', rows: within('words/') },
    { label: 'Words of dates', rows: within('date/') },
    { label: 'All', rows: all },
  ];
  const kindOf = (row: Row): string[] => {
    const [folder = '', file = ''] = row.file.split('/');
    const own = folder === 'words' || folder === 'date' || file.startsWith('people-') ? file.replace(/\.tsv$/, '') : row.cell('kind');
    return [`${folder}: ${own || 'none'}`];
  };
  const [ranked, rest] = [
    FOLDERS.flatMap((folder) => grouped(within(`${folder}/`), kindOf)),
    grouped(entities, (row) => [row.cell('country') || 'none']),
  ];
  return [
    table('Class', classes),
    table('Kind', ranked),
    table('Country of people, organisations and places', rest.slice(0, SHOWN)),
    table(
      'Source',
      grouped(all, (row) => sourceOf(row).split('+')),
    ),
    table(
      'Licence of the file',
      grouped(all, ({ file }) => [sources.get(file)?.licence ?? 'unknown']),
    ),
  ].join('\n');
}

if (require.main === module) console.log(report(join(__dirname, '..', '..', 'lexicons')));
