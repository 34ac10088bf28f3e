/** Gender and number as the form of a verb shows them; its subject agrees with it before or behind: `أعلنت` is no man's verb. */
import { ALEF, HEH, NOON, TEH, WAW, YEH } from '../text/letters';

/** Of no verb; perfect; perfect with the ت of the feminine; imperfect with ي; with ت, imperfect or a perfect that begins so; plural. */
export const INFLECTIONS = ['-', 'masculine', 'feminine', 'ي', 'ت', 'plural'] as const;
export const [NO_VERB, MASCULINE, FEMININE, WITH_YEH, WITH_TEH, PLURAL] = [0, 1, 2, 3, 4, 5] as const;

/** What the form of the verb `key[from, to)` shows, a number in `INFLECTIONS`; an object behind it (`نشرتها`) is left aside. */
export function inflectionOf(key: Uint16Array, from: number, to: number): number {
  if (to - from < 3) return NO_VERB;
  const last = key[to - 1]!;
  if ((last === NOON || last === ALEF) && key[to - 2] === WAW) return PLURAL;
  const first = key[from]!;
  if (first === YEH) return WITH_YEH;
  const end = last === HEH ? to - 1 : last === ALEF && key[to - 2] === HEH ? to - 2 : to;
  if (key[end - 1] === TEH && end - from > 2) return FEMININE;
  return first === TEH ? WITH_TEH : MASCULINE;
}
