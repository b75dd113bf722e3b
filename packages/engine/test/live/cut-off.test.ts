import assert from 'node:assert/strict';
import { test } from 'node:test';
import { raw } from '../../src/store/sql.ts';
import { openLiveShop } from './shop.ts';

const LOOKED = { segment: 'looked', where: { event: 'Product Viewed' } };
const look = { type: 'track', event: 'Product Viewed' };

/** How long ago the events of the batch are said to have been, and how long nothing came before it: milliseconds. */
const CASES = [
  { title: 'of the last instant of the log', quiet: 0, ago: 0 },
  { title: 'of an instant that was evaluated and is marked', quiet: 5 * 60_000, ago: 60_000 },
  { title: 'of an instant that was evaluated and is not marked', quiet: 5_000, ago: 2_000 },
];

for (const { title, quiet, ago } of CASES) {
  test(`a batch is cut off between its events and the log, ${title}: nothing is logged where somebody has looked already`, async t => {
    const shop = await openLiveShop();
    t.after(() => shop.close());
    await shop.define(LOOKED, { segmentation: 'lifecycle', method: 'lifecycle' });
    await shop.send({ ...look, userId: 'jan' });
    await shop.wait(quiet);
    const { evaluated, kept } = shop.live.status();
    const { warehouse } = shop.workspace.store;
    await warehouse.run(raw('rename table changes to changes_elsewhere'));
    const timestamp = new Date(shop.now() - ago).toISOString();
    await assert.rejects(shop.send({ ...look, userId: 'ewa', timestamp }));
    await warehouse.run(raw('rename table changes_elsewhere to changes'));
    await shop.open();
    await shop.live.settle();
    assert.equal(await shop.who('user_id', 'ewa'), 2);
    const lines = await shop.ask('select toUnixTimestamp64Milli(time) from changes where profile = 2');
    assert.equal(lines.length, 2);
    assert.deepEqual(
      lines.filter(time => Number(time) <= Math.min(kept, evaluated)),
      [],
      `before ${kept}`,
    );
    assert.deepEqual(await shop.differences(), []);
  });
}
