/** Spelling variants of one name (`ترامب`, `ترمب`; `نتنياهو`, `نتانياهو`), told from different names that merely look alike. */

/** Below this, two words are not spellings of one name. */
const WORD_SIMILARITY = 0.95;
const SHORTEST = 4;

/** Pairs of common names one letter apart that never name the same person (key spelling, sorted). */
const NEVER_MERGED = new Set(
  [
    'حسن حسين',
    'محمد محمود',
    'احمد محمد',
    'احمد حمد',
    'حمد محمد',
    'سالم سليم',
    'سالم سلمان',
    'سامي سمير',
    'كامل كمال',
    'جمال جميل',
    'سعد سعيد',
    'سعيد مسعود',
    'خالد خليل',
    'ناصر نصر',
    'صالح صلاح',
    'عامر عمر',
    'عمار عمر',
    'عمر عمرو',
    'حامد حميد',
    'حامد محمد',
    'امين امينه',
    'كريم كريمه',
    'علي عليا',
    'سمير سميره',
    'نبيل نبيله',
    'جورج جورجي',
    'حمدان حمدي',
    'رشاد رشيد',
    'راشد رشيد',
    'ماجد مجدي',
    'فهد فهيد',
    'زايد زيد',
    'سلطان سليمان',
    'سلمان سليمان',
    'عبدالله عبيدالله',
    'مصطفي مصطفاوي',
    'ابراهيم ابراهيمي',
    'يحيي يحياوي',
    'جلال جمال',
    'طارق طريق',
    'وليد خالد',
    'ماهر مهران',
    'هاني هانيه',
  ].map((pair) => pair.split(' ').sort().join(' ')),
);

type Distances = {
  jaroWinkler: typeof import('natural/lib/natural/distance/jaro-winkler_distance').default;
  damerauLevenshtein: typeof import('natural/lib/natural/distance/levenshtein_distance').DamerauLevenshteinDistance;
};
let loaded: Distances | undefined;

/** natural's distances, loaded when two names first look alike: most short texts never need them. */
function distances(): Distances {
  return (loaded ??= {
    jaroWinkler: require('natural/lib/natural/distance/jaro-winkler_distance'),
    damerauLevenshtein: require('natural/lib/natural/distance/levenshtein_distance').DamerauLevenshteinDistance,
  });
}

/** A key without its article. */
export function bareKey(key: string): string {
  return key.startsWith('ال') && key.length > 4 ? key.slice(2) : key;
}

/** A key's consonants: what Arabic presses agree on when they write a foreign name. */
function consonants(key: string): string {
  let out = '';
  for (const letter of key) if (letter !== 'ا' && letter !== 'و' && letter !== 'ي') out += letter;
  return out;
}

/** Whether two words (look-up keys) may be spellings of one name. */
export function sameKey(x: string, y: string): boolean {
  if (x === y) return true;
  const p = bareKey(x);
  const q = bareKey(y);
  if (p === q) return true;
  const shorter = Math.min(p.length, q.length);
  if (shorter < SHORTEST || Math.abs(p.length - q.length) > 1) return false;
  if (p < q ? NEVER_MERGED.has(`${p} ${q}`) : NEVER_MERGED.has(`${q} ${p}`)) return false;
  // ـي makes another name of a name: كاظم and الكاظمي, حداد and حدادي.
  if (`${p}ي` === q || `${q}ي` === p) return false;
  if (consonants(p) === consonants(q))
    return (p.length >= 5 || q.length >= 5 || p[0] === q[0]) && distances().damerauLevenshtein(p, q, {}) <= 1;
  return shorter >= 6 && distances().jaroWinkler(p, q, {}) >= WORD_SIMILARITY && distances().damerauLevenshtein(p, q, {}) <= 1;
}
