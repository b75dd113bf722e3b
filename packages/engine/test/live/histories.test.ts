import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { TraitRow } from '../../src/live/apply/traits.ts';
import { openHistories } from '../../src/live/histories/histories.ts';
import { fetchHistories } from '../../src/person/fetch.ts';
import type { History } from '../../src/person/history.ts';
import type { Needs } from '../../src/person/needs.ts';
import { raw } from '../../src/store/sql.ts';
import { readEntry } from './read-entry.ts';
import { type LiveShop, openLiveShop, START } from './shop.ts';

let shop: LiveShop;
before(async () => {
  shop = await openLiveShop();
});
after(() => shop.close());

const NEEDS: Needs = {
  streams: [
    { table: 'events', name: 'Order Completed' },
    { table: 'events', name: 'Product Viewed' },
    { table: 'order_lines', name: 'Order Completed' },
  ],
  traits: ['city', 'birth_date', 'tags'],
  properties: {
    events: ['total', 'quantity', 'category', 'price', 'url', 'page.path', 'tags', 'score'],
    order_lines: ['product_id', 'price', 'quantity', 'amount', 'colour'],
  },
};

const money = fc.constantFrom(0, 12.5, '12.50', '0.1000', -3, 1e6, '99999.9999', 0.30000000000000004);
const text = fc.constantFrom('', 'a', 'Zażółć 🍊', '007', '1e3', 'true', ' x ', '2026-03-01');
const properties = fc.record(
  {
    total: money,
    price: money,
    quantity: fc.constantFrom(1, 2.5, 0.1, '3'),
    category: text,
    url: text,
    tags: fc.array(text, { maxLength: 3 }),
    score: fc.oneof(fc.integer(), fc.double({ noNaN: true, min: -1e9, max: 1e9 }), fc.boolean(), fc.constant(null)),
    page: fc.record({ path: text, depth: fc.integer() }, { requiredKeys: [] }),
    currency: fc.constant('PLN'),
    products: fc.array(
      fc.record(
        { product_id: text, price: money, quantity: fc.constantFrom(1, 2), colour: text },
        { requiredKeys: [] },
      ),
      { maxLength: 1 },
    ),
  },
  { requiredKeys: [] },
);
const call = fc.record({
  person: fc.nat({ max: 3 }),
  event: fc.constantFrom('Order Completed', 'Product Viewed', 'Page Read'),
  properties,
  traits: fc.record({ city: text, birth_date: text, tags: fc.array(text, { maxLength: 2 }) }, { requiredKeys: [] }),
  shift: fc.integer({ min: -5_000_000, max: 5_000_000 }),
});

/** What evaluating looks at: the engine gives ids, and reading by need leaves out what is not looked at. */
const looked = (history: History | undefined) =>
  history && {
    created: history.created,
    traits: [...history.traits]
      .map(([name, values]) => [name, values.filter((v, i) => !isAgain(v, values[i - 1]))])
      .sort(),
    events: rows(history.events, NEEDS.properties.events),
    lines: rows(history.lines, NEEDS.properties.order_lines),
  };

const isAgain = (value: object, before: object | undefined): boolean => {
  const said = (of: object | undefined) => of && JSON.stringify({ ...of, time: 0 });
  return said(value) === (said(before) ?? JSON.stringify({ time: 0, text: '', number: null, moment: null, list: [] }));
};

const rows = (streams: History['events'], wanted: readonly string[]) =>
  [...streams]
    .map(([name, list]) => [
      name,
      list.map(({ time, properties: all }) => [
        time,
        [...all].filter(([key]) => wanted.some(w => key === w || key.startsWith(`${w}.`))).sort(),
      ]),
    ])
    .sort();

const traitsNow = (): Promise<TraitRow[]> =>
  shop.workspace.store.warehouse.rows<TraitRow>(
    raw(`select toString(name) as name, profile, toUnixTimestamp64Milli(t.time) as time, text, number,
      toUnixTimestamp64Milli(t.moment) as moment, list, source, node from traits as t`),
  );
const keyOf = ({ profile, name, time }: TraitRow): string => `${profile} ${name} ${time}`;

test('a history at hand grows as reading it again would give it, whatever the calls say', async () => {
  const histories = openHistories(shop.workspace.store.warehouse, NEEDS);
  const rounds = fc.sample(fc.array(call, { minLength: 1, maxLength: 6 }), { numRuns: 40, seed: 3 });
  let compared = 0;
  for (const [round, calls] of rounds.entries()) {
    const sent = calls.map((one, i) => ({
      type: 'track',
      userId: `u${one.person}`,
      event: one.event,
      properties: one.properties,
      context: { traits: one.traits },
      messageId: `h${round}-${i}`,
      timestamp: new Date(START + one.shift).toISOString(),
    }));
    const before = new Set((await traitsNow()).map(keyOf));
    await shop.send(...sent);
    const traits = (await traitsNow()).filter(row => !before.has(keyOf(row)));
    const said = readEntry({ source: 'web', receivedAt: START, kind: 'batch', body: JSON.stringify(sent) });
    const placed = await Promise.all(
      said.map(async (one, i) => {
        const profile = await shop.who('user_id', `u${calls[i]?.person}`);
        return {
          source: 'web',
          message: sent[i]?.messageId ?? '',
          receivedAt: START,
          said: one,
          profile,
          node: profile,
        };
      }),
    );
    const profiles = [...new Set(placed.map(one => one.profile))];
    histories.add({ calls: placed, traits }, () => false);
    const held = histories.size;
    const [atHand, read] = [
      await histories.of(profiles),
      await fetchHistories(shop.workspace.store.warehouse, profiles, NEEDS),
    ];
    for (const profile of profiles) {
      assert.deepEqual(looked(atHand.get(profile)), looked(read.get(profile)), `round ${round}, profile ${profile}`);
      if (held > 0) compared++;
    }
  }
  assert.ok(compared > 30, 'people were at hand');
});
