import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { raw } from '../../src/store/sql.ts';
import { openWarehouse, type Warehouse } from '../../src/store/warehouse.ts';
import { type ClickHouseServer, startClickHouse } from './clickhouse-server.ts';
import { ENDLESS, warehouseSuite } from './warehouse.suite.ts';

const directory = mkdtempSync(join(tmpdir(), 'satsuma-warehouse-'));
const MEMORY = 1_000_000_000;
after(() => rmSync(directory, { recursive: true, force: true }));

describe('the embedded warehouse', () => {
  let warehouse: Warehouse;
  before(async () => {
    warehouse = await openWarehouse({ kind: 'embedded', directory: join(directory, 'embedded') }, MEMORY);
  });
  after(() => warehouse.close());
  warehouseSuite(() => warehouse);

  test('an urgent statement waits for none of many long ones', async () => {
    const stop = new AbortController();
    const long = Array.from({ length: 5 }, () => assert.rejects(warehouse.rows(ENDLESS, { signal: stop.signal })));
    assert.deepEqual(await warehouse.rows(raw('select 1 as v'), { isUrgent: true }), [{ v: 1 }]);
    stop.abort();
    await Promise.all(long);
  });
});

describe('a warehouse on a server', () => {
  let server: ClickHouseServer;
  let warehouse: Warehouse;
  before(async () => {
    server = await startClickHouse(join(directory, 'server'));
    warehouse = await openWarehouse({ kind: 'remote', url: server.url }, MEMORY);
  });
  after(async () => {
    await warehouse.close();
    await server.stop();
  });
  warehouseSuite(() => warehouse);
});
