import type { ParseDatesOptions } from '../../../src/dates';
import { parseDates } from '../../../src/dates';

const REFERENCE = '2025-11-06';

/** Text and value of each date. */
function values(text: string, options: ParseDatesOptions = { referenceDate: REFERENCE }): [string, string | null][] {
  return parseDates(text, options).map((m) => [m.text, m.date.value]);
}

describe('without a reference date', () => {
  const relative = [
    'وصل الوفد أمس',
    'يجتمعون الأسبوع المقبل',
    'عاد يوم الأحد إلى بيته',
    'افتتح في 9 أكتوبر الماضي',
    'عاد قبل عامين إلى بلده',
    'صام رمضان الماضي كله',
    'كان ذلك في 5 مارس',
  ];
  test.each(relative)('%s has no value and says why', (text) => {
    const [m] = parseDates(text);
    expect(m!.date).toMatchObject({ value: null, start: null, end: null, inferred: [], unresolved: 'no reference date' });
  });

  test('what is said in full needs none', () => {
    expect(values('ولد في 5 مارس 1970 وتوفي عام 2001', {})).toEqual([
      ['5 مارس 1970', '1970-03-05'],
      ['عام 2001', '2001'],
    ]);
  });
});

describe('what the text does not say is listed', () => {
  test.each([
    ['سافر في 9 أكتوبر الماضي', ['year']],
    ['عاد أمس إلى بيته', ['year', 'month', 'day']],
    ['يعود الشهر المقبل إلى بيته', ['year', 'month']],
    ['يعود العام المقبل إلى بيته', ['year']],
    ['سافر في 9 أكتوبر 2020', []],
    ['في التاسع من الشهر الجاري عاد', ['year', 'month']],
  ])('%s', (text, inferred) => {
    expect(parseDates(text, { referenceDate: REFERENCE })[0]!.date.inferred).toEqual(inferred);
  });
});

describe('the date of the text itself', () => {
  test.each([
    ['خبر عاجل\nتاريخ النشر: 6th, November 2025 GMT\nوصل الوفد أمس.', '2025-11-05'],
    ['خبر عاجل\nنشر في: 12/03/2021\nوصل الوفد أمس.', '2021-03-11'],
    ['خبر عاجل\nآخر تحديث: الأربعاء 3 مارس 2021 الساعة 10:20\nوصل الوفد أمس.', '2021-03-02'],
    ['القاهرة 12 مارس 2021 (رويترز) - وصل الوفد أمس.', '2021-03-11'],
    ['بيروت، 5 أيار/مايو 2019 (أ ف ب) - وصل الوفد أمس.', '2019-05-04'],
    ['الثلاثاء 5 مارس 2024\nوصل الوفد أمس.', '2024-03-04'],
    ['الرياض 15 رمضان 1446هـ الموافق 15 مارس 2025م - وصل الوفد أمس.', '2025-03-14'],
    ['Published: November 6, 2025\nوصل الوفد أمس.', '2025-11-05'],
    ['تم النشر في 2024-01-01\nآخر تحديث 2024-02-01\nوصل الوفد أمس.', '2023-12-31'],
  ])('%s', (text, value) => {
    expect(parseDates(text).at(-1)!.date.value).toBe(value);
  });

  test('a date in the middle of a sentence is not the text’s own', () => {
    expect(parseDates('زار البلاد في 5 مارس 2019 وعاد أمس.').at(-1)!.date.value).toBeNull();
  });

  test('the caller’s date wins', () => {
    expect(parseDates('القاهرة 12 مارس 2021 (رويترز) - وصل الوفد أمس.', { referenceDate: REFERENCE }).at(-1)!.date.value).toBe(
      '2025-11-05',
    );
  });
});

