/**
 * TIMEX3 values (TimeML 1.2.1, with the letters of TIDES for what ISO 8601 cannot say). A value names one stretch of time, so that a range,
 * and a Hijri month or year, which come to one, have none.
 */
import type { DateValue } from '../../types';
import type { DateExpression, PartOfDay } from './expression';

const SEASONS: Record<string, string> = { '21': 'SP', '22': 'SU', '23': 'FA', '24': 'WI' };
/** TimeML knows six parts of the day. */
const PARTS: Record<PartOfDay, string> = { DW: 'MO', MO: 'MO', MM: 'MO', NO: 'MI', AF: 'AF', EV: 'EV', NI: 'NI', MN: 'NI', DT: 'DT' };

/** The TIMEX3 value of a date, undefined where TIMEX3 has none for it. */
export function timex3(e: DateExpression, value: DateValue): string | undefined {
  if (value.value === null) return unresolved(e);
  // Years before Christ are counted from 1 BC, without a year zero.
  const text = value.value;
  switch (value.grain) {
    case 'decade':
      return /^[0-9]{3}X$/.test(text) ? text.slice(0, 3) : undefined;
    case 'century':
      return /^[0-9]{2}XX$/.test(text) ? text.slice(0, 2) : undefined;
    case 'millennium':
      return /^[0-9]XXX$/.test(text) ? text.slice(0, 1) : undefined;
    case 'season':
      return beforeChrist(`${text.slice(0, -3)}-${SEASONS[text.slice(-2)] ?? ''}`);
    case 'half':
      return /^[0-9]{4}-0[17]\/[0-9]{4}-(?:06|12)$/.test(text) ? `${text.slice(0, 4)}-H${text.slice(5, 7) === '01' ? 1 : 2}` : undefined;
    case 'range':
      return undefined;
    default:
      if (text.includes('/') || text.startsWith('Y')) return undefined;
      return beforeChrist(text + (e.partOfDay && !e.clock && value.grain === 'day' ? `T${PARTS[e.partOfDay]}` : ''));
  }
}

/** -0217-08-02 is BC0218-08-02. */
function beforeChrist(text: string): string {
  const [, year, rest = ''] = /^-([0-9]{4})(.*)$/.exec(text) ?? [];
  if (year !== undefined) return `BC${String(Number(year) + 1).padStart(4, '0')}${rest}`;
  return text.startsWith('0000') ? `BC0001${text.slice(4)}` : text;
}

/** What stays open, as far as TIMEX3 has a letter for it: the past, the future, or the fields that are known. */
function unresolved(e: DateExpression): string | undefined {
  const two = (n: number): string => String(n).padStart(2, '0');
  switch (e.kind) {
    case 'shift':
      return e.vague && e.anchor === 'reference' ? (e.amount < 0 ? 'PAST_REF' : 'FUTURE_REF') : undefined;
    case 'season':
      return `XXXX-${SEASONS[e.season] ?? ''}`;
    case 'fields':
      if (e.calendar !== 'gregorian' || e.year !== undefined || e.solar) return undefined;
      if (typeof e.month === 'number') return e.day === undefined ? `XXXX-${two(e.month)}` : `XXXX-${two(e.month)}-${two(e.day)}`;
      return e.weekday !== undefined && e.month === undefined && e.day === undefined ? `XXXX-WXX-${e.weekday}` : undefined;
    default:
      return undefined;
  }
}
