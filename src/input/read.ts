/** Reading whole documents: regular files and standard input, never more than the limit, never a device. */
import type { Stats } from 'node:fs';
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { ExtractError } from '../errors';

/** Largest document by default: 32 MB, in bytes. */
export const DEFAULT_MAX_BYTES = 32 * 1024 * 1024;
/** What Node makes of bytes in a file name that are no UTF-8; the name can then not be given back to the system. */
export const NOT_UTF8 = '\ufffd';
const STANDARD_OUTPUT = 1;
const CHUNK_BYTES = 65_536;

/** Paths by which shells and users name a stream that is already open; other FIFOs could block for ever. */
const OPEN_STREAM = /^\/(?:dev\/(?:stdin|fd\/[0-9]+)|proc\/self\/fd\/[0-9]+)$/;

/**
 * The bytes of one file.
 * @param maxBytes limit in bytes; a larger file is an error, it is never cut
 * @throws ExtractError E_NOT_FOUND, E_NOT_A_FILE, E_READ, E_TOO_LARGE
 */
export function readDocument(path: string, maxBytes: number): Uint8Array {
  let descriptor: number | undefined;
  try {
    const stream = requireFile(path) === 'stream';
    descriptor = openSync(path, 'r');
    const size = fstatSync(descriptor).size;
    if (size > maxBytes) throw tooLarge(path, maxBytes, size);
    return readAll(descriptor, stream ? CHUNK_BYTES : size + 1, maxBytes, path);
  } catch (error) {
    throw asReadError(path, error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/**
 * Judges a path before it is opened, for opening a FIFO waits for its writer.
 * @throws ExtractError E_NOT_A_FILE, or what the system says
 */
export function requireFile(path: string): 'file' | 'stream' {
  let stats;
  try {
    stats = statSync(path);
  } catch (error) {
    throw asReadError(path, error);
  }
  if (stats.isFile()) {
    if (isOutput(stats)) throw ownOutput(path);
    return 'file';
  }
  if ((stats.isFIFO() || stats.isSocket()) && OPEN_STREAM.test(path)) return 'stream';
  throw notAFile(path, stats.isDirectory());
}

/** Standard input to its end. The same limits and errors as `readDocument`. */
export async function readStandardInput(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > maxBytes) throw tooLarge('standard input', maxBytes);
      chunks.push(chunk);
    }
  } catch (error) {
    throw asReadError('standard input', error);
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
}

/** Reads until the end even where the file grew after it was measured. */
function readAll(descriptor: number, expected: number, maxBytes: number, path: string): Uint8Array {
  let buffer = Buffer.allocUnsafe(expected);
  let length = 0;
  for (;;) {
    const got = readSync(descriptor, buffer, length, buffer.length - length, null);
    if (got === 0) return buffer.subarray(0, length);
    length += got;
    if (length > maxBytes) throw tooLarge(path, maxBytes);
    if (length === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(Math.max(CHUNK_BYTES, length))]);
  }
}

/** A size as people write it: 32 MB, 10 KB, 12 bytes. */
export function sizeInWords(bytes: number): string {
  if (bytes >= 1024 * 1024) return `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`;
  if (bytes >= 1024) return `${Math.round((bytes / 1024) * 10) / 10} KB`;
  return `${bytes} bytes`;
}

export function tooLarge(what: string, maxBytes: number, size?: number): ExtractError {
  const found = size === undefined ? 'more' : sizeInWords(size);
  return new ExtractError(
    'E_TOO_LARGE',
    `${what} has ${found}; the limit is ${sizeInWords(maxBytes)}`,
    'Raise the limit with --max-bytes, e.g. --max-bytes 200MB, or split the document.',
  );
}

/** Identity of the file that standard output goes to; null where it is none. */
let output: { dev: number; ino: number } | null | undefined;

/** `extract articles/ > articles/all.txt`: the shell has made the file before the folder is listed, and it grows while it is read. */
function isOutput({ dev, ino }: Stats): boolean {
  if (output === undefined) {
    try {
      const stats = fstatSync(STANDARD_OUTPUT);
      output = stats.isFile() ? stats : null;
    } catch {
      output = null;
    }
  }
  return output !== null && output.ino === ino && output.dev === dev;
}

function ownOutput(path: string): ExtractError {
  return new ExtractError('E_READ', `${path} is the output of this command`, 'Let the results go outside the folder that is read.');
}

function notAFile(path: string, directory: boolean): ExtractError {
  return directory
    ? new ExtractError('E_NOT_A_FILE', `${path} is a folder`, 'Name the folder as an input of its own to read the texts inside.')
    : new ExtractError('E_NOT_A_FILE', `${path} is no regular file`, 'Pipes and devices are read through standard input: extract < PATH.');
}

/** What the system says about a path, as a coded error. */
export function asReadError(path: string, error: unknown): ExtractError {
  if (error instanceof ExtractError) return error;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' && path.includes(NOT_UTF8)) {
    return new ExtractError(
      'E_NOT_FOUND',
      `${path} cannot be named: its name is not in UTF-8`,
      'Rename it, e.g. convmv -f windows-1256 -t utf8 --notest -r FOLDER, or read it through standard input: extract < FILE.',
    );
  }
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new ExtractError('E_NOT_FOUND', `${path} does not exist`, 'Check the spelling, or quote patterns such as "articles/**/*.txt".');
  }
  const why: Record<string, string> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'it is a folder',
    ELOOP: 'its links form a loop',
  };
  const reason = why[code ?? ''] ?? (error instanceof Error ? error.message : String(error));
  return new ExtractError('E_READ', `${path} cannot be read: ${reason}`, 'Check the permissions and that the disk is there.', {
    cause: error,
  });
}
