/** One document from bytes to a piece of the output. Runs on the main thread and in workers alike, and never throws. */
import { ExtractError } from '../errors';
import { decode } from '../input/decode';
import { describeMarkup } from '../input/markup';
import { readDocument } from '../input/read';
import type { RecordFields } from '../input/record';
import { parseRecord } from '../input/record';
import type { Failure, FormatName, Style } from '../output/format';
import { outputFormat } from '../output/format';
import type { ExtractionResult, Language, LexiconRow, OffsetUnit } from '../types';
import { expectLongRun, LONG_RUN_BYTES } from './optimiser';
import { errorRecord } from './problem';

/** Everything that shapes the output of a document; plain data, so that it can be sent to workers and hashed for `--resume`. */
export interface DocumentSettings {
  format: FormatName;
  style: Style;
  offsets: OffsetUnit;
  encoding?: string;
  /** Bytes. */
  maxBytes: number;
  minConfidence?: number;
  referenceDate?: string;
  /** The user's own names. */
  lexicon?: readonly LexiconRow[];
  forceLanguage: boolean;
  explain: boolean;
  /** Dates get a TIMEX3 value too. */
  timex3?: boolean;
  hashtagParts?: boolean;
  fields: RecordFields;
}

export type Task = (
  | { kind: 'file'; path: string; source: string }
  | { kind: 'bytes'; bytes: Uint8Array; source: string }
  /** `bytes` undefined: the line was longer than the limit. `source` is left out for records from standard input. */
  | { kind: 'record'; bytes: Uint8Array | undefined; line: number; source?: string }
  /** An input that failed before it could be read. */
  | { kind: 'failed'; failure: Failure }
) & {
  /** With `--output`: the fingerprint of the input that an earlier run has done, or a word that is none. */
  known?: string;
};

export interface Outcome {
  /** What goes to the output: the document, or the format's line for a failure. */
  output: string;
  failure?: Failure;
  /** What the user should know about this document. */
  warnings: string[];
  /** Bytes read. */
  bytes: number;
  /** An earlier run had done it already (`--resume`); there is no output. */
  skipped?: true;
  /** Fingerprint of the input, where the task asked for it; empty where the input could not be read. */
  hash?: string;
}

/** Reads, decodes, extracts and serialises one document. What goes wrong is in `failure`. */
export function processTask(task: Task, settings: DocumentSettings): Outcome {
  if (task.kind === 'failed') return { ...failed(task.failure, settings, 0), hash: '' };
  let bytes: Uint8Array | undefined;
  let hash = '';
  let outcome: Outcome;
  try {
    bytes = task.kind === 'file' ? readDocument(task.path, settings.maxBytes) : task.bytes;
    if (bytes !== undefined && bytes.length > LONG_RUN_BYTES) expectLongRun();
    if (task.known !== undefined && bytes !== undefined) {
      hash = fingerprint(bytes);
      if (hash === task.known) return { output: '', warnings: [], bytes: bytes.length, skipped: true, hash };
    }
    outcome =
      task.kind === 'record' ? processRecord(task, bytes, settings) : processBytes(bytes ?? new Uint8Array(), task.source, settings);
  } catch (error) {
    outcome = failed({ ...placeOf(task), error: errorRecord(error) }, settings, bytes?.length ?? 0);
  }
  return { ...outcome, hash };
}

/** Where a document stands, for its failure. */
export function placeOf(task: Task): { source?: string; line?: number } {
  if (task.kind === 'failed') return task.failure.source === undefined ? {} : { source: task.failure.source };
  return { ...(task.source === undefined ? {} : { source: task.source }), ...(task.kind === 'record' ? { line: task.line } : {}) };
}

function fingerprint(bytes: Uint8Array): string {
  const { createHash } = require('node:crypto') as typeof import('node:crypto');
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}

