/**
 * The grammar's upper levels: what a period is, what a point is, and a date with its clock time. The levels call one another
 * (the quarter of a year, three days before a feast), so their files import each other; no rule is touched while they load, which is why the tables below hold arrows.
 */
import { TokenKind } from '../../text/tokenise';
import type { DateExpression } from '../../values/date/expression';
import type { ClockRead } from './clock';
import { clock, partOfDay } from './clock';
import { deicticDay, partOfToday, partedDay } from './deictic';
import { headedDay } from './headed';
import { deicticWeek } from './week';
import { Lead } from './lead';
import { sharing } from './list';
import { modified } from './modifier';
import { month } from './month';
import { named, namedYear } from './named';
import { numeric } from './numeric';
import { offset } from './offset';
import { division, firstOrLast, grainOf, nth } from './part';
import type { Parsed } from './parsed';
import { longest } from './parsed';
import { century, decade, playingSeason, season, thousand } from './period';
import { dateRange } from './range';
import type { Reader } from './reader';
import { unitPeriod } from './unit';
import { calendarDay, weekday } from './weekday';
import { year } from './year-alone';

/** Levels of dates within dates (the first week of the last quarter of …) beyond which nobody means anything. */
const DEEPEST = 12;

/** The levels, as the reader keeps their answers. */
const [DAY, PERIOD, POINT] = [0, 1, 2] as const;

/** The answer of a level at a token, asked for once a sentence. */
function once(r: Reader, level: 0 | 1 | 2, i: number, read: (r: Reader, i: number) => Parsed | null): Parsed | null {
  if (i >= r.count || r.depth >= DEEPEST) return null;
  const question = 4 * i + level;
  const known = r.found.get(question);
  if (known !== undefined) return known;
  r.depth++;
  const parsed = read(r, i);
  r.depth--;
  r.found.set(question, parsed);
  return parsed;
}

/** A day without clock time and part of the day. */
function plainDay(r: Reader, i: number): Parsed | null {
  return once(r, DAY, i, day);
}

type Read = (r: Reader, i: number) => Parsed | null;

/** The longest answer of the rules whose leads the token has; of equally long ones the first. */
function longestOf(rules: readonly (readonly [leads: number, read: Read])[], r: Reader, i: number): Parsed | null {
  const leads = r.leads(i);
  let best: Parsed | null = null;
  for (const [needed, read] of rules) {
    if ((leads & needed) === 0) continue;
    const parsed = read(r, i);
    if (parsed && (!best || parsed.end > best.end)) best = parsed;
  }
  return best;
}

const NUMBER = Lead.Figure | Lead.Numeral;

const DAYS: readonly (readonly [number, Read])[] = [
  [NUMBER | Lead.Month | Lead.Unit, (r, i) => calendarDay(r, i)],
  [Lead.Weekday | Lead.Unit | Lead.This, (r, i) => weekday(r, i)],
  [Lead.Today | Lead.Unit, (r, i) => deicticDay(r, i)],
  [Lead.Unit | Lead.Head, (r, i) => headedDay(r, i)],
  [Lead.Named | Lead.Unit | Lead.Numeral, (r, i) => named(r, i)],
  [Lead.Numeral | Lead.Weekday | Lead.Unit, (r, i) => nth(r, i)],
  [Lead.Unit | Lead.This | Lead.Weekday | Lead.Preposition, (r, i) => deicticWeek(r, i)],
  [Lead.This, (r, i) => partOfToday(r, i)],
  [Lead.Unit | Lead.This, (r, i) => dayShift(r, i)],
];

function day(r: Reader, i: number): Parsed | null {
  return longestOf(DAYS, r, i);
}

/** اليوم التالي, ذلك اليوم: a unit of a day. */
function dayShift(r: Reader, i: number): Parsed | null {
  const unit = unitPeriod(r, i);
  return unit && unit.expression.unit === 'day' ? unit : null;
}

/** A period of more than a day, or a day that is counted out of one; whatever may be halved, begun or ended. */
export function parsePeriod(r: Reader, i: number): Parsed | null {
  return once(r, PERIOD, i, period);
}

