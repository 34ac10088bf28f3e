/** Compiles `lexicons/` to the binary image (build time only). */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf, lightSlice, normalise } from '../text/normalise';
import { HASH_SEED, TokenKind, stepHash, tokenise } from '../text/tokenise';
import { WORD_CLASSES, classIndex, maskOf } from './classes';
import type { Entries } from './entries';
import { ARAB_STATES, ENTRY_TYPES, kindIndex, prominence, readEntries } from './entries';
import { COLD_SECTIONS, FORMAT_VERSION, HEADER_INTS, MAGIC, SECTIONS, SECTION_NAMES, packEntry } from './format';
import type { SectionName } from './format';
import { trainLikeness } from './likeness';
import { isNameSign } from './lookup';
import { readRows } from './rows';
import { egyptianSpelling } from './spelling';
import { TrieBuilder } from './trie';
import type { Vocabulary } from './vocabulary';
import { effectiveAmbiguity, readVocabulary } from './vocabulary';

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

  const keys = [...vocabulary.words.keys()];
  const idOf = new Map(keys.map((key, i) => [key, i]));
  const n = keys.length;
  const characters = Uint16Array.from(keys.join(''), (c) => c.charCodeAt(0));
  const wordStart = new Int32Array(n + 1);
  keys.forEach((key, i) => (wordStart[i + 1] = wordStart[i]! + key.length));
  const wordHash = Int32Array.from(keys, hashKey);
  let capacity = 1024;
  // At most two slots in three taken: every page read at the start counts more than a probe.
  while (capacity * 2 < n * 3) capacity *= 2;
  const slots = new Int32Array(capacity);
  wordHash.forEach((hash, id) => {
    let slot = hash & (capacity - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (capacity - 1);
    slots[slot] = id + 1;
  });
  const words = [...vocabulary.words.values()];

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
    const needed = parts.length === 1 ? effectiveAmbiguity(vocabulary, { form, ambiguity, rank }, prominence(record)) : ambiguity;
    trie.add(ids, entryEntity.length);
    entryEntity.push(entity);
    entryInfo.push(packEntry(ENTRY_TYPES.indexOf(type), kindIndex(type, kind), needed, rank, prominence(record)));
  }
  for (const { words: parts, cls } of vocabulary.cues) {
    trie.add(idsOf(parts), entryEntity.length);
    entryEntity.push(-1);
    entryInfo.push(packEntry(ENTRY_TYPES.indexOf('cue'), 0, 0, 0, 0, classIndex(cls)));
  }

  const alike: { word: number; form: string; lo: number; hi: number }[] = [];
  words.forEach((word, id) => {
    for (const [form, bits] of vocabulary.lookAlikes(word)) alike.push({ word: id, form, ...bits });
  });
  const alikeStart = new Int32Array(alike.length + 1);
  alike.forEach(({ form }, i) => (alikeStart[i + 1] = alikeStart[i]! + form.length));

  const records = entries.entities.map((e) =>
    [e.name, e.type, e.kind, e.country, e.office, e.ids, e.latitude, e.longitude, e.source, e.population || ''].join('\t'),
  );
  const encoded = records.map((record) => Buffer.from(record, 'utf8'));
  const entityStart = new Int32Array(encoded.length + 1);
  encoded.forEach((bytes, i) => (entityStart[i + 1] = entityStart[i]! + bytes.length));

  return {
    slots,
    wordHash,
    wordStart,
    characters,
    classLo: Uint32Array.from(words, (w) => w.lo),
    classHi: Uint32Array.from(words, (w) => w.hi),
    wordNode: Int32Array.from(words, (_, id) => trie.first(id)),
    payload: Int32Array.from(words, (w) => w.payload),
    alikeWord: Int32Array.from(alike, (a) => a.word),
    alikeStart,
    alikeCharacters: Uint16Array.from(alike.map((a) => a.form).join(''), (c) => c.charCodeAt(0)),
    alikeLo: Uint32Array.from(alike, (a) => a.lo),
    alikeHi: Uint32Array.from(alike, (a) => a.hi),
    ...trie.flatten(),
    entryEntity: Int32Array.from(entryEntity),
    entryInfo: Int32Array.from(entryInfo),
    likeness: new Int16Array(0),
    weights: new Float32Array(0),
    versions: new Uint32Array(2),
    entityStart,
    entityText: new Uint8Array(Buffer.concat(encoded)),
  };
}

/** Which words stand for which class in the likeness model: those that are clearly of one. */
function likenessWords(vocabulary: Vocabulary): Record<'ordinary' | 'arab-name' | 'foreign-name' | 'place', string[]> {
  const ordinary = maskOf('noun', 'plural', 'masdar', 'participle', 'adjective', 'verb', 'adverb');
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
    if (!COLD_SECTIONS.includes(name)) hotEnd = at;
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
