/** Mentions as `link` gets them, made by hand: what clusters does not depend on what was found. */
import type { FoundMention } from '../../src/link/mention';
import type { ORGANISATION, PERSON, PLACE } from '../../src/rules/candidates';

export interface Made {
  form: string;
  /** Extent where it is wider than the core. */
  extent?: string;
  kind?: string;
  entities?: number[];
}

/** Mentions one behind the other, ten characters apart. */
export function found(type: typeof PERSON | typeof ORGANISATION | typeof PLACE, ...made: (string | Made)[]): FoundMention[] {
  return made.map((one, i) => {
    const { form, extent = form, kind = '', entities = [] } = typeof one === 'string' ? { form: one } : one;
    const start = i * 100;
    return {
      candidate: i,
      type,
      kind,
      from: i,
      to: i + 1,
      coreFrom: i,
      coreTo: i + 1,
      start,
      end: start + extent.length,
      coreStart: start,
      coreEnd: start + form.length,
      form,
      extentForm: extent,
      entities,
      confidence: 1,
      rule: 'person.known',
    };
  });
}

/** Clusters as lists of forms. */
export function forms(clusters: readonly { mentions: FoundMention[] }[]): string[][] {
  return clusters.map(({ mentions }) => mentions.map((m) => m.form));
}
