import { commas, name, raw, type Sql, sql, value } from '../../store/sql.ts';
import { storedColumns } from '../../store/stored-columns.ts';
import type { Warehouse } from '../../store/warehouse.ts';

/** A profile whose rows become another's. */
export interface Move {
  readonly from: number;
  readonly to: number;
}

/** Rows that belong to somebody, and what tells those of one person apart. */
const MOVED = {
  events: ['name', 'time', 'id'],
  order_lines: ['name', 'time', 'id'],
  traits: ['name', 'time', 'text'],
  trait_sightings: ['name', 'time', 'text'],
  identifiers: ['kind', 'value'],
  profiles: ['created'],
} as const;

/**
 * Everything of some people under other people's numbers, at once: their rows are copied, and they are taken out of the tables that
 * say who there is. What is left of them belongs to nobody who exists, counts nowhere, and is swept out later (`sweepMoved`).
 * Done again it does nothing: what has been copied is not copied once more.
 */
export async function movePeople(warehouse: Warehouse, moves: readonly Move[]): Promise<void> {
  if (moves.length === 0) return;
  for (const [table, key] of Object.entries(MOVED)) {
    const copy = await copySql(warehouse, table, key, moves);
    await warehouse.run(sql`insert into ${name(table)} ${copy}`);
  }
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

async function copySql(
  warehouse: Warehouse,
  table: string,
  key: readonly string[],
  moves: readonly Move[],
): Promise<Sql> {
  const columns = await storedColumns(warehouse, table);
  const from = value.ints(moves.map(move => move.from));
  const to = value.ints(moves.map(move => move.to));
  const mover = sql`toUInt32(transform(profile, ${from}, ${to}, 0))`;
  const columnsOfKey = commas(key.map(column => name(column)));
  const changed: Readonly<Record<string, Sql>> = {
    profile: mover,
    node: raw('if(node = 0, profile, node)'),
  };
  return sql`(${commas(columns.map(column => name(column)))})
    select ${commas(columns.map(column => changed[column] ?? name(column)))} from ${name(table)}
    where profile in ${from} and (${mover}, ${columnsOfKey}) not in (
      select profile, ${columnsOfKey} from ${name(table)} where profile in ${to})`;
}
