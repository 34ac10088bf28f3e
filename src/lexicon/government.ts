/**
 * Government: of which type the name is that stands right behind a word, as its complement (`سكان` a place, `مندوب` an organisation) or, behind
 * a verb, as its subject (`تعادل` a team). Classes of words cannot say it: `محافظ` and `مدير` are both offices.
 */
import { keyOf, lightOf } from '../text/normalise';
import { maskOf } from './classes';
import { stemsOf } from './fields';
import { readRows } from './rows';
import type { Vocabulary } from './vocabulary';

/** What words govern; the first stands for nothing that is known. */
export const GOVERNMENTS = ['none', 'person', 'place', 'organisation', 'team', 'person-organisation', 'place-organisation'] as const;
export type Government = (typeof GOVERNMENTS)[number];

const VERBS = maskOf('verb', 'verb-saying', 'verb-person', 'verb-place');

/** Reads what the listed words govern; verbs give it to their other forms. */
export function addGovernment(root: string, vocabulary: Vocabulary): void {
  const listed = new Map<string, number>();
  for (const row of readRows(root, 'words', /^government\.tsv$/))
    listed.set(keyOf(lightOf(row.cell('form'))), GOVERNMENTS.indexOf(row.cell('governs') as Government));
  const ofVerbs = new Map<string, number>();
  for (const [key, governs] of listed) if (vocabulary.has(key, VERBS)) for (const stem of stemsOf(key)) ofVerbs.set(stem, governs);
  for (const [key, word] of vocabulary.words) {
    const own = listed.get(key);
    if (own !== undefined) word.governs = own;
    else if (vocabulary.has(key, VERBS))
      word.governs =
        stemsOf(key)
          .map((stem) => ofVerbs.get(stem) ?? 0)
          .find((governs) => governs > 0) ?? 0;
  }
}
