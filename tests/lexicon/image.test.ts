import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FEATURE_COUNT } from '../../src/decide/space';
import { ExtractError } from '../../src/errors';
import { compileImage, formWords } from '../../src/lexicon/compile';
import { bitCount, firstNode } from '../../src/lexicon/find-word';
import { FORMAT_VERSION, HEADER_INTS, MAGIC, SECTION_NAMES, risingOf, startAt } from '../../src/lexicon/format';
import { openImage, wordText } from '../../src/lexicon/image';
import { readEntries } from '../../src/lexicon/entries';
import { ROWS, openLexicon, temporaryFolder, tinyImage, writeLexicon } from './tiny-lexicon';

const codeOf = (path: string): string => {
  try {
    openImage(path);
    return 'opened';
  } catch (error) {
    return error instanceof ExtractError ? error.code : String(error);
  }
};
/** A copy of the tiny image to spoil. */
const copy = (): string => {
  const path = join(temporaryFolder(), 'copy.image');
  copyFileSync(tinyImage().path, path);
  return path;
};
const rewrite = (change: (header: Int32Array, bytes: Buffer) => void): string => {
  const path = copy();
  const bytes = Buffer.from(readFileSync(path));
  change(new Int32Array(bytes.buffer, bytes.byteOffset, HEADER_INTS), bytes);
  writeFileSync(path, bytes);
  return path;
};

describe('an image that was written and opened', () => {
  test('holds every word once, with its characters', () => {
    const { wordCount } = tinyImage();
    const words = Array.from({ length: wordCount }, (_, id) => wordText(tinyImage(), id));
    expect(new Set(words).size).toBe(wordCount);
    for (const word of ['بغداد', 'ترمب', 'علي', 'fbi', 'عراقيون']) expect(words).toContain(word);
  });

  test('gives back every entity as the rows have it', () => {
    const image = tinyImage();
    const { entities } = readEntries(writeLexicon());
    entities.forEach((e, id) =>
      expect(image.entity(id)).toEqual({
        name: e.name,
        type: e.type,
        kind: e.kind,
        country: e.country,
        office: e.office,
        ids: e.ids,
        latitude: e.latitude,
        longitude: e.longitude,
        source: e.source,
        population: e.population,
      }),
    );
  });

  test('carries the weights as they are', () => {
    const weights = Float32Array.from({ length: FEATURE_COUNT }, (_, i) => (i % 7) / 8);
    const image = openLexicon(writeLexicon(), weights);
    expect(image.weights).toEqual(weights);
  });

  test('is the same byte for byte from the same rows', () => {
    const weights = new Float32Array(FEATURE_COUNT);
    expect(Buffer.compare(compileImage(writeLexicon(), weights), compileImage(writeLexicon(), weights))).toBe(0);
  });

  test('has another fingerprint when a row changes, and another when a weight does', () => {
    const changed = { ...ROWS, 'words/sport.tsv': ['form', 'هدف'] };
    const versions = openLexicon(writeLexicon(changed)).versions;
    expect(versions[0]).not.toBe(tinyImage().versions[0]);
    expect(versions[1]).toBe(tinyImage().versions[1]);
    expect(openLexicon(writeLexicon(), new Float32Array(FEATURE_COUNT).fill(1)).versions[1]).not.toBe(versions[1]);
  });

  test('holds nothing at all when no row does', () => {
    const image = openLexicon(writeLexicon({}));
    expect(image.entryEntity).toHaveLength(0);
  });
});

describe('an image that is not right gives E_IMAGE', () => {
  test.each([
    ['missing', () => join(temporaryFolder(), 'none.image')],
    [
      'empty',
      () => {
        const p = copy();
        truncateSync(p, 0);
        return p;
      },
    ],
    [
      'cut inside its header',
      () => {
        const p = copy();
        truncateSync(p, 17);
        return p;
      },
    ],
    [
      'cut short by a byte',
      () => {
        const p = copy();
        truncateSync(p, readFileSync(p).length - 1);
        return p;
      },
    ],
    [
      'longer than it says',
      () =>
        rewrite((header) => {
          header[3] = header[3]! - 8;
        }),
    ],
    [
      'something else',
      () =>
        rewrite((header) => {
          header[0] = MAGIC + 1;
        }),
    ],
    [
      'of another version',
      () =>
        rewrite((header) => {
          header[1] = FORMAT_VERSION + 1;
        }),
    ],
  ])('%s', (_, path) => {
    expect(codeOf(path())).toBe('E_IMAGE');
  });

  test('a folder in its place', () => {
    expect(codeOf(temporaryFolder())).toBe('E_IMAGE');
  });

  test('of sections that lie outside of it', () => {
    expect(
      codeOf(
        rewrite((header) => {
          header[4] = 0x7ffffff8;
        }),
      ),
    ).toBe('E_IMAGE');
  });

  test('of weights for another space of evidence', () => {
    const path = join(temporaryFolder(), 'old.image');
    writeFileSync(path, compileImage(writeLexicon(), new Float32Array(FEATURE_COUNT - 96)));
    expect(codeOf(path)).toBe('E_IMAGE');
  });

  test('messages name the file and the hint says how to mend it', () => {
    try {
      openImage('/no/such.image');
    } catch (error) {
      expect(error).toMatchObject({ message: expect.stringContaining('/no/such.image'), hint: expect.stringContaining('npm run build') });
    }
    expect.assertions(1);
  });

  test('the untouched copy opens', () => {
    expect(codeOf(copy())).toBe('opened');
    expect(SECTION_NAMES).toHaveLength((HEADER_INTS - 4) / 2);
  });
});

test('forms are cut at spaces, hyphens and dots', () => {
  expect(formWords('بور-سعيد  الكبرى')).toEqual(['بور', 'سعيد', 'الكبرى']);
});

describe('numbers of the image', () => {
  test('a rising sequence comes back, across blocks and in steps of all sizes', () => {
    const numbers = Array.from({ length: 1000 }, (_, i) => i * 150 + ((i * 37) % 150));
    const { base, step } = risingOf(numbers);
    expect(numbers.map((_, i) => startAt(base, step, i))).toEqual(numbers);
  });
  test('one that rises too fast within a block is refused', () => {
    expect(() => risingOf([0, 65_536])).toThrow(RangeError);
    expect(() => risingOf([0, 65_535])).not.toThrow();
  });
  test('bits are counted', () => {
    for (const bits of [0, 1, -1, 1 << 31, 0x7fffffff, 0x55555555, -0x12345678])
      expect(bitCount(bits)).toBe((bits >>> 0).toString(2).replaceAll('0', '').length);
  });
  test('a word that entries begin with leads to its node, another to none', () => {
    const image = tinyImage();
    const keys = Array.from({ length: image.wordCount }, (_, id) => wordText(image, id));
    const nodes = keys.map((_, id) => firstNode(image, id)).filter((node) => node >= 0);
    expect(nodes).toEqual(Array.from({ length: image.firstNodes }, (_, node) => node));
    expect(firstNode(image, keys.indexOf('بغداد'))).toBeGreaterThanOrEqual(0);
    expect(nodes.length).toBeLessThan(keys.length);
  });
});
