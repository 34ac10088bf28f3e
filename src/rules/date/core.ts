/** The core of a date: its extent without the noun that only says what the rest is — عام, شهر, يوم, تاريخ, موسم — and without brackets around it. */
import type { Parsed } from './parsed';
import type { Reader } from './reader';

/** Units whose nouns say nothing that the value does not; of القرن العشرين and ليلة الأحد nothing can go. */
const LEFT_OUT = new Set(['year', 'month', 'day', 'decade', 'season-unit']);

/** Whether the extent begins with such a noun. */
function headed(r: Reader, i: number): boolean {
  // العام الدراسي is one head noun of two words.
  if (r.find(i, 'period-head')) return true;
  return r
    .senses(i)
    .some(({ wordClass, value }) => wordClass === 'head' || (wordClass === 'unit' && LEFT_OUT.has(value.slice(0, value.indexOf(':')))));
}

/** The token at which the core of a date begins and the one behind its last. */
export function coreOf(r: Reader, i: number, parsed: Parsed): [from: number, to: number] {
  const { end, coreStart = i } = parsed;
  if (coreStart <= i || !headed(r, i)) return [i, end];
  const open = r.mark(coreStart - 1);
  if (coreStart - 1 <= i || (open !== '(' && open !== '[')) return [coreStart, end];
  const close = r.mark(end - 1);
  return close === ')' || close === ']' ? [coreStart, end - 1] : [coreStart - 1, end];
}
