import { CharClass, charClass } from '../../src/text/boundary';

/** What Unicode's general categories say, for the blocks that are classified by hand for speed. */
function byCategory(unit: number): number {
  const char = String.fromCharCode(unit);
  if (unit === 0x0640 || unit === 0x061c) return CharClass.Ignorable;
  if (/[\n\r\u000B\u000C]/.test(char)) return CharClass.LineEnd;
  if (/[\u0000-\u0020\u007F_]/.test(char)) return CharClass.Space;
  if (/\p{Nd}/u.test(char)) return CharClass.Digit;
  if (/\p{M}/u.test(char)) return CharClass.Mark;
  if (/\p{L}/u.test(char)) return unit < 0x80 ? CharClass.OtherLetter : CharClass.Arabic;
  if (/\p{So}|\p{Cf}/u.test(char)) return CharClass.Symbol;
  return CharClass.Punctuation;
}

describe('blocks that are classified by hand', () => {
  test.each([
    ['Basic Latin', 0, 0x7f],
    ['Arabic', 0x0600, 0x06ff],
  ])('%s agrees with the general categories', (_, from, to) => {
    for (let unit = from; unit <= to; unit++) expect([unit.toString(16), charClass(unit)]).toEqual([unit.toString(16), byCategory(unit)]);
  });
});
