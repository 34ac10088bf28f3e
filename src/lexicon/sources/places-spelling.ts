// What counts as a usable Arabic spelling among the untagged Arabic-script names of the packages.

const TASHKEEL = /[\u064B-\u0652\u0670\u0640]/g;
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const ARABIC_ONLY = /^[\u0621-\u063A\u0641-\u064A\u06A4 ]+$/;

// Persian, Urdu, Kurdish, Uyghur, Sindhi and Pashto letters: a name that holds one of them is not Arabic.
const FOREIGN_LETTER = /[\u0671-\u06A3\u06A5-\u06D3\u06D5]/;

// A class noun in front means that the name belongs to a division, not to the town that carries it in GeoNames.
const CLASS_NOUN_HEAD =
  /^(?:ولاية|محافظة|مدينة|بلدية|قرية|مقاطعة|إقليم|اقليم|ناحية|منطقة|قضاء|مركز|دائرة|مطار|حي|جزيرة|الولايات|قيادة|شهرستان|بخش|ضلع|بلدة|قريه|دهستان|شعبية|قاعدة|محمية|مغارات|بطولة|بازار|تخت|تجمع)\s/;

export const ARAB_COUNTRIES = new Set('SA EG IQ SY LB JO PS KW QA BH AE OM YE SD LY TN DZ MA MR SO DJ KM EH'.split(' '));

// Elsewhere a final ه marks an Ottoman, Persian or Urdu form; Arabic newspapers end such names in ا or ي.
const FINAL_HEH_COUNTRIES = new Set([...ARAB_COUNTRIES, ...'IR AF PK IN TJ UZ TM IL TD SS ER ET ML NE'.split(' ')]);

// Lands whose names Arabic took over whole or has spelt since long: sound and old hamza habits prove nothing about them.
const OLD_NEIGHBOURS = new Set([
  ...ARAB_COUNTRIES,
  ...'ES PT IT GR TR IL CY MT IR AF PK IN BD UZ TM TJ KZ KG AZ CN RU UA ET ER TD ML NE SS'.split(' '),
]);

// Lands of Romance languages, where an i is an i.
const ROMANCE = new Set('ES IT PT FR RO AR CL UY PY BO PE EC CO VE MX CR PA NI HN SV GT CU DO PR BR'.split(' '));

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
  // Persian keeps a hamza before a consonant (`سارلوئس`) and says `شهر` for a town; Arabic does neither.
  if (!OLD_NEIGHBOURS.has(country) && country !== '' && /ئ(?![ياو])|^شهر\s/.test(name)) return null;
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

/** The consonants of a Latin name in classes that survive its way into Arabic script. */
function latinConsonants(latin: string): string {
  return latin
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
    .replace(/sch|tch|ch|sh|zh/g, 's')
    .replace(/th/g, 't')
    .replace(/ph|v|w/g, 'f')
    .replace(/[aeiouhy]/g, '')
    .replace(/p/g, 'b')
    .replace(/d/g, 't')
    .replace(/[cxzjqgk]/g, 's')
    .replace(/(.)\1+/g, '$1');
}

function arabicConsonants(arabic: string): string {
  return arabic
    .replace(/تش|تس|دج/g, 's')
    .replace(/[ اأإآويىئءةهعحؤ]/g, '')
    .replace(/[فڤ]/g, 'f')
    .replace(/ب/g, 'b')
    .replace(/[تدطضثذظ]/g, 't')
    .replace(/[سصزشجغكقخ]/g, 's')
    .replace(/ل/g, 'l')
    .replace(/ر/g, 'r')
    .replace(/م/g, 'm')
    .replace(/ن/g, 'n')
    .replace(/(.)\1+/g, '$1');
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

/**
 * Whether an Arabic spelling can stand for the Latin name by its consonants (w may fall silent). A translation of the name's parts, another
 * place's name or a cut-off form cannot. Lands with Arabic names of their own always pass.
 */
export function soundsLike(arabic: string, latin: string, country: string): boolean {
  if (OLD_NEIGHBOURS.has(country)) return true;
  const heard = arabicConsonants(arabic);
  return [latin, latin.replace(/w|gh(?=t)/gi, '')].some((name) => {
    const written = latinConsonants(name);
    const distance = editDistance(written, heard);
    // The full name of a town may be longer than the one in use: `سانتا آنا دي كورو` for Coro.
    return distance < 2 || (written.length > 2 && heard.includes(written)) || distance <= Math.max(written.length, heard.length) * 0.34;
  });
}

/** A bare alef at the head, or one that swallowed a hamza into what looks like the article (`البرتشافن` for Albertshofen). */
export function lacksHamza(arabic: string, latin: string, country: string): boolean {
  if (OLD_NEIGHBOURS.has(country)) return false;
  return /^ا(?!ل)/.test(arabic) || (/^ال/.test(arabic) && /^[AEIOU]l(?![ -])/i.test(latin));
}

/** Egyptian final ى of a foreign name as the ي that other presses write. */
export function withFinalYeh(arabic: string, country: string): string {
  return OLD_NEIGHBOURS.has(country) ? arabic : arabic.replace(/ى(?= |$)/g, 'ي');
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

/**
 * Letters that a robot wrote for letters it did not know the sound of: ه for a German or French e (`رادهبرغ` for Radeberg), خ for a k
 * (`خراسنوهراد` for Krasnohrad), اي for a Romance i (`ميداينا` for Medina), وو for one o or u (`تووت` for Tut).
 */
export function isLetterByLetter(arabic: string, latin: string, country: string): boolean {
  if (ARAB_COUNTRIES.has(country)) return false;
  const plain = latin
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  if (!plain.includes('h') && /[\u0621-\u064A]ه[بتثجحخدذرزسشصضطظعغفقكلمن]/.test(arabic)) return true;
  if (arabic.includes('خ') && !/kh|ch|h|j|x|g|q/.test(plain)) return true;
  if (/اي[بتجدرزسشفكلمن]/.test(arabic) && !/a[iyeíîï]|e[iy]|ay|aj|ij|oi/.test(plain) && ROMANCE.has(country)) return true;
  if (isDoubled(arabic, plain) || speaksSilentE(arabic, plain, country)) return true;
  return arabic.includes('وو') && !/oo|ou|uo|w|uu|ow|eo|yo|o-?u|u-?o|ue|ui|ō|ū/.test(latin.toLowerCase());
}

const TWINS = 'رrبbبpكcكkنnتtلlدdسsمmفfغgزz';

/** Doubled letters of the Latin name written twice (`توررانسي` for Torrance): Arabic leaves that to the shadda. */
function isDoubled(arabic: string, latin: string): boolean {
  for (let i = 0; i < TWINS.length; i += 2)
    if (arabic.includes(TWINS[i]! + TWINS[i]!) && latin.includes(TWINS[i + 1]! + TWINS[i + 1]!)) return true;
  return false;
}

const ENGLISH = new Set(['US', 'CA', 'GB', 'AU', 'NZ', 'IE']);
// Spanish and Indian names in lands of English whose last e is heard.
const HEARD_E = /^(?:grande|verde|monte|jose|fe|clemente|puente|chile|guadalupe|tempe|boise|la|le|de)$/;

/** An English final e written as if it were heard: `فيكتورفيلي` for Victorville. */
function speaksSilentE(arabic: string, latin: string, country: string): boolean {
  if (!ENGLISH.has(country)) return false;
  const written = arabic.split(' ');
  const words = latin.split(/[ -]/);
  return (
    words.length === written.length && words.some((word, i) => /[^aeiouy]e$/.test(word) && !HEARD_E.test(word) && /[يه]$/.test(written[i]!))
  );
}
