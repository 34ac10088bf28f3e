/** Where a sentence points: into the past or the future, by its verbs and words, for weekdays and dates that leave the year open. */
import { lightSlice } from '../../text/normalise';
import type { Tokens } from '../../text/tokenise';
import { TokenKind } from '../../text/tokenise';
import type { Direction } from '../../values/date/context';
import { sensesOf } from './reading';

const [SIN, YA, TA, NUN, ALEF, WAW, FA, LAM] = [...'سيتناوفل'].map((c) => c.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];
const PERSON = new Set([YA, TA, NUN, ALEF]);

/** Whether `i` is a verb of the past in the plural: صدقوا, وانسحبوا; the imperfect has ي or ت before it (أن ينسحبوا). */
function pastPlural(tokens: Tokens, i: number): boolean {
  const { key } = tokens.text;
  const [from, to] = [tokens.start[i]!, tokens.end[i]!];
  if (to - from < 5 || key[to - 1] !== ALEF || key[to - 2] !== WAW) return false;
  const first = key[from] === WAW || key[from] === FA ? key[from + 1] : key[from];
  return first !== YA && first !== TA && sensesOf(tokens, i).length === 0;
}

/** The clue of one token. */
function clueOf(tokens: Tokens, i: number): Direction {
  if (tokens.kind[i] !== TokenKind.Arabic) return 'unknown';
  for (const sense of sensesOf(tokens, i))
    if (sense.wordClass === 'tense') return sense.value === 'past' || sense.value === 'future' ? sense.value : 'unknown';
  // سيلتقي, وستعقد: the future prefix before an imperfect verb; nouns of that form stand in the lexicon.
  const { key } = tokens.text;
  // قد يبدأ may happen, فقد تظاهروا and لقد بدأ did.
  if (sensesOf(tokens, i).some((s) => s.wordClass === 'function' && s.value === 'may')) {
    const first = key[tokens.start[i]!];
    if (first === FA || first === LAM) return 'past';
    const next = i + 1 < tokens.count ? key[tokens.start[i + 1]!] : 0;
    return next === YA || (next === TA && first !== WAW) ? 'future' : 'unknown';
  }
  if (pastPlural(tokens, i)) return 'past';
  let at = tokens.start[i]!;
  if (key[at] === WAW || key[at] === FA) at++;
  return tokens.end[i]! - at >= 4 && key[at] === SIN && PERSON.has(key[at + 1]!) && sensesOf(tokens, i).length === 0
    ? key[at + 1] === ALEF
      ? 'unknown'
      : 'future'
    : 'unknown';
}

/** Whether token `i` begins a clause of its own: a comma before it, and it is و with anything but an imperfect verb. */
function newClause(tokens: Tokens, i: number): boolean {
  const { key, light } = tokens.text;
  const at = tokens.start[i]!;
  if (i === 0 || tokens.end[i]! - at < 4 || key[at] !== WAW || light[tokens.start[i - 1]!] !== COMMA) return false;
  return !PERSON.has(key[at + 1]!) || key[at + 1] === ALEF;
}

const COMMA = '،'.charCodeAt(0);

/** The light text of a token, '' outside the text. */
function wordOf(tokens: Tokens, i: number): string {
  return i >= 0 && i < tokens.count ? lightSlice(tokens.text, tokens.start[i]!, tokens.end[i]!) : '';
}

/** How many tokens before the date an imperfect verb still governs it: ويصل الخميس, يصل الرئيس الفرنسي الخميس. */
const VERB_REACH = 5;

/** Whether `i` is an imperfect verb of the feminine; of the words that begin with ت only those of the lexicon are surely none else. */
function feminine(tokens: Tokens, i: number): boolean {
  return sensesOf(tokens, i).some((s) => s.wordClass === 'tense' && s.value === 'imperfect');
}

/** Whether `i` has the form of an imperfect verb of the masculine, and no other sense. */
function masculine(tokens: Tokens, i: number): boolean {
  if (sensesOf(tokens, i).length > 0) return false;
  const { key } = tokens.text;
  let at = tokens.start[i]!;
  if (key[at] === WAW || key[at] === FA) at++;
  return key[at] === YA && tokens.end[i]! - at >= 3;
}

/** Words before an imperfect verb that put it into the past. */
const NARRATED = /^[وف]?(?:لم|كانت?|كانوا|ظل|ظلت)$/;

