/**
 * What the layout of the table of events costs: bytes, and the time of the questions that are asked of it. Every
 * variant is filled first and then asked in turn, the least of all rounds counts: a busy machine is fair to all.
 * One JSON line per variant. `node bench/store/layouts.ts [rows]`, five million by default.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { raw, type Sql } from '../../packages/engine/src/store/sql.ts';
import { openWarehouse, type Warehouse } from '../../packages/engine/src/store/warehouse.ts';
import { type Variant, variants } from './variants.ts';

const ROWS = Number(process.argv[2] ?? 5_000_000);
const PROFILES = ROWS / 10;
const ROUNDS = 12;

/** 250 people, spread over everybody. */
const SOME = Array.from({ length: 250 }, (_, i) => 1 + i * Math.floor(PROFILES / 250)).join(',');
const HISTORY = 'select count(), sum(cityHash64(name, time, id, category, product_id, total)) from';

const QUESTIONS: Readonly<Record<string, (table: string) => string>> = {
  // "At least 3 views in this category in the last 90 days."
  filtered:
    table => `select count() from (select profile from ${table} where name = 'Product Viewed' and category = 'c7'
    and time >= '2025-10-03' group by profile having count() >= 3)`,
  rfm: table => `select sum(f), sum(m), max(r) from (select profile, max(time) r, count() f, sum(total) m from ${table}
    where name = 'Order Completed' group by profile)`,
  histories: table => `${HISTORY} ${table} where profile in (${SOME})`,
  // As the evaluator asks, which knows the events its conditions are about.
  historiesOfThree: table =>
    `${HISTORY} ${table} where name in ('Order Completed', 'Product Viewed', 'Email Opened') and profile in (${SOME})`,
  history: table => `${HISTORY} ${table} where profile = 4321`,
};

/** Skewed as a shop's log is: many views, few orders; a few people do most. */
const fill = (table: string) =>
  raw(`insert into ${table} select
  ['Product Viewed', 'Product Viewed', 'Product Viewed', 'Page Viewed', 'Page Viewed', 'Product Added', 'Email Delivered', 'Email Delivered', 'Email Opened', 'Order Completed'][1 + sipHash64(number, 1) % 10] as name,
  toUInt32(1 + floor(${PROFILES} * pow(sipHash64(number, 2) / 18446744073709551616., 1.5))) as profile,
  fromUnixTimestamp64Milli(toInt64(1735689600000 + sipHash64(number, 3) % 31536000000), 'UTC') as time,
  sipHash64(number, 4) as id,
  if(name like 'Product%', concat('p', toString(sipHash64(number, 5) % 5000)), '') as product_id,
  if(name like 'Product%', concat('c', toString(sipHash64(number, 5) % 40)), '') as category,
  if(name = 'Order Completed', toDecimal64(10 + sipHash64(number, 6) % 20000 / 100, 4), null) as total
  from numbers(${ROWS})`);

function create(table: string, { order, codecs = {}, granularity, projection }: Variant): Sql {
  const column = (name: string, type: string) => `${name} ${type}${codecs[name] ? ` codec(${codecs[name]})` : ''}`;
  const columns = [
    column('name', 'LowCardinality(String)'),
    column('profile', 'UInt32'),
    column('time', "DateTime64(3, 'UTC')"),
    column('id', 'UInt64'),
    column('product_id', 'String'),
    column('category', 'LowCardinality(String)'),
    column('total', 'Nullable(Decimal(18, 4))'),
    ...(projection ? [projection] : []),
  ];
  return raw(
    `create table ${table} (${columns.join(', ')}) engine = MergeTree order by ${order}${granularity ? ` settings index_granularity = ${granularity}` : ''}`,
  );
}

async function build(warehouse: Warehouse, table: string, variant: Variant): Promise<object> {
  await warehouse.run(create(table, variant));
  const start = performance.now();
  await warehouse.run(fill(table));
  const insertMs = Math.round(performance.now() - start);
  await warehouse.run(raw(`optimize table ${table} final`));
  const sizes = await warehouse.rows<{ column: string; mb: number }>(
    raw(`select column, round(sum(column_data_compressed_bytes) / 1e6, 1) mb from system.parts_columns
      where active and table = '${table}' and column in ('time', 'profile', 'id') group by column order by column`),
  );
  const [whole] = await warehouse.rows<{ mb: number }>(
    raw(`select round(sum(bytes_on_disk) / 1e6, 1) mb from system.parts where active and table = '${table}'`),
  );
  return { mb: { ...Object.fromEntries(sizes.map(size => [size.column, size.mb])), all: whole?.mb }, insertMs };
}

const directory = mkdtempSync(join(tmpdir(), 'satsuma-bench-'));
const warehouse = await openWarehouse({ kind: 'embedded', directory });
const tables = variants.map((variant, i) => ({ variant, table: `events_${i}`, ms: new Map<string, number>() }));
const costs: object[] = [];
for (const { variant, table } of tables) costs.push(await build(warehouse, table, variant));
for (let round = 0; round < ROUNDS; round++) {
  for (const { table, ms } of tables) {
    for (const [question, ask] of Object.entries(QUESTIONS)) {
      const start = performance.now();
      await warehouse.rows(raw(ask(table)));
      ms.set(question, Math.min(ms.get(question) ?? Number.POSITIVE_INFINITY, performance.now() - start));
    }
  }
}
for (const [i, { variant, ms }] of tables.entries()) {
  const least = Object.fromEntries([...ms].map(([question, time]) => [question, Math.round(time * 10) / 10]));
  console.log(JSON.stringify({ bench: 'store/layouts', variant: variant.name, rows: ROWS, ms: least, ...costs[i] }));
}
await warehouse.close();
rmSync(directory, { recursive: true, force: true });
