/** The texts inside a folder: recursive, sorted, without hidden files and without what .gitignore names. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ExtractError } from '../errors';

type IgnoreFactory = typeof import('ignore');
type IgnoreRules = ReturnType<IgnoreFactory>;

export const DEFAULT_EXTENSIONS: readonly string[] = ['txt', 'text', 'md'];

/** Kinds of files that reading as text would not help; what makes text of them. */
const CONVERTERS: Readonly<Record<string, string>> = {
  pdf: 'pdftotext',
  docx: 'pandoc -t plain',
  odt: 'pandoc -t plain',
  epub: 'pandoc -t plain',
  rtf: 'pandoc -t plain',
  doc: 'antiword',
};

export interface FolderOptions {
  /** File extensions without dot, lower case; `*` takes every file. */
  extensions: readonly string[];
  /** Also hidden files and folders (names with a leading dot). */
  hidden: boolean;
  /** Leave out what .gitignore files say. */
  gitignore: boolean;
}

/** One .gitignore with the folder it stands in: its patterns are relative to that folder. */
interface Scope {
  folder: string;
  rules: IgnoreRules;
}

export interface FolderTexts {
  /** Each beginning with the folder as it was named, in one fixed order on every machine. */
  paths: string[];
  /** Folders inside that may not be listed: what they hold is not done, and that must be said. */
  closed: { path: string; error: ExtractError }[];
}

/**
 * The texts in a folder and in all folders below it.
 * Links inside the folder are not followed: they can loop and lead outside what was named.
 * @throws ExtractError E_READ when the folder itself cannot be listed, E_EMPTY_FOLDER when it holds no texts
 */
export function listFolder(folder: string, options: FolderOptions): FolderTexts {
  const found: string[] = [];
  const closed: FolderTexts['closed'] = [];
  const others = new Map<string, number>();
  const pending: { path: string; relative: string; scopes: readonly Scope[] }[] = [{ path: folder, relative: '', scopes: [] }];
  for (let here = pending.pop(); here !== undefined; here = pending.pop()) {
    const scopes = options.gitignore ? withOwnRules(here.path, here.relative, here.scopes) : here.scopes;
    const { path: folderPath, relative: inside } = here;
    const failed = (error: ExtractError): void => {
      if (inside === '') throw error;
      closed.push({ path: folderPath, error });
    };
    for (const entry of entriesOf(folderPath, failed)) {
      const relative = here.relative === '' ? entry.name : `${here.relative}/${entry.name}`;
      const path = join(here.path, entry.name);
      if (!options.hidden && entry.name.startsWith('.')) continue;
      if (entry.name === '.git' || isIgnored(relative, entry.isDirectory(), scopes)) continue;
      if (entry.isDirectory()) pending.push({ path, relative, scopes });
      else if (entry.isFile()) {
        const extension = extensionOf(entry.name);
        if (options.extensions.includes('*') || options.extensions.includes(extension)) found.push(path);
        else others.set(extension, (others.get(extension) ?? 0) + 1);
      }
    }
  }
  if (found.length === 0 && closed.length === 0) throw emptyFolder(folder, options.extensions, others);
  return { paths: found.sort(inTreeOrder), closed: closed.sort((a, b) => inTreeOrder(a.path, b.path)) };
}

function entriesOf(path: string, failed: (error: ExtractError) => void): import('node:fs').Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    const { code, message: said } = error as NodeJS.ErrnoException;
    const reason = code === 'EACCES' || code === 'EPERM' ? 'permission denied' : said;
    failed(new ExtractError('E_READ', `the folder ${path} cannot be listed: ${reason}`, 'Check its permissions.', { cause: error }));
    return [];
  }
}

/** By path segments, so that a folder's files stand together and `a/b.txt` comes before `a-c.txt` everywhere. */
function inTreeOrder(a: string, b: string): number {
  const left = a.replaceAll('/', '\u0000');
  const right = b.replaceAll('/', '\u0000');
  return left < right ? -1 : left > right ? 1 : 0;
}

function withOwnRules(path: string, relative: string, scopes: readonly Scope[]): readonly Scope[] {
  let text: string;
  try {
    text = readFileSync(join(path, '.gitignore'), 'utf8');
  } catch {
    return scopes;
  }
  const create = require('ignore') as IgnoreFactory;
  return [...scopes, { folder: relative, rules: create().add(text) }];
}

/** The innermost .gitignore that says anything about the path decides. */
function isIgnored(relative: string, isFolder: boolean, scopes: readonly Scope[]): boolean {
  for (let i = scopes.length - 1; i >= 0; i--) {
    const scope = scopes[i];
    if (scope === undefined) continue;
    const inside = scope.folder === '' ? relative : relative.slice(scope.folder.length + 1);
    const verdict = scope.rules.test(isFolder ? `${inside}/` : inside);
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}

function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
}

function emptyFolder(folder: string, extensions: readonly string[], others: ReadonlyMap<string, number>): ExtractError {
  const wanted = extensions.map((extension) => `.${extension}`).join(', ');
  const most = [...others].sort((a, b) => b[1] - a[1])[0];
  const hint =
    most === undefined
      ? 'The folder has no files at all; hidden and ignored ones count only with --hidden and --no-ignore.'
      : most[0] === ''
        ? `It has ${most[1]} files without extension: take every file with --ext '*'.`
        : CONVERTERS[most[0]] !== undefined
          ? `It has ${most[1]} .${most[0]} files: make text of them first, with ${CONVERTERS[most[0]]}.`
          : `It has ${most[1]} .${most[0]} files: read them with --ext ${most[0]}.`;
  return new ExtractError('E_EMPTY_FOLDER', `the folder ${folder} has no texts (${wanted})`, hint);
}
