/** `csv` and `tsv`: a header and one row a mention, for spreadsheets and for cut, sort and awk. */
import type { Finished, OutputFormat, Style } from './format';
import { PLAIN } from './format';
import type { FlatMention } from './flat';
import { label, mentionsInOrder } from './flat';

// prettier-ignore
const COLUMNS = [
  'source', 'id', 'type', 'entity', 'name', 'text', 'start', 'end', 'coreStart', 'coreEnd', 'confidence', 'rule', 'kind', 'country', 'latitude', 'longitude', 'value', 'hijri', 'roles',
] as const;

/** Spreadsheets run a cell that begins like this (the last four are full-width forms of the same signs). */
const FORMULA_START = /^[\s\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]*[=+\-@\t\r\u0000＝＋－＠]/;
const PLAIN_NUMBER = /^-?[0-9]+(?:[.-][0-9]+)*$/;

/** A cell that spreadsheets show instead of running it: a leading apostrophe marks it as text. Numbers and dates stay. */
export function defused(cell: string): string {
  return FORMULA_START.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
}

/** Excel takes a file without it for one in the encoding of its country. */
const mark = ({ bom }: Style): string => (bom === true ? '\ufeff' : '');

export const csv: OutputFormat = {
  ...PLAIN,
  extension: 'csv',
  begin: (style) => mark(style) + csvLines([[...COLUMNS]]),
  document: (finished) => csvLines(rows(finished)),
};

export const tsv: OutputFormat = {
  ...PLAIN,
  extension: 'tsv',
  begin: (style) => mark(style) + tsvLines([[...COLUMNS]]),
  document: (finished) => tsvLines(rows(finished)),
};

function csvLines(table: string[][]): string {
  const { stringify } = require('csv-stringify/sync') as typeof import('csv-stringify/sync');
  return table.length === 0 ? '' : stringify(table);
}

/** TSV has no quoting that cut and awk know: tabs and line ends inside a cell become spaces. */
function tsvLines(table: string[][]): string {
  return table.map((row) => `${row.map((cell) => cell.replace(/[\t\n\r\u2028\u2029]+/g, ' ')).join('\t')}\n`).join('');
}

function rows({ result, idSource }: Finished): string[][] {
  return mentionsInOrder(result).map((flat) => COLUMNS.map((column) => defused(cell(flat, column, result.source, idSource))));
}

function cell(
  { entity, mention }: FlatMention,
  column: (typeof COLUMNS)[number],
  source: string | undefined,
  idSource: string | undefined,
): string {
  const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
  switch (column) {
    case 'source':
      return text(source);
    case 'id':
      return idSource?.startsWith('"') ? text(JSON.parse(idSource)) : text(idSource);
    case 'type':
      return entity.type;
    case 'entity':
      return entity.id;
    case 'name':
      return label(entity);
    case 'kind':
      return 'kind' in entity ? entity.kind : '';
    case 'country':
      return 'country' in entity ? text(entity.country) : '';
    case 'latitude':
      return 'latitude' in entity ? text(entity.latitude) : '';
    case 'longitude':
      return 'longitude' in entity ? text(entity.longitude) : '';
    case 'value':
      return entity.type === 'date' ? text(entity.value) : '';
    case 'hijri':
      return entity.type === 'date' ? text(entity.hijri) : '';
    case 'roles':
      return entity.type === 'person' ? entity.roles.join(' | ') : '';
    default:
      return text(mention[column]);
  }
}
