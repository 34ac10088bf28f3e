/** The decisions behind the mentions as a tree: what was proposed, with which evidence, and what it beat. */
import type { ChalkInstance } from 'chalk';
import type { Decision } from '../types';
import { TYPE_TAGS } from './flat';
import type { Paint } from './pretty';
import { isolated, printable } from './pretty';

/** Lines of the tree, one branch a decision in reading order. Offsets are those of the decisions. */
export function decisionTree(decisions: readonly Decision[], paint: Paint, chalk: ChalkInstance): string[] {
  const lines = [`${chalk.bold('Decisions')} (${decisions.length})`];
  decisions.forEach((decision, i) => {
    const isLast = i === decisions.length - 1;
    const words = isolated(paint(decision.type, printable(decision.text)));
    const place = chalk.dim(`${decision.start}–${decision.end}`);
    lines.push(
      `${isLast ? '└' : '├'}─ ${TYPE_TAGS[decision.type]} ${words} ${place}  score ${signed(decision.score)}  confidence ${decision.confidence.toFixed(2)}`,
    );
    for (const leaf of leaves(decision, chalk)) lines.push(`${isLast ? ' ' : '│'}  ${leaf}`);
  });
  return [...lines, ''];
}

/** Most weights are small: the strongest ones explain a decision, `--format json` has them all. */
const SHOWN = 12;

function leaves(decision: Decision, chalk: ChalkInstance): string[] {
  const strongestFirst = [...decision.evidence].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const branches = [
    `rule ${decision.rule}`,
    ...strongestFirst.slice(0, SHOWN).map(({ name, weight }) => `${signed(weight).padStart(6)}  ${name}`),
  ];
  const rest = strongestFirst.slice(SHOWN);
  if (rest.length > 0) {
    const sum = rest.reduce((total, { weight }) => total + weight, 0);
    branches.push(chalk.dim(`${signed(sum).padStart(6)}  ${rest.length} weaker ones together`));
  }
  const { rival } = decision;
  branches.push(
    rival === null
      ? chalk.dim('no rival')
      : `beat ${TYPE_TAGS[rival.type]} ${isolated(printable(rival.text))} ${chalk.dim(`${rival.start}–${rival.end}`)}  score ${signed(rival.score)}  (${rival.rule})`,
  );
  return branches.map((branch, i) => `${i === branches.length - 1 ? '└' : '├'}─ ${branch}`);
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}