describe('tense and words give the direction', () => {
  test.each([
    ['قال الوزير الأحد إن الوضع مستقر', '2025-11-02'],
    ['سيلتقي الوزير الأحد نظيره', '2025-11-09'],
    ['ومن المقرر أن تعقد القمة الاثنين في العاصمة', '2025-11-10'],
    ['سوف يسافر الجمعة إلى أهله', '2025-11-07'],
    ['قتل شخصان الجمعة في حادث', '2025-10-31'],
    ['قال إن القمة ستعقد في مارس هناك', '2026-03'],
    ['وأعلن في مارس عن استقالته', '2025-03'],
    ['سيصل السبت للانضمام إلى الفريق', '2025-11-08'],
    ['ويعقد المجلس الخميس جلسة', '2025-11-06'],
    ['سيعقد المجلس الخميس جلسة', '2025-11-06'],
    ['سيعقد المجلس الخميس المقبل جلسة', '2025-11-13'],
    ['تستأنف البورصات تداولاتها الأحد', '2025-11-09'],
    ['ولادته متوقعة في سبتمبر', '2026-09'],
  ])('%s', (text, value) => {
    expect(parseDates(text, { referenceDate: REFERENCE })[0]!.date.value).toBe(value);
  });
});

describe('a weekday lies where its verb points', () => {
  test.each([
    ['سيلتقي الرئيس نظيره الأحد', '2025-11-09'],
    ['تنطلق منافسات البطولة الأحد', '2025-11-09'],
    ['وتلتئم الحكومة الأحد لدرس الملف', '2025-11-09'],
    ['وينتظره سباق خمسة آلاف متر الأحد', '2025-11-09'],
    ['تفتتح الدورة الثانية للمعرض الأحد', '2025-11-09'],
    ['كانت تعقد اجتماعها الأحد', '2025-11-02'],
    ['يعتقد أنهم انسحبوا الأحد', '2025-11-02'],
    ['أرجأ رحلته الأخيرة إلى الأحد', '2025-11-09'],
    ['تم تمديد العمل بالقرار حتى الأحد', '2025-11-09'],
    ['عاد من رحلته إلى بيته الأحد', '2025-11-02'],
    ['تعرض لهجوم الأحد', '2025-11-02'],
    ['تسلم مهامه الأحد', '2025-11-02'],
    ['فاز يوفنتوس الأحد', '2025-11-02'],
  ])('%s', (text, value) => {
    expect(values(text).at(-1)![1]).toBe(value);
  });
});

test('the dateline of an agency says the day without its year', () => {
  expect(values('شيراك يفوز\nباريس 22-4 (أ.ف.ب) - فاز الرئيس أمس.', { referenceDate: '2002-04-22' })).toEqual([
    ['22-4', '2002-04-22'],
    ['أمس', '2002-04-21'],
  ]);
  expect(values('فاز بنتيجة 2-4 (بعد التمديد).')).toEqual([]);
});

test('a day that leaves the year out is no day of almost a year ago, nor ahead', () => {
  expect(values('تم تأجيل اللقاء ليوم 16 نوفمبر')).toEqual([['يوم 16 نوفمبر', '2025-11-16']]);
  expect(values('يسري القرار ابتداء من 1 نوفمبر')).toEqual([['1 نوفمبر', '2025-11-01']]);
  expect(values('وقعت الهجمات في 20 يناير')).toEqual([['20 يناير', '2025-01-20']]);
  expect(values('ستعقد القمة في 20 مايو')).toEqual([['20 مايو', '2026-05-20']]);
});

test('what is planned is no verb of the past', () => {
  expect(values('من المقرر عقد الاجتماع في فبراير')).toEqual([['فبراير', '2026-02']]);
  expect(values('وكان قد تلا البيان الأحد')).toEqual([['الأحد', '2025-11-02']]);
  expect(values('تشتد الموجة على أن تنحسر الأحد')).toEqual([['الأحد', '2025-11-09']]);
});

test('since a season is since the last one', () => {
  expect(values('راتبه متأخر منذ الصيف')).toEqual([['الصيف', '2025-22']]);
  expect(values('منذ فجر الربيع العربي')).toEqual([]);
});

test('the name of a paper in its byline is no day', () => {
  expect(values('بقلم فلان\nتونس - المغرب اليوم\nانتخب الاتحاد أمس رئيسا.')).toEqual([['أمس', '2025-11-05']]);
  expect(values('فاز المغرب اليوم على ضيفه')).toEqual([['اليوم', '2025-11-06']]);
});

