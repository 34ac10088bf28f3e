import { lintFile, lintIds, lintSources } from '../../src/lexicon/lint/rules';

const HEADERS: Record<string, string> = {
  'person/names-x.tsv': 'name;variants;kind;gender;origin;ambiguity',
  'organisation/x.tsv': 'name;variants;acronym;kind;country;ids;ambiguity',
  'place/x.tsv': 'name;variants;kind;country;admin;latitude;longitude;population;ids;ambiguity',
  'words/common.tsv': 'form;class',
  'words/titles.tsv': 'form;variants;kind;gender;number',
  'words/place-nouns.tsv': 'form;variants;kind;core',
  'words/organisation-nouns.tsv': 'form;variants;kind;core',
};
const tsv = (name: string, ...rows: string[]): string => [HEADERS[name]!, ...rows].map((row) => `${row.replaceAll(';', '\t')}\n`).join('');
const problems = (name: string, ...rows: string[]): string[] =>
  lintFile({ name, text: tsv(name, ...rows) }, new Set(['على'])).map((p) => p.message);

describe('each rule passes a right row and names a wrong one', () => {
  test.each([
    ['ambiguity', 'place/x.tsv', 'حلب;;city;SY;;;;;;some', 'حلب;;city;SY;;;;;;very', 'ambiguity'],
    ['countries', 'place/x.tsv', 'حلب;;city;SY', 'حلب;;city;syria', 'country'],
    ['place kinds', 'place/x.tsv', 'حلب;;city', 'حلب;;metropolis', 'place kind'],
    ['latitudes', 'place/x.tsv', 'حلب;;city;SY;;36.2;37.1', 'حلب;;city;SY;;96.2;37.1', 'latitude'],
    ['longitudes', 'place/x.tsv', 'حلب;;city;SY;;36.2;-179', 'حلب;;city;SY;;36.2;x', 'longitude'],
    ['organisation kinds', 'organisation/x.tsv', 'حماس;;;movement', 'حماس;;;gang', 'organisation kind'],
    ['name kinds', 'person/names-x.tsv', 'سامر;;given;m', 'سامر;;first;m', 'kind'],
    ['genders', 'person/names-x.tsv', 'سامر;;given;', 'سامر;;given;male', 'gender'],
    ['title kinds', 'words/titles.tsv', 'وزير;;office', 'وزير;;minister', 'title kind'],
    ['cores of class nouns', 'words/place-nouns.tsv', 'مدينة;;city;drop', 'مدينة;;city;cut', 'core'],
    ['kinds of class nouns', 'words/organisation-nouns.tsv', 'وزارة;;ministry;keep', 'وزارة;;city;keep', 'kind'],
    ['word classes', 'words/common.tsv', 'كتاب;noun|masdar', 'كتاب;noun|thing', 'word class'],
    ['too many cells', 'words/common.tsv', 'كتاب;noun', 'كتاب;noun;x', 'cells'],
    ['edge spaces', 'words/common.tsv', 'كتاب;noun', ' كتاب;noun', 'spaces'],
    ['double spaces', 'place/x.tsv', 'تل أبيب;;city', 'تل  أبيب;;city', 'spaces'],
    ['empty names', 'words/common.tsv', 'كتاب;noun', ';noun', 'empty'],
    ['tashkeel', 'place/x.tsv', 'حلب;;city', 'حَلب;;city', 'tashkeel'],
    ['tatweel in variants', 'place/x.tsv', 'حلب;الشهباء;city', 'حلب;الشهبـاء;city', 'tatweel'],
    ['invisible controls', 'place/x.tsv', 'حلب;;city', 'حلب\u200F;;city', 'invisible'],
    ['scripts', 'place/x.tsv', 'حلب;;city', 'حلب Aleppo;;city', 'mixes'],
    ['Latin names, in organisations only', 'organisation/x.tsv', 'BBC;;;media', 'BBC عربي;;;media', 'mixes'],
    ['Latin names of places', 'place/x.tsv', 'حلب;;city', 'Aleppo;;city', 'mixes'],
    ['function words', 'place/x.tsv', 'على;;town;;;;;;;much', 'على;;town', 'function word'],
  ])('%s', (_, name, right, wrong, word) => {
    expect(problems(name, right)).toEqual([]);
    expect(problems(name, wrong)).toContainEqual(expect.stringContaining(word));
  });

  test('doubles: the same thing twice is one, two things of one name are not', () => {
    expect(problems('place/x.tsv', 'طرابلس;;city;LY', 'طرابلس;;city;LB')).toEqual([]);
    expect(problems('place/x.tsv', 'طرابلس;;city;LY', 'طرابلس;الغرب;city;LY')).toContainEqual(
      expect.stringContaining('the same as line 2'),
    );
  });

  test.each([
    ['byte order mark', '\uFEFFform\tclass\n'],
    ['CR line ends', 'form\tclass\r\n'],
    ['no line end at the end', 'form\tclass\nكتاب\tnoun'],
    ['no header line', '# nothing\n'],
  ])('%s', (word, text) => {
    expect(lintFile({ name: 'words/common.tsv', text }, new Set()).map((p) => p.message)).toContainEqual(expect.stringContaining(word));
  });

  test('problems carry file and line, comments and empty lines counted', () => {
    const text = '# a\nform\tclass\n\nكتاب\tthing\n';
    expect(lintFile({ name: 'words/common.tsv', text }, new Set())).toEqual([
      { file: 'words/common.tsv', line: 4, message: expect.stringContaining('thing') },
    ]);
  });
});

describe('across files', () => {
  const place = (...rows: string[]): { name: string; text: string } => ({ name: 'place/x.tsv', text: tsv('place/x.tsv', ...rows) });

  test('an ISO id stands for one place', () => {
    expect(lintIds([place('العراق;;country;IQ;;;;;iso:IQ', 'لبنان;;country;LB;;;;;iso:LB')])).toEqual([]);
    expect(lintIds([place('العراق;;country;IQ;;;;;iso:IQ', 'لبنان;;country;LB;;;;;iso:IQ')])).toEqual([
      { file: 'place/x.tsv', line: 3, message: expect.stringContaining('iso:IQ') },
    ]);
  });

  test('every file has a source and every source a file', () => {
    const sources = 'file\tsource\nplace/x.tsv\tcurated\n';
    expect(lintSources(sources, ['place/x.tsv'])).toEqual([]);
    expect(lintSources(sources, ['place/x.tsv', 'place/y.tsv']).map((p) => p.message)).toEqual(['no row for place/y.tsv']);
    expect(lintSources(sources, []).map((p) => p.message)).toEqual(['place/x.tsv does not exist']);
  });
});
