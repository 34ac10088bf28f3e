/** CoNLL gold: a token and its IOB2 tag a line, an empty line between sentences. */
import { ExtractError } from '../errors';

export interface TaggedToken {
  text: string;
  tag: string;
}
/** Half-open range of tokens. */
export interface TokenSpan {
  start: number;
  end: number;
  type: string;
}

/**
 * @param content the whole file; columns are separated by tabs, or the tag by the last space
 * @throws ExtractError E_GOLD where a line has no tag
 */
export function parseConll(content: string, source = 'gold'): TaggedToken[][] {
  const sentences: TaggedToken[][] = [];
  let current: TaggedToken[] = [];
  content.split(/\r\n|\n|\r/).forEach((line, i) => {
    if (line.trim() === '') {
      if (current.length > 0) sentences.push(current);
      current = [];
      return;
    }
    const cut = line.includes('\t') ? line.split('\t') : [line.slice(0, line.lastIndexOf(' ')), line.slice(line.lastIndexOf(' ') + 1)];
    const tag = cut[cut.length - 1] ?? '';
    if (cut.length < 2 || cut[0] === '' || !/^(?:O|[BIES]-.+)$/.test(tag)) {
      throw new ExtractError(
        'E_GOLD',
        `${source}: line ${i + 1} has no token and tag: “${line.slice(0, 60)}”`,
        'Each line is TOKEN<TAB>TAG with tags such as O, B-PER, I-PER.',
      );
    }
    current.push({ text: cut[0] ?? '', tag });
  });
  if (current.length > 0) sentences.push(current);
  return sentences;
}

/** Mentions out of IOB2 tags, as conlleval reads them: an I of another type starts a mention of its own. */
export function spansOf(tags: readonly string[]): TokenSpan[] {
  const spans: TokenSpan[] = [];
  let open: { start: number; type: string } | undefined;
  [...tags, 'O'].forEach((tag, i) => {
    const dash = tag.indexOf('-');
    const prefix = dash < 0 ? tag : tag.slice(0, dash);
    const type = dash < 0 ? '' : tag.slice(dash + 1);
    if (open !== undefined && (prefix !== 'I' || type !== open.type)) {
      spans.push({ start: open.start, end: i, type: open.type });
      open = undefined;
    }
    if ((prefix === 'B' || prefix === 'I') && open === undefined && type !== '') open = { start: i, type };
  });
  return spans;
}
