/** A weekday of a week said first: الأسبوع القادم يوم الأحد، بعد ثلاثة أسابيع يوم الإثنين، الخميس بعد أسبوعين. */
import { distance } from './offset';
import type { Parsed } from './parsed';
import type { Reader } from './reader';
import { unitPeriod } from './unit';
import { weekdayRead } from './weekday';

/** The weekday and the week that it belongs to, in either order. */
export function deicticWeek(r: Reader, i: number): Parsed | null {
  const week = weekOf(r, i);
  if (week) {
    const at = r.mark(week.end) === '،' ? week.end + 1 : week.end;
    const day = r.plain(at) ? weekdayRead(r, at) : null;
    return day && !day.bare ? made(day.end, day.weekday, week.offset) : null;
  }
  const day = weekdayRead(r, i);
  if (!day || day.bare || !r.plain(day.end)) return null;
  const behind = counted(r, day.end);
  return behind && made(behind.end, day.weekday, behind.offset);
}

function made(end: number, weekday: number, offset: number): Parsed {
  return {
    end,
    expression: { kind: 'fields', calendar: 'gregorian', weekday, week: { offset, anchor: 'reference' } },
    rule: 'date.weekday',
    strength: 'strong',
  };
}

interface Week {
  end: number;
  offset: number;
}

function weekOf(r: Reader, i: number): Week | null {
  const unit = unitPeriod(r, i);
  if (unit && unit.expression.unit === 'week' && unit.expression.anchor === 'reference' && !unit.expression.count)
    return { end: unit.end, offset: unit.expression.amount };
  return counted(r, i);
}

function counted(r: Reader, i: number): Week | null {
  const preposition = r.find(i, 'preposition');
  if (!preposition || !r.plain(preposition.end)) return null;
  const sign = preposition.sense.value === 'after' ? 1 : preposition.sense.value === 'before' ? -1 : 0;
  const read = sign === 0 ? null : distance(r, preposition.end);
  return read && read.unit === 'week' ? { end: read.end, offset: sign * read.count } : null;
}
