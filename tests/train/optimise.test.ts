import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decide } from '../../src/decide/decide';
import { FEATURE_COUNT } from '../../src/decide/space';
import type { Convention } from '../../src/evaluate/convention';
import { NO_CONVENTION } from '../../src/evaluate/convention';
import { cleanForm } from '../../src/link/mention';
import { readConll } from '../../src/train/gold';
import type { Document } from '../../src/train/instances';
import { packFeatures, prepare } from '../../src/train/instances';
import type { Settings } from '../../src/train/optimise';
import { optimise } from '../../src/train/optimise';
import { emptyTally, score } from '../../src/train/score';
import { temporaryFolder, tinyImage } from '../lexicon/tiny-lexicon';

const SENTENCES = [
  'قال O\nسامر B-PER\nالعطار I-PER\nنعم O',
  'زار O\nترمب B-PER\nبغداد B-LOC',
  'قالت O\nحماس B-ORG\nنعم O',
  'في O\nالقاهرة B-LOC\nرجل O',
  'وصل O\nخالد B-PER\nحداد I-PER\nإلى O\nلبنان B-LOC',
  'دعت O\nالأمم B-ORG\nالمتحدة I-ORG\nإلى O\nبيان O',
];
function documents(
  lines: readonly string[],
  types: readonly string[] = ['PER', 'LOC', 'ORG'],
  convention: Convention = NO_CONVENTION,
): Document[] {
  const path = join(temporaryFolder(), 'gold.conll');
  writeFileSync(path, `${lines.join('\n\n')}\n`);
  return readConll(path, 1).map((gold) => prepare(gold, tinyImage(), convention, types));
}
const SETTINGS: Settings = { runs: 2, epochs: 12, rate: 0.3, decay: 0, margin: 0, blend: [0] };
const learn = (prepared: Document[]): { weights: Float64Array; counts: Int32Array } => {
  const counts = new Int32Array(FEATURE_COUNT);
  const weights = optimise(
    prepared.map((document) => ({ document, packed: packFeatures(document, null), importance: 1, domain: 0 })),
    SETTINGS,
    counts,
  );
  return { weights, counts };
};

describe('gold aligned with candidates', () => {
  const openForms = (document: Document): string[] => {
    const { candidates, observation, open } = document;
    return Array.from({ length: candidates.count }, (_, i) => i)
      .filter((i) => open[i] === 1)
      .map((i) => `${candidates.type[i]}:${cleanForm(observation, candidates.from[i]!, candidates.to[i]!)}`);
  };

  test('what the gold has is open, rivals are closed, and the tokens must be covered', () => {
    const [document] = documents([SENTENCES[1]!]) as [Document];
    expect(openForms(document)).toEqual(['0:ترمب', '2:بغداد']);
    expect([...document.openToken]).toEqual([1, 0, 0]);
    expect(document.unreachable).toBe(0);
  });

  test('a span that no candidate has is counted and its tokens are left free', () => {
    const [document] = documents(['قال B-PER\nإن I-PER\nسامر O']) as [Document];
    expect(document.unreachable).toBe(1);
    expect([...document.openToken]).toEqual([1, 1, 1]);
  });

  test('types that a corpus does not annotate are free', () => {
    const [document] = documents([SENTENCES[1]!.replace('B-LOC', 'O')], ['PER']) as [Document];
    expect(openForms(document)).toEqual(expect.arrayContaining(['0:ترمب', '2:بغداد']));
    expect(openForms(document)).not.toContain('0:بغداد');
  });

  test('a corpus that annotates cores opens the candidate with the class noun', () => {
    const core: Convention = (type) => ({ span: type === 'LOC' ? 'core' : 'extent' });
    const [document] = documents(['في O\nمدينة O\nرفح B-LOC'], ['PER', 'LOC', 'ORG'], core) as [Document];
    expect(openForms(document)).toContain('2:مدينة رفح');
    expect(openForms(document)).not.toContain('2:رفح');
  });
});

describe('learning', () => {
  test('makes the training text right', () => {
    const prepared = documents(SENTENCES);
    const weights = Float32Array.from(learn(prepared).weights);
    const tally = emptyTally();
    for (const document of prepared) score(document, weights, tally, ['PER', 'LOC', 'ORG']);
    expect(tally).toEqual({ right: [3, 2, 3], predicted: [3, 2, 3], gold: [3, 2, 3] });
  });

  test('raises the likelihood of the gold over no weights at all', () => {
    const [document] = documents([SENTENCES[1]!]) as [Document];
    const weights = Float32Array.from(learn([document]).weights);
    const gold = document.open.indexOf(1);
    const posterior = (w: Float32Array): number => decide(document.observation, document.candidates, w, () => 0).posteriors[gold]!;
    expect(posterior(weights)).toBeGreaterThan(posterior(new Float32Array(FEATURE_COUNT)));
  });

  test('is the same from one run to the next', () => {
    expect(learn(documents(SENTENCES)).weights).toEqual(learn(documents(SENTENCES)).weights);
  });

  test('counts on how many candidates each feature was seen, and weighs no feature that was never seen', () => {
    const { weights, counts } = learn(documents(SENTENCES));
    const seen = weights.reduce((n, w, f) => n + (w !== 0 && counts[f] === 0 ? 1 : 0), 0);
    expect(seen).toBe(0);
    expect(counts.some((count) => count > 5)).toBe(true);
  });

  test('features are packed candidate by candidate', () => {
    const [document] = documents([SENTENCES[0]!]) as [Document];
    const { start, features } = packFeatures(document, null);
    expect(start).toHaveLength(document.candidates.count + 1);
    for (let i = 0; i < document.candidates.count; i++) expect(start[i + 1]!).toBeGreaterThan(start[i]!);
    expect(start[document.candidates.count]).toBe(features.length);
    for (const f of features) expect(f >= 0 && f < FEATURE_COUNT).toBe(true);
  });
});

describe('scoring', () => {
  test('tells what was missed and what is spurious', () => {
    const [document] = documents([SENTENCES[1]!]) as [Document];
    const reported: string[] = [];
    const tally = emptyTally();
    score(document, new Float32Array(FEATURE_COUNT), tally, ['PER', 'LOC', 'ORG'], (what, type, _document, from, to) =>
      reported.push(`${what} ${type} ${from}-${to}`),
    );
    expect(reported).toEqual(['missed PER 1-2', 'missed LOC 2-3']);
    expect(tally).toEqual({ right: [0, 0, 0], predicted: [0, 0, 0], gold: [1, 0, 1] });
  });

  test('leaves out types that do not count', () => {
    const [document] = documents([SENTENCES[1]!]) as [Document];
    const tally = emptyTally();
    score(document, new Float32Array(FEATURE_COUNT), tally, ['PER']);
    expect(tally.gold).toEqual([1, 0, 0]);
  });
});
