import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { json, type Running } from '../running.ts';
import { checkedFetch } from './document.ts';
import { openShop } from './open-shop.ts';

describe('the course of a person, over the API', () => {
  let server: Running;
  let admin: Running['fetch'];
  before(async () => {
    server = await openShop();
    admin = await checkedFetch(server, (await server.key('admin')).fetch);
  });
  after(() => server[Symbol.asyncDispose]());

  const read = async (reply: Response) => {
    assert.ok(reply.ok, `${reply.status} ${await reply.clone().text()}`);
    return JSON.parse(await reply.text());
  };
  const get = async (path: string) => read(await admin(path));
  const buyers = async (limit: number): Promise<readonly number[]> => {
    const whom = { where: { event: 'Order Completed', times: { atLeast: 2 } } };
    const { members } = await read(await admin('/api/v1/members', json('POST', { whom, limit })));
    return members.map(({ profile }: { profile: number }) => profile);
  };

  test('days have as many events as the list of events, of every event and of one', async () => {
    for (const profile of await buyers(5))
      for (const which of ['', 'event=Order%20Completed&']) {
        const { days } = await get(`/api/v1/people/${profile}/days?${which}`);
        const { count, events } = await get(`/api/v1/people/${profile}/events?${which}limit=1000`);
        const sum = days.reduce((total: number, day: { count: number }) => total + day.count, 0);
        assert.equal(sum, count);
        const [first] = days;
        const earliest = events.at(-1).time;
        assert.ok(first.day <= earliest && earliest < first.day + 25 * 3_600_000);
      }
  });

  test('orders are those of the events, the newest first, each with its own lines', async () => {
    for (const profile of await buyers(5)) {
      const { orders, count } = await get(`/api/v1/people/${profile}/orders`);
      const { events } = await get(`/api/v1/people/${profile}/events?event=Order%20Completed&limit=1000`);
      assert.equal(count, events.length);
      assert.deepEqual(
        orders.map(({ time }: { time: number }) => time),
        events.map(({ time }: { time: number }) => time),
      );
      for (const { properties, lines } of orders) {
        assert.ok(lines.length > 0);
        for (const line of lines) assert.equal(line.order_id, properties.order_id);
      }
      assert.equal((await get(`/api/v1/people/${profile}/orders?limit=1`)).orders.length, 1);
    }
  });

  test('nothing is known of a later time, and nobody of another number', async () => {
    const [profile] = await buyers(1);
    const { orders } = await get(`/api/v1/people/${profile}/orders`);
    const asOf = new Date(orders[0].time - 1).toISOString();
    assert.equal((await get(`/api/v1/people/${profile}/orders?asOf=${asOf}`)).count, orders.length - 1);
    assert.equal((await admin('/api/v1/people/99999/orders')).status, 404);
    assert.equal((await admin('/api/v1/people/99999/days')).status, 404);
  });
});
