/** The words of all lexicons with their classes, as the compiler gathers them before it lays out the image. */
import { ORGANISATION_KINDS, PLACE_KINDS } from '../types';
import { keyOf, lightOf } from '../text/normalise';
import type { WordClass } from './classes';
import { FUNCTION_WORDS, classIndex, maskOf, wordFileClass } from './classes';
import type { Ambiguity, Entries, LexiconForm } from './entries';
import { ambiguityOf, prominence } from './entries';
import { SEVERAL } from './format';
import type { Row } from './rows';
import { readRows } from './rows';
import { articleVariants, foreignVariants, joinedVariants } from './spelling';

export interface WordBits {
  lo: number;
  hi: number;
}
export interface VocabularyWord extends WordBits {
  /** Class-noun kinds and core rule, or the nisba's country: see `packNoun` and `packCountry`. */
  payload: number;
  /** Bits by exact light form, for look-alikes such as على and علي. */
  light: Map<string, WordBits>;
}
/** A fixed phrase that gives its last word a class (`متحدث باسم`). */
export interface CuePhrase {
  words: string[];
  cls: WordClass;
}

const DIRECTION = maskOf('direction');
const FUNCTION = maskOf(...FUNCTION_WORDS);

/** Payload of a class noun: organisation kind + 1 in bits 0-5, place kind + 1 in bits 6-11, `core: drop` in bits 12 and 13, SEVERAL. */
export function packNoun(organisationKind: number, placeKind: number, dropOrganisation: boolean, dropPlace: boolean): number {
  return (organisationKind + 1) | ((placeKind + 1) << 6) | (dropOrganisation ? 1 << 12 : 0) | (dropPlace ? 1 << 13 : 0);
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
    if (!word) this.words.set(key, (word = { lo: 0, hi: 0, payload: 0, light: new Map() }));
    return word;
  }

  has(form: string, mask: WordBits): boolean {
    const word = this.words.get(keyOf(form));
    return word !== undefined && ((word.lo & mask.lo) !== 0 || (word.hi & mask.hi) !== 0);
  }

  /** The exact forms whose classes differ from their folded word's because a look-alike is a function word. */
  lookAlikes(word: VocabularyWord): [string, WordBits][] {
    if (word.light.size < 2) return [];
    let functional = false;
    let other = false;
    for (const bits of word.light.values()) {
      if ((bits.lo & FUNCTION.lo) !== 0 || (bits.hi & FUNCTION.hi) !== 0) functional = true;
      else other = true;
    }
    return functional && other ? [...word.light] : [];
  }
}

/** Reads every word file and the name parts, and adds the words that entries are made of. */
export function readVocabulary(root: string, entries: Entries): Vocabulary {
  const vocabulary = new Vocabulary();
  readWordFiles(root, vocabulary);
  const parts = readRows(root, 'person', /^names-/);
  const least = leastAmbiguity(parts);
  for (const row of parts) addNamePart(vocabulary, row, least);
  addEntryWords(vocabulary, entries);
  for (const form of ['بن', 'ابن', 'بنت', 'أبو', 'أبي', 'أبا', 'أم', 'آل', 'عبد', 'ذو', 'ولد', 'آيت', 'أولاد', 'بنو', 'بني'])
    vocabulary.add(form, 'connector');
  for (const form of [
    'فان',
    'دي',
    'دو',
    'دا',
    'دل',
    'ديل',
    'فون',
    'در',
    'دير',
    'لا',
    'لو',
    'ماك',
    'مك',
    'سان',
    'أو',
    'تن',
    'تير',
    'زو',
    'زي',
  ])
    vocabulary.add(form, 'foreign-particle');
  return vocabulary;
}

