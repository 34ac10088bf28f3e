// First-level divisions from cldr 8.0.0 (Unicode-3.0) and iso3166-2-db 2.3.11 (MIT).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORRECTED_DIVISIONS } from './places-corrections.js';
import type { OrdinaryWords } from './places-ordinary.js';
import { arabicCandidate, cleanName, foldName, rankSpellings } from './places-spelling.js';
import type { Ambiguity, PlaceRow } from './places-tsv.js';

const CLASS_HEAD =
  /^(?:مقاطعة|محافظة|ولاية|[إا]قليم|[إأا]دارة|منطقة|أبرشية|كانتونة?|ضاحية|مديرية|شعبية|ناحية|حي|جهة|عمالة|دائرة|قسم|[إا]مارة|أوبليس|شعبة|مدينة|كوميون|كوماركا|كراي|أوكروغ|أوبلاست|بلدية مدينة|بلدية|بلدة|[إأا]برشية)\s+/;
const CLASS_TAIL = /\s+(?:أوبلاستي?|كراي|أوكروغ|أتول|آتول|ذاتية الحكم|الذاتية)$/;
const COMPASS = /^(?:ال)?(?:شمال|جنوب|شرق|غرب|وسط|شمالي|جنوبي|شرقي|غربي|شمالية|جنوبية|شرقية|غربية|وسطى|مركزية|مركز|مدينة|ريف)$/;
// Both sources have the Iranian codes of before 2020; the provinces stand in world-news.tsv under today's codes.
const STALE_COUNTRIES = new Set(['IR']);
const GENERIC_HEAD = /^(?:المنطقة|المحافظة|المقاطعة|الإقليم|الإدارة|القسم|الولاية|الجهة|المديرية)\s/;

// Rows of the sources that name something else (a church, a company, a category page) or another place than their code says.
const NOT_A_DIVISION = /كنيسة|شركة|تصنيف|بلدية مدينة$|قائمة|مجلس|مطار|²|جمهورية الصين|^(?:قوة|عشاق|فهغ|فيرق|طاوة)$/;
// CLDR still names the Moroccan regions of before 2015.
const WRONG_CODES = new Set([
  'MA-02',
  'MA-13',
  'MA-14',
  'MA-15',
  'MA-16',
  'VN-73',
  'PT-03',
  'ES-S',
  'MA-MMN',
  'CN-TW',
  'US-UM',
  'FR-TF',
  'FR-CP',
  'SD-DC',
  'RS-22',
  'GB-UKM',
  'GB-GBN',
  'GB-EAW',
  'BF-02',
  'KN-08',
  'NI-AN',
  'NI-AS',
  'SM-07',
  'TJ-RA',
  'VE-W',
  'GM-L',
  'GM-M',
  'GM-U',
]);

// The sea, river or oasis is the better-known bearer of these names; the division keeps its class noun.
const BORROWED_NAME = new Set(
  ['البحر الأحمر', 'النيل الأزرق', 'النيل الأبيض', 'نهر النيل', 'الوادي الجديد', 'الأمازون', 'الساحل', 'البحر الأسود'].map(foldName),
);

// A municipality, commune, ward or rural district is no first-level division in the sense of our kinds.
const MINOR_HEAD = /^(?:بلدية|ضاحية|أبرشية|حي|ناحية|مديرية|عمالة)\s/;

interface Iso3166Region {
  iso: string;
  admin?: string;
  names: Record<string, string>;
  reference: { geonames: number | null };
}

export interface RegionTables {
  rows: PlaceRow[];
  /** `IQ.15` (country and GeoNames admin1 code) to `IQ-NI`. */
  isoOfAdmin1: Map<string, string>;
}

interface Collected {
  names: string[];
  minor: boolean;
  sources: Set<string>;
  geonames: number | null;
}

function withoutClassNoun(raw: string): string {
  let name = cleanName(raw.split('،')[0] ?? '').replace(CLASS_TAIL, '');
  const rest = name.replace(CLASS_HEAD, '').replace(/^مدينة\s+/, '');
  if (BORROWED_NAME.has(foldName(rest))) return name;
  if (!rest.split(' ').every((word) => COMPASS.test(word))) name = rest;
  return name;
}

