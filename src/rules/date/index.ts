/** The door of the date grammar. */
export type { DateProposal } from './propose';
export { proposeDates } from './propose';
export { DATE_RULES } from './catalogue';
export { findReferenceDate } from './reference';
