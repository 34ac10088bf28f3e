/**
 * Tokens and sentences. A token is a run of Arabic letters, a run of other letters, a run of digits, or one punctuation mark or symbol;
 * everything about it stands in parallel typed arrays, because a document has hundreds of thousands of them.
 */
import { CharClass, charClass, classTable } from './boundary';
import { Forms } from './forms';
import { TokenKind } from './kinds';
import type { NormalisedText } from './normalise';
import { keyOf, lightSlice } from './normalise';

const { imul } = Math;
export { TokenKind };

/** How many leading units may be proclitics, and so for how many suffixes of a token a hash is kept. */
export const HASHED_OFFSETS = 4;

export interface Tokens {
  readonly text: NormalisedText;
  readonly count: number;
  /** Half-open offsets into the light text. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  /** `hash[i * HASHED_OFFSETS + k]`: key hash of token i without its first k units (see `stepHash`). */
  readonly hash: Int32Array;
  /** Number of each word's form in `forms`; 0 for punctuation and symbols. */
  readonly form: Int32Array;
  readonly forms: Forms;
  /** Token index at which each sentence begins, and `count` at the end. */
  readonly sentences: Int32Array;
}

export const HASH_SEED = 0x2f0b4c47;

/** One step of the key hash, which runs from a word's last unit to its first, so that dropping proclitics costs nothing. */
export function stepHash(hash: number, unit: number): number {
  return imul(hash ^ unit, 0x01000193) ^ (hash >>> 15);
}

/** Key hash of `key[start, end)`. */
export function hashUnits(key: Uint16Array, start: number, end: number): number {
  let hash = HASH_SEED;
  for (let i = end - 1; i >= start; i--) hash = stepHash(hash, key[i]!);
  return hash;
}

/** Key hash of a whole word, as `Tokens.hash` has it for the same letters without proclitics. */
export function hashOfWord(word: string): number {
  const key = Uint16Array.from(keyOf(word), (letter) => letter.charCodeAt(0));
  return hashUnits(key, 0, key.length);
}

const DOT = 0x2e;
const QUESTION = 0x3f;
const SENTENCE_ENDS = new Set([...'.؟!…?۔'].map((c) => c.charCodeAt(0)));
const CLOSERS = new Set([...')]}»”"’\''].map((c) => c.charCodeAt(0)));
/** Abbreviations of two or more letters that end in a full stop without ending the sentence; single letters never end one. */
const ABBREVIATIONS = new Set(['هـ', 'ه', 'مج', 'تح', 'ط', 'ص', 'ج', 'ق', 'ت', 'رقم', 'إلخ', 'الخ', 'دكتور', 'ود', 'وأ', 'وا', 'وم']);

/** Latin letters as Arabic spells them, but for those that are words (`في`, `كي`, `أو`). */
const SPELLED_LETTERS = new Set(
  'إيه ايه بي سي دي إي إف اف جي جيه إتش اتش آي جاي كيه إل إم إن بيه كيو آر إس اس تي يو دبليو إكس اكس واي زد'.split(' '),
);

/** Words that are names of letters where another such name stands beside them: `بي. ان. بي`. */
const WORDS_AND_LETTERS = new Set('كي ام أم ان أن ال أل او أو في لي ني كا اي إن إم إل'.split(' '));

/** The kind of a token by the class of its first unit: a mark alone, which stands in no light text, would be punctuation. */
const KINDS = new Uint8Array(10).fill(TokenKind.Punctuation);
KINDS[CharClass.Arabic] = TokenKind.Arabic;
KINDS[CharClass.OtherLetter] = TokenKind.Latin;
KINDS[CharClass.Digit] = TokenKind.Number;
KINDS[CharClass.Symbol] = TokenKind.Symbol;

/** The numbers of an array and room for as many more. */
function twice<A extends Int32Array | Uint8Array>(array: A): A {
  const grown = new (array.constructor as new (length: number) => A)(array.length * 2);
  grown.set(array);
  return grown;
}

/** Tokens, their hashes and the sentence starts of a normalised text. */
export function tokenise(text: NormalisedText): Tokens {
  // Everything that the loop needs in variables of its own, which no closure shares: it runs for every character.
  const { light, length, toSource } = text;
  const { Arabic, OtherLetter, Digit, Space, LineEnd } = CharClass;
  const classes = classTable;
  const kinds = KINDS;
  let start = new Int32Array((length >> 2) + 16);
  let end = new Int32Array(start.length);
  let kind = new Uint8Array(start.length);
  let sentences = new Int32Array(64);
  let sentenceCount = 1;
  let count = 0;
  let ended = false;
  let i = 0;
  while (i < length) {
    const unit = light[i]!;
    const cls = classes[unit]! || charClass(unit);
    if (cls === Space) {
      i++;
      continue;
    }
    // After a full stop the sentence lasts as long as closing quotes, brackets and further full stops follow.
    if (cls === LineEnd || (ended && !SENTENCE_ENDS.has(unit) && !CLOSERS.has(unit))) {
      if (sentences[sentenceCount - 1] !== count) {
        if (sentenceCount + 2 > sentences.length) sentences = twice(sentences);
        sentences[sentenceCount++] = count;
      }
      ended = false;
      if (cls === LineEnd) {
        i++;
        continue;
      }
    }
    if (count === start.length) {
      start = twice(start);
      end = twice(end);
      kind = twice(kind);
    }
    const from = i++;
    start[count] = from;
    kind[count] = kinds[cls]!;
    if (cls === Arabic || cls === OtherLetter || cls === Digit) {
      while (i < length && (classes[light[i]!]! || charClass(light[i]!)) === cls) i++;
    } else {
      // A surrogate pair is one symbol.
      if (unit >= 0xd800 && unit <= 0xdbff && i < length && (light[i]! & 0xfc00) === 0xdc00 && toSource[i] === toSource[from]! + 1) i++;
      else if (SENTENCE_ENDS.has(unit) && endsSentence(text, from, count > 0 && end[count - 1] === from ? start[count - 1]! : -1))
        ended = true;
    }
    end[count++] = i;
  }
  if (sentences[sentenceCount - 1] !== count) sentences[sentenceCount++] = count;
  start = start.subarray(0, count);
  end = end.subarray(0, count);
  kind = kind.subarray(0, count);
  const hash = hashWords(text.key, start, end, kind);
  const form = new Int32Array(count);
  const forms = Forms.current();
  forms.number(hash, HASHED_OFFSETS, light, start, end, kind, form);
  return { text, count, start, end, kind, hash, form, forms, sentences: sentences.subarray(0, sentenceCount) };
}

