import { join } from 'node:path';
import { freshFolder, lines, run, shell } from './command';

const HEADER = 'name\tvariants\ttype\tkind\tcountry\tids\tambiguity\n';
const MINE = `${HEADER}نوفاتكس\tNovatex\torganisation\tcompany\tQA\tcrm:12\t\nكفرنتون\t\tplace\tvillage\tLB\t\t\n`;
const TEXT = 'أعلنت نوفاتكس افتتاح مكتب في بلدة كفرنتون.';

interface Result {
  organisations: { name: string; kind: string; country: string; ids?: object; mentions: { rule: string }[] }[];
  places: { name: string; country: string }[];
}

describe('extract lexicon find', () => {
  test('a name with everything that is known of it', () => {
    const { status, stdout, stderr } = run(['lexicon', 'find', 'بغداد']);
    expect([status, stderr]).toEqual([0, '']);
    const place = stdout.split('\n').find((line) => line.startsWith('  place\tبغداد'))!;
    expect(place).toMatch(/\tcity\tIQ\tgeonames:98182\t33\.[0-9]+,44\.[0-9]+\tpopulation [0-9]+\tplace\/capitals\.tsv$/);
    expect(stdout).toMatch(/^ {2}word\tبغداد\t.*place-alone/m);
  });

  test('behind a proclitic, as JSON', () => {
    const { stdout } = run(['lexicon', 'find', 'وبغداد', '--json']);
    const { query, readings, suggestions } = JSON.parse(stdout) as {
      query: string;
      readings: { proclitics: string; name: string; entries: unknown[] }[];
      suggestions: string[];
    };
    expect([query, suggestions]).toEqual(['وبغداد', []]);
    expect(readings.map(({ proclitics, name }) => [proclitics, name])).toContainEqual(['و', 'بغداد']);
    expect(readings.flatMap(({ entries }) => entries)).toContainEqual(
      expect.objectContaining({ type: 'place', country: 'IQ', ambiguity: '', form: 'name', source: 'place/capitals.tsv' }),
    );
  });

  test('several operands are one name', () => {
    expect(run(['lexicon', 'find', 'الأمم', 'المتحدة']).stdout).toMatch(/^ {2}organisation\tالأمم المتحدة\tinternational/m);
  });

  test('near spellings of what is not known', () => {
    const { status, stdout } = run(['lexicon', 'find', 'شتوتقارت']);
    expect(status).toBe(0);
    expect(stdout).toContain('The lexicon does not know شتوتقارت.');
    expect(stdout).toMatch(/Did you mean .*شتوتغارت/);
  });

  test('ends quietly when nobody reads on', () => {
    expect(shell('extract lexicon find محمد | head -1', freshFolder())).toMatchObject({ status: 0, stderr: '' });
  });

  test('needs a name', () => {
    expect(run(['lexicon', 'find'])).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('E_USAGE') as string });
  });
});

describe('extract --lexicon', () => {
  test('finds the names with what their rows say', () => {
    const cwd = freshFolder({ 'my.tsv': MINE, 'a.txt': TEXT });
    expect((JSON.parse(run(['a.txt'], { cwd }).stdout) as Result).organisations.filter((o) => o.kind === 'company')).toEqual([]);
    const { status, stdout, stderr } = run(['a.txt', '--lexicon', 'my.tsv'], { cwd });
    expect([status, stderr]).toEqual([0, '']);
    const result = JSON.parse(stdout) as Result;
    expect(result.organisations).toMatchObject([
      { name: 'نوفاتكس', kind: 'company', country: 'QA', ids: { crm: '12' }, mentions: [{ rule: 'organisation.overlay' }] },
    ]);
    expect(result.places).toMatchObject([{ name: 'كفرنتون', kind: 'village', country: 'LB' }]);
  });

  test('several files add up; workers know them too', () => {
    const cwd = freshFolder({
      'one.tsv': 'name\ttype\nنوفاتكس\torganisation\n',
      'two.tsv': 'name\ttype\nكفرنتون\tplace\n',
      'texts/a.txt': TEXT,
      'texts/b.txt': TEXT,
    });
    const { status, stdout } = run(['texts', '--lexicon', 'one.tsv', '--lexicon', 'two.tsv', '--jobs', '2', '-f', 'mentions'], { cwd });
    expect(status).toBe(0);
    expect(lines(stdout).map((mention) => mention.rule)).toEqual(
      Array.from({ length: 2 }, () => ['organisation.overlay', 'place.overlay']).flat(),
    );
  });

  test('a changed lexicon is another run for --resume', () => {
    const cwd = freshFolder({ 'my.tsv': MINE, 'a.txt': TEXT, 'b.txt': TEXT });
    const again = (lexicon: string): string =>
      run(['a.txt', 'b.txt', '-o', 'out.ndjson', '--resume', '--lexicon', lexicon], { cwd }).stderr;
    again('my.tsv');
    expect(again('my.tsv')).toContain('2 ');
    const other = freshFolder({ 'other.tsv': MINE.replace('QA', 'SA') });
    again(join(other, 'other.tsv'));
    expect(shell('cat out.ndjson', cwd).stdout).toContain('"country":"SA"');
  });

  test('a bad row is reported with file and line, and nothing is extracted', () => {
    const cwd = freshFolder({ 'my.tsv': `${MINE}زلفان\t\tpersn\n`, 'a.txt': TEXT });
    const { status, stdout, stderr } = run(['a.txt', '--lexicon', 'my.tsv'], { cwd });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('my.tsv: line 4: type "persn" is none of person, organisation, place (E_LEXICON)');
  });

  test.each([
    ['a missing file', 'none.tsv', 'E_NOT_FOUND'],
    ['another encoding', 'latin.tsv', 'E_LEXICON'],
  ])('%s is an error', (_, name, code) => {
    const cwd = freshFolder({ 'a.txt': TEXT, 'latin.tsv': Uint8Array.of(0xe3, 0xcd, 0xe3, 0xcf, 0x0a) });
    const { status, stderr } = run(['a.txt', '--lexicon', name], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain(code);
    expect(stderr).toContain(name);
  });
});

describe('extract lexicon check', () => {
  test('a good file', () => {
    expect(run(['lexicon', 'check', 'my.tsv'], { cwd: freshFolder({ 'my.tsv': MINE }) })).toEqual({
      status: 0,
      stdout: 'my.tsv: 2 rows, 0 problems, 0 warnings\n',
      stderr: '',
    });
  });

  test('every problem of every file with its line, and exit code 1', () => {
    const cwd = freshFolder({ 'my.tsv': `${MINE}زلفان\t\tpersn\nنوفا\t\tplace\tcompany\n`, 'two.tsv': 'name\nنوفا\n' });
    const { status, stdout } = run(['lexicon', 'check', 'my.tsv', 'two.tsv'], { cwd });
    expect(status).toBe(1);
    expect(stdout).toContain('my.tsv:4: type "persn"');
    expect(stdout).toContain('my.tsv:5: kind "company"');
    expect(stdout).toContain('my.tsv: 4 rows, 2 problems, 0 warnings');
    expect(stdout).toContain('two.tsv:1: no column type');
  });

  test('names that are ordinary words are warnings, no problems', () => {
    const { status, stdout } = run(['lexicon', 'check', 'my.tsv'], { cwd: freshFolder({ 'my.tsv': 'name\ttype\nفي\tplace\n' }) });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^my\.tsv:2: warning: في is a function word/);
  });
});
