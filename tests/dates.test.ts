import { processTask } from '../src/cli/document';
import { settingsFrom } from '../src/cli/settings';
import { parseDates } from '../src/dates';
import type { ExtractionResult } from '../src/types';
import { run } from './cli/command';

describe('parseDates', () => {
  test('offsets count UTF-16 units of the source, whatever decorates it', () => {
    const text = '😀 وصل مساءَ أمــسِ، و\u200f٣ مَارِس ٢٠٢١.';
    for (const m of parseDates(text, { referenceDate: '2025-11-06' })) expect(text.slice(m.start, m.end)).toBe(m.text);
    expect(parseDates(text, { referenceDate: '2025-11-06' }).map((m) => [m.text, m.date.value])).toEqual([
      ['مساءَ أمــسِ', '2025-11-05'],
      ['٣ مَارِس ٢٠٢١', '2021-03-03'],
    ]);
  });

  test('proclitics stay outside, letters of the word inside', () => {
    const cores = (text: string): string[] => parseDates(text, { referenceDate: '2025-11-06' }).map((m) => m.text);
    expect(cores('انتهى وبأكتوبر 2020 عادوا')).toEqual(['أكتوبر 2020']);
    expect(cores('خطة للأسبوع المقبل جاهزة')).toEqual(['لأسبوع المقبل']);
    expect(cores('خطة لعام 2030 جاهزة')).toEqual(['عام 2030']);
    expect(cores('سافر وليد فبراير الماضي')).toEqual(['فبراير الماضي']);
  });

  test('the core leaves out the head noun', () => {
    const core = (text: string): string[] =>
      parseDates(text, { referenceDate: '2025-11-06' }).map((m) => text.slice(m.coreStart, m.coreEnd));
    expect(core('ولد عام 1990 وعاد يوم الاثنين الماضي')).toEqual(['1990', 'الاثنين الماضي']);
    expect(core('سجن سنة (1967) هناك')).toEqual(['1967']);
    expect(core('ولد سنة 1999م وسكن منذ العام الهجري 1440هـ في البلدة')).toEqual(['1999م', '1440هـ']);
    expect(core('وصل بتاريخ 5/3/2020 في شهر رمضان')).toEqual(['5/3/2020', 'رمضان']);
  });

  test('modifiers, parts of the day and centuries belong to the core', () => {
    const whole = ['أواخر سبتمبر الماضي', 'مساء الأحد', 'نهاية عام 2020', 'القرن الثالث الهجري', 'ليلة عيد الفطر', 'بين عامي 1990 و1995'];
    for (const date of whole) {
      const [m] = parseDates(`وقع الأمر ${date}، كما قيل`, { referenceDate: '2025-11-06' });
      expect([m!.text, m!.coreStart, m!.coreEnd]).toEqual([date, m!.start, m!.end]);
    }
  });

  test('hostile texts do no harm', () => {
    const bits = [
      'عام',
      '2020',
      '(',
      ')',
      '/',
      '-',
      'من',
      'إلى',
      'و',
      'الأول',
      'مارس',
      '١٢',
      ':',
      'الساعة',
      'هـ',
      '.',
      'بعد',
      'يوم',
      '\n',
      '\u0640',
      '\ud83d',
    ];
    let seed = 7;
    for (let round = 0; round < 400; round++) {
      let text = '';
      for (let i = 0; i < 40; i++) {
        seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
        text += bits[seed % bits.length] + (seed & 64 ? ' ' : '');
      }
      let last = 0;
      for (const m of parseDates(text, { referenceDate: '2025-11-06' })) {
        expect(m.start).toBeGreaterThanOrEqual(last);
        expect(text.slice(m.start, m.end)).toBe(m.text);
        expect(m.coreStart).toBeGreaterThanOrEqual(m.start);
        expect(m.coreEnd).toBeLessThanOrEqual(m.end);
        last = m.end;
      }
    }
  });

  test('long repetitive text takes time in proportion to its length', () => {
    /** Least processor time of three runs, in milliseconds. */
    const time = (n: number): number => {
      const text = 'من 1 إلى '.repeat(n);
      return Math.min(
        ...[1, 2, 3].map(() => {
          const begin = process.cpuUsage();
          parseDates(text);
          return process.cpuUsage(begin).user / 1000;
        }),
      );
    };
    time(1000);
    // A quadratic reading would take 64 times as long.
    expect(time(8000)).toBeLessThan(200 + 30 * time(1000));
  });
});

describe('--dates', () => {
  const TEXT = 'اشتهر المطرب في الستينيات. وصل مساء أمس، وحكم بين عامي 1990 و1995 بلاده.';
  const timex3 = (output: string): (string | undefined)[] => (JSON.parse(output) as ExtractionResult).dates.map((date) => date.timex3);

  test('timex3 adds a value where TIMEX3 has one, edtf leaves it out', () => {
    const output = (dates?: 'edtf' | 'timex3'): string => {
      const { document } = settingsFrom([], { maxBytes: '1MB', referenceDate: '2025-11-06', ...(dates ? { dates } : {}) }, []);
      const style = { indent: false, colour: false, many: false };
      return processTask({ kind: 'bytes', bytes: Buffer.from(TEXT), source: 'a.txt' }, { ...document, format: 'json', style }).output;
    };
    expect(timex3(output('timex3'))).toEqual(['196', '2025-11-05TEV', undefined]);
    expect(timex3(output())).toEqual([undefined, undefined, undefined]);
    expect(output('edtf')).toBe(output());
  });

  test('the command takes it, and nothing else', () => {
    const input = TEXT;
    const known = run(['--dates', 'timex3', '--reference-date', '2025-11-06', '-q'], { input });
    expect([known.status, timex3(known.stdout)]).toEqual([0, ['196', '2025-11-05TEV', undefined]]);
    expect(run(['--dates', 'iso'], { input })).toMatchObject({ status: 2, stdout: '' });
  });
});
