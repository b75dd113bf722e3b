import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import type { OracleDifference } from '../../../src/live/oracle/check.ts';
import { EMPTY, fingerprintOf, fingerprintsSql } from '../../../src/live/oracle/fingerprint.ts';
import { openOracle } from '../../../src/live/oracle/oracle.ts';
import { raw, sql, value } from '../../../src/store/sql.ts';
import { type LiveShop, openLiveShop } from '../shop.ts';

const HOUR = 3_600_000;

const order = (userId: string, amount: number, more: object = {}): object => ({
  type: 'track',
  event: 'Order Completed',
  userId,
  properties: { order_id: `o-${userId}-${amount}`, total: amount, currency: 'PLN' },
  ...more,
});

const DEFINITIONS = [
  { segment: 'buyers', where: { event: 'Order Completed' } },
  { segment: 'recent', where: { event: 'Order Completed', when: { inTheLast: '7 days' } } },
  { segment: 'from-krakow', where: { trait: 'city', is: 'Kraków' } },
  { segmentation: 'rfm', method: 'rfm' },
];

describe('the oracle', () => {
  let shop: LiveShop;
  const found: OracleDifference[] = [];
  const oracleOf = (every = 10_000) =>
    openOracle(shop.live, {
      clock: shop.now,
      every,
      runs: false,
      onDifference: one => void found.push(one),
      onFailure: error => assert.fail(String(error)),
    });
  before(async () => {
    shop = await openLiveShop();
    await shop.define(...DEFINITIONS);
    await shop.send(
      ...['anna', 'bea', 'cyryl', 'dora', 'ewa'].flatMap((who, i) => [
        { type: 'identify', userId: who, traits: { city: i % 2 === 0 ? 'Kraków' : 'Gdańsk' } },
        order(who, 100 * (i + 1)),
      ]),
    );
    await shop.live.recompute('first measured');
    await shop.news();
  });
  after(() => shop.close());

  test('finds nothing where nothing is wrong, and comes round to everything', async () => {
    const oracle = oracleOf();
    const seen: string[] = [];
    for (let i = 0; i < 5; i++) seen.push((await oracle.turn())?.id ?? '');
    assert.deepEqual(seen, ['buyers', 'from-krakow', 'recent', 'rfm', 'buyers']);
    assert.deepEqual(oracle.counts(), { checked: 5, differences: 0, postponed: 0 });
    assert.deepEqual(found, []);
  });

  test('a wrong bit in memory is found, told with an example, and set right; nobody moved, so the log stays', async () => {
    const cyryl = await shop.who('user_id', 'cyryl');
    shop.live.memberships.setIn('buyers', cyryl, false);
    const oracle = oracleOf();
    await oracle.turn();
    const [difference] = found.splice(0);
    assert.deepEqual(
      { ...difference, example: { ...difference?.example, why: null } },
      {
        ...{ id: 'buyers', asOf: shop.live.status().evaluated, missing: 1, extra: 0 },
        example: { profile: cyryl, live: 'out', everybody: 'in', person: 'in', why: null },
      },
    );
    assert.equal(difference?.example.why?.member, true);
    assert.equal(shop.live.memberships.isIn('buyers', cyryl), true);
    assert.deepEqual(await shop.news(), []);
    assert.equal((await shop.live.check('buyers')).difference, null);
  });

  test('a wrong class is found by its thresholds of the last computation, not by new ones', async () => {
    const dora = await shop.who('user_id', 'dora');
    await shop.send(order('anna', 5_000), order('ewa', 9_000));
    assert.equal((await shop.live.check('rfm')).difference, null, 'thresholds have not moved with the orders');
    const right = shop.live.memberships.classOf('rfm', dora);
    shop.live.memberships.setClass('rfm', dora, 'nowhere');
    const { difference } = await shop.live.check('rfm');
    assert.deepEqual([difference?.missing, difference?.extra], [1, 1]);
    assert.deepEqual(difference?.example, {
      ...{ profile: dora, live: 'nowhere', everybody: right, person: right, why: null },
    });
    assert.notEqual(shop.live.memberships.classOf('rfm', dora), 'nowhere');
  });

  test('a row that is gone from the store is found: one person and everybody agree, live is told apart, and the log says why', async () => {
    const bea = await shop.who('user_id', 'bea');
    await shop.news();
    for (const table of ['events', 'order_lines']) {
      await shop.workspace.store.warehouse.run(sql`delete from ${raw(table)} where profile = ${value.int(bea)}`);
    }
    const { difference } = await shop.live.check('recent');
    assert.deepEqual([difference?.missing, difference?.extra], [0, 1]);
    const { why, ...example } = difference?.example ?? {};
    assert.deepEqual(example, { profile: bea, live: 'in', everybody: 'out', person: 'out' });
    assert.equal(why?.member, false);
    assert.deepEqual(await shop.news(), [`left recent ${bea}`]);
    assert.deepEqual(
      await shop.ask(`select cause from changes where profile = ${bea} order by time desc, run desc limit 1`),
      ['oracle'],
    );
    await shop.live.recompute('after the test');
  });

  test('calls that wait come first, and what takes too long is put off', async () => {
    const body = JSON.stringify([]);
    await shop.live.accept({ source: 'web', receivedAt: shop.now() - 2_000, kind: 'batch', body, calls: [] });
    const oracle = openOracle(shop.live, {
      ...{ clock: shop.now, atMost: 0, runs: false, onDifference: () => {} },
      onFailure: () => {},
    });
    assert.equal(await oracle.turn(), null);
    assert.equal(oracle.counts().postponed, 1, 'calls are waiting');
    await shop.live.settle();
    assert.equal(await oracle.turn(), null);
    assert.deepEqual(oracle.counts(), { checked: 0, differences: 0, postponed: 2 }, 'no time at all was too short');
    assert.equal((await shop.live.check('rfm')).difference, null, 'and left nothing behind');
  });

  test('a session of whatever happens has no differences', async () => {
    const people = ['anna', 'bea', 'cyryl', 'dora', 'ewa', 'filip', 'gaja'];
    const [step] = fc.sample(
      fc.array(
        fc.record({
          who: fc.constantFrom(...people),
          hours: fc.integer({ min: 0, max: 60 }),
          amount: fc.integer({ min: 1, max: 900 }),
          city: fc.constantFrom('Kraków', 'Gdańsk', ''),
          late: fc.integer({ min: 0, max: 200 }),
        }),
        { minLength: 25, maxLength: 25 },
      ),
      { numRuns: 1, seed: 11 },
    );
    for (const [i, { who, hours, amount, city, late }] of (step ?? []).entries()) {
      const timestamp = new Date(shop.now() - late * HOUR).toISOString();
      const said =
        i % 3 === 0 ? { type: 'identify', userId: who, traits: { city } } : order(who, amount + i / 100, { timestamp });
      await shop.send(said);
      await shop.wait(hours * HOUR);
      if (i % 5 !== 0) continue;
      for (const id of ['buyers', 'recent', 'from-krakow', 'rfm']) {
        assert.deepEqual((await shop.live.check(id)).difference, null, `${id} after step ${i}`);
      }
    }
    assert.ok(shop.live.memberships.sizes('buyers')['']);
  });
});

describe('fingerprints', () => {
  test('are the same in the process and in the engine, in whatever order', async () => {
    const shop = await openLiveShop();
    try {
      const people = fc.sample(fc.array(fc.integer({ min: 1, max: 4_000_000_000 }), { maxLength: 200 }), {
        ...{ numRuns: 10, seed: 7 },
      });
      for (const some of people.map(each => [...new Set(each)])) {
        const rows = sql`select '' as class, toUInt32(arrayJoin(${value.ints(some)})) as profile`;
        const [found] = await shop.workspace.store.warehouse.rows<object>(fingerprintsSql(rows));
        assert.deepEqual({ class: '', ...fingerprintOf(some.toReversed()) }, found ?? { class: '', ...EMPTY });
      }
    } finally {
      await shop.close();
    }
  });

  test('tell apart sets that differ in one person or two that are exchanged', () => {
    const people = Array.from({ length: 1_000 }, (_, i) => i + 1);
    const all = fingerprintOf(people);
    for (const other of [people.slice(1), [...people, 1_001], [2, ...people.slice(2), 1_001]]) {
      assert.notDeepEqual(fingerprintOf(other), all);
    }
  });
});
