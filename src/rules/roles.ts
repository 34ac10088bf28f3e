/** Which parts a token can play in a name: tables over the 64 categories, and word-class masks. */
import { table } from '../decide/categories';
import { maskOf } from '../lexicon/classes';

/** Word classes that make a token a likely part of a person's name, whatever else it is. */
export const PERSONAL = maskOf('given', 'family', 'nisba-name', 'person-alone', 'person-part', 'connector');
/** Word classes that make a token a possible place. */
export const LOCAL = maskOf('place-alone', 'place-ambiguous', 'country', 'place-part');

const UNLISTED = ['unknown-foreign', 'unknown-arab', 'unknown-place', 'unknown-ordinary'] as const;
/** No list knows the word, and no affix explains it. */
export const UNKNOWN = table(...UNLISTED);
/** The affix analyser explains the word, but foreign names can look like duals, plurals and verbs. */
export const GUESSED = table('guess-noun', 'guess-definite', 'verb', 'guess-possessed');
/** Closed classes of words: none of them is a name by itself, though lists hold people and places that are spelt like them. */
export const CLOSED = table('preposition', 'preposition-of-place', 'conjunction', 'pronoun', 'particle', 'quantifier', 'kana');

/** Parts of people's names, of places' and of organisations', and nouns and adjectives, as far as several tables have them. */
const OF_PEOPLE = ['given', 'family', 'name-part', 'name-ambiguous', 'person-alone'] as const;
const OF_PLACES = ['place', 'place-ambiguous', 'place-part'] as const;
const OF_ORGANISATIONS = ['organisation', 'organisation-ambiguous', 'organisation-part'] as const;
const NOUNS = ['noun-definite', 'noun', 'guess-definite', 'guess-noun'] as const;

/** Words that an organisation which no list holds may begin with where nothing announces it. */
export const BARE_ORGANISATION = table(...OF_PEOPLE, ...OF_PLACES, ...OF_ORGANISATIONS);
/** Words that may stand inside a person's name behind a certain name. */
export const INNER_NAME = table(
  ...NOUNS,
  ...OF_PLACES,
  'nisba',
  'adjective-definite',
  'adjective',
  'country',
  'organisation-part',
  'organisation-ambiguous',
  'name-rare',
  'name-ambiguous',
  'job',
  'rank',
  'honorific',
  'calendar',
  'direction',
  'after-person',
  'kinship',
  'organisation-noun',
  'place-noun',
  'verb',
  'verb-person',
  'measure',
  'list',
  'guess-possessed',
);
/** Words that complete a class noun, of whatever it is. */
const COMPLETING = [
  ...OF_PEOPLE,
  ...OF_PLACES,
  ...OF_ORGANISATIONS,
  ...NOUNS,
  ...UNLISTED,
  'connector',
  'name-rare',
  'country',
  'adjective-definite',
  'nisba',
  'organisation-noun',
  'place-noun',
  'latin',
  'office',
  'rank',
  'honorific',
  'job',
  'direction',
  'measure',
  'calendar',
  'kinship',
  'number',
  'after-person',
] as const;
/** Words that complete an organisation's class noun. */
export const COMPLEMENT = table(...COMPLETING, 'adjective', 'not-name', 'list', 'before-organisation', 'adverb');
/** Words that complete a place's class noun. */
export const PLACE_COMPLEMENT = table(...COMPLETING);
