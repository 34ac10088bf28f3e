/**
 * The rules by which mentions are proposed. A rule proposes generously and explains itself; whether its proposal stands is for `decide`.
 * Examples mark what must be found with ⟦…⟧; one generic test runs them all through the whole pipeline. Counter-examples must give no
 * mention of the rule's type.
 */
import type { EntityType } from '../types';

export interface Rule {
  readonly id: string;
  readonly type: EntityType;
  /** What the rule needs and what it proposes, in one sentence. */
  readonly about: string;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

export const RULES = [
  {
    id: 'person.known',
    type: 'person',
    about: 'the full name or a usual short name of a known person',
    examples: ['التقى ⟦ياسر عرفات⟧ الوفد الزائر', 'وقال ⟦بوتين⟧ إن المحادثات مستمرة'],
    counterExamples: ['ازدادت أسعار الخبز في الأسواق'],
  },
  {
    id: 'person.title-name',
    type: 'person',
    about: 'a chain of name words behind a title, office or word of kinship',
    examples: ['استقبل وزير المالية ⟦سمير العطار⟧ الوفد', 'حضر الدكتور ⟦خالد المنصوري⟧ الجلسة'],
    counterExamples: ['اجتمع وزير المالية مع الوفد'],
  },
  {
    id: 'person.name-chain',
    type: 'person',
    about: 'a chain of given, fathers’ and family names with بن, أبو, آل, عبد between them',
    examples: ['فاز ⟦محمد بن سالم العمري⟧ بالجائزة', 'كتبت ⟦ليلى حداد⟧ رواية جديدة'],
    counterExamples: ['كان الحل جميلا وسهلا'],
  },
  {
    id: 'person.unknown-chain',
    type: 'person',
    about: 'one or more words that no list holds, where a person may stand',
    examples: ['قال المتحدث ⟦ريتشارد هولدنبرغ⟧ للصحفيين', 'صرح الناطق ⟦جيمس ستراكبورن⟧ أمس'],
    counterExamples: ['تستخدم الشركة تقنيات حديثة'],
  },
  {
    id: 'person.alias',
    type: 'person',
    about: 'a name with the nickname or kunya that stands in brackets or quotes right behind it',
    examples: ['وصل ⟦محمود عباس (أبو مازن)⟧ إلى رام الله', 'سجل ⟦محمود عبد الرازق "شيكابالا"⟧ الهدف'],
    counterExamples: ['كان الحل (وهو بسيط) جميلا'],
  },
  {
    id: 'organisation.known',
    type: 'organisation',
    about: 'an organisation of the gazetteer under one of its names',
    examples: ['دعت ⟦الأمم المتحدة⟧ إلى الهدوء', 'أعلن ⟦البنك الدولي⟧ عن قرض'],
    counterExamples: ['تعقد الأسرة اجتماعا كل أسبوع'],
  },
  {
    id: 'organisation.class-noun',
    type: 'organisation',
    about: 'a class noun of organisations with the words that complete it: nisba, idafa, لـ, و inside the name, quotes',
    examples: ['أصدرت ⟦وزارة الزراعة العراقية⟧ بيانا', 'أعلنت ⟦جامعة الموصل⟧ النتائج'],
    counterExamples: ['قالت الوزارة إن المشروع تأخر'],
  },
  {
    id: 'organisation.alias',
    type: 'organisation',
    about: 'an organisation with its alias in brackets behind it',
    examples: ['تأسست ⟦منظمة التحرير الفلسطينية (فتح)⟧ قديما'],
    counterExamples: ['زار المدينة (وهي قديمة) سياح كثيرون'],
  },
  {
    id: 'organisation.unknown',
    type: 'organisation',
    about: 'words that no list holds, Latin words or family names, where an organisation may stand',
    examples: ['نشرت ⟦Bloomberg⟧ تقريرا عن الأسواق'],
    counterExamples: ['ارتفعت درجات الحرارة اليوم'],
  },
  {
    id: 'organisation.initials',
    type: 'organisation',
    about: 'letters one by one, Latin ones by their names or Arabic ones alone, and a word behind them',
    examples: ['أذاعت ⟦بي بي سي⟧ المقابلة أمس'],
    counterExamples: ['كتب المعلم س و ص على اللوح'],
  },
  {
    id: 'organisation.completed',
    type: 'organisation',
    about: 'a name with a nisba, a number or لـ with its purpose behind it',
    examples: ['قالت ⟦الراجحي للتأمين⟧ إن أرباحها زادت'],
    counterExamples: ['قدم سعيد للجمهور أغنية'],
  },
  {
    id: 'organisation.branch',
    type: 'organisation',
    about: 'a field of work that bodies are called after, before a place',
    examples: ['باشرت كوادر ⟦أشغال إربد⟧ فتح الطرق'],
    counterExamples: ['تحسنت صحة المريض'],
  },
  {
    id: 'place.known',
    type: 'place',
    about: 'a place of the gazetteer under one of its names',
    examples: ['وصل الوفد إلى ⟦بغداد⟧ مساء', 'تقع القرية شمال ⟦لبنان⟧'],
    counterExamples: ['شرب الرجل القهوة ثم خرج'],
  },
  {
    id: 'place.class-noun',
    type: 'place',
    about: 'a class noun of places in construct with a name',
    examples: ['اندلع حريق في ⟦مدينة السليمانية⟧', 'عبرت القافلة ⟦معبر رفح⟧'],
    counterExamples: ['وصل الوفد إلى المدينة'],
  },
  {
    id: 'place.unknown',
    type: 'place',
    about: 'words that no list holds, or names of people, where a place may stand: behind a preposition, a class noun, in a list of places',
    examples: ['وصلت القافلة إلى ⟦كفرنتون⟧ صباحا'],
    counterExamples: ['وقع الانفجار في الصباح'],
  },
] as const satisfies readonly Rule[];

/**
 * Rules for a user's own names, with numbers behind those above; nothing is learned for them, a name without an ambiguity mark wins.
 * Their examples hold with a lexicon of the marked names.
 */
export const OVERLAY_RULES = [
  {
    id: 'person.overlay',
    type: 'person',
    about: 'a person of the lexicon that the user gave (--lexicon)',
    examples: ['رحب ⟦زلفان الكشميطي⟧ بالضيوف'],
    counterExamples: ['رحب الجميع بالضيوف'],
  },
  {
    id: 'organisation.overlay',
    type: 'organisation',
    about: 'an organisation of the lexicon that the user gave, with its class noun where one stands before it',
    examples: ['ارتفعت أسهم ⟦نوفاتكس⟧ اليوم'],
    counterExamples: ['ارتفعت الأسهم اليوم'],
  },
  {
    id: 'place.overlay',
    type: 'place',
    about: 'a place of the lexicon that the user gave, with its class noun where one stands before it',
    examples: ['وصلوا إلى ⟦كفرنتون⟧ مساء'],
    counterExamples: ['وصلوا إلى البيت مساء'],
  },
] as const satisfies readonly Rule[];

/** All rules of names, by their numbers in `Candidates.rule`. */
export const NAME_RULES: readonly Rule[] = [...RULES, ...OVERLAY_RULES];
export type RuleId = (typeof RULES)[number]['id'] | (typeof OVERLAY_RULES)[number]['id'];
/** Number of each rule in `Candidates.rule`. */
export const RULE = Object.fromEntries(NAME_RULES.map((rule, i) => [rule.id, i])) as Record<RuleId, number>;
/** Rules from this number on are the user's. */
export const FIRST_OVERLAY_RULE = RULES.length;
