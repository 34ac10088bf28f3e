/** Reads the tokens of a text for the date grammar: which word of the vocabulary each is, behind which proclitics. */
import { lightSlice } from '../../text/normalise';
import type { Tokens } from '../../text/tokenise';
import { TokenKind, isGlued } from '../../text/tokenise';
import type { Parsed } from './parsed';
import type { Sense, WordClass } from './vocabulary';
import { Lead, leadsAlone, leadsOf } from './lead';
import type { Words } from './reading';
import { readWords } from './reading';
import { begins, phrasesOf, startsDate } from './vocabulary';

export interface Found {
  /** Token behind the last. */
  readonly end: number;
  readonly sense: Sense;
}

const NO_SENSES: readonly Sense[] = [];

export class Reader implements Words {
  /** Token behind the last that may be read; the end of the sentence in hand. */
  count: number;
  readonly word: Uint16Array;
  readonly proclitics: Uint8Array;
  readonly openers: Int32Array;

  /** What the recursive rules found at each token of the sentence in hand, so that no token is read twice for the same question. */
  readonly found = new Map<number, Parsed | null>();
  /** How deep the recursive rules are nested. */
  depth = 0;
  private hasDate = false;
  private endOfLast = -1;

  /**
   * @param standalone the text is taken as one expression (see whole.ts)
   * @param other a reader of the same tokens, which has looked their words up already
   */
  constructor(
    readonly tokens: Tokens,
    readonly standalone = false,
    other?: Reader,
  ) {
    this.count = tokens.count;
    const { word, proclitics, openers } = other ?? readWords(tokens);
    this.word = word;
    this.proclitics = proclitics;
    this.openers = openers;
  }

  /** Reads no further than token `end`. */
  within(end: number): void {
    this.count = end;
    this.forget();
  }

  /** Whether a date stands before in this sentence or the one before it. */
  get dated(): boolean {
    return this.hasDate;
  }

  /** Token behind the last date found; -1 where there is none. */
  get lastEnd(): number {
    return this.endOfLast;
  }

  set lastEnd(value: number) {
    this.forget();
    this.endOfLast = value;
  }

  set dated(value: boolean) {
    if (value !== this.hasDate) this.forget();
    this.hasDate = value;
  }

  private forget(): void {
    if (this.found.size > 0) this.found.clear();
  }

  /** Whether token `i` is a word of the vocabulary. */
  known(i: number): boolean {
    return this.word[i] !== 0;
  }

  /** Whether a date may begin with token `i`. */
  starts(i: number): boolean {
    return this.tokens.kind[i] === TokenKind.Number || startsDate(this.word[i]!);
  }

  /** What may begin with token `i`, as bits of `Lead`. */
  leads(i: number): number {
    const kind = this.tokens.kind[i]!;
    if (kind >= TokenKind.Punctuation) return this.mark(i) === '(' || this.mark(i) === '[' ? Lead.Figure : 0;
    const word = leadsOf(this.word[i]!);
    if (kind === TokenKind.Number) return word | Lead.Figure | Lead.Numeral;
    return this.proclitics[i]! > 0 && this.prefix(i).endsWith('ه') ? word | Lead.This : word;
  }

  /** What token `i` may be without the words behind it, as bits of `Lead`. */
  leadsAlone(i: number): number {
    return leadsAlone(this.word[i]!);
  }

  /** Whether token `i` and the one behind it begin a phrase of the vocabulary. */
  continues(i: number): boolean {
    return i + 1 < this.count && this.proclitics[i + 1] === 0 && phrasesOf(this.word[i]!).next?.has(this.word[i + 1]!) === true;
  }

  /** Number of light units of proclitics before the word of token `i`. */
  offset(i: number): number {
    return this.proclitics[i] ?? 0;
  }

  /** The proclitics of token `i`, '' where there are none. */
  prefix(i: number): string {
    const n = this.proclitics[i] ?? 0;
    return n === 0 ? '' : lightSlice(this.tokens.text, this.tokens.start[i]!, this.tokens.start[i]! + n);
  }

  plain(i: number): boolean {
    return i < this.count && this.proclitics[i] === 0;
  }

  /**
   * The longest word or phrase of a class that begins with token `i`, whatever its proclitics; the further tokens have none.
   * @returns null where there is none
   */
  find(i: number, wordClass: WordClass): Found | null {
    if (i >= this.count || i < 0) return null;
    const word = this.word[i]!;
    if (word === 0 || !begins(word, wordClass)) return null;
    let node = phrasesOf(word);
    let best: Found | null = null;
    for (let at = i + 1; ; at++) {
      for (const sense of node.senses) if (sense.wordClass === wordClass && this.spelt(sense, i, at)) best = { end: at, sense };
      if (node.next === undefined || at >= this.count || this.proclitics[at] !== 0) return best;
      const next = node.next.get(this.word[at]!);
      if (!next) return best;
      node = next;
    }
  }

  /** Whether token `i` alone, whatever its proclitics, is of a class; cheaper than `find`. */
  is(i: number, wordClass: WordClass): boolean {
    if (i < 0 || i >= this.count || this.word[i] === 0) return false;
    for (const sense of phrasesOf(this.word[i]!).senses) if (sense.wordClass === wordClass) return true;
    return false;
  }

  /** Whether token `i` alone, whatever its proclitics, is of a class with a value. */
  has(i: number, wordClass: WordClass, value: string): boolean {
    for (const sense of this.senses(i)) if (sense.wordClass === wordClass && sense.value === value) return true;
    return false;
  }

  /** Senses of token `i` as a single word. */
  senses(i: number): readonly Sense[] {
    return i >= 0 && i < this.count && this.word[i] !== 0 ? phrasesOf(this.word[i]!).senses : NO_SENSES;
  }

  private spelt(sense: Sense, from: number, to: number): boolean {
    if (sense.light === '') return true;
    const { text, start, end } = this.tokens;
    return lightSlice(text, start[from]! + this.proclitics[from]!, end[to - 1]!) === sense.light;
  }

  isNumber(i: number): boolean {
    return i < this.count && this.tokens.kind[i] === TokenKind.Number;
  }

  isArabic(i: number): boolean {
    return i >= 0 && i < this.count && this.tokens.kind[i] === TokenKind.Arabic;
  }

  /** The only unit of a punctuation token as a string, '' for other tokens. */
  mark(i: number): string {
    if (i < 0 || i >= this.count || this.tokens.kind[i]! < TokenKind.Punctuation) return '';
    return String.fromCharCode(this.tokens.text.light[this.tokens.start[i]!]!);
  }

  glued(i: number): boolean {
    return i < this.count && isGlued(this.tokens, i);
  }

  /** Light text of token `i`. */
  light(i: number): string {
    return lightSlice(this.tokens.text, this.tokens.start[i]!, this.tokens.end[i]!);
  }

  /** Value of a number token. */
  digits(i: number): number {
    let value = 0;
    for (let at = this.tokens.start[i]!; at < this.tokens.end[i]!; at++) value = value * 10 + this.tokens.text.light[at]! - 0x30;
    return value;
  }

  /** Number of digits of a number token. */
  width(i: number): number {
    return this.tokens.end[i]! - this.tokens.start[i]!;
  }
}
