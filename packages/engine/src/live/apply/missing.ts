import { name, sql, value } from '../../store/sql.ts';
import type { Warehouse } from '../../store/warehouse.ts';
import type { BatchRows } from './rows.ts';

/**
 * Of a batch's rows, those that are not there: for a batch that may have been carried out in part. The engine's memory of tokens is not
 * asked, since it writes a token down a moment before the rows themselves are there. What is made by looking at the tables
 * (traits, profiles) leaves out by itself what they have, and what is there twice of messages is there once for whoever asks.
 */
export async function missingOf(warehouse: Warehouse, rows: BatchRows): Promise<BatchRows> {
  const [events, order_lines, identifiers, merges] = await Promise.all([
    missingFacts(warehouse, 'events', rows.events),
    missingFacts(warehouse, 'order_lines', rows.order_lines),
    missingIdentifiers(warehouse, rows.identifiers),
    missingMerges(warehouse, rows.merges),
  ]);
  return { ...rows, events, order_lines, identifiers, merges };
}

async function missingFacts<Row extends BatchRows['events'][number]>(
  warehouse: Warehouse,
  table: 'events' | 'order_lines',
  rows: readonly Row[],
): Promise<readonly Row[]> {
  if (rows.length === 0) return rows;
  const profiles = value.ints([...new Set(rows.map(row => row.profile))]);
  const there = await warehouse.rows<{ key: string }>(
    sql`select fact.2 as key
      from (select arrayJoin(arrayZip(${value.texts(rows.map(row => row.name))}, ${value.texts(rows.map(row => row.key))})) as fact)
      where (fact.1, bitAnd(cityHash64('key', fact.1, fact.2), bitNot(toUInt64(1)))) in (
        select toString(t.name), id from ${name(table)} as t where profile in ${profiles})`,
  );
  const known = new Set(there.map(row => row.key));
  return rows.filter(row => !known.has(row.key));
}

async function missingIdentifiers(
  warehouse: Warehouse,
  rows: BatchRows['identifiers'],
): Promise<BatchRows['identifiers']> {
  if (rows.length === 0) return rows;
  const there = await warehouse.rows<{ kind: string; value: string; profile: number }>(
    sql`select toString(i.kind) as kind, i.value as value, profile from identifiers as i
      where value in ${value.texts(rows.map(row => row.value))}`,
  );
  const known = new Set(there.map(row => `${row.kind}\0${row.value}\0${row.profile}`));
  return rows.filter(row => !known.has(`${row.kind}\0${row.value}\0${row.profile}`));
}

async function missingMerges(warehouse: Warehouse, rows: BatchRows['merges']): Promise<BatchRows['merges']> {
  if (rows.length === 0) return rows;
  const there = await warehouse.rows<{ winner: number; loser: number }>(
    sql`select winner, loser from merges where loser in ${value.ints(rows.map(row => row.loser))}`,
  );
  const known = new Set(there.map(row => `${row.winner}:${row.loser}`));
  return rows.filter(row => !known.has(`${row.winner}:${row.loser}`));
}
