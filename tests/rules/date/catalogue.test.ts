import { parseDates } from '../../../src/dates';
import { DATE_RULES } from '../../../src/rules/date';
import type { Rule } from '../../../src/rules/catalogue';
import { phrasings } from './phrasings';

const rules: readonly Rule[] = DATE_RULES;
const REFERENCE = { referenceDate: '2025-11-06' };

describe('the examples of the date rules', () => {
  test.each(rules.flatMap((rule) => rule.examples.map((example) => [rule.id, example] as const)))('%s: %s', (id, example) => {
    const [before, inside, after] = example.split(/[⟦⟧]/u) as [string, string, string];
    const found = parseDates(before + inside + after, REFERENCE);
    expect(found.map((m) => [m.text, m.start, m.rule])).toEqual([[inside, before.length, id]]);
  });

  test.each(rules.flatMap((rule) => rule.counterExamples.map((example) => [rule.id, example] as const)))('not %s: %s', (_, example) => {
    expect(parseDates(example, REFERENCE)).toEqual([]);
  });
});

describe('the catalogue of dates', () => {
  test('every id is its own, begins with date., and has two examples and a counter-example', () => {
    expect(new Set(rules.map((r) => r.id)).size).toBe(rules.length);
    for (const rule of rules) {
      expect(rule.id).toMatch(/^date\.[a-z-]+$/);
      expect(rule.examples.length).toBeGreaterThanOrEqual(2);
      expect(rule.counterExamples.length).toBeGreaterThanOrEqual(1);
    }
  });

  test('every rule fires somewhere in the phrasings, or reads what is no phrasing in a sentence', () => {
    const fired = new Set(phrasings().flatMap((p) => parseDates(`العبارة هنا: ${p.phrasing}، وهي كاملة.`, REFERENCE).map((m) => m.rule)));
    for (const rule of rules) if (!['date.whole', 'date.anaphora'].includes(rule.id)) expect([...fired]).toContain(rule.id);
  });
});
