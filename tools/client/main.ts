import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { differences, FOLDER, kept, made } from './files.ts';

/** Writes the client's generated part; with `--check`, says whether it is what the server's source would give. */
mkdirSync(FOLDER, { recursive: true });
const files = await made();
const other = differences(kept(), files);
if (!process.argv.includes('--check')) {
  for (const name of other) {
    const text = files[name];
    if (text === undefined) rmSync(join(FOLDER, name));
    else writeFileSync(join(FOLDER, name), text);
  }
} else if (other.length > 0) {
  process.stderr.write(`packages/client/src/api: ${other.join(', ')} not what the server says: run npm run client.\n`);
  process.exitCode = 1;
}
