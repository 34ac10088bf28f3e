import { parseConll, spansOf } from '../../src/evaluate/conll';
import { parseConvention } from '../../src/evaluate/convention';
import { goldDocuments } from '../../src/evaluate/gold';
import { parseMarked } from '../../src/evaluate/marked';

const codeOf = (action: () => unknown): unknown => {
  try {
    return action();
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('parseMarked', () => {
  test('extents, cores, values and the reference date', () => {
    const { text, mentions, referenceDate } = parseMarked(
      '#ref 2025-11-06\nزار ⟦PER|فيدان⟧ ⟦ORG|حركة {حماس} الفلسطينية⟧ ⟦DATE:2025-10-09|أمس⟧.',
    );
    expect(text).toBe('زار فيدان حركة حماس الفلسطينية أمس.');
    expect(referenceDate).toBe('2025-11-06');
    expect(mentions.map(({ start, end, coreStart, coreEnd }) => [text.slice(start, end), text.slice(coreStart, coreEnd)])).toEqual([
      ['فيدان', 'فيدان'],
      ['حركة حماس الفلسطينية', 'حماس'],
      ['أمس', 'أمس'],
    ]);
    expect(mentions[2]).toMatchObject({ type: 'DATE', value: '2025-10-09' });
    expect(mentions[0]).not.toHaveProperty('value');
  });

  test('offsets are UTF-16 units', () => {
    expect(parseMarked('👍 ⟦LOC|القاهرة⟧').mentions[0]).toMatchObject({ start: 3, end: 10 });
  });

  test.each(['⟦PER|x', 'x⟧', '⟦CITY|x⟧', '⟦PER|a ⟦LOC|b⟧⟧', 'a { b'])('refuses %s', (marked) => {
    expect(codeOf(() => parseMarked(marked))).toBe('E_GOLD');
  });

  test.each([
    ['⟦PER|x', 'gold: broken markup on line 1 near'],
    ['a ⟦PER|b⟧\n\nc ⟦LOC|d\ne', 'gold: broken markup on line 3 near'],
    ['#ref 2025-11-06\na\nb⟧', 'gold: broken markup on line 3 near'],
  ])('says on which line: %j', (marked, message) => {
    expect(() => parseMarked(marked)).toThrow(message);
  });
});

describe('CoNLL', () => {
  test('tokens and sentences', () => {
    // prettier-ignore

    expect(parseConll('a\tO\nb\tB-PER\r\n\n\nc d O\n')).toEqual([
      [{ text: 'a', tag: 'O' }, { text: 'b', tag: 'B-PER' }],
      [{ text: 'c d', tag: 'O' }],
    ]);
    expect(codeOf(() => parseConll('word\n'))).toBe('E_GOLD');
  });

  test('spans as conlleval reads them', () => {
    expect(spansOf(['B-PER', 'I-PER', 'B-PER', 'I-LOC', 'O', 'I-ORG', 'I-ORG'])).toEqual([
      { start: 0, end: 2, type: 'PER' },
      { start: 2, end: 3, type: 'PER' },
      { start: 3, end: 4, type: 'LOC' },
      { start: 5, end: 7, type: 'ORG' },
    ]);
  });

  test('sentences make documents', () => {
    const documents = goldDocuments('x.conll', 'أ\tO\nب\tB-LOC\n\nج\tB-PER\n\nد\tO\n', 2);
    expect(documents.map(({ id, text }) => [id, text])).toEqual([
      ['x.conll:0', 'أ ب\nج\n'],
      ['x.conll:2', 'د\n'],
    ]);
    expect(documents[0]?.mentions.map(({ start, end, type }) => [start, end, type])).toEqual([
      [1, 2, 'LOC'],
      [2, 3, 'PER'],
    ]);
  });
});

describe('parseConvention', () => {
  test('a kind of its own goes before *', () => {
    const convention = parseConvention('# comment\nORG\t*\textent\nORG\tclub\tcore\nORG\tarmy\tdrop\nORG\tteam\tas:LOC\n', 'test');
    expect(['club', 'army', 'team', 'bank'].map((kind) => convention('ORG', kind))).toEqual([
      { span: 'core' },
      'drop',
      { span: 'core', type: 'LOC' },
      { span: 'extent' },
    ]);
    expect(convention('PER', '')).toBeUndefined();
  });

  test('a line that is no rule is an error', () => {
    expect(codeOf(() => parseConvention('ORG\tclub\n', 'test'))).toBe('E_CONVENTION');
    expect(codeOf(() => parseConvention('ORG\tclub\tkeep\n', 'test'))).toBe('E_CONVENTION');
  });
});
