import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { buildTracker, SCRIPT } from './build.ts';

await buildTracker();
const script = readFileSync(SCRIPT);
console.log(`satsuma.js: ${script.length} bytes, ${gzipSync(script).length} gzipped`);
