/** `extract lexicon find NAME` and `extract lexicon check FILE`. */
import { Argument, Command, Option } from 'commander';
import { DEFAULT_MAX_BYTES } from '../../input/read';
import type { Finding, FoundEntry, Reading } from '../../index';
import { lexiconText } from '../lexicons';

const FIND_EXAMPLES = `
  extract lexicon find طرابلس            every place of the name, with country, ids, source and ambiguity
  extract lexicon find وبغداد            also behind proclitics: و + بغداد
  extract lexicon find جامعة الموصل --json
`;
const CHECK_HELP = `
A lexicon is TSV (UTF-8) under a header line with any of these columns; name and type are needed:

  name       the usual name, with its class noun where that belongs to it
  variants   other names, separated by |
  type       person, organisation or place
  kind       as in the results: company, party, village, …
  country    ISO 3166-1 alpha-2
  ids        scheme:value, separated by |; given back with the entity
  ambiguity  empty: found wherever it stands; some or much: only where the context speaks for it

Exit code: 0 all rows are right, 1 some are not (then extract --lexicon takes none of them).
`;

export function lexiconCommand(): Command {
  const command = new Command('lexicon')
    .description('look names up, and check lexicons of your own')
    .addHelpText(
      'after',
      '\n  extract lexicon find طرابلس\n  extract lexicon check my.tsv\n\nextract lexicon check --help describes the columns of a lexicon.\n',
    );
  command
    .command('find')
    .description('everything that the lexicon knows of a name')
    .addArgument(new Argument('<name...>', 'one name; several words are one name'))
    .addOption(new Option('--json', 'one JSON object'))
    .addHelpText('after', FIND_EXAMPLES)
    .action((words: string[], options: { json?: boolean }) => {
      const { findInLexicon } = require('../../index') as typeof import('../../index');
      const finding = findInLexicon(words.join(' '));
      write(options.json === true ? `${JSON.stringify(finding)}\n` : findingText(finding));
    });
  command
    .command('check')
    .description('check a lexicon for --lexicon')
    .addArgument(new Argument('<file...>', 'TSV files'))
    .addHelpText('after', CHECK_HELP)
    .action((paths: string[]) => {
      for (const path of paths) check(path);
    });
  return command;
}

function write(text: string): void {
  // `| head -1` ends quietly.
  process.stdout.on('error', () => undefined);
  process.stdout.write(text);
}

function check(path: string): void {
  const { checkLexicon } = require('../../index') as typeof import('../../index');
  const { rows, problems, warnings } = checkLexicon(lexiconText(path, DEFAULT_MAX_BYTES));
  const lines = [
    ...problems.map(({ line, message }) => `${path}:${line}: ${message}`),
    ...warnings.map(({ line, message }) => `${path}:${line}: warning: ${message}`),
    `${path}: ${counted(rows + new Set(problems.map(({ line }) => line)).size, 'row')}, ${counted(problems.length, 'problem')}, ${counted(warnings.length, 'warning')}`,
  ];
  write(`${lines.join('\n')}\n`);
  if (problems.length > 0) process.exitCode = 1;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** For reading: a block a reading, a line an entry, the same cells in the same order. */
function findingText({ query, readings, suggestions }: Finding): string {
  const blocks = readings.map((reading) => readingText(reading));
  if (readings.length === 0) blocks.push(`The lexicon does not know ${query}.\n`);
  else if (readings.every(({ entries, words }) => entries.length === 0 && words.length > 1)) blocks.push(`No entry is called ${query}.\n`);
  if (suggestions.length > 0) blocks.push(`Did you mean ${suggestions.join('، ')}?\n`);
  return blocks.join('\n');
}

function readingText({ proclitics, name, words, entries }: Reading): string {
  const head = proclitics === '' ? name : `${proclitics} + ${name}`;
  const classes = words.map(({ word, classes: own }) => `  word\t${word}\t${own.length > 0 ? own.join(', ') : 'in no word list'}`);
  return `${[head, ...entries.map(entryText), ...classes].join('\n')}\n`;
}

function entryText(entry: FoundEntry): string {
  const cells = [
    entry.type,
    entry.name,
    entry.type === 'person' ? entry.office : entry.kind,
    entry.country,
    entry.ids,
    entry.latitude === '' ? '' : `${entry.latitude},${entry.longitude}`,
    entry.population > 0 ? `population ${entry.population}` : '',
    entry.ambiguity === '' ? '' : `needs ${entry.ambiguity} context`,
    entry.form === 'name' ? '' : entry.form,
    entry.source,
  ];
  return `  ${cells.filter((cell) => cell !== '').join('\t')}`;
}
