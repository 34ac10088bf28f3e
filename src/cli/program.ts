/** The command line as commander knows it, built from the table of flags. */
import { Argument, Command, CommanderError } from 'commander';
import { ExtractError } from '../errors';
import { EXAMPLES, FLAGS } from './flags';
import { asOption } from './option';
import type { RawOptions } from './settings';

export const COMMANDS = ['evaluate', 'rules', 'lexicon', 'worker'] as const;

const EXIT_CODES = `
Results go to standard output, everything else to standard error. extract COMMAND --help says more of a command.

Exit codes:
  0         all inputs are processed; that nothing was found is no failure
  1         some inputs failed: each has its error line or message, the others are done
  2         wrong usage: nothing was processed
  130, 143  interrupted (SIGINT, SIGTERM): what was in work is finished`;

/** Where a command has nothing of its own to say about them. */
const USUAL_EXIT_CODES = '\nExit codes: 0 done, 2 wrong usage or a file that cannot be read.';

/** The whole program; its actions load what they need when they run. */
export function buildProgram(): Command {
  const program = new Command('extract')
    .usage('[options] <file | folder | pattern | ->...')
    .addArgument(new Argument('[inputs...]', 'files, folders, quoted patterns, or - for standard input').argOptional())
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', EXIT_CODES)
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
  const subcommands = program.commands.flatMap((command) => [command, ...command.commands]);
  for (const command of subcommands) {
    command.helpOption('-h, --help', 'show this help').helpCommand(false);
    if (!hasExitCodes.has(command.name())) command.addHelpText('after', USUAL_EXIT_CODES);
  }
  for (const command of [program, ...subcommands]) {
    // Commander would print and exit by itself; main.ts does both, in one form for all errors.
    command.exitOverride().configureOutput({ outputError: () => undefined });
  }
  return program;
}

/** Commands whose own text says what their exit codes mean. */
const hasExitCodes = new Set(['check', 'worker', 'lexicon']);

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

/**
 * Commander's errors in the project's form; undefined where it only wanted to end (help was shown).
 * @param argv what the user typed, for the name of the command
 */
export function usageError(error: CommanderError, argv: readonly string[]): ExtractError | undefined {
  if (error.exitCode === 0 || error.code === 'commander.helpDisplayed') return undefined;
  const command = ['extract', ...commandPath(argv)].join(' ');
  if (error.code === 'commander.help')
    return new ExtractError('E_USAGE', `${command} needs a command`, `${command} --help shows examples.`);
  const [message, suggestion] = error.message.replace(/^error: /, '').split('\n');
  return new ExtractError(
    'E_USAGE',
    message ?? 'wrong usage',
    suggestion?.replace(/^\((.*)\)$/, '$1') ?? nearChoice(error.message) ?? `${command} --help shows all options.`,
  );
}

/** Commander suggests options and commands, but not their values. */
function nearChoice(message: string): string | undefined {
  const [, given, choices] = /argument '(.*)' is invalid\. Allowed choices are (.*)\.$/.exec(message) ?? [];
  if (given === undefined || choices === undefined) return undefined;
  const { nearNames } = require('../input/near') as typeof import('../input/near');
  const [near] = nearNames(given, choices.split(', '));
  return near === undefined ? undefined : `Did you mean ${near}?`;
}

/** The names of the commands at the beginning: `lexicon find`. */
function commandPath(argv: readonly string[]): string[] {
  const [first = '', second = ''] = argv;
  if (!(COMMANDS as readonly string[]).includes(first)) return [];
  return first === 'lexicon' && ['find', 'check'].includes(second) ? [first, second] : [first];
}

export { CommanderError };
