/** One NDJSON record: which members hold the id, the text and the date, and what is wrong with it otherwise. */
import { ExtractError } from '../errors';
import { memberSource } from './json-source';

export interface RecordFields {
  id: string;
  text: string;
  date: string;
}
export const DEFAULT_FIELDS: RecordFields = { id: 'id', text: 'text', date: 'referenceDate' };

export interface TextRecord {
  /** The id as JSON text, exactly as it came (a 19-digit number keeps all its digits); undefined where the record has none. */
  idSource: string | undefined;
  text: string;
  referenceDate: string | undefined;
}

/** A bad record keeps its id, so that the error line can be matched. */
export interface BadRecord {
  idSource: string | undefined;
  error: ExtractError;
}

/** Reads one line. Never throws: what is wrong with the record is returned. `number` is the line's, for the message. */
export function parseRecord(line: string, number: number, fields: RecordFields): TextRecord | BadRecord {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return bad(
      undefined,
      `line ${number} is no JSON: ${shortened((error as Error).message)}`,
      'Each line must be one JSON object: jq -c . makes it so.',
      error,
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return bad(undefined, `line ${number} is no JSON object`, `Each line must look like {"${fields.id}": 1, "${fields.text}": "…"}.`);
  }
  const members = value as Record<string, unknown>;
  const own = (name: string): unknown => (Object.hasOwn(members, name) ? members[name] : undefined);
  const idSource = own(fields.id) === undefined ? undefined : memberSource(line, fields.id, own(fields.id));
  const text = own(fields.text);
  if (typeof text !== 'string') {
    const names = Object.keys(members).slice(0, 8).join(', ');
    const what = text === undefined ? `has no member "${fields.text}"` : `has a "${fields.text}" that is no string`;
    return bad(
      idSource,
      `line ${number} ${what}`,
      `Name the member that holds the text with --text-field; the record has: ${shortened(names) || 'none'}.`,
    );
  }
  const date = own(fields.date);
  if (date === undefined || date === null || date === '') return { idSource, text, referenceDate: undefined };
  const day = typeof date === 'string' ? isoDay(date) : undefined;
  if (day === undefined) {
    const error = new ExtractError(
      'E_REFERENCE_DATE',
      `line ${number} has a "${fields.date}" that is no date: ${shortened(JSON.stringify(date))}`,
      'Write it as YYYY-MM-DD, or name another member with --date-field.',
    );
    return { idSource, error };
  }
  return { idSource, text, referenceDate: day };
}

/** The day of an ISO date or date-time, or undefined where it is none or does not exist. */
export function isoDay(text: string): string | undefined {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ].*)?$/.exec(text.trim());
  if (match === null) return undefined;
  const day = `${match[1]}-${match[2]}-${match[3]}`;
  const date = new Date(`${day}T00:00:00Z`);
  // February 30 would roll over into March.
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day ? day : undefined;
}

function bad(idSource: string | undefined, message: string, hint: string, cause?: unknown): BadRecord {
  return { idSource, error: new ExtractError('E_RECORD', message, hint, { cause }) };
}

/** Error lines stay readable however odd the record was. */
function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