const PERIODS: readonly (readonly [number, Read])[] = [
  [Lead.Month | Lead.Unit, (r, i) => month(r, i)],
  [Lead.Figure | Lead.Unit | Lead.This, (r, i) => year(r, i)],
  [Lead.Unit | Lead.This, (r, i) => unitPeriod(r, i)],
  [Lead.Decade | Lead.Unit, (r, i) => decade(r, i)],
  [Lead.Unit, (r, i) => century(r, i)],
  [Lead.Numeral, (r, i) => thousand(r, i)],
  [Lead.Unit | Lead.This, (r, i) => playingSeason(r, i)],
  [Lead.Unit, (r, i) => namedYear(r, i)],
  [Lead.Named | Lead.Unit | Lead.Numeral, (r, i) => firstOrLast(r, i)],
  [Lead.Season | Lead.Unit | Lead.This, (r, i) => season(r, i)],
  [Lead.Division, (r, i) => division(r, i)],
  [Lead.Numeral | Lead.Weekday | Lead.Unit, (r, i) => nth(r, i)],
  [Lead.Named | Lead.Unit | Lead.Numeral, (r, i) => named(r, i)],
  [~0, (r, i) => plainDay(r, i)],
  [Lead.Figure, (r, i) => numeric(r, i)],
];

function period(r: Reader, i: number): Parsed | null {
  return longestOf(PERIODS, r, i);
}

/** Any date but a range, without clock time. */
export function parsePoint(r: Reader, i: number): Parsed | null {
  return once(r, POINT, i, point);
}

const POINTS: readonly (readonly [number, Read])[] = [
  [~0, (r, i) => parsePeriod(r, i)],
  [Lead.PartOfDay, (r, i) => partedDay(r, i, plainDay)],
  [Lead.Modifier, (r, i) => modified(r, i)],
  [Lead.Preposition | NUMBER | Lead.Unit, (r, i) => offset(r, i)],
];

function point(r: Reader, i: number): Parsed | null {
  return longestOf(POINTS, r, i);
}

/** Any date at token `i`, whatever the proclitics of that token, with its clock time. */
export function parseDate(r: Reader, i: number): Parsed | null {
  const leads = r.leads(i);
  const base = longest(dateRange(r, i), (leads & (NUMBER | Lead.Month)) !== 0 ? sharing(r, i) : null, parsePoint(r, i));
  if (base && yearly(r, base)) return { ...base, expression: { ...base.expression, recurring: true } };
  const timed = base ? withClock(r, base) : null;
  return (leads & (NUMBER | Lead.Unit)) === 0 ? (timed ?? base) : longest(timed ?? base, clockFirst(r, i));
}

/** في فبراير من كل سنة, يوم 22 فبراير من كل عام: what comes back is no point in time. */
function yearly(r: Reader, { end, expression }: Parsed): boolean {
  if ((expression.kind !== 'fields' && expression.kind !== 'named' && expression.kind !== 'range') || !r.plain(end)) return false;
  const at = r.is(end, 'preposition') && !r.has(end, 'preposition', 'every') ? end + 1 : end;
  return r.has(at, 'preposition', 'every') && (r.has(at + 1, 'unit', 'year:one') || r.has(at + 1, 'unit', 'month:one'));
}

const isDay = (expression: DateExpression): boolean => grainOf(expression) === 'day' && expression.kind !== 'range';

function attach(parsed: Parsed, read: ClockRead, end: number): Parsed {
  const { expression } = parsed;
  return {
    ...parsed,
    end,
    expression: {
      ...expression,
      ...(read.clock ? { clock: read.clock } : {}),
      ...(read.partOfDay && !expression.partOfDay ? { partOfDay: read.partOfDay } : {}),
    },
    rule: read.clock || read.headed ? 'date.clock' : parsed.rule,
    strength: 'strong',
  };
}

