/**
 * The binary image: a header, a table of sections, then the sections as raw little-endian typed arrays, each aligned to 8 bytes.
 * Everything that look-up and deciding touch stands first (the hot part); what only the output needs (names, ids, coordinates of
 * entities) stands last and is read on demand.
 */
export const MAGIC = 0x314c5841; // "AXL1"
export const FORMAT_VERSION = 1;

/** Sections in file order, with the element type of each. */
export const SECTIONS = {
  /** Open-addressing table of word id + 1; 0 = empty. */
  slots: 'i32',
  /** Key hash of each word, compared before the characters are. */
  wordHash: 'i32',
  /** Offset of each word's characters in `characters`; one more than words. */
  wordStart: 'i32',
  characters: 'u16',
  classLo: 'u32',
  classHi: 'u32',
  /** Trie node that a word leads to from the root, or -1. */
  wordNode: 'i32',
  /** Class-noun and nisba payload (see vocabulary.ts). */
  payload: 'i32',
  /** Look-alikes: word id (sorted), start in `alikeCharacters`, length and classes of each exact form. */
  alikeWord: 'i32',
  alikeStart: 'i32',
  alikeCharacters: 'u16',
  alikeLo: 'u32',
  alikeHi: 'u32',
  edgeStart: 'i32',
  edgeWord: 'i32',
  edgeNode: 'i32',
  entryStart: 'i32',
  entryIds: 'i32',
  /** Per entry: entity, and packed type (2 bits), kind (6), ambiguity (2), rank (2), class of a cue (8), prominence (2). */
  entryEntity: 'i32',
  entryInfo: 'i32',
  /** Letter-trigram log probabilities for each class of words (see likeness.ts). */
  likeness: 'i16',
  weights: 'f32',
  /** Fingerprint of the lexicons and of the weights, for `--version --json`. */
  versions: 'u32',
  entityStart: 'i32',
  /** UTF-8, one TAB-separated record an entity. Cold: read on demand. */
  entityText: 'u8',
} as const;
export type SectionName = keyof typeof SECTIONS;
export const SECTION_NAMES = Object.keys(SECTIONS) as SectionName[];
export const COLD_SECTIONS: readonly SectionName[] = ['entityText'];
export const HEADER_INTS = 4 + SECTION_NAMES.length * 2;

export function packEntry(type: number, kind: number, ambiguity: number, rank: number, prominence: number, cueClass = 0): number {
  return type | (kind << 2) | (ambiguity << 8) | (rank << 10) | (cueClass << 12) | (prominence << 20);
}
export const entryType = (info: number): number => info & 3;
export const entryKind = (info: number): number => (info >> 2) & 63;
export const entryAmbiguity = (info: number): number => (info >> 8) & 3;
export const entryRank = (info: number): number => (info >> 10) & 3;
export const entryCueClass = (info: number): number => (info >> 12) & 255;
export const entryProminence = (info: number): number => (info >> 20) & 3;

/** Bit of a class noun's payload that says that it names several: `محافظات`, `مدينتا`. */
export const SEVERAL = 1 << 14;
