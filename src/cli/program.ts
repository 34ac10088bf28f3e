/** The command line as commander knows it, built from the table of flags. */
import { Argument, Command, CommanderError } from 'commander';
import { ExtractError } from '../errors';
import { EXAMPLES, FLAGS } from './flags';
import { asOption } from './option';
import type { RawOptions } from './settings';

export const COMMANDS = ['evaluate', 'rules', 'lexicon', 'worker'] as const;

/** The whole program; its actions load what they need when they run. */
export function buildProgram(): Command {
  const program = new Command('extract')
    .usage('[options] <file | folder | pattern | ->...')
    .addArgument(new Argument('[inputs...]', 'files, folders, quoted patterns, or - for standard input').argOptional())
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', '\nExit codes: 0 all inputs processed, 1 some failed, 2 wrong usage, 130 or 143 interrupted.')
    .helpOption('-h, --help', 'show this help')
    .enablePositionalOptions()
    .showSuggestionAfterError(true)
    .action(async (inputs: string[], options: RawOptions) => {
      const { runExtract } = require('./run') as typeof import('./run');
      await runExtract(inputs, options, COMMANDS);
    });
  for (const flag of FLAGS) program.addOption(asOption(flag));
  for (const name of COMMANDS) program.addCommand(subcommand(name));
  program.helpCommand(false);
  for (const command of [program, ...program.commands]) {
    // Commander would print and exit by itself; main.ts does both, in one form for all errors.
    command.exitOverride().configureOutput({ outputError: () => undefined });
  }
  return program;
}

function subcommand(name: (typeof COMMANDS)[number]): Command {
  switch (name) {
    case 'evaluate':
      return (require('./commands/evaluate') as typeof import('./commands/evaluate')).evaluateCommand();
    case 'rules':
      return (require('./commands/rules') as typeof import('./commands/rules')).rulesCommand();
    case 'lexicon':
      return (require('./commands/lexicon') as typeof import('./commands/lexicon')).lexiconCommand();
    case 'worker':
      return (require('./commands/worker') as typeof import('./commands/worker')).workerCommand();
  }
}

/** Commander's errors in the project's form; undefined where it only wanted to end (help was shown). */
export function usageError(error: CommanderError): ExtractError | undefined {
  if (error.exitCode === 0 || error.code === 'commander.help' || error.code === 'commander.helpDisplayed') return undefined;
  const [message, suggestion] = error.message.replace(/^error: /, '').split('\n');
  return new ExtractError(
    'E_USAGE',
    message ?? 'wrong usage',
    suggestion?.replace(/^\((.*)\)$/, '$1') ?? 'extract --help shows all options.',
  );
}

export { CommanderError };
