/** Units by their distance from a known date: الأسبوع الماضي، هذا العام، هالشهر، العام نفسه، الأسابيع الثلاثة القادمة، السنة الهجرية المقبلة. */
import type { CalendarName, ShiftExpression, Unit } from '../../values/date/expression';
import { amount } from './numerals';
import type { Parsed } from './parsed';
import type { Reader } from './reader';

export interface UnitRead {
  end: number;
  unit: Unit;
  number: 'one' | 'two' | 'many';
  definite: boolean;
}

/** The unit noun at `i`, whatever its proclitics. */
export function unitNoun(r: Reader, i: number): UnitRead | null {
  const found = r.find(i, 'unit');
  if (!found) return null;
  const said = unitOf(found.sense.value);
  if (!said) return null;
  return { end: found.end, unit: said.unit, number: said.number, definite: found.sense.definite || said.unit === 'weekend' };
}

type UnitValue = Pick<UnitRead, 'unit' | 'number'>;
/** Values of the lexicon taken apart once: this is asked at almost every word. */
const unitValues = new Map<string, UnitValue | null>();

/** Unit and number of a lexicon value (week:one); null for فصل, which is a unit only with its season. */
function unitOf(value: string): UnitValue | null {
  const known = unitValues.get(value);
  if (known !== undefined) return known;
  const [unit, number] = value.split(':') as [Unit | 'night' | 'season-unit', UnitRead['number']];
  const read = unit === 'season-unit' ? null : { unit: unit === 'night' ? ('day' as const) : unit, number };
  unitValues.set(value, read);
  return read;
}

/** Token behind يوم as the head noun of a date, or -1: not the accusative of a count (ثلاثون يوما), not the plural. */
export function dayHead(r: Reader, i: number): number {
  const found = r.find(i, 'unit');
  if (!found || (found.sense.value !== 'day:one' && found.sense.value !== 'day:two') || found.sense.definite) return -1;
  const last = r.light(found.end - 1);
  return last.endsWith('ا') || last.endsWith('ن') ? -1 : found.end;
}

export interface Deixis {
  end: number;
  offset: number;
  anchor: 'reference' | 'document';
}

/** الماضي, المقبل, الجاري, نفسه, … behind a noun. */
export function deixis(r: Reader, i: number): Deixis | null {
  if (!r.plain(i)) return null;
  const found = r.find(i, 'deixis');
  if (!found) return null;
  const { value } = found.sense;
  // Alone, "the previous" and "the next" can only mean the reference; in a text they go on from what it said last.
  const inText = r.standalone ? 'reference' : 'document';
  if (value === 'previous') return { end: found.end, offset: -1, anchor: inText };
  if (value === 'next') return { end: found.end, offset: 1, anchor: inText };
  if (value === 'same') return { end: found.end, offset: 0, anchor: 'document' };
  if (value === 'new') return { end: found.end, offset: 1, anchor: 'reference' };
  if (value === 'last') return { end: found.end, offset: -1, anchor: 'reference' };
  return { end: found.end, offset: Number(value), anchor: 'reference' };
}

/** هذا, هذه, ذلك before a definite noun, or the ه of هالأسبوع. */
export function demonstrative(r: Reader, i: number): Deixis | null {
  if (r.prefix(i).endsWith('ه')) return { end: i, offset: 0, anchor: 'reference' };
  const found = r.find(i, 'demonstrative');
  // لها اليوم, بها عام 1972: the pronoun behind a preposition.
  if (found && ['ل', 'ب'].includes(r.prefix(i)) && r.light(i).endsWith('ها')) return null;
  if (found) return { end: found.end, offset: 0, anchor: found.sense.value === 'same' ? 'document' : 'reference' };
  return null;
}

function shift(unit: Unit, at: Deixis, calendar: CalendarName, count?: number): ShiftExpression {
  return {
    kind: 'shift',
    unit: unit === 'weekend' ? 'week' : unit,
    amount: at.offset,
    anchor: at.anchor,
    calendar,
    ...(unit === 'weekend' ? { modifier: 'END' as const } : {}),
    ...(count ? { count } : {}),
  };
}

/** Units that are no dates by themselves. */
export function isClockUnit(unit: Unit): boolean {
  return unit === 'hour' || unit === 'minute' || unit === 'second';
}

