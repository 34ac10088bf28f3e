import { EVIDENCE_KINDS } from '../../src/cli/commands/evidence-names';
import { F, featureName } from '../../src/decide/space';
import { RULES } from '../../src/index';
import { freshFolder, lines, run } from './command';

interface Listed {
  id: string;
  type: string;
  about: string;
  examples: string[];
  counterExamples: string[];
  fired?: number;
  right?: number;
  precision?: number | null;
}

const listed = (args: string[], cwd?: string): Listed[] =>
  lines(run(['rules', '--json', ...args], cwd === undefined ? {} : { cwd }).stdout) as unknown as Listed[];

test('lists every rule once, with examples and counter-examples', () => {
  const rules = listed([]);
  expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  expect(new Set(rules.map(({ type }) => type))).toEqual(new Set(['person', 'organisation', 'place', 'date']));
  for (const { about, examples, counterExamples } of rules)
    expect([about !== '', examples.length > 0, counterExamples.length > 0]).toEqual([true, true, true]);
});

test('for reading: what it finds, what it does not', () => {
  const { status, stdout, stderr } = run(['rules']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^person\.title-name: .+\n(?: {2}\+ .+⟦.+\n)+(?: {2}- .+\n)+/m);
  expect(stdout).toContain('\nplace.overlay: ');
  expect(stdout).toContain('\ndate.month: ');
});

describe('over a corpus', () => {
  const GOLD = 'وصل ⟦PER|ياسر عرفات⟧ إلى ⟦LOC|بغداد⟧ قادما من بيروت. #\n';

  test('counts how often each rule fired and was right', () => {
    const cwd = freshFolder({ 'gold.marked.txt': GOLD });
    const rules = listed(['--corpus', 'gold.marked.txt'], cwd);
    const of = (id: string): Listed => rules.find((rule) => rule.id === id)!;
    expect(of('person.known')).toMatchObject({ fired: 1, right: 1, precision: 100 });
    expect(of('place.known')).toMatchObject({ fired: 2, right: 1, precision: 50 });
    expect(of('organisation.class-noun')).toMatchObject({ fired: 0, right: 0, precision: null });
    expect(run(['rules', '--corpus', 'gold.marked.txt'], { cwd }).stdout).toContain('\n  fired 2, right 1 (50.0%)\n');
  });

  test('agrees with the evaluation, and keeps to the types and the convention that are named', () => {
    const cwd = freshFolder({ 'gold.marked.txt': GOLD, 'mine.tsv': 'LOC\t*\tdrop\n' });
    const fired = (args: string[]): number =>
      listed(['--corpus', 'gold.marked.txt', ...args], cwd).reduce((sum, rule) => sum + rule.fired!, 0);
    const evaluated = JSON.parse(run(['evaluate', 'gold.marked.txt', '--json'], { cwd }).stdout) as { ALL: { predicted: number } };
    expect(fired([])).toBe(evaluated.ALL.predicted);
    expect(fired(['--types', 'PER'])).toBe(1);
    expect(fired(['--convention', 'mine.tsv'])).toBe(1);
  });

  test('gold that is not there is an error', () => {
    expect(run(['rules', '--corpus', 'none.conll'], { cwd: freshFolder() })).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('E_NOT_FOUND') as string,
    });
  });
});

test('--evidence explains every kind of evidence that there is, and no other', () => {
  const names = Object.values(F).map((first) => /^person:(.+?)=/.exec(featureName(first))?.[1]);
  expect(EVIDENCE_KINDS.map(({ name }) => name).sort()).toEqual([...names, 'user-lexicon'].sort());
  const { status, stdout, stderr } = run(['rules', '--evidence']);
  expect([status, stderr]).toEqual([0, '']);
  for (const { name, about } of EVIDENCE_KINDS) expect(stdout).toMatch(new RegExp(`^  ${name.replace(/[+]/g, '\\+')} +${about[0]}`, 'm'));
  expect(lines(run(['rules', '--evidence', '--json']).stdout)).toEqual(EVIDENCE_KINDS);
});
