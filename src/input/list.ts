/** Lists of file names, as `--files-from` reads them. */

/** Names separated by NUL where there is one (`find -print0`), else by line ends; empty ones are left out. */
export function parseFileList(text: string): string[] {
  const parts = text.includes('\u0000') ? text.split('\u0000') : text.split('\n').map((line) => line.replace(/\r$/, ''));
  return parts.filter((name) => name !== '');
}
