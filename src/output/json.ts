/** `json` and `ndjson`: the result itself, compact, or indented and coloured the way jq does it. */
import { SCHEMA_VERSION } from '../types';
import type { Failure, Finished, OutputFormat, Style } from './format';
import { PLAIN } from './format';

/** A value whose JSON text is already known (an id that must keep its digits). */
class Source {
  constructor(readonly json: string) {}
}

/** jq's default colours (1.7): null, booleans and numbers, strings, arrays and objects, object keys. */
const COLOURS = { null: '1;30', plain: '0;39', string: '0;32', container: '1;39', key: '34;1' } as const;

export const json: OutputFormat = {
  ...PLAIN,
  extension: 'json',
  document({ result, idSource }: Finished, style: Style): string {
    const { schemaVersion, source, id: _id, ...rest } = result;
    return print(
      {
        schemaVersion,
        ...(source === undefined ? {} : { source }),
        ...(idSource === undefined ? {} : { id: new Source(idSource) }),
        ...rest,
      },
      style,
    );
  },
  failure({ source, idSource, line, error }: Failure, style: Style): string {
    const head = { schemaVersion: SCHEMA_VERSION, ...(source === undefined ? {} : { source }) };
    const id = idSource === undefined ? {} : { id: new Source(idSource) };
    return print({ ...head, ...id, ...(line === undefined ? {} : { line }), error }, style);
  },
};

/** One JSON value and a line end. Members that are undefined are left out, as JSON.stringify does. */
export function print(value: Record<string, unknown>, style: Style): string {
  if (!style.indent && !style.colour) return `${compact(value)}\n`;
  return `${coloured(value, style, '')}\n`;
}

/** JSON.stringify is several times as fast as a walk of our own, so only the top-level sources are put in by hand. */
function compact(value: Record<string, unknown>): string {
  const entry = Object.entries(value).find(([, member]) => member instanceof Source);
  if (entry === undefined) return JSON.stringify(value);
  const [name, source] = entry as [string, Source];
  const names = Object.keys(value);
  const before = Object.fromEntries(names.slice(0, names.indexOf(name)).map((key) => [key, value[key]]));
  const after = Object.fromEntries(names.slice(names.indexOf(name) + 1).map((key) => [key, value[key]]));
  const parts = [JSON.stringify(before).slice(1, -1), `${JSON.stringify(name)}:${source.json}`, JSON.stringify(after).slice(1, -1)];
  return `{${parts.filter((part) => part !== '').join(',')}}`;
}

function coloured(value: unknown, style: Style, margin: string): string {
  const paint = (colour: string, text: string): string => (style.colour ? `\u001b[${colour}m${text}\u001b[0m` : text);
  if (value instanceof Source) return paint(COLOURS.plain, value.json);
  if (value === null) return paint(COLOURS.null, 'null');
  if (typeof value === 'string') return paint(COLOURS.string, JSON.stringify(value));
  if (typeof value !== 'object') return paint(COLOURS.plain, JSON.stringify(value));
  const isList = Array.isArray(value);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  const inner = style.indent ? `\n${margin}  ` : '';
  const space = style.indent ? ' ' : '';
  const parts = isList
    ? value.map((item) => inner + coloured(item, style, `${margin}  `))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(
          ([key, item]) =>
            `${inner}${paint(COLOURS.key, JSON.stringify(key))}${paint(COLOURS.container, ':')}${space}${coloured(item, style, `${margin}  `)}`,
        );
  if (parts.length === 0) return paint(COLOURS.container, `${open}${close}`);
  return `${paint(COLOURS.container, open)}${parts.join(paint(COLOURS.container, ','))}${style.indent ? `\n${margin}` : ''}${paint(COLOURS.container, close)}`;
}
