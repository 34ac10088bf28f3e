/**
 * The analysis of one word form: which word of the lexicon it is, behind which proclitics.
 *
 * A proclitic chain (و ف, then ب ك ل, then the article) is split off only where the rest is known and the whole is not, or where the
 * whole is the rarer reading: `ولبنان` is و + لبنان, `وليد` stays whole.
 */
import { ALEF, BEH, FEH, KAF, LAM, WAW } from '../text/letters';
import { FORM } from '../text/forms';
import type { Tokens } from '../text/tokenise';
import { HASHED_OFFSETS, TokenKind, stepHash } from '../text/tokenise';
import { maskOf } from './classes';
import { OPENERS, PLACES, findAlike, findWord, firmness, firstNode, onlyName, setOf } from './find-word';
import type { Image } from './image';
import { OPTIONS } from './match';
import { FLAGS } from './memo';
import { Guess, guessInflected } from './morphology';

const PLACE_ONLY = maskOf('place-alone', 'place-ambiguous', 'place-rare', 'place-part');
const GIVEN = maskOf('given');
const RARE = maskOf('name-rare');
const WITH_HAMZA = new Set([...'أإآ'].map((letter) => letter.charCodeAt(0)));

export class FormAnalysis {
  private readonly key: Uint16Array;
  private readonly light: Uint16Array;
  /** What is known of the form in hand; see `Lookup`. */
  private word = -1;
  private lo = 0;
  private hi = 0;
  private offset = 0;
  private restored = 0;

  constructor(
    private readonly tokens: Tokens,
    private readonly image: Image,
    /** Rows of the forms, see memo.ts. */
    private readonly rows: Int32Array,
  ) {
    this.key = tokens.text.key;
    this.light = tokens.text.light;
  }

  /** Analyses token `t` into its form's row. */
  analyse(t: number, row: number): void {
    const { rows } = this;
    this.word = -1;
    this.lo = this.hi = this.offset = this.restored = 0;
    const guess = this.find(t, row);
    rows[row + FORM.word] = this.word;
    rows[row + FORM.lo] = this.lo;
    rows[row + FORM.hi] = this.hi;
    rows[row + FORM.flags] = this.offset | (this.restored << FLAGS.restored) | (guess << FLAGS.guess) | (1 << FLAGS.known);
  }

  /** Returns what the affixes of a form say that no list holds. */
  private find(t: number, row: number): number {
    const { tokens, image, key } = this;
    const s = tokens.start[t]!;
    const e = tokens.end[t]!;
    const id = findWord(image, key, s, e, tokens.hash[t * HASHED_OFFSETS]!);
    this.rows[row + FORM.whole] = id;
    let best = 0;
    if (id >= 0) {
      this.option(row, 0, id);
      this.take(id, s, e);
      best = firmness(this.lo, this.hi);
    }
    if (tokens.kind[t] !== TokenKind.Arabic || e - s < 3) return Guess.None;
    const first = key[s]!;
    let conjunction = 0;
    if (first === WAW || first === FEH) {
      conjunction = 1;
      best = this.split(t, row, 1, s, e, best);
    }
    const second = key[s + conjunction]!;
    if ((second === BEH || second === KAF || second === LAM) && e - s > conjunction + 2)
      best = this.split(t, row, conjunction + 1, s, e, best);
    if (best > 0) return Guess.None;
    const guess = guessInflected(image, key, s, e);
    if (guess === Guess.None) this.unknownProclitics(s, e);
    return guess;
  }

  /** Tries token `t` without its first `units`; returns the firmness of the best reading so far. */
  private split(t: number, row: number, units: number, s: number, e: number, best: number): number {
    if (e - s - units < 2) return best;
    const { image, key, tokens } = this;
    const hash = tokens.hash[t * HASHED_OFFSETS + units]!;
    const rest = findWord(image, key, s + units, e, hash);
    let firm = rest >= 0 ? this.consider(row, units, rest, s + units, e, false, best) : best;
    if (key[s + units - 1] === LAM && key[s + units] === LAM) {
      const withAlef = findWord(image, key, s + units, e, stepHash(hash, ALEF), true);
      if (withAlef >= 0) firm = this.consider(row, units, withAlef, s + units, e, true, firm);
    }
    return firm;
  }

