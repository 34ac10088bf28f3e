/** The classes of words that the files under `lexicons/words/` give. */
import { ORGANISATION_KINDS, PLACE_KINDS } from '../types';
import type { WordClass } from './classes';
import { wordFileClass } from './classes';
import { SEVERAL } from './format';
import type { Row } from './rows';
import { readRows } from './rows';
import type { Vocabulary } from './vocabulary';
import { packCountry, packNoun, packUse } from './vocabulary';

/** Adds the words of every word file. */
export function readWordFiles(root: string, vocabulary: Vocabulary): void {
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
    const payload =
      packNoun(kindOf(ORGANISATION_KINDS, row.cell('kind')), -1, row.cell('core') === 'drop', false) | packUse(row.cell('use'), false);
    for (const form of withArticle([row.cell('form')])) vocabulary.add(form, 'organisation-noun', payload);
    for (const form of withArticle(row.values('variants'))) vocabulary.add(form, 'organisation-noun', payload | SEVERAL);
  }
  for (const row of readRows(root, 'words', /^place-nouns\.tsv$/)) {
    const payload =
      packNoun(-1, kindOf(PLACE_KINDS, row.cell('kind')), false, row.cell('core') === 'drop') | packUse(row.cell('use'), true);
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
