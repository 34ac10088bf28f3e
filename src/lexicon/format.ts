/**
 * The binary image: a header, a table of sections, then the sections as raw little-endian typed arrays, each aligned to 8 bytes.
 * Everything that look-up and deciding touch stands first (the hot part); what only the output needs (names, ids, coordinates of
 * entities) stands last and is read on demand. The hot part is read at every start, and each megabyte of it costs half a millisecond, most
 * of it for pages that are touched the first time: what can be told from the order of things is not written down.
 *
 * Words are numbered in order of their hashes (unsigned), trie nodes breadth first, and entries in order of their nodes.
 */
export const MAGIC = 0x314c5841; // "AXL1"
/** From this bit on a word's field holds what it governs (see government.ts). */
export const GOVERNS = 7;
export const FORMAT_VERSION = 6;

/** Sections in file order, with the element type of each. */
export const SECTIONS = {
  /** Rising (see `startAt`): the first word of each bucket, which is what the top bits of a hash say; one more than buckets. */
  bucketBase: 'i32',
  bucketStep: 'u16',
  /** The low byte of each word's hash, compared before the characters are. */
  wordTag: 'u8',
  /** Rising: offset of each word's characters in `characters`; one more than words. */
  wordBase: 'i32',
  wordStep: 'u16',
  /** The units that words are made of; `characters` are indexes into it. */
  alphabet: 'u16',
  characters: 'u8',
  /**
   * Each word's row in the table of what words share: their classes, a class noun's or nisba's payload (see vocabulary.ts), and how readily
   * they complete the name of an organisation (see complement.ts), and their semantic field (see fields.ts). And `HAS_ALIKE`.
   */
  wordSet: 'u16',
  setLo: 'u32',
  setHi: 'u32',
  setPayload: 'i32',
  setComplement: 'u16',
  setField: 'u16',
  /** A bit for each word that entries begin with, and how many there are before each 32 words: such a word's rank is its trie node. */
  firstBits: 'i32',
  firstRank: 'i32',
  /** Look-alikes: word id (sorted), start in `alikeCharacters`, length and classes of each exact form. */
  alikeWord: 'i32',
  alikeStart: 'i32',
  alikeCharacters: 'u16',
  alikeLo: 'u32',
  alikeHi: 'u32',
  /** Rising: the first edge of each node; one more than nodes. The node that an edge leads to is the edge's number behind the first words'. */
  edgeBase: 'i32',
  edgeStep: 'u16',
  edgeWord: 'i32',
  /** Rising: the first entry of each node; one more than nodes. */
  entryBase: 'i32',
  entryStep: 'u16',
  /** Per entry: entity, and packed type (2 bits), kind or class of a cue (6), ambiguity (2), rank (2), prominence (2). */
  entryEntity: 'i32',
  entryInfo: 'u16',
  /** Letter-trigram log probabilities for each class of words (see likeness.ts). */
  likeness: 'i16',
  weights: 'f32',
  /** Fingerprint of the lexicons and of the weights, for `--version --json`. */
  versions: 'u32',
  /** Cold, read on demand: offset of each entity's record in `entityText`; one more than entities. */
  entityStart: 'i32',
  /** Cold: UTF-8, one TAB-separated record an entity. */
  entityText: 'u8',
} as const;
export type SectionName = keyof typeof SECTIONS;
export const SECTION_NAMES = Object.keys(SECTIONS) as SectionName[];
export const COLD_SECTIONS = ['entityStart', 'entityText'] as const satisfies readonly SectionName[];
export type ColdSection = (typeof COLD_SECTIONS)[number];
export const isCold = (name: SectionName): name is ColdSection => (COLD_SECTIONS as readonly SectionName[]).includes(name);
export const HEADER_INTS = 4 + SECTION_NAMES.length * 2;

/** Bit of `wordSet`: the word has look-alikes (see `alikeWord`). The rest is the row of its classes. */
export const HAS_ALIKE = 1 << 15;

/** Numbers of a rising sequence that share a base. */
const RISING_BLOCK = 256;

/** Number `i` of a rising sequence: 16 bits above what its block begins with are half the room of 32. */
export function startAt(base: Int32Array, step: Uint16Array, i: number): number {
  return base[i >> 8]! + step[i]!;
}

/** A rising sequence as `startAt` reads it. @throws RangeError where it rises too fast */
export function risingOf(numbers: readonly number[]): { base: Int32Array; step: Uint16Array } {
  const base = Int32Array.from({ length: Math.ceil(numbers.length / RISING_BLOCK) }, (_, block) => numbers[block * RISING_BLOCK]!);
  const step = Uint16Array.from(numbers, (number, i) => number - base[i >> 8]!);
  if (numbers.some((number, i) => startAt(base, step, i) !== number)) throw new RangeError('a block of the image holds more than 65,535');
  return { base, step };
}

/** `detail` is the kind of an entity, or the class of a cue. */
export function packEntry(type: number, detail: number, ambiguity: number, rank: number, prominence: number): number {
  return type | (detail << 2) | (ambiguity << 8) | (rank << 10) | (prominence << 12);
}
export const entryType = (info: number): number => info & 3;
export const entryKind = (info: number): number => (info >> 2) & 63;
export const entryAmbiguity = (info: number): number => (info >> 8) & 3;
export const entryRank = (info: number): number => (info >> 10) & 3;
export const entryCueClass = entryKind;
export const entryProminence = (info: number): number => (info >> 12) & 3;

/** Bit of a class noun's payload that says that it names several: `محافظات`, `مدينتا`. */
export const SEVERAL = 1 << 14;
/** Whether a class noun with what follows it is mostly a name, mostly a word like others, or either; `mixed` is a form of two such nouns. */
export const NOUN_USES = ['', 'name', 'word', 'mixed'] as const;
/** First bits of a class noun's use for organisations and for places in its payload. */
export const ORGANISATION_USE = 26;
export const PLACE_USE = 28;
