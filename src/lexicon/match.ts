/** Entries of the gazetteers in a text: from each token that may begin some, down the trie as far as the words go. */
import { FORM } from '../text/forms';
import type { Tokens } from '../text/tokenise';
import { TokenKind } from '../text/tokenise';
import { firstNode } from './find-word';
import { entryCueClass, entryType, startAt } from './format';
import type { Image } from './image';

/** Up to this many ways to begin an entry are kept for a token: whole, and behind one or two proclitics. */
export const OPTIONS = 3;
const HYPHEN = 0x2d;

/** What matching needs of the tokens' analyses (see lookup.ts). */
export interface Words {
  /** Ids of whole tokens: what the inner words of an entry are compared with. */
  readonly whole: Int32Array;
  /**
   * Rows of the forms (see memo.ts). Their options, up to `OPTIONS` numbers, are trie nodes that entries may start with, each plus one, times
   * four, plus the proclitic units before it; 0 ends them.
   */
  readonly rows: Int32Array;
  /** Classes; those of cues are added to a cue's last token. */
  readonly lo: Uint32Array;
  readonly hi: Uint32Array;
}

/** Entry matches, four numbers each: first token, token behind the last, proclitic units of the first token, entry id. */
export interface Matches {
  matches: Int32Array;
  matchCount: number;
}

/** All entries that stand in a text, by first token. Adds the classes of cues to `words`. */
export function matchEntries(tokens: Tokens, image: Image, words: Words): Matches {
  const { count, start, kind, form, text } = tokens;
  const { light } = text;
  const { whole, rows, lo, hi } = words;
  let matches = new Int32Array(Math.max(64, count));
  let matchCount = 0;
  const { edgeBase, edgeStep, edgeWord, firstNodes, entryBase, entryStep, entryInfo } = image;
  const emit = (from: number, to: number, units: number, node: number): void => {
    const last = startAt(entryBase, entryStep, node + 1);
    for (let entry = startAt(entryBase, entryStep, node); entry < last; entry++) {
      const info = entryInfo[entry]!;
      if (entryType(info) === 3) {
        const cls = entryCueClass(info);
        if (cls < 32) lo[to - 1]! |= 1 << cls;
        else hi[to - 1]! |= 1 << (cls - 32);
        continue;
      }
      if (matchCount * 4 + 4 > matches.length) {
        const grown = new Int32Array(matches.length * 2);
        grown.set(matches);
        matches = grown;
      }
      matches[matchCount * 4] = from;
      matches[matchCount * 4 + 1] = to;
      matches[matchCount * 4 + 2] = units;
      matches[matchCount * 4 + 3] = entry;
      matchCount++;
    }
  };
  const { size, options: first } = FORM;
  for (let t = 0; t < count; t++) {
    const options = form[t]! * size + first;
    for (let k = options; k < options + OPTIONS; k++) {
      const option = rows[k]!;
      if (option === 0) break;
      const units = option & 3;
      let node = (option >> 2) - 1;
      let next = t + 1;
      emit(t, next, units, node);
      while (node >= 0 && next < count) {
        // A hyphen glued on both sides joins the words of one name.
        if (
          kind[next] === TokenKind.Punctuation &&
          light[start[next]!] === HYPHEN &&
          next + 1 < count &&
          start[next] === tokens.end[next - 1] &&
          start[next + 1] === tokens.end[next]
        )
          next++;
        const id = whole[next]!;
        if (id < 0) break;
        let low = startAt(edgeBase, edgeStep, node);
        let high = startAt(edgeBase, edgeStep, node + 1);
        const stop = high;
        while (low < high) {
          const middle = (low + high) >> 1;
          if (edgeWord[middle]! < id) low = middle + 1;
          else high = middle;
        }
        if (low >= stop || edgeWord[low] !== id) break;
        node = firstNodes + low;
        next++;
        emit(t, next, units, node);
      }
    }
  }
  return { matches, matchCount };
}

/** Entries of the name that these words spell, the best known first. */
export function entriesOf(image: Image, words: readonly number[]): number[] {
  const { edgeBase, edgeStep, edgeWord, firstNodes, entryBase, entryStep } = image;
  let node = words[0]! < 0 ? -1 : firstNode(image, words[0]!);
  for (const word of words.slice(1)) {
    if (node < 0 || word < 0) return [];
    const from = startAt(edgeBase, edgeStep, node);
    const edge = edgeWord.subarray(from, startAt(edgeBase, edgeStep, node + 1)).indexOf(word);
    node = edge < 0 ? -1 : firstNodes + from + edge;
  }
  if (node < 0) return [];
  const from = startAt(entryBase, entryStep, node);
  return Array.from({ length: startAt(entryBase, entryStep, node + 1) - from }, (_, i) => from + i);
}
