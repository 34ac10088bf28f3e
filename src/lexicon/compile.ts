/** Compiles `lexicons/` to the binary image (build time only). */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf, lightSlice, normalise } from '../text/normalise';
import { HASH_SEED, TokenKind, stepHash, tokenise } from '../text/tokenise';
import { ORDINARY_WORDS, WORD_CLASSES, classIndex, maskOf } from './classes';
import type { Entries } from './entries';
import { ARAB_STATES, ENTRY_TYPES, kindIndex, prominence, readEntries } from './entries';
import { FORMAT_VERSION, GOVERNS, HAS_ALIKE, HEADER_INTS, MAGIC, SECTIONS, SECTION_NAMES, isCold, packEntry, risingOf } from './format';
import type { SectionName } from './format';
import { bitCount } from './find-word';
import { effectiveAmbiguity } from './entry-words';
import { trainLikeness } from './likeness';
import { isNameSign } from './lookup';
import { readVocabulary } from './read-vocabulary';
import { readRows } from './rows';
import { egyptianSpelling } from './spelling';
import { TrieBuilder } from './trie';
import type { Vocabulary, VocabularyWord } from './vocabulary';

type Sections = Record<SectionName, Int32Array | Uint32Array | Uint16Array | Int16Array | Uint8Array | Float32Array>;

/** The key hash of a string, as the tokeniser computes it for a token. */
function hashKey(key: string): number {
  let hash = HASH_SEED;
  for (let i = key.length - 1; i >= 0; i--) hash = stepHash(hash, key.charCodeAt(i));
  return hash;
}

/**
 * The words of a form as the tokeniser cuts them: `AJ+` is `AJ` and `+`, `G42` is `G` and `42`. Punctuation parts words and is none, but
 * for the signs that belong to names.
 */
export function formWords(form: string): string[] {
  const { count, kind, start, end, text } = tokenise(normalise(form));
  const words: string[] = [];
  for (let t = 0; t < count; t++)
    if (kind[t]! <= TokenKind.Number || isNameSign(text.key[start[t]!]!)) words.push(lightSlice(text, start[t]!, end[t]!));
  return words;
}

/** The image of all files under `root` as bytes. `weights` are laid in as they are. */
export function compileImage(root: string, weights: Float32Array): Uint8Array {
  const entries = readEntries(root);
  addEgyptianSpellings(entries, root);
  const vocabulary = readVocabulary(root, entries);
  const sections = layOutWords(vocabulary, entries);
  sections.likeness = trainLikeness(likenessWords(vocabulary));
  sections.weights = weights;
  sections.versions = Uint32Array.of(fingerprint(root), digest(Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength)));
  return serialise(sections);
}

/**
 * Adds the spellings with ج for a foreign g to people and organisations of other than Arab states; `readEntries` makes those of places.
 * @param root the lexicons' folder, for the ordinary words that keep their غ
 */
export function addEgyptianSpellings({ entities, forms }: Entries, root: string): void {
  const ordinary = new Set(
    readRows(root, 'words', /^(common|news-vocabulary|organisation-nouns|nisba)\.tsv$/).map((row) =>
      keyOf(row.cell('form') || row.cell('adjective')),
    ),
  );
  const known = new Set(forms.map(({ form, entity }) => `${entity} ${form}`));
  for (const form of [...forms]) {
    const { type, country } = entities[form.entity]!;
    if (type === 'place' || country === '' || ARAB_STATES.has(country)) continue;
    const spelling = egyptianSpelling(form.form, (word) => ordinary.has(keyOf(word)));
    if (!known.has(`${form.entity} ${spelling}`)) forms.push({ ...form, form: spelling, rank: 2 });
  }
}