function readWordFiles(root: string, vocabulary: Vocabulary): void {
  for (const row of readRows(root, 'words', /^(common|news-vocabulary|function|cues)\.tsv$/)) {
    for (const cell of row.values('class')) {
      const cls = wordFileClass(cell);
      if (cls) vocabulary.add(row.cell('form'), cls);
    }
  }
  for (const row of readRows(root, 'words', /^titles\.tsv$/)) {
    for (const form of [row.cell('form'), ...row.values('variants')]) vocabulary.add(form, `title-${row.cell('kind')}` as WordClass);
  }
  for (const [file, cls] of [
    ['kinship', 'kinship'],
    ['sport', 'sport'],
    ['verbs-saying', 'verb-saying'],
    ['verbs-person', 'verb-person'],
    ['verbs-place', 'verb-place'],
  ] as const)
    for (const row of readRows(root, 'words', new RegExp(`^${file}\\.tsv$`)))
      for (const form of [row.cell('form'), ...row.values('variants')]) vocabulary.add(form, cls);
  for (const row of readRows(root, 'words', /^organisation-nouns\.tsv$/)) {
    const payload = packNoun(kindOf(ORGANISATION_KINDS, row.cell('kind')), -1, row.cell('core') === 'drop', false);
    for (const form of withArticle([row.cell('form')])) vocabulary.add(form, 'organisation-noun', payload);
    for (const form of withArticle(row.values('variants'))) vocabulary.add(form, 'organisation-noun', payload | SEVERAL);
  }
  for (const row of readRows(root, 'words', /^place-nouns\.tsv$/)) {
    // Compass points stand before names without belonging to them.
    if (vocabulary.has(row.cell('form'), DIRECTION)) continue;
    const payload = packNoun(-1, kindOf(PLACE_KINDS, row.cell('kind')), false, row.cell('core') === 'drop');
    // Rows of duals (`مدينتا`) have the oblique case (`مدينتي`) as their variant.
    const dual = row.cell('form').endsWith('ا') && row.values('variants').some((form) => form.endsWith('ي'));
    for (const form of withArticle([row.cell('form')])) vocabulary.add(form, 'place-noun', dual ? payload | SEVERAL : payload);
    for (const form of withArticle(row.values('variants'))) vocabulary.add(form, 'place-noun', payload | SEVERAL);
  }
  for (const row of readRows(root, 'words', /^nisba\.tsv$/)) addNisba(vocabulary, row);
}

/** One-word forms also with the article: `الحزب الديمقراطي`. */
function withArticle(forms: string[]): string[] {
  return forms.flatMap((form) => (form.includes(' ') || form.startsWith('ال') ? [form] : [form, `ال${form}`]));
}

function kindOf(kinds: readonly string[], kind: string): number {
  return kinds.indexOf(kind);
}

/** A nisba in all genders and numbers, with and without the article. */
function addNisba(vocabulary: Vocabulary, row: Row): void {
  const base = row.cell('adjective');
  const payload = packCountry(row.cell('country'));
  if (!base) return;
  const forms = [base, ...row.values('irregular'), ...row.values('variants')];
  if (base.endsWith('ي')) for (const ending of ['ة', 'ون', 'ين', 'ات', 'ان', 'تان', 'تين', 'ا']) forms.push(base + ending);
  for (const form of forms) {
    vocabulary.add(form, 'nisba', payload);
    if (!form.startsWith('ال') && !form.includes(' ')) vocabulary.add(`ال${form}`, 'nisba', payload);
  }
}

const NAME_CLASS: Readonly<Record<string, WordClass[]>> = {
  given: ['given'],
  family: ['family'],
  both: ['given', 'family'],
  kunya: ['given'],
  laqab: ['family'],
  nisba: ['nisba-name'],
};
const ARABIC_ORIGINS = new Set(['arab', 'maghreb', 'amazigh', 'levant', 'gulf', 'egypt', 'sudan', 'yemen', 'iraq', 'coptic', 'druze']);

/** The least context that any row of a name part asks for: what is safe as a Russian name vouches for its Arabic namesake. */
function leastAmbiguity(rows: readonly Row[]): Map<string, Ambiguity> {
  const least = new Map<string, Ambiguity>();
  for (const row of rows)
    for (const form of [row.cell('name'), ...row.values('variants')]) {
      const key = keyOf(form);
      least.set(key, Math.min(ambiguityOf(row.cell('ambiguity')), least.get(key) ?? 2) as Ambiguity);
    }
  return least;
}

/** Ordinary words in the accusative (`جيدا`, `بيانا`) are spelt like many a foreign name in ـا. */
function isAccusative(vocabulary: Vocabulary, form: string): boolean {
  return form.length >= 4 && form.endsWith('ا') && vocabulary.has(form.slice(0, -1), ORDINARY);
}

