/**
 * Look-up: which word of the lexicon each token is, behind which proclitics, of which classes, and which entries match from it on.
 *
 * A proclitic chain (و ف, then ب ك ل, then the article) is split off only where the rest is known and the whole is not, or where the
 * whole is the rarer reading: `ولبنان` is و + لبنان, `وليد` stays whole.
 */
import { ALEF, LAM } from '../text/normalise';
import type { Tokens } from '../text/tokenise';
import { HASHED_OFFSETS, HASH_SEED, TokenKind, stepHash } from '../text/tokenise';
import { OPENERS, PLACES, findAlike, findWord, firmness, firstNode, onlyName, setOf } from './find-word';
import type { Image } from './image';
import { OPTIONS, matchEntries } from './match';
import { FLAGS, FormMemo, LONGEST_KEPT, ROW } from './memo';
import { Guess, guessInflected } from './morphology';

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

const WAW = 0x0648;
const FEH = 0x0641;
const BEH = 0x0628;
const KAF = 0x0643;
const PLUS = 0x2b;
const AMPERSAND = 0x26;
const SLASH = 0x2f;

/** Whether a unit is a sign that may be a word of a name: `AJ+`, `AT&T`, `RFE/RL`. */
export function isNameSign(unit: number): boolean {
  return unit === PLUS || unit === AMPERSAND || unit === SLASH;
}

/** The arrays that one look-up fills. */
class Analysis {
  readonly offset: Uint8Array;
  readonly restored: Uint8Array;
  readonly word: Int32Array;
  readonly lo: Uint32Array;
  readonly hi: Uint32Array;
  readonly guess: Uint8Array;
  /** What matching starts from (see match.ts). */
  readonly whole: Int32Array;
  readonly options: Int32Array;
  private readonly memo: FormMemo;
  private readonly key: Uint16Array;
  private readonly light: Uint16Array;

  constructor(
    private readonly tokens: Tokens,
    private readonly image: Image,
  ) {
    const { count } = tokens;
    this.offset = new Uint8Array(count);
    this.restored = new Uint8Array(count);
    this.word = new Int32Array(count).fill(-1);
    this.lo = new Uint32Array(count);
    this.hi = new Uint32Array(count);
    this.guess = new Uint8Array(count);
    this.whole = new Int32Array(count).fill(-1);
    this.options = new Int32Array(count * OPTIONS);
    this.memo = FormMemo.of(image);
    this.key = tokens.text.key;
    this.light = tokens.text.light;
  }

  /** Analyses every token. */
  analyseAll(): void {
    const { tokens, image, key, light, memo } = this;
    const { count, kind, start, end, hash } = tokens;
    for (let t = 0; t < count; t++) {
      const s = start[t]!;
      const e = end[t]!;
      if (kind[t]! > TokenKind.Number) {
        // Only inside an entry: a sign alone is no word and begins none.
        if (isNameSign(key[s]!)) this.whole[t] = findWord(image, key, s, e, stepHash(HASH_SEED, key[s]!));
        continue;
      }
      if (e - s > LONGEST_KEPT) {
        this.analyse(t, s, e);
        continue;
      }
      const form = hash[t * HASHED_OFFSETS]!;
      const row = memo.find(form, light, s, e);
      if (row >= 0) this.recall(t, row);
      else {
        this.analyse(t, s, e);
        this.keep(t, memo.add(form, light, s, e));
      }
    }
  }

  private keep(t: number, row: number): void {
    const { rows } = this.memo;
    rows[row + ROW.word] = this.word[t]!;
    rows[row + ROW.lo] = this.lo[t]!;
    rows[row + ROW.hi] = this.hi[t]!;
    rows[row + ROW.whole] = this.whole[t]!;
    rows[row + ROW.flags]! |= this.offset[t]! | (this.restored[t]! << FLAGS.restored) | (this.guess[t]! << FLAGS.guess);
    for (let k = 0; k < OPTIONS; k++) rows[row + ROW.options + k] = this.options[t * OPTIONS + k]!;
  }

  private recall(t: number, row: number): void {
    const { options } = this;
    const { rows } = this.memo;
    this.word[t] = rows[row + ROW.word]!;
    this.lo[t] = rows[row + ROW.lo]!;
    this.hi[t] = rows[row + ROW.hi]!;
    this.whole[t] = rows[row + ROW.whole]!;
    // Most words are whole and begin no entry; the arrays are what they should be from the start.
    const flags = rows[row + ROW.flags]! & FLAGS.all;
    if (flags !== 0) {
      this.offset[t] = flags & 255;
      this.restored[t] = (flags >> FLAGS.restored) & 255;
      this.guess[t] = flags >> FLAGS.guess;
    }
    for (let k = 0; k < OPTIONS && rows[row + ROW.options + k]! !== 0; k++) options[t * OPTIONS + k] = rows[row + ROW.options + k]!;
  }

