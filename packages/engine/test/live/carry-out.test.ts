import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Batch } from '../../src/live/apply/batch.ts';
import { carryOut, openBeginnings } from '../../src/live/apply/carry-out.ts';
import { movePeople } from '../../src/live/apply/merges.ts';
import { raw } from '../../src/store/sql.ts';
import { readEntry } from './read-entry.ts';
import { type LiveShop, openLiveShop, START } from './shop.ts';

let shop: LiveShop;
before(async () => {
  shop = await openLiveShop();
});
after(() => shop.close());

const count = async (table: string): Promise<number> => Number((await shop.ask(`select count() from ${table}`))[0]);

test('two inserts that look alike are two', async () => {
  const { warehouse } = shop.workspace.store;
  for (let i = 0; i < 3; i++) await warehouse.insert('messages', [{ high: 1, low: 2 }]);
  assert.equal(await count('messages'), 3);
  for (let i = 0; i < 2; i++) await warehouse.run(raw('insert into messages select 5, number from numbers(3)'));
  assert.equal(await count('messages'), 9);
});

test('moving people a second time does nothing, whatever lies in between', async () => {
  await shop.workspace.store.warehouse.run(raw('truncate table events'));
  for (let i = 0; i < 5; i++) await shop.send({ type: 'track', userId: `m${i % 2}`, event: `E${i}` });
  const [from, to] = [await shop.who('user_id', 'm0'), await shop.who('user_id', 'm1')];
  await movePeople(shop.workspace.store.warehouse, [{ from, to }]);
  await shop.workspace.store.warehouse.run(raw('optimize table events final'));
  await movePeople(shop.workspace.store.warehouse, [{ from, to }]);
  assert.deepEqual(await shop.ask(`select count() from events where profile = ${to}`), ['5']);
});

test('of a batch that is carried out once more, whatever was missing is added, and nothing twice', async () => {
  const { store } = shop.workspace;
  const tables = ['events', 'order_lines', 'identifiers', 'merges', 'traits', 'profiles'] as const;
  const products = [{ product_id: 'a' }, { product_id: 'b' }];
  const calls = [
    {
      type: 'track',
      userId: 'r1',
      event: 'Order Completed',
      properties: { order_id: 'o', total: 3, currency: 'PLN', products },
    },
    { type: 'identify', userId: 'r1', anonymousId: 'r2', traits: { city: 'Radom' } },
  ].map((call, i) => ({ messageId: `r${i}`, timestamp: '2026-03-01T00:00:00Z', ...call }));
  const said = readEntry({ source: 'web', receivedAt: START, kind: 'batch', body: JSON.stringify(calls) });
  const batch: Batch = {
    ...{ number: 1, id: 'j.1', upTo: 1, now: START },
    calls: said.map((one, i) => ({ source: 'web', message: `r${i}`, receivedAt: START, said: one })),
    decision: {
      whose: said.map(() => [900, 900] as const),
      people: [900],
      identifiers: [
        { kind: 'user_id', value: 'r1', profile: 900, node: 900, call: 0 },
        { kind: 'anonymous_id', value: 'r2', profile: 900, node: 900, call: 1 },
      ],
      merges: [{ winner: 900, loser: 901, call: 1, by: 'anonymous_id' }],
      meetings: [],
    },
  };
  const again = (isRepeated: boolean) =>
    carryOut(store, batch, { beginnings: openBeginnings(), zone: 'Europe/Warsaw', isRepeated });
  const counts = () =>
    Promise.all(
      tables.map(async table => {
        const who = table === 'merges' ? 'winner' : 'profile';
        return `${table} ${(await shop.ask(`select count() from ${table} where ${who} = 900`))[0]}`;
      }),
    );
  await again(false);
  const whole = await counts();
  assert.deepEqual(whole, ['events 1', 'order_lines 2', 'identifiers 2', 'merges 1', 'traits 1', 'profiles 1']);
  await again(true);
  assert.deepEqual(await counts(), whole);
  for (const table of tables) {
    await store.warehouse.run(raw(`delete from ${table} where ${table === 'merges' ? 'winner' : 'profile'} = 900`));
    await again(true);
    assert.deepEqual(await counts(), whole, `${table} had been lost`);
  }
});
