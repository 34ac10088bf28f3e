/** The public vocabulary of the tool: what a result looks like, and the closed sets that lexicons and results share. */

export const SCHEMA_VERSION = 1;

export const ORGANISATION_KINDS = [
  'ministry',
  'government',
  'parliament',
  'court',
  'army',
  'police',
  'intelligence',
  'agency',
  'party',
  'movement',
  'militia',
  'union',
  'company',
  'bank',
  'exchange',
  'airline',
  'media',
  'university',
  'school',
  'hospital',
  'research',
  'museum',
  'club',
  'team',
  'federation',
  'ngo',
  'international',
  'religious',
  'other',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const PLACE_KINDS = [
  'country',
  'city',
  'town',
  'village',
  'region',
  'district',
  'neighbourhood',
  'camp',
  'continent',
  'area',
  'island',
  'mountain',
  'river',
  'sea',
  'lake',
  'desert',
  'strait',
  'valley',
  'crossing',
  'airport',
  'port',
  'base',
  'street',
  'square',
  'building',
  'bridge',
  'dam',
  'station',
  'religious',
  'historic',
  'other',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export type EntityType = 'person' | 'organisation' | 'place' | 'date';
export const OFFSET_UNITS = ['codepoint', 'utf16', 'byte'] as const;
/** What `start` and `end` count: Unicode code points, UTF-16 code units, or UTF-8 bytes of the decoded text. */
export type OffsetUnit = (typeof OFFSET_UNITS)[number];

/** One occurrence of an entity. Offsets are half-open and count `offsetUnit`s of the source text, which is never altered. */
export interface Mention {
  /** The source text between `start` and `end`, untouched. */
  text: string;
  start: number;
  end: number;
  /** The bare proper name inside the extent, e.g. `حماس` in `حركة حماس`. */
  coreStart: number;
  coreEnd: number;
  /** The model's probability that extent and type are right, 0 to 1; right about that often (see decide/calibrate.ts). */
  confidence: number;
  /** Id of the rule that proposed the mention, e.g. `person.title-name`. */
  rule: string;
  /** Mentions inside this one, e.g. the city inside a university's name. */
  nested?: NestedMention[];
}
export interface NestedMention extends Mention {
  type: EntityType;
}

interface EntityBase {
  /** Unique within one result: p1, o1, l1, d1, … */
  id: string;
  mentions: Mention[];
}
export interface PersonEntity extends EntityBase {
  name: string;
  aliases: string[];
  roles: string[];
  /** What your own lexicon gives. */
  ids?: Record<string, string>;
}
export interface OrganisationEntity extends EntityBase {
  name: string;
  aliases: string[];
  kind: OrganisationKind;
  /** ISO 3166-1 alpha-2, or null where unknown or international. */
  country: string | null;
  ids?: Record<string, string>;
}
export interface PlaceEntity extends EntityBase {
  name: string;
  aliases: string[];
  kind: PlaceKind;
  country: string | null;
  latitude?: number;
  longitude?: number;
  ids?: Record<string, string>;
}

export type DateGrain =
  'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'half' | 'season' | 'year' | 'decade' | 'century' | 'millennium' | 'range';
export type DateModifier = 'START' | 'MID' | 'END' | 'APPROX' | 'BEFORE' | 'AFTER';
/** What a date expression means (CLDR calendar names; `value` is ISO 8601 or EDTF level 1 in the proleptic Gregorian calendar). */
export interface DateValue {
  value: string | null;
  calendar: 'gregorian' | 'islamic-umalqura' | 'islamic-tbla';
  grain: DateGrain;
  /** First and last day covered (inclusive, ISO); null when the value is null or has no bound. */
  start: string | null;
  end: string | null;
  modifier: DateModifier | null;
  /** Parts that the text does not state and the reference date supplied: `year`, `month`, `day`, … */
  inferred: string[];
  /** The date as stated in the Hijri calendar: `1446-09-15`, `1446-09`, `1446`. */
  hijri?: string;
  approximate?: true;
  /** Why `value` is null. */
  unresolved?: string;
  timex3?: string;
}
export interface DateEntity extends EntityBase, DateValue {}

export interface Language {
  /** ISO 639-1/3 of the text's language, `und` where it cannot be told. */
  code: string;
  confidence: number;
}
export interface ReferenceDate {
  value: string;
  from: 'option' | 'record' | 'text';
}

/** One step of the reasoning behind a mention, as `--explain` prints it. */
export interface Evidence {
  name: string;
  weight: number;
}
export interface Decision {
  type: EntityType;
  text: string;
  start: number;
  end: number;
  rule: string;
  score: number;
  confidence: number;
  evidence: Evidence[];
  /** The strongest overlapping candidate that was not chosen. */
  rival: { type: EntityType; text: string; start: number; end: number; rule: string; score: number } | null;
}

/** The result for one text. The four groups are always present. */
export interface ExtractionResult {
  schemaVersion: typeof SCHEMA_VERSION;
  source?: string;
  id?: unknown;
  language: Language;
  referenceDate: ReferenceDate | null;
  offsetUnit: OffsetUnit;
  people: PersonEntity[];
  organisations: OrganisationEntity[];
  places: PlaceEntity[];
  dates: DateEntity[];
  /** Present with `explain: true`: one decision a mention, in reading order. */
  decisions?: Decision[];
}

/** One thing with its names, for `ExtractOptions.lexicon`. */
export interface LexiconRow {
  /** The usual name, with its class noun where that belongs to it. */
  name: string;
  /** Other names of the same thing. */
  variants?: readonly string[];
  type: 'person' | 'organisation' | 'place';
  /** One of ORGANISATION_KINDS or PLACE_KINDS; `other` where left out. */
  kind?: string;
  /** ISO 3166-1 alpha-2. */
  country?: string;
  /** `{ internal: '4711' }`: given back with the entity. */
  ids?: Readonly<Record<string, string>>;
  /** Left out or '': found wherever it stands. `some`, `much`: only where the context speaks for it. */
  ambiguity?: '' | 'some' | 'much';
}

export interface ExtractOptions {
  /** ISO day against which relative dates resolve; wins over what the text says. */
  referenceDate?: string;
  /** `record` when the reference date came with the record rather than from the caller's option. */
  referenceFrom?: 'option' | 'record';
  /** Default `utf16`; the command's default is `codepoint`. */
  offsets?: OffsetUnit;
  /** Skip the language check and take the text as Arabic. */
  forceLanguage?: boolean;
  /** Drop mentions below this confidence (0 to 1). */
  minConfidence?: number;
  /** Also find names that are only part of a hashtag (`بيروت` in `#انفجار_بيروت`); without it a hashtag is one name or none. */
  hashtagParts?: boolean;
  /** Give dates a TIMEX3 value too. */
  timex3?: boolean;
  /** Keep the decisions in the result. */
  explain?: boolean;
  /** Names of your own (see `loadLexicon`), which win over ours. One array for many texts is compiled once; do not change it in between. */
  lexicon?: readonly LexiconRow[];
}