function collect(into: Map<string, Collected>, code: string, raw: string, source: string, geonames: number | null): void {
  if (STALE_COUNTRIES.has(code.slice(0, 2)) || NOT_A_DIVISION.test(raw) || WRONG_CODES.has(code)) return;
  // The class noun is cut first: the spelling check refuses names that still carry one.
  const bare = withoutClassNoun(raw);
  const keptNoun = CLASS_HEAD.test(bare);
  const name = keptNoun ? bare : arabicCandidate(bare, '');
  if (name === null || name.length < 3 || /[^\u0621-\u064A\u06A4 ]/.test(name)) return;
  const entry = into.get(code) ?? { names: [], minor: false, sources: new Set<string>(), geonames: null };
  entry.names.push(name);
  entry.sources.add(source);
  entry.minor ||= MINOR_HEAD.test(raw);
  entry.geonames ??= geonames;
  into.set(code, entry);
}

function ambiguityOf(name: string, entry: Collected, ordinary: OrdinaryWords): Ambiguity {
  if (GENERIC_HEAD.test(name) || name.split(' ').every((word) => COMPASS.test(word))) return 'much';
  if (name.includes(' ')) return '';
  if (ordinary.isNoun(name)) return entry.sources.size > 1 && !entry.minor ? 'some' : 'much';
  return ordinary.isVerb(name) || (name.length <= 4 && entry.sources.size === 1) ? 'some' : '';
}

export function readRegions(packages: string, ordinary: OrdinaryWords): RegionTables {
  const found = new Map<string, Collected>();
  const isoOfAdmin1 = new Map<string, string>();

  const iso = JSON.parse(readFileSync(join(packages, 'node_modules/iso3166-2-db/data/iso3166-2.json'), 'utf8')) as Record<
    string,
    { regions: Iso3166Region[] }
  >;
  for (const [country, { regions }] of Object.entries(iso)) {
    if (STALE_COUNTRIES.has(country)) continue;
    for (const region of regions) {
      const code = `${country}-${region.iso}`;
      if (region.admin !== undefined && region.admin !== '' && region.iso !== '') isoOfAdmin1.set(`${country}.${region.admin}`, code);
      const name = region.names['ar'];
      if (name !== undefined && region.iso !== '') collect(found, code, name, 'iso3166-2-db', region.reference.geonames);
    }
  }

  const xml = readFileSync(join(packages, 'node_modules/cldr/3rdparty/cldr/common/subdivisions/ar.xml'), 'utf8');
  for (const match of xml.matchAll(/<subdivision type="([a-z]{2})([a-z0-9]+)"[^>]*>([^<]+)</g)) {
    const [, country = '', local = '', name = ''] = match;
    collect(found, `${country.toUpperCase()}-${local.toUpperCase()}`, name, 'cldr', null);
  }

  const rows: PlaceRow[] = [];
  for (const [code, entry] of found) {
    const [name, ...variants] = CORRECTED_DIVISIONS.get(code) ?? rankSpellings(entry.names);
    if (name === undefined) continue;
    rows.push({
      name,
      variants,
      kind: entry.minor ? 'district' : 'region',
      country: code.slice(0, 2),
      admin: '',
      latitude: '',
      longitude: '',
      population: 0,
      ids: [`iso:${code}`, ...(entry.geonames === null ? [] : [`geonames:${entry.geonames}`])],
      ambiguity: ambiguityOf(name, entry, ordinary),
      source: [...entry.sources].sort().join('+'),
    });
  }
  // Divisions that stand in both sources are the better known ones and keep a form that several carry.
  const weight = (row: PlaceRow): number => (row.source.includes('+') ? 2 : 0) + (row.kind === 'region' ? 1 : 0);
  rows.sort((a, b) => weight(b) - weight(a));
  return { rows, isoOfAdmin1 };
}
