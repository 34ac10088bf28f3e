/** `mentions`: NDJSON with one mention a line, in reading order, each with what is known of its entity. */
import type { Finished, OutputFormat } from './format';
import { PLAIN } from './format';
import type { FlatMention } from './flat';
import { label, mentionsInOrder } from './flat';
import { json } from './json';

export const mentions: OutputFormat = {
  ...PLAIN,
  extension: 'ndjson',
  document({ result, idSource }: Finished): string {
    const id = idSource === undefined ? '' : `"id":${idSource},`;
    const source = result.source === undefined ? '' : `"source":${JSON.stringify(result.source)},`;
    return mentionsInOrder(result)
      .map((flat) => `{${source}${id}${JSON.stringify(row(flat)).slice(1)}\n`)
      .join('');
  },
  failure: (failure, style) => json.failure(failure, { ...style, indent: false, colour: false }),
};

function row({ entity, mention }: FlatMention): Record<string, unknown> {
  const { nested: _nested, ...own } = mention;
  const about =
    entity.type === 'date'
      ? { value: entity.value, calendar: entity.calendar, grain: entity.grain, hijri: entity.hijri }
      : entity.type === 'person'
        ? { roles: entity.roles }
        : { kind: entity.kind, country: entity.country };
  return { type: entity.type, entity: entity.id, name: label(entity), ...own, ...about };
}
