/**
 * Builds lexicons/words/common.tsv (the ordinary words of Arabic and their classes) from Debian's hunspell-ar.
 *
 *   npx tsx src/lexicon/sources/words.ts --hunspell DIR [--out FILE]
 *
 * DIR holds ar.dic and ar.aff of hunspell-ar (Ayaspell, Mohamed Kebdani). The dictionary is released under GPL 2.0,
 * LGPL 2.1 or MPL 1.1 at the user's choice; this project takes it under MPL 1.1, and the file written keeps that notice.
 *
 * What is kept: nouns, broken plurals, masdars, participles, adjectives, nisbas, the third person of the perfect and of
 * the imperfect, and the other verb stems that an affix analyser cannot reach by stripping (قل, دعوت, يرم).
 * What is dropped: the sections of particles (words/function.tsv is their home), of countries, capitals and given names,
 * and everything that is nothing but a proper name. The forms of words-removed.txt go too: names, rare stems and misspellings that were
 * found by reading, one by one. So that a run gives the committed file again, what is taken out later belongs into that list.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIVE_PASSIVES, ONLY_NAMES, ORDINARY } from './words-exceptions';

type WordClass = 'noun' | 'plural' | 'masdar' | 'participle' | 'adjective' | 'verb' | 'nisba' | 'particle';

interface Entry {
  form: string;
  flag: string;
  morph: string;
}

const NOTICE = [
  '# Derived from the dictionary of hunspell-ar (Ayaspell). Copyright (c) 2006-2008 Mohamed Kebdani.',
  '# Used under the Mozilla Public License 1.1 (http://www.mozilla.org/MPL/MPL-1.1.html), one of its three licences;',
  '# this file stays under MPL 1.1 and is distributed "AS IS", without warranty of any kind.',
];
const REMOVED = join(__dirname, 'words-removed.txt');

/** Section titles of ar.dic and the class of what follows; `null` closes a section without opening one. */
const SECTIONS: ReadonlyArray<readonly [string, WordClass | null | 'mixed']> = [
  ['##اسم-جامد', 'noun'],
  ['##المصادر', 'masdar'],
  ['###اسم-الفاعل', 'participle'],
  ['##اسم-المفعول', 'participle'],
  ['##مبالغة-اسم-الفاعل', 'participle'],
  ['##صفة-مشبهة', 'adjective'],
  ['##التفضيل', 'adjective'],
  ['##النسبة', 'nisba'],
  ['##صفات-أخرى', 'adjective'],
  ['#إضافة:مصادر،', null],
  ['#إضافة:مصادر', 'masdar'],
  ['#إضافة:اسم-الفاعل', 'participle'],
  ['#إضافة:اسم-المفعول', 'participle'],
  ['#إضافة:صفات-مشبهة', 'adjective'],
  ['#إضافة:مختلفات', 'mixed'],
  ['###مفرداتTB', 'mixed'],
  ['#القارات', null],
  ['#البلدان', null],
  ['#العواصم', null],
  ['##اسماء،أشخاص', null],
];

/** Affix sets that ar.dic gives to words without a feminine or a sound plural: the broken plurals are among them. */
const PLURAL_FLAGS = new Set(['61', '67', '85', '80', '179']);
/** Affix sets that ar.dic gives to proper names. */
const NAME_FLAGS = new Set(['57', '59', '60', '63', '64', '92', '221', '222']);
/** Endings that the affix analyser strips from verbs, longest first. */
const VERB_ENDINGS = ['تما', 'ون', 'وا', 'ان', 'ين', 'تم', 'تن', 'تا', 'نا', 'ن', 'ت', 'ا', 'ي'];

/** Light spelling: no tashkeel, no tatweel; `null` for what is no plain Arabic word. */
function light(raw: string): string | null {
  const form = raw.replace(/[\u064B-\u0652\u0670\u0640]/g, '').replace(/ﻷ/g, 'لأ');
  return /^[\u0621-\u063A\u0641-\u064A]{2,}$/.test(form) ? form : null;
}

function readEntry(line: string): Entry | null {
  const [word = '', morph = ''] = line.split('\t');
  const slash = word.lastIndexOf('/');
  const form = light(slash < 0 ? word : word.slice(0, slash));
  return form === null ? null : { form, flag: slash < 0 ? '' : word.slice(slash + 1), morph: morph.trim() };
}

/** The consonants that a broken plural keeps of its singular. */
function skeleton(form: string): string {
  return form
    .replace(/[أإآا]/g, '')
    .replace(/ة$/, '')
    .replace(/[ىويئؤء]/g, '');
}