  /** Analyses token `t`, the units `[s, e)`, by the image. */
  private analyse(t: number, s: number, e: number): void {
    const { tokens, image, key } = this;
    const kind = tokens.kind[t]!;
    const id = findWord(image, key, s, e, tokens.hash[t * HASHED_OFFSETS]!);
    this.whole[t] = id;
    let best = 0;
    if (id >= 0) {
      this.option(t, 0, id);
      this.take(t, 0, id, s, e, false);
      best = firmness(this.lo[t]!, this.hi[t]!);
    }
    if (kind !== TokenKind.Arabic || e - s < 3) return;
    const first = key[s]!;
    let conjunction = 0;
    if (first === WAW || first === FEH) {
      conjunction = 1;
      best = this.split(t, 1, s, e, best);
    }
    const second = key[s + conjunction]!;
    if ((second === BEH || second === KAF || second === LAM) && e - s > conjunction + 2) best = this.split(t, conjunction + 1, s, e, best);
    if (best > 0) return;
    const guess = guessInflected(image, key, s, e);
    this.guess[t] = guess;
    if (guess === Guess.None) this.unknownProclitics(t, s, e);
  }

  /** Tries token `t` without its first `units`; returns the firmness of the best reading so far. */
  private split(t: number, units: number, s: number, e: number, best: number): number {
    if (e - s - units < 2) return best;
    const { image, key, tokens } = this;
    const hash = tokens.hash[t * HASHED_OFFSETS + units]!;
    const rest = findWord(image, key, s + units, e, hash);
    let firm = rest >= 0 ? this.consider(t, units, rest, s + units, e, false, best) : best;
    if (key[s + units - 1] === LAM && key[s + units] === LAM) {
      const withAlef = findWord(image, key, s + units, e, stepHash(hash, ALEF), true);
      if (withAlef >= 0) firm = this.consider(t, units, withAlef, s + units, e, true, firm);
    }
    return firm;
  }

  private consider(t: number, units: number, id: number, from: number, to: number, alef: boolean, best: number): number {
    const { image, key } = this;
    this.option(t, units, id);
    const exact = alef ? -1 : findAlike(image, id, this.light, from, to);
    const lo = exact >= 0 ? image.alikeLo[exact]! : image.setLo[setOf(image, id)]!;
    const hi = exact >= 0 ? image.alikeHi[exact]! : image.setHi[setOf(image, id)]!;
    const firm = firmness(lo, hi);
    // A letter that may be a conjunction before a word of the same firmness: the whole stands, unless it is only a name and the rest is a
    // word that conjunctions open sentences with: `وأكد` is no name.
    const opens =
      best === 2 &&
      key[from - 1] === WAW &&
      onlyName(this.lo[t]!, this.hi[t]!) &&
      (firm === 3 || (hi & OPENERS.hi) !== 0 || (lo & OPENERS.lo) !== 0);
    if (!opens && (firm <= best || best >= 2)) return best;
    // `بيانا` is the accusative of بيان before it is ب + a name, and `لبنها` her milk before it is ل + a place. A conjunction's word is read
    // with its و only: `وأحمد` is أحمد, though `أحمد` were a verb, but `وسيما` is وسيم.
    if (best === 0 && firm === 2 && onlyName(lo, hi)) {
      const conjunction = units === 1 && (key[from - 1] === WAW || key[from - 1] === FEH);
      const guess = guessInflected(image, key, from - units, to, !conjunction);
      if (guess === Guess.Possessed || (guess !== Guess.None && (lo & PLACES.lo) === 0)) return best;
    }
    this.word[t] = id;
    this.lo[t] = lo;
    this.hi[t] = hi;
    this.offset[t] = units;
    this.restored[t] = alef ? 1 : 0;
    return firm;
  }

  private take(t: number, units: number, id: number, from: number, to: number, alef: boolean): void {
    const { image } = this;
    const exact = alef ? -1 : findAlike(image, id, this.light, from, to);
    this.word[t] = id;
    this.lo[t] = exact >= 0 ? image.alikeLo[exact]! : image.setLo[setOf(image, id)]!;
    this.hi[t] = exact >= 0 ? image.alikeHi[exact]! : image.setHi[setOf(image, id)]!;
    this.offset[t] = units;
  }

  private option(t: number, units: number, id: number): void {
    const node = firstNode(this.image, id);
    if (node < 0) return;
    const { options } = this;
    let at = t * OPTIONS;
    const end = at + OPTIONS;
    while (at < end && options[at]! !== 0) at++;
    if (at < end) options[at] = ((node + 1) << 2) | units;
  }

  /** Of an unknown word, only what is near certain is cut off: و before four letters or more, and ب ك ل before the article. */
  private unknownProclitics(t: number, s: number, e: number): void {
    const { key } = this;
    let units = key[s] === WAW && e - s >= 5 ? 1 : 0;
    const second = key[s + units]!;
    if (second === BEH || second === KAF || second === LAM || (units === 0 && second === FEH)) {
      const article = key[s + units + 1] === ALEF && key[s + units + 2] === LAM;
      if (article && e - s - units >= 6) units++;
      else if (second === LAM && key[s + units + 1] === LAM && e - s - units >= 5) {
        units++;
        this.restored[t] = 1;
      }
    }
    this.offset[t] = units;
  }
}

/** Looks every token of a text up. */
export function lookUp(tokens: Tokens, image: Image): Lookup {
  const analysis = new Analysis(tokens, image);
  analysis.analyseAll();
  const { offset, restored, word, lo, hi, guess } = analysis;
  const { matches, matchCount } = matchEntries(tokens, image, analysis);
  return { image, tokens, offset, restored, word, lo, hi, guess, matches, matchCount };
}
