/** `extract INPUT…`: finds the inputs, runs them in order, and says how it went. */
import { ExtractError } from '../errors';
import type { FoundInputs } from '../input/find';
import { findInputs } from '../input/find';
import { parseFileList } from '../input/list';
import { readDocument, readStandardInput } from '../input/read';
import type { Style } from '../output/format';
import { runBatch } from './batch';
import { wantsColour } from './colour';
import { Log } from './log';
import type { RawOptions, Settings } from './settings';
import { settingsFrom } from './settings';
import { versionText } from './version';

/**
 * The main command. Results go to standard output or `--output`; the exit code to `process.exitCode`.
 * @throws ExtractError for wrong usage, before anything is read
 */
export async function runExtract(names: readonly string[], raw: RawOptions, commands: readonly string[]): Promise<void> {
  if (raw.version === true) {
    process.stdout.write(versionText(raw.json === true));
    return;
  }
  if (raw.printSchema === true) {
    const { RESULT_SCHEMA } = require('../output/schema') as typeof import('../output/schema');
    process.stdout.write(`${JSON.stringify(RESULT_SCHEMA, null, 2)}\n`);
    return;
  }
  const settings = settingsFrom(await withDefaultInput(names, raw), raw, commands);
  if (raw.lexicon !== undefined) {
    const { readLexicons } = require('./lexicons') as typeof import('./lexicons');
    settings.document.lexicon = readLexicons(raw.lexicon, settings.document.maxBytes);
  }
  const log = new Log(settings.log);
  const found = await namedInputs(settings);
  const isMany = found.many || settings.records || settings.filesFrom !== undefined;
  const { isFolderTarget, withoutOutputs } = require('./targets') as typeof import('./targets');
  const isFolder = settings.output !== undefined && isFolderTarget(settings.output);
  await runBatch(isFolder ? withoutOutputs(found.inputs, settings.output ?? '') : found.inputs, settings, log, {
    // In a folder of results each file is a single document.
    format: settings.format ?? (isMany && !isFolder ? 'ndjson' : 'json'),
    style: styleFor(settings, isMany && !isFolder),
    isMany,
  });
}

/** Without operands the text comes from standard input, if anything is piped in. */
async function withDefaultInput(names: readonly string[], raw: RawOptions): Promise<readonly string[]> {
  if (names.length > 0 || raw.filesFrom !== undefined) return names;
  if (process.stdin.isTTY) {
    // Waiting for the keyboard would look like a hang.
    const { EXAMPLES } = require('./flags') as typeof import('./flags');
    if (raw.quiet !== true && raw.logFormat !== 'json') process.stderr.write(`${EXAMPLES}\n`);
    throw new ExtractError('E_USAGE', 'no input is named', 'Name a file or a folder, or pipe text in. extract --help shows all options.');
  }
  return ['-'];
}

async function namedInputs(settings: Settings): Promise<FoundInputs> {
  const listed = settings.filesFrom === undefined ? [] : await listFrom(settings.filesFrom, settings.document.maxBytes);
  return findInputs([...settings.names, ...listed], settings.find);
}

async function listFrom(name: string, maxBytes: number): Promise<string[]> {
  const bytes = name === '-' ? await readStandardInput(process.stdin, maxBytes) : readDocument(name, maxBytes);
  // Names are bytes to the system; they are not to be guessed at as texts are. One that is no UTF-8 fails by itself, as in a folder.
  return parseFileList(new TextDecoder().decode(bytes));
}

function styleFor(settings: Settings, many: boolean): Style {
  const toTerminal = settings.output === undefined && process.stdout.isTTY === true;
  const colour = settings.output === undefined && wantsColour(settings.color, process.env, process.stdout);
  return { indent: !many && (toTerminal || (colour && settings.color === true)), colour, many, ...(settings.bom ? { bom: true } : {}) };
}
