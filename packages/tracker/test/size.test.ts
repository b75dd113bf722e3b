import assert from 'node:assert/strict';
import { it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { trackerScript } from '../build/build.ts';

const MOST_BYTES = 5_000;

it(`the tracker has at most ${MOST_BYTES} bytes, gzipped`, async context => {
  const bytes = gzipSync(await trackerScript('iife')).length;
  context.diagnostic(`satsuma.js: ${bytes} bytes gzipped`);
  assert.ok(bytes <= MOST_BYTES, `${bytes} bytes`);
});
