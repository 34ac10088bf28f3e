/** Bytes to text: BOM first, then zero-byte patterns, then strict UTF-8, and the 8-bit Arabic encodings by how plausible their letters are. */
import { ExtractError } from '../errors';
import { describeBinary } from './binary';
import { eightBitCandidates, plausibleEightBit } from './plausibility';

export interface Decoded {
  /** Without a byte order mark; nothing else is altered. */
  text: string;
  /** WHATWG label of the encoding that was used. */
  encoding: string;
}

const ENCODING_HINT = 'Name the encoding with --encoding, e.g. --encoding windows-1256, or convert the file with iconv.';

/** The WHATWG name of an encoding that this Node can decode, or undefined: `utf8` → `utf-8`, `cp1256` → `windows-1256`. */
export function encodingName(label: string): string | undefined {
  try {
    return new TextDecoder(label.trim().replace(/^cp-?125/i, 'windows-125')).encoding;
  } catch {
    return undefined;
  }
}

/** Whether any Arabic letter can come out of an encoding: of the 8-bit ones most are for other alphabets. */
export function canHoldArabic(encoding: string): boolean {
  // The first is a two-byte sequence of UTF-8, the second fits UTF-16 in either order, the last is one of GB 18030.
  const samples = [Uint8Array.from({ length: 256 }, (_, i) => i), [0xd8, 0xa7], [0x06, 0x06], [0x81, 0x31, 0x83, 0x39]];
  return samples.some((bytes) => /\p{Script=Arabic}/u.test(new TextDecoder(encoding).decode(Uint8Array.from(bytes))));
}

/**
 * Decodes a whole document.
 * @param bytes the file as it is on disk
 * @param encoding a label accepted by `encodingName`; without it the encoding is detected
 * @throws ExtractError E_BINARY for what is no text, E_ENCODING for text that cannot be decoded without loss
 */
export function decode(bytes: Uint8Array, encoding?: string): Decoded {
  if (encoding !== undefined) return decodeAs(bytes, encodingName(encoding) ?? encoding);
  const marked = byteOrderMark(bytes);
  if (marked === 'utf-32') throw new ExtractError('E_ENCODING', 'the text is UTF-32', 'Convert it: iconv -f UTF-32 -t UTF-8.');
  if (marked !== undefined) return decodeAs(bytes, marked);
  const wide = zeroPattern(bytes);
  if (wide !== undefined) return decodeAs(bytes, wide);
  const binary = describeBinary(bytes);
  if (binary !== undefined) throw new ExtractError('E_BINARY', `the input is no text (${binary.what})`, binary.hint);
  const unicode = strict(bytes, 'utf-8');
  if (unicode !== undefined) return { text: unicode, encoding: 'utf-8' };
  const damage = brokenUtf8(bytes);
  if (damage !== undefined) {
    throw new ExtractError(
      'E_ENCODING',
      `the text is UTF-8 with damaged bytes, the first at byte ${damage}`,
      'Mend it, or drop the damage with iconv -c -f UTF-8 -t UTF-8.',
    );
  }
  const candidate = plausibleEightBit(bytes);
  if (candidate !== undefined) return candidate;
  throw new ExtractError(
    'E_ENCODING',
    `the bytes are neither UTF-8 nor UTF-16 nor Arabic text in ${eightBitCandidates.join(' or ')}`,
    ENCODING_HINT,
  );
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = strict(bytes, encoding);
  if (text === undefined) throw new ExtractError('E_ENCODING', `the bytes are no valid ${encoding}`, ENCODING_HINT);
  return { text, encoding };
}

type Decoder = InstanceType<typeof TextDecoder>;
let utf8: Decoder | undefined;

/** The usual decoder is made once: making one takes longer than reading a short document with it. */
function decoderFor(encoding: string): Decoder {
  if (encoding === 'utf-8') return (utf8 ??= new TextDecoder('utf-8', { fatal: true }));
  return new TextDecoder(encoding, { fatal: true });
}

function strict(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return decoderFor(encoding).decode(bytes);
  } catch {
    return undefined;
  }
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 && bytes.length >= 4 ? 'utf-32' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32';
  return undefined;
}

/**
 * UTF-16 without a mark shows itself by its high bytes: 0x00 for ASCII and 0x06 for Arabic, always on the same side. Neither byte
 * occurs in text of another encoding.
 */
function zeroPattern(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const sample = Math.min(bytes.length, 8192);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample; i += 2) {
    if (bytes[i] === 0 || bytes[i] === 6) even++;
    if (bytes[i + 1] === 0 || bytes[i + 1] === 6) odd++;
  }
  const units = sample / 2;
  if (odd > units * 0.7 && even < units * 0.2) return 'utf-16le';
  if (even > units * 0.7 && odd < units * 0.2) return 'utf-16be';
  return undefined;
}

/** Offset of the first bad byte where nearly all non-ASCII bytes do form UTF-8 sequences: such a text is damaged, not 8-bit. */
function brokenUtf8(bytes: Uint8Array): number | undefined {
  let good = 0;
  let bad = 0;
  let first = -1;
  const sample = bytes.length;
  for (let i = 0; i < sample;) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) {
      i++;
      continue;
    }
    const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
    let k = 1;
    while (k < length && ((bytes[i + k] ?? 0) & 0xc0) === 0x80) k++;
    if (length > 0 && k === length) {
      good++;
      i += length;
    } else {
      if (first < 0) first = i;
      bad++;
      i++;
    }
  }
  return good > 4 * bad && first >= 0 ? first : undefined;
}
