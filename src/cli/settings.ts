/** From parsed options to settings that are complete and agree with one another. */
import { availableParallelism } from 'node:os';
import { ExtractError } from '../errors';
import { canHoldArabic } from '../input/decode';
import type { RecordFields } from '../input/record';
import { DEFAULT_FIELDS } from '../input/record';
import type { FindOptions } from '../input/find';
import type { FormatName } from '../output/format';
import type { OffsetUnit } from '../types';
import type { DocumentSettings } from './document';
import type { LogOptions } from './log';
import type { Shard } from './measures';
import { parseExtensions, parseSize } from './measures';

/** What commander hands over: one member an option, already of the type that flags.ts gives it. */
export interface RawOptions {
  inputFormat?: 'text' | 'ndjson';
  idField?: string;
  textField?: string;
  dateField?: string;
  filesFrom?: string;
  ext?: string | string[];
  hidden?: boolean;
  ignore?: boolean;
  encoding?: string;
  maxBytes?: string | number;
  referenceDate?: string;
  minConfidence?: number;
  dates?: 'edtf' | 'timex3';
  hashtagParts?: boolean;
  /** Paths of lexicons, in the order given. */
  lexicon?: string[];
  forceLanguage?: boolean;
  explain?: boolean;
  format?: FormatName;
  json?: boolean;
  offsets?: OffsetUnit;
  output?: string;
  resume?: boolean;
  color?: boolean;
  bom?: boolean;
  printSchema?: boolean;
  jobs?: number;
  shard?: Shard;
  timeout?: number;
  quiet?: boolean;
  logFormat?: 'text' | 'json';
  version?: boolean;
}

export interface Settings {
  /** Operands as given. */
  names: readonly string[];
  filesFrom?: string;
  /** Files that are read besides the inputs: lexicons, the list of inputs. */
  read: readonly string[];
  records: boolean;
  find: FindOptions;
  /** The format that the user named, if any. */
  format?: FormatName;
  /** `--color` or `--no-color`. */
  color?: boolean;
  /** Tables begin with a byte order mark. */
  bom: boolean;
  document: Omit<DocumentSettings, 'format' | 'style'>;
  output?: string;
  resume: boolean;
  jobs: number;
  /** Whether the user named the number: then workers are used however small the batch. */
  jobsNamed: boolean;
  timeout?: number;
  shard?: Shard;
  log: LogOptions;
}

/** Longest time for one document in a worker, in milliseconds; ordinary ones take less than one. */
export const DEFAULT_TIMEOUT = 60_000;

/** What only some formats can show. Formats with a unit of their own count in that. */
const SHOWN_IN: readonly { flag: string; isAsked: (raw: RawOptions) => boolean; formats: readonly FormatName[] }[] = [
  { flag: '--explain', isAsked: ({ explain }) => explain === true, formats: ['json', 'ndjson', 'pretty'] },
  { flag: '--dates timex3', isAsked: ({ dates }) => dates === 'timex3', formats: ['json', 'ndjson'] },
  { flag: '--offsets utf16', isAsked: ({ offsets }) => offsets === 'utf16', formats: ['json', 'ndjson', 'mentions', 'csv', 'tsv'] },
  { flag: '--offsets byte', isAsked: ({ offsets }) => offsets === 'byte', formats: ['json', 'ndjson', 'mentions', 'csv', 'tsv'] },
];

/**
 * @throws ExtractError E_USAGE where options contradict one another
 */
