/** Which title or office governs the place behind it: `رئيس جهاز الاستخبارات التركي` announces a person up to nine words on. */
import { maskOf } from '../lexicon/classes';
import type { Lookup } from '../lexicon/lookup';
import { HASHED_OFFSETS, hashOfWord } from '../text/tokenise';
import { CATEGORIES, CATEGORY, table } from './categories';

export const TITLE_SCOPES = ['office', 'rank', 'honorific', 'job', 'kinship', 'said'] as const;
const PERSONAL = maskOf('given', 'family', 'nisba-name', 'person-alone');

/** Categories that may stand between a title and the name it announces: `رئيس جهاز الاستخبارات التركي إبراهيم قالن`. */
const CONTINUES = new Uint8Array(CATEGORIES.length);
for (const name of [
  'noun-definite',
  'noun',
  'adjective-definite',
  'adjective',
  'nisba',
  'country',
  'place',
  'organisation',
  'organisation-noun',
  'place-noun',
  'guess-definite',
  'guess-noun',
  'office',
  'rank',
  'honorific',
  'job',
  'organisation-part',
  'place-part',
  'organisation-ambiguous',
  'place-ambiguous',
  'list',
  'before-organisation',
  'quantifier',
  'direction',
] as const)
  CONTINUES[CATEGORY[name]] = 1;
/** Categories that open a scope, by the index in TITLE_SCOPES. */
const OPENS = new Int8Array(CATEGORIES.length).fill(-1);
OPENS[CATEGORY.office] = 0;
OPENS[CATEGORY.rank] = 1;
OPENS[CATEGORY.honorific] = 2;
OPENS[CATEGORY.job] = 3;
OPENS[CATEGORY.kinship] = 4;
OPENS[CATEGORY['verb-saying']] = 5;
const SCOPE_LIMIT = 9;
/** Prepositions inside an office: `المتحدث باسم الخارجية الصينية لين جيان`, `المبعوث الأممي إلى اليمن هانس غروندبرغ`. */
const WITHIN = new Set(['باسم', 'لدى', 'إلى', 'في', 'عن'].map(hashOfWord));
/** Of places and of bodies an office is held, whoever else is called like them: `حاكم مصرف لبنان كريم سعيد`. */
const HELD_OF = table('country', 'place', 'organisation');

/**
 * Fills `title` (0 none, else 1 + index in TITLE_SCOPES, plus 8 directly behind the title) and `titleStart` (token at which the title phrase
 * begins, or -1) for every token.
 */
export function scopeTitles(lookup: Lookup, category: Uint8Array, definite: Uint8Array, title: Uint8Array, titleStart: Int32Array): void {
  const { tokens, lo } = lookup;
  let scope = -1;
  let from = -1;
  let distance = 0;
  let nextSentence = 1;
  for (let t = 0; t < tokens.count; t++) {
    if (t === tokens.sentences[nextSentence]) {
      nextSentence++;
      scope = -1;
    }
    if (scope >= 0) {
      title[t] = scope + 1 + (distance === 0 ? 8 : 0);
      titleStart[t] = from;
    }
    const cat = category[t]!;
    const opens = OPENS[cat]!;
    // The first title of a chain is where the phrase begins: `نائب رئيس الوزراء`.
    if (opens >= 0) {
      if (scope < 0 || scope === 5 || distance >= SCOPE_LIMIT) from = t;
      scope = opens;
      distance = 0;
      continue;
    }
    if (scope < 0) continue;
    distance++;
    if ((scope === 0 || scope === 3) && WITHIN.has(tokens.hash[t * HASHED_OFFSETS]!)) continue;
    const held = HELD_OF[cat] === 1 && (distance > 1 || cat === CATEGORY.country);
    const name = (lo[t]! & PERSONAL.lo) !== 0 && definite[t] === 0 && !held;
    if (distance > SCOPE_LIMIT || (CONTINUES[cat] === 0 && !(cat === CATEGORY['name-ambiguous'] && definite[t] === 1)) || name) scope = -1;
  }
}
