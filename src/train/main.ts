/**
 * Learns the weights: `npm run train -- [--folds 5] [--write] [--errors N] CORPUS…`.
 * CORPUS is `PATH[,convention=FILE][,types=PER+LOC+ORG][,weight=1][,domain=N][,test]`: a CoNLL file or a folder of marked gold; `test`
 * marks a corpus that is only scored. Corpora of domain 0 (the first, unless named) teach what ships, the others only what all share.
 */
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compileImage } from '../lexicon/compile';
import { openImage } from '../lexicon/image';
import { FEATURE_COUNT } from '../decide/space';
import { formatWeights } from '../decide/weights';
import { decide } from '../decide/decide';
import { NO_CONVENTION, parseConvention } from '../evaluate/convention';
import { readConll, readMarked, readNegatives } from './gold';
import type { GoldDocument } from './gold';
import type { Document } from './instances';
import { packFeatures, prepare } from './instances';
import type { Example, Settings } from './optimise';
import { optimise } from './optimise';
import { Reliability } from './reliability';
import { emptyTally, formatTally, score } from './score';

const HELP = `Learns the weights of the evidence from gold.

  npm run train -- [OPTIONS] CORPUS...

  CORPUS is PATH[,OPTION]...: a CoNLL file, a folder of *.marked.txt, or a .txt of sentences without names
    convention=FILE  the corpus's own scheme, as in src/evaluate/conventions
    types=LIST       types that it marks (PER+LOC+ORG)
    weight=NUMBER    how much each of its examples counts (1)
    domain=NUMBER    corpora of domain 0 teach what ships, the others only what all share (0, 1, 2, … in order)
    test             only scored

  --folds N          cross-validate on the first corpus
  --write            write lexicons/weights.tsv (with --folds: after it)
  --errors N         with --folds: show N errors; --skip M: only every (M+1)th
  --per-doc N        CoNLL: so many sentences make one document (20)
  --runs N, --epochs N, --rate R, --decay D, --margin M, --blend A,B,…    the optimiser (4, 6, 0.1, 0.005, 0.7, 1)
  -h, --help         show this help

  npm run train -- --folds 5 gold.conll,convention=src/evaluate/conventions/anercorp.tsv
`;

const SETTINGS: Settings = { runs: 4, epochs: 6, rate: 0.1, decay: 0.005, margin: 0.7, blend: [1] };

interface Loaded {
  name: string;
  documents: Document[];
  types: readonly string[];
  importance: number;
  domain: number;
  testOnly: boolean;
}

/** Wrong usage ends with 2 and a word on how to get it right. */
function usageFails(message: string): never {
  process.stderr.write(`train: ${message}\n  npm run train -- --help shows all options.\n`);
  process.exit(2);
}

function options() {
  return parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      folds: { type: 'string', default: '0' },
      write: { type: 'boolean' },
      errors: { type: 'string', default: '0' },
      'per-doc': { type: 'string', default: '20' },
      runs: { type: 'string' },
      epochs: { type: 'string' },
      rate: { type: 'string' },
      decay: { type: 'string' },
      margin: { type: 'string' },
      blend: { type: 'string' },
      skip: { type: 'string', default: '0' },
    },
  });
}

