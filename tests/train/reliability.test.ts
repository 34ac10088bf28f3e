/** Reliability of confidences. */
import { Reliability } from '../../src/train/reliability';

describe('reliability', () => {
  test('confidences that are met have no error', () => {
    const reliability = new Reliability();
    for (let i = 0; i < 10; i++) reliability.add(0.8, i < 8);
    expect(reliability.error()).toBeCloseTo(0);
  });
  test('the error is the distance from precision, bins weighted by their mentions', () => {
    const reliability = new Reliability();
    for (let i = 0; i < 3; i++) reliability.add(0.9, false);
    reliability.add(1, true);
    reliability.add(0.05, false);
    // Bin of 0.9: (3 × 0.9 + 1) against 1 right; bin of 0: 0.05 against 0.
    expect(reliability.error()).toBeCloseTo((2.7 + 0.05) / 5);
    expect(reliability.toString()).toContain('0.9  mentions 4  confidence 0.925  right 0.250');
  });
  test('nothing seen, no error', () => {
    expect(new Reliability().error()).toBe(0);
  });
});