function layOutWords(vocabulary: Vocabulary, entries: Entries): Sections {
  const forms = entries.forms
    .map((form) => ({ ...form, words: formWords(form.form) }))
    .filter((form) => form.words.length > 0 && form.words.length <= 12);
  for (const { words } of forms) for (const word of words) vocabulary.wordOf(word);
  for (const { words } of vocabulary.cues) for (const word of words) vocabulary.wordOf(word);

  const hashed = [...vocabulary.words].map(([key, word]) => ({ key, word, hash: hashKey(key) }));
  hashed.sort((a, b) => (a.hash >>> 0) - (b.hash >>> 0));
  const keys = hashed.map(({ key }) => key);
  const words = hashed.map(({ word }) => word);
  const idOf = new Map(keys.map((key, i) => [key, i]));

  const trie = new TrieBuilder();
  const entryEntity: number[] = [];
  const entryInfo: number[] = [];
  const idsOf = (parts: string[]): number[] => parts.map((word) => idOf.get(keyOf(word))!);
  const seen = new Set<string>();
  // The best-known entity of a form comes first: it stands for the form where the text does not tell them apart.
  const fame = entries.entities.map((e) => prominence(e) * 100 + Math.log10(1 + e.population));
  forms.sort((a, b) => a.ambiguity - b.ambiguity || fame[b.entity]! - fame[a.entity]! || a.rank - b.rank);
  for (const { words: parts, form, entity, ambiguity, rank } of forms) {
    const ids = idsOf(parts);
    const signature = `${entity}:${ids.join(',')}`;
    if (seen.has(signature)) continue;
    seen.add(signature);
    const record = entries.entities[entity]!;
    const { type, kind } = record;
    const needed = parts.length === 1 ? effectiveAmbiguity(vocabulary, { form, ambiguity, rank }, record, prominence(record)) : ambiguity;
    trie.add(ids, entryEntity.length);
    entryEntity.push(entity);
    entryInfo.push(packEntry(ENTRY_TYPES.indexOf(type), kindIndex(type, kind), needed, rank, prominence(record)));
  }
  for (const { words: parts, cls } of vocabulary.cues) {
    trie.add(idsOf(parts), entryEntity.length);
    entryEntity.push(-1);
    entryInfo.push(packEntry(ENTRY_TYPES.indexOf('cue'), classIndex(cls), 0, 0, 0));
  }

  const alike: { word: number; form: string; lo: number; hi: number }[] = [];
  words.forEach((word, id) => {
    for (const [form, bits] of vocabulary.lookAlikes(word)) alike.push({ word: id, form, ...bits });
  });

  const records = entries.entities.map((e) =>
    [e.name, e.type, e.kind, e.country, e.office, e.ids, e.latitude, e.longitude, e.source, e.population || ''].join('\t'),
  );
  const encoded = records.map((record) => Buffer.from(record, 'utf8'));
  const { first, edgeStart, edgeWord, entryStart, entries: order } = trie.flatten();
  const edges = risingOf(edgeStart);
  const entriesAt = risingOf(entryStart);

  return {
    ...layOutHashes(hashed.map(({ hash }) => hash)),
    ...layOutCharacters(keys),
    ...layOutSets(words, new Set(alike.map(({ word }) => word))),
    ...layOutFirst(first, words.length),
    alikeWord: Int32Array.from(alike, (a) => a.word),
    alikeStart: Int32Array.from(startsOf(alike.map(({ form }) => form))),
    alikeCharacters: Uint16Array.from(alike.map((a) => a.form).join(''), (c) => c.charCodeAt(0)),
    alikeLo: Uint32Array.from(alike, (a) => a.lo),
    alikeHi: Uint32Array.from(alike, (a) => a.hi),
    edgeBase: edges.base,
    edgeStep: edges.step,
    edgeWord: Int32Array.from(edgeWord),
    entryBase: entriesAt.base,
    entryStep: entriesAt.step,
    entryEntity: Int32Array.from(order, (entry) => entryEntity[entry]!),
    entryInfo: Uint16Array.from(order, (entry) => entryInfo[entry]!),
    likeness: new Int16Array(0),
    weights: new Float32Array(0),
    versions: new Uint32Array(2),
    entityStart: Int32Array.from(startsOf(encoded)),
    entityText: new Uint8Array(Buffer.concat(encoded)),
  };
}

/** Where each of several pieces begins when they are joined, and where the last ends. */
function startsOf(pieces: readonly { length: number }[]): number[] {
  let end = 0;
  return [0, ...pieces.map(({ length }) => (end += length))];
}

/** Hashes in rising order: the words of a bucket stand together, two to four of them. */
function layOutHashes(hashes: readonly number[]): Pick<Sections, 'bucketBase' | 'bucketStep' | 'wordTag'> {
  let bits = 1;
  while (2 ** bits * 4 < hashes.length) bits++;
  const inBucket = new Array<number>(2 ** bits).fill(0);
  for (const hash of hashes) inBucket[hash >>> (32 - bits)]!++;
  const { base, step } = risingOf(startsOf(inBucket.map((length) => ({ length }))));
  return { bucketBase: base, bucketStep: step, wordTag: Uint8Array.from(hashes, (hash) => hash & 255) };
}

function layOutCharacters(keys: readonly string[]): Pick<Sections, 'wordBase' | 'wordStep' | 'alphabet' | 'characters'> {
  const all = keys.join('');
  const units = [...new Set(all.split(''))].sort();
  if (units.length > 256) throw new RangeError(`the lexicons’ words have ${units.length} different letters; the image can tell 256 apart`);
  const codes = new Map(units.map((unit, code) => [unit, code]));
  const { base, step } = risingOf(startsOf(keys));
  return {
    wordBase: base,
    wordStep: step,
    alphabet: Uint16Array.from(units, (unit) => unit.charCodeAt(0)),
    characters: Uint8Array.from(all.split(''), (unit) => codes.get(unit)!),
  };
}

