/** From what the user named to the list of inputs: files, folders, patterns, lists of files, standard input. */
import type { Stats } from 'node:fs';
import { readlinkSync, statSync } from 'node:fs';
import { ExtractError } from '../errors';
import type { FolderOptions, FolderTexts } from './folder';
import { listFolder } from './folder';
import { nearNames, nearPaths } from './near';
import { isPattern, matchPattern } from './pattern';
import { asReadError, NOT_UTF8 } from './read';

/** One input in order; `problem` is one that cannot even be opened and becomes an error line. */
export type Input =
  | { kind: 'file'; path: string; source: string }
  | { kind: 'stdin'; source: '-' }
  | { kind: 'problem'; source: string; error: ExtractError };

export interface FoundInputs {
  inputs: Input[];
  /** Several inputs or something that stands for several (a folder, a pattern): the output is then one line a document. */
  many: boolean;
}

export interface FindOptions extends FolderOptions {
  /** Names of subcommands, suggested when a name that does not exist is close to one. */
  commands?: readonly string[];
}

/** Resolves operands in the order given. Nothing is opened but folders; problems are returned, not thrown. */
export function findInputs(names: readonly string[], options: FindOptions): FoundInputs {
  const inputs: Input[] = [];
  let many = names.length > 1;
  for (const name of names) {
    if (name === '-') {
      inputs.push({ kind: 'stdin', source: '-' });
      continue;
    }
    try {
      const paths = expand(name, options);
      if (paths.several) many = true;
      // One by one: an archive's folder has more files than a call may have arguments.
      for (const path of paths.list) inputs.push({ kind: 'file', path, source: path });
      for (const { path, error } of paths.closed ?? []) inputs.push({ kind: 'problem', source: path, error });
    } catch (error) {
      if (!(error instanceof ExtractError)) throw error;
      inputs.push({ kind: 'problem', source: name, error });
    }
  }
  return { inputs, many };
}

function expand(name: string, options: FindOptions): { list: string[]; several: boolean; closed?: FolderTexts['closed'] } {
  const stats = statOrNothing(name);
  if (stats?.isDirectory()) {
    const { paths, closed } = listFolder(name, options);
    return { list: paths, several: true, closed };
  }
  if (stats !== undefined) return { list: [name], several: false };
  if (isPattern(name)) {
    const list = matchPattern(name);
    if (list.length === 0)
      throw new ExtractError('E_NO_MATCH', `no file matches ${name}`, 'Try the pattern with ls; ** stands for any depth of folders.');
    return { list, several: true };
  }
  throw notFound(name, options.commands ?? []);
}

/** The error for a path that does not exist, with names near it: a mistyped command arrives here as a path too. */
export function notFound(name: string, commands: readonly string[]): ExtractError {
  if (name.includes(NOT_UTF8)) return asReadError(name, { code: 'ENOENT' });
  const target = linkTarget(name);
  if (target !== undefined)
    return new ExtractError(
      'E_NOT_FOUND',
      `${name} is a link to ${target}, which does not exist`,
      'Remove the link, or restore what it links to.',
    );
  const command = name.includes('/') ? undefined : nearNames(name, commands)[0];
  const paths = nearPaths(name);
  const hint =
    command !== undefined
      ? `Did you mean the command: extract ${command} …?`
      : paths.length > 0
        ? `Did you mean ${paths.join(' or ')}?`
        : 'Check the spelling and the folder; text itself is read from standard input: echo "…" | extract';
  return new ExtractError('E_NOT_FOUND', `${name} does not exist`, hint);
}

/** A broken or looping link counts as missing only when nothing at all stands there; reading reports the rest. */
function statOrNothing(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOTDIR' || code === 'ERR_INVALID_ARG_VALUE' || code === 'ENAMETOOLONG') return undefined;
    throw asReadError(path, error);
  }
}

/** What the symbolic link of that name leads to; undefined where there is no such link. */
function linkTarget(name: string): string | undefined {
  try {
    return readlinkSync(name);
  } catch {
    return undefined;
  }
}
