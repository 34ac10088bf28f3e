/** Spelling variants of one name (`ترامب`, `ترمب`; `نتنياهو`, `نتانياهو`), told from different names that merely look alike. */
import JaroWinklerDistance from 'natural/lib/natural/distance/jaro-winkler_distance';
import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/levenshtein_distance';
import { keyOf } from '../text/normalise';

/** Below this, two words are not spellings of one name. */
const WORD_SIMILARITY = 0.88;
const SHORTEST = 4;

/** Pairs of common names one letter apart that never name the same person (key spelling, sorted). */
const NEVER_MERGED = new Set(
  [
    'حسن حسين', 'محمد محمود', 'احمد محمد', 'احمد حمد', 'حمد محمد', 'سالم سليم', 'سالم سلمان', 'سامي سمير', 'كامل كمال', 'جمال جميل', 'سعد سعيد', 'سعيد مسعود', 'خالد خليل', 'ناصر نصر', 'صالح صلاح',
    'عامر عمر', 'عمار عمر', 'عمر عمرو', 'حامد حميد', 'حامد محمد', 'امين امينه', 'كريم كريمه', 'علي عليا', 'سمير سميره', 'نبيل نبيله', 'جورج جورجي', 'حمدان حمدي', 'رشاد رشيد', 'راشد رشيد', 'ماجد مجدي',
    'فهد فهيد', 'زايد زيد', 'سلطان سليمان', 'سلمان سليمان', 'عبدالله عبيدالله', 'مصطفي مصطفاوي', 'ابراهيم ابراهيمي', 'يحيي يحياوي', 'جلال جمال', 'طارق طريق', 'وليد خالد', 'ماهر مهران', 'هاني هانيه',
  ].map((pair) => pair.split(' ').sort().join(' ')),
);

/** Whether two words (any spelling) may be spellings of one name. */
export function sameName(a: string, b: string): boolean {
  const x = keyOf(a);
  const y = keyOf(b);
  if (x === y) return true;
  const bare = (word: string): string => (word.startsWith('ال') && word.length > 4 ? word.slice(2) : word);
  const p = bare(x);
  const q = bare(y);
  if (p === q) return true;
  if (NEVER_MERGED.has([p, q].sort().join(' '))) return false;
  if (Math.min(p.length, q.length) < SHORTEST) return false;
  // One vowel letter more or less is how Arabic presses differ over foreign names.
  const vowels = /[اوي]/g;
  if (p.replace(vowels, '') === q.replace(vowels, '') && Math.abs(p.length - q.length) <= 1 && DamerauLevenshteinDistance(p, q, {}) <= 1)
    return p.length >= 5 || q.length >= 5 || p[0] === q[0];
  return Math.min(p.length, q.length) >= 6 && JaroWinklerDistance(p, q, {}) >= WORD_SIMILARITY + 0.07 && DamerauLevenshteinDistance(p, q, {}) <= 1;
}
