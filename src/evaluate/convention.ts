/** A corpus's own scheme on top of ours: which kinds it compares by extent or core, leaves out, or calls something else. */
import { ExtractError } from '../errors';

export type Treatment = { span: 'extent' | 'core'; type?: string } | 'drop';
/** How a prediction of this type and kind is compared; undefined where the convention says nothing. */
export type Convention = (type: string, kind: string) => Treatment | undefined;

export const NO_CONVENTION: Convention = () => undefined;

/**
 * Reads a convention: lines of `TYPE<TAB>KIND<TAB>extent|core|drop|as:TYPE`, `*` for any kind, `#` for comments.
 * @throws ExtractError E_CONVENTION with the line that is wrong
 */
export function parseConvention(content: string, source: string): Convention {
  const table = new Map<string, Treatment>();
  content.split(/\r?\n/).forEach((line, i) => {
    const [type, kind, how] = line.split('\t');
    if (line.startsWith('#') || line.trim() === '') return;
    const treatment = type === undefined || kind === undefined || how === undefined ? undefined : treatmentOf(how);
    if (treatment === undefined) {
      throw new ExtractError(
        'E_CONVENTION',
        `${source}: line ${i + 1} is no rule: “${line}”`,
        'Write TYPE<TAB>KIND<TAB>extent, core, drop or as:TYPE.',
      );
    }
    table.set(`${type}\t${kind}`, treatment);
  });
  return (type, kind) => table.get(`${type}\t${kind}`) ?? table.get(`${type}\t*`);
}

function treatmentOf(how: string): Treatment | undefined {
  if (how === 'drop') return 'drop';
  if (how === 'extent' || how === 'core') return { span: how };
  // A mention under another name is compared by its core: the class noun belongs to our type.
  if (how.startsWith('as:')) return { span: 'core', type: how.slice(3) };
  return undefined;
}
