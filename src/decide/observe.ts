/**
 * What the decision sees of a token: one category out of 64 (its part of speech as far as names are concerned), how much an unknown word
 * looks like a name, and which title or office governs its place.
 */
import { ALEF, BEH, KAF, LAM, TEH, WAW, YEH } from '../text/letters';
import { CharClass, charClass } from '../text/boundary';
import { FORM } from '../text/forms';
import type { Tokens } from '../text/tokenise';
import { TokenKind, isGlued } from '../text/tokenise';
import { maskOf } from '../lexicon/classes';
import { fits } from '../lexicon/fields';
import { setOf } from '../lexicon/find-word';
import { GOVERNS } from '../lexicon/format';
import { likenessScores } from '../lexicon/likeness';
import type { Lookup } from '../lexicon/lookup';
import { analysesOf, isAsForm } from '../lexicon/memo';
import { Guess, analyseAffixes, stemIn } from '../lexicon/morphology';
import { CATEGORY, NAME_TESTS, RARE_NAME_TESTS, TESTS, punctuationCategory, table } from './categories';
import { NO_VERB, inflectionOf } from './inflection';
import { scopeTitles } from './titles';

export interface Observation {
  readonly lookup: Lookup;
  /** Category of each token. */
  readonly category: Uint8Array;
  /** Category where the reading as a name comes first. */
  readonly nameView: Uint8Array;
  /** Likeness bin of unknown words, 0 for the others: 1 ordinary … 7 name. */
  readonly likeness: Uint8Array;
  /** Kind of title that governs the place before each token: 0 none, else 1 + index in TITLE_SCOPES, plus 8 when the title stands directly before. */
  readonly title: Uint8Array;
  /** Token at which the governing title phrase begins, or -1. */
  readonly titleStart: Int32Array;
  /** How much of each token's surroundings (two dozen words either way) is about sport: 0 nothing … 3 most. */
  readonly sport: Uint8Array;
  /** Semantic field of each word, a number in `FIELDS` of lexicon/fields.ts. */
  readonly field: Uint8Array;
  /** What each word governs, a number in `GOVERNMENTS` of lexicon/government.ts. */
  readonly governs: Uint8Array;
  /** Gender and number that a verb's form shows, a number in `INFLECTIONS` of inflection.ts; 0 of other words. */
  readonly inflection: Uint8Array;
  /** 1 where the token has the article. */
  readonly definite: Uint8Array;
}

const { imul, max } = Math;
const TATWEEL = 0x0640;
const DRAWN = new Set([LAM, BEH, KAF]);
const VERB = maskOf('verb');
const RARE = maskOf('name-rare');
const PLACE_PREPOSITIONS = ['في', 'إلى', 'الى', 'من', 'نحو', 'عبر', 'قرب', 'داخل', 'خارج', 'حول'];
const LIKENESS_EDGES = [-700, -350, -100, 100, 350, 700];

const scores = new Int32Array(4);

/** A language's words have a few hundred different sets of classes: what was found for the last ones is kept, by a hash of the set. */
const KEPT_BITS = 11;
const keptLo = new Uint32Array(1 << KEPT_BITS);
const keptHi = new Uint32Array(1 << KEPT_BITS);
const keptCategory = new Int8Array(1 << KEPT_BITS);
const keptNameView = new Int8Array(1 << KEPT_BITS);

function firstOf(tests: typeof TESTS, lo: number, hi: number): number {
  for (const test of tests) if ((lo & test.lo) !== 0 || (hi & test.hi) !== 0) return test.category;
  return -1;
}

/** The place where category and name view (-1 for none) of a set that is not empty are kept. */
function placeOf(lo: number, hi: number): number {
  const at = (imul(lo, 0x9e3779b1) ^ imul(hi, 0x85ebca6b)) >>> (32 - KEPT_BITS);
  if (keptLo[at] !== lo || keptHi[at] !== hi) {
    keptLo[at] = lo;
    keptHi[at] = hi;
    keptCategory[at] = firstOf((lo & RARE.lo) !== 0 || (hi & RARE.hi) !== 0 ? RARE_NAME_TESTS : TESTS, lo, hi);
    keptNameView[at] = firstOf(NAME_TESTS, lo, hi);
  }
  return at;
}

/** Category of each punctuation mark met so far, plus 1. */
const punctuation = new Uint8Array(0x10000);

function categoryOfMark(unit: number): number {
  return (punctuation[unit] ||= punctuationCategory(unit) + 1) - 1;
}

