/** Numbers that look random and are the same in every run, and what the fuzzer makes of them. */

/** How many cases a fuzzer runs: `usual` in CI; EXTRACT_LONG_TESTS=1 is for nights. */
export const cases = (usual: number): number => (process.env.EXTRACT_LONG_TESTS === undefined ? usual : usual * 50);

/** Another seed with EXTRACT_FUZZ_SEED; a failure names the seed and the case. */
export const SEED = Number(process.env.EXTRACT_FUZZ_SEED ?? 20251106);

export class Random {
  constructor(private state: number) {}

  /** A whole number from 0 up to, not including, `limit` (mulberry32). */
  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  /** True once in `every` times. */
  oneIn(every: number): boolean {
    return this.below(every) === 0;
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.below(256));
  }
}

// prettier-ignore
const ORDINARY = [
  'وصل الرئيس المصري عبد الفتاح السيسي إلى مدينة القاهرة يوم 9 أكتوبر 2025.', 'محمد بن سلمان', 'الأمم المتحدة', 'منظمة التحرير الفلسطينية (فتح)', 'وزير الخارجية', 'قال', 'بوتين',
  'جامعة القاهرة', 'لندن', 'حركة حماس', 'الأسبوع الماضي', 'أمس', '15 رمضان 1446هـ', 'عام 1990-1995', 'منذ ثلاث سنوات', 'من يناير إلى مارس', 'القرن الثاني قبل الميلاد', 'الولايات المتحدة الأمريكية',
  'أبو', 'بن', 'آل', 'عبد', 'وبال', 'لل', 'ك', 'الساعة 12:30', 'شركة «أرامكو»', 'الأحد', 'مئة وخمسة وعشرون ألفا', 'ك. رولينغ', 'United Nations', 'گوگل', 'ولد عام', '١٢/١٣/٢٠٢٥', '31 فبراير',
  'عام 99999999999', '0/0/0', '-0001-01-01', '2025-W99',
];
// prettier-ignore
const HOSTILE = [
  '\u0000', '\ud800', '\udc00', '\ud83d', '\ud83d\ude00', '👩‍👩‍👧', '\u064b', '\u0651', '\u0670', '\u0640', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e',
  '\u2066', '\u2067', '\u2068', '\u2069', '\u061c', '\ufeff', '\ufffe', '\uffff', '\u2028', '\u2029', '\u0085', '\u00a0', '\u001b[31m', '\r', '\r\n', '\n', '\n\n', '\t', 'ﷲ', 'ﷺ', 'ﻻ', 'أ\u0655', '\u0600', '\u06dd', '\ue000',
  '(', ')', '[', ']', '{', '}', '«', '»', '"', "'", '<b>', '&amp;', '</script>', '=', '@', '\\', '/', '،', '؛', '؟', '.', '...', '…', '-', '–', '%', '٪', '\u{10ffff}', '𞸀', 'ı', 'ﬀ', '__proto__', 'constructor', '${0}', '$&',
];

/** A text from words and from what text tools stumble over, of at most `length` pieces. */
export function randomText(random: Random, length: number): string {
  const parts: string[] = [];
  const isHostile = random.below(4);
  for (let i = random.below(length + 1); i > 0; i--) {
    let piece = random.below(4) < isHostile ? random.pick(HOSTILE) : random.pick(ORDINARY);
    // Words cut anywhere, marks inside words, floods of one sign.
    if (random.oneIn(6)) piece = piece.slice(random.below(piece.length + 1));
    if (random.oneIn(8)) piece = [...piece].join(random.pick(HOSTILE));
    if (random.oneIn(12)) piece = piece.repeat(random.below(40));
    if (random.oneIn(20)) piece = String.fromCharCode(...Array.from({ length: random.below(12) }, () => random.below(0x10000)));
    parts.push(piece);
    if (!random.oneIn(4)) parts.push(' ');
  }
  return parts.join('');
}

type Encoder = (text: string) => Uint8Array;

/** The encoder of an 8-bit encoding, out of what Node's decoder says; other signs become a question mark. */
function eightBit(label: string): Encoder {
  const decoder = new TextDecoder(label);
  const codes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return (text) => Uint8Array.from(text, (sign) => codes.get(sign) ?? 0x3f);
}

const withMark =
  (mark: readonly number[], encode: Encoder): Encoder =>
  (text) =>
    Buffer.concat([Uint8Array.from(mark), encode(text)]);
const utf8: Encoder = (text) => Buffer.from(text, 'utf8');
const utf16le: Encoder = (text) => Buffer.from(text, 'utf16le');
const utf16be: Encoder = (text) => Buffer.from(text, 'utf16le').swap16();
const utf32le: Encoder = (text) => Buffer.from(Uint32Array.from(text, (sign) => sign.codePointAt(0) ?? 0).buffer);

export const ENCODERS: Readonly<Record<string, Encoder>> = {
  'utf-8': utf8,
  'utf-8 with mark': withMark([0xef, 0xbb, 0xbf], utf8),
  'utf-16le': utf16le,
  'utf-16le with mark': withMark([0xff, 0xfe], utf16le),
  'utf-16be': utf16be,
  'utf-16be with mark': withMark([0xfe, 0xff], utf16be),
  'utf-32le with mark': withMark([0xff, 0xfe, 0, 0], utf32le),
  'windows-1256': eightBit('windows-1256'),
  'windows-1252': eightBit('windows-1252'),
  'iso-8859-6': eightBit('iso-8859-6'),
};

/** Bytes in some encoding, most of them with damage: cut, a bit turned, a byte too many or too few. */
export function randomBytes(random: Random): Uint8Array {
  if (random.oneIn(5)) return random.bytes(random.below(80));
  const encode = random.pick(Object.values(ENCODERS));
  let bytes = encode(randomText(random, 5));
  for (let damage = random.below(3); damage > 0 && bytes.length > 0; damage--) {
    const at = random.below(bytes.length);
    const kind = random.below(4);
    if (kind === 0) bytes = bytes.slice(0, at);
    else if (kind === 1) bytes = Uint8Array.from(bytes, (byte, i) => (i === at ? byte ^ (1 << random.below(8)) : byte));
    else if (kind === 2) bytes = Buffer.concat([bytes.subarray(0, at), random.bytes(1), bytes.subarray(at)]);
    else bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
  }
  return bytes;
}