/** A unit with what places it: a demonstrative before or behind it, an adjective behind it. */
export function unitPeriod(r: Reader, i: number): Parsed<ShiftExpression> | null {
  const before = demonstrative(r, i) ?? sameNoun(r, i);
  const at = before ? before.end : i;
  if (before && at !== i && !r.plain(at)) return null;
  const noun = unitNoun(r, at);
  if (!noun || !noun.definite || (isClockUnit(noun.unit) && !r.standalone) || isAdjective(r, at)) return null;
  let { end } = noun;
  let calendar: CalendarName = 'gregorian';
  const adjective = r.plain(end) ? r.find(end, 'era') : null;
  if (adjective && r.light(end).startsWith('ال')) {
    end = adjective.end;
    if (adjective.sense.value === 'ah') calendar = 'islamic';
  }
  const school = schoolYear(r, noun, end);
  if (school) return school;
  const rule = 'date.unit';
  if (noun.number === 'many') return several(r, noun, end, calendar);
  const behind = deixis(r, end) ?? (before ? null : demonstrativeBehind(r, end));
  if (noun.number === 'two') {
    if (!behind || before || behind.anchor === 'document') return null;
    return { end: behind.end, expression: shift(noun.unit, behind, calendar, 2), rule, strength: 'strong' };
  }
  if (before) {
    // هذا العام الجاري; ذلك اليوم
    if (behind && before.offset === 0 && behind.offset === 0)
      return { end: behind.end, expression: shift(noun.unit, before, calendar), rule, strength: 'strong' };
    if (behind && before.end !== i) return null;
    return {
      end,
      expression: shift(noun.unit, before, calendar),
      rule: before.anchor === 'document' ? 'date.anaphora' : rule,
      strength: 'strong',
    };
  }
  if (behind) {
    if (r.has(end, 'deixis', 'new'))
      return noun.unit === 'year'
        ? { end: behind.end, expression: { ...shift('year', { ...behind, offset: 0 }, calendar), newYear: true }, rule, strength: 'strong' }
        : null;
    if (r.find(end, 'deixis')?.sense.value === 'last' && !r.standalone) return null;
    return {
      end: behind.end,
      expression: shift(noun.unit, behind, calendar),
      rule: behind.anchor === 'document' ? 'date.anaphora' : rule,
      strength: 'strong',
    };
  }
  // بقية العام
  if (r.has(i - 1, 'function', 'rest'))
    return { end, expression: shift(noun.unit, { end, offset: 0, anchor: 'reference' }, calendar), rule, strength: 'weak' };
  if (noun.unit === 'weekend' && noun.end - at > 1)
    return { end, expression: shift(noun.unit, { end, offset: 0, anchor: 'reference' }, calendar), rule, strength: 'weak' };
  return null;
}

/** المدير العام السابق: العام is "general" behind some nouns. */
function isAdjective(r: Reader, i: number): boolean {
  return r.has(i - 1, 'blocker', 'general');
}

/** العام الدراسي المقبل, السنة المالية الحالية: a year that runs over the new year. */
function schoolYear(r: Reader, noun: UnitRead, at: number): Parsed<ShiftExpression> | null {
  if (noun.unit !== 'year' || noun.number !== 'one' || !r.plain(at) || !r.has(at, 'function', 'year-adjective')) return null;
  const placed = deixis(r, at + 1);
  if (!placed || placed.anchor === 'document') return null;
  if (r.has(at + 1, 'deixis', 'new'))
    return {
      end: placed.end,
      expression: { ...shift('year', { ...placed, offset: 0 }, 'gregorian'), school: true, newYear: true },
      rule: 'date.unit',
      strength: 'strong',
    };
  return { end: placed.end, expression: { ...shift('year', placed, 'gregorian'), school: true }, rule: 'date.unit', strength: 'strong' };
}

/** نفس العام, ذات اليوم: the same, said before the noun. */
function sameNoun(r: Reader, i: number): Deixis | null {
  const found = r.find(i, 'function');
  return found && found.sense.value === 'same' ? { end: found.end, offset: 0, anchor: 'document' } : null;
}

function demonstrativeBehind(r: Reader, i: number): Deixis | null {
  if (!r.plain(i)) return null;
  const found = r.find(i, 'demonstrative');
  // السنة هاي; but العام هذه belongs to what follows.
  if (!found || found.sense.value === 'same') return null;
  if (found.end < r.count && !r.standalone && r.isArabic(found.end)) return null;
  return { end: found.end, offset: 0, anchor: 'reference' };
}

/** الأسابيع الثلاثة القادمة, الأيام العشرة الأخيرة: the period between the reference and that many units away. */
function several(r: Reader, noun: UnitRead, at: number, calendar: CalendarName): Parsed<ShiftExpression> | null {
  if (!r.plain(at)) return null;
  const count = amount(r, at);
  if (!count) return vague(r, noun, at, calendar);
  const behind = deixis(r, count.end);
  if (!behind || behind.anchor === 'document' || behind.offset === 0) return null;
  return { end: behind.end, expression: shift(noun.unit, behind, calendar, count.value), rule: 'date.unit', strength: 'strong' };
}

/** السنوات الأخيرة, الأيام القليلة الماضية: a deictic period of which nobody says how long it is. */
function vague(r: Reader, noun: UnitRead, at: number, calendar: CalendarName): Parsed<ShiftExpression> | null {
  const few = r.has(at, 'function', 'few') ? at + 1 : at;
  const behind = deixis(r, few);
  if (!behind || behind.anchor === 'document' || Math.abs(behind.offset) !== 1 || r.has(few, 'deixis', 'new') || isClockUnit(noun.unit))
    return null;
  return { end: behind.end, expression: { ...shift(noun.unit, behind, calendar), vague: true }, rule: 'date.unit', strength: 'strong' };
}

/** A definite unit with nothing that places it; it means the current one behind a modifier or a division (نهاية العام، الربع الأول من العام). */
export function currentUnit(r: Reader, i: number): Parsed<ShiftExpression> | null {
  if (!r.plain(i)) return null;
  const noun = unitNoun(r, i);
  if (!noun || !noun.definite || noun.number !== 'one' || noun.unit === 'weekend' || isAdjective(r, i)) return null;
  // بداية الشهر الفضيل, نهاية العام الدراسي: an adjective makes it another period than the current one.
  if (!r.standalone && r.plain(noun.end) && r.isArabic(noun.end) && r.light(noun.end).startsWith('ال') && !r.is(noun.end, 'weekday'))
    return null;
  return {
    end: noun.end,
    expression: shift(noun.unit, { end: noun.end, offset: 0, anchor: 'reference' }, 'gregorian'),
    rule: 'date.unit',
    strength: 'weak',
  };
}