/** Words share a few thousand sets of classes, payloads, complements and fields. @param alike words that have look-alikes */
function layOutSets(
  words: readonly VocabularyWord[],
  alike: ReadonlySet<number>,
): Pick<Sections, 'wordSet' | 'setLo' | 'setHi' | 'setPayload' | 'setComplement' | 'setField'> {
  const rows = new Map<string, number>();
  const setLo: number[] = [];
  const setHi: number[] = [];
  const setPayload: number[] = [];
  const setComplement: number[] = [];
  const setField: number[] = [];
  const wordSet = Uint16Array.from(words, ({ lo, hi, payload, complement, field, governs }, id) => {
    const name = `${lo} ${hi} ${payload} ${complement} ${field} ${governs}`;
    const row = rows.get(name) ?? rows.size;
    if (row === rows.size) {
      rows.set(name, row);
      setLo.push(lo);
      setHi.push(hi);
      setPayload.push(payload);
      setComplement.push(complement);
      setField.push(field | (governs << GOVERNS));
    }
    return alike.has(id) ? row | HAS_ALIKE : row;
  });
  if (rows.size > HAS_ALIKE) throw new RangeError(`the lexicons’ words have ${rows.size} different sets of classes`);
  return {
    wordSet,
    setLo: Uint32Array.from(setLo),
    setHi: Uint32Array.from(setHi),
    setPayload: Int32Array.from(setPayload),
    setComplement: Uint16Array.from(setComplement),
    setField: Uint16Array.from(setField),
  };
}

/** @param first words that entries begin with, rising */
function layOutFirst(first: readonly number[], wordCount: number): Pick<Sections, 'firstBits' | 'firstRank'> {
  const firstBits = new Int32Array((wordCount >> 5) + 1);
  for (const word of first) firstBits[word >> 5]! |= 1 << (word & 31);
  let rank = 0;
  const firstRank = Int32Array.from(firstBits, (bits) => (rank += bitCount(bits)) - bitCount(bits));
  return { firstBits, firstRank };
}

/** Which words stand for which class in the likeness model: those that are clearly of one. */
function likenessWords(vocabulary: Vocabulary): Record<'ordinary' | 'arab-name' | 'foreign-name' | 'place', string[]> {
  const ordinary = maskOf(...ORDINARY_WORDS);
  const name = maskOf('given', 'family', 'nisba-name');
  const place = maskOf('place-alone', 'place-ambiguous');
  const lists = { ordinary: [] as string[], 'arab-name': [] as string[], 'foreign-name': [] as string[], place: [] as string[] };
  const hit = (word: { lo: number; hi: number }, mask: { lo: number; hi: number }): boolean =>
    (word.lo & mask.lo) !== 0 || (word.hi & mask.hi) !== 0;
  for (const [key, word] of vocabulary.words) {
    if (key.length < 3) continue;
    if (hit(word, ordinary)) lists.ordinary.push(key);
    else if (hit(word, name)) lists[vocabulary.foreignKeys.has(key) ? 'foreign-name' : 'arab-name'].push(key);
    else if (hit(word, place)) lists.place.push(key);
  }
  return lists;
}

const ELEMENT_BYTES = { i32: 4, u32: 4, f32: 4, u16: 2, i16: 2, u8: 1 } as const;

function serialise(sections: Sections): Uint8Array {
  const align = (at: number): number => (at + 7) & ~7;
  let at = align(HEADER_INTS * 4);
  const header = new Int32Array(HEADER_INTS);
  header[0] = MAGIC;
  header[1] = FORMAT_VERSION;
  let hotEnd = at;
  SECTION_NAMES.forEach((name, i) => {
    const data = sections[name];
    if (data.BYTES_PER_ELEMENT !== ELEMENT_BYTES[SECTIONS[name]]) throw new TypeError(`section ${name} has the wrong element type`);
    header[4 + i * 2] = at;
    header[5 + i * 2] = data.length;
    at = align(at + data.byteLength);
    if (!isCold(name)) hotEnd = at;
  });
  header[2] = hotEnd;
  header[3] = at;
  const image = new Uint8Array(at);
  image.set(new Uint8Array(header.buffer), 0);
  SECTION_NAMES.forEach((name, i) => {
    const data = sections[name];
    image.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), header[4 + i * 2]!);
  });
  return image;
}

function digest(bytes: Uint8Array): number {
  return createHash('sha256').update(bytes).digest().readUInt32LE(0);
}

/** A fingerprint of every TSV file but the weights, in path order, and of the order of classes. */
function fingerprint(root: string): number {
  const hash = createHash('sha256').update(WORD_CLASSES.join());
  for (const folder of ['date', 'organisation', 'person', 'place', 'words'])
    for (const file of readdirSync(join(root, folder)).sort())
      if (file.endsWith('.tsv')) hash.update(file).update(readFileSync(join(root, folder, file)));
  return hash.digest().readUInt32LE(0);
}
