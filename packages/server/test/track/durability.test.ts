import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { openWorkspace, raw } from '@satsuma/engine';
import { startKillable } from './killable.ts';
import { basic, tracked } from './tracked.ts';

const event = (messageId: string, more: object = {}) => ({
  ...{ type: 'track', messageId, userId: 'u1', event: 'Product Viewed', properties: { product_id: messageId } },
  ...more,
});

describe('200 means durable', () => {
  test('what was answered before a kill -9 is there after it, once, whatever was sent again', async t => {
    const directory = mkdtempSync(join(tmpdir(), 'satsuma-kill-'));
    t.after(() => rmSync(directory, { recursive: true, force: true }));
    const taken = new Set<string>();
    for (let round = 0; round < 3; round++) {
      const server = await startKillable(directory);
      const send = async (...ids: string[]) => {
        const reply = await fetch(`${server.address}/v1/batch`, {
          method: 'POST',
          headers: basic(server.key),
          // The last call of each is no good, so that what is read again is not all that was sent.
          body: JSON.stringify({ batch: [...ids.map(id => event(id)), { type: 'track' }] }),
        });
        if (reply.status === 200) for (const id of ids) taken.add(id);
        return reply.status;
      };
      // What the killed process took comes again, beside something new.
      if (round > 0) assert.equal(await send(`${round - 1}-0-a`, `${round}-again`), 200);
      const sending = Array.from({ length: 6 }, async (_, i) => {
        for (let n = 0; n < 4; n++) await send(`${round}-${i}-${n}`, `${round}-${i}-a`).catch(() => 0);
      });
      // At another moment each time: before anything is applied, and in the middle of it.
      await Promise.race([Promise.all(sending), new Promise(resolve => setTimeout(resolve, 15 + round * 45))]);
      assert.equal(await send(`${round}-last`), 200);
      await server.kill();
      await Promise.all(sending);
    }
    const last = await startKillable(directory);
    await new Promise(resolve => setTimeout(resolve, 300));
    await last.stop();
    const workspace = await openWorkspace({ directory, memory: 512 * 1024 * 1024 }, Date.now);
    const found = await workspace.store.warehouse.rows<{ id: string }>(raw('select product_id as id from events'));
    await workspace.close();
    const stored = found.map(({ id }) => id);
    assert.ok(taken.size >= 6, `${taken.size} were acknowledged`);
    assert.deepEqual(
      [...taken].filter(id => !stored.includes(id)),
      [],
      'acknowledged and lost',
    );
    assert.equal(new Set(stored).size, stored.length, 'something is there twice');
  });

  test('a batch is read again as it was read at first, also when the settings are others by then', async () => {
    await using shop = await tracked();
    const at = { timestamp: '2026-02-01 10:00:00' };
    // A time without an offset is on the workspace's clock; the first call is no good under any.
    const reply = await shop.post('/v1/batch', { batch: [{ type: 'track' }, event('m1', at), event('m2')] });
    assert.equal(reply.status, 200);
    await shop.server.stop();
    const store = await openWorkspace({ directory: shop.directory, memory: 1e9 }, () => 0);
    await store.store.control
      .updateTable('settings')
      .set({ value: '"Asia/Tokyo"' })
      .where('key', '=', 'zone')
      .execute();
    await store.close();
    await shop.restart();
    assert.equal((await shop.post('/v1/track', event('m3', at))).status, 200);
    assert.deepEqual(await shop.rows('select time from events order by time'), [
      '2026-02-01T01:00:00.000Z',
      '2026-02-01T09:00:00.000Z',
      '2026-03-02T09:00:00.000Z',
    ]);
  });
});

describe('a message counts once', () => {
  test('across requests at the same moment, retries, a batch, and a restart', async () => {
    await using shop = await tracked();
    const replies = await Promise.all(Array.from({ length: 20 }, () => shop.post('/v1/track', event('same'))));
    assert.ok(replies.every(reply => reply.status === 200));
    await shop.post('/v1/batch', { batch: [event('same'), event('same'), event('other')] });
    assert.deepEqual(await shop.rows('select count() from events'), ['2']);
    await shop.post('/v1/track', event('same'));
    await shop.restart();
    await shop.post('/v1/track', event('same'));
    assert.deepEqual(await shop.rows('select count() from events'), ['2']);
    const { repeated } = shop.tracking.live.status();
    assert.equal(repeated, 2);
  });

  test('calls without an id each count', async () => {
    await using shop = await tracked();
    const { messageId: _id, ...call } = event('');
    for (let i = 0; i < 3; i++) await shop.post('/v1/track', call);
    assert.deepEqual(await shop.rows('select count() from events'), ['3']);
  });

  test('two requests about the same new e-mail make one person', async () => {
    await using shop = await tracked();
    const says = (anonymousId: string) => ({ anonymousId, traits: { email: 'ewa@shop.pl' } });
    await Promise.all(['a1', 'a2', 'a3'].map(id => shop.post('/v1/identify', says(id))));
    assert.deepEqual(await shop.rows('select uniqExact(profile), count() from identifiers'), ['1 4']);
  });
});