/** A clock time or a part of the day behind a day: الثلاثاء الساعة 14:30, مساء السبت في الثامنة والنصف, غدا صباحا. */
function withClock(r: Reader, base: Parsed): Parsed | null {
  if (!isDay(base.expression)) return null;
  let current = base;
  for (let steps = 0; steps < 2; steps++) {
    const { end } = current;
    const mark = r.mark(end);
    const open = mark === '(';
    const at = open || mark === '،' || mark === ',' || mark === '-' || mark === '|' ? end + 1 : end;
    if (at >= r.count) break;
    const iso = r.is(end, 'iso-time') && r.glued(end) ? end + 1 : -1;
    const read =
      iso > 0
        ? clock(r, iso, current.expression.partOfDay)
        : r.plain(at) || r.isNumber(at) || r.prefix(at) === 'ب' || r.prefix(at) === 'ع'
          ? clock(r, at, current.expression.partOfDay)
          : null;
    if (read && (read.headed || read.partOfDay || current.expression.partOfDay) && !(at > end && !read.headed)) {
      if (open && r.mark(read.end) !== ')') break;
      current = attach(current, read, open ? read.end + 1 : read.end);
      continue;
    }
    // بالليل, فالصباح
    const glued = /^[بف]ال/.test(r.light(at)) && r.prefix(at).length === 1;
    const part = at === end && (r.plain(at) || glued) ? partOfDay(r, at) : null;
    if (!part || current.expression.partOfDay || current.expression.clock || !adverb(r, at, part.end)) break;
    current = { ...current, end: part.end, expression: { ...current.expression, partOfDay: part.part } };
  }
  const zoned = current.expression.clock ? -1 : latinZone(r, current.end);
  if (zoned > 0) return { ...current, end: zoned };
  return current === base ? null : current;
}

/** Token behind a zone that stands with a date alone, as in 6th, November 2025 GMT; -1 where there is none. */
function latinZone(r: Reader, i: number): number {
  return r.tokens.kind[i] === TokenKind.Latin && r.has(i, 'zone', '0') ? i + 1 : -1;
}

/** Whether a part of the day behind a day belongs to it (غدا صباحا) and does not begin the next date (اليوم مساء الأحد). */
function adverb(r: Reader, i: number, end: number): boolean {
  return !(r.plain(end) && plainDay(r, end)) && !(r.isArabic(end) && r.light(end) === 'اليوم' && i < end);
}

/** Whether an hour without الساعة may stand here: a feminine ordinal behind a preposition, or a figure that is no score. */
function hourPlace(r: Reader, i: number): boolean {
  // قتل 5 مساء السبت counts the dead.
  if (r.isNumber(i) && r.mark(i + 1) !== ':') return r.digits(i) <= 12 && r.is(i - 1, 'preposition');
  if (r.isNumber(i)) return !(r.mark(i - 1) !== '' && '-/:.,+'.includes(r.mark(i - 1)));
  return /[ةه]$/.test(r.light(i)) && (i === 0 || r.is(i - 1, 'preposition') || r.is(i - 1, 'modifier') || r.mark(i - 1) !== '');
}

/** A clock time before its day: الساعة 2 مساء اليوم, السادسة من صباح الأحد, 15:30 يوم الأحد. */
function clockFirst(r: Reader, i: number): Parsed | null {
  if (!r.isNumber(i) && !r.known(i)) return null;
  // The preposition stays outside; the rule fires again on the word behind it.
  if (r.is(i, 'preposition') && !r.is(i, 'clock')) return null;
  // في تمام الساعة
  if (r.has(i, 'function', 'exactly') && r.is(i + 1, 'clock') && !r.standalone) return null;
  const read = clock(r, i) ?? clock(r, i, 'EV');
  if (!read || (!read.headed && !r.standalone && !hourPlace(r, i))) return null;
  const said = read.headed || read.partOfDay !== undefined;
  let at = read.end;
  const link = r.plain(at) ? r.find(at, 'preposition') : null;
  if (link && ['from', 'in'].includes(link.sense.value)) at = link.end;
  else if (r.mark(at) === '،' || r.mark(at) === '-') at++;
  if (at >= r.count || !(r.plain(at) || r.isNumber(at) || (r.prefix(at) === 'ل' && r.is(at, 'unit')))) return null;
  const day = longest(plainDay(r, at), partedDay(r, at, plainDay));
  if (!day || !isDay(day.expression)) return null;
  if (said) return { ...attach(day, read, day.end), coreStart: i };
  // الثامنة هذه الليلة: the day says the part of it.
  const part = day.expression.partOfDay;
  const again = part ? clock(r, i, part) : null;
  return again && { ...attach(day, again, day.end), coreStart: i };
}
