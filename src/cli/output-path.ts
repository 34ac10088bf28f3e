/** Opens what `--output` names, a file or a folder, after checking that no input is in danger. */
import { createHash } from 'node:crypto';
import { realpathSync, statSync } from 'node:fs';
import { ExtractError } from '../errors';
import type { Input } from '../input/find';
import type { DocumentSettings } from './document';
import { FileSink } from './file-sink';
import { FolderSink } from './folder-sink';
import type { Settings } from './settings';
import type { OutputFormat } from '../output/format';
import type { Sink } from './sink';
import { isFolderTarget, planTargets, refuseInput } from './targets';
import { versions } from './version';

export interface OutputPath {
  output: string;
  /** What stands before and behind the documents of one file. */
  frame: { begin: string; end: string };
  format: Pick<OutputFormat, 'extension' | 'replaces'>;
}

/** @throws ExtractError E_USAGE for clashes, E_WRITE where the output cannot be opened; nothing has been written then */
export function openOutput(inputs: readonly Input[], settings: Settings, document: DocumentSettings, path: OutputPath): Sink {
  const run = runFingerprint(settings, document);
  if (!isFolderTarget(path.output)) {
    refuseInput(path.output, inputs, settings.read);
    return new FileSink(throughLinks(path.output), path.frame, document, run, settings.resume);
  }
  if (settings.records) {
    throw new ExtractError(
      'E_USAGE',
      `records cannot go into the folder ${path.output}`,
      'Records go into one file: --output results.ndjson.',
    );
  }
  const targets = planTargets(inputs, settings.names, settings.read, path.output, path.format);
  return new FolderSink(path.output, targets, path.frame, run, settings.resume);
}

/**
 * Where the output really goes: a link stays a link, as with a shell's `>`.
 * @throws ExtractError E_USAGE for a device or a pipe: the finished file takes the place of what stands there
 */
function throughLinks(output: string): string {
  const stats = statSync(output, { throwIfNoEntry: false });
  if (stats === undefined) return output;
  if (!stats.isFile())
    throw new ExtractError(
      'E_USAGE',
      `--output ${output} is no regular file`,
      'Leave --output out, and redirect standard output: extract … > PATH.',
    );
  return realpathSync(output);
}

/** Everything but the inputs that decides over the output's bytes: `--resume` goes on only where all of it is the same. */
function runFingerprint(settings: Settings, document: DocumentSettings): string {
  const { node: _node, ...own } = versions();
  const parts = { ...own, document, records: settings.records, shard: settings.shard ?? null };
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
