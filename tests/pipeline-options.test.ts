import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMarked } from '../src/evaluate/marked';
import { ExtractError, checkLexicon, extract, findInLexicon, loadLexicon, parseDates } from '../src/index';
import type { ExtractOptions, ExtractionResult, Mention } from '../src/types';

const arabic = (text: string, options: ExtractOptions = {}): ExtractionResult => extract(text, { forceLanguage: true, ...options });
const groups = (result: ExtractionResult): { mentions: Mention[] }[] => [
  ...result.people,
  ...result.organisations,
  ...result.places,
  ...result.dates,
];
const mentions = (result: ExtractionResult): Mention[] =>
  groups(result).flatMap((e) => e.mentions.flatMap((m) => [m, ...(m.nested ?? [])]));

describe('options', () => {
  const TEXT = parseMarked(readFileSync(join(__dirname, '..', 'fixtures', 'articles', 'levant-politics.marked.txt'), 'utf8')).text;

  test('minConfidence drops what is below it and nothing else', () => {
    const all = mentions(arabic(TEXT)).length;
    const sure = mentions(arabic(TEXT, { minConfidence: 0.9 }));
    expect(sure.length).toBeGreaterThan(0);
    expect(sure.length).toBeLessThan(all);
    for (const m of sure) expect(m.confidence).toBeGreaterThanOrEqual(0.9);
    expect(sure.length).toBe(mentions(arabic(TEXT)).filter((m) => m.confidence >= 0.9).length);
    expect(mentions(arabic(TEXT, { minConfidence: 0 })).length).toBe(all);
  });

  test('explain keeps one decision a mention, in reading order; evidence sums to the score', () => {
    const result = arabic(TEXT, { explain: true });
    const decisions = result.decisions!;
    const flat = groups(result)
      .flatMap((e) => e.mentions)
      .sort((a, b) => a.start - b.start);
    expect(decisions.map((d) => `${d.start}-${d.end} ${d.text} ${d.rule}`)).toEqual(
      flat.map((m) => `${m.start}-${m.end} ${m.text} ${m.rule}`),
    );
    for (const { type, evidence, score, rival, start, end, confidence } of decisions) {
      if (type !== 'date') {
        expect(evidence.length).toBeGreaterThan(0);
        // Each piece lighter than 0.05 is left out.
        expect(Math.abs(evidence.reduce((sum, e) => sum + e.weight, 0) - score)).toBeLessThan(1);
      }
      for (const { name } of evidence) expect(name).toMatch(/^(person|organisation|place):/);
      if (rival) expect(rival.start < end && rival.end > start).toBe(true);
      expect(confidence).toBeGreaterThan(0);
    }
  });

  test('explain keeps offsets in the unit asked for', () => {
    const text = `😀 ${TEXT}`;
    for (const d of arabic(text, { explain: true, offsets: 'codepoint' }).decisions!)
      expect([...text].slice(d.start, d.end).join('')).toBe(d.text);
  });

  test('explain tells of no mention that minConfidence leaves out', () => {
    const result = arabic(`${TEXT} وقع ذلك في ديسمبر.`, { explain: true, minConfidence: 0.97 });
    expect(result.decisions!.map((d) => d.start)).toEqual(
      groups(result)
        .flatMap((e) => e.mentions.map((m) => m.start))
        .sort((a, b) => a - b),
    );
  });

  test('the other functions check what they are given, too', () => {
    for (const call of [() => parseDates(5 as never), () => findInLexicon(5 as never), () => checkLexicon(undefined as never)])
      expect(call).toThrow(TypeError);
    expect(() => parseDates('أمس', { referenceDate: 'garbage' })).toThrow(
      expect.objectContaining({ code: 'E_REFERENCE_DATE' }) as ExtractError,
    );
    expect(() => loadLexicon('name\n')).toThrow(/^lexicon: /);
  });

  test('without explain there are no decisions', () => {
    expect(arabic(TEXT)).not.toHaveProperty('decisions');
  });

  test('the reference date is echoed with where it came from', () => {
    expect(arabic('نص', { referenceDate: '2025-11-06' }).referenceDate).toEqual({ value: '2025-11-06', from: 'option' });
    expect(arabic('نص', { referenceDate: '2025-11-06', referenceFrom: 'record' }).referenceDate).toEqual({
      value: '2025-11-06',
      from: 'record',
    });
    expect(arabic('نص').referenceDate).toBeNull();
  });

  test('forceLanguage takes the text as Arabic; otherwise its language is told', () => {
    expect(arabic('hello world').language).toEqual({ code: 'ar', confidence: 1 });
    expect(extract('The president visited the capital of the country yesterday evening').language.code).not.toBe('ar');
    expect(extract('قال الرئيس إن المحادثات مع الوفد مستمرة').language.code).toBe('ar');
  });

  test.each([
    ['E_REFERENCE_DATE', { referenceDate: '6.11.2025' }],
    ['E_REFERENCE_DATE', { referenceDate: '2025-13-01' }],
    ['E_REFERENCE_DATE', { referenceDate: '' }],
    ['E_USAGE', { offsets: 'rune' as 'utf16' }],
    ['E_USAGE', { minConfidence: 1.5 }],
    ['E_USAGE', { minConfidence: -0.1 }],
    ['E_USAGE', { minConfidence: NaN }],
    ['E_USAGE', { minConfidence: '0.5' as never }],
    ['E_USAGE', { explain: 'yes' as never }],
    ['E_USAGE', { lexicon: null as never }],
    ['E_USAGE', { referencedate: '2024-05-01' } as never],
    ['E_USAGE', null as never],
    ['E_LEXICON', { lexicon: [{ name: 'زلفان', type: 'person' as const, ids: 'a:b' as never }] }],
  ])('%s for %j', (code, options) => {
    expect(() => extract('نص', options)).toThrow(expect.objectContaining({ code, hint: expect.any(String) }) as ExtractError);
  });

  test.each(['2025-02-30', '2025-02-29', '2025-04-31'])('%s is no day', (referenceDate) => {
    expect(() => extract('نص', { referenceDate })).toThrow(ExtractError);
  });

  test.each([
    [null, 'null'],
    [undefined, 'undefined'],
    [5, 'number'],
    [{}, 'object'],
  ])('%p is no text', (value, word) => {
    expect(() => extract(value as unknown as string)).toThrow(new TypeError(`extract() takes a string, not ${word}`));
  });
});
