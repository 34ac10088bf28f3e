/** Options of the library's functions, checked before they are used: callers in plain JavaScript have no compiler to do it. */
import { ExtractError } from './errors';
import { OFFSET_UNITS } from './types';

/** What is wrong with a value, as the end of a sentence that begins with its name; undefined where nothing is. */
type Check = (value: unknown) => string | undefined;

const ISO_DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

const isBoolean: Check = (value) => (typeof value === 'boolean' ? undefined : 'is neither true nor false');
const isArray: Check = (value) => (Array.isArray(value) ? undefined : 'is no array of rows');
const isProbability: Check = (value) =>
  typeof value === 'number' && value >= 0 && value <= 1 ? undefined : 'is no number from 0 to 1, such as 0.5';
const isUnit: Check = (value) =>
  (OFFSET_UNITS as readonly unknown[]).includes(value) ? undefined : `is no offset unit: ${OFFSET_UNITS.join(', ')}`;
const isOrigin: Check = (value) => (value === 'option' || value === 'record' ? undefined : 'is neither option nor record');

const CHECKS: Readonly<Record<string, Check>> = {
  offsets: isUnit,
  minConfidence: isProbability,
  forceLanguage: isBoolean,
  hashtagParts: isBoolean,
  timex3: isBoolean,
  explain: isBoolean,
  lexicon: isArray,
  referenceFrom: isOrigin,
};

/**
 * @param caller what messages call the function
 * @param known names of its options
 * @throws ExtractError E_REFERENCE_DATE for a reference date that is no day, E_USAGE for any other option that is unknown or has a wrong value
 */
export function checkOptions(caller: string, options: unknown, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null)
    throw new ExtractError(
      'E_USAGE',
      `the options of ${caller}() are ${options === null ? 'null' : typeof options}`,
      'Give an object, or nothing.',
    );
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    if (!known.includes(name))
      throw new ExtractError('E_USAGE', `${caller}() has no option ${JSON.stringify(name)}`, `Its options are ${known.join(', ')}.`);
    if (name === 'referenceDate') {
      if (typeof value !== 'string' || !isDay(value))
        throw new ExtractError(
          'E_REFERENCE_DATE',
          `the reference date ${JSON.stringify(value)} is no day`,
          'Write it as YYYY-MM-DD, e.g. 2025-11-06.',
        );
      continue;
    }
    const problem = CHECKS[name]?.(value);
    if (problem !== undefined) throw new ExtractError('E_USAGE', `the option ${name} of ${caller}() ${problem}`, `It is ${shown(value)}.`);
  }
}

/** @throws TypeError where a text is no string */
export function checkText(caller: string, text: unknown): void {
  if (typeof text !== 'string') throw new TypeError(`${caller}() takes a string, not ${text === null ? 'null' : typeof text}`);
}

function shown(value: unknown): string {
  return typeof value === 'object' && value !== null ? 'an object' : typeof value === 'string' ? JSON.stringify(value) : String(value);
}

/** Whether an ISO day exists in the calendar: 2025-02-30 does not. */
function isDay(day: string): boolean {
  if (!ISO_DAY.test(day)) return false;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
