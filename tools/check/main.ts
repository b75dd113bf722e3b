import { join } from 'node:path';
import { isCode } from './complaint.ts';
import { checkImports } from './imports.ts';
import { checkLinks } from './links.ts';
import { checkLock } from './lock.ts';
import { repositoryFiles } from './repository.ts';
import { checkSizeAndPlace } from './size-and-place.ts';
import { checkWords } from './words.ts';

/** The rules of the repository that no ready-made tool checks. Prints what breaks them, and ends with 1 if anything does. */
const files = repositoryFiles(join(import.meta.dirname, '..', '..'));
const found = [checkImports, checkLinks, checkLock, checkSizeAndPlace, checkWords].flatMap(check => check(files));
for (const { path, line, message } of found) console.error(`${path}:${line}: ${message}`);
console.log(`${files.length} files, ${files.filter(isCode).length} of them code: ${found.length} complaints`);
process.exitCode = found.length === 0 ? 0 : 1;
