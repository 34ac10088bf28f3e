import { CharClass, charClass, isDropped, isLetter } from '../../src/text/boundary';

const classOf = (char: string): number => charClass(char.charCodeAt(0));

describe('character classes', () => {
  test.each([
    ['ب', CharClass.Arabic],
    ['پ', CharClass.Arabic],
    ['ﷲ', CharClass.Arabic],
    ['ﻻ', CharClass.Arabic],
    ['b', CharClass.OtherLetter],
    ['é', CharClass.OtherLetter],
    ['א', CharClass.OtherLetter],
    ['7', CharClass.Digit],
    ['٧', CharClass.Digit],
    ['۷', CharClass.Digit],
    ['\u064E', CharClass.Mark],
    ['\u0670', CharClass.Mark],
    ['\u0640', CharClass.Ignorable],
    ['\u200F', CharClass.Ignorable],
    ['\u061C', CharClass.Ignorable],
    ['\u2068', CharClass.Ignorable],
    ['\uFEFF', CharClass.Ignorable],
    ['\uFE0F', CharClass.Ignorable],
    [' ', CharClass.Space],
    ['\u00A0', CharClass.Space],
    ['\u3000', CharClass.Space],
    ['\u0000', CharClass.Space],
    ['\n', CharClass.LineEnd],
    ['\r', CharClass.LineEnd],
    ['\u2028', CharClass.LineEnd],
    ['،', CharClass.Punctuation],
    ['؟', CharClass.Punctuation],
    ['«', CharClass.Punctuation],
    ['+', CharClass.Punctuation],
    ['©', CharClass.Symbol],
    ['\uD83D', CharClass.Symbol],
    ['\uDE00', CharClass.Symbol],
  ])('%j', (char, expected) => {
    expect(classOf(char)).toBe(expected);
  });

  test('every code unit has a class, and asking twice gives it again', () => {
    for (let unit = 0; unit <= 0xffff; unit++) {
      const cls = charClass(unit);
      if (cls < CharClass.Arabic || cls > CharClass.Symbol || charClass(unit) !== cls) throw new Error(`U+${unit.toString(16)}: ${cls}`);
    }
    expect(charClass(0xffff)).toBe(CharClass.Symbol);
  });

  test('letters are letters of any script; marks and controls are dropped', () => {
    expect(['ب', 'b', '5', '،'].map((c) => isLetter(c.charCodeAt(0)))).toEqual([true, true, false, false]);
    expect(['\u064E', '\u0640', '\u200F', 'ب', ' '].map((c) => isDropped(c.charCodeAt(0)))).toEqual([true, true, true, false, false]);
  });
});
