/** Telling files that are no text, by their first bytes and their control characters. */

const TO_TEXT = 'Convert it to text first';
const SIGNATURES: readonly { bytes: readonly number[]; what: string; hint: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF file', hint: `${TO_TEXT}: pdftotext FILE.pdf.` },
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'a ZIP or Office file', hint: `${TO_TEXT}: unzip it, or pandoc -t plain FILE.docx.` },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Office file', hint: `${TO_TEXT}: antiword FILE.doc, or save it as text.` },
  { bytes: [0x1f, 0x8b], what: 'a gzip file', hint: 'Unpack it: zcat FILE.gz | extract.' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], what: 'a zstd file', hint: 'Unpack it: zstdcat FILE.zst | extract.' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], what: 'an xz file', hint: 'Unpack it: xzcat FILE.xz | extract.' },
  { bytes: [0x42, 0x5a, 0x68], what: 'a bzip2 file', hint: 'Unpack it: bzcat FILE.bz2 | extract.' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a PNG image', hint: 'Pictures need text recognition first.' },
  { bytes: [0xff, 0xd8, 0xff], what: 'a JPEG image', hint: 'Pictures need text recognition first.' },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: 'a GIF image', hint: 'Pictures need text recognition first.' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], what: 'a program', hint: 'Name text files only.' },
];

/** How far the control characters are counted: enough to judge, cheap on large files. */
const SAMPLE_BYTES = 8192;

/** What kind of non-text the bytes are and what to do about it, or undefined where they may be text in some 8-bit encoding or UTF-8. */
export function describeBinary(bytes: Uint8Array): { what: string; hint: string } | undefined {
  const known = SIGNATURES.find((s) => s.bytes.every((byte, i) => bytes[i] === byte));
  if (known !== undefined) return { what: known.what, hint: known.hint };
  const sample = Math.min(bytes.length, SAMPLE_BYTES);
  let controls = 0;
  for (let i = 0; i < sample; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === 0) return { what: `a NUL byte at ${i}`, hint: 'If it is text all the same, name its encoding with --encoding.' };
    // Tab, line feed, vertical tab, form feed, carriage return and escape do occur in texts.
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls++;
  }
  if (controls > sample * 0.05)
    return { what: 'control characters', hint: 'If it is text all the same, name its encoding with --encoding.' };
  return undefined;
}
