/** Letters and small words that give a language in Arabic script away. Arabic itself is what is left when nothing else speaks. */

export interface Tells {
  /** ISO 639-1, or 639-3 where there is none. */
  code: string;
  /** Letters that Arabic prose does not have, or hardly. */
  letters: string;
  /** Very frequent words that are rare or impossible in Arabic. */
  words: readonly string[];
}

/** The weight of a letter falls with the number of languages that share it, so پ or گ alone never decide between them. */
// prettier-ignore
export const TELLS: readonly Tells[] = [
  {
    code: 'fa',
    letters: 'پچژگکی',
    words: ['است', 'این', 'که', 'از', 'را', 'برای', 'شد', 'شده', 'می', 'های', 'ها', 'خود', 'کرد', 'کرده', 'با', 'آن', 'نیز', 'بود', 'یک', 'اين', 'كه', 'مي', 'براي', 'هاي', 'كرد', 'يك', 'به', 'در'],
  },
  { code: 'ur', letters: 'ٹڈڑںےہھپچگکی', words: ['ہے', 'ہیں', 'کے', 'کا', 'کی', 'میں', 'سے', 'اور', 'نے', 'کو', 'پر', 'تھا', 'گیا', 'ایک', 'نہیں', 'یہ'] },
  { code: 'ps', letters: 'ټډړږښځڅڼېۍګپچ', words: ['په', 'چې', 'کې', 'دی', 'سره', 'کړي', 'ته', 'يې', 'شوی', 'وويل', 'څخه'] },
  { code: 'ckb', letters: 'ڕڵێۆەڤپچگکی', words: ['لە', 'بە', 'کە', 'ئەو', 'بۆ', 'ئەم', 'دەکات', 'هەر', 'کرد', 'بوو', 'هەیە', 'لەگەڵ'] },
  { code: 'ug', letters: 'ۇۆۈۋېەڭژپچگ', words: ['بىلەن', 'بىر', 'ۋە', 'ئۇ', 'بۇ', 'ئۈچۈن', 'دەپ', 'قىلىش', 'بولۇپ'] },
  { code: 'sd', letters: 'ڄڃٻڀٿٽٺڏڊڍڙڦڪڱڻ۾پچگھ', words: ['۾', '۽', 'جي', 'جو', 'کي', 'آهي', 'ته', 'جا', 'هن', 'آهن', 'سان', 'تي'] },
];

/** Words that nearly every Arabic sentence has one of, and no neighbour uses as a word of its own that often. */
// prettier-ignore
export const ARABIC_WORDS: readonly string[] = [
  'في', 'من', 'على', 'إلى', 'الى', 'التي', 'الذي', 'عن', 'أن', 'ان', 'إن', 'هذا', 'هذه', 'كان', 'كانت', 'لم', 'ما', 'لا', 'مع', 'بعد', 'قال', 'ذلك',
  'اللي', 'مش', 'هو', 'هي', 'كل', 'بين', 'قد', 'عند', 'يوم', 'غير', 'أو', 'ثم', 'حتى', 'وقد', 'كما', 'أي', 'عام', 'شو', 'وش', 'ايش', 'ليش', 'علي', 'الله', 'يا', 'و', 'ربي', 'واش', 'باش', 'ماشي', 'هاد', 'شنو',
];

/** Letters of Arabic that the neighbours lack or write only in loans (ي and ك do not count: Persian is often typed with them). */
export const ARABIC_LETTERS = 'ةأإؤ';
