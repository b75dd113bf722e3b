import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { openLoop } from '../../src/live/loop.ts';
import { openLive } from '../../src/live/open.ts';
import { raw } from '../../src/store/sql.ts';
import { readEntry } from './read-entry.ts';
import { type LiveShop, openLiveShop } from './shop.ts';

const MINUTE = 60_000;

describe('what fails is made good, with nothing left out', () => {
  let shop: LiveShop;
  beforeEach(async () => {
    shop = await openLiveShop();
  });
  afterEach(() => shop.close());

  /** The engine refuses to write the log while this runs: there is no such table. */
  async function withoutLog(work: () => Promise<unknown>): Promise<void> {
    const { warehouse } = shop.workspace.store;
    await warehouse.run(raw('rename table changes to changes_elsewhere'));
    try {
      await assert.rejects(work);
    } finally {
      await warehouse.run(raw('rename table changes_elsewhere to changes'));
    }
  }
  const look = { type: 'track', event: 'Product Viewed', userId: 'ewa' };

  test('a batch whose changes could not be logged: they are logged the next time', async () => {
    await shop.define({ segment: 'looked', where: { event: 'Product Viewed' } });
    await withoutLog(() => shop.send(look));
    await shop.live.settle();
    assert.deepEqual(await shop.news(), ['entered looked 1']);
    assert.deepEqual(await shop.differences(), []);
  });

  test('somebody new in it is in everything that is true of whoever there is, though the rows were written before', async () => {
    await shop.define(
      { segment: 'has-never-bought', where: { not: { event: 'Order Completed' } } },
      { segment: 'lives-nowhere', where: { trait: 'city', isSet: false } },
    );
    await withoutLog(() => shop.send(look));
    await shop.restart();
    await shop.live.settle();
    assert.deepEqual(await shop.differences(), []);
    assert.deepEqual((await shop.news()).length, 2);
  });

  test('who was due when the log could not be written leaves the next time, as of the instant at which they were', async () => {
    await shop.define({
      segment: 'looked-lately',
      where: { event: 'Product Viewed', when: { inTheLast: '10 minutes' } },
    });
    await shop.send(look, { ...look, userId: 'ola' });
    await withoutLog(() => shop.wait(20 * MINUTE));
    await shop.live.settle();
    assert.deepEqual(
      await shop.ask("select kind, profile, time - toIntervalMinute(10) from changes where kind = 'left'"),
      ['left 1 2026-03-02T09:00:00.000Z', 'left 2 2026-03-02T09:00:00.000Z'],
    );
    assert.deepEqual(await shop.differences(), []);
  });

  test('many are due at one instant: stopped in the midst of them, the others are not forgotten', async () => {
    await shop.define({
      segment: 'looked-lately',
      where: { event: 'Product Viewed', when: { inTheLast: '10 minutes' } },
    });
    await shop.send(look, { ...look, userId: 'ola' });
    // As a kill would leave it: of two who are due at one instant, the log has the first.
    await shop.wait(9 * MINUTE);
    await shop.live.close();
    await shop.workspace.store.warehouse.run(
      raw(`insert into changes (segment, time, profile, kind, from_class, to_class, cause, run)
        select segment, toDateTime64('2026-03-02 09:10:00', 3, 'UTC'), 1, 'left', '', '', 'clock', 0 from changes limit 1`),
    );
    shop.live = await openLive(shop.workspace, { directory: shop.directory, read: readEntry, runs: false });
    await shop.wait(5 * MINUTE);
    assert.deepEqual(await shop.differences(), []);
  });
});