  private consider(row: number, units: number, id: number, from: number, to: number, alef: boolean, best: number): number {
    const { image, key } = this;
    this.option(row, units, id);
    const exact = alef ? -1 : findAlike(image, id, this.light, from, to);
    const lo = exact >= 0 ? image.alikeLo[exact]! : image.setLo[setOf(image, id)]!;
    const hi = exact >= 0 ? image.alikeHi[exact]! : image.setHi[setOf(image, id)]!;
    const firm = firmness(lo, hi);
    // A letter that may be a conjunction before a word of the same firmness: the whole stands, unless it is only a name and the rest is a
    // word that conjunctions open sentences with: `وأكد` is no name.
    const opens =
      best === 2 &&
      key[from - 1] === WAW &&
      onlyName(this.lo, this.hi) &&
      (firm === 3 || (hi & OPENERS.hi) !== 0 || (lo & OPENERS.lo) !== 0);
    if (!opens && !this.isRatherSplit(lo, from, firm) && (firm <= best || best >= 2)) return best;
    // `بيانا` is the accusative of بيان before it is ب + a name, and `لبنها` her milk before it is ل + a place. A conjunction's word is read
    // with its و only: `وأحمد` is أحمد, though `أحمد` were a verb, but `وسيما` is وسيم.
    if (best === 0 && firm === 2 && onlyName(lo, hi)) {
      const conjunction = units === 1 && (key[from - 1] === WAW || key[from - 1] === FEH);
      const guess = guessInflected(image, key, from - units, to, !conjunction);
      if (guess === Guess.Possessed || (guess !== Guess.None && (lo & PLACES.lo) === 0)) return best;
    }
    this.word = id;
    this.lo = lo;
    this.hi = hi;
    this.offset = units;
    this.restored = alef ? 1 : 0;
    return firm;
  }

  /**
   * A place that begins like a conjunction is less than a given name behind one: `وليلى` and Layla before Volubilis. And a letter before a
   * written hamza is a proclitic before it is one of a place that is spelt without: `لأبي`, `بأزمة`.
   */
  private isRatherSplit(lo: number, from: number, firm: number): boolean {
    if (firm < 2 || this.offset > 0 || this.hi !== 0 || (this.lo & ~PLACE_ONLY.lo) !== 0 || (this.lo & PLACE_ONLY.lo) === 0) return false;
    if (WITH_HAMZA.has(this.light[from]!)) return true;
    return this.key[from - 1] === WAW && (lo & GIVEN.lo) !== 0 && (lo & RARE.lo) === 0;
  }

  private take(id: number, from: number, to: number): void {
    const { image } = this;
    const exact = findAlike(image, id, this.light, from, to);
    this.word = id;
    this.lo = exact >= 0 ? image.alikeLo[exact]! : image.setLo[setOf(image, id)]!;
    this.hi = exact >= 0 ? image.alikeHi[exact]! : image.setHi[setOf(image, id)]!;
  }

  private option(row: number, units: number, id: number): void {
    const node = firstNode(this.image, id);
    if (node < 0) return;
    const { rows } = this;
    let at = row + FORM.options;
    const end = at + OPTIONS;
    while (at < end && rows[at]! !== 0) at++;
    if (at < end) rows[at] = ((node + 1) << 2) | units;
  }

  /** Of an unknown word, only what is near certain is cut off: و before four letters or more, and ب ك ل before the article. */
  private unknownProclitics(s: number, e: number): void {
    const { key } = this;
    let units = key[s] === WAW && e - s >= 5 ? 1 : 0;
    const second = key[s + units]!;
    if (second === BEH || second === KAF || second === LAM || (units === 0 && second === FEH)) {
      const article = key[s + units + 1] === ALEF && key[s + units + 2] === LAM;
      if (article && e - s - units >= 6) units++;
      else if (second === LAM && key[s + units + 1] === LAM && e - s - units >= 5) {
        units++;
        this.restored = 1;
      } else if (WITH_HAMZA.has(this.light[s + units + 1]!) && e - s - units >= 4) units++;
    }
    this.offset = units;
  }
}
