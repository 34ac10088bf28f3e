/** What every result must be, whatever the text was. */
import type { ExtractionResult, Mention, OffsetUnit } from '../../src/types';

/** The text counted in a unit, so that a slice of it can be compared; lone surrogates as the UTF-8 encoder writes them. */
function sliced(text: string, unit: OffsetUnit): { length: number; slice: (start: number, end: number) => string } {
  if (unit === 'utf16') return { length: text.length, slice: (start, end) => text.slice(start, end) };
  if (unit === 'codepoint') {
    const points = [...text];
    return { length: points.length, slice: (start, end) => points.slice(start, end).join('') };
  }
  const bytes = Buffer.from(text, 'utf8');
  return { length: bytes.length, slice: (start, end) => bytes.subarray(start, end).toString('utf8') };
}

/**
 * Throws where a result is not sound: offsets that are not exact, mentions out of order or outside the text, confidences that are none.
 * Plain comparisons: `expect` would take most of the fuzzer's time.
 */
export function checkSound(text: string, result: ExtractionResult): void {
  const { length, slice } = sliced(text, result.offsetUnit);
  const fail = (what: string, mention: unknown): never => {
    throw new Error(`${what} (${result.offsetUnit}): ${JSON.stringify(mention)} in ${JSON.stringify(text.slice(0, 2000))}`);
  };
  const checkMention = (mention: Mention, from: number, to: number): void => {
    const { start, end, coreStart, coreEnd, confidence } = mention;
    if (![start, end, coreStart, coreEnd].every(Number.isInteger)) fail('an offset that is no whole number', mention);
    if (!(from <= start && start < end && end <= to)) fail('a mention outside', mention);
    if (!(start <= coreStart && coreStart < coreEnd && coreEnd <= end)) fail('a core outside its mention', mention);
    const expected = result.offsetUnit === 'byte' ? Buffer.from(mention.text, 'utf8').toString('utf8') : mention.text;
    if (slice(start, end) !== expected) fail(`not what stands there: ${JSON.stringify(slice(start, end))}`, mention);
    if (!(confidence >= 0 && confidence <= 1)) fail('a confidence that is none', mention);
    if (mention.rule === '') fail('no rule', mention);
    mention.nested?.forEach((inner) => checkMention(inner, start, end));
  };
  const ids = new Set<string>();
  for (const group of ['people', 'organisations', 'places', 'dates'] as const) {
    let before = -1;
    for (const entity of result[group]) {
      if (ids.has(entity.id)) fail('an id twice', entity);
      ids.add(entity.id);
      const first = entity.mentions[0];
      if (first === undefined) return fail('an entity without mentions', entity);
      if (first.start < before) fail('an entity out of order', entity);
      before = first.start;
      let last = -1;
      for (const mention of entity.mentions) {
        checkMention(mention, 0, length);
        if (mention.start <= last) fail('mentions out of order', entity);
        last = mention.start;
      }
    }
  }
  if (JSON.stringify(JSON.parse(JSON.stringify(result))) !== JSON.stringify(result)) fail('no plain data', result);
}
