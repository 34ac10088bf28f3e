/** A year where it is the whole expression: behind its head noun, or bare where something before it asks for one (في 1990، (1948)، مونديال 2010). */
import type { FieldsParsed } from './parsed';
import type { Reader } from './reader';
import { demonstrative, unitNoun } from './unit';
import type { YearRead } from './year';
import { bareYear, headedYear, strayComma, yearFields } from './year';

/** A year at `i`: headed, or bare behind a cue (a preposition, a bracket, an era mark). */
export function year(r: Reader, i: number): FieldsParsed | null {
  const headed = headedYear(r, i) ?? season(r, i) ?? thisYear(r, i);
  if (headed) return yearFields(headed, 'strong');
  const bare = bareYear(r, i);
  if (!bare) return null;
  if (bare.bare && envisioned(r, i)) return null;
  if (!bare.bare) return lengthInMetres(r, i, bare) ? null : yearFields(bare, bare.calendar ? 'strong' : 'weak');
  if (r.mark(i - 1) === '(' && r.mark(bare.end) === ')')
    return likely(bare) && !r.has(i - 2, 'blocker', 'number') && !bareNoun(r, bare.end + 1) ? yearFields(bare, 'weak') : null;
  return (cued(r, i, bare) || namesYear(r, i, bare)) && !countsSomething(r, bare.end, Number(bare.year)) ? yearFields(bare, 'weak') : null;
}

/** رؤية المملكة 2030, أجندة 2030: the year is the name of a plan. */
function envisioned(r: Reader, i: number): boolean {
  const noun = r.mark(i - 1) === '(' ? i - 2 : i - 1;
  if (r.is(noun, 'preposition')) return false;
  for (let at = noun; at > noun - 4 && r.isArabic(at); at--) if (r.has(at, 'blocker', 'plan')) return true;
  return false;
}

/** هذا العام 1441هـ: the number is the firmer. */
function thisYear(r: Reader, i: number): YearRead | null {
  const before = r.is(i, 'demonstrative') ? demonstrative(r, i) : null;
  const noun = before?.anchor === 'reference' && r.plain(before.end) ? unitNoun(r, before.end) : null;
  return noun?.unit === 'year' && noun.definite ? headedYear(r, before!.end) : null;
}

/** موسم 2007, العام الدراسي 2020 */
function season(r: Reader, i: number): YearRead | null {
  const head = r.find(i, 'period-head');
  const read = head && r.isNumber(head.end) ? bareYear(r, head.end) : null;
  return read?.bare && typeof read.year === 'number' && read.year > 1900 && !r.has(read.end, 'measured', 'counted') ? read : null;
}

/** A noun without article or proclitics, which a bracketed number before it counts: (1869) إصابة. */
function bareNoun(r: Reader, i: number): boolean {
  if (r.has(i, 'measured', 'counted')) return true;
  return i < r.count && r.isArabic(i) && !r.known(i) && !/^(?:ال|[وفبلك])/.test(r.light(i)) && r.light(i).endsWith('ة');
}

/** A number that is hardly anything but a year where it stands alone in brackets. */
function likely({ year: value }: YearRead): boolean {
  return typeof value === 'number' && value >= 1700 && value < 2050;
}

/** Whether م means metres: a word of measure before (على ارتفاع 642م), a square behind, or a space and no likely year between. */
function lengthInMetres(r: Reader, i: number, read: YearRead): boolean {
  // Of ق م the second letter is no metre.
  if (read.end !== i + 2 || r.light(i + 1) !== 'م') return false;
  if (r.has(read.end, 'measured', 'square')) return true;
  // عمقها لا يزيد على 46 م
  const reach = likely(read) ? 2 : 6;
  for (let back = 1; back <= reach; back++) if (r.has(i - back, 'measured', 'length')) return true;
  if (!r.isNumber(i) || r.glued(read.end - 1) || likely(read)) return false;
  // الموافق 1085 م, (479 هـ - 1086 م)
  if (r.is(i - 1, 'head') || ('-/'.includes(r.mark(i - 1) || 'none') && r.is(i - 2, 'era'))) return false;
  const cue = r.senses(i - 1).some((s) => s.wordClass === 'preposition' && ['in', 'since', 'until', 'during'].includes(s.value));
  return !cue && !'=(/'.includes(r.mark(i - 1) || 'none');
}

