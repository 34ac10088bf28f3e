/**
 * Which 8-bit Arabic encoding is it, if any? windows-1256 has a letter for every byte, so decoding never fails: only the letters tell.
 * Both candidates are decoded and their letters compared with how often Arabic uses them.
 */

export const eightBitCandidates = ['windows-1256', 'iso-8859-6'] as const;

/** Share of each letter in Arabic prose in parts per thousand (rounded; telling encodings apart needs no more). */
// prettier-ignore
const LETTER_SHARES: Readonly<Record<string, number>> = {
  ا: 150, ل: 125, ي: 75, م: 65, و: 60, ن: 60, ر: 50, ت: 48, ب: 38, ة: 38, ع: 36, د: 33, س: 28, ف: 28, ه: 25, ك: 23, ق: 23, أ: 22,
  ح: 20, ج: 15, ش: 12, ص: 11, ط: 11, ى: 10, خ: 9, إ: 9, ذ: 7, ض: 7, ث: 6, ز: 7, غ: 5, ء: 4, ئ: 4, ظ: 2, ؤ: 2, آ: 2,
};
const OTHER_SHARE = 0.2;
const SAMPLE_BYTES = 65_536;

/** Mean log2 share per letter: Arabic prose has about -4.4; Cyrillic, Greek or accented Latin read as Arabic lie far below. */
const LEAST_MEAN = -5.4;
/** A word or two need not be typical: there it is enough that nothing but everyday Arabic letters comes out. */
const FEW_LETTERS = 12;
const LEAST_MEAN_OF_FEW = -8;

/** The text in the likelier of the two encodings, or undefined where neither gives Arabic. */
export function plausibleEightBit(bytes: Uint8Array): { text: string; encoding: string } | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let best: { encoding: string; mean: number } | undefined;
  for (const encoding of eightBitCandidates) {
    const text = read(sample, encoding);
    if (text === undefined) continue;
    const mean = letterMean(text);
    if (mean !== undefined && mean > (best?.mean ?? -Infinity)) best = { encoding, mean };
  }
  if (best === undefined) return undefined;
  const text = read(bytes, best.encoding);
  return text === undefined ? undefined : { text, encoding: best.encoding };
}

function read(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Mean log2 share of the non-ASCII characters; undefined where it is not Arabic or most sit inside Latin words, as accented letters do. */
function letterMean(text: string): number | undefined {
  let sum = 0;
  let letters = 0;
  let besideLatin = 0;
  let others = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80 || isNeutral(code)) continue;
    const share = LETTER_SHARES[text[i] ?? ''];
    if (share === undefined) others++;
    sum += Math.log2((share ?? OTHER_SHARE) / 1000);
    letters++;
    if (isLatin(text.charCodeAt(i - 1)) || isLatin(text.charCodeAt(i + 1))) besideLatin++;
  }
  if (letters === 0 || besideLatin > letters * 0.3) return undefined;
  const mean = sum / letters;
  const least = letters <= FEW_LETTERS && others === 0 ? LEAST_MEAN_OF_FEW : LEAST_MEAN;
  return mean >= least ? mean : undefined;
}

/** Punctuation, spaces and tashkeel say nothing about the language, and vary from text to text. */
function isNeutral(code: number): boolean {
  // prettier-ignore
  return (
    code === 0xa0 || code === 0x060c || code === 0x061b || code === 0x061f || code === 0x0640 || code === 0xab || code === 0xbb ||
    (code >= 0x064b && code <= 0x0652) || (code >= 0x2010 && code <= 0x2026)
  );
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
