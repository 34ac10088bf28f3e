/** Beginning, middle, end of a period and nearness to a date: مطلع العام المقبل، أواخر سبتمبر، منتصف القرن الماضي، حوالي عام 1990. */
import { parsePeriod } from './grammar';
import { grainOf } from './part';
import type { Parsed } from './parsed';
import type { Reader } from './reader';
import { currentUnit } from './unit';
import { bareYear, yearFields } from './year';
import { askedMonth } from './month';
import type { DateModifier } from '../../types';

const PERIODS = new Set(['week', 'month', 'year', 'decade', 'century', 'millennium', 'season', 'division', 'quarter']);

/** A modifier with the date that it modifies; the extent takes both, the value stays with the date. */
export function modified(r: Reader, i: number): Parsed | null {
  const found = r.find(i, 'modifier');
  if (!found) return null;
  const preposition = r.find(i, 'preposition');
  if (preposition && preposition.end > found.end) return null;
  const modifier = found.sense.value as DateModifier;
  // إجازة نصف العام, امتحانات نصف السنة; ثلاثة أعوام ونصف العام
  if (modifier === 'MID' && (r.has(i - 1, 'blocker', 'school-term') || (r.prefix(i) === 'و' && r.is(i - 1, 'unit')))) return null;
  let at = found.end;
  const link = r.plain(at) ? r.find(at, 'preposition') : null;
  if (link && link.sense.value === 'from' && modifier !== 'APPROX') return null;
  if (at < r.count && !r.plain(at) && !(r.prefix(at) === 'ه')) return null;
  // مطلع (1990)
  const of =
    parsePeriod(r, at) ?? askedMonth(r, at) ?? (found.sense.ambiguity === 1 ? null : (numbered(r, at, modifier) ?? currentUnit(r, at)));
  if (!of || (modifier !== 'APPROX' && !PERIODS.has(grainOf(of.expression)))) return null;
  if (found.sense.ambiguity === 2 && modifier === 'APPROX' && of.strength === 'weak') return null;
  // Half a year is a length, the half of March its middle.
  if (found.sense.ambiguity === 1 && grainOf(of.expression) !== 'month') return null;
  if (of.expression.modifier !== undefined) return null;
  at = of.end;
  return {
    ...of,
    expression: { ...of.expression, modifier },
    strength: 'strong',
    rule: 'date.modifier',
    coreStart: of.coreStart ?? found.end,
  };
}

/** A bare year is one behind مطلع and its like; حوالي 2000 counts. */
function numbered(r: Reader, i: number, modifier: DateModifier): Parsed | null {
  const read = modifier === 'APPROX' ? null : bareYear(r, i);
  return read && yearFields(read, 'strong');
}