/** The time of an imperfect verb of the third person at `i`, unknown where there is none; such a verb has no clue of its own. */
function imperfect(tokens: Tokens, i: number): Direction {
  if (i < 0 || tokens.kind[i] !== TokenKind.Arabic || !(feminine(tokens, i) || masculine(tokens, i))) return 'unknown';
  const before = wordOf(tokens, i - 1);
  if (NARRATED.test(before)) return 'past';
  // قبل أن ينتهي may tell of the past as well, على أن ينتهي hardly.
  return /^[أا]ن$/.test(before) && wordOf(tokens, i - 2) !== 'على' ? 'unknown' : 'future';
}

/** Whether the word at `i` is the verb of قبل أن تنتهي, which says nothing of the time. */
function afterBefore(tokens: Tokens, i: number): boolean {
  return /^[أا]ن$/.test(wordOf(tokens, i - 1)) && /^[وف]?(?:قبل|بعد)$/.test(wordOf(tokens, i - 2));
}

/** What is put off or prolonged to a day: أرجأ رحلته إلى السبت. */
const POSTPONED = /^[وف]?(?:[أا]رج[أا]ت?|[أا]رجئت?|[إا]رجاء|ت[أا]جلت?|ت[أا]جيل|[أا]جلت|مددت?|تمديد)$/;
/** How many words may stand between the verb and its preposition. */
const OBJECT_WORDS = 6;

/** Whether something is put off or prolonged by the words up to `i`. */
function postponed(tokens: Tokens, i: number): boolean {
  for (let at = i; at >= 0 && at > i - OBJECT_WORDS; at--) if (POSTPONED.test(wordOf(tokens, at))) return true;
  return false;
}

/** What the preposition right before a date says: منذ الأحد lies behind, قبل الأحد is a limit ahead. */
function bounded(tokens: Tokens, from: number): Direction {
  const before = wordOf(tokens, from - 1).replace(/^[وف]/, '');
  if (before === 'منذ') return 'past';
  if (before === 'من' && /^[وف]?(?:[إا]?بتداء|[إا]?عتبارا|بدءا?|[إا]?نطلاقا)$/.test(wordOf(tokens, from - 2))) return 'future';
  if ((before === 'إلى' || before === 'الى' || before === 'حتى') && postponed(tokens, from - 2)) return 'future';
  // خام برنت تسليم يناير: goods are delivered later.
  return ['قبل', 'قبيل', 'تسليم'].includes(before) ? 'future' : 'unknown';
}

/** How far before and behind the date a clue still counts. */
const BACK = 60;
const AHEAD = 6;

/**
 * The direction of the sentence around a date: the nearest clue before it, else one shortly behind it.
 * @param from first token of the date, `to` the token behind its last
 */
export function directionAt(tokens: Tokens, from: number, to: number): Direction {
  const { sentences } = tokens;
  let s = 0;
  let high = sentences.length - 1;
  while (high - s > 1) {
    const middle = (s + high) >> 1;
    if (sentences[middle]! <= from) s = middle;
    else high = middle;
  }
  const [first, last] = [sentences[s]!, sentences[s + 1] ?? tokens.count];
  const bound = bounded(tokens, from);
  if (bound !== 'unknown') return bound;
  for (let i = from - 1; i >= first && i >= from - BACK; i--) {
    let clue = clueOf(tokens, i);
    // من المقرر عقد الاجتماع: what is planned is no verb of the past.
    if (clue === 'past' && i > first && sensesOf(tokens, i - 1).some((s) => s.wordClass === 'tense' && s.value === 'future'))
      clue = 'unknown';
    if (clue === 'future' && afterBefore(tokens, i)) clue = 'unknown';
    if (clue === 'future' && /^[يت]/.test(wordOf(tokens, i)) && NARRATED.test(wordOf(tokens, i - 1))) clue = 'past';
    if (clue === 'unknown' && i >= from - VERB_REACH) clue = imperfect(tokens, i);
    if (clue !== 'unknown') return clue;
    // Before ، وأيدته another clause ends, unless the verb is imperfect and goes on with it.
    if (newClause(tokens, i)) return 'unknown';
  }
  for (let i = to; i < last && i < to + AHEAD; i++) {
    const clue = clueOf(tokens, i);
    if (clue !== 'unknown') return clue;
  }
  return 'unknown';
}
