/** Every option once: the parser, the help and the checks all come from this table. */
import { DEFAULT_EXTENSIONS } from '../input/folder';
import { DEFAULT_MAX_BYTES } from '../input/read';
import { DEFAULT_FIELDS } from '../input/record';
import { FORMATS } from '../output/format';
import { OFFSET_UNITS } from '../types';
import {
  parseConfidence,
  parseDay,
  parseDuration,
  parseEncoding,
  parseExtensions,
  parseFieldName,
  parseJobs,
  parseShard,
  parseSize,
} from './measures';

export interface Flag {
  /** As commander writes it: `-f, --format <name>`. */
  flags: string;
  description: string;
  group: 'Input' | 'Extraction' | 'Output' | 'Batches' | 'Messages';
  choices?: readonly string[];
  /** From the text to the value; throws E_USAGE with a hint. */
  parse?: (text: string, previous: unknown) => unknown;
  /** Shown in the help; settings.ts applies what depends on other options. */
  default?: unknown;
}

// prettier-ignore
export const FLAGS: readonly Flag[] = [
  { group: 'Input', flags: '--input-format <name>', description: 'text: a document a file; ndjson: a record a line', choices: ['text', 'ndjson'], default: 'text' },
  { group: 'Input', flags: '--id-field <name>', description: 'member of a record with its id', parse: parseFieldName, default: DEFAULT_FIELDS.id },
  { group: 'Input', flags: '--text-field <name>', description: 'member of a record with its text', parse: parseFieldName, default: DEFAULT_FIELDS.text },
  { group: 'Input', flags: '--date-field <name>', description: 'member of a record with its day', parse: parseFieldName, default: DEFAULT_FIELDS.date },
  { group: 'Input', flags: '--files-from <file>', description: 'read the names of the inputs from a file or - (one a line, or separated by NUL)' },
  { group: 'Input', flags: '--ext <list>', description: "extensions read in folders, '*' for all", parse: parseExtensions, default: DEFAULT_EXTENSIONS.join(',') },
  { group: 'Input', flags: '--hidden', description: 'read hidden files in folders too' },
  { group: 'Input', flags: '--no-ignore', description: 'read what .gitignore leaves out too' },
  { group: 'Input', flags: '--encoding <name>', description: 'encoding of the texts (without it: detected)', parse: parseEncoding },
  { group: 'Input', flags: '--max-bytes <size>', description: 'largest document; larger ones are errors, never cut', parse: parseSize, default: `${DEFAULT_MAX_BYTES / 1024 / 1024}MB` },
  { group: 'Extraction', flags: '--reference-date <day>', description: 'YYYY-MM-DD against which "yesterday" is understood', parse: parseDay },
  { group: 'Extraction', flags: '--min-confidence <number>', description: 'leave out mentions below this, 0 to 1', parse: parseConfidence },
  { group: 'Extraction', flags: '--hashtag-parts', description: 'find names inside longer hashtags too' },
  { group: 'Extraction', flags: '--dates <form>', description: 'edtf: the value alone; timex3: a TIMEX3 value beside it', choices: ['edtf', 'timex3'], default: 'edtf' },
  { group: 'Extraction', flags: '--lexicon <file>', description: 'names of your own, which win over ours (TSV; may be repeated)', parse: (text, previous) => [...((previous as string[] | undefined) ?? []), text] },
  { group: 'Extraction', flags: '--force-language', description: 'take every text as Arabic, without a warning' },
  { group: 'Extraction', flags: '--explain', description: 'add the decisions: evidence, weights, and what each mention beat' },
  { group: 'Output', flags: '-f, --format <name>', description: 'json for one input, ndjson for many, unless named', choices: FORMATS },
  { group: 'Output', flags: '--json', description: 'the same as --format json; with --version: all versions' },
  { group: 'Output', flags: '--offsets <unit>', description: 'what start and end count', choices: OFFSET_UNITS, default: 'codepoint' },
  { group: 'Output', flags: '-o, --output <path>', description: 'a file, replaced once the new one is complete, or a folder (with a / at its end or existing); never an input' },
  { group: 'Output', flags: '--resume', description: 'with --output: keep what an earlier run has done, try again what failed in it' },
  { group: 'Output', flags: '--color', description: 'colours even where the output is no terminal' },
  { group: 'Output', flags: '--no-color', description: 'no colours (also: NO_COLOR=1)' },
  { group: 'Output', flags: '--bom', description: 'csv and tsv: begin with a byte order mark, for Excel' },
  { group: 'Output', flags: '--print-schema', description: 'print the JSON Schema of the results and stop' },
  { group: 'Batches', flags: '-j, --jobs <number>', description: 'work on so many documents at once (default: cores, for large batches)', parse: parseJobs },
  { group: 'Batches', flags: '--shard <i/n>', description: 'only the i-th of n parts: records by id, files by path', parse: parseShard },
  { group: 'Batches', flags: '--timeout <time>', description: 'give a document up after this time, e.g. 30s', parse: parseDuration },
  { group: 'Messages', flags: '-q, --quiet', description: 'no warnings, no progress, no summary' },
  { group: 'Messages', flags: '--log-format <name>', description: 'form of the messages on standard error', choices: ['text', 'json'], default: 'text' },
  { group: 'Messages', flags: '-V, --version', description: 'print the version and stop' },
];

export const EXAMPLES = `Finds people, organisations, places and dates in Arabic text. Works offline.

  extract article.txt                        one JSON object
  extract article.txt --format pretty        the text with its mentions coloured
  cat article.txt | extract                  from standard input
  extract articles/ > all.ndjson             a folder: one line a document
  extract articles/ -o results/              one file a document
  extract --input-format ndjson < in.ndjson  records in, records out
  extract articles/ -f csv --bom > all.csv   a table for Excel
  extract article.txt --explain -f pretty    why each mention was found
  extract article.txt --lexicon my.tsv       with names of your own
  extract lexicon find NAME                  what the lexicon knows of a name
  extract rules --evidence                   what the words of --explain mean
  extract evaluate gold.conll                score against gold annotation
`;