function isPlacePreposition(light: Uint16Array, from: number, to: number): boolean {
  for (const word of PLACE_PREPOSITIONS) {
    if (word.length !== to - from) continue;
    let i = 0;
    while (i < word.length && word.charCodeAt(i) === light[from + i]) i++;
    if (i === word.length) return true;
  }
  return false;
}

/** Where each part of what is seen of a token stands in one number; `seen` is set in all of them. */
const SEEN = { nameView: 6, likeness: 12, definite: 15, seen: 16, field: 17, governs: 24, inflection: 27 } as const;
const CATEGORIES = 63;
const FIELD = (1 << GOVERNS) - 1;

/** The semantic field of a word, or of the word that it is an inflected form of; from bit `GOVERNS` on, what it governs. */
function fieldOf({ guess, hi, image, lo, tokens, word }: Lookup, t: number): number {
  const { end, start, text } = tokens;
  const id = guess[t] === Guess.None ? word[t]! : stemIn(analyseAffixes(image, text.key, start[t]!, end[t]!));
  if (id < 0) return 0;
  const kept = image.setField[setOf(image, id)]!;
  const field = kept & FIELD;
  const governs = guess[t] === Guess.None || guess[t] === Guess.Verb ? kept >> GOVERNS : 0;
  return (fits(field, lo[t]!, hi[t]!) ? field : 0) | (governs << GOVERNS);
}

const VERB_CATEGORIES = table('verb', 'verb-saying', 'verb-person', 'verb-place');

/** What is seen of a word by itself, see `SEEN`. */
function observeWord(lookup: Lookup, t: number): number {
  const { tokens, lo, hi, guess, offset, restored, image } = lookup;
  const { kind, start, end, text } = tokens;
  const { key, light } = text;
  const from = start[t]! + offset[t]!;
  const to = end[t]!;
  const definite = restored[t] === 1 || (to - from > 3 && key[from] === ALEF && key[from + 1] === LAM);
  const l = lo[t]!;
  const h = hi[t]!;
  let cat = -1;
  let view = -1;
  let likeness = 0;
  if (l !== 0 || h !== 0) {
    const kept = placeOf(l, h);
    cat = keptCategory[kept]!;
    view = keptNameView[kept]!;
    // A word that is both reads as a verb where it begins like an imperfect: `تدعم`, `يكون`.
    if ((cat === CATEGORY.noun || cat === CATEGORY.adjective) && (l & VERB.lo) !== 0 && (key[from] === YEH || key[from] === TEH))
      cat = CATEGORY.verb;
    if (cat === CATEGORY.noun && definite) cat = CATEGORY['noun-definite'];
    else if (cat === CATEGORY.adjective && definite) cat = CATEGORY['adjective-definite'];
    else if (cat === CATEGORY.preposition && isPlacePreposition(light, from, to)) cat = CATEGORY['preposition-of-place'];
  }
  if (cat < 0) {
    if (kind[t] === TokenKind.Latin) cat = CATEGORY.latin;
    else if (guess[t] === Guess.Definite) cat = CATEGORY['guess-definite'];
    else if (guess[t] === Guess.Indefinite) cat = CATEGORY['guess-noun'];
    else if (guess[t] === Guess.Possessed) cat = CATEGORY['guess-possessed'];
    else if (guess[t] === Guess.Verb) cat = CATEGORY.verb;
    if (kind[t] === TokenKind.Arabic) {
      likenessScores(image.likeness, key, from, to, scores);
      const foreign = scores[2]! - scores[0]!;
      const arab = scores[1]! - scores[0]!;
      const place = scores[3]! - scores[0]!;
      const top = max(foreign, arab, place);
      likeness = 1;
      for (const edge of LIKENESS_EDGES) if (top > edge) likeness++;
      if (cat < 0)
        cat =
          top < 0
            ? CATEGORY['unknown-ordinary']
            : top === foreign
              ? CATEGORY['unknown-foreign']
              : top === arab
                ? CATEGORY['unknown-arab']
                : CATEGORY['unknown-place'];
    } else if (cat < 0) cat = CATEGORY.mark;
  }
  if (view < 0) view = cat;
  return (
    cat |
    (view << SEEN.nameView) |
    (likeness << SEEN.likeness) |
    ((definite ? 1 : 0) << SEEN.definite) |
    (1 << SEEN.seen) |
    (fieldOf(lookup, t) << SEEN.field) |
    ((VERB_CATEGORIES[cat] === 1 ? inflectionOf(key, from, to) : NO_VERB) << SEEN.inflection)
  );
}

