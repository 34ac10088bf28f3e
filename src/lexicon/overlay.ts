/**
 * A user's own names on top of the image: entries with numbers behind the image's own, and the matches that they add to a look-up. Matching
 * is the image's own (folded words over whole tokens, behind the same proclitics), by a Map from the hash of a name's first word.
 */
import { ALEF, BEH, FEH, KAF, LAM, WAW } from '../text/letters';
import type { LexiconRow } from '../types';
import { normalise } from '../text/normalise';
import type { Tokens } from '../text/tokenise';
import { HASHED_OFFSETS, TokenKind, isGlued, punctuationOf, stepHash, tokenise } from '../text/tokenise';
import { maskOf } from './classes';
import { ENTRY_TYPES, ambiguityOf, kindIndex } from './entries';
import { payloadOf } from './find-word';
import { entryAmbiguity, entryType, packEntry } from './format';
import type { EntityRecord, Image } from './image';
import type { Lookup } from './lookup';
import { joinedVariants } from './spelling';
import { checkRows } from './user-rows';

interface Form {
  /** Look-up keys of the name's tokens, hyphens left out. */
  words: readonly string[];
  /** Position among the overlay's entries. */
  entry: number;
}
interface Match {
  from: number;
  to: number;
  units: number;
  alef: boolean;
  entry: number;
}

const HYPHEN = 0x2d;
const NOUN = maskOf('organisation-noun', 'place-noun');
const ORGANISATION = ENTRY_TYPES.indexOf('organisation');
const PLACE = ENTRY_TYPES.indexOf('place');

const overlays = new WeakMap<readonly LexiconRow[], Overlay>();

/** The overlay of these rows, made once for each array. @throws ExtractError E_LEXICON for a row that is not as it should be */
export function overlayOf(rows: readonly LexiconRow[]): Overlay {
  let overlay = overlays.get(rows);
  if (!overlay) overlays.set(rows, (overlay = new Overlay(rows)));
  return overlay;
}

export class Overlay {
  private readonly forms = new Map<number, Form[]>();
  private readonly entryEntity: number[] = [];
  private readonly entryInfo: number[] = [];
  private readonly records: EntityRecord[] = [];
  private readonly images = new WeakMap<Image, Image>();

  constructor(rows: readonly LexiconRow[]) {
    checkRows(rows);
    for (const row of rows) this.addRow(row);
  }

  private addRow(row: LexiconRow): void {
    const kind = row.kind ?? (row.type === 'person' ? 'person' : 'other');
    const info = (rank: number): number =>
      packEntry(ENTRY_TYPES.indexOf(row.type), kindIndex(row.type, kind), ambiguityOf(row.ambiguity ?? ''), rank, 0);
    [row.name, ...(row.variants ?? [])].forEach((name, i) => {
      this.entryEntity.push(this.records.length);
      this.entryInfo.push(info(i === 0 ? 0 : 1));
      for (const form of [name, ...joinedVariants(name)]) this.addForm(form, this.entryInfo.length - 1);
    });
    const ids = Object.entries(row.ids ?? {})
      .map(([scheme, id]) => `${scheme}:${id}`)
      .join('|');
    this.records.push({
      name: row.name,
      type: row.type,
      kind,
      country: row.country ?? '',
      office: '',
      ids,
      latitude: '',
      longitude: '',
      source: '',
      population: 0,
      overlay: true,
    });
  }

  private addForm(form: string, entry: number): void {
    const tokens = tokenise(normalise(form));
    const words: string[] = [];
    for (let t = 0; t < tokens.count; t++)
      if (!isJoint(tokens, t)) words.push(String.fromCharCode(...tokens.text.key.subarray(tokens.start[t], tokens.end[t])));
    const hash = tokens.hash[0]!;
    const same = this.forms.get(hash);
    if (same) same.push({ words, entry });
    else this.forms.set(hash, [{ words, entry }]);
  }

  /** The image with the overlay's entries and entities behind its own. */
  over(image: Image): Image {
    let joined = this.images.get(image);
    if (joined) return joined;
    const { ownEntries, ownEntities } = image;
    joined = {
      ...image,
      entryEntity: append(
        Int32Array,
        image.entryEntity,
        this.entryEntity.map((entity) => ownEntities + entity),
      ),
      entryInfo: append(Uint16Array, image.entryInfo, this.entryInfo),
      ownEntries,
      ownEntities,
      entity: (id) => (id < ownEntities ? image.entity(id) : this.records[id - ownEntities]!),
    };
    this.images.set(image, joined);
    return joined;
  }

  /**
   * The look-up with the overlay's matches, which stand before the image's at each token. Where a name that needs no context begins, its
   * token is cut as the name demands.
   * @param lookup made with an image of `over`; its per-token arrays are changed
   */
  addTo(lookup: Lookup): Lookup {
    const found = this.find(lookup.tokens);
    if (found.length === 0) return lookup;
    const matches = withClassNouns(lookup, found).sort((a, b) => a.from - b.from || b.to - a.to || a.units - b.units || a.entry - b.entry);
    const { ownEntries } = lookup.image;
    const merged = new Int32Array((lookup.matchCount + matches.length) * 4);
    let at = 0;
    let own = 0;
    for (const { from, to, units, entry } of matches) {
      for (; own < lookup.matchCount && lookup.matches[own * 4]! < from; own++, at += 4)
        merged.set(lookup.matches.subarray(own * 4, own * 4 + 4), at);
      merged.set([from, to, units, ownEntries + entry], at);
      at += 4;
    }
    merged.set(lookup.matches.subarray(own * 4, lookup.matchCount * 4), at);
    this.cut(lookup, found);
    return { ...lookup, matches: merged, matchCount: lookup.matchCount + matches.length };
  }

