import { join } from 'node:path';
import { build } from 'esbuild';

const FOLDER = join(import.meta.dirname, '..');

/** The tracker for a script tag, or for an import. */
export type Form = 'iife' | 'esm';

const SOURCES = { iife: 'script.ts', esm: 'index.ts' } as const satisfies Record<Form, string>;

/** The tracker as one minified script. */
export async function trackerScript(form: Form): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(FOLDER, 'src', SOURCES[form])],
    bundle: true,
    minify: true,
    target: 'es2020',
    format: form,
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}
