/**
 * Normalisation in two levels, with the way back to the source.
 *
 * `light` keeps everything a reader needs and drops what only decorates: tashkeel, tatweel, bidi and zero-width controls; presentation
 * forms, Persian ک ی, Arabic-Indic and Persian digits become their plain forms; a decomposed hamza is joined to its letter; letters
 * drawn out three times or more (`محمدددد`) stand once. `key`, unit for unit as long as `light`, folds on top what Arabic writers
 * confuse or leave out: أإآٱ→ا, ى→ي, ة→ه, ؤ→و, ئ→ي, and the letters added for foreign sounds (پ چ ژ ڤ گ), and Latin case.
 */
import { ALEF } from './letters';
import { CharClass, charClass, isDropped } from './boundary';

export interface NormalisedText {
  /** The text as decoded. */
  readonly source: string;
  /** Number of UTF-16 units in `light` and `key`. */
  readonly length: number;
  readonly light: Uint16Array;
  readonly key: Uint16Array;
  /** For each light unit, the UTF-16 offset in `source` of the character it stands for. */
  readonly toSource: Int32Array;
}

/** Light forms of single units; 0 = unchanged. Filled for the fixed cases, presentation forms on demand. */
const lightForm = new Uint16Array(0x10000);
/** Units whose light form is several units (ligatures such as ﷲ and ﻻ). */
const expansions = new Map<number, string>();
const keyForm = new Uint16Array(0x10000);
/** Light forms of the units met so far that are neither dropped nor expanded: all there is to do for them, unless they repeat the unit before. */
const simpleForm = new Uint16Array(0x10000);
/** Units that a buffer has room for at each character that is not simple. */
const ROOM = 40;

for (let digit = 0; digit <= 9; digit++) {
  lightForm[0x0660 + digit] = 0x30 + digit;
  lightForm[0x06f0 + digit] = 0x30 + digit;
  lightForm[0xff10 + digit] = 0x30 + digit;
}
for (const [from, to] of [
  'کك',
  'ڪك',
  'یي',
  'ېي',
  'ہه',
  'ەه',
  'ھه',
  'ۀه',
  'ۃة',
  'ٲأ',
  'ٳإ',
  '٫.',
  '٬,',
  '٪%',
  '‐-',
  '‑-',
  '–-',
  '—-',
  '−-',
  '﴾(',
  '﴿)',
])
  lightForm[from!.charCodeAt(0)] = to!.charCodeAt(0);
for (const [from, to] of ['أا', 'إا', 'آا', 'ٱا', 'ىي', 'ةه', 'ؤو', 'ئي', 'پب', 'چج', 'ژز', 'ڤف', 'ڥف', 'گك', 'ڭك', 'ۆو', 'ێي', 'ےي'])
  keyForm[from!.charCodeAt(0)] = to!.charCodeAt(0);
for (let upper = 0x41; upper <= 0x5a; upper++) keyForm[upper] = upper + 0x20;

/** Joins a combining madda or hamza to the letter before it, as Unicode's canonical composition does; 0 where there is no such letter. */
function compose(letter: number, mark: number): number {
  if (mark === 0x0653) return letter === ALEF ? 0x0622 : 0;
  if (mark === 0x0655) return letter === ALEF ? 0x0625 : 0;
  if (mark !== 0x0654) return 0;
  if (letter === ALEF) return 0x0623;
  if (letter === 0x0648) return 0x0624;
  if (letter === 0x064a || letter === 0x0649) return 0x0626;
  return 0;
}

function isPresentationForm(unit: number): boolean {
  return (unit >= 0xfb50 && unit <= 0xfdff && unit !== 0xfd3e && unit !== 0xfd3f) || (unit >= 0xfe70 && unit <= 0xfefc);
}

/** Plain letters of a presentation form by Unicode compatibility decomposition, without marks and padding. */
function expandPresentationForm(unit: number): string {
  const known = expansions.get(unit);
  if (known !== undefined) return known;
  let plain = '';
  for (const char of String.fromCharCode(unit).normalize('NFKC')) {
    const code = char.charCodeAt(0);
    if (!isDropped(code)) plain += lightForm[code] ? String.fromCharCode(lightForm[code]!) : char;
  }
  // An isolated vowel sign decomposes to a space and the sign: it belongs to the letter before it, and the space to nobody.
  plain = plain.trim();
  expansions.set(unit, plain);
  return plain;
}

/** Folds one light unit to its look-up key unit. */
export function foldUnit(unit: number): number {
  return keyForm[unit] || unit;
}

/**
 * Normalises a text.
 * @param source any string, well-formed or not
 * @returns the two levels and the map back; all offsets are UTF-16 units
 */
