/** The classes of the words of the date grammar. */

/** Classes of words; the comments give an example or say what `value` holds. */
export type WordClass =
  | 'month'
  | 'weekday'
  | 'bare-weekday'
  | 'latin-weekday' // شباط, الأحد, أحد, sunday
  | 'unit' // أسبوع = week:one
  | 'unit-number'
  | 'ten-number'
  | 'teen-number'
  | 'tens-number'
  | 'hundred-number'
  | 'thousand-number'
  | 'joined-number'
  | 'ordinal'
  | 'ordinal-part'
  | 'deixis'
  | 'elapsed'
  | 'demonstrative' // الماضي -1, مضت, هذا
  | 'deictic-day'
  | 'deictic-night'
  | 'now'
  | 'document-offset' // أمس -1, الليلة, الآن, بعدها
  | 'modifier'
  | 'part-of-day'
  | 'clock-part'
  | 'clock'
  | 'clock-fraction'
  | 'zone'
  | 'zone-head'
  | 'season'
  | 'division'
  | 'decade'
  | 'era'
  | 'head'
  | 'period-head'
  | 'preposition'
  | 'named-day'
  | 'named-year'
  | 'event-day' // اليوم الدراسي
  | 'day-ten' // عام النكبة, العشر الأواخر
  | 'feast'
  | 'latin-ordinal'
  | 'iso-time'
  | 'eve'
  | 'tense'
  | 'blocker'
  | 'publication'
  | 'measured'
  | 'function';

/** Classes that a date can begin with; of the prepositions and other small words only some. */
const STARTERS = new Set<WordClass>([
  'month',
  'weekday',
  'bare-weekday',
  'latin-weekday',
  'unit',
  'unit-number',
  'ten-number',
  'teen-number',
  'tens-number',
  'hundred-number',
  'thousand-number',
  'ordinal',
  'ordinal-part',
  'demonstrative',
  'deictic-day',
  'deictic-night',
  'document-offset',
  'modifier',
  'part-of-day',
  'clock',
  'season',
  'division',
  'decade',
  'head',
  'period-head',
  'named-day',
  'named-year',
  'day-ten',
  'feast',
]);
const STARTING_VALUES = new Set(['from', 'since', 'between', 'before', 'after', 'within', 'same', 'first-day', 'exactly', 'article']);

/** Whether a date can begin with a word of this class and value. */
export function isStarter(wordClass: WordClass, value: string): boolean {
  return STARTERS.has(wordClass) || ((wordClass === 'preposition' || wordClass === 'function') && STARTING_VALUES.has(value));
}
