/** Gathers the words of all lexicons. */
import { addComplements } from './complement';
import type { Entries } from './entries';
import { addFields } from './fields';
import { addEntryWords } from './entry-words';
import { readNameParts } from './name-parts';
import { Vocabulary } from './vocabulary';
import { readWordFiles } from './word-files';

/** Words that join the parts of an Arab name, and the particles of foreign ones. */
const CONNECTORS = 'بن ابن بنت أبو أبي أبا أم آل عبد ذو ولد آيت أولاد بنو بني'.split(' ');
const PARTICLES = 'فان دي دو دا دل ديل فون در دير لا لو ماك مك سان أو تن تير زو زي'.split(' ');

/** Reads every word file and the name parts, and adds the words that entries are made of. */
export function readVocabulary(root: string, entries: Entries): Vocabulary {
  const vocabulary = new Vocabulary();
  readWordFiles(root, vocabulary);
  readNameParts(root, vocabulary);
  addEntryWords(vocabulary, entries);
  addComplements(vocabulary, entries);
  for (const form of CONNECTORS) vocabulary.add(form, 'connector');
  for (const form of PARTICLES) vocabulary.add(form, 'foreign-particle');
  addFields(root, vocabulary);
  return vocabulary;
}
