/** Is this Arabic? Script share and tell-tale letters first, trigrams (franc) only where they leave a doubt and the text is long enough. */
import type { Language } from '../types';
import { arabiziShare } from './arabizi';
import { ARABIC_LETTERS, ARABIC_WORDS, TELLS } from './letters';
import type { Script } from './script';
import { countScripts, scriptOf } from './script';
import { trigramLanguage } from './trigrams';

/** UTF-16 units that are looked at; a language does not need more to show. */
const SAMPLE = 6000;
/** Below this many letters franc guesses. */
const ENOUGH_FOR_TRIGRAMS = 200;
/** A text is judged as Arabic script from this share of its letters on: posts full of Latin links and names still are. */
const LEAST_ARABIC_SCRIPT = 0.2;
/** Letters of the neighbours occur in Arabic loans and dialects (گ چ پ ڤ): up to this share of all letters they say nothing. */
const LOAN_SHARE = 0.012;

// prettier-ignore
const ONLY_LANGUAGE_OF_SCRIPT: Partial<Record<Script, string>> = {
  hebrew: 'he', greek: 'el', han: 'zh', kana: 'ja', hangul: 'ko', thai: 'th', armenian: 'hy', georgian: 'ka', ethiopic: 'am', syriac: 'syr',
};

/** franc's codes to choose from: all 186 would turn short English into Scots and short Russian into Turkmen. */
// prettier-ignore
const LANGUAGES_OF_SCRIPT: Partial<Record<Script, readonly string[]>> = {
  arabic: ['arb', 'pes', 'urd', 'pbu', 'ckb', 'uig', 'snd'],
  latin: ['eng', 'fra', 'deu', 'spa', 'ita', 'por', 'nld', 'tur', 'pol', 'ces', 'ron', 'hun', 'swe', 'dan', 'ind', 'zlm', 'swh', 'som', 'hau', 'azj', 'kmr', 'vie'],
  cyrillic: ['rus', 'ukr', 'bul', 'srp', 'bel', 'kaz'],
  devanagari: ['hin', 'mar', 'nep'],
};

const arabicLetters = new Set(ARABIC_LETTERS);
const arabicWords = new Set(ARABIC_WORDS);
const tells = TELLS.map((tell) => ({ code: tell.code, letters: new Set(tell.letters), words: new Set(tell.words) }));
const sharedBy = new Map<string, number>();
for (const tell of tells) for (const letter of tell.letters) sharedBy.set(letter, (sharedBy.get(letter) ?? 0) + 1);

/**
 * The language of a text. Dialects count as Arabic. Pure; looks at the first and the middle part of long texts.
 * @returns ISO 639 code (`ar-Latn` for Arabic in Latin letters, `und` where nothing can be told) and a confidence from 0 to 1
 */
export function detectLanguage(text: string): Language {
  const sample =
    text.length <= SAMPLE ? text : text.slice(0, SAMPLE / 2) + ' ' + text.slice(text.length >> 1, (text.length >> 1) + SAMPLE / 2);
  const { total, counts } = countScripts(sample);
  if (total === 0) return { code: 'und', confidence: 0 };
  const arabic = counts.get('arabic') ?? 0;
  if (arabic / total >= LEAST_ARABIC_SCRIPT) return arabicScript(sample, arabic);
  return otherScript(sample, counts, total);
}

function otherScript(sample: string, counts: ReadonlyMap<Script, number>, total: number): Language {
  const [script, share] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
  // A few kana among many Han signs make Japanese.
  if (script === 'han' && (counts.get('kana') ?? 0) > total * 0.1) return { code: 'ja', confidence: 0.95 };
  const only = ONLY_LANGUAGE_OF_SCRIPT[script];
  if (only !== undefined) return { code: only, confidence: round(share / total) };
  if (script === 'latin') {
    const arabizi = arabiziShare(sample);
    if (arabizi >= 0.2) return { code: 'ar-Latn', confidence: round(Math.min(0.95, 0.5 + arabizi)) };
  }
  const guess = total >= 40 ? trigramLanguage(sample, LANGUAGES_OF_SCRIPT[script]) : { code: 'und', confidence: 0 };
  return { code: guess.code, confidence: round(guess.confidence) };
}

function arabicScript(sample: string, letters: number): Language {
  const words = wordsOf(sample);
  const scores = tells.map((tell) => ({ code: tell.code, score: neighbourScore(sample, letters, words, tell) }));
  const arabic = letterScore(sample, arabicLetters, letters) + wordScore(words, arabicWords) + articleScore(words);
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  const margin = (arabic - best.score) / Math.max(0.02, arabic + best.score);
  if (letters >= ENOUGH_FOR_TRIGRAMS && Math.abs(margin) < 0.4) {
    const guess = trigramLanguage(sample, LANGUAGES_OF_SCRIPT.arabic);
    if (guess.code !== 'und') return { code: guess.code, confidence: round(guess.confidence) };
  }
  // Without any sign, a word in Arabic letters is most likely Arabic.
  if (margin >= 0 || best.score < 0.02) return { code: 'ar', confidence: round(Math.min(0.99, 0.6 + Math.max(0, margin) * 0.4)) };
  return { code: best.code, confidence: round(Math.min(0.99, 0.6 - margin * 0.4)) };
}

/** Small words alone are proof only when there are several: مي, با and جو are written for other things in Arabic posts. */
function neighbourScore(sample: string, letters: number, words: readonly string[], tell: (typeof tells)[number]): number {
  const byLetters = letterScore(sample, tell.letters, letters);
  const seen = new Set(words.filter((word) => tell.words.has(word)));
  return byLetters > 0 || seen.size >= 3 ? byLetters + wordScore(words, tell.words) : 0;
}

/** Share of the letters that are tell-tale ones, each weighed by how few languages have it; loans are forgiven. */
function letterScore(sample: string, set: ReadonlySet<string>, letters: number): number {
  let sum = 0;
  for (const letter of sample) if (set.has(letter)) sum += 1 / (sharedBy.get(letter) ?? 1);
  return Math.max(0, sum / letters - LOAN_SHARE);
}

function wordScore(words: readonly string[], set: ReadonlySet<string>): number {
  let hits = 0;
  for (const word of words) if (set.has(word)) hits++;
  return words.length === 0 ? 0 : (0.6 * hits) / words.length;
}

/** Words with the article: a fifth of Arabic prose, and a few loans elsewhere. */
function articleScore(words: readonly string[]): number {
  let hits = 0;
  for (const word of words) if (word.length > 3 && (word.startsWith('ال') || word.startsWith('وال') || word.startsWith('بال'))) hits++;
  return words.length === 0 ? 0 : Math.max(0, (0.5 * hits) / words.length - 0.02);
}

function wordsOf(sample: string): string[] {
  const words: string[] = [];
  let word = '';
  for (const sign of sample + ' ') {
    if (scriptOf(sign.charCodeAt(0)) === 'arabic' || sign === '۾' || sign === '۽') word += sign;
    else if (!isMark(sign.charCodeAt(0)) && word !== '') {
      words.push(word);
      word = '';
    }
  }
  return words;
}

/** Tashkeel and tatweel stand inside words. */
function isMark(code: number): boolean {
  return code === 0x640 || (code >= 0x610 && code <= 0x61a) || (code >= 0x64b && code <= 0x65f) || code === 0x670;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
