/** The door of the date grammar. */
export type { DateProposal } from './propose';
export { proposeDates } from './propose';
export { findReferenceDate } from './reference';
