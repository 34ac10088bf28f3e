/** Values of options as people write them, and what is wrong with them otherwise. */
import { ExtractError } from '../errors';
import { encodingName } from '../input/decode';
import { isoDay } from '../input/record';

function wrong(option: string, text: string, hint: string): ExtractError {
  return new ExtractError('E_USAGE', `${option} cannot be "${text}"`, hint);
}

/** `32MB`, `500k`, `1048576` → bytes (binary multiples). */
export function parseSize(text: string): number {
  const match = /^([0-9]+(?:\.[0-9]+)?)\s*([kmg]?)i?b?$/i.exec(text.trim());
  const factor = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 }[(match?.[2] ?? '').toLowerCase()] ?? 1;
  const bytes = match === null ? NaN : Math.floor(Number(match[1]) * factor);
  if (!(bytes >= 1)) throw wrong('--max-bytes', text, 'Write a size such as 500KB, 32MB or 1048576.');
  return bytes;
}

/** `30s`, `500ms`, `2m`, `30` (seconds) → milliseconds. */
export function durationFor(option: string): (text: string) => number {
  return (text) => {
    const match = /^([0-9]+(?:\.[0-9]+)?)\s*(ms|s|m|)$/.exec(text.trim());
    const factor = { ms: 1, s: 1000, m: 60_000, '': 1000 }[match?.[2] ?? ''] ?? 1000;
    const milliseconds = match === null ? NaN : Number(match[1]) * factor;
    if (!(milliseconds > 0)) throw wrong(option, text, 'Write a time such as 30s, 500ms or 2m.');
    return milliseconds;
  };
}

export const parseDuration = durationFor('--timeout');

export function parseDay(text: string): string {
  const day = isoDay(text);
  if (day === undefined || day !== text.trim())
    throw new ExtractError(
      'E_REFERENCE_DATE',
      `--reference-date cannot be "${text}"`,
      'Write an existing day as YYYY-MM-DD, e.g. 2025-11-06.',
    );
  return day;
}

export function parseConfidence(text: string): number {
  const value = text.trim() === '' ? NaN : Number(text);
  if (!(value >= 0 && value <= 1)) throw wrong('--min-confidence', text, 'Write a number from 0 to 1, e.g. 0.8.');
  return value;
}

export function countFor(option: string): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < 1 || value > 256) throw wrong(option, text, 'Write a whole number from 1 to 256.');
    return value;
  };
}

export const parseJobs = countFor('--jobs');

export interface Shard {
  /** 1 to `of`. */
  number: number;
  of: number;
}

/** `2/8` → the second of eight parts. */
export function parseShard(text: string): Shard {
  const match = /^([0-9]{1,6})\/([0-9]{1,6})$/.exec(text.trim());
  const shard = { number: Number(match?.[1]), of: Number(match?.[2]) };
  if (!(shard.number >= 1 && shard.number <= shard.of))
    throw wrong('--shard', text, 'Write NUMBER/PARTS with numbers from 1 on, e.g. 2/8.');
  return shard;
}

export function parseEncoding(text: string): string {
  const name = encodingName(text);
  if (name === undefined)
    throw wrong(
      '--encoding',
      text,
      'Known are utf-8, utf-16le, utf-16be, windows-1256, iso-8859-6 and the other names of the WHATWG list.',
    );
  return name;
}

/** `txt,.HTML` → [`txt`, `html`]. */
export function parseExtensions(text: string): string[] {
  // prettier-ignore
  const list = text.split(',').map((part) => part.trim().replace(/^\*?\./, '').toLowerCase()).filter((part) => part !== '');
  if (list.length === 0) throw wrong('--ext', text, "Write extensions separated by commas, e.g. txt,html, or '*' for every file.");
  return list;
}

export function parseFieldName(text: string): string {
  if (text === '') throw wrong('a field option', text, 'Write the name of a member of the records, e.g. --text-field body.');
  return text;
}
