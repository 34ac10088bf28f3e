/** A clock for durations: `performance` is the same, but Node loads a library of its own for it at every start. */

/** Milliseconds since some fixed moment. */
export function now(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}
