import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FEATURE_COUNT } from '../../src/decide/space';
import { ExtractError } from '../../src/errors';
import { compileImage, formWords } from '../../src/lexicon/compile';
import { FORMAT_VERSION, HEADER_INTS, MAGIC, SECTION_NAMES } from '../../src/lexicon/format';
import { openImage } from '../../src/lexicon/image';
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
    const { wordCount, wordStart, characters } = tinyImage();
    const words = Array.from({ length: wordCount }, (_, id) =>
      String.fromCharCode(...characters.subarray(wordStart[id]!, wordStart[id + 1]!)),
    );
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
