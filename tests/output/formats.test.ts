import { brat } from '../../src/output/brat';
import { conll } from '../../src/output/conll';
import { csv, defused, tsv } from '../../src/output/csv';
import { html } from '../../src/output/html';
import { json, print } from '../../src/output/json';
import { mentions } from '../../src/output/mentions';
import { pretty } from '../../src/output/pretty';
import { segments } from '../../src/output/segments';
import { COLOUR_STYLE, PLAIN_STYLE, TEXT, example, plain } from './example';

const finished = { result: example(), text: TEXT };

describe('json', () => {
  test('compact, with the id where CONTRACT has it', () => {
    const line = json.document({ ...finished, idSource: '12345678901234567890' }, PLAIN_STYLE);
    expect(line.endsWith('}\n')).toBe(true);
    expect(line.startsWith('{"schemaVersion":1,"source":"a.txt","id":12345678901234567890,"language"')).toBe(true);
    const { id: _id, ...rest } = JSON.parse(line) as Record<string, unknown>;
    expect(rest).toEqual(example());
  });

  test('indented and coloured it is the same data', () => {
    const text = json.document(finished, COLOUR_STYLE);
    expect(JSON.parse(plain(text))).toEqual(example());
    expect(text).toContain('\u001b[34;1m"people"\u001b[0m');
    expect(plain(text)).toBe(`${JSON.stringify(JSON.parse(plain(text)), null, 2)}\n`);
  });

  test('members that are undefined are left out, empty lists stay short', () => {
    expect(plain(print({ a: undefined, b: [], c: {} }, COLOUR_STYLE))).toBe('{\n  "b": [],\n  "c": {}\n}\n');
    expect(print({ a: undefined, b: '\ud800' }, PLAIN_STYLE)).toBe('{"b":"\\ud800"}\n');
  });

  test('a failure is a line too', () => {
    const error = { code: 'E_ENCODING' as const, message: 'm', hint: 'h' };
    expect(json.failure({ source: 'x', idSource: '1.0', line: 3, error }, PLAIN_STYLE)).toBe(
      '{"schemaVersion":1,"source":"x","id":1.0,"line":3,"error":{"code":"E_ENCODING","message":"m","hint":"h"}}\n',
    );
  });
});

test('mentions: one a line in reading order', () => {
  // prettier-ignore
  const rows = mentions.document({ ...finished, idSource: '7' }, PLAIN_STYLE).trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(rows.map((row) => row.text)).toEqual(['هاكان فيدان', 'مدينة إسطنبول', '2025', 'حماس', 'فيدان']);
  expect(rows[1]).toMatchObject({ source: 'a.txt', id: 7, type: 'place', entity: 'l1', name: 'إسطنبول', kind: 'city', country: 'TR' });
});

describe('csv and tsv', () => {
  test('a header and a row a mention', () => {
    expect(csv.begin(PLAIN_STYLE)).toMatch(/^source,id,type,entity,name,text,start,end,/);
    const rows = csv.document(finished, PLAIN_STYLE).trim().split('\n');
    expect(rows).toHaveLength(5);
    expect(rows[1]).toBe('a.txt,,place,l1,إسطنبول,مدينة إسطنبول,18,31,24,31,0.9,test.rule,city,TR,41.01,-28.95,,,');
    expect(rows[0]).toMatch(/,,,,,,,وزير$/);
    expect(tsv.document(finished, PLAIN_STYLE).split('\n')[1]).toBe(rows[1]?.replaceAll(',', '\t'));
  });

  test('Hijri dates, several roles, a byte order mark', () => {
    const result = example();
    Object.assign(result.dates[0] ?? {}, { hijri: '1446-09' });
    result.people[0]?.roles.push('نائب');
    const rows = csv.document({ result, text: TEXT }, PLAIN_STYLE).trim().split('\n');
    expect([rows[0], rows[2]].map((row) => row?.split(',').slice(-3))).toEqual([
      ['', '', 'وزير | نائب'],
      ['2025', '1446-09', ''],
    ]);
    for (const format of [csv, tsv]) expect(format.begin({ ...PLAIN_STYLE, bom: true })).toBe(`\ufeff${format.begin(PLAIN_STYLE)}`);
  });

  test.each(['=1+1', '+1', '-cmd', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '\u200f=1'])('defuses %j', (cell) => {
    expect(defused(cell)).toBe(/^\+1$/.test(cell) ? "'+1" : `'${cell}`);
  });

  test.each(['-28.95', '-0218', '2025-10-09', 'حماس', 'a=b', ''])('leaves %j', (cell) => {
    expect(defused(cell)).toBe(cell);
  });

  test('odd cells stay one cell', () => {
    const result = example();
    Object.assign(result, { source: 'a,"b"\n=c\t' });
    expect(csv.document({ result, text: TEXT }, PLAIN_STYLE).startsWith('"a,""b""\n=c\t",')).toBe(true);
    expect(tsv.document({ result, text: TEXT }, PLAIN_STYLE).startsWith('a,"b" =c \t')).toBe(true);
  });
});

