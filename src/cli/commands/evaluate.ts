/** `extract evaluate GOLD…`: scores the extraction against gold annotation. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Argument, Command, Option } from 'commander';
import { ExtractError } from '../../errors';
import type { Convention } from '../../evaluate/convention';
import { NO_CONVENTION, parseConvention } from '../../evaluate/convention';
import type { GoldDocument } from '../../evaluate/gold';
import { goldDocuments } from '../../evaluate/gold';
import { GOLD_TYPES } from '../../evaluate/marked';
import { errorLines, figures, tableText } from '../../evaluate/report';
import { Score } from '../../evaluate/score';
import { decode } from '../../input/decode';
import { findInputs } from '../../input/find';
import { readDocument } from '../../input/read';
import { expectLongRun } from '../optimiser';

interface EvaluateOptions {
  perDoc: number;
  types: string[];
  span: 'extent' | 'core';
  convention?: string;
  overlap?: boolean;
  values?: boolean;
  errors: number;
  json?: boolean;
}

const EXAMPLES = `
Gold is marked text (*.marked.txt) or CoNLL (token, tab, IOB2 tag; an empty line between sentences).

  extract evaluate fixtures/articles/                      every *.marked.txt in a folder
  extract evaluate gold.conll --per-doc 20 --convention anercorp
  extract evaluate gold.marked.txt --types PER,ORG,LOC,DATE --values --errors 20
`;
/** Gold corpora are read whole; the limit only guards against a wrong path. */
const MAX_BYTES = 1024 ** 3;

export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('score against gold annotation')
    .addArgument(new Argument('<gold...>', 'gold files or folders'))
    .addHelpText('after', EXAMPLES)
    .addOption(
      new Option('--per-doc <number>', 'CoNLL: so many sentences make one document').argParser(wholeNumber('--per-doc', 1)).default(1),
    )
    .addOption(new Option('--types <list>', 'types that count').argParser(typeList).default(['PER', 'LOC', 'ORG'], 'PER,LOC,ORG'))
    .addOption(new Option('--span <span>', 'which span is compared').choices(['extent', 'core']).default('extent'))
    .addOption(new Option('--convention <name>', "the corpus's own scheme: a file, or one of those that come along"))
    .addOption(new Option('--overlap', 'a span counts as soon as it overlaps one of its type'))
    .addOption(new Option('--values', 'dates count only with the right value'))
    .addOption(new Option('--errors <number>', 'show the first errors with context').argParser(wholeNumber('--errors', 0)).default(0))
    .addOption(new Option('--json', 'one line of JSON instead of the table'))
    .action((names: string[], options: EvaluateOptions) => {
      process.stdout.on('error', () => undefined);
      process.stdout.write(evaluate(names, options));
    });
}

function evaluate(names: readonly string[], options: EvaluateOptions): string {
  const documents = readGold(names, options.perDoc);
  expectLongRun();
  const { extract } = require('../../index') as typeof import('../../index');
  const score = new Score({
    types: options.types,
    span: options.span,
    convention: options.convention === undefined ? NO_CONVENTION : readConvention(options.convention),
    overlap: options.overlap === true,
    values: options.values === true,
  });
  for (const document of documents) {
    const reference =
      document.referenceDate === undefined ? {} : { referenceDate: document.referenceDate, referenceFrom: 'record' as const };
    score.add(document, extract(document.text, { offsets: 'utf16', ...reference }));
  }
  const shown = errorLines(score, documents, options.errors);
  return shown + (options.json === true ? `${JSON.stringify(figures(score))}\n` : tableText(figures(score)));
}

/** @throws ExtractError for the first input that cannot be read: a score over part of the gold would mislead */
export function readGold(names: readonly string[], perDocument: number): GoldDocument[] {
  const { inputs } = findInputs(names, { extensions: ['txt', 'conll'], hidden: false, gitignore: false });
  return inputs.flatMap((input) => {
    if (input.kind === 'problem') throw input.error;
    if (input.kind === 'stdin')
      throw new ExtractError('E_USAGE', 'gold cannot come from standard input', 'The file name says which form the gold has.');
    const isNamed = names.includes(input.source);
    if (!isNamed && !/\.(?:marked\.txt|conll)$/.test(input.path)) return [];
    return goldDocuments(basename(input.path), decode(readDocument(input.path, MAX_BYTES), 'utf-8').text, perDocument);
  });
}

/** The bundle has the conventions beside it, the sources two folders up. */
function conventionFolder(): string {
  const bundled = join(__dirname, 'conventions');
  return existsSync(bundled) ? bundled : join(__dirname, '..', '..', 'evaluate', 'conventions');
}

export function readConvention(name: string): Convention {
  const known = join(conventionFolder(), `${name}.tsv`);
  const path = /^[a-z0-9-]+$/i.test(name) && existsSync(known) ? known : name;
  if (!existsSync(path)) {
    const names = readdirSync(conventionFolder()).map((file) => file.replace(/\.tsv$/, ''));
    throw new ExtractError('E_CONVENTION', `there is no convention ${name}`, `Name a file, or one of ${names.join(', ')}.`);
  }
  return parseConvention(decode(readDocument(path, MAX_BYTES), 'utf-8').text, path);
}

export function wholeNumber(option: string, least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < least || text.trim() === '') {
      throw new ExtractError('E_USAGE', `${option} cannot be "${text}"`, `Write a whole number from ${least} on.`);
    }
    return value;
  };
}

export function typeList(text: string): string[] {
  // prettier-ignore
  const types = text.split(',').map((type) => type.trim()).filter((type) => type !== '');
  if (types.length === 0 || types.some((type) => !(GOLD_TYPES as readonly string[]).includes(type)))
    throw new ExtractError('E_USAGE', `--types cannot be "${text}"`, `Write some of ${GOLD_TYPES.join(', ')}, separated by commas.`);
  return types;
}
