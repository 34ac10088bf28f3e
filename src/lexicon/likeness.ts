/**
 * How much a word looks like a name: letter-trigram models of four classes of words, estimated from the lexicons themselves.
 * An unknown word such as `شوارزنيغر` has trigrams that foreign names have and ordinary Arabic words have not.
 *
 * P(c | a b) is interpolated with P(c | b) and P(c) (Jelinek-Mercer smoothing with fixed weights 0.6, 0.3, 0.1); a word's score for a
 * class is the mean log probability per letter, end included. Stored as thousandths of a nat.
 */
export const LIKENESS_CLASSES = ['ordinary', 'arab-name', 'foreign-name', 'place'] as const;
export type LikenessClass = (typeof LIKENESS_CLASSES)[number];

/** Letters of the look-up key; everything else shares the last index. Index 0 is the edge of the word. */
const ALPHABET = ' ءابتثجحخدذرزسشصضطظعغفقكلمنهوي';
const OTHER = ALPHABET.length;
export const ALPHABET_SIZE = OTHER + 1;
export const TRIGRAMS = ALPHABET_SIZE ** 3;

const letterIndex = new Uint8Array(0x700).fill(OTHER);
for (let i = 0; i < ALPHABET.length; i++) letterIndex[ALPHABET.charCodeAt(i)] = i;

function indexOfLetter(unit: number): number {
  return unit < 0x700 ? letterIndex[unit]! : OTHER;
}

/** Trains the table: for each class a list of words as key strings. */
export function trainLikeness(wordsByClass: Readonly<Record<LikenessClass, Iterable<string>>>): Int16Array {
  const table = new Int16Array(LIKENESS_CLASSES.length * TRIGRAMS);
  const size = ALPHABET_SIZE;
  LIKENESS_CLASSES.forEach((name, cls) => {
    const tri = new Float64Array(TRIGRAMS);
    const bi = new Float64Array(size * size);
    const uni = new Float64Array(size);
    const triTotal = new Float64Array(size * size);
    const biTotal = new Float64Array(size);
    let total = 0;
    for (const word of wordsByClass[name]) {
      let a = 0;
      let b = 0;
      for (let i = 0; i <= word.length; i++) {
        const c = i < word.length ? indexOfLetter(word.charCodeAt(i)) : 0;
        tri[(a * size + b) * size + c]!++;
        triTotal[a * size + b]!++;
        bi[b * size + c]!++;
        biTotal[b]!++;
        uni[c]!++;
        total++;
        a = b;
        b = c;
      }
    }
    for (let a = 0; a < size; a++)
      for (let b = 0; b < size; b++)
        for (let c = 0; c < size; c++) {
          const context = a * size + b;
          const p3 = triTotal[context]! > 0 ? tri[context * size + c]! / triTotal[context]! : 0;
          const p2 = biTotal[b]! > 0 ? bi[b * size + c]! / biTotal[b]! : 0;
          const p1 = (uni[c]! + 1) / (total + size);
          table[cls * TRIGRAMS + context * size + c] = Math.round(Math.max(-32, Math.log(0.6 * p3 + 0.3 * p2 + 0.1 * p1)) * 1000);
        }
  });
  return table;
}

/** Scores of `key[start, end)` for each class, thousandths of a nat per letter, written into `out`. */
export function likenessScores(table: Int16Array, key: Uint16Array, start: number, end: number, out: Int32Array): void {
  const size = ALPHABET_SIZE;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let a = 0;
  let b = 0;
  for (let i = start; i <= end; i++) {
    const c = i < end ? indexOfLetter(key[i]!) : 0;
    const at = (a * size + b) * size + c;
    s0 += table[at]!;
    s1 += table[TRIGRAMS + at]!;
    s2 += table[2 * TRIGRAMS + at]!;
    s3 += table[3 * TRIGRAMS + at]!;
    a = b;
    b = c;
  }
  const n = end - start + 1;
  out[0] = s0 / n;
  out[1] = s1 / n;
  out[2] = s2 / n;
  out[3] = s3 / n;
}
