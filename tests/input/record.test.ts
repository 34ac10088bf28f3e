import fc from 'fast-check';
import { memberSource } from '../../src/input/json-source';
import { readLines } from '../../src/input/lines';
import { DEFAULT_FIELDS, isoDay, parseRecord } from '../../src/input/record';

describe('parseRecord', () => {
  const parse = (line: string) => parseRecord(line, 7, DEFAULT_FIELDS);

  test('keeps the id to the digit', () => {
    expect(parse('{"text":"x", "id": 12345678901234567890 }')).toMatchObject({ idSource: '12345678901234567890', text: 'x' });
    expect(parse('{"id":1.50,"text":"x"}')).toMatchObject({ idSource: '1.50' });
    expect(parse('{"id":"a","id":{"b":[1e2]},"text":"x"}')).toMatchObject({ idSource: '{"b":[1e2]}' });
    for (const id of ['1.0', '1e2', '-0', '7', '-12'])
      for (const line of [`{"id":${id},"text":"x"}`, `{ "id" : ${id} , "text":"x"}`, `{"id": ${id},"text":"x"}`, `{"text":"x","id":${id}}`])
        expect(parse(line)).toMatchObject({ idSource: id });
    expect(parse('{"id":7,"id":7.0,"text":"x"}')).toMatchObject({ idSource: '7' });
    expect(parse('{"id":null,"text":"x"}')).toMatchObject({ idSource: 'null' });
    expect(parse('{"text":"x"}')).toMatchObject({ idSource: undefined });
  });

  test('prototype names are ordinary members', () => {
    expect(parseRecord('{"id":"__proto__","text":"x"}', 1, DEFAULT_FIELDS)).toMatchObject({ idSource: '"__proto__"' });
    expect(parseRecord('{"id":1}', 1, { ...DEFAULT_FIELDS, text: 'toString' })).toHaveProperty('error');
    expect(parseRecord('{"__proto__":"سلام"}', 1, { ...DEFAULT_FIELDS, text: '__proto__' })).toMatchObject({ text: 'سلام' });
  });

  test.each([
    ['nonsense', 'E_RECORD', 'line 7'],
    ['[]', 'E_RECORD', 'no JSON object'],
    ['null', 'E_RECORD', 'no JSON object'],
    ['{"body":"x"}', 'E_RECORD', 'no member "text"'],
    ['{"text":5}', 'E_RECORD', 'no string'],
    ['{"text":"x","referenceDate":"2025-02-30"}', 'E_REFERENCE_DATE', '2025-02-30'],
  ])('%s is %s', (line, code, message) => {
    expect(parse(line)).toMatchObject({ error: { code, message: expect.stringContaining(message) as string } });
  });

  test('a bad record keeps its id', () => {
    expect(parse('{"id":[1],"text":5}')).toMatchObject({ idSource: '[1]' });
  });

  test('dates', () => {
    expect(parse('{"text":"x","referenceDate":"2025-11-06T12:00:00Z"}')).toMatchObject({ referenceDate: '2025-11-06' });
    expect(isoDay('2024-02-29')).toBe('2024-02-29');
    expect(isoDay('2025-02-29')).toBeUndefined();
    expect(isoDay('6.11.2025')).toBeUndefined();
  });

  test('memberSource finds the same value as JSON.parse', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), fc.constantFrom('', ' ', '\t'), (others, id, space) => {
        const { id: _id, ...rest } = others;
        const line = JSON.stringify({ ...rest, id }, null, space).replaceAll('\n', ' ');
        const parsed = (JSON.parse(line) as { id: unknown }).id;
        expect(JSON.parse(memberSource(line, 'id', parsed))).toEqual(parsed);
      }),
    );
  });
});

describe('readLines', () => {
  async function all(chunks: Uint8Array[], maxBytes: number): Promise<(string | undefined)[]> {
    const found: (string | undefined)[] = [];
    async function* stream(): AsyncGenerator<Uint8Array> {
      yield* chunks;
    }
    for await (const group of readLines(stream(), maxBytes)) {
      for (const { bytes, number } of group) {
        found.push(bytes === undefined ? undefined : Buffer.from(bytes).toString());
        expect(number).toBe(found.length);
      }
    }
    return found;
  }

  test('any cut into chunks gives the same lines', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.stringMatching(/^[^\n]*$/)), fc.infiniteStream(fc.integer({ min: 1, max: 9 })), async (texts, sizes) => {
        const bytes = Buffer.from(texts.map((text) => `${text}\n`).join(''));
        const chunks: Uint8Array[] = [];
        for (let at = 0; at < bytes.length; at += chunks[chunks.length - 1]?.length ?? 1)
          chunks.push(bytes.subarray(at, at + (sizes.next().value as number)));
        expect(await all(chunks, 1e6)).toEqual(texts.map((text) => Buffer.from(text).toString()));
      }),
    );
  });

  test('a last line without end counts, a line beyond the limit is passed over', async () => {
    expect(await all([Buffer.from('a\nbb')], 10)).toEqual(['a', 'bb']);
    expect(await all([Buffer.from('aaa'), Buffer.from('aaa\nb\n')], 5)).toEqual([undefined, 'b']);
  });
});
