/** What every output format is: how one document becomes a piece of the output, and the table of all formats. */
import type { ErrorCode } from '../errors';
import type { ExtractionResult, OffsetUnit } from '../types';

export const FORMATS = ['json', 'ndjson', 'mentions', 'csv', 'tsv', 'conll', 'brat', 'html', 'pretty'] as const;
export type FormatName = (typeof FORMATS)[number];

/** A document with its result, as the formats need it. */
export interface Finished {
  /** Offsets count the format's own `offsets` unit where it has one. */
  result: ExtractionResult;
  /** The decoded text that the offsets point into. */
  text: string;
  /** The record's id as JSON text, for record input. */
  idSource?: string;
}

/** A document that could not be processed. */
export interface Failure {
  source?: string;
  idSource?: string;
  /** Line of the input where the record stands. */
  line?: number;
  error: { code: ErrorCode; message: string; hint: string };
}

export interface Style {
  /** JSON over several lines. */
  indent: boolean;
  /** ANSI colours. */
  colour: boolean;
  /** More than one document goes into the same stream. */
  many: boolean;
  /** A byte order mark before tables. */
  bom?: boolean;
}

export interface OutputFormat {
  /** File name extension for `--output FOLDER`, without dot. */
  extension: string;
  /** The input's extension that gives way to the format's own; without it the format's stands behind the whole name. */
  replaces?: string;
  /** The offset unit that the format itself works with; without it the user's choice applies. */
  offsets?: OffsetUnit;
  /** What stands once before all documents of a stream. */
  begin(style: Style): string;
  /** One document, complete with its line end. */
  document(finished: Finished, style: Style): string;
  /** The line of a failed document; empty where the format has no place for one. */
  failure(failure: Failure, style: Style): string;
  /** What stands once behind all documents. */
  end(style: Style): string;
}

const nothing = (): string => '';
/** The parts that most formats leave empty. */
export const PLAIN = { begin: nothing, failure: nothing, end: nothing };

/** The format of that name; each is loaded when it is asked for. */
export function outputFormat(name: FormatName): OutputFormat {
  switch (name) {
    case 'json':
    case 'ndjson':
      return (require('./json') as typeof import('./json')).json;
    case 'mentions':
      return (require('./mentions') as typeof import('./mentions')).mentions;
    case 'csv':
      return (require('./csv') as typeof import('./csv')).csv;
    case 'tsv':
      return (require('./csv') as typeof import('./csv')).tsv;
    case 'conll':
      return (require('./conll') as typeof import('./conll')).conll;
    case 'brat':
      return (require('./brat') as typeof import('./brat')).brat;
    case 'html':
      return (require('./html') as typeof import('./html')).html;
    case 'pretty':
      return (require('./pretty') as typeof import('./pretty')).pretty;
  }
}