/** The hashes of all words, as `Tokens.hash` has them. */
function hashWords(key: Uint16Array, start: Int32Array, end: Int32Array, kind: Uint8Array): Int32Array {
  const hash = new Int32Array(start.length * HASHED_OFFSETS);
  const lastWord = TokenKind.Number;
  for (let t = 0; t < start.length; t++) {
    if (kind[t]! > lastWord) continue;
    const s = start[t]!;
    const floor = s + HASHED_OFFSETS - 1;
    let at = end[t]! - 1;
    let h = HASH_SEED;
    for (; at > floor; at--) h = stepHash(h, key[at]!);
    for (; at >= s; at--) {
      h = stepHash(h, key[at]!);
      hash[t * HASHED_OFFSETS + (at - s)] = h;
    }
  }
  return hash;
}

/** Whether the mark at `at` ends the sentence; `word` is where the token begins that ends there, -1 without one. */
function endsSentence(text: NormalisedText, at: number, word: number): boolean {
  const { light, length } = text;
  if (
    light[at] === QUESTION &&
    at > 0 &&
    at + 1 < length &&
    charClass(light[at - 1]!) === CharClass.OtherLetter &&
    charClass(light[at + 1]!) === CharClass.OtherLetter
  )
    return false;
  if (light[at] !== DOT) return true;
  const before = at > 0 ? charClass(light[at - 1]!) : CharClass.Space;
  const after = at + 1 < length ? charClass(light[at + 1]!) : CharClass.LineEnd;
  if (before === CharClass.Digit && after === CharClass.Digit) return false;
  if (before === CharClass.OtherLetter && (after === CharClass.OtherLetter || after === CharClass.Digit)) return false;
  if (before !== CharClass.Arabic || word < 0) return true;
  if (at - word === 1) return after === CharClass.LineEnd;
  if (at - word > 5) return true;
  const written = lightSlice(text, word, at);
  if (ABBREVIATIONS.has(written)) return false;
  if (WORDS_AND_LETTERS.has(written) && isLetterBehind(text, at + 1)) return false;
  // `مايكل إس. شميدت` has an initial, `قالت بي بي سي.` ends with a name.
  return !SPELLED_LETTERS.has(written) || SPELLED_LETTERS.has(wordBefore(text, word));
}

/** The word that ends right before `at`, but for spaces; not more than a few letters of it. */
function wordBefore(text: NormalisedText, at: number): string {
  const { light } = text;
  let end = at;
  while (end > 0 && charClass(light[end - 1]!) === CharClass.Space) end--;
  let start = end;
  while (start > 0 && end - start < 8 && charClass(light[start - 1]!) === CharClass.Arabic) start--;
  return lightSlice(text, start, end);
}

/** Whether the word that begins right behind `from`, but for one space, is the name of a letter; one that is a word besides needs a full stop. */
function isLetterBehind({ light, length }: NormalisedText, from: number): boolean {
  const start = from < length && charClass(light[from]!) === CharClass.Space ? from + 1 : from;
  let end = start;
  while (end < length && end - start < 8 && charClass(light[end]!) === CharClass.Arabic) end++;
  const word = String.fromCharCode(...light.subarray(start, end));
  return SPELLED_LETTERS.has(word) || (end < length && light[end] === DOT && WORDS_AND_LETTERS.has(word));
}

/** Whether token `i` is one letter, or the name of a Latin one: what a dot behind it may abbreviate a name to. */
export function isInitial({ start, end, text }: Tokens, i: number): boolean {
  if (end[i]! - start[i]! === 1) return true;
  return end[i]! - start[i]! <= 4 && SPELLED_LETTERS.has(lightSlice(text, start[i]!, end[i]!));
}

/** Whether token `i` follows its predecessor without a space. */
export function isGlued(tokens: Tokens, i: number): boolean {
  return i > 0 && tokens.start[i] === tokens.end[i - 1];
}

/** The only unit of a punctuation token, or 0. */
export function punctuationOf(tokens: Tokens, i: number): number {
  return i >= 0 && i < tokens.count && tokens.kind[i] === TokenKind.Punctuation ? tokens.text.light[tokens.start[i]!]! : 0;
}

/** Number of the sentence that token `i` stands in: its tokens are those from `sentences[k]` to `sentences[k + 1]` (exclusive). */
export function sentenceOf({ sentences }: Tokens, i: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (sentences[middle]! <= i) low = middle;
    else high = middle;
  }
  return low;
}