/** The outcome of an input that could not be processed. */
export function failed(failure: Failure, settings: DocumentSettings, bytes: number): Outcome {
  // A single JSON document has no line for its failure: standard error says it, and the exit code.
  const isAlone = settings.format === 'json' && !settings.style.many;
  return { output: isAlone ? '' : outputFormat(settings.format).failure(failure, settings.style), failure, warnings: [], bytes };
}

function processBytes(bytes: Uint8Array, source: string, settings: DocumentSettings): Outcome {
  const { text } = decode(bytes, settings.encoding);
  const { result, output } = run(text, { source }, settings);
  const markup = describeMarkup(text);
  return {
    output,
    warnings: [...(markup === undefined ? [] : [markup]), ...warningsFor(text, result.language, settings)],
    bytes: bytes.length,
  };
}

function processRecord(task: Extract<Task, { kind: 'record' }>, bytes: Uint8Array | undefined, settings: DocumentSettings): Outcome {
  const where = placeOf(task);
  if (bytes === undefined) {
    const error = new ExtractError(
      'E_TOO_LARGE',
      `line ${task.line} is longer than the limit`,
      'Raise the limit with --max-bytes, e.g. --max-bytes 200MB.',
    );
    return failed({ ...where, error: errorRecord(error) }, settings, 0);
  }
  const line = decode(bytes, settings.encoding ?? 'utf-8').text;
  const record = parseRecord(line, task.line, settings.fields);
  const id = record.idSource === undefined ? {} : { idSource: record.idSource };
  try {
    if ('error' in record) throw record.error;
    const { result, output } = run(
      record.text,
      { ...where, ...id, ...(record.referenceDate === undefined ? {} : { recordDate: record.referenceDate }) },
      settings,
    );
    return { output, warnings: warningsFor(record.text, result.language, settings), bytes: bytes.length };
  } catch (error) {
    return failed({ ...where, ...id, error: errorRecord(error) }, settings, bytes.length);
  }
}

interface Origin {
  source?: string;
  idSource?: string;
  recordDate?: string;
}

function run(text: string, origin: Origin, settings: DocumentSettings): { result: ExtractionResult; output: string } {
  const { extract } = require('../index') as typeof import('../index');
  const format = outputFormat(settings.format);
  // The caller's own date wins over what a record says (CONTRACT: option, record, text).
  const date = settings.referenceDate ?? origin.recordDate;
  const result = extract(text, {
    offsets: format.offsets ?? settings.offsets,
    forceLanguage: settings.forceLanguage,
    explain: settings.explain,
    timex3: settings.timex3 === true,
    hashtagParts: settings.hashtagParts === true,
    ...(settings.minConfidence === undefined ? {} : { minConfidence: settings.minConfidence }),
    ...(settings.lexicon === undefined ? {} : { lexicon: settings.lexicon }),
    ...(date === undefined
      ? {}
      : { referenceDate: date, referenceFrom: settings.referenceDate === undefined ? ('record' as const) : ('option' as const) }),
  });
  if (origin.source !== undefined) result.source = origin.source;
  const id = origin.idSource === undefined ? {} : { idSource: origin.idSource };
  return { result, output: format.document({ result, text, ...id }, settings.style) };
}

// prettier-ignore
const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  fa: 'Persian', ur: 'Urdu', ps: 'Pashto', ckb: 'Kurdish (Sorani)', ug: 'Uyghur', sd: 'Sindhi', en: 'English', fr: 'French', tr: 'Turkish', he: 'Hebrew', ru: 'Russian',
  'ar-Latn': 'Arabic in Latin letters',
};

function warningsFor(text: string, { code, confidence }: Language, settings: DocumentSettings): string[] {
  if (text.trim() === '') return ['the input is empty'];
  if (code === 'ar' || settings.forceLanguage) return [];
  if (code === 'und') return ['this does not look like Arabic text'];
  const name = LANGUAGE_NAMES[code] ?? `the language "${code}"`;
  return [`this looks like ${name} (${Math.round(confidence * 100)}%), not Arabic; --force-language takes it as Arabic`];
}