function main(): void {
  let parsed: ReturnType<typeof options>;
  try {
    parsed = options();
  } catch (error) {
    return usageFails((error as Error).message);
  }
  const { values, positionals } = parsed;
  if (values.help === true) {
    process.stdout.write(HELP);
    return;
  }
  if (positionals.length === 0) return usageFails('no corpus is named');
  const settings: Settings = {
    runs: Number(values.runs ?? SETTINGS.runs),
    epochs: Number(values.epochs ?? SETTINGS.epochs),
    rate: Number(values.rate ?? SETTINGS.rate),
    decay: Number(values.decay ?? SETTINGS.decay),
    margin: Number(values.margin ?? SETTINGS.margin),
    blend: values.blend ? values.blend.split(',').map(Number) : SETTINGS.blend,
  };
  const root = join(__dirname, '..', '..', 'lexicons');
  const imagePath = join(process.env.TMPDIR ?? '/tmp', `arabic-extract-train-${process.pid}.image`);
  writeFileSync(imagePath, compileImage(root, new Float32Array(FEATURE_COUNT)));
  const image = openImage(imagePath);
  const corpora = positionals.map((spec, at): Loaded => {
    const [path = '', ...options] = spec.split(',');
    const option = (name: string): string | undefined =>
      options.find((o) => o === name || o.startsWith(`${name}=`))?.slice(name.length + 1);
    const types = (option('types') ?? 'PER+LOC+ORG').split('+');
    const file = option('convention');
    const convention = file ? parseConvention(readFileSync(file, 'utf8'), file) : NO_CONVENTION;
    const documents = goldOf(path, Number(values['per-doc'])).map((gold) => prepare(gold, image, convention, types));
    const unreachable = documents.reduce((sum, d) => sum + d.unreachable, 0);
    const spans = documents.reduce((sum, d) => sum + d.spans.filter((s) => s.type >= 0).length, 0);
    const candidates = documents.reduce((sum, d) => sum + d.candidates.count, 0);
    console.log(
      `${path}: ${documents.length} documents, ${candidates} candidates, ${unreachable} of ${spans} gold spans have no candidate`,
    );
    return {
      name: path,
      documents,
      types,
      importance: Number(option('weight') ?? 1),
      domain: option('domain') === undefined ? at : Number(option('domain')),
      testOnly: options.includes('test'),
    };
  });

  const folds = Number(values.folds);
  if (folds > 1) {
    const target = corpora[0]!;
    const total = emptyTally();
    const reliability = new Reliability();
    let errors = Number(values.errors);
    const skip = Number(values.skip);
    for (let fold = 0; fold < folds; fold++) {
      const held = target.documents.filter((_, i) => Math.floor((i * folds) / target.documents.length) === fold);
      const rest = target.documents.filter((d) => !held.includes(d));
      const weights = train([{ ...target, documents: rest }, ...corpora.slice(1).filter((c) => !c.testOnly)], settings).weights;
      const tally = emptyTally();
      let n = 0;
      for (const document of held) {
        score(
          document,
          weights,
          tally,
          target.types,
          errors > 0
            ? (what, type, d, from, to) => {
                if (n++ % (skip + 1) !== 0 || errors-- <= 0) return;
                const { text, tokens } = d.gold;
                const a = tokens[from * 2]!;
                const b = tokens[to * 2 - 1]!;
                console.log(
                  `${what}\t${type}\t${text.slice(a, b)}\t…${text.slice(Math.max(0, a - 45), a)}[[${text.slice(a, b)}]]${text.slice(b, b + 35)}…`.replace(
                    /\n/g,
                    ' ⏎ ',
                  ),
                );
              }
            : undefined,
          reliability,
        );
      }
      for (const key of ['right', 'predicted', 'gold'] as const) tally[key].forEach((v, t) => (total[key][t]! += v));
      console.log(`fold ${fold + 1}\n${formatTally(tally)}`);
    }
    console.log(`cross-validated on ${target.name}\n${reliability.toString()}\n${formatTally(total)}`);
  }
  if (folds <= 1 || values.write) {
    const { weights, counts } = train(
      corpora.filter((c) => !c.testOnly),
      settings,
    );
    for (const corpus of corpora) {
      const tally = emptyTally();
      for (const document of corpus.documents) score(document, weights, tally, corpus.types);
      console.log(`${corpus.testOnly ? 'tested' : 'trained'} on ${corpus.name}\n${formatTally(tally)}`);
    }
    if (values.write) writeFileSync(join(root, 'weights.tsv'), formatWeights(weights, counts));
  }
}

/** The documents of a CoNLL file, of a folder of marked gold, or of a text of sentences without names. */
function goldOf(path: string, perDocument: number): GoldDocument[] {
  if (path.endsWith('.txt')) return readNegatives(path);
  if (!statSync(path).isDirectory()) return readConll(path, perDocument);
  return readdirSync(path)
    .filter((file) => file.endsWith('.marked.txt'))
    .sort()
    .map((file) => readMarked(join(path, file)));
}

/**
 * Two rounds: the first without echoes of the document, the second with the echoes that the first found. Each half of the documents gets
 * its echoes from weights learned on the other half, so that they are no more certain than echoes in unseen text will be.
 */
function train(corpora: readonly Loaded[], settings: Settings): { weights: Float32Array; counts: Int32Array } {
  const examples: Example[] = corpora.flatMap(({ documents, importance, domain }) =>
    documents.map((document) => ({ document, packed: packFeatures(document, null), importance, domain })),
  );
  const halves = [0, 1].map((half) => {
    const others = examples.filter((_, i) => i % 2 !== half);
    return Float32Array.from(optimise(others, { ...settings, runs: 1 }, new Int32Array(FEATURE_COUNT)));
  });
  const counts = new Int32Array(FEATURE_COUNT);
  const second: Example[] = examples.map(({ document, importance, domain }, i) => {
    const { echo } = decide(document.observation, document.candidates, halves[i % 2]!, () => -10);
    return { document, packed: packFeatures(document, echo), importance, domain };
  });
  const learned = optimise(second, settings, counts);
  return { weights: Float32Array.from(learned), counts };
}

main();
