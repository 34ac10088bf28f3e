/** The classes of words that are parts of people's names, by the files `lexicons/person/names-*.tsv`. */
import { keyOf } from '../text/normalise';
import type { WordClass } from './classes';
import type { Ambiguity } from './entries';
import { ambiguityOf } from './entries';
import { ORDINARY } from './entry-words';
import type { Row } from './rows';
import { readRows } from './rows';
import { articleVariants, foreignVariants, joinedVariants } from './spelling';
import type { Vocabulary } from './vocabulary';

/** Adds the parts of names, after the word files: an ordinary word that is a name too needs more context. */
export function readNameParts(root: string, vocabulary: Vocabulary): void {
  const parts = readRows(root, 'person', /^names-/);
  const least = leastAmbiguity(parts);
  for (const row of parts) addNamePart(vocabulary, row, least);
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
