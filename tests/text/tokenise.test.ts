import { lightSlice, normalise } from '../../src/text/normalise';
import { HASHED_OFFSETS, TokenKind, hashUnits, isGlued, punctuationOf, tokenise } from '../../src/text/tokenise';

function cut(source: string): { words: string[]; kinds: number[]; sentences: string[] } {
  const text = normalise(source);
  const tokens = tokenise(text);
  const words = Array.from({ length: tokens.count }, (_, i) => lightSlice(text, tokens.start[i]!, tokens.end[i]!));
  const sentences: string[] = [];
  for (let k = 0; k + 1 < tokens.sentences.length; k++)
    sentences.push(words.slice(tokens.sentences[k]!, tokens.sentences[k + 1]!).join(' '));
  return { words, kinds: [...tokens.kind], sentences };
}

describe('tokens', () => {
  test.each([
    ['words and spaces', 'قال  الرجل', ['قال', 'الرجل']],
    ['punctuation stands alone', '(حماس)، «قسد»', ['(', 'حماس', ')', '،', '«', 'قسد', '»']],
    ['scripts are separate', 'شركةBMWالألمانية', ['شركة', 'BMW', 'الألمانية']],
    ['digits and letters are separate', 'عام2025م', ['عام', '2025', 'م']],
    ['hyphens separate', 'بو-سعيد', ['بو', '-', 'سعيد']],
    ['a date of numbers', '9/10/2025', ['9', '/', '10', '/', '2025']],
    ['tashkeel does not separate', 'مُحَمَّد', ['محمد']],
    ['bidi marks do not separate', 'بغ\u200Fداد', ['بغداد']],
    ['a no-break space separates', 'أبو\u00A0بكر', ['أبو', 'بكر']],
    ['an emoji is one symbol', 'نعم👍🏽', ['نعم', '👍', '🏽']],
    ['lone surrogates are one symbol each', '\uD83D\uD83D\uDE00\uDE00', ['\uD83D', '😀', '\uDE00']],
    ['underscores separate as spaces do', '#غزة_تحت', ['#', 'غزة', 'تحت']],
    ['NUL is a space', 'أ\u0000ب', ['أ', 'ب']],
    ['nothing', ' \n\t', []],
  ])('%s', (_, source, words) => {
    expect(cut(source).words).toEqual(words);
  });

  test('kinds', () => {
    expect(cut('قال BBC 7 ، 😀').kinds).toEqual([
      TokenKind.Arabic,
      TokenKind.Latin,
      TokenKind.Number,
      TokenKind.Punctuation,
      TokenKind.Symbol,
    ]);
  });

  test('glued tokens and the unit of a punctuation mark', () => {
    const tokens = tokenise(normalise('أ-ب - ج'));
    expect([0, 1, 2, 3, 4].map((i) => isGlued(tokens, i))).toEqual([false, true, true, false, false]);
    expect([punctuationOf(tokens, 1), punctuationOf(tokens, 0), punctuationOf(tokens, -1), punctuationOf(tokens, 99)]).toEqual([
      0x2d, 0, 0, 0,
    ]);
  });

  test('the hash of a token without its first letters is the hash of the rest', () => {
    const text = normalise('وبإسطنبول ول');
    const tokens = tokenise(text);
    for (let t = 0; t < tokens.count; t++)
      for (let k = 0; k < Math.min(HASHED_OFFSETS, tokens.end[t]! - tokens.start[t]!); k++)
        expect(tokens.hash[t * HASHED_OFFSETS + k]).toBe(hashUnits(text.key, tokens.start[t]! + k, tokens.end[t]!));
  });

  test('spelling variants of one key have one hash', () => {
    const tokens = tokenise(normalise('أحمد احمد إحمد'));
    expect(new Set([0, 1, 2].map((t) => tokens.hash[t * HASHED_OFFSETS])).size).toBe(1);
  });
});

describe('sentences', () => {
  test.each([
    ['full stops end them', 'قال نعم. ثم خرج.', ['قال نعم .', 'ثم خرج .']],
    ['question and exclamation marks', 'من؟ هو! لا?', ['من ؟', 'هو !', 'لا ?']],
    ['line ends', 'عنوان\nنص', ['عنوان', 'نص']],
    ['empty lines make no sentences', 'عنوان\n\r\n\nنص', ['عنوان', 'نص']],
    ['the doctor’s abbreviation', 'قال د. أحمد نعم. ثم خرج', ['قال د . أحمد نعم .', 'ثم خرج']],
    ['the professor’s abbreviation', 'حضر أ.د. علي اللقاء', ['حضر أ . د . علي اللقاء']],
    ['the Hijri abbreviation', 'سنة 1446 هـ. في مكة', ['سنة 1446 ه . في مكة']],
    ['a single letter at the end of a line does end one', 'قسم ب.\nثم', ['قسم ب .', 'ثم']],
    ['decimals', 'بلغ 3.5 مليون', ['بلغ 3 . 5 مليون']],
    ['Arabic decimals', 'بلغ ٣٫٥ مليون', ['بلغ 3 . 5 مليون']],
    ['a number before a full stop', 'عام 2025. ثم', ['عام 2025 .', 'ثم']],
    ['host names', 'زار www.bbc.co.uk أمس', ['زار www . bbc . co . uk أمس']],
    ['an ellipsis of dots is one end', 'قال... ثم', ['قال . . .', 'ثم']],
    ['an ellipsis character', 'قال… ثم', ['قال …', 'ثم']],
    ['an initial ends no sentence', 'قال مايكل إس. شميدت', ['قال مايكل إس . شميدت']],
    ['the last of spelt letters does', 'قالت بي بي سي. وقال', ['قالت بي بي سي .', 'وقال']],
    ['a title behind a conjunction ends none', 'منى ود. سعد', ['منى ود . سعد']],
    ['closing quotes belong to the sentence', 'قال «نعم.» ثم', ['قال « نعم . »', 'ثم']],
    ['closing brackets, too', '(نعم.) ثم', ['( نعم . )', 'ثم']],
    ['several closers', 'قال: "(لا!)" ثم', ['قال : " ( لا ! ) "', 'ثم']],
    ['an opening quote begins the next', 'نعم. «لا»', ['نعم .', '« لا »']],
    ['commas and semicolons end nothing', 'قال، ثم؛ نعم', ['قال ، ثم ؛ نعم']],
    ['no space behind the full stop', 'قال نعم.ثم خرج', ['قال نعم .', 'ثم خرج']],
    ['long words are no abbreviations', 'وصل الوفد. ثم', ['وصل الوفد .', 'ثم']],
    ['nothing has none', '', []],
  ])('%s', (_, source, sentences) => {
    expect(cut(source).sentences).toEqual(sentences);
  });

  test.each(['سي. إس. لويس', 'سی. إس. لویس', 'سـي. إس. لويس', 'سَي. إس. لويس'])(
    'an initial ends none, however it is written: %s',
    (name) => {
      const tokens = tokenise(normalise(`قرأ رواية ${name} أمس`));
      expect(tokens.sentences).toHaveLength(2);
    },
  );

  test('a query in an address ends no sentence', () => {
    expect(cut('زار https://a.com/x?q=1 أمس').sentences).toHaveLength(1);
  });

  test('more sentences than the first buffer holds', () => {
    expect(cut('نعم.\n'.repeat(500)).sentences).toHaveLength(500);
  });
});
