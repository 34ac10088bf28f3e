import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { canHoldArabic, decode, encodingName } from '../../src/input/decode';

const FOLDER = join(__dirname, '..', '..', 'fixtures', 'encodings');
const EXPECTED = readFileSync(join(FOLDER, 'utf-8.txt'), 'utf8');

/** Text in a single-byte encoding, by turning TextDecoder round. */
function encoded(text: string, encoding: string): Uint8Array {
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from([...text].map((sign) => table.get(sign) ?? 0x3f));
}

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'no error';
}

describe('decode', () => {
  test.each(readdirSync(FOLDER).filter((name) => name.endsWith('.txt')))('detects %s', (name) => {
    const { text, encoding } = decode(readFileSync(join(FOLDER, name)));
    expect(text).toBe(EXPECTED);
    expect(encoding).toBe(name.replace(/(?:-bom)?\.txt$/, ''));
  });

  test.each(['سلام', 'قال الوزير أمس', 'محمد صلاح'])('detects the 8-bit encodings of the short text %s', (text) => {
    expect(decode(encoded(text, 'windows-1256')).text).toBe(text);
    expect(decode(encoded(text, 'iso-8859-6')).text).toBe(text);
  });

  test('a single word of rare letters is still Arabic', () => {
    expect(decode(encoded('غزة', 'windows-1256')).text).toBe('غزة');
  });

  test('takes Arabic words in an English sentence for windows-1256', () => {
    const text = 'The word كتاب means book, and مدرسة means school.';
    expect(decode(encoded(text, 'windows-1256'))).toEqual({ text, encoding: 'windows-1256' });
  });

  test.each([
    ['windows-1251', 'Президент России встретился с премьер-министром в Москве'],
    ['windows-1252', 'Le président a été élu à Genève où il a célébré la fête'],
    ['iso-8859-7', 'Ο πρωθυπουργός συναντήθηκε με τον πρόεδρο'],
    ['windows-1255', 'ראש הממשלה נפגש עם נשיא המדינה'],
  ])('does not take %s for Arabic', (encoding, text) => {
    expect(codeOf(() => decode(encoded(text, encoding)))).toBe('E_ENCODING');
  });

  test('an empty file is an empty text', () => {
    expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  });

  test('damaged UTF-8 is an error that says where, not windows-1256', () => {
    const bytes = Buffer.concat([Buffer.from(EXPECTED), Buffer.from([0xff]), Buffer.from(EXPECTED)]);
    expect(() => decode(bytes)).toThrow(`byte ${Buffer.byteLength(EXPECTED)}`);
    expect(codeOf(() => decode(bytes))).toBe('E_ENCODING');
    expect(codeOf(() => decode(Buffer.from(EXPECTED).subarray(0, 31)))).toBe('E_ENCODING');
  });

  test.each([
    ['%PDF-1.7 …', 'pdftotext'],
    ['PK\u0003\u0004rest', 'pandoc'],
  ])('%j is binary with a hint', (content, hint) => {
    try {
      decode(Buffer.from(content, 'latin1'));
      throw new Error('not reached');
    } catch (error) {
      expect(error).toMatchObject({ code: 'E_BINARY', hint: expect.stringContaining(hint) as string });
    }
  });

  test('NULs, control characters and UTF-32 are errors', () => {
    expect(codeOf(() => decode(Buffer.from('سلام\0سلام عليكم')))).toBe('E_BINARY');
    expect(codeOf(() => decode(Uint8Array.from({ length: 64 }, (_, i) => (i % 7) + 1)))).toBe('E_BINARY');
    expect(codeOf(() => decode(Uint8Array.of(0xff, 0xfe, 0, 0, 0x33, 6, 0, 0)))).toBe('E_ENCODING');
  });

  test('a named encoding is strict', () => {
    expect(decode(encoded('سلام', 'windows-1256'), 'cp1256').text).toBe('سلام');
    expect(codeOf(() => decode(Uint8Array.of(0xc3), 'utf-8'))).toBe('E_ENCODING');
    expect(decode(Buffer.from('سلام\0'), 'utf-8').text).toBe('سلام\0');
  });

  test('names of encodings', () => {
    expect(encodingName('UTF8')).toBe('utf-8');
    expect(encodingName('cp-1256')).toBe('windows-1256');
    expect(encodingName('arabic')).toBe('iso-8859-6');
    expect(encodingName('klingon')).toBeUndefined();
  });
});

test.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'iso-8859-6', 'gb18030'])('%s can hold Arabic', (name) => {
  expect(canHoldArabic(name)).toBe(true);
});
test.each(['windows-1252', 'iso-8859-2', 'windows-1251', 'koi8-r', 'macintosh', 'shift_jis'])('%s cannot', (name) => {
  expect(canHoldArabic(name)).toBe(false);
});
