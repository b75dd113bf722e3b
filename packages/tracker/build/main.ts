import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { trackerScript } from './build.ts';

/** Writes `dist/satsuma.js` for a script tag, which a server hands out as `/satsuma.js`, and `dist/satsuma.mjs` for an import. */
const dist = join(import.meta.dirname, '..', 'dist');
const script = await trackerScript('iife');
await mkdir(dist, { recursive: true });
await writeFile(join(dist, 'satsuma.js'), script);
await writeFile(join(dist, 'satsuma.mjs'), await trackerScript('esm'));
console.log(`satsuma.js: ${script.length} bytes, ${gzipSync(script).length} gzipped`);