function addNamePart(vocabulary: Vocabulary, row: Row, least: ReadonlyMap<string, Ambiguity>): void {
  const classes = NAME_CLASS[row.cell('kind')] ?? ['family'];
  const arabic = ARABIC_ORIGINS.has(row.cell('origin')) || row.cell('origin') === '';
  const forms = new Set([row.cell('name'), ...row.values('variants')]);
  for (const form of [...forms]) {
    for (const joined of joinedVariants(form)) forms.add(joined);
    if (arabic && row.cell('kind') !== 'given') for (const variant of articleVariants(form)) forms.add(variant);
    if (!arabic && !form.includes(' ')) for (const variant of foreignVariants(form)) forms.add(variant);
  }
  for (const form of forms) {
    if (form.length < 2) continue;
    if (!arabic) vocabulary.foreignKeys.add(keyOf(form));
    for (const word of form.split(' ')) {
      if (form.includes(' ')) {
        if (word.length > 1) vocabulary.add(word, 'person-part');
        continue;
      }
      for (const cls of classes) vocabulary.add(word, cls);
      const accusative = isAccusative(vocabulary, word);
      if (accusative) vocabulary.add(word, 'adverb');
      const marked = least.get(keyOf(word)) ?? ambiguityOf(row.cell('ambiguity'));
      const ambiguity = marked === 0 && (accusative || vocabulary.has(word, ORDINARY)) ? 1 : marked;
      if (ambiguity === 1) vocabulary.add(word, 'name-ambiguous');
      if (ambiguity === 2) vocabulary.add(word, 'name-rare');
    }
  }
}

/**
 * The class of a one-word name by the context it needs. The 64 bits of a word leave none for rare organisations, so that these are parts of
 * names: like a rare place they leave the word what else it is (`تمويل` a noun), where an ambiguous name would come before it.
 */
const AMBIGUITY_CLASS: Readonly<Record<'place' | 'organisation', readonly [WordClass, WordClass, WordClass]>> = {
  place: ['place-alone', 'place-ambiguous', 'place-rare'],
  organisation: ['organisation-alone', 'organisation-ambiguous', 'organisation-part'],
};
const ORDINARY = maskOf(
  'noun',
  'plural',
  'masdar',
  'participle',
  'adjective',
  'loanword',
  'adverb',
  'unit',
  'numeral',
  'kinship',
  'title-office',
  'title-job',
);
const VERB = maskOf('verb');
const PLACE_NOUN = maskOf('place-noun');
const NAME_PART = maskOf('given', 'family', 'nisba-name', 'connector');

/**
 * How much context a one-word form needs, given what else the word is: a function word much; an ordinary word some, unless the entry is so
 * prominent (3: a country, a capital) that the marks in the files alone decide. A class noun with the article (`القرية`, `المدينة`) nearly
 * always means one that was named before, so as the name of a lesser place, or as a short name, it needs much.
 */
export function effectiveAmbiguity(
  vocabulary: Vocabulary,
  { form, ambiguity: marked, rank }: Pick<LexiconForm, 'form' | 'ambiguity' | 'rank'>,
  prominent: number,
): Ambiguity {
  if (vocabulary.has(form, FUNCTION)) return prominent === 3 ? 1 : 2;
  if (marked > 0 && (prominent < 2 || rank > 0) && vocabulary.has(form, PLACE_NOUN)) return 2;
  if (marked === 0 && prominent < 3 && (vocabulary.has(form, ORDINARY) || (prominent < 2 && vocabulary.has(form, VERB)))) return 1;
  return marked;
}

function addEntryWords(vocabulary: Vocabulary, entries: Entries): void {
  /** The least context that any entity of a form needs, by type and form: بابل the province vouches for بابل the village. */
  const least = new Map<string, Ambiguity>();
  for (const { form, entity, ambiguity, rank } of entries.forms) {
    const record = entries.entities[entity]!;
    const { type, kind } = record;
    const words = lightOf(form)
      .split(/[ \-]+/)
      .filter(Boolean);
    if (words.length === 1) {
      const needed = effectiveAmbiguity(vocabulary, { form, ambiguity, rank }, prominence(record));
      if (type === 'person') vocabulary.add(form, needed === 0 ? 'person-alone' : 'name-ambiguous');
      else {
        const known = `${type} ${form}`;
        least.set(known, Math.min(needed, least.get(known) ?? 2) as Ambiguity);
        if (type === 'place' && kind === 'country' && rank < 2) vocabulary.add(form, 'country');
      }
      continue;
    }
    words.forEach((word, at) => {
      if (word.length < 2 || vocabulary.has(word, FUNCTION)) return;
      if (type === 'person') {
        if (!vocabulary.has(word, NAME_PART) && !(at > 0 && vocabulary.has(word, ORDINARY))) vocabulary.add(word, 'person-part');
      } else if (!vocabulary.has(word, ORDINARY)) vocabulary.add(word, type === 'place' ? 'place-part' : 'organisation-part');
    });
  }
  for (const [known, needed] of least) {
    const cut = known.indexOf(' ');
    vocabulary.add(known.slice(cut + 1), AMBIGUITY_CLASS[known.slice(0, cut) as 'place' | 'organisation'][needed]!);
  }
}
