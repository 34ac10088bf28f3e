/** `npm run lint:lexicons`: prints every problem with file and line, and fails when there is one. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lintClosedSets } from './completeness';
import type { LexiconFile } from './rules';
import { lintFile, lintIds, lintSources } from './rules';

const FOLDERS = ['date', 'organisation', 'person', 'place', 'words'];

function main(root: string): void {
  const files: LexiconFile[] = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((file) => file.endsWith('.tsv'))
      .sort()
      .map((file) => ({ name: `${folder}/${file}`, text: readFileSync(join(root, folder, file), 'utf8') })),
  );
  const functionFile = files.find((f) => f.name === 'words/function.tsv');
  const functionWords = new Set(
    (functionFile?.text ?? '')
      .split('\n')
      .slice(1)
      .filter((line) => /\t(preposition|conjunction|pronoun|particle|relative|demonstrative)/.test(line))
      .map((line) => line.split('\t')[0]!),
  );
  const problems = [
    ...files.flatMap((file) => lintFile(file, functionWords)),
    ...lintIds(files),
    ...lintClosedSets(files),
    ...lintSources(
      readFileSync(join(root, 'SOURCES.tsv'), 'utf8'),
      files.map((f) => f.name),
    ),
  ];
  const shown = 60;
  for (const { file, line, message } of problems.slice(0, shown)) console.error(`lexicons/${file}:${line}: ${message}`);
  if (problems.length > shown) console.error(`… and ${problems.length - shown} more`);
  const rows = files.reduce((sum, { text }) => sum + text.split('\n').length - 2, 0);
  console.log(`${files.length} files, ${rows} rows, ${problems.length} problems`);
  if (problems.length > 0) process.exitCode = 1;
}

main(join(__dirname, '..', '..', '..', 'lexicons'));