/** Whether what stands before a bare number asks for a year. */
function cued(r: Reader, i: number, read: YearRead): boolean {
  if (r.standalone && i === 0) return true;
  const before = i - 1;
  // © 2025
  if (r.mark(before) === '©') return likely(read);
  // عامي 2000 و2001
  if (r.isArabic(before) && ['و', 'أو'].includes(r.light(before)) && r.isNumber(i - 2) && r.width(i - 2) === 4 && likely(read)) return true;
  if (before < 0) return false;
  // (1900) / 1935
  if (r.mark(before) === '/' && r.mark(i - 2) === ')' && r.isNumber(i - 3) && r.width(i - 3) === 4) return likely(read);
  for (const sense of r.senses(before))
    if (
      sense.wordClass === 'preposition' &&
      ['in', 'since', 'until', 'during', 'throughout', 'between', 'before', 'after', 'to', 'from'].includes(sense.value)
    ) {
      // من 2000, إلى 1500 and قبل 1000 count things as often as they name years.
      return !['to', 'from', 'before', 'after', 'between'].includes(sense.value) || (r.digits(i) > 1900 && r.digits(i) < 2050);
    }
  return false;
}

/** Whether bare years at `i` are the name of a war or a rising: حرب 1948، ثورة فلسطين 1936-1939. */
export function namesEvent(r: Reader, i: number): boolean {
  return r.has(i - 1, 'blocker', 'event') || r.has(i - 2, 'blocker', 'event');
}

/** Classes of words that may also be the noun of an event or a law that has a year. */
const NAMING = new Set(['blocker', 'zone', 'publication', 'tense']);

/** A recent year behind a noun and before a pause: مونديال 2018، جائزة 1993. */
function namesYear(r: Reader, i: number, read: YearRead): boolean {
  const value = read.year as number;
  if (value < 1900 || value > 2049 || value % 100 === 0) return false;
  if (strayComma(r, i - 1)) return r.isArabic(i - 2);
  if (!r.isArabic(i - 1) || r.glued(i)) return false;
  if (edition(r, i)) return true;
  if (namesEvent(r, i)) return false;
  if (r.senses(i - 1).some((s) => !NAMING.has(s.wordClass) || s.value === 'number')) return false;
  return pauses(r, read.end);
}

/** Whether nothing behind a year goes on with it: a mark, a preposition, و and a verb. */
function pauses(r: Reader, i: number): boolean {
  if (i >= r.count || r.tokens.kind[i]! >= 4) return true;
  if (r.is(i, 'preposition') && !r.glued(i)) return true;
  return r.prefix(i) === 'و' || (r.isArabic(i) && /^و(?:[يت]..|كان|لم$|لن$|قد$)/.test(r.light(i)));
}

/** مونديال 2010, كأس العالم 2002, موازنة 2025: what comes round is told apart by its year. */
function edition(r: Reader, i: number): boolean {
  // دفعة 1990 طالبا counts them, كأس العالم 1990 بإيطاليا does not.
  if (r.isArabic(i + 1) && !r.known(i + 1) && /^(?!ب[إأ]).*ا$/.test(r.light(i + 1))) return false;
  return [1, 2].some((back) => {
    const found = r.find(i - back, 'function');
    return found?.sense.value === 'edition' && found.end === i;
  });
}

/** Whether the word behind a number may be what it counts: في 2000 قرية. */
function countsSomething(r: Reader, i: number, value: number): boolean {
  if (i >= r.count || !r.isArabic(i) || r.glued(i)) return i < r.count && r.glued(i) && r.isArabic(i);
  if (r.has(i, 'measured', 'counted')) return true;
  const round = value % 100 === 0 || value < 1800 || value > 2049;
  return round ? !(r.offset(i) > 0 || r.is(i, 'preposition') || r.is(i, 'function')) : r.is(i, 'unit');
}
