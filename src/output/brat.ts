/** `brat`: standoff annotation for the brat annotation tool, which pairs `a.txt` with `a.ann`; offsets are code points, as brat counts. */
import type { Finished, OutputFormat } from './format';
import { PLAIN } from './format';
import { entities, mentionsInOrder, TYPE_TAGS } from './flat';

export const brat: OutputFormat = {
  ...PLAIN,
  extension: 'ann',
  replaces: 'txt',
  offsets: 'codepoint',
  document({ result, idSource }: Finished, { many }): string {
    let lines = many ? `#\tsource\t${oneLine(result.source ?? '')}\n` : '';
    if (idSource !== undefined) lines += `#\tid\t${oneLine(idSource)}\n`;
    const ids = new Map<unknown, string>();
    for (const { entity, mention } of mentionsInOrder(result)) {
      const id = `T${ids.size + 1}`;
      ids.set(mention, id);
      lines += `${id}\t${TYPE_TAGS[entity.type]} ${fragments(mention.text, mention.start)}\t${oneLine(mention.text)}\n`;
    }
    let notes = 0;
    for (const entity of entities(result)) {
      const members = entity.mentions.map((mention) => ids.get(mention) ?? '');
      if (members.length > 1) lines += `*\tSame ${members.join(' ')}\n`;
      const note = entity.type === 'date' ? (entity.value ?? entity.unresolved ?? '') : entity.name;
      if (note !== '') lines += `#${++notes}\tAnnotatorNotes ${members[0] ?? ''}\t${oneLine(note)}\n`;
    }
    return lines;
  },
};

/** brat wants a mention that runs over a line end in pieces: `0 5;6 9`. */
function fragments(text: string, start: number): string {
  let at = start;
  const pieces: string[] = [];
  for (const line of text.split('\n')) {
    const length = [...line].length;
    pieces.push(`${at} ${at + length}`);
    at += length + 1;
  }
  return pieces.join(';');
}

function oneLine(text: string): string {
  return text.replace(/[\n\r\t]/g, ' ');
}
