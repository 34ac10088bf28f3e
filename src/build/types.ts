/** The library's declaration files, for TypeScript users. */
import { join } from 'node:path';
import ts from 'typescript';

/**
 * Writes `.d.ts` files for src/index.ts and what it exports.
 * @throws Error with the compiler's message
 */
export function emitTypes(root: string, folder: string): void {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const program = ts.createProgram([join(root, 'src', 'index.ts')], {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    outDir: folder,
    rootDir: join(root, 'src'),
  });
  const { diagnostics } = program.emit();
  const first = diagnostics[0];
  if (first !== undefined) throw new Error(ts.flattenDiagnosticMessageText(first.messageText, '\n'));
}
