/** Opens the binary image: one read of the hot part, views on it, no parsing. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { FEATURE_COUNT } from '../decide/space';
import { ExtractError } from '../errors';
import { FORMAT_VERSION, HEADER_INTS, MAGIC, SECTIONS, SECTION_NAMES } from './format';
import type { SectionName } from './format';

interface ElementArrays {
  i32: Int32Array;
  u32: Uint32Array;
  f32: Float32Array;
  u16: Uint16Array;
  i16: Int16Array;
  u8: Uint8Array;
}
type HotSections = { readonly [Name in Exclude<SectionName, 'entityText'>]: ElementArrays[(typeof SECTIONS)[Name]] };

/** What the output needs to know about an entity of the lexicon. */
export interface EntityRecord {
  name: string;
  type: string;
  kind: string;
  country: string;
  office: string;
  ids: string;
  latitude: string;
  longitude: string;
  source: string;
  population: number;
  /** The user's own (see overlay.ts): what it says wins. */
  overlay?: true;
}

export interface Image extends HotSections {
  readonly wordCount: number;
  readonly path: string;
  /** 1 for words that have look-alikes (see `alikeWord`). */
  readonly hasAlike: Uint8Array;
  /** How many entries and entities are the image's own; higher numbers are those of a user's lexicon (see overlay.ts). */
  readonly ownEntries: number;
  readonly ownEntities: number;
  /** Reads the record of an entity from the cold part of the file. @throws ExtractError E_IMAGE when the file has gone */
  entity(id: number): EntityRecord;
  /** Reads the canonical names of all entities, by entity. @throws ExtractError E_IMAGE when the file has gone */
  names(): string[];
}

const VIEWS = { i32: Int32Array, u32: Uint32Array, f32: Float32Array, u16: Uint16Array, i16: Int16Array, u8: Uint8Array } as const;

/**
 * Opens an image file.
 * @param path file written by `npm run build`
 * @throws ExtractError E_IMAGE when it is missing, of another version, or cut short
 */
export function openImage(path: string): Image {
  const broken = (what: string, cause?: unknown): ExtractError =>
    new ExtractError('E_IMAGE', `the lexicon image ${path} ${what}`, 'Run `npm run build`, or reinstall the package.', { cause });
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch (cause) {
    throw broken('cannot be opened', cause);
  }
  try {
    const header = new Int32Array(HEADER_INTS);
    const stats = fstatSync(fd);
    if (!stats.isFile()) throw broken('is no file');
    const { size } = stats;
    if (readSync(fd, new Uint8Array(header.buffer), 0, header.byteLength, 0) < header.byteLength || header[0] !== MAGIC)
      throw broken('is not a lexicon image');
    if (header[1] !== FORMAT_VERSION) throw broken(`has format ${header[1]}, this program reads ${FORMAT_VERSION}`);
    if (size !== header[3]) throw broken('is cut short');
    const hot = new ArrayBuffer(header[2]!);
    readSync(fd, new Uint8Array(hot), 0, hot.byteLength, 0);
    const sections: Partial<Record<SectionName, unknown>> = {};
    SECTION_NAMES.forEach((name, i) => {
      const offset = header[4 + i * 2]!;
      if (
        offset < 0 ||
        offset % 8 !== 0 ||
        header[5 + i * 2]! < 0 ||
        offset + header[5 + i * 2]! * VIEWS[SECTIONS[name]].BYTES_PER_ELEMENT > size
      )
        throw broken('is damaged');
      if (name !== 'entityText') sections[name] = new VIEWS[SECTIONS[name]](hot, offset, header[5 + i * 2]!);
    });
    const views = sections as unknown as HotSections;
    if (views.weights.length !== FEATURE_COUNT) throw broken('was built for another version of the program');
    const hasAlike = new Uint8Array(views.wordHash.length);
    for (const word of views.alikeWord) hasAlike[word] = 1;
    const textAt = header[4 + SECTION_NAMES.indexOf('entityText') * 2]!;
    const reader = entityReader(path, views.entityStart, textAt);
    return {
      ...views,
      wordCount: views.wordHash.length,
      path,
      hasAlike,
      ownEntries: views.entryEntity.length,
      ownEntities: views.entityStart.length - 1,
      ...reader,
    };
  } finally {
    closeSync(fd);
  }
}

function entityReader(path: string, starts: Int32Array, textAt: number): Pick<Image, 'entity' | 'names'> {
  const known = new Map<number, EntityRecord>();
  let fd = -1;
  const read = (from: number, to: number): Buffer => {
    const bytes = Buffer.alloc(to - from);
    try {
      if (fd < 0) fd = openSync(path, 'r');
      readSync(fd, bytes, 0, bytes.length, textAt + from);
    } catch (cause) {
      throw new ExtractError(
        'E_IMAGE',
        `the lexicon image ${path} cannot be read any more`,
        'Keep the installed package in place while the command runs.',
        { cause },
      );
    }
    return bytes;
  };
  const entity = (id: number): EntityRecord => {
    const cached = known.get(id);
    if (cached) return cached;
    const [
      name = '',
      type = '',
      kind = '',
      country = '',
      office = '',
      ids = '',
      latitude = '',
      longitude = '',
      source = '',
      population = '',
    ] = read(starts[id]!, starts[id + 1]!)
      .toString('utf8')
      .split('\t');
    const record = { name, type, kind, country, office, ids, latitude, longitude, source, population: Number(population) || 0 };
    // A bound on memory for processes that run for days; news uses a few thousand entities again and again.
    if (known.size >= 20000) known.clear();
    known.set(id, record);
    return record;
  };
  const names = (): string[] => {
    const count = starts.length - 1;
    const bytes = read(0, starts[count]!);
    return Array.from({ length: count }, (_, id) => bytes.toString('utf8', starts[id], bytes.indexOf(9, starts[id])));
  };
  return { entity, names };
}