function isPluralOf(form: string, head: string): boolean {
  if (form.endsWith('ات')) return true;
  const kept = skeleton(form);
  const wanted = skeleton(head);
  let at = 0;
  for (const letter of kept) if (wanted[at] === letter) at++;
  const related = at >= Math.min(2, wanted.length) && wanted.length > 0 && kept[0] === wanted[0];
  if (!related || form === head) return false;
  if (form + 'ة' === head) return true;
  return [
    /^أ..ا.$/,
    /^أ...ة$/,
    /^أ...اء$/,
    /^أ..اء$/,
    /^..ا..$/,
    /^..ا.ي.$/,
    /^..ا..ة$/,
    /^..و.ة?$/,
    /^...اء$/,
    /^..ا.ة?$/,
    /^..ا.ى$/,
    /^...ان$/,
    /^.وا.ي?.$/,
    /^..ائ.$/,
    /^آ.ا.$/,
    /^...ى$/,
    /^...ة$/,
    /^..ا..ي.?$/,
    /^.واع.$/,
    /^...$/,
    /^ت?..ا.ي$/,
  ].some((pattern) => pattern.test(form));
}

function mixedClass(entry: Entry): WordClass {
  const { form, flag } = entry;
  if (flag === '58' || (flag === '86' && form.endsWith('ي'))) return 'nisba';
  if (flag === '166' || flag === '168' || flag === '169' || flag === '89') return 'participle';
  if (flag === '112' || flag === '185' || flag === '189' || flag === '191' || flag === '118') return 'adjective';
  if (/^(ت..ي.|ا[نف]ت?.{2,3}ا.|است..ا.|إ..ا.|ت[^ا].ل)$/.test(form) && flag !== '61' && flag !== '67') return 'masdar';
  return 'noun';
}

class Collector {
  readonly classes = new Map<string, Set<WordClass>>();

  add(form: string, wordClass: WordClass): void {
    if (ONLY_NAMES.has(form)) return;
    const known = this.classes.get(form) ?? new Set<WordClass>();
    known.add(wordClass);
    this.classes.set(form, known);
  }

  /** Verb forms that are spelt like a function word (فأين, في, من) are left to words/function.tsv. */
  leaveTo(functionWords: ReadonlySet<string>): void {
    for (const [form, set] of this.classes) if (set.size === 1 && set.has('verb') && functionWords.has(form)) this.classes.delete(form);
  }

  /** Takes forms out that were judged by hand. A form that the dictionary does not give is a stale or mistyped judgement. */
  remove(forms: readonly string[]): void {
    const unknown = forms.filter((form) => !this.classes.delete(form));
    if (unknown.length > 0) throw new Error(`${REMOVED}: not in the dictionary or named twice: ${unknown.join(' ')}`);
  }

