/** Look-up: which word of the lexicon each token is, behind which proclitics, of which classes, and which entries match from it on. */
import { FORM } from '../text/forms';
import type { Tokens } from '../text/tokenise';
import { HASH_SEED, stepHash } from '../text/tokenise';
import { FormAnalysis } from './analysis';
import { tellApart } from './final-yeh';
import { findWord } from './find-word';
import type { Image } from './image';
import { matchEntries } from './match';
import { FLAGS, analysesOf } from './memo';
import { heedSigns } from './proclitic-signs';

export interface Lookup {
  readonly image: Image;
  readonly tokens: Tokens;
  /** Units of the token that are proclitics in the chosen analysis. */
  readonly offset: Uint8Array;
  /** 1 where ل has swallowed the article's alef (`للعراق` is ل + العراق). */
  readonly restored: Uint8Array;
  /** Word id of the chosen analysis, or -1. */
  readonly word: Int32Array;
  readonly lo: Uint32Array;
  readonly hi: Uint32Array;
  /** What the affix analyser makes of a token that no list holds (see morphology.ts). */
  readonly guess: Uint8Array;
  /** Entry matches, four numbers each: first token, token behind the last, proclitic units of the first token, entry id. */
  readonly matches: Int32Array;
  readonly matchCount: number;
}

const PLUS = 0x2b;
const AMPERSAND = 0x26;
const SLASH = 0x2f;

/** Whether a unit is a sign that may be a word of a name: `AJ+`, `AT&T`, `RFE/RL`. */
export function isNameSign(unit: number): boolean {
  return unit === PLUS || unit === AMPERSAND || unit === SLASH;
}

/** Looks every token of a text up. */
export function lookUp(tokens: Tokens, image: Image): Lookup {
  const { count, form, start, text } = tokens;
  const offset = new Uint8Array(count);
  const restored = new Uint8Array(count);
  const word = new Int32Array(count).fill(-1);
  const lo = new Uint32Array(count);
  const hi = new Uint32Array(count);
  const guess = new Uint8Array(count);
  const whole = new Int32Array(count).fill(-1);
  const rows = analysesOf(tokens, image);
  const analysis = new FormAnalysis(tokens, image, rows);
  const { size, word: wordAt, lo: loAt, hi: hiAt, whole: wholeAt, flags: flagsAt } = FORM;
  for (let t = 0; t < count; t++) {
    const row = form[t]! * size;
    if (row === 0) {
      // Only inside an entry: a sign alone is no word and begins none.
      const unit = text.key[start[t]!]!;
      if (isNameSign(unit)) whole[t] = findWord(image, text.key, start[t]!, tokens.end[t]!, stepHash(HASH_SEED, unit));
      continue;
    }
    if (rows[row + flagsAt] === 0) analysis.analyse(t, row);
    word[t] = rows[row + wordAt]!;
    lo[t] = rows[row + loAt]!;
    hi[t] = rows[row + hiAt]!;
    whole[t] = rows[row + wholeAt]!;
    const flags = rows[row + flagsAt]!;
    offset[t] = flags;
    restored[t] = flags >> FLAGS.restored;
    guess[t] = flags >> FLAGS.guess;
  }
  heedSigns(tokens, word, offset, restored, guess);
  tellApart(tokens, image, { offset, word, lo, hi });
  const { matches, matchCount } = matchEntries(tokens, image, { whole, rows, lo, hi });
  return { image, tokens, offset, restored, word, lo, hi, guess, matches, matchCount };
}