  private find(tokens: Tokens): Match[] {
    const { hash, kind, start, end } = tokens;
    const { key } = tokens.text;
    const found: Match[] = [];
    for (let t = 0; t < tokens.count; t++) {
      if (kind[t]! > TokenKind.Number) continue;
      const at = t * HASHED_OFFSETS;
      this.begin(tokens, t, 0, hash[at]!, false, found);
      if (kind[t] !== TokenKind.Arabic) continue;
      const s = start[t]!;
      const length = end[t]! - s;
      const conjunction = key[s] === WAW || key[s] === FEH ? 1 : 0;
      const second = key[s + conjunction]!;
      const preposition = second === BEH || second === KAF || second === LAM ? conjunction + 1 : 0;
      for (const units of [conjunction, preposition]) {
        if (units === 0 || length - units < 2) continue;
        this.begin(tokens, t, units, hash[at + units]!, false, found);
        if (key[s + units - 1] === LAM && key[s + units] === LAM)
          this.begin(tokens, t, units, stepHash(hash[at + units]!, ALEF), true, found);
      }
    }
    return found;
  }

  /** Names that begin with token `t` without its first `units`. */
  private begin(tokens: Tokens, t: number, units: number, hash: number, alef: boolean, found: Match[]): void {
    const forms = this.forms.get(hash);
    if (!forms) return;
    for (const { words, entry } of forms) {
      const first = words[0]!;
      if (alef && first.charCodeAt(0) !== ALEF) continue;
      if (!spells(tokens, t, units, alef ? first.slice(1) : first)) continue;
      let next = t + 1;
      let word = 1;
      for (; word < words.length && next < tokens.count; word++, next++) {
        if (isJoint(tokens, next)) next++;
        if (next >= tokens.count || !spells(tokens, next, 0, words[word]!)) break;
      }
      if (word === words.length) found.push({ from: t, to: next, units, alef, entry });
    }
  }

  private cut(lookup: Lookup, found: readonly Match[]): void {
    const done = new Set<number>();
    for (const { from, units, alef, entry } of found) {
      if (entryAmbiguity(this.entryInfo[entry]!) > 0 || done.has(from)) continue;
      done.add(from);
      if (lookup.offset[from] === units && (lookup.restored[from] === 1) === alef) continue;
      lookup.offset[from] = units;
      lookup.restored[from] = alef ? 1 : 0;
      // What was known of the other cut says nothing about this one.
      lookup.word[from] = -1;
      lookup.lo[from] = 0;
      lookup.hi[from] = 0;
      lookup.guess[from] = 0;
    }
  }
}

/** The image's numbers and more behind them. */
function append<Numbers extends Int32Array | Uint16Array>(
  kind: new (length: number) => Numbers,
  own: Numbers,
  more: readonly number[],
): Numbers {
  const all = new kind(own.length + more.length);
  all.set(own);
  all.set(more, own.length);
  return all;
}

/** A hyphen glued on both sides joins the words of one name. */
function isJoint(tokens: Tokens, t: number): boolean {
  return punctuationOf(tokens, t) === HYPHEN && t + 1 < tokens.count && isGlued(tokens, t) && isGlued(tokens, t + 1);
}

/** Whether token `t` without its first `units` is `word`. */
function spells(tokens: Tokens, t: number, units: number, word: string): boolean {
  const { key } = tokens.text;
  const from = tokens.start[t]! + units;
  if (tokens.end[t]! - from !== word.length) return false;
  for (let i = 0; i < word.length; i++) if (key[from + i] !== word.charCodeAt(i)) return false;
  return true;
}

/** A name with its class noun is named by both, as everywhere: `شركة X`, `مدينة X`; the noun must stand in construct and fit the type. */
function withClassNouns(lookup: Lookup, found: readonly Match[]): Match[] {
  const { tokens, image } = lookup;
  const all = [...found];
  for (const match of found) {
    const noun = match.from - 1;
    if (noun < 0 || match.units > 0 || (lookup.hi[noun]! & NOUN.hi) === 0 || lookup.word[noun]! < 0) continue;
    const start = tokens.start[noun]! + lookup.offset[noun]!;
    if (tokens.text.key[start] === ALEF && tokens.text.key[start + 1] === LAM) continue;
    const payload = payloadOf(image, lookup.word[noun]!);
    const type = entryType(image.entryInfo[image.ownEntries + match.entry]!);
    const fits = (type === ORGANISATION && (payload & 63) > 0) || (type === PLACE && ((payload >> 6) & 63) > 0);
    if (fits) all.push({ ...match, from: noun, units: lookup.offset[noun]!, alef: false });
  }
  return all;
}
