import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { importFile } from '../../src/ingest/import.ts';
import { BLOCKED_VALUES } from '../../src/ingest/typed/blocked-values.ts';
import { commas, name, raw, sql } from '../../src/store/sql.ts';
import { COLUMNS } from '../../src/store/tables/property-columns.ts';
import { callReader } from '../../src/track/call-reader.ts';
import type { SaidCall } from '../../src/track/said.ts';
import { openShop, type Shop } from '../ingest/shop.ts';
import { CALL, NOW } from './calls.ts';

let shop: Shop;
before(async () => {
  shop = await openShop();
});
after(() => shop.close());

const instant = (ms: number): string => new Date(ms).toISOString().replace('T', ' ').replace('Z', '');

/** What a person's rows would say, without who that is: the reader does not know it. */
const stated = (call: SaidCall) => ({ name: call.event?.name, time: instant(call.time), source: 'shop' });

test('what the reader says goes into the tables as it is, and is what an import puts there', async () => {
  const { store } = shop;
  const read = callReader({ zone: 'UTC', country: 'PL', blocked: BLOCKED_VALUES });
  const taken: { call: object; said: SaidCall }[] = [];
  for (const [i, drawn] of fc.sample(CALL, { seed: 7, numRuns: 600 }).entries()) {
    const call: object = JSON.parse(JSON.stringify({ ...drawn, messageId: `m${i}` }));
    const result = read(call, { receivedAt: NOW });
    if (result.ok) taken.push({ call, said: result.value });
  }
  assert.ok(taken.length > 200, `only ${taken.length} calls are taken`);
  const path = join(shop.directory, 'calls.jsonl');
  writeFileSync(path, taken.map(({ call }) => `${JSON.stringify(call)}\n`).join(''));
  const imported = await importFile(store, { path, zone: 'UTC', source: 'shop', country: 'PL', now: () => NOW });
  assert.ok(imported.ok, JSON.stringify(imported));
  assert.deepEqual(imported.value.outcome === 'done' && imported.value.rows.byReason, {});

  const events = taken.flatMap(({ said }) =>
    said.event === null ? [] : [{ ...stated(said), ...said.event.columns, properties: said.event.properties }],
  );
  const lines = taken.flatMap(({ said }) =>
    said.lines.map(({ line, columns, properties }) => ({ ...stated(said), line, ...columns, properties })),
  );
  assert.ok(lines.length > 20, `only ${lines.length} lines`);
  for (const [table, rows] of [
    ['events', events],
    ['order_lines', lines],
  ] as const) {
    const said = name(`said_${table}`);
    await store.warehouse.run(sql`create table ${said} as ${name(table)}`);
    await store.warehouse.insert(`said_${table}`, rows);
    const columns = commas([
      ...['name', 'time', 'source', ...Object.keys(COLUMNS[table])].map(column => name(column)),
      raw('toJSONString(properties) as json'),
      ...(table === 'order_lines' ? [raw('line')] : []),
    ]);
    // Orders that the import added up from lines are not in any call.
    const own = table === 'events' ? raw('not bitTest(id, 0)') : raw('1');
    const only = (left: typeof said, right: typeof said) =>
      store.warehouse.rows(
        sql`select ${columns} from ${left} where ${own} except all select ${columns} from ${right} where ${own}`,
      );
    assert.deepEqual(await only(said, name(table)), [], `${table}: said and not imported`);
    assert.deepEqual(await only(name(table), said), [], `${table}: imported and not said`);
  }
});
