/** A user's own names as TSV: reads them, and finds everything that is wrong with them before anything is extracted. */
import { ExtractError } from '../errors';
import { keyOf, normalise } from '../text/normalise';
import { TokenKind, tokenise } from '../text/tokenise';
import type { LexiconRow } from '../types';
import { ORGANISATION_KINDS, PLACE_KINDS } from '../types';

/** What is wrong with one row. */
export interface LexiconProblem {
  /** 1 is the header. */
  line: number;
  message: string;
}

export const COLUMNS = ['name', 'variants', 'type', 'kind', 'country', 'ids', 'ambiguity'] as const;
type Column = (typeof COLUMNS)[number];
const REQUIRED: readonly Column[] = ['name', 'type'];
const KINDS: Readonly<Record<string, readonly string[]>> = { person: ['person'], organisation: ORGANISATION_KINDS, place: PLACE_KINDS };
/** Longer names are mistakes, most likely whole sentences in the wrong column. */
const MOST_WORDS = 12;

/** The rows of a TSV text and its problems; `lines[i]` is the line of `rows[i]`. Rows with problems are left out. */
export function readLexicon(text: string): { rows: LexiconRow[]; lines: number[]; problems: LexiconProblem[] } {
  const rows: LexiconRow[] = [];
  const lines: number[] = [];
  const problems: LexiconProblem[] = [];
  const seen = new Map<string, number>();
  let header: string[] | undefined;
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .forEach((content, at) => {
      const line = at + 1;
      if (content.trim() === '' || content.startsWith('#')) return;
      const cells = content.split('\t').map((cell) => cell.trim());
      if (header === undefined) {
        header = cells;
        problems.push(...headerProblems(cells).map((message) => ({ line, message })));
        return;
      }
      const cell = (column: Column): string => cells[header!.indexOf(column)] ?? '';
      const before = problems.length;
      if (cells.length > header.length) problems.push({ line, message: `${cells.length} cells under ${header.length} columns` });
      problems.push(...cellProblems(cell).map((message) => ({ line, message })));
      // What two namesakes are told apart by must differ.
      const identity = [keyOf(cell('name')), cell('type'), cell('kind'), cell('country'), cell('ids')].join('\t');
      const first = seen.get(identity);
      if (first !== undefined && cell('name') !== '') problems.push({ line, message: `the same as line ${first}: ${cell('name')}` });
      else seen.set(identity, line);
      if (problems.length > before) return;
      rows.push(rowOf(cell));
      lines.push(line);
    });
  if (header === undefined)
    problems.push({ line: 1, message: `no header; the first line names the columns: ${COLUMNS.join(', ')}, separated by tabs` });
  return { rows, lines, problems };
}

/**
 * The rows of a user's lexicon.
 * @param text the whole file, decoded
 * @param name what messages call it, e.g. its path; `lexicon` where it has none
 * @throws ExtractError E_LEXICON with the line of every bad row (the first five of many): a file is taken whole or not at all
 */
export function loadLexicon(text: string, name = 'lexicon'): LexiconRow[] {
  const { rows, problems } = readLexicon(text);
  if (problems.length > 0)
    throw refused(
      name,
      problems.map(({ line, message }) => `line ${line}: ${message}`),
    );
  return rows;
}

/** @throws ExtractError E_LEXICON where rows that a program made are not what they should be */
export function checkRows(rows: readonly LexiconRow[]): void {
  if (!Array.isArray(rows)) throw refused('the given lexicon', ['it is no array of rows']);
  const problems = rows.flatMap((row, i) => {
    if (typeof row !== 'object' || row === null) return [`row ${i + 1}: no object`];
    if (row.variants !== undefined && !Array.isArray(row.variants)) return [`row ${i + 1}: variants are no array`];
    if (row.ids !== undefined && (typeof row.ids !== 'object' || row.ids === null)) return [`row ${i + 1}: ids are no object`];
    const cells: Record<Column, string> = {
      name: row.name,
      variants: (row.variants ?? []).join('|'),
      type: row.type,
      kind: row.kind ?? '',
      country: row.country ?? '',
      ids: Object.entries(row.ids ?? {})
        .map(([key, value]) => `${key}:${value}`)
        .join('|'),
      ambiguity: row.ambiguity ?? '',
    };
    return cellProblems((column) => String(cells[column])).map((message) => `row ${i + 1}: ${message}`);
  });
  if (problems.length > 0) throw refused('lexicon', problems);
}

