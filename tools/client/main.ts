import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateClient } from './generate.ts';
import { readDocument } from './read-document.ts';

/** Writes the client's generated part; with `--check`, says whether it is what the server's source would give. */
const FILE = fileURLToPath(new URL('../../packages/client/src/api.ts', import.meta.url));

const text = execFileSync('biome', ['check', '--write', `--stdin-file-path=${FILE}`], {
  input: generateClient(await readDocument()),
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
if (!process.argv.includes('--check')) writeFileSync(FILE, text);
else if (readFileSync(FILE, 'utf8') !== text) {
  process.stderr.write('packages/client/src/api.ts is not what the server says: run npm run client.\n');
  process.exitCode = 1;
}
