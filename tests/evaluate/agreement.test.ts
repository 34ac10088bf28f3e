/** `extract evaluate` against the referee, where the referee's folder is there. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMAND, ROOT, run } from '../cli/command';

const SHARED = join(ROOT, '..', 'shared');
const REFEREE = join(SHARED, 'eval', 'score.py');
const isThere = existsSync(REFEREE) && spawnSync('python3', ['--version']).status === 0;
if (!isThere) process.stderr.write('tests/evaluate/agreement: skipped, there is no ../shared/eval/score.py or no python3 here\n');

/** The first `count` sentences, so that the test takes seconds. */
function head(corpus: string, count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'extract-gold-'));
  const path = join(folder, corpus);
  writeFileSync(
    path,
    `${readFileSync(join(SHARED, 'corpora', corpus), 'utf8')
      .split(/\n\n+/)
      .slice(0, count)
      .join('\n\n')}\n`,
  );
  return path;
}

function marked(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'extract-gold-')), 'a.marked.txt');
  writeFileSync(
    path,
    '#ref 2025-11-06\nوصل الرئيس المصري ⟦PER|عبد الفتاح السيسي⟧ إلى ⟦LOC|مدينة {القاهرة}⟧ ⟦DATE:2025-10-09|يوم 9 أكتوبر 2025⟧.\n' +
      'وقالت ⟦ORG|حركة المقاومة الإسلامية ({حماس})⟧ ⟦DATE:2025-11-05|أمس⟧ إن 👍 ⟦ORG|وزارة الخارجية التركية⟧ ستجتمع في ⟦DATE:H:1447-09|رمضان المقبل⟧ في ⟦LOC|إسطنبول⟧.\n',
  );
  return path;
}

(isThere ? describe : describe.skip)('extract evaluate agrees with the referee to the hundredth', () => {
  const cases: [name: string, args: () => string[]][] = [
    [
      'ANERcorp by 20',
      () => [head('anercorp-train.conll', 400), '--per-doc', '20', '--convention', join(ROOT, 'src/evaluate/conventions/anercorp.tsv')],
    ],
    ['WikiFANE by cores', () => [head('wikifane.conll', 300), '--per-doc', '7', '--span', 'core', '--errors', '40']],
    ['Wojood with overlap', () => [head('wojood-sample-dev.conll', 200), '--types', 'PER,ORG,LOC,DATE', '--overlap']],
    ['tweets', () => [head('idrisi-ra-train.conll', 200), '--types', 'LOC', '--errors', '10']],
    ['marked text with values', () => [marked(), '--types', 'DATE,PER,ORG,LOC', '--values', '--errors', '20']],
    ['two files at once', () => [marked(), head('nerdz-train.conll', 100)]],
  ];
  test.each(cases)('%s', (_name, make) => {
    const args = make();
    const referee = spawnSync('python3', [REFEREE, ...args, '--', process.execPath, COMMAND, '--input-format', 'ndjson', '--quiet'], {
      encoding: 'utf8',
    });
    const own = run(['evaluate', ...args]);
    expect(own.stdout).toBe(referee.stdout);
    expect(own).toMatchObject({ status: 0, stderr: '' });
  });

  test('--json and conventions by name', () => {
    const path = head('anercorp-train.conll', 60);
    const args = [path, '--per-doc', '5', '--json'];
    const referee = spawnSync(
      'python3',
      [
        REFEREE,
        ...args,
        '--convention',
        join(ROOT, 'src/evaluate/conventions/anercorp.tsv'),
        '--',
        process.execPath,
        COMMAND,
        '--input-format',
        'ndjson',
        '--quiet',
      ],
      { encoding: 'utf8' },
    );
    expect(JSON.parse(run(['evaluate', ...args, '--convention', 'anercorp']).stdout)).toEqual(JSON.parse(referee.stdout));
  });
});

test('what cannot be scored is an error with exit 2', () => {
  expect(run(['evaluate', 'missing.conll'])).toMatchObject({ status: 2, stderr: expect.stringContaining('E_NOT_FOUND') as string });
  expect(run(['evaluate', join(ROOT, 'package.json')])).toMatchObject({ status: 2, stderr: expect.stringContaining('E_GOLD') as string });
  expect(run(['evaluate', 'x', '--convention', 'nothing']).status).toBe(2);
});