describe('the clock of the machine is set', () => {
  test('an hour ahead: what comes then is taken up at once, however far off the next thing due was', async () => {
    let ahead = 0;
    const now = () => Date.now() + ahead;
    let taken = 0;
    const loop = openLoop({
      clock: now,
      turn: async () => void taken++,
      more: () => false,
      next: () => now() + 30 * MINUTE,
      onFailure: assert.fail,
    });
    loop.plan(0);
    await new Promise(resolve => setTimeout(resolve, 20));
    ahead = 60 * MINUTE;
    loop.plan(10);
    await new Promise(resolve => setTimeout(resolve, 60));
    loop.stop();
    assert.equal(taken, 2);
  });

  test('an hour ahead, and nothing comes: what became due by it is seen within half a minute', async t => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    let now = 0;
    let taken = 0;
    const loop = openLoop({
      clock: () => now,
      turn: async () => void taken++,
      more: () => false,
      next: () => 30 * MINUTE,
      onFailure: assert.fail,
    });
    loop.plan(0);
    t.mock.timers.tick(0);
    await new Promise(resolve => setImmediate(resolve));
    now = 60 * MINUTE;
    t.mock.timers.tick(30_000);
    await new Promise(resolve => setImmediate(resolve));
    loop.stop();
    assert.ok(taken >= 2);
  });

  test('an hour back: what comes is taken up at once, later than all that was, and memberships are right', async () => {
    const shop = await openLiveShop();
    await shop.define(
      { segment: 'looked-lately', where: { event: 'Product Viewed', when: { inTheLast: '10 minutes' } } },
      { segment: 'bought', where: { event: 'Order Completed' } },
    );
    const look = { type: 'track', event: 'Product Viewed', userId: 'ewa' };
    await shop.send(look);
    await shop.wait(-60 * MINUTE);
    await shop.send({ ...look, userId: 'ola' }, { ...look, event: 'Order Completed', userId: 'ewa' });
    await shop.define({ segment: 'looked', where: { event: 'Product Viewed' } });
    await shop.restart();
    await shop.send({ ...look, userId: 'jan' });
    assert.deepEqual(await shop.differences(), []);
    await shop.wait(80 * MINUTE);
    assert.deepEqual(await shop.differences(), []);
    const lines = await shop.ask('select time from changes order by time');
    assert.equal(lines.length, new Set(await shop.ask('select segment, profile, time, kind from changes')).size);
    await shop.close();
  });
});

describe('an event that the engine does not take', () => {
  let shop: LiveShop;
  beforeEach(async () => {
    shop = await openLiveShop();
    await shop.define({ segment: 'looked', where: { event: 'Product Viewed' } });
    await shop.workspace.store.warehouse.run(raw("alter table events add constraint sound check name != 'Poison'"));
  });
  afterEach(() => shop.close());
  const look = { type: 'track', event: 'Product Viewed' };
  const aside = () => shop.workspace.store.control.selectFrom('calls_aside').selectAll().execute();

  test('is kept aside with what it said and why not; those around it count, and who said it is known', async () => {
    await shop.send(
      { ...look, userId: 'ewa' },
      { type: 'track', event: 'Poison', userId: 'ola', messageId: 'bad', properties: { drop: 'of it' } },
      { ...look, userId: 'jan' },
    );
    const [kept, ...others] = await aside();
    assert.deepEqual([kept?.message, kept?.place, others.length], ['bad', 'events', 0]);
    assert.match(kept?.reason ?? '', /constraint/i);
    assert.deepEqual(JSON.parse(kept?.said ?? '').properties, { drop: 'of it' });
    assert.deepEqual(await shop.ask('select name, count() from events group by name'), ['Product Viewed 2']);
    assert.ok((await shop.who('user_id', 'ola')) > 0);
    assert.deepEqual(await shop.news(), ['entered looked 1', 'entered looked 3']);
    assert.equal(shop.live.status().aside, 1);
    assert.deepEqual(await shop.differences(), []);
  });

  test('said again, it counts no more and is kept no more', async () => {
    const poison = { type: 'track', event: 'Poison', userId: 'ola', messageId: 'bad' };
    await shop.send(poison);
    await shop.restart();
    await shop.send(poison, { ...look, userId: 'ewa' });
    assert.equal((await aside()).length, 1);
    assert.deepEqual(await shop.news(), ['entered looked 2']);
    assert.deepEqual(await shop.differences(), []);
  });

  test('an engine that takes nothing is another matter: everything waits', async () => {
    const { warehouse } = shop.workspace.store;
    await warehouse.run(raw('rename table events to events_elsewhere'));
    await assert.rejects(shop.send({ ...look, userId: 'ewa' }));
    await warehouse.run(raw('rename table events_elsewhere to events'));
    await shop.live.settle();
    assert.deepEqual(await aside(), []);
    assert.deepEqual(await shop.news(), ['entered looked 1']);
  });
});
