import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { generateClient } from '../client/generate.ts';
import { readDocument } from '../client/read-document.ts';

test('the client in the repository is what the server’s own document gives: else run npm run client', async () => {
  const file = fileURLToPath(new URL('../../packages/client/src/api.ts', import.meta.url));
  const biome = fileURLToPath(new URL('../../node_modules/.bin/biome', import.meta.url));
  const input = generateClient(await readDocument());
  const text = execFileSync(biome, ['check', '--write', `--stdin-file-path=${file}`], { input, encoding: 'utf8' });
  assert.equal(readFileSync(file, 'utf8') === text, true);
});
