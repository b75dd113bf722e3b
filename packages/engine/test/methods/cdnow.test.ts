import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { before, describe, test } from 'node:test';
import { evaluateSegmentation, measureThresholds } from '../../src/methods/segmentation.ts';
import { raw, sql, value } from '../../src/store/sql.ts';
import { asOf, day, segmentation, storeForTests } from './base.ts';

const FILE = resolve(import.meta.dirname, '../../../../../shared/data/cdnow/CDNOW_master.txt.gz');
const skip = existsSync(FILE) ? false : `${FILE} is not here`;

/** CDNOW: 23,570 people who bought for the first time in early 1997, and everything they bought until June 1998. */
describe('CDNOW', { skip }, () => {
  const store = storeForTests();
  before(async () => {
    await store().warehouse.run(sql`insert into events (name, profile, time, id, total, currency)
      select 'Order Completed', toUInt32(c[1]), parseDateTime64BestEffort(c[2], 3, 'UTC'), cityHash64(line, rowNumberInAllBlocks()), toDecimal64(c[4], 4), 'USD'
      from (select line, splitByWhitespace(trim(line)) as c from file(${value.text(FILE)}, 'LineAsString', 'line String'))
      where match(c[1], '^[0-9]+$')`);
    await store().warehouse.run(
      raw('insert into profiles (profile, created) select profile, min(time) from events group by profile'),
    );
  });

  const sizes = async (method: string, settings: Record<string, unknown>, now: string) => {
    const { classes } = await evaluateSegmentation(store().warehouse, segmentation(method, settings), asOf(day(now)));
    return Object.fromEntries(classes.map(c => [c.id, c.size]));
  };

  test('the cohorts are the first quarter of 1997, free orders included, and nobody came later', async () => {
    const cohorts = await sizes('cohorts', { orders: { minimumTotal: 'any' } }, '1998-07-01');
    assert.deepEqual(Object.keys(cohorts), ['1997-01', '1997-02', '1997-03', 'none']);
    assert.equal(
      Object.values(cohorts).reduce((a, b) => a + b, 0),
      23_570,
    );
    assert.equal(cohorts.none, 0);
  });

  test('most people bought once and are lost a year later; few are won back, none is new', async () => {
    const lifecycle = await sizes(
      'lifecycle',
      { days: { atRiskAfter: 90, lostAfter: 180 }, orders: { minimumTotal: 'any' } },
      '1998-07-01',
    );
    assert.equal(lifecycle.new, 0);
    assert.ok((lifecycle.lost ?? 0) > 15_000, JSON.stringify(lifecycle));
    assert.ok((lifecycle['won-back'] ?? 0) > 500 && (lifecycle['won-back'] ?? 0) < 2500, JSON.stringify(lifecycle));
    const early = await sizes('lifecycle', { days: { atRiskAfter: 90, lostAfter: 180 } }, '1997-03-31');
    assert.ok((early.new ?? 0) > 15_000 && early.lost === 0, JSON.stringify(early));
  });

  test('the usual gap between orders is about two months', async () => {
    const thresholds = await measureThresholds(store().warehouse, segmentation('lifecycle'), asOf(day('1998-07-01')));
    assert.ok(thresholds !== null && 'medianGap' in thresholds && thresholds.medianGap !== null);
    assert.ok(thresholds.medianGap > 40 && thresholds.medianGap < 100, `${thresholds.medianGap} days`);
  });
});
