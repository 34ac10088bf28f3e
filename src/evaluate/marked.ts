/** Marked gold text: `⟦TYPE|extent with {core}⟧`, `⟦DATE:value|extent⟧`, with `#ref YYYY-MM-DD` as an optional first line. */
import { ExtractError } from '../errors';

export const GOLD_TYPES = ['PER', 'ORG', 'LOC', 'DATE'] as const;
export type GoldType = (typeof GOLD_TYPES)[number];

/** A gold mention; offsets are UTF-16 units of the text without markup. */
export interface GoldMention {
  type: string;
  start: number;
  end: number;
  coreStart: number;
  coreEnd: number;
  /** What a date means; `?` where it cannot be known, `H:1446-09` for a Hijri date. */
  value?: string;
}

export interface MarkedDocument {
  text: string;
  mentions: GoldMention[];
  referenceDate?: string;
}

const MENTION = /⟦(PER|ORG|LOC|DATE)(?::([^|⟧]*))?\|([^⟦⟧]*)⟧/gu;

/**
 * Reads one marked document.
 * @param marked the whole file
 * @param source its name, for messages
 * @throws ExtractError E_GOLD for markup that does not close or nests
 */
export function parseMarked(marked: string, source = 'gold'): MarkedDocument {
  let body = marked.replace(/\r\n?/g, '\n');
  let referenceDate: string | undefined;
  if (body.startsWith('#ref ')) {
    const end = body.indexOf('\n');
    referenceDate = body.slice(5, end < 0 ? undefined : end).trim();
    body = end < 0 ? '' : body.slice(end + 1);
  }
  let text = '';
  let at = 0;
  const mentions: GoldMention[] = [];
  for (const match of body.matchAll(MENTION)) {
    text += body.slice(at, match.index);
    const start = text.length;
    const inner = match[3] ?? '';
    const open = inner.indexOf('{');
    const coreStart = open < 0 ? start : start + open;
    text += inner.replace(/[{}]/g, '');
    const coreEnd = open < 0 ? text.length : start + inner.indexOf('}') - 1;
    mentions.push({ type: match[1] ?? '', start, end: text.length, coreStart, coreEnd, ...(match[2] ? { value: match[2] } : {}) });
    at = match.index + match[0].length;
  }
  text += body.slice(at);
  refuseBroken(body, referenceDate === undefined ? 1 : 2, source);
  return { text, mentions, ...(referenceDate === undefined ? {} : { referenceDate }) };
}

/**
 * Throws for what is left of marks when all whole mentions are taken out.
 * @param firstLine line of the file that the text begins on
 */
function refuseBroken(body: string, firstLine: number, source: string): void {
  const rest = body.replace(MENTION, (mention) => mention.replace(/[⟦⟧{}]/gu, ' '));
  const broken = /[⟦⟧{]/u.exec(rest);
  if (broken === null) return;
  const line = firstLine + (body.slice(0, broken.index).match(/\n/g)?.length ?? 0);
  const near = body.slice(Math.max(0, broken.index - 30), broken.index + 50).replace(/\n/g, ' ');
  throw new ExtractError(
    'E_GOLD',
    `${source}: broken markup on line ${line} near “${near}”`,
    'A mention is ⟦TYPE|text⟧ or ⟦TYPE|text with {core}⟧; mentions do not nest.',
  );
}
