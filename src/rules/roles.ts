/** Which parts a token can play in a name: tables over the 64 categories, and word-class masks. */
import { table } from '../decide/categories';
import { maskOf } from '../lexicon/classes';

/** Word classes that make a token a likely part of a person's name, whatever else it is. */
export const PERSONAL = maskOf('given', 'family', 'nisba-name', 'person-alone', 'person-part', 'connector');
/** Word classes that make a token a possible place. */
export const LOCAL = maskOf('place-alone', 'place-ambiguous', 'country', 'place-part');

/** No list knows the word, and no affix explains it. */
export const UNKNOWN = table('unknown-foreign', 'unknown-arab', 'unknown-place', 'unknown-ordinary');
/** The affix analyser explains the word, but foreign names can look like duals, plurals and verbs. */
export const GUESSED = table('guess-noun', 'guess-definite', 'verb', 'guess-possessed');
/** Closed classes of words: none of them is a name by itself, though lists hold people and places that are spelt like them. */
export const CLOSED = table('preposition', 'preposition-of-place', 'conjunction', 'pronoun', 'particle', 'quantifier', 'kana');
/** Words that an organisation which no list holds may begin with where nothing announces it. */
export const BARE_ORGANISATION = table(
  'family',
  'name-part',
  'name-ambiguous',
  'person-alone',
  'place',
  'place-ambiguous',
  'place-part',
  'organisation',
  'organisation-ambiguous',
  'organisation-part',
);
/** Words that may stand inside a person's name behind a certain name. */
export const INNER_NAME = table(
  'nisba',
  'noun-definite',
  'noun',
  'adjective-definite',
  'adjective',
  'guess-definite',
  'guess-noun',
  'country',
  'place',
  'place-ambiguous',
  'place-part',
  'organisation-part',
  'name-rare',
  'name-ambiguous',
  'job',
  'rank',
  'honorific',
  'organisation-ambiguous',
  'calendar',
  'direction',
  'after-person',
  'verb',
);
/** Words that complete an organisation's class noun. */
export const COMPLEMENT = table(
  'connector',
  'given',
  'family',
  'name-part',
  'name-ambiguous',
  'name-rare',
  'person-alone',
  'country',
  'place',
  'place-ambiguous',
  'place-part',
  'organisation',
  'organisation-ambiguous',
  'organisation-part',
  'noun-definite',
  'noun',
  'adjective-definite',
  'adjective',
  'guess-definite',
  'guess-noun',
  'unknown-foreign',
  'unknown-arab',
  'unknown-place',
  'unknown-ordinary',
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
  'not-name',
  'calendar',
  'list',
  'before-organisation',
  'kinship',
  'number',
);
/** Words that complete a place's class noun. */
export const PLACE_COMPLEMENT = table(
  'connector',
  'given',
  'family',
  'name-part',
  'name-ambiguous',
  'name-rare',
  'person-alone',
  'country',
  'place',
  'place-ambiguous',
  'place-part',
  'noun-definite',
  'adjective-definite',
  'guess-definite',
  'unknown-foreign',
  'unknown-arab',
  'unknown-place',
  'unknown-ordinary',
  'nisba',
  'latin',
  'rank',
  'honorific',
  'organisation-part',
  'guess-noun',
  'noun',
  'number',
  'calendar',
  'office',
  'direction',
);
