/**
 * The look-up's reference: the same question answered in the plainest way, for the tests to compare with. It reads the gazetteer rows and
 * keeps every form as a string of token keys in one Map; it knows nothing of the image, its trie or its hashes.
 */
import { keySlice, normalise } from '../text/normalise';
import type { Tokens } from '../text/tokenise';
import { TokenKind, isGlued, tokenise } from '../text/tokenise';
import type { Entries } from './entries';

/** An entity's name in a text: tokens `[from, to)`, the first without `offset` units. */
export interface ReferenceMatch {
  from: number;
  to: number;
  offset: number;
  entity: number;
}

/** One way to begin a name at a token: what is left of the token behind `offset` proclitic units. */
interface Beginning {
  offset: number;
  key: string;
}

const CONJUNCTIONS = 'وف';
const PREPOSITIONS = 'بكل';

export class Oracle {
  /** Entities by the keys of a form's tokens, joined by spaces. */
  private readonly forms = new Map<string, Set<number>>();
  private longest = 0;

  constructor(entries: Entries) {
    for (const { form, entity } of entries.forms) {
      const tokens = tokenise(normalise(form));
      const words: string[] = [];
      for (let t = 0; t < tokens.count; t++) if (!isHyphen(tokens, t)) words.push(keyAt(tokens, t));
      if (words.length === 0) continue;
      this.longest = Math.max(this.longest, words.length);
      const name = words.join(' ');
      const entities = this.forms.get(name);
      if (entities) entities.add(entity);
      else this.forms.set(name, new Set([entity]));
    }
  }

  /** Every name that begins at any token, in the order of first token, length, proclitics and entity. */
  matches(tokens: Tokens): ReferenceMatch[] {
    const found: ReferenceMatch[] = [];
    for (let from = 0; from < tokens.count; from++)
      for (const { offset, key } of beginnings(tokens, from)) {
        let name = key;
        let to = from + 1;
        for (let words = 1; words <= this.longest; words++) {
          for (const entity of this.forms.get(name) ?? []) found.push({ from, to, offset, entity });
          const next = this.nextWord(tokens, to);
          if (next < 0) break;
          name += ` ${keyAt(tokens, next)}`;
          to = next + 1;
        }
      }
    return found.sort((a, b) => a.from - b.from || a.to - b.to || a.offset - b.offset || a.entity - b.entity);
  }

  /** The token that continues a name which ends before token `at`: behind a hyphen only where it is glued on both sides. */
  private nextWord(tokens: Tokens, at: number): number {
    if (at >= tokens.count) return -1;
    if (!isHyphen(tokens, at)) return at;
    return at + 1 < tokens.count && isGlued(tokens, at) && isGlued(tokens, at + 1) ? at + 1 : -1;
  }
}

function keyAt(tokens: Tokens, t: number): string {
  return keySlice(tokens.text, tokens.start[t]!, tokens.end[t]!);
}

function isHyphen(tokens: Tokens, t: number): boolean {
  return tokens.kind[t] === TokenKind.Punctuation && keyAt(tokens, t) === '-';
}

/** The token whole, and behind و or ف, behind ب ك or ل, behind both; after ل a second ل may be the article's. At least two letters stay. */
function beginnings(tokens: Tokens, t: number): Beginning[] {
  const whole = keyAt(tokens, t);
  const all: Beginning[] = [{ offset: 0, key: whole }];
  if (tokens.kind[t] !== TokenKind.Arabic) return all;
  const add = (offset: number): void => {
    const key = whole.slice(offset);
    if (key.length < 2) return;
    all.push({ offset, key });
    if (whole[offset - 1] === 'ل' && key[0] === 'ل') all.push({ offset, key: `ا${key}` });
  };
  const conjunction = CONJUNCTIONS.includes(whole[0]!) ? 1 : 0;
  if (conjunction === 1) add(1);
  if (whole.length > conjunction && PREPOSITIONS.includes(whole[conjunction]!)) add(conjunction + 1);
  return all;
}
