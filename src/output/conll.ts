/** `conll`: one token and its IOB2 tag a line, an empty line between sentences, for training and for other scorers. */
import { normalise, sourceEnd, sourceStart } from '../text/normalise';
import { tokenise } from '../text/tokenise';
import type { Finished, OutputFormat } from './format';
import { PLAIN } from './format';
import { mentionsInOrder, TYPE_TAGS } from './flat';

export const conll: OutputFormat = {
  ...PLAIN,
  extension: 'conll',
  offsets: 'utf16',
  /** Tokens and sentences are the engine's own. A token that a mention touches is tagged whole: clitics stay glued, as corpora have them. */
  document({ result, text }: Finished, { many }): string {
    const tokens = tokenise(normalise(text));
    const mentions = mentionsInOrder(result);
    const lines = many ? ['-DOCSTART-\tO', ''] : [];
    let next = 0;
    let last: unknown;
    let sentence = 1;
    for (let i = 0; i < tokens.count; i++) {
      if (i === tokens.sentences[sentence]) {
        lines.push('');
        sentence++;
      }
      const start = sourceStart(tokens.text, tokens.start[i] ?? 0);
      const end = sourceEnd(tokens.text, tokens.end[i] ?? 0);
      while (next < mentions.length && (mentions[next]?.mention.end ?? 0) <= start) next++;
      const flat = mentions[next];
      const inside = flat !== undefined && flat.mention.start < end;
      const tag = inside ? `${flat === last ? 'I' : 'B'}-${TYPE_TAGS[flat.entity.type]}` : 'O';
      last = inside ? flat : undefined;
      lines.push(`${text.slice(start, end)}\t${tag}`);
    }
    if (tokens.count > 0) lines.push('');
    return lines.map((line) => `${line}\n`).join('');
  },
};