describe('a date leans on the last one that was said', () => {
  test.each([
    ['اندلعت الحرب في 6 أكتوبر 1973. وفي اليوم التالي عبر الجيش القناة.', '1973-10-07'],
    ['صدر الكتاب عام 1990. وفي العام نفسه نال جائزة.', '1990'],
    ['تزوج عام 1990، وبعد ذلك بعامين رزق بطفل.', '1992'],
    ['وصل في 5 مارس 2010. وبعدها بثلاثة أيام سافر.', '2010-03-08'],
    ['تأسس الحزب عام 1950 وحل في العام التالي.', '1951'],
    ['وصل في 28 يوليو 2006 ثم عاد في العاشر من الشهر نفسه.', '2006-07-10'],
    ['وقعت الهدنة في مارس 2005. وفي الشهر التالي عاد النازحون.', '2005-04'],
    ['ولد عام 1960، وقبل ذلك بسنة تزوج والداه.', '1959'],
    ['وصل في 5 مارس 2010 ومساء ذلك اليوم سافر.', '2010-03-05'],
  ])('%s', (text, value) => {
    expect(parseDates(text, { referenceDate: REFERENCE }).at(-1)!.date.value).toBe(value);
  });

  test.each([
    ['افتتح المعرض في الأول من نوفمبر 2024 ويستمر حتى العاشر منه في الدوحة.', '2024-11-10', undefined],
    ['وصل في 3 رمضان 1446هـ وغادر في الخامس عشر منه.', '2025-03-15', '1446-09-15'],
    ['سافر يوم 3 رمضان 1446هـ وعاد في العاشر من الشهر نفسه.', '2025-03-10', '1446-09-10'],
    ['في سنة 1971 انتقل إلى بازل، وبعد عام عاد منها.', '1972', undefined],
    ['أقيل في 1930 وعاد في مارس 1932 ثم استقال بعدها بأربع سنوات.', '1936', undefined],
  ])('%s', (text, value, hijri) => {
    const last = parseDates(text, { referenceDate: REFERENCE }).at(-1)!.date;
    expect([last.value, last.hijri]).toEqual([value, hijri]);
  });

  test('of a thing منه is a part, and without a date before it nothing', () => {
    expect(values('قرأ في مارس 2020 الفصل الأول منه.').map(([text]) => text)).toEqual(['مارس 2020']);
    expect(values('خرج في العاشر منه.')).toEqual([]);
  });

  test('a length right behind a date is no date', () => {
    expect(values('انسحب الجيش في 26 نيسان 2005 بعد ثلاثة عقود.')).toEqual([['26 نيسان 2005', '2005-04-26']]);
  });

  test('two dates in the sentence before leave it open', () => {
    const last = parseDates('ولد عام 1950 وهاجر عام 1970. وفي العام نفسه تزوج.', { referenceDate: REFERENCE }).at(-1)!;
    expect(last.date).toMatchObject({ value: null, unresolved: 'several dates before it' });
  });

  test('no date before it', () => {
    expect(parseDates('وفي العام نفسه تزوج.', { referenceDate: REFERENCE })[0]!.date).toMatchObject({
      value: null,
      unresolved: 'no date before it',
    });
  });

  test('a story keeps its year, and what may belong to it is not put into the present', () => {
    expect(values('أعلنت ألمانيا الحرب على روسيا في 1 أغسطس 1914، وعلى فرنسا في 3 أغسطس.')).toEqual([
      ['1 أغسطس 1914', '1914-08-01'],
      ['3 أغسطس', '1914-08-03'],
    ]);
    expect(values('وقعت المعركة في 5 يونيو 1967 وانسحب الجيش الاثنين.')).toEqual([
      ['5 يونيو 1967', '1967-06-05'],
      ['الاثنين', null],
    ]);
  });

  test('the same day said again is the same day', () => {
    expect(values('تعقد القمة في 14 ديسمبر المقبل. وقرروا قبل قمة 14 ديسمبر خفض الإنتاج.')).toEqual([
      ['14 ديسمبر المقبل', '2025-12-14'],
      ['14 ديسمبر', '2025-12-14'],
    ]);
  });
});

