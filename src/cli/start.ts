/**
 * Loads the command with V8's compiled code from the last build, which spares a short run most of its parsing and compiling. The caches lie
 * beside the files (`extract.js.cache`); V8 rejects one that was made by another version or for another source, and then compiles as ever.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire, wrap } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { expectShortRun } from './optimiser';

/** Set by the build: write the caches of all that this run has loaded and compiled. */
const WRITING = process.env.EXTRACT_WRITE_CODE_CACHE === '1';

const loaded = new Map<string, { exports: unknown }>();
const scripts = new Map<string, Script>();

function cacheOf(file: string): Buffer | undefined {
  if (WRITING) return undefined;
  try {
    return readFileSync(`${file}.cache`);
  } catch {
    return undefined;
  }
}

/** Like require(), for the package's own files. */
function load(file: string): unknown {
  const known = loaded.get(file);
  if (known) return known.exports;
  const module = { exports: {} as unknown };
  loaded.set(file, module);
  const cachedData = cacheOf(file);
  const script = new Script(wrap(readFileSync(file, 'latin1')), { filename: file, ...(cachedData ? { cachedData } : {}) });
  scripts.set(file, script);
  const folder = dirname(file);
  const outside = createRequire(file);
  const require = Object.assign(
    (id: string): unknown => (id.startsWith('./') && id.endsWith('.js') ? load(join(folder, id)) : outside(id)),
    outside,
  );
  (script.runInThisContext() as (...parts: unknown[]) => void).call(module.exports, module.exports, require, module, file, folder);
  return module.exports;
}

// The compiler's flags are part of what a cache is checked against, so they are set before anything is loaded.
expectShortRun();
load(join(__dirname, 'extract.js'));
if (WRITING) process.on('exit', () => scripts.forEach((script, file) => writeFileSync(`${file}.cache`, script.createCachedData())));
