/** Long and cyclic periods: الستينيات، القرن السابع عشر، الألفية الثالثة، صيف 1982، شتاء 2019-2020، خريف العام الماضي. */
import type { DateExpression, Relative } from '../../values/date/expression';
import { cardinal, digits, joined, ordinal } from './numerals';
import type { Parsed } from './parsed';
import type { Reader } from './reader';
import { deixis, demonstrative, unitNoun, unitPeriod } from './unit';
import { era, headedYear, yearTail } from './year';

/** الستينيات, ثمانينات القرن الماضي, عقد التسعينات, تسعينيات القرن العشرين. */
export function decade(r: Reader, i: number): Parsed | null {
  const head = unitNoun(r, i);
  const headed = head !== null && head.unit === 'decade' && head.number === 'one' && !head.definite;
  const at = headed ? head.end : r.has(i, 'unit', 'year:many') && r.plain(i + 1) ? i + 1 : i;
  if (at > i && !r.plain(at)) return null;
  const found = r.find(at, 'decade');
  if (!found) return headed ? numberedDecade(r, head.end) : null;
  if (ofAge(r, found.end)) return null;
  const decadeOf = (end: number, century?: number | Relative): Parsed => ({
    end,
    expression: { kind: 'decade', decade: Number(found.sense.value), ...(century === undefined ? {} : { century }) },
    rule: 'date.decade',
    strength: 'strong',
    ...(at > i ? { coreStart: at } : {}),
  });
  const link = r.plain(found.end) ? r.find(found.end, 'preposition') : null;
  const next = link && link.sense.value === 'from' ? link.end : found.end;
  const outer = r.plain(next) ? century(r, next) : null;
  if (outer && outer.expression.kind === 'century') return decadeOf(outer.end, outer.expression.century);
  if (outer && outer.expression.kind === 'shift' && typeof outer.expression.anchor === 'string')
    return decadeOf(outer.end, { offset: outer.expression.amount, anchor: outer.expression.anchor });
  // ثلاثينيات alone is also "in his thirties"; only the definite form is a decade of the calendar.
  const shared = sharedCentury(r, found.end);
  if (shared !== undefined) return decadeOf(found.end, shared);
  return found.sense.definite ? decadeOf(found.end) : null;
}

/** The century that the second of two decades says for both: ستينات وسبعينات القرن الماضي. */
function sharedCentury(r: Reader, i: number): number | Relative | undefined {
  const at = joined(r, i);
  const next = at >= 0 && r.is(at, 'decade') ? decade(r, at) : null;
  return next?.expression.kind === 'decade' ? next.expression.century : undefined;
}

/** العشرينيات من عمره, ثلاثينيات العمر: decades of a life. */
function ofAge(r: Reader, i: number): boolean {
  const at = r.has(i, 'preposition', 'from') ? i + 1 : i;
  return r.isArabic(at) && /^(?:ال)?عمر(?:ه|ها|هم|هن|هما|ي|ك|نا)?$/.test(r.light(at));
}

/** عقد 1990 */
function numberedDecade(r: Reader, i: number): Parsed | null {
  const number = digits(r, i);
  if (!number || number.width !== 4 || number.value % 10 !== 0) return null;
  return { end: number.end, expression: { kind: 'decade', decade: number.value }, rule: 'date.decade', strength: 'strong' };
}

/** القرن السابع عشر, القرن الثالث الهجري, القرن الخامس قبل الميلاد, القرن الـ19, القرن الماضي, الألفية الثالثة. */
export function century(r: Reader, i: number): Parsed | null {
  const head = unitNoun(r, i);
  if (!head || (head.unit !== 'century' && head.unit !== 'millennium') || head.number !== 'one') return null;
  const numbered = centuryNumber(r, head.end);
  if (!numbered) return unitPeriod(r, i);
  const mark = era(r, numbered.end);
  const end = mark ? mark.end : numbered.end;
  const value = mark?.era === 'bc' ? -numbered.value : numbered.value;
  const expression: DateExpression =
    head.unit === 'century'
      ? { kind: 'century', century: value, calendar: mark?.era === 'ah' ? 'islamic' : 'gregorian' }
      : { kind: 'millennium', millennium: value };
  return { end, expression, rule: head.unit === 'century' ? 'date.century' : 'date.millennium', strength: 'strong', coreStart: head.end };
}

/** الألف الثالث قبل الميلاد: the millennium by the word for a thousand, with its era. */
export function thousand(r: Reader, i: number): Parsed | null {
  const head = r.find(i, 'thousand-number');
  if (!head?.sense.definite || head.sense.value !== '1000' || !r.plain(head.end)) return null;
  const rank = ordinal(r, head.end);
  const mark = rank?.definite && rank.value > 0 && rank.value <= 10 ? era(r, rank.end) : null;
  if (!rank || (mark?.era !== 'bc' && mark?.era !== 'ad')) return null;
  return {
    end: mark.end,
    expression: { kind: 'millennium', millennium: mark.era === 'bc' ? -rank.value : rank.value },
    rule: 'date.millennium',
    strength: 'strong',
    coreStart: head.end,
  };
}