describe('dates that share what the last of them says', () => {
  test.each([
    ['سافر في الرابع والسادس من مايو 2020 مرتين', ['2020-05-04', '2020-05-06']],
    ['زار بيروت الاثنين والأربعاء الماضيين', ['2025-11-03', '2025-11-05']],
    ['زارها في يناير وأبريل 2020 مرتين', ['2020-01', '2020-04']],
    ['فاز بها في عامي 2014 و2016 مرتين', ['2014', '2016']],
    ['فازوا بها في الأعوام 2014 و2016 و2019 أيضا', ['2014', '2016', '2019']],
    ['توفي عام 2003 أو 2004 في المنفى', ['2003', '2004']],
  ])('%s', (text, expected) => {
    expect(values(text).map(([, value]) => value)).toEqual(expected);
  });
});

test('a number before a part of the day counts what it stands with', () => {
  expect(values('قتل 5 مساء السبت وأصيب 20 ليل الخميس')).toEqual([
    ['مساء السبت', '2025-11-01'],
    ['ليل الخميس', '2025-11-06'],
  ]);
  expect(values('أصيبوا ليل السبت - الأحد')).toEqual([['ليل السبت - الأحد', '2025-11-01']]);
});

describe('one day in two calendars', () => {
  test('two mentions, each in its calendar', () => {
    const found = parseDates('صدر الأمر في 15 رمضان 1446هـ الموافق 15 مارس 2025م بالرياض.');
    expect(found.map((m) => [m.text, m.date.value, m.date.calendar, m.date.hijri])).toEqual([
      ['15 رمضان 1446هـ', '2025-03-15', 'islamic-umalqura', '1446-09-15'],
      ['15 مارس 2025م', '2025-03-15', 'gregorian', undefined],
    ]);
  });

  test('the Gregorian side wins where a sighting moved the month', () => {
    const found = parseDates('صدر الأمر في 14 رمضان 1446هـ الموافق 15 مارس 2025م.');
    expect(found.map((m) => [m.date.value, m.date.hijri])).toEqual([
      ['2025-03-15', '1446-09-14'],
      ['2025-03-15', undefined],
    ]);
  });

  test('each side lends the other its year', () => {
    expect(values('صدر الأمر في 15 رمضان الموافق 15 مارس 2025م.', {})).toEqual([
      ['15 رمضان', '2025-03-15'],
      ['15 مارس 2025م', '2025-03-15'],
    ]);
    expect(values('صدر الأمر في 15 رمضان 1446هـ الموافق 15 مارس.', {})).toEqual([
      ['15 رمضان 1446هـ', '2025-03-15'],
      ['15 مارس', '2025-03-15'],
    ]);
  });

  test('with slashes and brackets', () => {
    expect(values('التاريخ 1/1/1443هـ - 9/8/2021م هنا', {})).toEqual([
      ['1/1/1443هـ', '2021-08-09'],
      ['9/8/2021م', '2021-08-09'],
    ]);
    expect(values('الرياض 15 جمادى الأولى 1447هـ - 6 نوفمبر 2025م هنا', {}).map(([text]) => text)).toEqual([
      '15 جمادى الأولى 1447هـ',
      '6 نوفمبر 2025م',
    ]);
    expect(values('كان ذلك عام 1389هـ/1969م هناك', {}).map(([text]) => text)).toEqual(['عام 1389هـ', '1969م']);
  });
});

