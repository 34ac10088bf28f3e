import { detectLanguage } from '../../src/language';

const SAMPLES: [code: string, text: string][] = [
  ['ar', 'قال الوزير أمس إن الحكومة ستبحث الأمر'],
  ['ar', 'حماس'],
  ['ar', 'محمد صلاح'],
  ['ar', 'شو عم تعمل اليوم يا زلمة؟ چاي وگلبي'],
  ['ar', 'واش راك خويا، ربي معاك و نشالله تنجح'],
  ['ar', 'قِفَا نَبْكِ مِنْ ذِكْرَى حَبِيبٍ وَمَنْزِلِ'],
  ['ar', 'جربت iPhone 15 Pro Max في السعودية وكانت الكاميرا ممتازة'],
  ['fa', 'رئیس جمهور ایران گفت که این پروژه برای مردم بسیار مهم است'],
  ['fa', 'رئيس جمهور ايران گفت كه اين پروژه براي مردم بسيار مهم است'],
  ['ur', 'پاکستان کے وزیر اعظم نے کہا ہے کہ حکومت عوام کی خدمت کے لیے پرعزم ہے'],
  ['ps', 'د افغانستان د بهرنیو چارو وزیر وویل چې دوی به په کابل کې غونډه کوي'],
  ['ckb', 'سەرۆک وەزیرانی هەرێمی کوردستان لە هەولێر پێشوازی لە شاندێکی باڵا کرد'],
  ['ug', 'شىنجاڭ ئۇيغۇر ئاپتونوم رايونى جۇڭگونىڭ غەربىي شىمالىغا جايلاشقان'],
  ['sd', 'سنڌ جي وڏي وزير چيو آهي ته حڪومت عوام جي خدمت لاءِ ڪم ڪري رهي آهي'],
  ['en', 'The prime minister met the president of Egypt in Cairo yesterday to discuss the situation.'],
  ['fr', 'Le premier ministre a rencontré le président de la République à Paris hier.'],
  ['ru', 'Президент России встретился с премьер-министром в Москве вчера вечером'],
  ['he', 'ראש הממשלה נפגש עם נשיא המדינה'],
  ['zh', '总统昨天在北京会见了外国代表团'],
  ['ar-Latn', 'ana mesh 3aref eh elli 7asal fel balad embare7 wallah'],
  ['und', '12345 !!'],
  ['und', ''],
];

describe('detectLanguage', () => {
  test.each(SAMPLES)('%s: %s', (code, text) => {
    const language = detectLanguage(text);
    expect(language.code).toBe(code);
    expect(language.confidence).toBeGreaterThanOrEqual(code === 'und' ? 0 : 0.5);
    expect(language.confidence).toBeLessThanOrEqual(1);
  });

  test('looks at the middle of long texts too', () => {
    expect(detectLanguage(`© 2025 ${'-'.repeat(4000)}${'قال الوزير إن الحكومة ستبحث الأمر. '.repeat(400)}`).code).toBe('ar');
  });

  test('a short word in plain letters is no proof of another language', () => {
    for (const text of ['مي', 'با', 'جو', 'هم', 'او']) expect(detectLanguage(text).code).toBe('ar');
  });
});