/** The number of a century: السابع عشر, 17, الـ19. */
export function centuryNumber(r: Reader, i: number): { end: number; value: number } | null {
  // الـ19: the article stands alone before the figure.
  if (r.isArabic(i) && r.light(i) === 'ال' && r.isNumber(i + 1) && r.width(i + 1) <= 2) return { end: i + 2, value: r.digits(i + 1) };
  if (!r.plain(i) && !r.isNumber(i) && r.prefix(i) !== 'و') return null;
  const number = ordinal(r, i) ?? digits(r, i) ?? cardinal(r, i);
  return number && number.value >= 1 && number.value <= 40 && (number.width > 0 || number.definite) ? number : null;
}

/** صيف 1982, شتاء 2019-2020, ربيع العام الماضي, الصيف المقبل, هذا الشتاء. */
export function season(r: Reader, i: number): Parsed | null {
  const before = r.plain(i) || r.prefix(i) !== '' ? r.find(i, 'demonstrative') : null;
  const head = r.has(i, 'unit', 'season-unit:one') ? i + 1 : before && before.sense.value !== 'same' ? before.end : i;
  if (head > i && !r.plain(head)) return null;
  const found = r.find(head, 'season');
  if (!found) return null;
  const code = Number(found.sense.value);
  const make = (end: number, more: object): Parsed => ({
    end,
    expression: { kind: 'season', season: code, ...more },
    rule: 'date.season',
    strength: 'strong',
    ...(head > i && !before ? { coreStart: head } : {}),
  });
  if (before) return found.sense.definite ? make(found.end, { deixis: 0 }) : null;
  const since = head === i && found.sense.definite && r.prefix(i) === '' && r.has(i - 1, 'preposition', 'since');
  const placed = found.sense.definite ? deixis(r, found.end) : null;
  if (placed) return placed.anchor === 'reference' ? make(placed.end, { deixis: placed.offset }) : null;
  const years = seasonYears(r, found.end);
  if (years) return make(years.end, { year: years.year, untilYear: years.untilYear });
  const tail = yearTail(r, found.end);
  if (tail && !(found.sense.definite && tail.bare)) return make(tail.end, { year: tail.year });
  if (r.standalone && i === 0 && found.sense.definite) return make(found.end, {});
  // منذ الصيف
  if (since) return make(found.end, { deixis: -1 });
  // في فصل الشتاء may be of any year.
  if (head > i && !before && found.sense.definite) return make(found.end, { anyYear: true });
  return null;
}

/** الموسم الماضي, هذا الموسم, الموسم الكروي المقبل: a season of sport, which runs over the new year. */
export function playingSeason(r: Reader, i: number): Parsed | null {
  const before = demonstrative(r, i);
  if (before && before.anchor !== 'reference') return null;
  const at = before ? before.end : i;
  if (before && at !== i && !r.plain(at)) return null;
  const head = r.find(at, 'period-head');
  if (head?.sense.value !== 'season-year' || !head.sense.definite) return null;
  const behind = r.plain(head.end) && r.has(head.end, 'function', 'season-adjective') ? head.end + 1 : head.end;
  const placed = deixis(r, behind);
  if (!placed) return before ? seasonShift(head.end, 0, false) : null;
  if (before || placed.anchor !== 'reference' || r.has(behind, 'deixis', 'last')) return null;
  return seasonShift(placed.end, placed.offset, r.has(behind, 'deixis', 'new'));
}

function seasonShift(end: number, amount: number, isNew: boolean): Parsed {
  return {
    end,
    expression: {
      kind: 'shift',
      unit: 'year',
      amount: isNew ? 0 : amount,
      anchor: 'reference',
      calendar: 'gregorian',
      school: 'season',
      ...(isNew ? { newYear: true as const } : {}),
    },
    rule: 'date.unit',
    strength: 'strong',
  };
}

/** 2019-2020, 2019/2020, عامي 2019 و2020 behind a season. */
export function seasonYears(r: Reader, i: number): { end: number; year: number; untilYear: number } | null {
  const headed = headedYear(r, i);
  const at = headed && typeof headed.year === 'number' && r.isNumber(headed.end - 1) ? headed.end - 1 : i;
  const first = digits(r, at);
  if (!first || first.width !== 4) return null;
  const mark = r.mark(first.end);
  if (mark !== '-' && mark !== '/') return null;
  const second = digits(r, first.end + 1);
  if (!second) return null;
  const until = second.width === 4 ? second.value : second.width === 2 ? Math.floor(first.value / 100) * 100 + second.value : 0;
  return until === first.value + 1 ? { end: second.end, year: first.value, untilYear: until } : null;
}
