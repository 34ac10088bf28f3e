// What counts as a usable Arabic spelling among the untagged Arabic-script names of the packages.

const TASHKEEL = /[\u064B-\u0652\u0670\u0640]/g;
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const ARABIC_ONLY = /^[\u0621-\u063A\u0641-\u064A\u06A4 ]+$/;

// Persian, Urdu, Kurdish, Uyghur, Sindhi and Pashto letters: a name that holds one of them is not Arabic.
const FOREIGN_LETTER = /[\u0671-\u06A3\u06A5-\u06D3\u06D5]/;

// A class noun in front means that the name belongs to a division, not to the town that carries it in GeoNames.
const CLASS_NOUN_HEAD =
  /^(?:ولاية|محافظة|مدينة|بلدية|قرية|مقاطعة|إقليم|اقليم|ناحية|منطقة|قضاء|مركز|دائرة|مطار|حي|جزيرة|الولايات|قيادة|شهرستان|بخش)\s/;

export const ARAB_COUNTRIES = new Set('SA EG IQ SY LB JO PS KW QA BH AE OM YE SD LY TN DZ MA MR SO DJ KM EH'.split(' '));

// Elsewhere a final ه marks an Ottoman, Persian or Urdu form; Arabic newspapers end such names in ا or ي.
const FINAL_HEH_COUNTRIES = new Set([...ARAB_COUNTRIES, ...'IR AF PK IN TJ UZ TM IL TD SS ER ET ML NE'.split(' ')]);

/** The key under which two spellings are the same form for the compiler. */
export function foldName(name: string): string {
  return cleanName(name)
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ؤ/g, 'و')
    .replace(/[ئى]/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ڤ/g, 'ف');
}

export function cleanName(name: string): string {
  return name
    .replace(TASHKEEL, '')
    .replace(INVISIBLE, '')
    .replace(/[\u2010-\u2015-]/g, ' ')
    .replace(/[²³¹*]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Cuts `name، county، state` to `name`; a foreign letter anywhere condemns the whole, because the qualifier tells the language. */
export function arabicCandidate(raw: string, country: string): string | null {
  if (FOREIGN_LETTER.test(raw)) return null;
  const name = cleanName(raw.split(/[،(]/)[0] ?? '');
  if (!ARABIC_ONLY.test(name) || CLASS_NOUN_HEAD.test(name)) return null;
  if (name.replace(/ /g, '').length < 3) return null;
  const words = name.split(' ');
  // Uyghur and Kurdish write a carrier ئ at the head and ى inside the word; Arabic never does.
  if (words.some((word) => word.length === 1 || word.startsWith('ئ') || /ى./.test(word))) return null;
  if (!FINAL_HEH_COUNTRIES.has(country) && name.endsWith('ه') && !name.endsWith('يه')) return null;
  if (/(.)\1\1/.test(name)) return null;
  return name;
}

/**
 * Persian writes the v of a foreign name as و where Arabic writes ف (or ب in Spain). It is the one trait that shows in names
 * made of letters both languages share. `latin` is the plain Latin name; German and Polish w sounds the same way.
 */
export function writesVAsWaw(arabic: string, latin: string, country: string): boolean {
  const hasV = /v/i.test(latin) || (/^w/i.test(latin) && ['DE', 'AT', 'PL', 'CH', 'NL', 'BE'].includes(country));
  return hasV && !ARAB_COUNTRIES.has(country) && !/[فڤب]/.test(arabic);
}

/** Careful Arabic spelling shows hamza and ة; a bare form beside it is the sloppy or the Persian one. */
export function carefulness(name: string): number {
  let score = 0;
  if (/(?:^|\s)(?:ال)?[أإ]/.test(name)) score += 2;
  if (/[ةؤئ]/.test(name)) score += 1;
  if (/(?:^|\s)ا(?!ل)/.test(name)) score -= 1;
  if (/ه$/.test(name)) score -= 1;
  if (/ڤ/.test(name)) score -= 1;
  return score;
}

/** Arab towns are printed with their article where they have one. */
function articleScore(name: string, country: string): number {
  return ARAB_COUNTRIES.has(country) && name.startsWith('ال') ? 2 : 0;
}

/** Best spelling first, one spelling for each folded form. */
export function rankSpellings(names: string[], country = ''): string[] {
  const best = new Map<string, string>();
  for (const name of names) {
    const key = foldName(name);
    const known = best.get(key);
    if (known === undefined || carefulness(name) > carefulness(known)) best.set(key, name);
  }
  const score = (name: string): number => carefulness(name) + articleScore(name, country);
  return [...best.values()].sort((a, b) => score(b) - score(a));
}