export function normalise(source: string): NormalisedText {
  const n = source.length;
  // A ligature grows to at most 18 letters (U+FDFA); the buffers double when such text needs it.
  let light = new Uint16Array(n + ROOM);
  let toSource = new Int32Array(n + ROOM + 1);
  let out = 0;
  let run = 0;
  let last = 0;
  for (let i = 0; i < n; i++) {
    const unit = source.charCodeAt(i);
    const simple = simpleForm[unit]!;
    if (simple !== 0 && simple !== last && out < light.length) {
      light[out] = last = simple;
      toSource[out++] = i;
      run = 0;
      continue;
    }
    if (out + ROOM > light.length) {
      const grown = new Uint16Array(light.length * 2 + ROOM);
      grown.set(light);
      light = grown;
      const grownMap = new Int32Array(grown.length + 1);
      grownMap.set(toSource);
      toSource = grownMap;
    }
    const cls = charClass(unit);
    if (cls === CharClass.Mark) {
      if (out > 0 && unit >= 0x0653 && unit <= 0x0655) {
        const joined = compose(light[out - 1]!, unit);
        if (joined) light[out - 1] = last = joined;
      }
      continue;
    }
    if (cls === CharClass.Ignorable) continue;
    if (isPresentationForm(unit)) {
      const plain = expandPresentationForm(unit);
      for (let k = 0; k < plain.length; k++) {
        light[out] = plain.charCodeAt(k);
        toSource[out++] = i;
      }
      run = 0;
      if (out > 0) last = light[out - 1]!;
      continue;
    }
    const form = lightForm[unit] || unit;
    simpleForm[unit] = form;
    if (cls === CharClass.Arabic && out > 0 && last === form) {
      // The third and later repeats of a letter are emphasis, and then the second is too.
      run++;
      if (run === 2) out--;
      if (run >= 2) continue;
    } else run = 0;
    light[out] = last = form;
    toSource[out++] = i;
  }
  toSource[out] = n;
  const key = new Uint16Array(out);
  for (let i = 0; i < out; i++) {
    const unit = light[i]!;
    key[i] = keyForm[unit] || unit;
  }
  return { source, length: out, light: light.subarray(0, out), key, toSource };
}

/** The source offset (UTF-16) at which light unit `index` begins; `index` may be the text's length. */
export function sourceStart(text: NormalisedText, index: number): number {
  return text.toSource[index]!;
}

/**
 * The source offset (UTF-16) just behind light unit `index - 1`, including the marks and tatweel that belong to it,
 * but not bidi controls that merely stand between it and what follows.
 */
export function sourceEnd(text: NormalisedText, index: number): number {
  if (index <= 0) return 0;
  const { source } = text;
  const limit = text.toSource[index] ?? source.length;
  let end = text.toSource[index - 1]! + 1;
  const last = text.light[index - 1]!;
  for (let at = end; at < limit; at++) {
    const unit = source.charCodeAt(at);
    // Marks and tatweel decorate the last letter; a repeated letter is the same letter drawn out.
    if (charClass(unit) === CharClass.Mark || unit === 0x0640 || (lightForm[unit] || unit) === last) end = at + 1;
  }
  return end;
}

/** The light text between two light offsets. */
export function lightSlice(text: NormalisedText, start: number, end: number): string {
  const { light, source, toSource } = text;
  // Most words stand in the source as they are, and a slice of it costs half of a string made from units.
  const shift = toSource[start]! - start;
  let i = start;
  while (i < end && light[i] === source.charCodeAt(i + shift)) i++;
  return i === end ? source.slice(start + shift, end + shift) : unitsToString(light, start, end);
}

/** The look-up key between two light offsets. */
export function keySlice(text: NormalisedText, start: number, end: number): string {
  return unitsToString(text.key, start, end);
}

function unitsToString(units: Uint16Array, start: number, end: number): string {
  let out = '';
  for (let at = start; at < end; at += 4096) out += String.fromCharCode.apply(null, units.subarray(at, Math.min(end, at + 4096)) as never);
  return out;
}

/** The light form of a string: what `normalise` makes of it. */
export function lightOf(text: string): string {
  const normalised = normalise(text);
  return lightSlice(normalised, 0, normalised.length);
}

/** Longer strings are no names. */
const scratch = new Uint16Array(128);

/**
 * Folds a string unit by unit into `scratch`, where every unit keeps its place.
 * @returns whether that is all there is to do, and whether it changed anything
 */
function foldPlain(text: string): 'same' | 'folded' | 'harder' {
  const { length } = text;
  if (length > scratch.length) return 'harder';
  let isSame = true;
  let last = -1;
  let isDouble = false;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (isDropped(unit) || isPresentationForm(unit)) return 'harder';
    const light = lightForm[unit] || unit;
    if (light === last && isDouble) return 'harder';
    isDouble = light === last;
    last = light;
    const key = keyForm[light] || light;
    isSame &&= key === unit;
    scratch[i] = key;
  }
  return isSame ? 'same' : 'folded';
}

/** The look-up key of a string. */
export function keyOf(text: string): string {
  // Names are short and nearly all plain letters: no text with offsets need be made of them.
  const plain = foldPlain(text);
  if (plain !== 'harder') return plain === 'same' ? text : unitsToString(scratch, 0, text.length);
  const normalised = normalise(text);
  return keySlice(normalised, 0, normalised.length);
}
