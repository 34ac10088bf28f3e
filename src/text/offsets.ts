/** Converts UTF-16 offsets of a text to the other units of `OffsetUnit`. */
import type { OffsetUnit } from '../types';

/** Distance between offsets whose conversion is kept. */
const STRIDE = 256;
const SURROGATE = /[\ud800-\udfff]/;

export class OffsetConverter {
  /** Units before every `STRIDE`th offset; made when first asked for. */
  private kept: Int32Array | undefined;
  private readonly identical: boolean;

  constructor(
    private readonly source: string,
    private readonly unit: OffsetUnit,
  ) {
    this.identical = unit === 'utf16' || (unit === 'codepoint' && !SURROGATE.test(source));
  }

  /** The offset in the chosen unit of UTF-16 offset `at` (an offset inside a surrogate pair counts as behind the pair's first half). */
  convert(at: number): number {
    if (this.identical) return at;
    this.kept ??= this.keep();
    const from = Math.floor(at / STRIDE);
    return this.count(from * STRIDE, at, this.kept[from]!);
  }

  private keep(): Int32Array {
    const { length } = this.source;
    const kept = new Int32Array(Math.floor(length / STRIDE) + 1);
    for (let k = 1; k < kept.length; k++) kept[k] = this.count((k - 1) * STRIDE, k * STRIDE, kept[k - 1]!);
    return kept;
  }

  /** `units` and those of the source between two offsets. */
  private count(from: number, to: number, units: number): number {
    const { source } = this;
    for (let i = from; i < to; i++) {
      const code = source.charCodeAt(i);
      const low = code >= 0xdc00 && code <= 0xdfff && i > 0 && (source.charCodeAt(i - 1) & 0xfc00) === 0xd800;
      if (this.unit === 'codepoint') units += low ? 0 : 1;
      // The second half of a pair makes 3 bytes 4; a lone surrogate is written as U+FFFD, 3 bytes.
      else units += code < 0x80 ? 1 : code < 0x800 ? 2 : low ? 1 : 3;
    }
    return units;
  }
}
