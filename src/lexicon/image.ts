/** Opens the binary image: one read of the hot part, views on it, no parsing. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { FEATURE_COUNT } from '../decide/space';
import { ExtractError } from '../errors';
import { COLD_SECTIONS, FORMAT_VERSION, HEADER_INTS, MAGIC, SECTIONS, SECTION_NAMES, isCold, startAt } from './format';
import type { ColdSection, SectionName } from './format';

interface ElementArrays {
  i32: Int32Array;
  u32: Uint32Array;
  f32: Float32Array;
  u16: Uint16Array;
  i16: Int16Array;
  u8: Uint8Array;
}
type HotSections = { readonly [Name in Exclude<SectionName, ColdSection>]: ElementArrays[(typeof SECTIONS)[Name]] };

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
  /** Trie nodes that a word leads to from the root: those with the lowest numbers. */
  readonly firstNodes: number;
  /** How far a hash is shifted to give its bucket. */
  readonly bucketShift: number;
  readonly path: string;
  /** How many entries and entities are the image's own; higher numbers are those of a user's lexicon (see overlay.ts). */
  readonly ownEntries: number;
  readonly ownEntities: number;
  /** Reads the record of an entity from the cold part of the file. @throws ExtractError E_IMAGE when the file has gone */
  entity(id: number): EntityRecord;
  /** Reads the canonical names of all entities, by entity. @throws ExtractError E_IMAGE when the file has gone */
  names(): string[];
}

interface View {
  new (buffer: ArrayBufferLike, offset: number, length: number): ArrayBufferView;
  readonly BYTES_PER_ELEMENT: number;
}
// prettier-ignore
const VIEWS: Readonly<Record<keyof ElementArrays, View>> = { i32: Int32Array, u32: Uint32Array, f32: Float32Array, u16: Uint16Array, i16: Int16Array, u8: Uint8Array };

/**
 * Opens an image file.
 * @param path file written by `npm run build`
 * @param known its hot part where another thread has read it already (see share.ts); not used where it is of another file
 * @throws ExtractError E_IMAGE when it is missing, of another version, or cut short
 */
export function openImage(path: string, known?: SharedArrayBuffer): Image {
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
    const hot = known !== undefined && isOf(known, header) ? known : new SharedArrayBuffer(header[2]!);
    if (hot !== known) readSync(fd, new Uint8Array(hot), 0, hot.byteLength, 0);
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
      if (!isCold(name)) sections[name] = new VIEWS[SECTIONS[name]](hot, offset, header[5 + i * 2]!);
    });
    const views = sections as unknown as HotSections;
    if (views.weights.length !== FEATURE_COUNT) throw broken('was built for another version of the program');
    const [startsAt, textAt] = COLD_SECTIONS.map((name) => 4 + SECTION_NAMES.indexOf(name) * 2) as [number, number];
    const ownEntities = header[startsAt + 1]! - 1;
    return {
      ...views,
      wordCount: views.wordTag.length,
      firstNodes: views.edgeStep.length - 1 - views.edgeWord.length,
      bucketShift: Math.clz32(views.bucketStep.length - 1) + 1,
      path,
      ownEntries: views.entryEntity.length,
      ownEntities,
      ...entityReader(path, ownEntities, header[startsAt]!, header[textAt]!),
    };
  } finally {
    closeSync(fd);
  }
}

/** Whether a hot part has this header. */
function isOf(hot: SharedArrayBuffer, header: Int32Array): boolean {
  const own = hot.byteLength === header[2] ? new Int32Array(hot, 0, header.length) : undefined;
  return own !== undefined && header.every((value, i) => own[i] === value);
}

/** The characters of a word of the image. */
export function wordText({ wordBase, wordStep, alphabet, characters }: Image, id: number): string {
  let text = '';
  for (let at = startAt(wordBase, wordStep, id); at < startAt(wordBase, wordStep, id + 1); at++)
    text += String.fromCharCode(alphabet[characters[at]!]!);
  return text;
}

/** Reads records of entities. `startsAt` and `textAt` are where the cold sections begin in the file. */
function entityReader(path: string, count: number, startsAt: number, textAt: number): Pick<Image, 'entity' | 'names'> {
  const known = new Map<number, EntityRecord>();
  let fd = -1;
  const read = <Bytes extends Uint8Array>(bytes: Bytes, at: number): Bytes => {
    try {
      if (fd < 0) fd = openSync(path, 'r');
      readSync(fd, bytes, 0, bytes.length, at);
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
  /** Offsets of `length` records from number `first` on, and of the end of the last. */
  const startsOf = (first: number, length: number): Int32Array => {
    const starts = new Int32Array(length + 1);
    read(new Uint8Array(starts.buffer), startsAt + first * starts.BYTES_PER_ELEMENT);
    return starts;
  };
  const textOf = (from: number, to: number): Buffer => read(Buffer.alloc(to - from), textAt + from);
  const entity = (id: number): EntityRecord => {
    const cached = known.get(id);
    if (cached) return cached;
    const [from, to] = startsOf(id, 1) as unknown as [number, number];
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
    ] = textOf(from, to).toString('utf8').split('\t');
    const record = { name, type, kind, country, office, ids, latitude, longitude, source, population: Number(population) || 0 };
    // A bound on memory for processes that run for days; news uses a few thousand entities again and again.
    if (known.size >= 20000) known.clear();
    known.set(id, record);
    return record;
  };
  const names = (): string[] => {
    const starts = startsOf(0, count);
    const bytes = textOf(0, starts[count]!);
    return Array.from({ length: count }, (_, id) => bytes.toString('utf8', starts[id], bytes.indexOf(9, starts[id])));
  };
  return { entity, names };
}
