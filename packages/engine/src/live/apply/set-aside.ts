import type { Control } from '../../store/control/control.ts';
import { QueryError } from '../../store/query-error.ts';
import { name, sql } from '../../store/sql.ts';
import type { Warehouse } from '../../store/warehouse.ts';
import type { Batch, TakenCall } from './batch.ts';
import { insertInto } from './insert.ts';
import type { FactRow } from './rows.ts';

/** A row that the engine does not take, and what it says of it. */
export interface RefusedRow {
  readonly table: FactTable;
  readonly row: FactRow;
  readonly reason: string;
}

const FACT_TABLES = ['events', 'order_lines'] as const;
type FactTable = (typeof FACT_TABLES)[number];
type Facts = Readonly<Record<FactTable, readonly FactRow[]>>;

/**
 * Which of the rows the engine will never take, after an insert of them failed: each is offered to an empty copy of its table that keeps
 * nothing. None where it takes a plain row no better: then it is the engine that is not well, and not the rows.
 */
export async function refusedAmong(
  warehouse: Warehouse,
  facts: Facts,
  failure: unknown,
): Promise<readonly RefusedRow[]> {
  if (!(failure instanceof QueryError)) return [];
  const refused: RefusedRow[] = [];
  for (const table of FACT_TABLES) refused.push(...(await refusedOf(warehouse, table, facts[table])));
  return refused;
}

async function refusedOf(warehouse: Warehouse, table: FactTable, rows: readonly FactRow[]): Promise<RefusedRow[]> {
  if (rows.length === 0) return [];
  const copy = `offered_${table}`;
  await warehouse.run(sql`create or replace table ${name(copy)} as ${name(table)} engine = Null`);
  const refusal = async (some: readonly FactRow[]): Promise<string | null> => {
    try {
      await insertInto(warehouse, table, some, copy);
      return null;
    } catch (error) {
      if (error instanceof QueryError) return error.message;
      throw error;
    }
  };
  const among = async (some: readonly FactRow[]): Promise<RefusedRow[]> => {
    const reason = await refusal(some);
    const [row] = some;
    if (reason === null || row === undefined) return [];
    if (some.length === 1) return [{ table, row, reason }];
    const middle = some.length >> 1;
    return [...(await among(some.slice(0, middle))), ...(await among(some.slice(middle)))];
  };
  try {
    return (await refusal([PLAIN[table]])) === null ? await among(rows) : [];
  } finally {
    await warehouse.run(sql`drop table if exists ${name(copy)}`);
  }
}

const FACT = { name: 'Plain', profile: 1, node: 1, time: 0, import: 0, source: '', key: 'plain', properties: {} };
const PLAIN = { events: FACT, order_lines: { ...FACT, line: 0 } } as const satisfies Record<FactTable, FactRow>;

/** The batch without the events of these rows; who said them, and what else the calls say of people, stays. */
export function withoutEvents(batch: Batch, refused: readonly RefusedRow[]): Batch {
  const messages = new Set(refused.map(messageOf));
  const without = (call: TakenCall): TakenCall =>
    messages.has(call.message) ? { ...call, said: { ...call.said, event: null, lines: [] } } : call;
  return { ...batch, calls: batch.calls.map(without) };
}

/** Keeps them where they can be looked at, with the reason; the same once more is not kept again. */
export async function keepAside(control: Control, { now }: Batch, refused: readonly RefusedRow[]): Promise<void> {
  const rows = refused.map(one => ({
    message: messageOf(one),
    place: one.table,
    profile: one.row.profile,
    time: now,
    source: String(one.row.source ?? ''),
    reason: one.reason.slice(0, 2_000),
    said: JSON.stringify(one.row),
  }));
  await control
    .insertInto('calls_aside')
    .values(rows)
    .onConflict(conflict => conflict.columns(['message', 'place']).doNothing())
    .execute();
}

/** A line's key is its order's message and its number. */
const messageOf = ({ table, row }: RefusedRow): string =>
  table === 'events' ? row.key : row.key.slice(0, row.key.lastIndexOf(':'));
