/** `pretty`: for reading in a terminal: the text with its mentions coloured by kind, the entities below, with `--explain` the decisions. */
import type { ChalkInstance } from 'chalk';
import type { EntityType } from '../types';
import { decisionTree } from './explain';
import type { AnyEntity } from './flat';
import { entities, label } from './flat';
import type { Failure, Finished, OutputFormat, Style } from './format';
import { PLAIN } from './format';
import { segments } from './segments';

/** First strong isolate and its end: a terminal then orders each piece by its own letters. */
const FSI = '\u2068';
const PDI = '\u2069';
export const isolated = (text: string): string => `${FSI}${text}${PDI}`;

const HEADINGS: Readonly<Record<EntityType, string>> = { person: 'People', organisation: 'Organisations', place: 'Places', date: 'Dates' };

export type Paint = (type: EntityType, text: string) => string;

export const pretty: OutputFormat = {
  ...PLAIN,
  extension: 'txt',
  offsets: 'utf16',
  document({ result, text, idSource }: Finished, style: Style): string {
    const chalk = chalkFor(style);
    const paint = painter(chalk, style);
    const head = [...(result.source === undefined ? [] : [result.source]), ...(idSource === undefined ? [] : [idSource])];
    const source =
      head.length === 0 || !style.many ? '' : `${chalk.bold(`── ${head.map((part) => isolated(printable(part))).join(' ')} ──`)}\n`;
    const list = entities(result);
    const groups = (['person', 'organisation', 'place', 'date'] as const).flatMap((type) => {
      const members = list.filter((entity) => entity.type === type);
      if (members.length === 0) return [];
      return [`${chalk.bold(HEADINGS[type])} (${members.length})`, ...members.map((entity) => summary(entity, paint, chalk)), ''];
    });
    const found = groups.length === 0 ? ['Nothing found.', ''] : groups;
    const tree = result.decisions === undefined ? [] : decisionTree(result.decisions, paint, chalk);
    return `${source}${marked(text, result, paint)}\n\n${[...found, ...tree].join('\n')}`;
  },
  failure: ({ source, error }: Failure, style: Style) =>
    `${chalkFor(style).red(`✗ ${printable(source ?? '')}: ${error.message} (${error.code})`)}\n`,
};

function chalkFor(style: Style): ChalkInstance {
  const { Chalk } = require('chalk') as typeof import('chalk');
  return new Chalk({ level: style.colour ? 1 : 0 });
}

/** Without colours the mentions stand in brackets, or a log would not show them at all. */
function painter(chalk: ChalkInstance, style: Style): Paint {
  const colours = { person: chalk.cyan, organisation: chalk.magenta, place: chalk.green, date: chalk.yellow };
  return style.colour ? (type, text) => colours[type].underline(text) : (_type, text) => `⟦${text}⟧`;
}

function marked(text: string, result: Finished['result'], paint: Paint): string {
  const whole = segments(text, result)
    .map(({ text: piece, mention }) => {
      if (mention === undefined) return printable(piece);
      // Each line is painted by itself, or the colour would run into the isolate of the next.
      return piece
        .split('\n')
        .map((line) => paint(mention.entity.type, printable(line)))
        .join('\n');
    })
    .join('');
  return whole
    .trimEnd()
    .split('\n')
    .map((line) => (line.trim() === '' ? '' : isolated(line)))
    .join('\n');
}

function summary(entity: AnyEntity, paint: Paint, chalk: ChalkInstance): string {
  const count = entity.mentions.length > 1 ? ` ×${entity.mentions.length}` : '';
  const name = isolated(paint(entity.type, printable(label(entity))));
  return `  ${name}${count}${chalk.dim(about(entity))}`;
}

function about(entity: AnyEntity): string {
  const parts: string[] = [];
  if (entity.type === 'date') {
    const words = entity.mentions[0]?.text;
    if (entity.value === null) parts.push(entity.unresolved ?? 'unresolved');
    else if (words !== undefined) parts.push(isolated(printable(words)));
    if (entity.hijri !== undefined) parts.push(`Hijri ${entity.hijri}`);
  } else {
    if (entity.aliases.length > 0) parts.push(`also ${entity.aliases.map((alias) => isolated(printable(alias))).join(', ')}`);
    if (entity.type === 'person') parts.push(...entity.roles.map((role) => isolated(printable(role))));
    else parts.push([entity.kind, entity.country].filter(Boolean).join(', '));
  }
  return parts.length === 0 ? '' : ` — ${parts.join(' — ')}`;
}

/** Control characters of the text must not steer the terminal; tabs and line ends (Windows' and old Macs' too) may. */
export function printable(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r(?=\n|$)/g, '').replaceAll('\r', '\n') : text;
  return lines.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd');
}
