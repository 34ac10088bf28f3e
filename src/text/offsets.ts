/** Converts UTF-16 offsets of a text to the other units of `OffsetUnit`. */
import type { OffsetUnit } from '../types';

/** For ascending or descending queries alike: remembers where it last was and walks from there. */
export class OffsetConverter {
  private utf16 = 0;
  private units = 0;

  constructor(
    private readonly source: string,
    private readonly unit: OffsetUnit,
  ) {}

  /** The offset in the chosen unit of UTF-16 offset `at` (an offset inside a surrogate pair counts as behind the pair's first half). */
  convert(at: number): number {
    if (this.unit === 'utf16') return at;
    if (at < this.utf16) {
      this.utf16 = 0;
      this.units = 0;
    }
    const { source } = this;
    let units = this.units;
    for (let i = this.utf16; i < at; i++) {
      const code = source.charCodeAt(i);
      const low = code >= 0xdc00 && code <= 0xdfff && i > 0 && (source.charCodeAt(i - 1) & 0xfc00) === 0xd800;
      if (this.unit === 'codepoint') units += low ? 0 : 1;
      // The second half of a pair makes 3 bytes 4; a lone surrogate is written as U+FFFD, 3 bytes.
      else units += code < 0x80 ? 1 : code < 0x800 ? 2 : low ? 1 : 3;
    }
    this.utf16 = at;
    this.units = units;
    return units;
  }
}
