import { calibrate } from '../../src/decide/calibrate';
import { CATEGORIES } from '../../src/decide/categories';
import { C, F, FEATURE_COUNT, featureIndex, featureName } from '../../src/decide/space';
import { formatWeights, parseWeights } from '../../src/decide/weights';

describe('the space of evidence', () => {
  test('every feature has a name of its own, and the name leads back to it', () => {
    const names = new Set<string>();
    for (let i = 0; i < FEATURE_COUNT; i++) {
      const name = featureName(i);
      names.add(name);
      if (featureIndex(name) !== i) throw new Error(`${name} is ${i} and leads to ${featureIndex(name)}`);
    }
    expect(names.size).toBe(FEATURE_COUNT);
  });

  test('names say type, block and labels', () => {
    expect(featureName(F.previous + CATEGORIES.indexOf('verb-saying'))).toBe('person:previous=verb-saying');
    expect(featureName(F.pair + (2 * C + 1) * C + 3)).toBe('place:within=comma+colon');
  });

  test('blocks stand one behind the other', () => {
    const bases = Object.values(F);
    expect(bases[0]).toBe(0);
    for (let i = 1; i < bases.length; i++) expect(bases[i]!).toBeGreaterThan(bases[i - 1]!);
    expect(FEATURE_COUNT).toBeGreaterThan(bases[bases.length - 1]!);
  });

  test('what is not in the space has neither name nor number', () => {
    expect(() => featureName(FEATURE_COUNT)).toThrow(RangeError);
    expect(() => featureName(-1)).toThrow(RangeError);
    expect(featureIndex('person:previous=baker')).toBeUndefined();
  });

  test('names hold no tabs and no line ends, which would break the weight file', () => {
    for (let i = 0; i < FEATURE_COUNT; i++) if (/[\t\n#]/.test(featureName(i))) throw new Error(featureName(i));
    expect(featureName(0)).not.toBe('');
  });
});

describe('the weight file', () => {
  const weights = new Float64Array(FEATURE_COUNT);
  weights[0] = 1.2346;
  weights[500] = -0.0004;
  weights[FEATURE_COUNT - 1] = -7;
  const counts = new Int32Array(FEATURE_COUNT).fill(3);

  test('has a row for each feature with weight, to three decimals, with its count', () => {
    expect(formatWeights(weights, counts).split('\n')).toEqual([
      'feature\tweight\texamples',
      `${featureName(0)}\t1.235\t3`,
      `${featureName(FEATURE_COUNT - 1)}\t-7\t3`,
      '',
    ]);
  });

  test('is read as it was written, and written as it was read', () => {
    const text = formatWeights(weights, counts);
    const read = parseWeights(text);
    expect([read[0], read[500], read[FEATURE_COUNT - 1]]).toEqual([Math.fround(1.235), 0, -7]);
    expect(formatWeights(read, counts)).toBe(text);
  });

  test('skips comments and reports features that the space no longer has', () => {
    const unknown: string[] = [];
    const read = parseWeights(`# weights\nfeature\tweight\texamples\nperson:hair=red\t2\t1\n${featureName(7)}\t0.5\t1\n\n`, (name) =>
      unknown.push(name),
    );
    expect(unknown).toEqual(['person:hair=red']);
    expect([...read].filter((w) => w !== 0)).toEqual([0.5]);
    expect(read[7]).toBe(0.5);
  });
});

describe('confidence', () => {
  test('is between 0 and 1 to two decimals and never falls as the posterior rises', () => {
    let before = 0;
    for (let posterior = 0; posterior <= 1; posterior += 0.001) {
      const confidence = calibrate(posterior);
      expect(confidence).toBeGreaterThanOrEqual(before);
      expect(confidence).toBeLessThanOrEqual(1);
      expect(Math.abs(confidence * 100 - Math.round(confidence * 100))).toBeLessThan(1e-9);
      before = confidence;
    }
    expect(before).toBeGreaterThan(0.9);
  });

  test('stays in bounds for posteriors that rounding pushed past 1', () => {
    expect(calibrate(1.0000001)).toBeLessThanOrEqual(1);
  });
});
