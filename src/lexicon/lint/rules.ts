/** The checks of lexicons/README.md, on one file and across files. */
import { ORGANISATION_KINDS, PLACE_KINDS } from '../../types';
import { keyOf } from '../../text/normalise';
import { wordFileClass } from '../classes';
import { FIELDS } from '../fields';
import { GOVERNMENTS } from '../government';

export interface Problem {
  file: string;
  line: number;
  message: string;
}
export interface LexiconFile {
  /** Path below lexicons/, e.g. `person/names-slavic.tsv`. */
  name: string;
  text: string;
}

const AMBIGUITY = new Set(['', 'some', 'much']);
const NAME_KINDS = new Set(['given', 'family', 'both', 'kunya', 'laqab', 'nisba']);
const GENDERS = new Set(['', 'm', 'f', 'u']);
const TITLE_KINDS = new Set(['office', 'military', 'religious', 'royal', 'academic', 'honorific', 'sport', 'job', 'relation']);
const COUNTRY = /^[A-Z]{2}$/;
const ARABIC_FORM = /^[\p{Script=Arabic}\p{Nd}\s\-'"().،/&+!:]+$/u;
const LATIN_FORM = /^[\p{Script=Latin}\p{Nd}\s\-'&.+/!]+$/u;
const DECORATION = /[\u064B-\u065F\u0670\u0640\u200B-\u200F\u202A-\u202E\uFEFF]/u;

interface Context {
  cell(column: string): string;
  problem(message: string): void;
}

/** Checks of a row by the folder its file stands in. */
function checkRow(name: string, { cell, problem }: Context): void {
  const kind = cell('kind');
  if (!AMBIGUITY.has(cell('ambiguity'))) problem(`ambiguity ${JSON.stringify(cell('ambiguity'))} is none of "", some, much`);
  const country = cell('country');
  if (country && !name.startsWith('words/') && !COUNTRY.test(country))
    problem(`country ${JSON.stringify(country)} is no ISO 3166-1 alpha-2 code`);
  if (name.startsWith('person/names-')) {
    if (!NAME_KINDS.has(kind)) problem(`kind ${JSON.stringify(kind)} is none of ${[...NAME_KINDS].join(', ')}`);
    if (!GENDERS.has(cell('gender'))) problem(`gender ${JSON.stringify(cell('gender'))} is none of m, f, u`);
  }
  if (name.startsWith('organisation/') && !(ORGANISATION_KINDS as readonly string[]).includes(kind))
    problem(`unknown organisation kind ${JSON.stringify(kind)}`);
  if (name.startsWith('place/')) {
    if (!(PLACE_KINDS as readonly string[]).includes(kind)) problem(`unknown place kind ${JSON.stringify(kind)}`);
    for (const [column, limit] of [
      ['latitude', 90],
      ['longitude', 180],
    ] as const) {
      const value = cell(column);
      if (value && !(Math.abs(Number(value)) <= limit)) problem(`${column} ${value} is out of range`);
    }
  }
  if (name === 'words/titles.tsv' && !TITLE_KINDS.has(kind)) problem(`unknown title kind ${JSON.stringify(kind)}`);
  if (name === 'words/organisation-nouns.tsv' || name === 'words/place-nouns.tsv') {
    if (!['keep', 'drop'].includes(cell('core'))) problem('core must be keep or drop');
    const kinds: readonly string[] = name.includes('organisation') ? ORGANISATION_KINDS : PLACE_KINDS;
    if (!kinds.includes(kind)) problem(`unknown kind ${JSON.stringify(kind)}`);
    if (!['', 'name', 'word'].includes(cell('use'))) problem('use must be name, word or empty');
  }
  if (name === 'words/government.tsv' && !(GOVERNMENTS as readonly string[]).slice(1).includes(cell('governs')))
    problem(`unknown government ${JSON.stringify(cell('governs'))}`);
  if (name === 'words/fields.tsv' && !(FIELDS as readonly string[]).slice(1).includes(cell('field')))
    problem(`unknown field ${JSON.stringify(cell('field'))}`);
  if (/^words\/(common|news-vocabulary|function|cues)\.tsv$/.test(name))
    for (const value of cell('class').split('|')) if (!wordFileClass(value)) problem(`unknown word class ${JSON.stringify(value)}`);
}

/** Whether a form is written in one script only, without decoration. */
function checkForm(form: string, allowLatin: boolean, problem: (message: string) => void): void {
  if (DECORATION.test(form)) problem(`${form} carries tashkeel, tatweel or an invisible control`);
  if (ARABIC_FORM.test(form) || (allowLatin && LATIN_FORM.test(form))) return;
  problem(`${form} mixes scripts or has a character that no name has`);
}

/** Problems of one TSV file. `functionWords` are keys that no name may be without the mark `much`. */
export function lintFile({ name, text }: LexiconFile, functionWords: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  if (text.startsWith('\uFEFF')) problems.push({ file: name, line: 1, message: 'byte order mark' });
  if (text.includes('\r')) problems.push({ file: name, line: 1, message: 'CR line ends' });
  if (!text.endsWith('\n')) problems.push({ file: name, line: 1, message: 'no line end at the end of the file' });
  const lines = text.split('\n');
  let header: string[] | null = null;
  const seen = new Map<string, number>();
  lines.forEach((line, at) => {
    if (line === '' || line.startsWith('#')) return;
    const cells = line.split('\t');
    if (!header) {
      header = cells;
      return;
    }
    const problem = (message: string): void => void problems.push({ file: name, line: at + 1, message });
    if (cells.length > header.length) problem(`${cells.length} cells under ${header.length} columns`);
    for (const cell of cells) if (cell !== cell.trim() || cell.includes('  ')) problem(`edge or double spaces in ${JSON.stringify(cell)}`);
    const cell = (column: string): string => cells[header!.indexOf(column)] ?? '';
    const main = cells[0]!;
    if (main === '') problem('empty first cell');
    const entity = /^(person|organisation|place)\//.test(name);
    // Two things may share a name; what tells them apart is in the other columns.
    const identity = entity
      ? [main, cell('kind'), cell('country'), cell('admin'), cell('office'), cell('ids'), cell('latitude')].join('\t')
      : cells.join('\t');
    if (seen.has(identity)) problem(`the same as line ${seen.get(identity)}: ${main}`);
    else seen.set(identity, at + 1);
    if (entity) {
      const forms = [main, ...cell('variants').split('|').filter(Boolean)];
      for (const form of forms) checkForm(form, name.startsWith('organisation/'), problem);
      if (functionWords.has(main) && cell('ambiguity') !== 'much' && !name.startsWith('person/names-'))
        problem(`${main} is a function word and needs the mark much`);
    }
    checkRow(name, { cell, problem });
  });
  if (!header) problems.push({ file: name, line: 1, message: 'no header line' });
  return problems;
}

/** External ids that stand for two different names of one kind of thing. */
export function lintIds(files: readonly LexiconFile[]): Problem[] {
  const problems: Problem[] = [];
  const known = new Map<string, { file: string; line: number; key: string }>();
  for (const { name, text } of files) {
    if (!name.startsWith('place/')) continue;
    const lines = text.split('\n').map((line) => line.split('\t'));
    const column = lines.find((cells) => !cells[0]!.startsWith('#'))?.indexOf('ids') ?? -1;
    if (column < 0) continue;
    lines.forEach((cells, at) => {
      for (const id of (cells[column] ?? '').split('|')) {
        if (!id.startsWith('iso:')) continue;
        const key = keyOf(cells[0]!);
        const first = known.get(id);
        if (!first) known.set(id, { file: name, line: at + 1, key });
        else if (first.file === name && first.key !== key)
          problems.push({ file: name, line: at + 1, message: `${id} also stands in line ${first.line}` });
      }
    });
  }
  return problems;
}

/** Every file has a row in SOURCES.tsv and every row a file. */
export function lintSources(sources: string, names: readonly string[]): Problem[] {
  const listed = new Set(
    sources
      .split('\n')
      .slice(1)
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('\t')[0]!),
  );
  const problems: Problem[] = [];
  for (const name of names) if (!listed.has(name)) problems.push({ file: 'SOURCES.tsv', line: 1, message: `no row for ${name}` });
  for (const name of listed) if (!names.includes(name)) problems.push({ file: 'SOURCES.tsv', line: 1, message: `${name} does not exist` });
  return problems;
}
