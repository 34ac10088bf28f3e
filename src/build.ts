/** `npm run build`: the lexicon image and the bundles, into dist/. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './build/bundle';
import { parseWeights } from './decide/weights';
import { compileImage } from './lexicon/compile';
import { IMAGE_NAME } from './lexicon/default';
import { compileDateVocabulary } from './rules/date/compile';

async function build(): Promise<void> {
  const root = join(__dirname, '..');
  mkdirSync(join(root, 'dist'), { recursive: true });
  const weights = parseWeights(readFileSync(join(root, 'lexicons', 'weights.tsv'), 'utf8'), (name) => {
    console.error(`lexicons/weights.tsv: no feature ${name} in this version; train again`);
    process.exitCode = 1;
  });
  writeFileSync(join(root, 'dist', IMAGE_NAME), compileImage(join(root, 'lexicons'), weights));
  compileDateVocabulary();
  await bundle();
}

void build();
