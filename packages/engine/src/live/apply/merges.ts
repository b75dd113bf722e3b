import { commas, name, raw, type Sql, sql, value } from '../../store/sql.ts';
import type { Warehouse } from '../../store/warehouse.ts';
import { once } from './once.ts';

/** A profile whose rows become another's. */
export interface Move {
  readonly from: number;
  readonly to: number;
}

/** Rows that belong to somebody, and how two at one place are told apart. */
const MOVED = ['events', 'order_lines', 'traits', 'trait_sightings', 'identifiers', 'profiles'] as const;

/**
 * Everything of some people under other people's numbers, at once: their rows are copied, and they are taken out of the tables that
 * say who there is. What is left of them belongs to nobody who exists, counts nowhere, and is swept out later (`sweepMoved`).
 *
 * @param batch its number, so that doing it again does nothing
 */
export async function movePeople(warehouse: Warehouse, moves: readonly Move[], batch: number): Promise<void> {
  if (moves.length === 0) return;
  for (const table of MOVED) await once(warehouse, `${batch}:moved`, table, await copySql(warehouse, table, moves));
  const gone = value.ints(moves.map(move => move.from));
  for (const table of ['identifiers', 'profiles'] as const) {
    await warehouse.run(sql`delete from ${name(table)} where profile in ${gone}`);
  }
}

/** Takes out the rows that people left behind who became somebody else. */
export async function sweepMoved(warehouse: Warehouse, profiles: readonly number[]): Promise<void> {
  if (profiles.length === 0) return;
  for (const table of ['events', 'order_lines', 'traits', 'trait_sightings'] as const) {
    await warehouse.run(sql`delete from ${name(table)} where profile in ${value.ints(profiles)}`);
  }
}

async function copySql(warehouse: Warehouse, table: string, moves: readonly Move[]): Promise<Sql> {
  const described = await warehouse.rows<{ name: string; default_type: string }>(sql`describe table ${name(table)}`);
  const columns = described.filter(column => column.default_type !== 'EPHEMERAL').map(column => column.name);
  const from = value.ints(moves.map(move => move.from));
  const to = value.ints(moves.map(move => move.to));
  const changed: Readonly<Record<string, Sql>> = {
    profile: sql`toUInt32(transform(profile, ${from}, ${to}, 0))`,
    node: raw('if(node = 0, profile, node)'),
  };
  return sql`(${commas(columns.map(column => name(column)))})
    select ${commas(columns.map(column => changed[column] ?? name(column)))} from ${name(table)} where profile in ${from}`;
}
