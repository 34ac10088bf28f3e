/** The line on the terminal, against a clock of its own. */
import type { Whole } from '../../src/cli/progress';
import { Progress } from '../../src/cli/progress';
import { Tally } from '../../src/cli/tally';

let time = 0;
jest.mock('../../src/cli/clock', () => ({ now: () => time }));

describe('progress', () => {
  let written: string[];
  let tally: Tally;
  let progress: Progress;
  const begin = (whole: Whole, columns = 100): void => {
    time = 1000;
    written = [];
    tally = new Tally();
    progress = new Progress({ write: (text) => written.push(text), columns }, tally, whole);
  };
  /** Milliseconds later, after so many documents of 10 KB. */
  const after = (milliseconds: number, documents: number, more: object = {}): string => {
    for (let i = 0; i < documents; i++) tally.add({ output: '', warnings: [], bytes: 10_000, ...more });
    time += milliseconds;
    progress.update();
    return (written.at(-1) ?? '').replace('\r\u001b[K', '');
  };
  afterEach(() => {
    progress.close();
  });

  test('documents, of how many, speed, time left, failures', () => {
    begin({ documents: 4000 });
    expect(after(1000, 0)).toBe('');
    expect(after(500, 100)).toBe('2 % · 100 of 4,000 documents · 0.7 MB/s');
    expect(after(500, 100)).toBe('5 % · 200 of 4,000 documents · 1.0 MB/s · 00:38 left');
    expect(after(1000, 100, { failure: {} })).toBe('7 % · 300 of 4,000 documents · 1.0 MB/s · 00:37 left · 100 failed');
    // At most five times a second.
    after(100, 10);
    expect(written).toHaveLength(3);
    progress.clear();
    expect(written.at(-1)).toBe('\r\u001b[K');
  });

  test('records of a file by their bytes; from a pipe without an end', () => {
    begin({ bytes: 2_000_200 });
    expect(after(2000, 100)).toBe('50 % · 100 documents · 0.5 MB/s · 00:02 left');
    expect(after(2000, 500)).toMatch(/^100 % · 600 documents/);
    progress.close();
    begin(undefined);
    expect(after(2000, 100)).toBe('100 documents · 0.5 MB/s');
  });

  test('what an earlier run has done says nothing about the time left', () => {
    begin({ documents: 1000 });
    expect(after(200, 500, { skipped: true })).toBe('50 % · 500 of 1,000 documents · 500 kept');
    for (let i = 0; i < 10; i++) after(1000, 10);
    expect(after(1000, 10)).toBe('61 % · 610 of 1,000 documents · 0.1 MB/s · 00:39 left · 500 kept');
  });

  test('speed is that of the last seconds; a narrow terminal gets what fits', () => {
    begin(undefined, 26);
    for (let i = 0; i < 60; i++) after(1000, 200);
    for (let i = 0; i < 20; i++) after(1000, 10);
    expect(after(1000, 10)).toBe('12,210 documents · 0.1 MB/s'.slice(0, 25));
  });
});
