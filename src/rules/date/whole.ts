/**
 * A text that is nothing but one expression: a form field, a search, a spoken command (في الأول من مارس، بعد شهرين، الساعة ثلاثة).
 * It is read as a whole: the preposition before it belongs to it, a clock time needs no day, distances count from the reference to
 * the day, and what may lie in the past or the future lies in the future.
 */
import { clock } from './clock';
import { parseDate } from './grammar';
import type { Parsed } from './parsed';
import type { Reader } from './reader';
import { currentUnit, unitNoun, unitPeriod } from './unit';

/** Longer texts are prose. */
export const LONGEST_WHOLE = 24;

const LEADS = new Set(['in', 'during', 'on', 'at', 'from', 'APPROX', 'since', 'until']);

/** The one expression that is the whole text, or null. */
export function whole(r: Reader): Parsed | null {
  let last = r.count;
  while (last > 0 && r.mark(last - 1) !== '' && r.mark(last - 1) !== ')') last--;
  for (let at = 0, leads = 0; leads < 3; leads++) {
    const parsed = expression(r, at);
    if (parsed && parsed.end >= last) return { ...parsed, strength: 'strong' };
    const lead = r.find(at, 'modifier') ?? r.find(at, 'preposition');
    if (!lead || !LEADS.has(lead.sense.value) || lead.end >= r.count) break;
    at = lead.end;
  }
  return null;
}

function expression(r: Reader, i: number): Parsed | null {
  const date = parseDate(r, i);
  const time = clock(r, i);
  const clockTime: Parsed | null =
    time && (time.headed || time.partOfDay)
      ? {
          end: time.end,
          expression: { kind: 'clock', ...(time.clock ? { clock: time.clock } : {}) },
          rule: 'date.whole',
          strength: 'strong',
        }
      : null;
  const now = r.find(i, 'now');
  const moment: Parsed | null = now && { end: now.end, expression: { kind: 'clock' }, rule: 'date.whole', strength: 'strong' };
  let best: Parsed | null = null;
  for (const parse of [date, unitPeriod(r, i), current(r, i), thatDay(r, i), clockTime, moment])
    if (parse && (!best || parse.end > best.end)) best = parse;
  return best;
}

/** العام, الأسبوع, الساعة: the current one. */
function current(r: Reader, i: number): Parsed | null {
  return r.is(i, 'clock') ? { end: i + 1, expression: { kind: 'clock' }, rule: 'date.whole', strength: 'weak' } : currentUnit(r, i);
}

/** اليوم الذي بعد الغد: the day that … */
function thatDay(r: Reader, i: number): Parsed | null {
  const noun = unitNoun(r, i);
  if (!noun || noun.unit !== 'day') return null;
  const at = r.has(noun.end, 'function', 'which') ? noun.end + 1 : noun.end;
  return at < r.count && r.plain(at) ? parseDate(r, at) : null;
}
