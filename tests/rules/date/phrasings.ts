/** Reads the phrasing corpora of fixtures/dates (their form is explained at the head of gregorian.txt). */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '..', '..', '..', 'fixtures', 'dates');

export interface Phrasing {
  file: string;
  line: number;
  phrasing: string;
  value: string | null;
  hijri?: string;
  modifier: string | null;
  reference?: string;
  direction: 'none' | 'past' | 'future';
}

/** All strings of a pattern with {a|b} alternatives, which may be nested. */
export function expand(pattern: string): string[] {
  const open = pattern.indexOf('{');
  if (open < 0) return [pattern];
  let depth = 0;
  let from = open + 1;
  const alternatives: string[] = [];
  for (let i = open; i < pattern.length; i++) {
    const char = pattern[i];
    if (char === '{') depth++;
    if (char === '|' && depth === 1) {
      alternatives.push(pattern.slice(from, i));
      from = i + 1;
    }
    if (char === '}' && --depth === 0) {
      alternatives.push(pattern.slice(from, i));
      const [head, tail] = [pattern.slice(0, open), pattern.slice(i + 1)];
      return alternatives.flatMap((a) => expand(head + a + tail));
    }
  }
  throw new Error(`unclosed brace: ${pattern}`);
}

/** Sentences around a phrasing that point nowhere, back or ahead. */
export const CARRIERS = {
  none: ['العبارة هنا: ', '، وهي كاملة.'],
  past: ['وقال البيان إن ذلك وقع ', '، بلا تفاصيل.'],
  future: ['ومن المقرر أن يعقد اللقاء ', '، بحسب البيان.'],
} as const;

/** The phrasings of all files whose names are given, or of all but negatives. */
export function phrasings(files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt') && !name.startsWith('negative'))): Phrasing[] {
  const found: Phrasing[] = [];
  for (const file of files.sort()) {
    const state: Omit<Phrasing, 'phrasing' | 'file' | 'line'> = { value: null, modifier: null, direction: 'none' };
    readFileSync(join(FOLDER, file), 'utf8')
      .split('\n')
      .forEach((line, at) => {
        const text = line.trim();
        if (text === '' || text.startsWith('#')) return;
        const rest = text.slice(1).trim();
        switch (text[0]) {
          case '@':
            if (rest === 'none') delete state.reference;
            else state.reference = rest;
            return;
          case '>':
            state.direction = rest as Phrasing['direction'];
            return;
          case '~':
            state.modifier = rest || null;
            return;
          case '=': {
            const [value, hijri] = rest.split(/\s+/);
            state.value = value === 'null' ? null : value!;
            if (hijri) state.hijri = hijri;
            else delete state.hijri;
            return;
          }
          default:
            for (const phrasing of expand(text))
              found.push({ ...state, phrasing: phrasing.replace(/ {2,}/g, ' ').trim(), file, line: at + 1 });
        }
      });
  }
  return found;
}

/** The sentences of the negative corpora. */
export function negatives(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.startsWith('negative'))
    .flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap(expand);
}
