import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openStore, type Store } from '@satsuma/engine';
import { startPostgres } from '@satsuma/engine/test/postgres-server.ts';
import { type Connections, openConnections } from '../../src/sources/connections.ts';
import { openSeal } from '../../src/sources/sealed.ts';
import { openTally } from '../../src/sources/tally.ts';

const DAY = 24 * 60 * 60_000;
const server = await startPostgres();

for (const kind of ['sqlite', 'postgres'] as const) {
  describe(`connections kept in ${kind}`, { skip: kind === 'postgres' && server === undefined }, () => {
    const directory = mkdtempSync(join(tmpdir(), 'satsuma-connections-'));
    let store: Store;
    let connections: Connections;
    before(async () => {
      const url = kind === 'postgres' ? await server?.database() : undefined;
      store = await openStore({ directory, memory: 256 * 1024 * 1024, ...(url !== undefined && { postgresUrl: url }) });
      connections = openConnections(store.control, await openSeal(store.control, randomBytes));
    });
    after(async () => {
      await store.close();
      rmSync(directory, { recursive: true, force: true });
      if (kind === 'postgres') await server?.stop();
    });

    test('a source has one; its secret lies sealed, opens again, and outlives its successor by a day', async () => {
      const shop = { source: 'shop', kind: 'shopify', config: {} } as const;
      assert.deepEqual(
        [await connections.make(shop, 'first secret', 1), await connections.make(shop, 'x', 2)],
        [true, false],
      );
      const [row] = await store.control.selectFrom('connections').selectAll().execute();
      assert.doesNotMatch(JSON.stringify(row), /first/);
      await connections.changeSecret('shop', 'second', 10);
      const again = openConnections(store.control, await openSeal(store.control, randomBytes));
      assert.deepEqual(await again.secretsOf('shop', 9 + DAY), ['second', 'first secret']);
      assert.deepEqual(await again.secretsOf('shop', 10 + DAY), ['second']);
    });

    test('what was counted adds up, the latest refusals stay, and nothing of a removed one', async () => {
      const tally = openTally(store.control);
      for (const time of [100, 200]) {
        tally.accepted('shop', 3, time);
        tally.aside('shop', 'test-order', time);
        for (let i = 0; i < 150; i++)
          tally.refused('shop', { time, topic: 't', reason: 'bad-date', place: `p${i}`, message: 'm' });
        await tally.flush();
      }
      tally.accepted('gone', 1, 1);
      await tally.flush();
      const found = await connections.find('shop');
      assert.deepEqual([found?.accepted, found?.lastReceived], [6, 200]);
      assert.deepEqual(found?.reasons.map(r => [r.outcome, r.reason, r.times, r.last]).sort(), [
        ['aside', 'test-order', 2, 200],
        ['refused', 'bad-date', 300, 200],
      ]);
      const kept = await store.control.selectFrom('connection_refusals').select('place').execute();
      assert.deepEqual([kept.length, (await connections.refusals('shop'))[0]?.place], [200, 'p149']);
      await connections.remove('shop');
      assert.deepEqual(await store.control.selectFrom('connection_refusals').selectAll().execute(), []);
      assert.deepEqual(await connections.list(), []);
    });
  });
}
