import assert from 'node:assert/strict';
import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { StoreError } from '../../src/store/store-error.ts';
import { readEntry } from './read-entry.ts';
import { type LiveShop, openLiveShop } from './shop.ts';

describe('the journal is not what was left', () => {
  let shop: LiveShop;
  let path: string;
  beforeEach(async () => {
    shop = await openLiveShop();
    path = join(shop.directory, 'journal.sqlite');
  });
  afterEach(() => shop.close());

  const call = {
    type: 'track',
    event: 'Product Viewed',
    userId: 'ewa',
    messageId: 'm',
    timestamp: '2026-03-02T09:00:00Z',
  };
  async function leaveOne(): Promise<void> {
    const entry = { source: 'web', receivedAt: shop.now(), kind: 'batch', body: JSON.stringify([call]) };
    await shop.live.accept({ ...entry, calls: readEntry(entry) });
    await shop.live.close();
  }
  const isRefused = (message: RegExp) => (error: unknown) =>
    error instanceof StoreError && error.problem.path === path && message.test(error.problem.message);

  const losses = {
    deleted: () => rmSync(path),
    emptied: () => truncateSync(path, 0),
  };
  for (const [what, lose] of Object.entries(losses)) {
    test(`${what} with calls in it: refused once, so that somebody sees it; then it goes on`, async () => {
      await leaveOne();
      lose();
      await assert.rejects(() => shop.restart(), isRefused(/may be lost/));
      await shop.restart();
      await shop.send({ ...call, messageId: 'n' });
      assert.deepEqual(await shop.ask('select count() from events'), ['1']);
    });
  }

  test('deleted with nothing in it: nothing is lost, and nothing is said', async () => {
    await shop.send(call);
    await shop.live.close();
    rmSync(path);
    await shop.restart();
  });

  test('damaged: refused with its place, until it is put right', async () => {
    await leaveOne();
    writeFileSync(path, Buffer.alloc(8_192, 7));
    for (let i = 0; i < 2; i++)
      await assert.rejects(() => shop.restart(), isRefused(/cannot be opened: .*not a database/));
    rmSync(path);
    await assert.rejects(() => shop.restart(), isRefused(/may be lost/));
    await shop.restart();
  });
});
