/** `extract lexicon find|check`: looks a word up in the lexicons, and checks lexicon files. */
import { Command } from 'commander';
import { ExtractError } from '../../errors';

export function lexiconCommand(): Command {
  return new Command('lexicon').description('look up words in the lexicons').action(() => {
    throw new ExtractError('E_USAGE', 'this command is not there yet', 'extract --explain shows the evidence behind each mention.');
  });
}
