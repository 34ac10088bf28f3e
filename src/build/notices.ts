/** The licences of the packages whose code is inside the bundle. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** One text with name, version, licence and licence text of every package that the bundles contain, sorted by name. */
export function thirdPartyNotices(root: string, metafiles: readonly Metafile[]): string {
  const folders = new Set<string>();
  for (const { inputs, outputs } of metafiles) {
    // What was read but shaken out again is not in the bundle.
    const used = new Set(
      Object.values(outputs).flatMap((output) =>
        Object.entries(output.inputs)
          .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
          .map(([path]) => path),
      ),
    );
    for (const path of Object.keys(inputs)) if (used.has(path)) addPackageFolder(path, folders);
  }
  const parts = [...folders].sort().map((folder) => notice(join(root, folder)));
  return `Code of these packages is part of the files in this folder.\n\n${parts.join('\n')}`;
}

function addPackageFolder(path: string, folders: Set<string>): void {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path);
  if (match?.[1] !== undefined) folders.add(match[1]);
}

function notice(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i.test(entry));
  const text =
    file !== undefined && existsSync(join(folder, file))
      ? readFileSync(join(folder, file), 'utf8').trim()
      : '(the package comes without a licence text)';
  return `${'='.repeat(72)}\n${name} ${version} (${license ?? 'see below'})\n\n${text}\n`;
}
