import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fetchHistories } from '../../src/person/fetch.ts';
import type { Occurrence } from '../../src/person/history.ts';
import { openStore, type Store } from '../../src/store/open.ts';

const at = (text: string): number => Date.parse(text);
const fact = (profile: number, time: string, id: string, name: string) => ({
  profile,
  time,
  id,
  name,
  import: 1,
  source: 's',
});
const properties = (row: Occurrence | undefined) => Object.fromEntries(row?.properties ?? []);

describe('histories as the store has them', () => {
  const directory = mkdtempSync(join(tmpdir(), 'satsuma-fetch-'));
  let store: Store;
  before(async () => {
    store = await openStore({ directory });
    const { warehouse } = store;
    await warehouse.insert('profiles', [
      { profile: 1, created: '2026-01-01T00:00:00Z', import: 1 },
      { profile: 2, created: '2026-02-01T00:00:00Z', import: 1 },
    ]);
    await warehouse.insert('traits', [
      { name: 'city', profile: 1, time: '2026-02-01T00:00:00Z', text: 'Łódź', list: [], import: 1, source: '' },
      { name: 'city', profile: 1, time: '2026-01-01T00:00:00Z', text: 'Kraków', list: [], import: 1, source: '' },
      {
        name: 'points',
        profile: 1,
        time: '2026-01-01T00:00:00Z',
        text: '5.0',
        number: 5,
        list: [],
        import: 1,
        source: '',
      },
      { name: 'tags', profile: 1, time: '2026-01-01T00:00:00Z', text: '', list: ['a', "it's"], import: 1, source: '' },
      {
        name: 'born',
        profile: 1,
        time: '1969-12-31T23:59:59.999Z',
        text: '1990-01-01',
        moment: '1989-12-31T23:00:00Z',
        list: [],
        import: 1,
        source: '',
      },
    ]);
    await warehouse.insert('events', [
      {
        ...fact(1, '2026-01-02T10:00:00.001Z', '18446744073709551615', 'Order Completed'),
        total: '12.50',
        quantity: 2,
        coupon: 'A',
        properties: { note: 'x', utm: { source: 'ads' }, tags: ['p', 'q'], day: '2026-03-01', empty: '' },
      },
      { ...fact(1, '2026-01-02T10:00:00.001Z', '9', 'Order Completed'), total: '100', properties: {} },
      { ...fact(1, '2026-01-01T10:00:00Z', '1', 'Order Completed'), properties: { note: '7' } },
      { ...fact(1, '2026-03-01T10:00:00Z', '2', 'Visit'), properties: {} },
      { ...fact(2, '2026-03-01T10:00:00Z', '3', 'Visit'), properties: {} },
      { ...fact(0, '2026-03-01T10:00:00Z', '4', 'Visit'), properties: {} },
    ]);
    await warehouse.insert('order_lines', [
      {
        ...fact(1, '2026-01-01T10:00:00Z', '1', 'Order Completed'),
        line: 1,
        product_name: 'Milk 2%',
        amount: '0.1000',
        properties: { organic: 'true' },
      },
    ]);
  });
  after(async () => {
    await store.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const one = async (wanted?: Parameters<typeof fetchHistories>[2]) => {
    const history = (await fetchHistories(store.warehouse, [1], wanted)).get(1);
    assert.ok(history);
    return history;
  };

  test('people who are not known are left out, and nobody is asked for nothing', async () => {
    assert.deepEqual([...(await fetchHistories(store.warehouse, [1, 2, 3])).keys()].sort(), [1, 2]);
    assert.equal((await fetchHistories(store.warehouse, [])).size, 0);
  });

  test('traits: oldest first, with their numbers, moments and lists', async () => {
    const { created, traits } = await one();
    assert.equal(created, at('2026-01-01T00:00:00Z'));
    assert.deepEqual(
      traits.get('city')?.map(v => v.text),
      ['Kraków', 'Łódź'],
    );
    assert.deepEqual(traits.get('points'), [
      { time: at('2026-01-01T00:00:00Z'), text: '5.0', number: 5, moment: null, list: [] },
    ]);
    assert.deepEqual(traits.get('tags')?.[0]?.list, ['a', "it's"]);
    assert.deepEqual(traits.get('born')?.[0], {
      time: -1,
      text: '1990-01-01',
      number: null,
      moment: at('1989-12-31T23:00:00Z'),
      list: [],
    });
  });

  test('events: oldest first, of one instant by number of id, every digit of it', async () => {
    const orders = (await one()).events.get('Order Completed');
    assert.deepEqual(
      orders?.map(o => [o.time, o.id]),
      [
        [at('2026-01-01T10:00:00Z'), '1'],
        [at('2026-01-02T10:00:00.001Z'), '9'],
        [at('2026-01-02T10:00:00.001Z'), '18446744073709551615'],
      ],
    );
  });

  test('properties: columns and paths alike, as canonical texts and lists; what is not set is absent', async () => {
    const orders = (await one()).events.get('Order Completed');
    assert.deepEqual(properties(orders?.[2]), {
      coupon: 'A',
      total: '12.5',
      quantity: '2',
      note: 'x',
      'utm.source': 'ads',
      tags: ['p', 'q'],
      day: '2026-03-01',
    });
    assert.deepEqual(properties(orders?.[1]), { total: '100' });
  });

  test('order lines are apart from events', async () => {
    const { lines } = await one();
    assert.deepEqual([...lines.keys()], ['Order Completed']);
    assert.deepEqual(properties(lines.get('Order Completed')?.[0]), {
      product_name: 'Milk 2%',
      amount: '0.1',
      organic: 'true',
    });
  });

  test('until: nothing later, and nobody who is created later', async () => {
    const until = at('2026-01-15T00:00:00Z');
    const found = await fetchHistories(store.warehouse, [1, 2], { until });
    assert.deepEqual([...found.keys()], [1]);
    assert.deepEqual([...(found.get(1)?.events.keys() ?? [])], ['Order Completed']);
    assert.deepEqual(
      found
        .get(1)
        ?.traits.get('city')
        ?.map(v => v.text),
      ['Kraków'],
    );
    assert.deepEqual(
      [...(await fetchHistories(store.warehouse, [2], { until: at('2026-02-01T00:00:00Z') })).keys()],
      [2],
    );
  });

  test('only the streams, traits and properties that are wanted', async () => {
    const { events, lines, traits } = await one({
      streams: [{ table: 'events', name: 'Order Completed' }],
      traits: ['city'],
      properties: { events: ['coupon', 'utm.source', 'tags', 'missing'], order_lines: [] },
    });
    assert.deepEqual([...traits.keys()], ['city']);
    assert.equal(lines.size, 0);
    assert.deepEqual([...events.keys()], ['Order Completed']);
    assert.deepEqual(properties(events.get('Order Completed')?.[2]), {
      coupon: 'A',
      'utm.source': 'ads',
      tags: ['p', 'q'],
    });
  });

  test('no properties at all', async () => {
    const { events } = await one({ properties: { events: [], order_lines: [] } });
    assert.equal(events.get('Order Completed')?.length, 3);
    assert.deepEqual(properties(events.get('Order Completed')?.[2]), {});
  });
});