function refused(name: string, problems: readonly string[]): ExtractError {
  const shown = problems.slice(0, 5).join('; ');
  const rest = problems.length > 5 ? `; and ${problems.length - 5} more` : '';
  return new ExtractError(
    'E_LEXICON',
    `${name}: ${shown}${rest}`,
    'The file is not used at all until every row is right; extract lexicon check FILE lists all problems.',
  );
}

function headerProblems(cells: readonly string[]): string[] {
  const problems: string[] = [];
  const known: readonly string[] = COLUMNS;
  for (const column of REQUIRED)
    if (!cells.includes(column))
      problems.push(`no column ${column}; the first line names the columns: ${COLUMNS.join(', ')}, separated by tabs`);
  for (const [i, column] of cells.entries()) {
    if (!known.includes(column)) problems.push(`unknown column ${JSON.stringify(column)}; known are ${COLUMNS.join(', ')}`);
    else if (cells.indexOf(column) < i) problems.push(`column ${column} stands there twice`);
  }
  // Without the two columns no row can be judged; one message is enough.
  return problems.slice(0, 1);
}

function cellProblems(cell: (column: Column) => string): string[] {
  const problems: string[] = [];
  const [type, kind, country, ambiguity] = [cell('type'), cell('kind'), cell('country'), cell('ambiguity')];
  const forms = [cell('name'), ...splitCell(cell('variants'))];
  if (forms[0] === '') problems.push('no name');
  else for (const form of forms) problems.push(...formProblems(form));
  const kinds = KINDS[type];
  if (!Object.hasOwn(KINDS, type) || kinds === undefined)
    problems.push(`type ${JSON.stringify(type)} is none of person, organisation, place`);
  else if (kind !== '' && !kinds.includes(kind)) problems.push(`kind ${JSON.stringify(kind)} is none of ${kinds.join(', ')}`);
  if (country !== '' && !isCountry(country)) problems.push(`country ${JSON.stringify(country)} is no ISO 3166-1 alpha-2 code such as EG`);
  if (!['', 'some', 'much'].includes(ambiguity)) problems.push(`ambiguity ${JSON.stringify(ambiguity)} is none of some, much or empty`);
  for (const id of splitCell(cell('ids')))
    if (!/^[^:\s]+:[^\s].*$/u.test(id)) problems.push(`id ${JSON.stringify(id)} is not of the form scheme:value`);
  return problems;
}

function formProblems(form: string): string[] {
  const tokens = tokenise(normalise(form));
  if (form.includes('\t') || form.includes('\n')) return [`${JSON.stringify(form)} holds a tab or a line end`];
  if (tokens.count === 0 || tokens.kind[0]! > TokenKind.Number) return [`${JSON.stringify(form)} does not begin with a letter or a digit`];
  if (tokens.count > MOST_WORDS) return [`${JSON.stringify(form)} has more than ${MOST_WORDS} words`];
  if (tokens.count === 1 && tokens.end[0]! - tokens.start[0]! < 2) return [`${JSON.stringify(form)} is a single letter`];
  return [];
}

function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code)) return false;
  try {
    return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined;
  } catch {
    return false;
  }
}

function rowOf(cell: (column: Column) => string): LexiconRow {
  const ids = Object.fromEntries(splitCell(cell('ids')).map((id) => [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)]));
  const variants = splitCell(cell('variants'));
  return {
    name: cell('name'),
    type: cell('type') as LexiconRow['type'],
    ...(variants.length > 0 ? { variants } : {}),
    ...(cell('kind') ? { kind: cell('kind') } : {}),
    ...(cell('country') ? { country: cell('country') } : {}),
    ...(Object.keys(ids).length > 0 ? { ids } : {}),
    ...(cell('ambiguity') ? { ambiguity: cell('ambiguity') as 'some' | 'much' } : {}),
  };
}

function splitCell(cell: string): string[] {
  return cell
    .split('|')
    .map((value) => value.trim())
    .filter(Boolean);
}