describe('values say how far they can be trusted', () => {
  test('outside the Umm al-Qura table a Hijri date is approximate', () => {
    const [m] = parseDates('قتل في 21 رمضان سنة 40 للهجرة بالكوفة');
    expect(m!.date).toMatchObject({ calendar: 'islamic-tbla', hijri: '0040-09-21', approximate: true });
  });

  test.each([
    ['وصل في 31 فبراير 2020', 'no such day in the calendar'],
    ['سافر السبت 5 مارس الماضي', 'the weekday fits no year near the reference date'],
    ['ازدهرت قبل 1000 عام تقريبا', 'the distance is counted too roughly'],
    ['تغيرت في السنوات الأخيرة كثيرا', 'how many is not said'],
    ['ولد سنة 1350 هجرية شمسية', 'the Iranian solar calendar is not converted'],
    ['احتفلوا بعيد الاستقلال معا', 'the name is shared by several days'],
    ['ثم ترجل الجند بعد ثمانين يوما عنها', 'it may count from now or from what the text tells of'],
    ['تمنح الجائزة في 22 فبراير من كل عام', 'it comes back every year'],
    ['يصومون عاشوراء من كل سنة', 'it comes back every year'],
  ])('%s', (text, unresolved) => {
    expect(parseDates(text, { referenceDate: REFERENCE })[0]!.date).toMatchObject({ value: null, unresolved });
  });

  test('between two seasons of sport the last one is not the current one', () => {
    const of = (day: string, text: string): unknown => parseDates(text, { referenceDate: day })[0]!.date;
    expect(of('2025-03-10', 'توج الفريق الموسم الماضي بطلا')).toMatchObject({ value: '2023/2024', inferred: ['year'] });
    expect(of('2025-07-10', 'توج الفريق الموسم الماضي بطلا')).toMatchObject({
      value: null,
      unresolved: 'one season is over and the next has not begun',
    });
    expect(of('2025-07-10', 'يلعب الفريق الموسم المقبل هناك')).toMatchObject({ value: '2025/2026' });
  });

  test('bounds', () => {
    const of = (text: string): unknown => {
      const { grain, start, end } = parseDates(text, { referenceDate: REFERENCE })[0]!.date;
      return [grain, start, end];
    };
    expect(of('في الربع الأول من 2022 نما')).toEqual(['quarter', '2022-01-01', '2022-03-31']);
    expect(of('صيف 1982 بدأت')).toEqual(['season', '1982-06-01', '1982-08-31']);
    expect(of('في القرن السابع عشر ازدهر')).toEqual(['century', '1600-01-01', '1699-12-31']);
    expect(of('زاره الأسبوع الماضي مرة')).toEqual(['week', '2025-10-27', '2025-11-02']);
    expect(of('حكم بين عامي 1990 و1995 بلاده')).toEqual(['range', '1990-01-01', '1995-12-31']);
  });

  test('TIMEX3 on request', () => {
    const of = (text: string): string | undefined => parseDates(text, { referenceDate: REFERENCE, timex3: true })[0]!.date.timex3;
    expect(of('اشتهر في الستينيات كثيرا')).toBe('196');
    expect(of('ازدهر في القرن السابع عشر كثيرا')).toBe('16');
    expect(of('بدأت صيف 1982 فجأة')).toBe('1982-SU');
    expect(of('وصل مساء أمس متعبا')).toBe('2025-11-05TEV');
    expect(of('نما في النصف الأول من 2022 قليلا')).toBe('2022-H1');
    expect(of('وصل فجر أمس متعبا')).toBe('2025-11-05TMO');
    expect(of('وصل ظهر أمس متعبا')).toBe('2025-11-05TMI');
    expect(of('هزم حنبعل روما سنة 218 قبل الميلاد')).toBe('BC0218');
    expect(of('تغيرت في السنوات الأخيرة كثيرا')).toBe('PAST_REF');
    expect(of('يبرد في فصل الشتاء كثيرا')).toBe('XXXX-WI');
    // TIMEX3 has no value for a range, nor for a Hijri month, which comes to one.
    expect(of('حكم بين عامي 1990 و1995 بلاده')).toBeUndefined();
    expect(of('صاموا رمضان 1446هـ كله')).toBeUndefined();
    expect(parseDates('عاد في مارس إلى بيته', { timex3: true })[0]!.date).toMatchObject({ value: null, timex3: 'XXXX-03' });
    expect(parseDates('عاد يوم الأحد إلى بيته', { timex3: true })[0]!.date.timex3).toBe('XXXX-WXX-7');
    // Of a pair the Gregorian side gives the value, and the TIMEX3 value with it.
    const pair = parseDates('صدر الأمر في 14 رمضان 1446هـ الموافق 15 مارس 2025م.', { timex3: true });
    expect(pair.map((m) => m.date.timex3)).toEqual(['2025-03-15', '2025-03-15']);
    expect(parseDates('وصل أمس متعبا')[0]!.date.timex3).toBeUndefined();
  });
});

describe('texts that are nothing but an expression', () => {
  test.each([
    ['في الأول من مارس', 'في الأول من مارس', '2026-03-01'],
    ['بعد شهرين', 'بعد شهرين', '2026-01-06'],
    ['الأحد', 'الأحد', '2025-11-09'],
    ['منذ أسبوعين', 'منذ أسبوعين', '2025-10-23'],
  ])('%s', (text, span, value) => {
    expect(values(text)).toEqual([[span, value]]);
  });
});
