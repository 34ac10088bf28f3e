/** Which versions this installation consists of; two nodes with the same ones give the same bytes. */
import { version as packageVersion } from '../../package.json';

/** Set by the bundle: fingerprints of the lexicons and the weights that it was built with. */
declare const __LEXICON_VERSION__: string | undefined;
declare const __WEIGHTS_VERSION__: string | undefined;

/** Kept equal to SCHEMA_VERSION (a test compares them): importing it would load more than `--version` needs. */
const SCHEMA = 1;

export interface Versions {
  package: string;
  schema: number;
  /** First 12 hex digits of the SHA-256 over the lexicons; `source` when run from the sources. */
  lexicon: string;
  weights: string;
  node: string;
}

/** The versions that decide over the output, and Node's own. */
export function versions(): Versions {
  return {
    package: packageVersion,
    schema: SCHEMA,
    lexicon: typeof __LEXICON_VERSION__ === 'string' ? __LEXICON_VERSION__ : 'source',
    weights: typeof __WEIGHTS_VERSION__ === 'string' ? __WEIGHTS_VERSION__ : 'source',
    node: process.versions.node,
  };
}

/** What `--version` prints, with `--json` all of them on one line. */
export function versionText(asJson: boolean): string {
  const all = versions();
  return asJson ? `${JSON.stringify(all)}\n` : `${all.package}\n`;
}
