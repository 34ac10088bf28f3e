/** A made-up lexicon of a few rows, compiled and opened like the real one: what the tests say does not depend on the real files. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FEATURE_COUNT } from '../../src/decide/space';
import type { Observation } from '../../src/decide/observe';
import { observe } from '../../src/decide/observe';
import { compileImage } from '../../src/lexicon/compile';
import type { Image } from '../../src/lexicon/image';
import { openImage } from '../../src/lexicon/image';
import type { Lookup } from '../../src/lexicon/lookup';
import { lookUp } from '../../src/lexicon/lookup';
import { normalise } from '../../src/text/normalise';
import { tokenise } from '../../src/text/tokenise';

export type Rows = Readonly<Record<string, readonly string[]>>;

/** Rows by file; cells are separated by `;`, the first row is the header. */
export const ROWS: Rows = {
  'person/names-made.tsv': [
    'name;variants;kind;gender;origin;ambiguity',
    'سامر;;given;m;arab',
    'ليلى;;given;f;arab',
    'خالد;;given;m;arab',
    'علي;;given;m;arab',
    'محمد;;given;m;arab',
    'وليد;;given;m;arab',
    'عبد الله;;given;m;arab',
    'كريم;;given;m;arab;some',
    'وردة;;given;f;arab;much',
    'العطار;;family;;arab',
    'حداد;;family;;arab',
    'الموصلي;;nisba;;arab',
    'دونالد;;given;m;english',
    'غوردون;;given;m;english',
    'هاكان;;given;m;turkish',
    'فيدان;;family;;turkish',
  ],
  'person/people-made.tsv': [
    'name;variants;office;country;ids;ambiguity',
    'دونالد ترامب;ترامب|ترمب|دونالد ترمب;الرئيس;US',
    'جمال عبد الناصر;عبد الناصر;الرئيس;EG',
    'صباح;;مغنية;LB;;some',
  ],
  'organisation/made.tsv': [
    'name;variants;acronym;kind;country;ids;ambiguity',
    'الأمم المتحدة;;;international',
    'حركة المقاومة الإسلامية;حماس|حركة حماس;HMS;movement;PS;wikidata:Q38799',
    'وزارة الخارجية العراقية;;;ministry;IQ',
    'الهلال;;;club;SA;;some',
    'جامعة الموصل;;;university;IQ',
    'AJ+;;;media;QA',
    'مجموعة 42;;G42;company;AE',
    'شركة سامسونغ;سامسونغ;;company;KR',
    'شركة غالية;;;company;EG',
    'إف-بي-آي;;FBI;police;US',
  ],
  'place/made.tsv': [
    'name;variants;kind;country;admin;latitude;longitude;population;ids;ambiguity;source',
    'العراق;جمهورية العراق;country;IQ;;33;44;;iso:IQ',
    'لبنان;;country;LB;;34;36;;iso:LB',
    'سوريا;;country;SY',
    'مصر;;country;EG',
    'الموصل;;city;IQ;;36.34;43.13;1500000;geonames:99072',
    'بغداد;;city;IQ;;33.3;44.4;7000000;geonames:98182',
    'طرابلس;;city;LY;;32.9;13.2;1100000',
    'طرابلس;;city;LB;;34.4;35.8;230000',
    'القاهرة;;city;EG;;30;31;9000000',
    'رفح;;city;PS;;31.3;34.2;150000',
    'مصر الجديدة;;district;EG',
    'بورسعيد;بور سعيد;city;EG;;;;600000',
    'العين;;city;AE;;;;500000;;some',
    'شتوتغارت;;city;DE;;;;600000',
    'الولايات المتحدة;أميركا;country;US',
    'الحي;;town;IQ;;;;;;much',
    'عين هو;;town;IQ',
    'وليلى;;town;MA',
    'باتصال;;town;TN',
  ],
  'words/common.tsv': [
    'form;class',
    'كريم;adjective',
    'وردة;noun',
    'رجل;noun',
    'كتاب;noun',
    'اتصال;noun',
    'الاتصالات;plural',
    'بيان;noun',
    'كتب;verb',
    'جديد;adjective',
    'إسلامي;adjective',
    'عين;noun',
    'وزراء;plural',
    'دفاع;noun',
  ],
  'words/function.tsv': [
    'form;class',
    'على;preposition',
    'في;preposition',
    'إلى;preposition',
    'من;preposition',
    'هو;pronoun',
    'الذي;relative',
    'إن;particle',
  ],
  'words/cues.tsv': ['form;class', 'متحدث باسم;before-organisation'],
  'words/titles.tsv': [
    'form;variants;kind;gender;number',
    'وزير;الوزير;office',
    'رئيس;الرئيس;office',
    'الدكتور;;academic',
    'العقيد;;military',
    'مهندس;المهندس;job',
  ],
  'words/kinship.tsv': ['form', 'شقيق'],
  'words/sport.tsv': ['form', 'مباراة'],
  'words/verbs-saying.tsv': ['form', 'قال', 'أكد'],
  'words/verbs-person.tsv': ['form', 'تزوج'],
  'words/verbs-place.tsv': ['form', 'وصل', 'زار'],
  'words/nisba.tsv': ['adjective;place;country;irregular', 'عراقي;العراق;IQ', 'تركي;تركيا;TR', 'لبناني;لبنان;LB'],
  'words/organisation-nouns.tsv': [
    'form;variants;kind;core',
    'وزارة;وزارات;ministry;keep',
    'حركة;;movement;drop',
    'شركة;;company;drop',
    'جامعة;;university;keep',
    'نادي;;club;drop',
    'صحيفة;;media;drop',
  ],
  'words/place-nouns.tsv': [
    'form;variants;kind;core',
    'مدينة;مدن;city;drop',
    'معبر;;crossing;drop',
    'قطاع;;region;keep',
    'نهر;;river;drop',
  ],
};

const made: string[] = [];
afterAll(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true, force: true });
});

/** A new folder that goes away after the tests. */
export function temporaryFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'arabic-extract-lexicon-'));
  made.push(root);
  return root;
}

/** Writes rows as TSV files and returns the folder. */
export function writeLexicon(rows: Rows = ROWS): string {
  const root = temporaryFolder();
  for (const folder of ['date', 'organisation', 'person', 'place', 'words']) mkdirSync(join(root, folder));
  for (const [file, lines] of Object.entries(rows)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), lines.map((line) => `${line.replaceAll(';', '\t')}\n`).join(''));
  }
  return root;
}

/** Compiles a lexicon folder and opens the image. */
export function openLexicon(root: string, weights = new Float32Array(FEATURE_COUNT)): Image {
  const path = join(temporaryFolder(), 'lexicon.image');
  writeFileSync(path, compileImage(root, weights));
  return openImage(path);
}

let tiny: Image | undefined;
export function tinyImage(): Image {
  return (tiny ??= openLexicon(writeLexicon()));
}

export function look(source: string, image: Image = tinyImage()): Lookup {
  return lookUp(tokenise(normalise(source)), image);
}

export function observed(source: string, image: Image = tinyImage()): Observation {
  return observe(look(source, image));
}
