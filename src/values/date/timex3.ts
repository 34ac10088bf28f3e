/** TIMEX3 values (TimeML; ISO 8601 with the letters of TIDES for what it cannot say). */
import type { DateValue } from '../../types';
import type { DateExpression } from './expression';

const SEASONS: Record<string, string> = { '21': 'SP', '22': 'SU', '23': 'FA', '24': 'WI' };

/** The TIMEX3 value of a resolved date; the empty string where it has none. */
export function timex3(e: DateExpression, value: DateValue): string {
  if (value.value === null) return '';
  const part =
    e.partOfDay && !e.clock && value.grain === 'day' ? `T${e.partOfDay === 'MM' ? 'MO' : e.partOfDay === 'MN' ? 'NI' : e.partOfDay}` : '';
  switch (value.grain) {
    case 'decade':
      return value.value.replace('X', '');
    case 'century':
    case 'millennium':
      return value.value.replaceAll('X', '');
    case 'season': {
      const [year, code] = [value.value.slice(0, -3), value.value.slice(-2)];
      return `${year}-${SEASONS[code] ?? code}`;
    }
    case 'half':
      return /^[0-9]{4}-0[17]\/[0-9]{4}-(06|12)$/.test(value.value)
        ? `${value.value.slice(0, 4)}-H${value.value.slice(5, 7) === '01' ? 1 : 2}`
        : value.value;
    default:
      return value.value + part;
  }
}
