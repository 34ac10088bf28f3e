/** The sources and the packages they use as a few minified CommonJS files: what a user installs has no dependencies and starts fast. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { emitTypes } from './types';
import { thirdPartyNotices } from './notices';

const ROOT = resolve(__dirname, '..', '..');
const DIST = join(ROOT, 'dist');

/** Packages that most runs do not need: each becomes a file of its own, read when it is first asked for. */
const LAZY_PACKAGES = [
  'commander',
  'franc',
  'chalk',
  'csv-stringify/sync',
  'fast-glob',
  'ignore',
  'natural/lib/natural/distance/levenshtein_distance',
];
const vendorFile = (name: string): string => `${name.replaceAll('/', '-')}.js`;

/** What each file in dist is made from. The engine is a file of its own: `--help` does not load it. */
const ENTRIES = { start: 'src/cli/start.ts', extract: 'src/cli/entry.ts', index: 'src/index.ts', worker: 'src/cli/worker.ts' } as const;

/** Builds everything in dist but the lexicon image: the command, the library, its types, the conventions and the notices. */
export async function bundle(): Promise<void> {
  mkdirSync(DIST, { recursive: true });
  rmSync(join(DIST, 'vendor'), { recursive: true, force: true });
  const shared: BuildOptions = {
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    charset: 'ascii',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    // Only `extract worker` needs them; whoever uses it installs them.
    external: ['bullmq', 'ioredis'],
  };
  const vendor = await Promise.all(
    LAZY_PACKAGES.map((name) =>
      build({
        ...shared,
        stdin: { contents: `module.exports = require('${name}')`, resolveDir: ROOT },
        outfile: join(DIST, 'vendor', vendorFile(name)),
        plugins: [lateChildProcess],
      }),
    ),
  );
  const own = await Promise.all(
    Object.entries(ENTRIES).map(([name, source]) =>
      build({
        ...shared,
        entryPoints: [join(ROOT, source)],
        outfile: join(DIST, `${name}.js`),
        define: {
          __LEXICON_VERSION__: JSON.stringify(fingerprint((path) => path !== 'weights.tsv')),
          __WEIGHTS_VERSION__: JSON.stringify(fingerprint((path) => path === 'weights.tsv')),
        },
        plugins: [separateFiles(source)],
      }),
    ),
  );
  for (const result of own) for (const file of Object.keys((result.metafile as Metafile).outputs)) escapeLetters(join(ROOT, file));
  cpSync(join(ROOT, 'src', 'evaluate', 'conventions'), join(DIST, 'conventions'), { recursive: true });
  cpSync(join(ROOT, 'src', 'cluster'), join(DIST, 'cluster'), { recursive: true });
  writeFileSync(
    join(DIST, 'THIRD-PARTY.txt'),
    thirdPartyNotices(
      ROOT,
      [...vendor, ...own].map((result) => result.metafile as Metafile),
    ),
  );
  emitTypes(ROOT, join(DIST, 'types'));
  chmodSync(join(ROOT, 'bin', 'extract'), 0o755);
  writeCodeCaches();
}

/**
 * Writes the letters beyond ASCII that esbuild leaves in patterns as escapes too: start.ts reads the files byte for byte, which is faster than
 * decoding UTF-8, and V8 keeps them in half the room.
 * @throws Error where a raw template has such letters: an escape would be something else there
 */
function escapeLetters(file: string): void {
  const code = readFileSync(file, 'utf8');
  if (/raw`[^`]*[^\0-\x7f`]/.test(code)) throw new Error(`${file}: a raw template with letters beyond ASCII cannot be escaped`);
  writeFileSync(
    file,
    code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

/** Runs the command once over a sample, so that V8's compiled code of what a short run needs lies beside the files. */
function writeCodeCaches(): void {
  const sample = join(DIST, 'sample.txt');
  writeFileSync(sample, SAMPLE);
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin', 'extract'), sample], {
    env: { ...process.env, EXTRACT_WRITE_CODE_CACHE: '1' },
    encoding: 'utf8',
  });
  rmSync(sample);
  if (status !== 0) throw new Error(`the built command fails on a sample: ${stderr}`);
}

/** Touches every stage: names, clitics, unknown words, organisations, dates of both calendars. */
const SAMPLE = `القاهرة - رويترز، 12 مارس 2021
قال وزير الخارجية المصري سامح شكري أمس الخميس إن بلاده تتابع مع الأمم المتحدة وجامعة الدول العربية (الجامعة) تطورات الأوضاع في ليبيا وبغداد، منذ عام 2011 وحتى نهاية الشهر الجاري.
وأضاف شكري للصحفيين في مدينة الإسكندرية أن شركة فلوريندا الإيطالية ستوقع عقدا في 15 رمضان 1442هـ الموافق 27 نيسان/أبريل، بحضور ريتشارد هولدنبرغ ومحمد بن سالم العمري.
فاز النادي الأهلي على الزمالك بهدفين سجلهما كهربا في الدقيقة 63، بعد يومين من لقاء ترمب ودونالد ترامب.
`;

/** Leaves the lazy packages, and the engine where another entry uses it, outside the file: each is loaded from beside it. */
function separateFiles(entry: string): Plugin {
  return {
    name: 'separate-files',
    setup({ onResolve }) {
      onResolve({ filter: new RegExp(`^(?:${LAZY_PACKAGES.join('|')})$`) }, ({ path }) => ({
        path: `./vendor/${vendorFile(path)}`,
        external: true,
      }));
      onResolve({ filter: /^(?:\.\.\/)+index$/ }, ({ path, resolveDir }) => {
        const isEngine = resolve(resolveDir, path) === join(ROOT, 'src', 'index');
        return isEngine && entry !== ENTRIES.index ? { path: './index.js', external: true } : undefined;
      });
    },
  };
}

/** Commander loads child_process for subcommands that are programs of their own; there are none, and it costs 2 ms of every start. */
const lateChildProcess: Plugin = {
  name: 'late-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path, namespace }) =>
      namespace === 'late' ? { path, external: true } : { path, namespace: 'late' },
    );
    onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => ({
      contents: `exports.spawn = (...parts) => require('${path}').spawn(...parts)`,
    }));
  },
};

/** First 12 hex digits of the SHA-256 over the lexicon files that `wanted` picks, with their names: the same from the same rows anywhere. */
function fingerprint(wanted: (path: string) => boolean): string {
  const folder = join(ROOT, 'lexicons');
  const paths = (readdirSync(folder, { recursive: true }) as string[]).map((path) => path.replaceAll('\\', '/'));
  const hash = createHash('sha256');
  for (const path of paths.filter((name) => name.endsWith('.tsv') && wanted(name)).sort()) {
    hash.update(`${path}\n`).update(readFileSync(join(folder, relative('.', path))));
  }
  return hash.digest('hex').slice(0, 12);
}
