/** `extract rules`: lists the rules with their examples; with gold, how often each one fires and how often it is right. */
import { Command, Option } from 'commander';
import { NO_CONVENTION } from '../../evaluate/convention';
import { Score } from '../../evaluate/score';
import type { Rule } from '../../index';
import { expectLongRun } from '../optimiser';
import { readConvention, readGold, typeList, wholeNumber } from './evaluate';

interface RulesOptions {
  evidence?: boolean;
  json?: boolean;
  corpus?: string[];
  perDoc: number;
  types: string[];
  convention?: string;
}

/** What a rule did on a corpus. */
interface Firing {
  /** Mentions found by the rule that the scheme of the corpus counts. */
  fired: number;
  right: number;
  /** Percent with one decimal; null where it never fired. */
  precision: number | null;
}

const EXAMPLES = `
  extract rules                                                  what each rule finds, with examples
  extract rules --json                                           one JSON object a line
  extract rules --evidence                                       what the names in the evidence of --explain mean
  extract rules --corpus gold.conll --per-doc 20 --convention anercorp
`;

export function rulesCommand(): Command {
  return new Command('rules')
    .description('list the rules with their examples, and how they do on a corpus')
    .addHelpText('after', EXAMPLES)
    .addOption(new Option('--json', 'one JSON object a line and rule'))
    .addOption(new Option('--evidence', 'explain the names of the evidence instead'))
    .addOption(new Option('--corpus <file...>', 'gold files or folders: count how often each rule fires and is right'))
    .addOption(
      new Option('--per-doc <number>', 'CoNLL: so many sentences make one document').argParser(wholeNumber('--per-doc', 1)).default(1),
    )
    .addOption(
      new Option('--types <list>', 'types that the corpus marks').argParser(typeList).default(['PER', 'LOC', 'ORG'], 'PER,LOC,ORG'),
    )
    .addOption(new Option('--convention <name>', "the corpus's own scheme: a file, or one of those that come along"))
    .action((options: RulesOptions) => {
      process.stdout.on('error', () => undefined);
      if (options.evidence === true) {
        const { EVIDENCE_KINDS, evidenceText } = require('./evidence-names') as typeof import('./evidence-names');
        process.stdout.write(options.json === true ? EVIDENCE_KINDS.map((kind) => `${JSON.stringify(kind)}\n`).join('') : evidenceText());
        return;
      }
      const { RULES } = require('../../index') as typeof import('../../index');
      const firings = options.corpus === undefined ? undefined : firingsOn(options.corpus, options);
      const print = options.json === true ? ruleJson : ruleText;
      process.stdout.write(RULES.map((rule) => print(rule, firings?.get(rule.id))).join(options.json === true ? '' : '\n'));
    });
}

/** @throws ExtractError for gold that cannot be read */
function firingsOn(corpus: readonly string[], { perDoc, types, convention }: RulesOptions): Map<string, Firing> {
  const documents = readGold(corpus, perDoc);
  expectLongRun();
  const { extract, RULES } = require('../../index') as typeof import('../../index');
  const score = new Score({
    types,
    span: 'extent',
    convention: convention === undefined ? NO_CONVENTION : readConvention(convention),
    overlap: false,
    values: false,
  });
  for (const document of documents) score.add(document, extract(document.text, { offsets: 'utf16' }));
  return new Map(
    RULES.map(({ id }) => {
      const { right, spurious } = score.rules.get(id) ?? { right: 0, spurious: 0 };
      const fired = right + spurious;
      return [id, { fired, right, precision: fired > 0 ? Math.round((1000 * right) / fired) / 10 : null }];
    }),
  );
}

function ruleJson({ id, type, about, examples, counterExamples }: Rule, firing: Firing | undefined): string {
  return `${JSON.stringify({ id, type, about, examples, counterExamples, ...firing })}\n`;
}

function ruleText({ id, about, examples, counterExamples }: Rule, firing: Firing | undefined): string {
  const lines = [`${id}: ${about}`];
  if (firing !== undefined) {
    lines.push(`  fired ${firing.fired}, right ${firing.right}${firing.precision === null ? '' : ` (${firing.precision.toFixed(1)}%)`}`);
  }
  lines.push(...examples.map((example) => `  + ${example}`), ...counterExamples.map((example) => `  - ${example}`));
  return `${lines.join('\n')}\n`;
}