describe('conll', () => {
  test('tags tokens whole, clitics glued', () => {
    expect(conll.document(finished, PLAIN_STYLE)).toBe(
      // prettier-ignore
      ['زار\tO', '"\tO', 'هاكان\tB-PER', 'فيدان\tI-PER', '"\tO', 'مدينة\tB-LOC', 'إسطنبول\tI-LOC', '', 'في\tO', '2025\tB-DATE', '&\tO', 'التقى\tO', 'حماس\tB-ORG', '👍\tO', 'وفيدان\tB-PER', '.\tO', '', ''].join('\n'),
    );
  });

  test('two mentions side by side are two', () => {
    const result = example();
    const text = 'إسطنبول إسطنبول';
    const at = (start: number) => ({
      text: 'إسطنبول',
      start,
      end: start + 7,
      coreStart: start,
      coreEnd: start + 7,
      confidence: 1,
      rule: 'r',
    });
    Object.assign(result, { people: [], organisations: [], dates: [], places: [{ ...result.places[0], mentions: [at(0), at(8)] }] });
    expect(conll.document({ result, text }, PLAIN_STYLE)).toBe('إسطنبول\tB-LOC\nإسطنبول\tB-LOC\n\n');
  });

  test('sentences end at stops but not behind abbreviations', () => {
    const result = { ...example(), people: [], organisations: [], places: [], dates: [] };
    const blocks = conll.document({ result, text: 'جاء د. محمد. ثم ذهب؟ نعم' }, PLAIN_STYLE).trim().split('\n\n');
    expect(blocks).toHaveLength(3);
  });
});

test('brat: standoff with code points, aliases and values', () => {
  const result = example();
  // 👍 is one code point and two UTF-16 units.
  for (const mention of result.people[0]?.mentions.slice(1) ?? [])
    Object.assign(mention, { start: mention.start - 1, end: mention.end - 1 });
  const lines = brat.document({ result, text: TEXT }, PLAIN_STYLE).trim().split('\n');
  expect(lines[0]).toBe('T1\tPER 5 16\tهاكان فيدان');
  expect(lines).toContain('*\tSame T1 T5');
  expect(lines).toContain('#4\tAnnotatorNotes T3\t2025');
});

describe('html', () => {
  test('escapes everything that comes from outside', () => {
    const text = '<b>حماس</b> & "x"';
    const result = { ...example(), source: '"><script>', people: [], places: [], dates: [] };
    Object.assign(result.organisations[0] ?? {}, {
      name: '<i>',
      mentions: [{ text: 'حماس', start: 3, end: 7, coreStart: 3, coreEnd: 7, confidence: 1, rule: '"r' }],
    });
    const page = html.begin(PLAIN_STYLE) + html.document({ result, text }, PLAIN_STYLE) + html.end(PLAIN_STYLE);
    expect(page).not.toMatch(/<script|<i>|<b>/);
    expect(page).toContain(
      '&lt;b&gt;<mark class="organisation" data-id="o1" title="&lt;i&gt; · &quot;r · 1">حماس</mark>&lt;/b&gt; &amp; &quot;x&quot;',
    );
    expect(page).not.toMatch(/https?:/);
  });
});

describe('pretty', () => {
  test('without colours mentions stand in brackets, Arabic in isolates', () => {
    const text = pretty.document(finished, PLAIN_STYLE);
    expect(text).toContain('\u2068زار "⟦هاكان فيدان⟧" ⟦مدينة إسطنبول⟧\u2069\n');
    expect(text).toContain('People (1)');
    expect(text).toContain('also \u2068فيدان\u2069');
    expect(text).not.toContain('\u001b');
  });

  test('with colours one colour a kind', () => {
    const text = pretty.document(finished, COLOUR_STYLE);
    expect(text).toContain('\u001b[36m\u001b[4mهاكان فيدان');
    expect(text).toContain('\u001b[33m\u001b[4m2025');
    expect((text.match(/\u2068/g) ?? []).length).toBe((text.match(/\u2069/g) ?? []).length);
  });

  test('escape sequences in the text do not reach the terminal', () => {
    expect(pretty.document({ result: { ...example(), people: [] }, text: `${TEXT}\u001b[2J\u0007` }, PLAIN_STYLE)).not.toContain('\u001b');
  });

  test('decisions as a tree', () => {
    const rival = { type: 'organisation' as const, text: 'فيدان', start: 0, end: 5, rule: 'organisation.x', score: 1 };
    const decision = {
      type: 'person' as const,
      text: 'هاكان فيدان',
      start: 5,
      end: 16,
      rule: 'person.title-name',
      score: 4.5,
      confidence: 0.98,
    };
    // prettier-ignore
    const evidence = [{ name: 'weak', weight: -0.1 }, { name: 'title-before', weight: 2 }];
    const text = pretty.document({ ...finished, result: { ...example(), decisions: [{ ...decision, evidence, rival }] } }, PLAIN_STYLE);
    const tree = text.slice(text.indexOf('Decisions'));
    expect(tree).toContain(
      '└─ PER \u2068⟦هاكان فيدان⟧\u2069 5–16  score +4.50  confidence 0.98\n   ├─ rule person.title-name\n   ├─  +2.00  title-before\n',
    );
    expect(tree).toContain('└─ beat ORG');
  });
});

test('segments joined are the text', () => {
  // prettier-ignore
  expect(segments(TEXT, example()).map(({ text }) => text).join('')).toBe(TEXT);
});
