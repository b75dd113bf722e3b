import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { dropOldScratch, withScratchTable } from '../../src/store/scratch.ts';
import { name, raw, sql } from '../../src/store/sql.ts';
import { openWarehouse, type Warehouse } from '../../src/store/warehouse.ts';

describe('tables for the length of one piece of work', () => {
  let directory: string;
  let warehouse: Warehouse;
  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'satsuma-scratch-'));
    warehouse = await openWarehouse({ kind: 'embedded', directory });
  });
  after(async () => {
    await warehouse.close();
    await rm(directory, { recursive: true });
  });

  const columns = raw('n UInt32');
  const left = () =>
    warehouse.rows<{ name: string }>(raw('select name from system.tables where database = currentDatabase()'));

  it('are there while they are needed, also several at a time, and gone afterwards', async () => {
    const sums = await Promise.all(
      [1, 2, 3].map(n =>
        withScratchTable(warehouse, columns, async table => {
          await warehouse.insert(table, [{ n }, { n: 10 }]);
          return warehouse.rows<{ sum: number }>(sql`select sum(n) as sum from ${name(table)}`);
        }),
      ),
    );
    assert.deepEqual(
      sums.map(([row]) => row?.sum),
      [11, 12, 13],
    );
    assert.deepEqual(await left(), []);
  });

  it('are gone when the work fails', async () => {
    await assert.rejects(
      withScratchTable(warehouse, columns, () => Promise.reject(new Error('no'))),
      /no/,
    );
    assert.deepEqual(await left(), []);
  });

  it('that a killed process left are dropped, and nothing else is', async () => {
    await warehouse.run(raw('create table scratch_left (n UInt32) engine = Memory'));
    await warehouse.run(raw('create table kept (n UInt32) engine = Memory'));
    await dropOldScratch(warehouse, Date.parse('2026-01-01'));
    assert.deepEqual(await left(), [{ name: 'kept' }]);
  });
});
