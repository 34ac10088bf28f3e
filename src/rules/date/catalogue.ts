/**
 * The rules of the date grammar. Examples mark what must be found with ⟦…⟧, one date over its whole extent; counter-examples give no
 * date at all. The generic tests run them through the grammar alone and through the whole pipeline.
 */
import type { Rule } from '../catalogue';

export const DATE_RULES = [
  {
    id: 'date.day-month',
    type: 'date',
    about: 'a day of the month in figures or words with its month, and its year where it is said (day.ts, month.ts)',
    examples: [
      'وقعت الاتفاقية في ⟦التاسع من أكتوبر/تشرين الأول الماضي⟧ بالعاصمة',
      'ولد الشاعر ⟦15 رمضان 1346هـ⟧ في القرية',
      'افتتح المعرض ⟦يوم 3 مارس 2021⟧ رسميا',
      'رحل الفنان في ⟦الـ7 من كانون الثاني 2023⟧ ببغداد',
    ],
    counterExamples: ['عبرت الحافلة جسر الرابع عشر والتلاميذ فيها'],
  },
  {
    id: 'date.month',
    type: 'date',
    about: 'a month of any calendar with year or deixis; alone where the name is no other word, or behind a cue (month.ts)',
    examples: ['ارتفعت الأسعار في ⟦يوليو/تموز 2019⟧ كثيرا', 'يبدأ الصيام في ⟦شهر رمضان المقبل⟧ صباحا'],
    counterExamples: ['مارس الشاب الرياضة بانتظام', 'آب المسافر إلى رشده'],
  },
  {
    id: 'date.year',
    type: 'date',
    about: 'a year behind its head noun, with an era mark, in brackets, or bare behind a preposition (year.ts, year-alone.ts)',
    examples: ['تأسست الجامعة ⟦عام 1908⟧ بتبرعات', 'سقطت المدينة ⟦سنة 656هـ⟧ بعد حصار', 'ازدهرت الزراعة في ⟦300 ق.م⟧ هناك'],
    counterExamples: ['صدر القرار رقم 2254 بالإجماع', 'تقع القرية على ارتفاع 642م فوق السهل', 'تسير الشركة وفق رؤية المملكة 2030.'],
  },
  {
    id: 'date.numeric',
    type: 'date',
    about: 'a date in figures, day before month unless that is impossible (numeric.ts)',
    examples: ['صدر العدد ⟦6/11/2025⟧ بطبعتين', 'سجل العقد ⟦2/5/1440هـ⟧ في المحكمة'],
    counterExamples: ['فاز الفريق بنتيجة 3-1 على ضيفه', 'حمل النسخة 1.10.30 من البرنامج'],
  },
  {
    id: 'date.weekday',
    type: 'date',
    about: 'a weekday, alone or with deixis, its week, or the date that it belongs to (weekday.ts, week.ts)',
    examples: [
      'عاد الوفد ⟦مساء الأحد الماضي⟧ إلى العاصمة',
      'تبدأ الدورة ⟦الثلاثاء 5 مارس 2024⟧ هنا',
      'زارنا ⟦الأربعاء من الأسبوع الماضي⟧ ضيف',
    ],
    counterExamples: ['لم يحضر أحد من الضيوف', 'عقدت الجمعية العمومية اجتماعها', 'زار الوالي الأربعاء ناث إيراثن صباحا'],
  },
  {
    id: 'date.deictic-day',
    type: 'date',
    about: 'today, yesterday, tomorrow and their neighbours in any dialect, with part of the day and weekday (weekday.ts)',
    examples: ['وصل الوزير ⟦مساء أمس الأربعاء⟧ إلى المطار', 'تنطلق القافلة ⟦بعد غد⟧ شمالا', 'عاد الرئيس ⟦أمس «الأربعاء»⟧ من رحلته'],
    counterExamples: ['ينام الطفل عشر ساعات في اليوم', 'قرأنا صحيفة اليوم السابع', 'احتضنت القاعة اليوم الدراسي كله'],
  },
  {
    id: 'date.unit',
    type: 'date',
    about: 'a week, month, year or longer unit placed by هذا, الماضي, المقبل or their like (unit.ts)',
    examples: ['زادت المبيعات ⟦الأسبوع الماضي⟧ كثيرا', 'تنتهي المهلة خلال ⟦الأشهر الثلاثة المقبلة⟧ حتما'],
    counterExamples: ['استقال الأمين العام السابق للمنظمة', 'استمر العرض ثلاثة أسابيع كاملة'],
  },
  {
    id: 'date.offset',
    type: 'date',
    about: 'a counted distance from now or from a date (offset.ts)',
    examples: ['غادر المدينة ⟦قبل عامين⟧ مع أسرته', 'ينتهي المشروع ⟦في غضون ثلاثة أشهر⟧ تقريبا', 'سافر ⟦قبل يومين من عيد الفطر⟧ بالقطار'],
    counterExamples: ['دام الاجتماع ثلاثة أيام متتالية', 'تقع القرية على بعد ساعتين من العاصمة', 'عاد بعد عام واحد بالضبط من رحيله'],
  },
  {
    id: 'date.anaphora',
    type: 'date',
    about: 'a unit placed by the date that the text stated last (unit.ts, offset.ts)',
    examples: ['ثم عاد في ⟦اليوم التالي⟧ وحده', 'وفي ⟦العام نفسه⟧ صدر الكتاب', 'وتوفي ⟦بعد ذلك بعامين⟧ في المنفى'],
    counterExamples: ['وبعد ذلك خرج الجميع'],
  },
  {
    id: 'date.day-deixis',
    type: 'date',
    about: 'a day of a month that is only hinted at (day.ts)',
    examples: ['يلتقي الفريقان في ⟦الخامس عشر من الشهر الجاري⟧ مجددا', 'صدر البيان في ⟦20 المنصرم⟧ دون توقيع'],
    counterExamples: ['غاب في الساعات الـ24 الماضية'],
  },
  {
    id: 'date.nth',
    type: 'date',
    about: 'the nth weekday or unit of a period (part.ts)',
    examples: ['يجتمع المجلس ⟦أول ثلاثاء من مارس 2022⟧ دائما', 'يسلم التقرير ⟦آخر يوم من الشهر المقبل⟧ كاملا'],
    counterExamples: ['هذه آخر مرة أراه فيها'],
  },
  {
    id: 'date.division',
    type: 'date',
    about: 'the nth half, third or quarter of a period (part.ts)',
    examples: ['نما الاقتصاد في ⟦الربع الأول من عام 2022⟧ ببطء', 'ظهرت الحركة في ⟦النصف الثاني من القرن التاسع عشر⟧ هناك'],
    counterExamples: ['سجل الهدف في الربع الأول من المباراة'],
  },
  {
    id: 'date.season',
    type: 'date',
    about: 'a season with its year or deixis (period.ts)',
    examples: ['اندلعت الحرب ⟦صيف 1982⟧ فجأة', 'عادوا في ⟦شتاء 2019-2020⟧ جميعا'],
    counterExamples: ['قرأت رواية خريف الغضب'],
  },
  {
    id: 'date.decade',
    type: 'date',
    about: 'a decade with or without its century (period.ts)',
    examples: ['هاجرت الأسرة في ⟦ستينيات القرن الماضي⟧ غربا', 'اشتهر في ⟦الثمانينات⟧ بأغانيه'],
    counterExamples: ['هو رجل في ثلاثينيات عمره', 'غنى أول مرة في العشرينيات من عمره'],
  },
  {
    id: 'date.century',
    type: 'date',
    about: 'a century of either calendar (period.ts)',
    examples: ['بني المسجد في ⟦القرن الثالث الهجري⟧ بالحجر', 'ازدهرت التجارة في ⟦القرن السابع عشر⟧ كثيرا'],
    counterExamples: ['رأينا وحيد القرن في الحديقة'],
  },
  {
    id: 'date.millennium',
    type: 'date',
    about: 'a millennium (period.ts)',
    examples: ['استوطنوا الوادي في ⟦الألفية الثالثة قبل الميلاد⟧ أول مرة', 'دخلنا ⟦الألفية الثالثة⟧ بآمال كبيرة'],
    counterExamples: ['أعصار من الفئة الخامسة'],
  },
  {
    id: 'date.named',
    type: 'date',
    about: 'a named day of either calendar with its year, deixis or the day within the feast (named.ts)',
    examples: ['أقيمت الصلاة ⟦أول أيام عيد الفطر⟧ في الساحة', 'عطلة ⟦رأس السنة الهجرية 1445⟧ رسمية'],
    counterExamples: ['بارك لها بمولودها السعيد'],
  },
  {
    id: 'date.modifier',
    type: 'date',
    about: 'the beginning, middle or end of a period, or nearness to a date (modifier.ts)',
    examples: ['تفتتح المحطة ⟦مطلع العام المقبل⟧ رسميا', 'التقيا ⟦أواخر سبتمبر/أيلول⟧ سرا', 'ولد ⟦حوالي عام 1935⟧ في الريف'],
    counterExamples: ['وقف اللاعب في منتصف الملعب', 'بدأت إجازة نصف العام للطلاب', 'سجن ثلاثة أعوام ونصف العام'],
  },
  {
    id: 'date.range',
    type: 'date',
    about: 'two dates that bound a stretch of time (range.ts)',
    examples: [
      'حكم ⟦بين عامي 1990 و1995⟧ البلاد',
      'يقام المهرجان ⟦من 3 إلى 5 مايو⟧ هنا',
      'تعقد القمة ⟦يومي 31 مارس و1 أبريل⟧ هناك',
      'هداف ⟦موسم 2023/2024⟧ لاعب شاب',
    ],
    counterExamples: ['حضر من 100 إلى 200 شخص'],
  },
  {
    id: 'date.clock',
    type: 'date',
    about: 'a clock time joined to a day (clock.ts)',
    examples: [
      'تنطلق المباراة ⟦الثلاثاء الساعة 14:30 بتوقيت غرينتش⟧ مباشرة',
      'وصلوا في ⟦الثامنة والنصف من مساء السبت⟧ متعبين',
      'انطلقوا ⟦مساء أمس في حدود الثامنة⟧ شرقا',
    ],
    counterExamples: ['يفتح المتجر الساعة التاسعة صباحا'],
  },
  {
    id: 'date.whole',
    type: 'date',
    about: 'a text that is nothing but one expression, preposition and clock time included (whole.ts)',
    examples: ['⟦الساعة الثالثة عصرا⟧', '⟦الآن⟧'],
    counterExamples: ['الحادي عشر'],
  },
] as const satisfies readonly Rule[];

export type DateRuleId = (typeof DATE_RULES)[number]['id'];
