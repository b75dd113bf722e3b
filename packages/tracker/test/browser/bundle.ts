import { build } from 'esbuild';

/** A script for a page, of a module's text: what it imports, packages as they come included, is in it. */
export async function bundled(module: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: module, resolveDir: import.meta.dirname },
    bundle: true,
    format: 'iife',
    write: false,
    logLevel: 'error',
  });
  return outputFiles.map(({ text }) => text).join('');
}