export function settingsFrom(names: readonly string[], raw: RawOptions, commands: readonly string[]): Settings {
  const format = raw.json === true ? 'json' : raw.format;
  // As everywhere on a command line; a file of that name is ./-
  const output = raw.output === '-' ? undefined : raw.output;
  const fail = (message: string, hint: string): never => {
    throw new ExtractError('E_USAGE', message, hint);
  };
  if (raw.json === true && raw.format !== undefined && raw.format !== 'json')
    fail(`--json and --format ${raw.format} contradict each other`, 'Name one of them.');
  if (raw.resume === true && output === undefined) fail('--resume needs --output', 'Only a named file or folder can be taken up again.');
  // prettier-ignore
  if (raw.inputFormat !== 'ndjson') {
    for (const [flag, value, usual] of [['--id-field', raw.idField, DEFAULT_FIELDS.id], ['--text-field', raw.textField, DEFAULT_FIELDS.text], ['--date-field', raw.dateField, DEFAULT_FIELDS.date]] as const) {
      if (value !== undefined && value !== usual) fail(`${flag} needs --input-format ndjson`, 'Fields are members of records.');
    }
  }
  if (raw.bom === true && format !== 'csv' && format !== 'tsv')
    fail('--bom needs --format csv or tsv', 'A byte order mark helps spreadsheets; other readers stumble over it.');
  for (const { flag, isAsked, formats } of SHOWN_IN)
    if (format !== undefined && isAsked(raw) && !formats.includes(format))
      fail(`--format ${format} has no place for ${flag}`, `It shows in ${formats.join(', ')}.`);
  if (raw.inputFormat !== 'ndjson' && raw.encoding !== undefined && !canHoldArabic(raw.encoding)) {
    // In records the Arabic may be escaped (\\u0627).
    fail(
      `--encoding ${raw.encoding} has no Arabic letters`,
      'Old Arabic files are most often in windows-1256; without --encoding it is detected.',
    );
  }
  if (raw.inputFormat === 'ndjson' && raw.encoding !== undefined && /^(?:utf-?16|ucs-?2|utf-?32)/i.test(raw.encoding))
    fail(`records cannot be in ${raw.encoding}`, 'Lines are told apart by bytes. Convert the file first: iconv -f UTF-16 -t UTF-8.');
  if (names.includes('')) fail('an input has an empty name', 'Most likely a variable of the calling script is empty.');
  if (raw.output === '') fail('--output is empty', 'Name a file, or a folder with a / at its end.');
  if (raw.filesFrom === '-' && names.includes('-')) fail('standard input cannot be both a list of files and a text', 'Name one of them.');
  if (names.filter((name) => name === '-').length > 1) fail('standard input can be read only once', 'Name - once.');
  const fields: RecordFields = {
    id: raw.idField ?? DEFAULT_FIELDS.id,
    text: raw.textField ?? DEFAULT_FIELDS.text,
    date: raw.dateField ?? DEFAULT_FIELDS.date,
  };
  return {
    names,
    ...present('filesFrom', raw.filesFrom),
    read: [...(raw.lexicon ?? []), ...(raw.filesFrom === undefined || raw.filesFrom === '-' ? [] : [raw.filesFrom])],
    records: raw.inputFormat === 'ndjson',
    find: {
      extensions: typeof raw.ext === 'string' ? parseExtensions(raw.ext) : (raw.ext ?? []),
      hidden: raw.hidden === true,
      gitignore: raw.ignore !== false,
      commands,
    },
    ...present('format', format),
    ...present('color', raw.color),
    bom: raw.bom === true,
    document: {
      offsets: raw.offsets ?? 'codepoint',
      ...present('encoding', raw.encoding),
      maxBytes: typeof raw.maxBytes === 'number' ? raw.maxBytes : parseSize(raw.maxBytes ?? ''),
      ...present('minConfidence', raw.minConfidence),
      ...present('referenceDate', raw.referenceDate),
      forceLanguage: raw.forceLanguage === true,
      explain: raw.explain === true,
      timex3: raw.dates === 'timex3',
      hashtagParts: raw.hashtagParts === true,
      fields,
    },
    ...present('output', output),
    resume: raw.resume === true,
    jobs: raw.jobs ?? availableParallelism(),
    jobsNamed: raw.jobs !== undefined,
    ...present('timeout', raw.timeout),
    ...present('shard', raw.shard),
    log: { quiet: raw.quiet === true, format: raw.logFormat ?? 'text' },
  };
}

/** The member where there is a value: optional members are left out, not undefined (exactOptionalPropertyTypes). */
function present<K extends string, V>(name: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [name]: value } as Record<K, V>);
}
