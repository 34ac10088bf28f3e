import { NO_CONVENTION, parseConvention } from '../../src/evaluate/convention';
import type { GoldDocument } from '../../src/evaluate/gold';
import { errorLines, figures, hundredths } from '../../src/evaluate/report';
import type { ScoreOptions } from '../../src/evaluate/score';
import { Score } from '../../src/evaluate/score';
import type { ExtractionResult, OrganisationKind } from '../../src/types';

const TEXT = 'زار وفد نادي الهلال القاهرة أمس';
const OPTIONS: ScoreOptions = {
  types: ['PER', 'LOC', 'ORG', 'DATE'],
  span: 'extent',
  convention: NO_CONVENTION,
  overlap: false,
  values: false,
};

function at(words: string, core = words) {
  const start = TEXT.indexOf(words);
  const coreStart = start + words.indexOf(core);
  return { text: words, start, end: start + words.length, coreStart, coreEnd: coreStart + core.length, confidence: 1, rule: 'r' };
}

/** Predicts a club, a place and a date. */
function predicted(value: string | null = '2025-11-05', kind: OrganisationKind = 'club'): ExtractionResult {
  return {
    schemaVersion: 1,
    language: { code: 'ar', confidence: 1 },
    referenceDate: null,
    offsetUnit: 'utf16',
    people: [],
    organisations: [{ id: 'o1', name: 'الهلال', aliases: [], kind, country: null, mentions: [at('نادي الهلال', 'الهلال')] }],
    places: [{ id: 'l1', name: 'القاهرة', aliases: [], kind: 'city', country: 'EG', mentions: [at('القاهرة')] }],
    dates: [
      {
        id: 'd1',
        value,
        calendar: 'gregorian',
        grain: 'day',
        start: value,
        end: value,
        modifier: null,
        inferred: [],
        hijri: '1447-05-14',
        mentions: [at('أمس')],
      },
    ],
  };
}

function gold(...mentions: [type: string, words: string, value?: string][]): GoldDocument {
  return {
    id: 'x',
    text: TEXT,
    mentions: mentions.map(([type, words, value]) => ({ type, ...at(words), ...(value === undefined ? {} : { value }) })),
  };
}

function scored(document: GoldDocument, options: Partial<ScoreOptions> = {}, result = predicted()): string {
  const score = new Score({ ...OPTIONS, ...options });
  score.add(document, result);
  // prettier-ignore
  return [...score.counts].filter(([, c]) => c.right + c.spurious + c.missed > 0).map(([type, c]) => `${type} ${c.right}/${c.spurious}/${c.missed}`).join(' ');
}

describe('Score (right/spurious/missed)', () => {
  test('type and both ends must be right', () => {
    expect(scored(gold(['ORG', 'نادي الهلال'], ['LOC', 'القاهرة'], ['DATE', 'أمس']))).toBe('LOC 1/0/0 ORG 1/0/0 DATE 1/0/0');
    expect(scored(gold(['ORG', 'الهلال'], ['PER', 'القاهرة']), { types: ['ORG', 'PER', 'LOC'] })).toBe('ORG 0/1/1 PER 0/0/1 LOC 0/1/0');
  });

  test('cores, conventions and overlap', () => {
    const club = gold(['ORG', 'الهلال']);
    const types = ['ORG', 'LOC'];
    const place = { ...predicted(), places: [] };
    expect(scored(club, { types, span: 'core' }, place)).toBe('ORG 1/0/0');
    expect(scored(club, { types, overlap: true }, place)).toBe('ORG 1/0/0');
    expect(scored(club, { types, convention: parseConvention('ORG\tclub\tcore', 'x') }, place)).toBe('ORG 1/0/0');
    expect(scored(club, { types, convention: parseConvention('ORG\t*\tdrop', 'x') }, place)).toBe('ORG 0/0/1');
    expect(scored(gold(['LOC', 'الهلال']), { types, convention: parseConvention('ORG\tclub\tas:LOC', 'x') }, place)).toBe('LOC 1/0/0');
  });

  test('values of dates', () => {
    const options = { types: ['DATE'], values: true };
    // prettier-ignore

    for (const [value, expected] of [['2025-11-05', 1], ['2025-11-06', 0], ['?', 1], [undefined, 1], ['H:1447-05-14', 1], ['H:1447-05-15', 0]] as const) {
      expect(scored(gold(['DATE', 'أمس', ...(value === undefined ? [] : [value])] as never), options)).toBe(`DATE ${expected}/${1 - expected}/${1 - expected}`);
    }
  });

  test('errors are shown with their surroundings', () => {
    const score = new Score({ ...OPTIONS, types: ['PER', 'LOC'] });
    const document = gold(['PER', 'وفد']);
    score.add(document, predicted());
    expect(errorLines(score, [document], 9)).toBe(`missed\tPER\tوفد\t\t…${TEXT}…\nspurious\tLOC\tالقاهرة\t\t…${TEXT}…\n`);
    expect(figures(score).ALL).toEqual({ P: 0, R: 0, F: 0, gold: 1, predicted: 1 });
  });
});

test('hundredths rounds ties to even, as the referee does', () => {
  expect([3.125, 3.375, 66.666, 0.005, 12.5, 100].map(hundredths)).toEqual([3.12, 3.38, 66.67, 0.01, 12.5, 100]);
});
