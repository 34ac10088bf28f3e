/** `extract rules`: lists the rules and tries one on a text. */
import { Command } from 'commander';
import { ExtractError } from '../../errors';

export function rulesCommand(): Command {
  return new Command('rules').description('list the rules with their examples').action(() => {
    throw new ExtractError('E_USAGE', 'this command is not there yet', 'extract --explain shows the rule behind each mention.');
  });
}
