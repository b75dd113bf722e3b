import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { movePeople } from '../../src/live/apply/merges.ts';
import { insertOnce } from '../../src/live/apply/once.ts';
import { raw } from '../../src/store/sql.ts';
import { type LiveShop, openLiveShop } from './shop.ts';

let shop: LiveShop;
before(async () => {
  shop = await openLiveShop();
});
after(() => shop.close());

const count = async (table: string): Promise<number> => Number((await shop.ask(`select count() from ${table}`))[0]);

test('the same insert under one token is made once; under another it is another', async () => {
  const { warehouse } = shop.workspace.store;
  const row = { name: 'A', profile: 1, time: 1, key: 'k', source: 's' };
  for (const token of ['1', '1', '2', '1']) await insertOnce(warehouse, token, 'events', [row]);
  assert.equal(await count('events'), 2);
});

test('two inserts that look alike and bear no token are two', async () => {
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
