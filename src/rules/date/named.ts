/** Named days: عيد الفطر، ثاني أيام عيد الأضحى، رأس السنة الهجرية 1445، عيد الميلاد 2020، ليلة القدر، يوم الأرض. */
import type { CalendarName } from '../../values/date/expression';
import { ordinal } from './numerals';
import type { Parsed } from './parsed';
import type { Reader } from './reader';
import { dayHead, deixis, unitNoun } from './unit';
import { yearTail } from './year';

/** A named day, with its year or deixis, and the day counted within the feast. */
export function named(r: Reader, i: number): Parsed | null {
  const counted = dayOfSeveral(r, i) ?? feastDay(r, i);
  const head = counted ? -1 : dayHead(r, i);
  let at = counted ? counted.end : i;
  let found = r.find(at, 'named-day');
  if (!found && head > 0 && r.plain(head)) {
    at = head;
    found = r.find(at, 'named-day');
  }
  if (!found || (at > i && !r.plain(at))) return null;
  const [rule, length] = found.sense.value.split('/') as [string, string | undefined];
  if (found.sense.ambiguity === 2 && !counted) return null;
  let { end } = found;
  const base = { kind: 'named' as const, rule, dayOffset: counted ? counted.index - 1 : 0, length: counted ? 1 : Number(length ?? 1) };
  const parsed = (more: object): Parsed => ({
    end,
    expression: { ...base, ...more },
    rule: 'date.named',
    strength: 'strong',
    ...(at > i && !counted ? { coreStart: at } : {}),
  });
  const placed = deixis(r, end);
  if (placed && placed.anchor === 'reference' && !r.has(end, 'deixis', 'last')) {
    end = placed.end;
    return parsed({ deixis: placed.offset });
  }
  const year = yearTail(r, end);
  if (year) {
    end = year.end;
    const calendar =
      year.calendar ?? (typeof year.year === 'number' && year.year < 1600 && rule.startsWith('islamic') ? 'islamic' : 'gregorian');
    return parsed({ year: year.year, yearCalendar: calendar });
  }
  return parsed({});
}

/** عام النكبة, عام الرمادة: a year by what happened in it. */
export function namedYear(r: Reader, i: number): Parsed | null {
  const found = r.find(i, 'named-year');
  if (!found) return null;
  const [calendar, year] = found.sense.value.split(':') as [CalendarName, string];
  return { end: found.end, expression: { kind: 'fields', calendar, year: Number(year) }, rule: 'date.named', strength: 'strong' };
}

/** ثاني أيام التشريق: the name covers several days and says so itself. */
function dayOfSeveral(r: Reader, i: number): { end: number; index: number } | null {
  const rank = ordinal(r, i);
  if (!rank || rank.definite || rank.value < 1 || !r.plain(rank.end)) return null;
  const found = r.find(rank.end, 'named-day');
  const days = Number(found?.sense.value.split('/')[1] ?? 1);
  return found && r.has(rank.end, 'unit', 'day:many') && rank.value <= days ? { end: rank.end, index: rank.value } : null;
}

/** أول أيام, ثالث يوم من, اليوم الثاني من before the name of a feast. */
function feastDay(r: Reader, i: number): { end: number; index: number } | null {
  const rank = ordinal(r, i);
  let end = -1;
  let index = 0;
  if (rank && !rank.definite && rank.value > 0 && rank.value <= 7) {
    const unit = r.plain(rank.end) ? unitNoun(r, rank.end) : null;
    if (unit?.unit === 'day' && !unit.definite) [end, index] = [unit.end, rank.value];
  } else {
    const unit = unitNoun(r, i);
    const behind = unit && unit.unit === 'day' && unit.definite && r.plain(unit.end) ? ordinal(r, unit.end) : null;
    if (behind?.definite && behind.value > 0 && behind.value <= 7) [end, index] = [behind.end, behind.value];
  }
  if (end < 0) return null;
  if (r.plain(end) && (r.has(end, 'preposition', 'from') || r.has(end, 'preposition', 'in'))) end++;
  if (r.plain(end)) {
    const days = unitNoun(r, end);
    if (days?.unit === 'day' && days.number === 'many' && !days.definite) end = days.end;
  }
  return { end, index };
}
