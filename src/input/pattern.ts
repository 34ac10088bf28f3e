/** Quoted glob patterns: `'articles/**\/*.txt'`. */

/** Whether a name that is no existing path can be meant as a pattern. */
export function isPattern(name: string): boolean {
  return /[*?[{]/.test(name);
}

/** Files that match, sorted; hidden files only where the pattern names the dot. Links are not followed. */
export function matchPattern(pattern: string): string[] {
  const glob = require('fast-glob') as typeof import('fast-glob');
  return glob.sync(pattern, { onlyFiles: true, followSymbolicLinks: false, suppressErrors: true, unique: true }).sort();
}
