import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { murmur3 } from '../../src/person/murmur.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { sql, value } from '../../src/store/sql.ts';

describe('MurmurHash3, 32 bit', () => {
  // Test vectors of the reference implementation, seed 0.
  for (const [text, hash] of [
    ['', 0],
    ['test', 0xba6bd213],
    ['Hello, world!', 0xc0363e43],
    ['The quick brown fox jumps over the lazy dog', 0x2e4ff723],
  ] as const)
    test(`of ${JSON.stringify(text)}`, () => assert.equal(murmur3(text), hash));
});

describe('MurmurHash3 in the engine', () => {
  const directory = mkdtempSync(join(tmpdir(), 'satsuma-murmur-'));
  let store: Store;
  before(async () => {
    store = await openStore({ directory });
  });
  after(async () => {
    await store.close();
    rmSync(directory, { recursive: true, force: true });
  });

  test('gives the same for 2,000 texts of any length and letters', async () => {
    const text = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.nat().map(n => `satsuma:${n}`),
    );
    const texts = [...new Set(fc.sample(text, { numRuns: 2000, seed: 7 }))];
    const rows = await store.warehouse.rows<{ text: string; hash: number }>(
      sql`select text, murmurHash3_32(text) as hash from (select arrayJoin(${value.texts(texts)}) as text)`,
    );
    assert.equal(rows.length, texts.length);
    assert.deepEqual(
      rows.filter(({ text, hash }) => murmur3(text) !== hash),
      [],
    );
  });
});
