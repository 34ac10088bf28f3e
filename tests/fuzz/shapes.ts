/** Texts of one shape, as large as asked for: what makes a matcher, a rule or a regular expression slow shows here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMarked } from '../../src/evaluate/marked';
import { Random } from './random';

const ROOT = join(__dirname, '..', '..');

/** The articles of fixtures/articles one behind the other. */
export function ordinaryText(): string {
  const folder = join(ROOT, 'fixtures', 'articles');
  const names = readdirSync(folder).filter((name) => name.endsWith('.marked.txt'));
  return names.map((name) => `${parseMarked(readFileSync(join(folder, name), 'utf8')).text}\n`).join('');
}

/** First words of names of several words, never the whole name: the matcher must begin again and again. */
function partialNames(): string {
  const random = new Random(7);
  const folder = join(ROOT, 'lexicons', 'organisation');
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').slice(1))
    .map((row) => (row.split('\t')[0] ?? '').split(' '))
    .filter((words) => words.length > 3);
  return Array.from({ length: 400 }, () => random.pick(names).slice(0, -1).join(' ')).join(' ');
}

/** A different word of four letters for each number. */
function wordFor(number: number): string {
  return String.fromCharCode(...[1, 20, 400, 8000].map((place, i) => 0x627 + ((Math.floor(number / place) * 7 + i) % 20)));
}

function distinct(sentence: (word: string) => string): string {
  return Array.from({ length: 2000 }, (_, number) => sentence(wordFor(number))).join('');
}

// prettier-ignore
const REPEATED: Readonly<Record<string, string>> = {
  'one combining mark': '\u064e', 'letters with marks': 'م\u064e\u0651', 'one token': 'م', 'one token of names': 'محمد', 'one token of clitics': 'وبكلال', 'tatweel': 'ـ', 'zero-width signs': '\u200b\u200f', 'bidi overrides': '\u202e\u2066',
  'spaces': ' ', 'line ends': '\n', 'full stops': '.', 'sentences of nothing': '. ', 'commas': '،', 'quotes': '«', 'hyphens': '-', 'lone surrogates': '\ud800', 'NULs': '\0', 'emoji': '👩‍👩‍👧',
  'digits': '1234567890', 'numbers': '12 ', 'Arabic numbers': '٩٨٧ ', 'half dates': '12/', 'years': '2011 ', 'years with slashes': '2011/', 'years with hyphens': '2011-', 'number words': 'خمسة وعشرون ألفا و', 'hundreds': 'مئة ألف ',
  'clitics': 'و ', 'articles': 'ال ', 'clitics before the article': 'وبال ',
  'names': 'محمد أحمد علي ', 'names in one list': 'علي و', 'names with commas': 'محمد، ', 'sons': 'محمد بن أحمد ', 'sons of nobody': 'بن ', 'kunyas': 'أبو ', 'servants': 'عبد ', 'foreign names': 'بوتينوفيتش ', 'names that speak': 'قال محمد ', 'names with colons': 'محمد: ', 'initials': 'م.', 'initials and names': 'ك. رولينغ ',
  'verbs of saying': 'قال ', 'titles': 'رئيس وزراء ', 'class nouns': 'حزب ', 'ministers': 'وزير ', 'cities': 'القاهرة ', 'universities': 'جامعة القاهرة ',
  'partial matches': 'الأمم ', 'longer partial matches': 'منظمة الأمم ', 'countries in part': 'جمهورية الكونغو ', 'words that begin many names': 'الولايات ',
  'open brackets with names': '(محمد ', 'names in brackets': '(حماس) ', 'an organisation with an open bracket': 'منظمة التحرير الفلسطينية (فتح', 'quotes with names': '«محمد ',
  'days': '9 أكتوبر ', 'whole days': '9 أكتوبر 2025 ', 'Hijri days': '15 رمضان 1446هـ ', 'months': 'يناير ', 'weekdays': 'الأحد ', 'ranges': 'من يناير إلى ', 'relative days': 'أمس ', 'before that': 'قبل ذلك بيومين ', 'since': 'منذ ', 'in the year': 'عام ', 'centuries': 'القرن ', 'last': 'الماضي ', 'ordinals': 'الأول الثاني ', 'clock times': 'الساعة 12:30 ',
  'Latin words': 'hello world ', 'one Latin token': 'a', 'tags': '<b>',
};

/** Every shape with at least so many bytes of UTF-8 (a text is never cut inside its repeated part). */
export function shapes(bytes: number): [name: string, text: string][] {
  const filled = (part: string): string => part.repeat(Math.ceil(bytes / Buffer.byteLength(part)));
  const half = '('.repeat(bytes / 2);
  return [
    ...Object.entries(REPEATED).map(([name, part]): [string, string] => [name, filled(part)]),
    ['nested brackets', half + half.replaceAll('(', ')')],
    ['spaces behind a bracket', `حركة حماس (${' '.repeat(bytes)}x`],
    ['partial matches of many names', filled(partialNames())],
    ['different names', filled(distinct((word) => `محمد ${word} `))],
    ['different sentences', filled(distinct((word) => `قال الرئيس ${word} بوتين. `))],
    ['different days', filled(distinct((word) => `${(word.charCodeAt(0) % 28) + 1} مارس ${1900 + (word.charCodeAt(1) % 100)} `))],
  ];
}
