/** Which output file belongs to which input, checked for clashes before anything is written. */
import { existsSync, fstatSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative, resolve, sep } from 'node:path';
import { ExtractError } from '../errors';
import type { Input } from '../input/find';
import type { OutputFormat } from '../output/format';

/** Whether `--output` names a folder: it exists as one, or ends with a slash. */
export function isFolderTarget(output: string): boolean {
  return /[/\\]$/.test(output) || statSync(output, { throwIfNoEntry: false })?.isDirectory() === true;
}

/**
 * The output file for each source. A single folder is mirrored from its own top, other inputs from the current folder.
 * @param names operands as given
 * @param format its extension is added to the whole name, so that `a.txt` and `a.md` do not meet, but for one that it replaces
 * @param read other files that the run reads: lexicons, the list of inputs
 * @throws ExtractError E_USAGE where two inputs would have the same file or an output would be an input
 */
export function planTargets(
  inputs: readonly Input[],
  names: readonly string[],
  read: readonly string[],
  folder: string,
  { extension, replaces }: Pick<OutputFormat, 'extension' | 'replaces'>,
): Map<string, string> {
  const top = names.length === 1 && statSync(names[0] ?? '', { throwIfNoEntry: false })?.isDirectory() === true ? (names[0] ?? '.') : '.';
  const targets = new Map<string, string>();
  const owners = new Map<string, string>();
  for (const input of inputs) {
    if (input.kind === 'problem') continue;
    const name = input.kind === 'stdin' ? 'stdin' : inside(relative(top, input.path));
    const base = replaces !== undefined && name.endsWith(`.${replaces}`) ? name.slice(0, -replaces.length - 1) : name;
    const target = join(folder, `${base}.${extension}`);
    const owner = owners.get(target);
    if (owner !== undefined) {
      throw new ExtractError(
        'E_USAGE',
        `${owner} and ${input.source} would both be written to ${target}`,
        'Run them with an --output of their own each, or name each input once.',
      );
    }
    owners.set(target, input.source);
    targets.set(input.source, target);
  }
  for (const target of targets.values()) refuseInput(target, inputs, read);
  return targets;
}

let knownInputs: { of: readonly Input[]; paths: Set<string> } | undefined;

/**
 * @param read other files that the run reads
 * @throws ExtractError E_USAGE where the output file is one that is read, by its name or as standard input
 */
export function refuseInput(target: string, inputs: readonly Input[], read: readonly string[]): void {
  if (knownInputs?.of !== inputs)
    knownInputs = {
      of: inputs,
      paths: new Set([...inputs.flatMap((input) => (input.kind === 'file' ? [input.path] : [])), ...read].map(realPath)),
    };
  if (knownInputs.paths.has(realPath(target)) || isStandardInput(target)) {
    throw new ExtractError('E_USAGE', `the output ${target} is one of the inputs`, 'Name another --output; inputs are never written to.');
  }
}

/** Whether a file is the one that standard input comes from: `extract < corpus.ndjson`. */
function isStandardInput(path: string): boolean {
  const file = statSync(path, { throwIfNoEntry: false });
  if (file?.isFile() !== true) return false;
  try {
    const input = fstatSync(0);
    return input.isFile() && input.dev === file.dev && input.ino === file.ino;
  } catch {
    // Standard input is closed.
    return false;
  }
}

/** Inputs without those that lie in the output folder, where an earlier run has put them. */
export function withoutOutputs(inputs: readonly Input[], folder: string): Input[] {
  const root = realPath(folder) + sep;
  return inputs.filter((input) => input.kind !== 'file' || !realPath(input.path).startsWith(root));
}

/** A path above or beside the current folder is mirrored below the output folder all the same. */
function inside(path: string): string {
  return normalize(path).split(sep).filter((part) => part !== '..' && part !== '' && part !== '.').join('/'); // prettier-ignore
}

function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const folder = dirname(resolve(path));
  return existsSync(folder) ? join(realpathSync(folder), resolve(path).slice(folder.length)) : resolve(path);
}
