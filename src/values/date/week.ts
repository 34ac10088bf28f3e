/** Weekdays without a date: الأحد, الأحد الماضي, هذا الأحد, أحد الأسبوع المقبل. */
import { weekdayOf } from './civil';
import type { Context } from './context';
import { NARRATING, isUnresolved, originDay, referenceDay } from './context';
import type { FieldsExpression } from './expression';
import type { Resolution } from './period';
import { dayPeriod } from './period';

/** Resolves a weekday by its week, its deixis or the direction of the sentence. */
export function resolveWeekday(e: FieldsExpression, context: Context): Resolution {
  const weekday = e.weekday!;
  if (e.week) {
    const origin = originDay(context, e.week.anchor, 'week');
    if (isUnresolved(origin)) return origin;
    context.infer('year', 'month', 'day');
    if (e.week.anchor === 'document') {
      // الأحد التالي: the first one behind the date before.
      const ahead = (weekday - weekdayOf(origin) + 7) % 7;
      return dayPeriod(origin + (e.week.offset < 0 ? (ahead === 0 ? -7 : ahead - 7) : e.week.offset > 0 && ahead === 0 ? 7 : ahead));
    }
    return dayPeriod(origin - weekdayOf(origin) + weekday + 7 * e.week.offset);
  }
  const reference = referenceDay(context);
  if (isUnresolved(reference)) return reference;
  if (e.deixis === undefined && context.narrating) return NARRATING;
  context.infer('year', 'month', 'day');
  const ahead = (weekday - weekdayOf(reference) + 7) % 7;
  const next = reference + (ahead === 0 ? 7 : ahead);
  const previous = reference + (ahead === 0 ? -7 : ahead - 7);
  switch (e.deixis) {
    case -1:
      return dayPeriod(previous);
    case -2:
      return dayPeriod(previous - 7);
    case 1:
      return dayPeriod(next);
    case 2:
      return dayPeriod(next + 7);
    default:
  }
  // News name the day of their own publication too: يعقد المجلس الأربعاء, said on a Wednesday.
  if (ahead === 0 && !context.standalone) return dayPeriod(reference);
  return dayPeriod(context.direction === 'future' ? next : ahead === 0 ? reference : previous);
}
