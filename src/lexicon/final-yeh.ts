/**
 * علي the man and على the preposition are one word to the look-up, since many writers do not tell ي and ى apart at a word's end. Which of
 * the two stands in a text, its other words say: who writes `فى` may mean either by `على`, and who writes `الي` may by `علي`. And by `مجدى`
 * who writes `فى` means Magdy too, though to others it is an adjective.
 */
import { AIN, LAM, YEH } from '../text/letters';
import type { Tokens } from '../text/tokenise';
import { HASHED_OFFSETS, hashOfWord } from '../text/tokenise';
import { FUNCTION_WORDS, maskOf } from './classes';
import { HAS_ALIKE } from './format';
import type { Image } from './image';

const FUNCTION = maskOf(...FUNCTION_WORDS);
const ALEF_MAKSURA = 0x0649;
const NISBA = maskOf('nisba', 'nisba-name');
/** Words that end in ي by the rules, as adjectives of relation do, and words that end in ى. */
const WITH_YEH = new Set(['في', 'التي', 'الذي', 'هي'].map(hashOfWord));
const WITH_ALEF = new Set(['إلى', 'حتى'].map(hashOfWord));

/**
 * Takes from each علي and على of a text the classes of the other, unless the writer uses one letter for both; then every word that ends in ى
 * but those of the closed classes has the classes of its look-alike in ي as well.
 */
export function tellApart(
  { count, end, hash, start, text }: Tokens,
  image: Pick<Image, 'wordSet' | 'setLo' | 'setHi'>,
  { offset, word, lo, hi }: { offset: Uint8Array; word: Int32Array; lo: Uint32Array; hi: Uint32Array },
): void {
  const { key, light } = text;
  const found: number[] = [];
  const alike: number[] = [];
  let dotless = 0;
  let dotted = 0;
  for (let t = 0; t < count; t++) {
    const last = light[end[t]! - 1];
    if (last !== YEH && last !== ALEF_MAKSURA) continue;
    const from = start[t]! + offset[t]!;
    if (end[t]! - from === 3 && key[from] === AIN && key[from + 1] === LAM) found.push(t);
    else if (last === ALEF_MAKSURA && word[t]! >= 0) alike.push(t);
    const whole = hash[t * HASHED_OFFSETS]!;
    if (WITH_YEH.has(whole) || (lo[t]! & NISBA.lo) !== 0 || (hi[t]! & NISBA.hi) !== 0) dotless += last === ALEF_MAKSURA ? 1 : -1;
    else if (WITH_ALEF.has(whole)) dotted += last === YEH ? 1 : -1;
  }
  for (const t of found) {
    const asPreposition = light[end[t]! - 1] === ALEF_MAKSURA;
    if (asPreposition ? dotless > 0 : dotted > 0) continue;
    lo[t] = asPreposition ? lo[t]! & FUNCTION.lo : lo[t]! & ~FUNCTION.lo;
    hi[t] = asPreposition ? hi[t]! & FUNCTION.hi : hi[t]! & ~FUNCTION.hi;
  }
  if (dotless <= 0) return;
  for (const t of alike) {
    if ((lo[t]! & FUNCTION.lo) !== 0 || (hi[t]! & FUNCTION.hi) !== 0) continue;
    const set = image.wordSet[word[t]!]! & ~HAS_ALIKE;
    lo[t] = (lo[t]! | (image.setLo[set]! & ~FUNCTION.lo)) >>> 0;
    hi[t] = (hi[t]! | (image.setHi[set]! & ~FUNCTION.hi)) >>> 0;
  }
}
