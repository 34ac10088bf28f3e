/** Gathers the words of all lexicons. */
import { maskOf } from './classes';
import { addComplements } from './complement';
import type { Entries } from './entries';
import { addFields } from './fields';
import { addGovernment } from './government';
import { addEntryWords } from './entry-words';
import { readNameParts } from './name-parts';
import { readRows } from './rows';
import { Vocabulary } from './vocabulary';
import { readWordFiles } from './word-files';

/** Words that join the parts of an Arab name, and the particles of foreign ones. */
const CONNECTORS = 'بن ابن بنت أبو أبي أبا أم آل عبد ذو ولد آيت أولاد بنو بني'.split(' ');
const PARTICLES = 'فان دي دو دا دل ديل فون در دير لا لو ماك مك سان أو تن تير زو زي'.split(' ');

/** Words of the date grammar that are about time wherever they stand, if they are no adjectives: `العام` is the year, or general. */
const CALENDAR = new Set(['month', 'weekday', 'unit', 'part-of-day', 'season']);
const ADJECTIVE = maskOf('adjective');

function addCalendar(root: string, vocabulary: Vocabulary): void {
  for (const row of readRows(root, 'date', /^(months|weekdays|units|words)\.tsv$/)) {
    if (!CALENDAR.has(row.cell('class')) || row.cell('ambiguity') === 'much') continue;
    // عقد is a contract as often as a decade.
    if (row.cell('value').startsWith('decade:')) continue;
    for (const form of [row.cell('form'), ...row.values('variants')]) {
      const forms = row.cell('article') === 'both' ? [form, `ال${form}`] : [form];
      for (const word of forms) if (!word.includes(' ') && !vocabulary.has(word, ADJECTIVE)) vocabulary.add(word, 'calendar');
    }
  }
}

/** Reads every word file and the name parts, and adds the words that entries are made of. */
export function readVocabulary(root: string, entries: Entries): Vocabulary {
  const vocabulary = new Vocabulary();
  readWordFiles(root, vocabulary);
  readNameParts(root, vocabulary);
  addEntryWords(vocabulary, entries);
  addComplements(vocabulary, entries);
  for (const form of CONNECTORS) vocabulary.add(form, 'connector');
  for (const form of PARTICLES) vocabulary.add(form, 'foreign-particle');
  addCalendar(root, vocabulary);
  addFields(root, vocabulary);
  addGovernment(root, vocabulary);
  return vocabulary;
}
