// Ordinary Arabic words, read from the dictionary file of Debian's hunspell-ar (used under MPL-1.1, for checking only:
// no word of it is written into a lexicon). Its sections of people, countries and capitals do not count as ordinary.
import { readFileSync } from 'node:fs';
import { foldName } from './places-spelling.js';

const NAME_SECTIONS_BEGIN = '###أسماء';
const NAME_SECTIONS_END = '####الأسماء####';
const VERB_SECTION = 'verb.huns.dic';
/** Ordinary words that the dictionary forms by its affix rules and so does not list, seen among the names of the packages. */
const DERIVED_WORDS = ['أمور', 'إسماعيلي', 'تولوا', 'سلامات', 'قيصرية', 'نودا'];

export interface OrdinaryWords {
  isNoun(name: string): boolean;
  isVerb(name: string): boolean;
}

export function readOrdinaryWords(path: string): OrdinaryWords {
  const nouns = new Set(DERIVED_WORDS.map(foldName));
  const verbs = new Set<string>();
  let inNames = false;
  let inVerbs = false;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith(NAME_SECTIONS_BEGIN)) inNames = true;
    else if (line.startsWith(NAME_SECTIONS_END)) inNames = false;
    else if (line.startsWith(VERB_SECTION)) inVerbs = true;
    if (line.startsWith('#') || line.startsWith(':') || inNames) continue;
    const word = foldName(line.split(/[/\t]/)[0] ?? '');
    if (word.length < 2) continue;
    // The verb section lists conjugated stems; longer ones hardly ever meet a place name and are left out.
    if (!inVerbs) nouns.add(word);
    else if (word.length >= 3 && word.length <= 5) verbs.add(word);
  }
  const bare = (name: string): string => foldName(name).replace(/^ال/, '');
  // `تاريخا` and `موته` are a noun's accusative and a noun with its pronoun before they are Tarija and Mu'tah.
  const stem = (name: string): string => (name.length >= 4 ? bare(name).replace(/[اه]$/, '') : '');
  return {
    isNoun: (name) => nouns.has(foldName(name)) || nouns.has(bare(name)) || nouns.has(stem(name)),
    isVerb: (name) => verbs.has(foldName(name)),
  };
}
