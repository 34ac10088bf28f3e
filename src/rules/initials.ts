/** Names spelled letter by letter: Latin letters as Arabic calls them (`بي بي سي`, `كيه. بي. إم. جي`) and Arabic ones alone (`أ. ش. أ`). */
import type { Lookup } from '../lexicon/lookup';
import { HASHED_OFFSETS, TokenKind, hashOfWord, punctuationOf } from '../text/tokenise';

const DOT = 0x2e;
const LONGEST_NAME_OF_A_LETTER = 6;
const MOST_LETTERS = 8;

function hashes(words: string): Set<number> {
  return new Set(words.split(' ').map(hashOfWord));
}

/** Names of letters that are hardly anything else. */
const LETTERS = hashes('ايه بي سي دي اف جي جيه اتش ايتش اش آي جاي كيه ايل بيه كيو آر اس تي يو دبليو دابليو دوبلفي اكس واي زد زي');
/** Names of letters that are words besides: one of those above must stand beside them. */
const WORDS = hashes('اي ان ام ال او في كي كا لي ني');
/** Of these, the ones that begin no name: `في بي بي سي` is in the BBC. */
const NEVER_FIRST = hashes('في او لي ني');

/** Whether token `t`, without its first `units` units, is the name of a letter: 0 no, 1 if others are beside it, 2 yes, or a letter alone. */
export function letterStrength({ tokens }: Lookup, t: number, units = 0): number {
  const length = tokens.end[t]! - tokens.start[t]! - units;
  if (length < 1 || length > LONGEST_NAME_OF_A_LETTER || tokens.kind[t] !== TokenKind.Arabic) return 0;
  if (length === 1) return 2;
  const hash = tokens.hash[t * HASHED_OFFSETS + units]!;
  return LETTERS.has(hash) ? 2 : WORDS.has(hash) ? 1 : 0;
}

/** Whether token `t` is a letter among others: the name of one, or a word that may be, beside one. */
export function isLetter(lookup: Lookup, t: number): boolean {
  const strength = letterStrength(lookup, t);
  if (strength !== 1) return strength === 2;
  const { count } = lookup.tokens;
  const before = t > 0 && isDotOfLetter(lookup, t - 1) ? t - 2 : t - 1;
  const behind = t + 1 < count && isDotOfLetter(lookup, t + 1) ? t + 2 : t + 1;
  return (before >= 0 && letterStrength(lookup, before) === 2) || (behind < count && letterStrength(lookup, behind) === 2);
}

/** Whether the letters go on behind token `t`, which is one of them: no name ends here. */
export function lettersGoOn(lookup: Lookup, t: number, limit: number): boolean {
  const behind = t + 1 < limit && isDotOfLetter(lookup, t + 1) ? t + 2 : t + 1;
  return behind < limit && letterStrength(lookup, t) > 0 && letterStrength(lookup, behind) === 2;
}

/** Whether token `t` is the full stop behind a letter: `كيه.`. */
export function isDotOfLetter(lookup: Lookup, t: number): boolean {
  return (
    punctuationOf(lookup.tokens, t) === DOT &&
    t > 0 &&
    lookup.tokens.start[t] === lookup.tokens.end[t - 1] &&
    letterStrength(lookup, t - 1) > 0
  );
}

/**
 * The tokens behind which a name of letters that begins at token `s`, `units` units into it, may end: two letters or more.
 * @param ends where they are written
 * @returns how many there are
 */
export function initialsEnds(lookup: Lookup, s: number, units: number, limit: number, ends: Int32Array): number {
  let letters = 0;
  let certain = 0;
  let found = 0;
  for (let t = s; t < limit && letters < MOST_LETTERS; t++) {
    if (t > s && isDotOfLetter(lookup, t)) continue;
    const strength = letterStrength(lookup, t, t === s ? units : 0);
    if (strength === 0 || (t === s && NEVER_FIRST.has(lookup.tokens.hash[t * HASHED_OFFSETS + units]!))) break;
    letters++;
    if (strength === 2) certain++;
    if (letters > 1 && certain > 0 && (letters > 2 || certain === letters) && !lettersGoOn(lookup, t, limit)) ends[found++] = t + 1;
  }
  return found;
}
