/**
 * علي the man and على the preposition are one word to the look-up, since many writers do not tell ي and ى apart at a word's end. Which of
 * the two stands in a text, its other words say: who writes `فى` may mean either by `على`, and who writes `الي` may by `علي`.
 */
import { AIN, LAM, YEH } from '../text/letters';
import type { Tokens } from '../text/tokenise';
import { HASHED_OFFSETS, hashOfWord } from '../text/tokenise';
import { FUNCTION_WORDS, maskOf } from './classes';

const FUNCTION = maskOf(...FUNCTION_WORDS);
const ALEF_MAKSURA = 0x0649;
/** A word that ends in ي by the rules, and words that end in ى. */
const WITH_YEH = hashOfWord('في');
const WITH_ALEF = new Set(['إلى', 'حتى'].map(hashOfWord));

/** Takes from each علي and على of a text the classes of the other, unless the writer uses one letter for both. */
export function tellApart({ count, end, hash, start, text }: Tokens, offset: Uint8Array, lo: Uint32Array, hi: Uint32Array): void {
  const { key, light } = text;
  const found: number[] = [];
  let dotless = 0;
  let dotted = 0;
  for (let t = 0; t < count; t++) {
    const last = light[end[t]! - 1];
    if (last !== YEH && last !== ALEF_MAKSURA) continue;
    const from = start[t]! + offset[t]!;
    if (end[t]! - from === 3 && key[from] === AIN && key[from + 1] === LAM) found.push(t);
    const word = hash[t * HASHED_OFFSETS]!;
    if (word === WITH_YEH) dotless += last === ALEF_MAKSURA ? 1 : -1;
    else if (WITH_ALEF.has(word)) dotted += last === YEH ? 1 : -1;
  }
  for (const t of found) {
    const asPreposition = light[end[t]! - 1] === ALEF_MAKSURA;
    if (asPreposition ? dotless > 0 : dotted > 0) continue;
    lo[t] = asPreposition ? lo[t]! & FUNCTION.lo : lo[t]! & ~FUNCTION.lo;
    hi[t] = asPreposition ? hi[t]! & FUNCTION.hi : hi[t]! & ~FUNCTION.hi;
  }
}
