import { join } from 'node:path';
import { build } from 'esbuild';

const FOLDER = join(import.meta.dirname, '..');

/** Where the built script is: what a server hands out as `/satsuma.js`. */
export const SCRIPT = join(FOLDER, 'dist', 'satsuma.js');

/** Builds `dist/satsuma.js` for a script tag and `dist/satsuma.mjs` for an import; both minified, with source maps beside them. */
export async function buildTracker(): Promise<void> {
  const settings = { bundle: true, minify: true, sourcemap: true, target: 'es2020' } as const;
  const source = (name: string): string[] => [join(FOLDER, 'src', name)];
  await Promise.all([
    build({ ...settings, entryPoints: source('script.ts'), format: 'iife', outfile: SCRIPT }),
    build({ ...settings, entryPoints: source('index.ts'), format: 'esm', outfile: SCRIPT.replace(/js$/, 'mjs') }),
  ]);
}