/** Whether token `t` is a preposition of one letter, drawn out to stand by itself: `لـ أليكسندر`, `لـ«سكاي نيوز»`. */
function isDrawnPreposition({ end, start, text }: Tokens, t: number): boolean {
  const at = start[t]!;
  return end[t]! - at === 1 && DRAWN.has(text.key[at]!) && text.source.charCodeAt(text.toSource[at]! + 1) === TATWEEL;
}

/** Whether the full stop `t` belongs to a title: `د. علي`, `ود. سعد`. */
function abbreviatesTitle(tokens: Tokens, category: Uint8Array, t: number): boolean {
  const { start, end, text } = tokens;
  if (!isGlued(tokens, t)) return false;
  const length = end[t - 1]! - start[t - 1]!;
  return (length === 1 && category[t - 1] === CATEGORY.honorific) || (length === 2 && text.key[start[t - 1]!] === WAW);
}

/**
 * Whether token `t`, which is to the look-up what its form is by itself, is that to the observation too: no neighbour has changed its category.
 * @param row of the form of `t` in `rows`
 */
export function isSeenAsForm(rows: Int32Array, row: number, { category }: Observation, t: number): boolean {
  return category[t] === CATEGORY.number || category[t] === (rows[row + FORM.observed]! & CATEGORIES);
}

/** Observes every token of a text. */
export function observe(lookup: Lookup): Observation {
  const { tokens, image } = lookup;
  const { count, kind, start, text, form, forms } = tokens;
  const category = new Uint8Array(count);
  const nameView = new Uint8Array(count);
  const likeness = new Uint8Array(count);
  const field = new Uint8Array(count);
  const governs = new Uint8Array(count);
  const inflection = new Uint8Array(count);
  const definite = new Uint8Array(count);
  const rows = analysesOf(tokens, image);
  forms.claim(FORM.observed, FORM.observed + 1, image.wordTag);
  for (let t = 0; t < count; t++) {
    const row = form[t]! * FORM.size;
    if (row === 0) {
      const mark = kind[t] === TokenKind.Punctuation ? categoryOfMark(text.light[start[t]!]!) : CATEGORY.mark;
      category[t] = nameView[t] = mark;
      if (mark === CATEGORY.stop && abbreviatesTitle(tokens, category, t))
        category[t] = nameView[t] = category[t - 1] = nameView[t - 1] = CATEGORY.honorific;
      continue;
    }
    if (kind[t] === TokenKind.Number) {
      category[t] = nameView[t] = CATEGORY.number;
      continue;
    }
    let seen = 0;
    if (isAsForm(rows, row, lookup, t)) seen = rows[row + FORM.observed] ||= observeWord(lookup, t);
    else seen = observeWord(lookup, t);
    category[t] = seen & CATEGORIES;
    nameView[t] = (seen >> SEEN.nameView) & CATEGORIES;
    likeness[t] = (seen >> SEEN.likeness) & 7;
    definite[t] = (seen >> SEEN.definite) & 1;
    field[t] = (seen >> SEEN.field) & FIELD;
    governs[t] = (seen >> SEEN.governs) & 7;
    inflection[t] = (seen >> SEEN.inflection) & 7;
    if (isDrawnPreposition(tokens, t)) category[t] = nameView[t] = CATEGORY.preposition;
  }
  const title = new Uint8Array(count);
  const titleStart = new Int32Array(count).fill(-1);
  scopeTitles(lookup, category, definite, title, titleStart);
  return { lookup, sport: sportAround(lookup), category, nameView, likeness, title, titleStart, field, governs, inflection, definite };
}

/** Whether the unit at `index` of the light text is a quotation mark of any shape. */
export function isQuote(unit: number): boolean {
  return (
    charClass(unit) === CharClass.Punctuation &&
    (unit === 0x22 || unit === 0xab || unit === 0xbb || (unit >= 0x2018 && unit <= 0x201f) || unit === 0x27)
  );
}

const SPORT = maskOf('sport', 'title-sport', 'sport-event');
const SURROUNDINGS = 24;

/** City names and club names are told apart by what the text is about. */
function sportAround({ tokens, lo, hi }: Lookup): Uint8Array {
  const { count } = tokens;
  const level = new Uint8Array(count);
  let inside = 0;
  const at = (t: number): number => (t >= 0 && t < count && ((lo[t]! & SPORT.lo) !== 0 || (hi[t]! & SPORT.hi) !== 0) ? 1 : 0);
  for (let t = 0; t < SURROUNDINGS && t < count; t++) inside += at(t);
  for (let t = 0; t < count; t++) {
    inside += at(t + SURROUNDINGS) - at(t - SURROUNDINGS - 1);
    level[t] = inside < 2 ? 0 : inside < 4 ? 1 : inside < 8 ? 2 : 3;
  }
  return level;
}
