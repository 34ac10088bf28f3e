/** Is this Arabic? Script share and tell-tale letters first, trigrams (franc) only where they leave a doubt and the text is long enough. */
import type { Language } from '../types';
import { arabiziShare } from './arabizi';
import { ARABIC, TELLING, countSigns } from './signs';
import type { Signs } from './signs';
import type { Script } from './script';
import { countScripts } from './script';
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
  const signs = countSigns(sample);
  const scores = TELLING.map((code, tell) => ({ code, score: neighbourScore(signs, tell, letters) }));
  const arabic = letterScore(signs, ARABIC, letters) + wordScore(signs, ARABIC) + articleScore(signs);
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
function neighbourScore(signs: Signs, tell: number, letters: number): number {
  const byLetters = letterScore(signs, tell, letters);
  return byLetters > 0 || signs.distinct[tell]! >= 3 ? byLetters + wordScore(signs, tell) : 0;
}

/** Share of the letters that are tell-tale ones, each weighed by how few languages have it; loans are forgiven. */
function letterScore(signs: Signs, of: number, letters: number): number {
  return Math.max(0, signs.letters[of]! / letters - LOAN_SHARE);
}

function wordScore(signs: Signs, of: number): number {
  return signs.total === 0 ? 0 : (0.6 * signs.words[of]!) / signs.total;
}

/** Words with the article: a fifth of Arabic prose, and a few loans elsewhere. */
function articleScore(signs: Signs): number {
  return signs.total === 0 ? 0 : Math.max(0, (0.5 * signs.articles) / signs.total - 0.02);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
