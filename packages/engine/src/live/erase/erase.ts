import { ok, type Result } from '@satsuma/core';
import { type AttributeChange, changeAttributes } from '../../ingest/catalog/attributes.ts';
import { survey } from '../../ingest/catalog/survey.ts';
import { numbersOf } from '../../person/numbers.ts';
import { lastLogged } from '../../run/fold.ts';
import type { Store } from '../../store/open.ts';
import { instant, name, type Sql, sql, value } from '../../store/sql.ts';
import type { Warehouse } from '../../store/warehouse.ts';
import { findPerson } from '../../understand/find.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { ERASURE, leaveAll } from './leave.ts';

/** What erasing a person took out. */
export interface Erased {
  /** The person's number; nobody gets it again. */
  readonly profile: number;
  /** Rows, of all tables. */
  readonly rows: number;
}

/** Everything that is somebody's. Who they are goes last: interrupted, the person is still there to be erased once more. */
const OWNED = [
  ...['events', 'order_lines', 'traits', 'trait_sightings'],
  ...['identifier_sightings', 'identifiers', 'profiles'],
];

/**
 * Takes a person out for good: every row, also of those who were found to be the same person, their merges and meetings, and their place in
 * every segment, which the log says they left. What stays names nobody: the log's lines under a number that nobody gets again, and the
 * prints of calls, so that a call that is sent once more does not bring them back. The caller sees to it that nobody else writes.
 */
export async function erasePerson(workspace: Workspace, profile: number): Promise<Result<Erased>> {
  const { store, clock } = workspace;
  const found = await findPerson(workspace, { profile });
  if (!found.ok) return found;
  const numbers = await numbersOf(store, found.value);
  const now = Math.max(clock(), (await lastLogged(store)) + 1);
  await leaveAll(store, numbers, now);
  const removed = await holdings(store.warehouse, numbers);
  await bury(store.warehouse, numbers, now);
  let rows = 0;
  for (const table of OWNED) rows += await remove(store.warehouse, table, sql`profile in ${value.ints(numbers)}`);
  await forgetInControl(store, numbers, removed);
  return ok({ profile: found.value, rows });
}

/** What the data will hold less. */
async function holdings(warehouse: Warehouse, numbers: readonly number[]): Promise<AttributeChange> {
  const rowsOf = (table: string): Sql => sql`(select * from ${name(table)} where profile in ${value.ints(numbers)})`;
  const rows = { events: rowsOf('events'), lines: rowsOf('order_lines'), traits: rowsOf('traits') };
  return { added: [], removed: await survey(warehouse, rows) };
}

/** The numbers stay given out, to nobody; who became whom is forgotten. */
async function bury(warehouse: Warehouse, numbers: readonly number[], now: number): Promise<void> {
  const [buried] = await warehouse.rows<{ losers: readonly number[] }>(
    sql`select groupArray(loser) as losers from merges where winner = 0 and loser in ${value.ints(numbers)}`,
  );
  const left = numbers.filter(loser => !buried?.losers.includes(loser));
  if (left.length > 0) {
    await warehouse.run(
      sql`insert into merges (winner, loser, time, cause, import)
        select 0, toUInt32(arrayJoin(${value.ints(left)})), ${instant(now)}, ${value.text(ERASURE)}, 0`,
    );
  }
  const ids = value.ints(numbers);
  await remove(warehouse, 'merges', sql`winner > 0 and (winner in ${ids} or loser in ${ids})`);
}

/** From the disk too: what is only marked as deleted would lie there until its part is merged with another. */
async function remove(warehouse: Warehouse, table: string, rows: Sql): Promise<number> {
  const [counted] = await warehouse.rows<{ n: number }>(sql`select count() as n from ${name(table)} where ${rows}`);
  const n = Number(counted?.n ?? 0);
  if (n > 0) await warehouse.run(sql`alter table ${name(table)} delete where ${rows}`, { settings: AT_ONCE });
  return n;
}

/** Returns when it is done, everywhere. */
const AT_ONCE = { mutations_sync: 2 };

async function forgetInControl(
  { control }: Store,
  numbers: readonly number[],
  removed: AttributeChange,
): Promise<void> {
  const theirs = [...numbers];
  await control.transaction().execute(async tx => {
    await changeAttributes(tx, removed);
    await tx
      .deleteFrom('profile_merges')
      .where(({ or, eb }) => or([eb('winner', 'in', theirs), eb('loser', 'in', theirs)]))
      .execute();
    await tx.deleteFrom('calls_aside').where('profile', 'in', theirs).execute();
    await tx
      .deleteFrom('meetings')
      .where(({ or, eb }) => or([eb('a', 'in', theirs), eb('b', 'in', theirs)]))
      .execute();
  });
}
