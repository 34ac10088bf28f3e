/** Which words may complete a class noun: `{شركة} تشو كارنتشانغ`, `{نهر} التاين`, `{سجن} لا بيكوتا`. */
import type { Observation } from '../decide/observe';
import { table } from '../decide/categories';
import { maskOf } from '../lexicon/classes';
import { HASHED_OFFSETS, TokenKind, hashOfWord } from '../text/tokenise';
import { GUESSED } from './roles';

/** From this likeness bin on, a word explained by affixes may still be a foreign name. */
const NAME_LIKE = 4;
/** Right behind the noun nearly any may. */
const HARDLY_NAME_LIKE = 1;
const VERBAL = table('verb', 'verb-saying', 'verb-person', 'verb-place', 'before-person', 'adverb');
const MASDAR = maskOf('masdar', 'noun');
const FOREIGN = table('unknown-foreign', 'unknown-place', 'unknown-arab', 'organisation-part', 'nisba');
const NAME_BEHIND_ARTICLE = table(
  'unknown-foreign',
  'unknown-place',
  'unknown-arab',
  'unknown-ordinary',
  'verb',
  'family',
  'name-part',
  'place-part',
  'place-ambiguous',
  'organisation-part',
);
/** Articles of other languages, words of Arabic besides. */
const ARTICLES = new Set(['لا', 'لو', 'لي', 'ذي', 'ذا', 'ال', 'لوس', 'لاس'].map(hashOfWord));

/** What tells when something was so, and is part of no name: `وزير الدفاع السابق`, `الحكومة الحالية`. */
const TEMPORAL = new Set(
  'السابق السابقة السابقين الأسبق الحالي الحالية الراحل الراحلة المقبل المقبلة القادم القادمة الماضي الماضية المذكور المذكورة'
    .split(' ')
    .map(hashOfWord),
);
/** Ordinary words without the article end what a word with the article has made definite: `النيابة | إبلاغ الموانئ`. */
const ORDINARY = table('noun', 'adjective', 'before-person', 'measure', 'job', 'kinship');

/** Whether word `t` is of time, and so of no name. */
export function isTemporal({ lookup }: Observation, t: number): boolean {
  return TEMPORAL.has(lookup.tokens.hash[t * HASHED_OFFSETS]!);
}

/** Whether word `t`, behind a noun or an adjective with the article, begins something else: no phrase goes from definite to indefinite. */
function beginsAnew({ category, definite, lookup, nameView }: Observation, t: number): boolean {
  return (
    definite[t] === 0 &&
    definite[t - 1] === 1 &&
    lookup.offset[t] === 0 &&
    ORDINARY[category[t]!] === 1 &&
    nameView[t] === category[t] &&
    lookup.tokens.kind[t - 1] === TokenKind.Arabic
  );
}

/**
 * Whether word `t` may complete the class noun at `s`.
 * @param complement flags of the categories that complete nouns of its type
 */
export function completesNoun(observation: Observation, s: number, t: number, complement: Uint8Array): boolean {
  const { category, definite, likeness, lookup, nameView } = observation;
  const cat = category[t]!;
  if (isTemporal(observation, t) || beginsAnew(observation, t)) return false;
  if (complement[cat] === 1) return true;
  const first = t === s + 1 && definite[s] === 0;
  if (GUESSED[cat] === 1 && likeness[t]! >= (t === s + 1 ? HARDLY_NAME_LIKE : NAME_LIKE)) return true;
  const hasNext = t + 1 < lookup.tokens.count && lookup.tokens.kind[t + 1] === TokenKind.Arabic;
  if (first && hasNext && ARTICLES.has(lookup.tokens.hash[t * HASHED_OFFSETS]!) && NAME_BEHIND_ARTICLE[category[t + 1]!] === 1) return true;
  if (VERBAL[cat] === 0) return false;
  // A masdar that is spelt like a verb (`محكمة تحقيق الكرخ`), a name that is (`شركة تشو`), and what only looks like a verb before a name.
  return (
    complement[nameView[t]!] === 1 ||
    (lookup.lo[t]! & MASDAR.lo) !== 0 ||
    (lookup.hi[t]! & MASDAR.hi) !== 0 ||
    (first && hasNext && FOREIGN[category[t + 1]!] === 1)
  );
}
