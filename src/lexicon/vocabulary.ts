/** The words of all lexicons with their classes, as the compiler gathers them (see read-vocabulary.ts) before it lays out the image. */
import { keyOf, lightOf } from '../text/normalise';
import type { WordClass } from './classes';
import { FUNCTION_WORDS, ORDINARY_WORDS, classIndex, maskOf } from './classes';
import { NOUN_USES, ORGANISATION_USE, PLACE_USE } from './format';

export interface WordBits {
  lo: number;
  hi: number;
}
export interface VocabularyWord extends WordBits {
  /** Class-noun kinds and core rule, or the nisba's country: see `packNoun` and `packCountry`. */
  payload: number;
  /** How readily an ordinary word completes the name of an organisation, see complement.ts; names have evidence of their own. */
  complement: number;
  /** Number of its semantic field, see fields.ts. */
  field: number;
  /** What it governs, a number in `GOVERNMENTS` of government.ts. */
  governs: number;
  /** Bits by exact light form, for look-alikes such as على and علي. */
  light: Map<string, WordBits>;
}
/** A fixed phrase that gives its last word a class (`متحدث باسم`). */
export interface CuePhrase {
  words: string[];
  cls: WordClass;
}

const FUNCTION = maskOf(...FUNCTION_WORDS);
/** Classes of words of the language, which dictionaries spell with care. */
const LANGUAGE = maskOf(...FUNCTION_WORDS, ...ORDINARY_WORDS, 'kinship');

/** Payload of a class noun: organisation kind + 1 in bits 0-5, place kind + 1 in bits 6-11, `core: drop` in bits 12 and 13, SEVERAL. */
export function packNoun(organisationKind: number, placeKind: number, dropOrganisation: boolean, dropPlace: boolean): number {
  return (organisationKind + 1) | ((placeKind + 1) << 6) | (dropOrganisation ? 1 << 12 : 0) | (dropPlace ? 1 << 13 : 0);
}
/** How a class noun is used, from bit 26 of its payload: mostly as the head of a name (`وزارة`) or mostly as a word (`مكتب`). */
export function packUse(use: string, isPlace: boolean): number {
  return (NOUN_USES as readonly string[]).indexOf(use) << (isPlace ? PLACE_USE : ORGANISATION_USE);
}
/** Payload of a nisba: its country's two letters in bits 16-25. */
export function packCountry(code: string): number {
  return code.length === 2 ? ((code.charCodeAt(0) - 64) << 16) | ((code.charCodeAt(1) - 64) << 21) : 0;
}

export class Vocabulary {
  readonly words = new Map<string, VocabularyWord>();
  readonly cues: CuePhrase[] = [];
  /** Keys of name parts whose origin is not Arabic: what the likeness model learns foreign spelling from. */
  readonly foreignKeys = new Set<string>();

  /** Adds classes to a one-word form; forms of several words become cue phrases when `cue` is given. */
  add(form: string, cls: WordClass, payload = 0): void {
    const light = lightOf(form);
    if (light.includes(' ')) {
      this.cues.push({ words: light.split(' '), cls });
      return;
    }
    const bit = classIndex(cls);
    const word = this.wordOf(light);
    const exact = word.light.get(light) ?? { lo: 0, hi: 0 };
    for (const bits of [word, exact]) {
      if (bit < 32) bits.lo = (bits.lo | (1 << bit)) >>> 0;
      else bits.hi = (bits.hi | (1 << (bit - 32))) >>> 0;
    }
    word.light.set(light, exact);
    word.payload |= payload;
  }

  wordOf(light: string): VocabularyWord {
    const key = keyOf(light);
    let word = this.words.get(key);
    if (!word) this.words.set(key, (word = { lo: 0, hi: 0, payload: 0, complement: 0, field: 0, governs: 0, light: new Map() }));
    return word;
  }

  has(form: string, mask: WordBits): boolean {
    const word = this.words.get(keyOf(form));
    return word !== undefined && ((word.lo & mask.lo) !== 0 || (word.hi & mask.hi) !== 0);
  }

  /**
   * The exact forms whose classes differ from their folded word's: because a look-alike is a function word, or ends in ي where they end in ى
   * (`أدى`, `عدي`), or in ه where they end in ة. Of the latter a form without hamza has the classes of those with it, and a mere name is no
   * evidence of an exact spelling (`موسي`).
   */
  lookAlikes(word: VocabularyWord): [string, WordBits][] {
    if (word.light.size < 2) return [];
    let functional = false;
    let other = false;
    for (const bits of word.light.values()) {
      if ((bits.lo & FUNCTION.lo) !== 0 || (bits.hi & FUNCTION.hi) !== 0) functional = true;
      else other = true;
    }
    if (functional && other) return [...word.light];
    const byEnding = new Map<string, WordBits>();
    for (const [form, bits] of word.light) {
      const all = byEnding.get(endingOf(form)) ?? { lo: 0, hi: 0 };
      byEnding.set(endingOf(form), { lo: (all.lo | bits.lo) >>> 0, hi: (all.hi | bits.hi) >>> 0 });
    }
    if ([...byEnding.values()].every(({ lo, hi }) => lo === word.lo && hi === word.hi)) return [];
    const forms = new Set([...word.light.keys()].flatMap((form) => [form, form.replace(/^(ال)?[أإآ]/, '$1ا')]));
    return [...forms].flatMap((form) => {
      const bits = byEnding.get(endingOf(form))!;
      return (bits.lo & LANGUAGE.lo) !== 0 || (bits.hi & LANGUAGE.hi) !== 0 ? [[form, bits] as [string, WordBits]] : [];
    });
  }
}

/** The last letter where writers take it for another, or ''. */
function endingOf(form: string): string {
  return /[ىيةه]$/.exec(form)?.[0] ?? '';
}
