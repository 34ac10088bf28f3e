/** A row of the table of flags as commander's option. */
import { Option } from 'commander';
import type { Flag } from './flags';

export function asOption(flag: Flag): Option {
  const option = new Option(flag.flags, flag.description).helpGroup(`${flag.group}:`);
  if (flag.choices !== undefined) option.choices(flag.choices);
  if (flag.parse !== undefined) option.argParser(flag.parse);
  // `--color` and `--no-color` stay undefined when neither is given, so that the environment can decide.
  if (flag.default !== undefined) option.default(flag.default);
  return option;
}
