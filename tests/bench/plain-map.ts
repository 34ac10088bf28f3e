/** The look-up that everybody writes first: every name in a Map, every n-gram of words asked for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LONGEST = 8;

export class PlainMap {
  private readonly names = new Map<string, string>();

  constructor(lexicons: string) {
    for (const folder of ['person', 'organisation', 'place']) {
      for (const file of readdirSync(join(lexicons, folder)).filter((name) => name.endsWith('.tsv'))) {
        for (const row of readFileSync(join(lexicons, folder, file), 'utf8')
          .split('\n')
          .slice(1)) {
          const [name = ''] = row.split('\t');
          if (name !== '') this.names.set(key(name), folder);
        }
      }
    }
  }

  /** How many names stand in the text, the longest at each word. */
  count(text: string): number {
    const words = key(text).split(/[^\p{L}\p{N}]+/u);
    let found = 0;
    for (let at = 0; at < words.length; at++) {
      for (let length = LONGEST; length > 0; length--) {
        if (!this.names.has(words.slice(at, at + length).join(' '))) continue;
        found++;
        at += length - 1;
        break;
      }
    }
    return found;
  }
}

function key(text: string): string {
  return text
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه');
}
