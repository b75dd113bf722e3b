import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lock, missingOptional } from '../check/lock.ts';
import { platformOf } from './platform.ts';

/**
 * Adds to package-lock.json what `npm install` left out: optional dependencies for platforms whose packages the registry
 * in use does not hold. They are never installed where they were missing; they only have to be named.
 */
const file = join(import.meta.dirname, '..', '..', 'package-lock.json');
const lock: Lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingOptional(lock);
for (const { name, version, dev } of missing) {
  lock.packages[`node_modules/${name}`] = { version, ...(dev && { dev }), optional: true, ...platformOf(name) };
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
console.log(`${missing.length} entries added`);
