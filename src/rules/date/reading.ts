/** Which word of the vocabulary a token is, behind which proclitics: found once for each form. */
import { FORM } from '../../text/forms';
import { lightSlice } from '../../text/normalise';
import type { Tokens } from '../../text/tokenise';
import { TokenKind } from '../../text/tokenise';
import type { Sense } from './vocabulary';
import { phrasesOf, wordAt } from './vocabulary';

const [WAW, FA, BA, LAM, KAF, HA, AIN, ALEF] = [...'وفبلكهعا'].map((c) => c.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** Whether a unit may begin a chain of proclitics. */
const PROCLITIC = new Set([WAW, FA, BA, LAM, KAF, HA, AIN]);
/** Chains of one and two proclitics; ه and ع (هالأسبوع, عالساعة) only before the article. */
const CHAINS = new Set([
  'و',
  'ف',
  'ب',
  'ل',
  'ك',
  'وب',
  'ول',
  'وك',
  'فب',
  'فل',
  'فك',
  'بك',
  'ه',
  'ع',
  'وه',
  'فه',
  'به',
  'له',
  'وع',
  'وبه',
  'وله',
]);

const NO_SENSES: readonly Sense[] = [];

/** The word behind the proclitics of a token, times four, plus their number; 0 where there is none. */
function wordBehindProclitics(tokens: Tokens, i: number, length: number): number {
  const { text, start } = tokens;
  const from = start[i]!;
  for (let offset = 1; offset <= 3 && offset < length - 1; offset++) {
    const last = text.key[from + offset - 1]!;
    if (offset > 1 && !PROCLITIC.has(last)) return 0;
    const word = wordAt(tokens, i, offset, last === LAM);
    if (word === 0 || !CHAINS.has(lightSlice(text, from, from + offset))) continue;
    if ((last === HA || last === AIN) && text.key[from + offset] !== ALEF) continue;
    return (word << 2) | offset;
  }
  return 0;
}

/** The word that a form is, behind its proclitics or whole, times four, plus the number of their units; 0 where it is none. */
function readingOf(tokens: Tokens, i: number): number {
  const word = wordAt(tokens, i, 0, false);
  if (word !== 0) return word << 2;
  const from = tokens.start[i]!;
  return tokens.kind[i] === TokenKind.Arabic && PROCLITIC.has(tokens.text.key[from]!)
    ? wordBehindProclitics(tokens, i, tokens.end[i]! - from)
    : 0;
}

/** `readingOf` a token by its form's row, where it stands as one more, so that 0 says that nobody has asked. */
function keptReading(tokens: Tokens, i: number, form: number): number {
  const { rows } = tokens.forms;
  return (rows[form * FORM.size + FORM.date] ||= readingOf(tokens, i) + 1) - 1;
}

/** Senses of a token as a single word behind its proclitics, for callers that look at few tokens and need no reader. */
export function sensesOf(tokens: Tokens, i: number): readonly Sense[] {
  const form = i < 0 || i >= tokens.count ? 0 : tokens.form[i]!;
  if (form === 0) return NO_SENSES;
  const word = keptReading(tokens, i, form) >> 2;
  return word === 0 ? NO_SENSES : phrasesOf(word).senses;
}

/** The words of a text. */
export interface Words {
  /** Vocabulary number of each token, 0 where it has none. */
  readonly word: Uint16Array;
  /** Units of proclitics before the word. */
  readonly proclitics: Uint8Array;
  /** The words, numbers and opening brackets, in order: a date begins with nothing else, and most tokens are something else. */
  readonly openers: Int32Array;
}

const BRACKET = 0x28;

/** Reads every token of a text. */
export function readWords(tokens: Tokens): Words {
  const { count, form, kind, start, text } = tokens;
  const word = new Uint16Array(count);
  const proclitics = new Uint8Array(count);
  const openers = new Int32Array(count);
  let found = 0;
  for (let i = 0; i < count; i++) {
    const f = form[i]!;
    if (f === 0) {
      if (text.light[start[i]!] === BRACKET) openers[found++] = i;
      continue;
    }
    const reading = keptReading(tokens, i, f);
    if (reading !== 0) {
      word[i] = reading >> 2;
      proclitics[i] = reading & 3;
    } else if (kind[i] !== TokenKind.Number) continue;
    openers[found++] = i;
  }
  return { word, proclitics, openers: openers.subarray(0, found) };
}
