import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openStore, type Store } from '../../src/store/open.ts';
import { sql, value } from '../../src/store/sql.ts';
import { COLUMNS, type ColumnKind } from '../../src/store/tables/property-columns.ts';

/** What every row has, and no property is called. */
const OF_THE_ROW = ['node', 'key', 'name', 'profile', 'time', 'id', 'import', 'source', 'line', 'properties'];

const KIND_OF_TYPE: Readonly<Record<string, ColumnKind>> = {
  String: 'text',
  'LowCardinality(String)': 'text',
  'Nullable(Decimal(18, 4))': 'money',
  'Nullable(Float64)': 'number',
};

describe('the columns of well-known properties are those of the tables', () => {
  const directory = mkdtempSync(join(tmpdir(), 'satsuma-columns-'));
  let store: Store;
  before(async () => {
    store = await openStore({ directory });
  });
  after(async () => {
    await store.close();
    rmSync(directory, { recursive: true, force: true });
  });

  for (const table of ['events', 'order_lines'] as const) {
    test(table, async () => {
      const columns = await store.warehouse.rows<{ name: string; type: string }>(
        sql`select name, type from system.columns where database = currentDatabase() and table = ${value.text(table)}`,
      );
      const typed = columns.filter(column => !OF_THE_ROW.includes(column.name));
      assert.deepEqual(Object.fromEntries(typed.map(({ name, type }) => [name, KIND_OF_TYPE[type]])), COLUMNS[table]);
    });
  }
});
