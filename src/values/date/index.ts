/** The door of the date values. */
export type { ResolveOptions } from './document';
export { resolveDates } from './document';