  write(path: string, removed: number): number {
    const change = `# Changed from the original: particles and proper names left out by src/lexicon/sources/words.ts, ${removed.toLocaleString('en')} further rows (names, rare stems, misspellings) by hand.`;
    const rows = [...this.classes].map(([form, set]) => [form, [...set].sort().join('|')] as const);
    rows.sort((a, b) => compare(a[1], b[1]) || compare(a[0], b[0]));
    writeFileSync(path, ['form\tclass', ...NOTICE, change, ...rows.map((row) => row.join('\t')), ''].join('\n'));
    return rows.length;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Nouns and adjectives: everything between the titles of names.dic. */
function collectNouns(lines: readonly string[], out: Collector): void {
  let section: WordClass | null | 'mixed' = null;
  let head = '';
  for (const line of lines) {
    if (line.startsWith('#')) {
      const found = SECTIONS.find(([title]) => line.startsWith(title));
      if (found) section = found[1];
      else if (!/^#+$/.test(line)) section = null;
      continue;
    }
    if (section === null) continue;
    const entry = readEntry(line);
    if (entry === null || entry.flag === '') continue;
    const { form, flag } = entry;
    if (NAME_FLAGS.has(flag) && !ORDINARY.has(form)) continue;
    if (PLURAL_FLAGS.has(flag) && isPluralOf(form, head)) {
      out.add(form, 'plural');
      continue;
    }
    if (!PLURAL_FLAGS.has(flag)) head = form;
    const own = section === 'mixed' ? mixedClass(entry) : section;
    const kind = flag === '58' && own !== 'participle' ? 'nisba' : own;
    if (kind === 'nisba' && form.endsWith('ات')) out.add(form, 'plural');
    else out.add(form, kind === 'nisba' && !form.endsWith('ي') ? 'noun' : kind);
  }
}

/** Forms of the paradigm that nobody writes: energic moods, the feminine plural of weak verbs, the passive of تفاعل. */
function isDeadForm(form: string, lemma: string): boolean {
  if (/نان$|نن$/.test(form) && !lemma.endsWith('ن')) return true;
  if (form.endsWith('ن') && !lemma.endsWith('ن') && /(ي|و|ؤ|ئ|أ)ن$/.test(form) && !/^ي.*[وؤ]ن$/.test(form)) return true;
  if (/(يتا|ئتا|يا|[^اآ]آ|ؤن|ئن|ئي|ؤي)$/.test(form) && form !== lemma) return true;
  if (/^[يت].*(.)\1$/.test(form) && form.length > 3 && !/(.)\1$/.test(lemma)) return true; // ينثث, the split jussive of doubled verbs
  if (/^.ا../.test(lemma) && /^.و../.test(form) && !LIVE_PASSIVES.has(form)) return true; // عوور of عاور, شوقي of شاقى
  return /^ت.ا/.test(lemma) && /^ت.و/.test(form);
}

/** Forms of a set that no other member yields by stripping one ending. */
function irreducible(forms: ReadonlySet<string>, minimum: number): string[] {
  return [...forms].filter(
    (form) =>
      !VERB_ENDINGS.some((ending) => {
        const stem = form.slice(0, -ending.length);
        return form.endsWith(ending) && stem.length >= minimum && forms.has(stem);
      }),
  );
}

/** Verbs: ar.dic names each form's lemma and tense through the AM table of ar.aff. */
function collectVerbs(lines: readonly string[], aff: string, out: Collector): number {
  const morphs = aff
    .split('\n')
    .filter((line) => line.startsWith('AM '))
    .slice(1)
    .map((line) => line.slice(3));
  const lemmas = new Map<string, { perfect: Set<string>; imperfect: Set<string> }>();
  for (const line of lines) {
    const entry = readEntry(line);
    if (entry === null || !/^[0-9]+$/.test(entry.morph)) continue;
    const morph = morphs[Number(entry.morph) - 1] ?? '';
    const stem = /st:(\S+)/.exec(morph)?.[1];
    const lemma = stem === undefined ? null : light(stem);
    if (lemma === null) continue;
    const forms = lemmas.get(lemma) ?? { perfect: new Set<string>(), imperfect: new Set<string>() };
    lemmas.set(lemma, forms);
    if (isDeadForm(entry.form, lemma)) continue;
    if (/is:pst/.test(morph)) forms.perfect.add(entry.form);
    if (/is:prst/.test(morph) && entry.form.startsWith('ي')) forms.imperfect.add(entry.form);
  }
  for (const [lemma, { perfect, imperfect }] of lemmas) {
    out.add(lemma, 'verb');
    if (/[اىيأئءؤ]$/.test(lemma)) for (const form of perfect) if (/(وا|ت|تا|نا)$/.test(form) && form.length > 3) out.add(form, 'verb'); // رموا, رمينا
    for (const form of irreducible(perfect, 2)) if (!form.startsWith('ي') || lemma.startsWith('ي')) out.add(form, 'verb');
    const stems = irreducible(imperfect, 3).filter((form) => form.length > 2);
    const weak = [...imperfect].filter((form) => /[اىيأئءؤ]$/.test(lemma) && /(ون|وا)$/.test(form) && form.length > 4); // يرمون
    const whole = [...imperfect].filter((form) => /[ويى]$/.test(form) && form.length > 3); // يدعو, يرمي, يلقى stay whole
    for (const form of whole) if (/[وي]$/.test(form)) out.add('ن' + form.slice(1), 'verb');
    for (const form of stems) if (form.startsWith('يست')) out.add('ن' + form.slice(1), 'verb'); // نستقبل
    for (const form of [...stems, ...whole, ...weak]) {
      out.add(form, 'verb');
      if (!form.endsWith('ا') && !form.endsWith('ون')) out.add('ت' + form.slice(1), 'verb'); // third person feminine
    }
  }
  return lemmas.size;
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

function main(): void {
  const dir = option('--hunspell');
  if (dir === undefined) {
    console.error('usage: words.ts --hunspell DIR [--out FILE]');
    process.exitCode = 2;
    return;
  }
  const lines = readFileSync(join(dir, 'ar.dic'), 'utf8').split('\n');
  const nouns = lines.findIndex((line) => line === 'names.dic');
  const verbs = lines.findIndex((line) => line === 'verb.huns.dic');
  if (nouns < 0 || verbs < nouns) throw new Error('ar.dic: sections names.dic and verb.huns.dic not found');
  const out = new Collector();
  collectNouns(lines.slice(nouns, verbs), out);
  const lemmas = collectVerbs(lines.slice(verbs), readFileSync(join(dir, 'ar.aff'), 'utf8'), out);
  const functionFile = readFileSync(join('lexicons', 'words', 'function.tsv'), 'utf8');
  out.leaveTo(new Set(functionFile.split('\n').map((line) => line.split('\t')[0] ?? '')));
  const removed = readFileSync(REMOVED, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  out.remove(removed);
  const path = option('--out') ?? join('lexicons', 'words', 'common.tsv');
  console.log(`${path}: ${out.write(path, removed.length)} forms, ${lemmas} verbs`);
}

main();
