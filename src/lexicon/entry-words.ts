/** The classes of words that the entries of the gazetteers are made of. */
import { lightOf } from '../text/normalise';
import type { WordClass } from './classes';
import { FUNCTION_WORDS, maskOf } from './classes';
import type { Ambiguity, Entries, LexiconEntity, LexiconForm } from './entries';
import { ARAB_STATES, prominence } from './entries';
import type { Vocabulary } from './vocabulary';

const FUNCTION = maskOf(...FUNCTION_WORDS);

/**
 * The class of a one-word name by the context it needs. The 64 bits of a word leave none for rare organisations, so that these are parts of
 * names: like a rare place they leave the word what else it is (`تمويل` a noun), where an ambiguous name would come before it.
 */
const AMBIGUITY_CLASS: Readonly<Record<'place' | 'organisation', readonly [WordClass, WordClass, WordClass]>> = {
  place: ['place-alone', 'place-ambiguous', 'place-rare'],
  organisation: ['organisation-alone', 'organisation-ambiguous', 'organisation-part'],
};
export const ORDINARY = maskOf(
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
const GIVEN = maskOf('given');
const SURNAME = maskOf('given', 'family');
const NAME_PART = maskOf('given', 'family', 'nisba-name', 'connector');

/**
 * How much context a one-word form needs, given what else the word is: a function word much; an ordinary word some, unless the entry is so
 * prominent (3: a country, a capital) that the marks in the files alone decide. A class noun with the article (`القرية`, `المدينة`) nearly
 * always means one that was named before, so as the name of a lesser place, or as a short name, it needs much. A lesser place that is
 * called like people needs some, and so does a place in a spelling made by rule.
 */
export function effectiveAmbiguity(
  vocabulary: Vocabulary,
  { form, ambiguity: marked, rank }: Pick<LexiconForm, 'form' | 'ambiguity' | 'rank'>,
  { type, country }: Pick<LexiconEntity, 'type' | 'country'>,
  prominent: number,
): Ambiguity {
  if (vocabulary.has(form, FUNCTION)) return prominent === 3 ? 1 : 2;
  if (marked > 0 && (prominent < 2 || rank > 0) && vocabulary.has(form, PLACE_NOUN)) return 2;
  if (rank === 2 && (vocabulary.has(form, ORDINARY) || vocabulary.has(form, VERB))) return 2;
  if (marked === 0 && prominent < 3 && (vocabulary.has(form, ORDINARY) || (prominent < 2 && vocabulary.has(form, VERB)))) return 1;
  if (marked === 0 && type === 'place') {
    const personal = ARAB_STATES.has(country) && rank < 2 ? GIVEN : SURNAME;
    if ((prominent < 2 || rank === 2) && vocabulary.has(form, personal)) return 1;
  }
  return marked;
}

/** Adds the words that the names of people, organisations and places are made of, after the word files and name parts. */
export function addEntryWords(vocabulary: Vocabulary, entries: Entries): void {
  /** The least context that any entity of a form needs, by type and form: بابل the province vouches for بابل the village. */
  const least = new Map<string, Ambiguity>();
  for (const { form, entity, ambiguity, rank } of entries.forms) {
    const record = entries.entities[entity]!;
    const { type, kind } = record;
    const words = lightOf(form)
      .split(/[ \-]+/)
      .filter(Boolean);
    if (words.length === 1) {
      const needed = effectiveAmbiguity(vocabulary, { form, ambiguity, rank }, record, prominence(record));
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
