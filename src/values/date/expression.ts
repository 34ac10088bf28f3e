/** What a date expression says, as parsed and not yet resolved: the tree between the grammar (rules/date) and the values (values/date). */
import type { DateModifier } from '../../types';

export type CalendarName = 'gregorian' | 'islamic';

/** Units that an expression may count or divide; TIMEX3's, with the half and the third of a period. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'third'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

/**
 * A unit by its distance from another day: `offset` whole units from the one that holds the reference date (`reference`), or the last
 * date that the document stated (`document`), as in العام الماضي (-1, reference) and العام التالي (+1, document).
 */
export interface Relative {
  offset: number;
  anchor: 'reference' | 'document';
}

/** A clock time joined to a day. */
export interface Clock {
  hour: number;
  minute: number;
  second?: number;
  /** Minutes east of Greenwich, where the text says a zone whose distance does not depend on the season. */
  zone?: number;
  /** Zone whose distance depends on the day, see zone.ts. */
  zoneRule?: string;
}

/** Parts of the day that TIMEX3 codes name; they leave the value at the day. */
export type PartOfDay = 'DW' | 'MO' | 'MM' | 'NO' | 'AF' | 'EV' | 'NI' | 'MN' | 'DT';

interface Common {
  modifier?: DateModifier;
  clock?: Clock;
  partOfDay?: PartOfDay;
  /** Said of every year: 22 فبراير من كل عام. */
  recurring?: true;
}

/** A date by its fields: any of year, month, day, weekday, each as stated. */
export interface FieldsExpression extends Common {
  kind: 'fields';
  calendar: CalendarName;
  /** Astronomical year of `calendar` (0 = 1 BC), or one relative to another date. */
  year?: number | Relative;
  /** Calendar of the year where it differs from the month's: رمضان 2023. */
  yearCalendar?: CalendarName;
  /** The year was written with two digits; it belongs to the century that brings it nearest to the reference. */
  shortYear?: true;
  /** Year of the Iranian solar calendar, which is not converted. */
  solar?: true;
  month?: number | Relative;
  day?: number;
  /** ISO weekday. */
  weekday?: number;
  /** The week of a weekday: الأحد من الأسبوع الماضي. */
  week?: Relative;
  /** الماضي, الجاري, المقبل behind fields that leave the year (or the week) open: -2, -1, 0, 1, 2. */
  deixis?: number;
}

/** A unit relative to the reference or the document: الأسبوع الماضي, قبل عامين, اليوم التالي, أمس. */
export interface ShiftExpression extends Common {
  kind: 'shift';
  unit: Unit;
  amount: number;
  anchor: 'reference' | 'document' | DateExpression;
  calendar: CalendarName;
  /** A counted distance (قبل عامين), not the neighbouring unit (العام قبل الماضي): the day counts in weeks and under it. */
  distance?: true;
  /** Counted from now by its own words: بعد شهر من الآن. */
  fromNow?: true;
  /** Several units, and nobody says how many: السنوات الأخيرة. */
  vague?: true;
  /** A school or financial year, or a season of sport, which run over the new year. */
  school?: true | 'season';
  /** العام الجديد: the coming year towards the end of a year, the current one at its beginning. */
  newYear?: true;
  /** Stated weekday in apposition: أمس الأحد. */
  weekday?: number;
  /** Several units together: الأسابيع الثلاثة القادمة; the period from the reference to the shifted point. */
  count?: number;
}

/** The nth weekday or unit of a period, -1 the last: أول ثلاثاء من مارس, آخر يوم من الشهر. */
export interface NthExpression extends Common {
  kind: 'nth';
  index: number;
  weekday?: number;
  unit?: 'day' | 'week' | 'weekend' | 'month' | 'year' | 'decade';
  of: DateExpression;
  /** So many units from that one on, or up to the last: الأيام العشرة الأولى. */
  count?: number;
  /** The rank stands behind the weekday, so that the day of the month may be meant: الثلاثاء الثالث من مارس. */
  ranked?: true;
  /** `index` weekdays behind the day, not inside it: ثالث ثلاثاء بعد عيد الميلاد. */
  after?: true;
}

/** The nth half, third or quarter of a period, -1 the last. */
export interface DivisionExpression extends Common {
  kind: 'division';
  /** The year is not said: في الربع الثاني. */
  open?: true;
  parts: 2 | 3 | 4;
  index: number;
  of: DateExpression;
}

export interface SeasonExpression extends Common {
  kind: 'season';
  /** EDTF code: 21 spring, 22 summer, 23 autumn, 24 winter. */
  season: number;
  year?: number | Relative;
  /** Neither year nor anything that leads to one: فصل الشتاء. */
  anyYear?: true;
  /** Second year of شتاء 2019-2020. */
  untilYear?: number;
  deixis?: number;
}

export interface DecadeExpression extends Common {
  kind: 'decade';
  /** First year (1960) or tens alone (60). */
  decade: number;
  century?: number | Relative;
}

export interface CenturyExpression extends Common {
  kind: 'century';
  /** 1 = years 1 to 100; negative before Christ. */
  century: number;
  calendar: CalendarName;
}

export interface MillenniumExpression extends Common {
  kind: 'millennium';
  millennium: number;
}

export interface NamedExpression extends Common {
  kind: 'named';
  /** Rule of lexicons/date/named-days.tsv, e.g. `islamic:10-01`, `easter:0`. */
  rule: string;
  /** Days behind the first: ثاني أيام العيد = 1. */
  dayOffset: number;
  year?: number | Relative;
  yearCalendar?: CalendarName;
  deixis?: number;
  /** Number of days that the name covers; 1 unless the rule says more. */
  length: number;
}

export interface RangeExpression extends Common {
  kind: 'range';
  from: DateExpression;
  to: DateExpression;
}

/** A clock time alone, or الآن: no date, recognised only where the whole text is one expression. */
export interface ClockExpression extends Common {
  kind: 'clock';
}

export type DateExpression =
  | FieldsExpression
  | ShiftExpression
  | NthExpression
  | DivisionExpression
  | SeasonExpression
  | DecadeExpression
  | CenturyExpression
  | MillenniumExpression
  | NamedExpression
  | RangeExpression
  | ClockExpression;
