import { failed, ok, type Result } from '@satsuma/core';
import type { Control } from '../../store/control/control.ts';
import { dropNote, readNote, writeNote } from '../../store/control/notes.ts';
import type { Store } from '../../store/open.ts';
import { commas, name, type Sql, sql, value } from '../../store/sql.ts';
import { storedColumns } from '../../store/stored-columns.ts';
import type { Warehouse } from '../../store/warehouse.ts';
import { sweepMoved } from '../apply/merges.ts';

/** A merge that is being taken back: written down, so that a process that dies on the way is finished by the next. */
interface Undoing {
  readonly merge: string;
  /** The profile that comes back, and the one that has its rows. */
  readonly loser: number;
  readonly holder: number;
  /** Where the rows that go back come from. */
  readonly nodes: readonly number[];
  /** `copied`: the rows are there again, and have to be taken from their holder. */
  readonly step: 'begun' | 'copied';
}

/** Two people again. */
export interface UndoneMerge {
  readonly loser: number;
  readonly holder: number;
}

/** Rows that remember where they come from. */
const REMEMBERING = ['events', 'order_lines', 'traits', 'trait_sightings', 'identifiers'] as const;

const KEY = 'live.undoing';

/**
 * Takes a merge back: everything that came by the loser's identifiers, before the merge and since, is the loser's again, and the two
 * are not merged again by themselves. What a file brought since for both stays where it is.
 */
export async function undoMerge(store: Store, id: string, now: number): Promise<Result<UndoneMerge>> {
  const merge = await store.control.selectFrom('profile_merges').selectAll().where('id', '=', id).executeTakeFirst();
  if (merge === undefined || merge.undone !== null) {
    const [code, message] =
      merge === undefined
        ? (['unknown-merge', `there is no merge ${id}`] as const)
        : (['conflict', `the merge ${id} was taken back before`] as const);
    return failed([{ code, path: 'merge', message }]);
  }
  const merges = await store.control
    .selectFrom('profile_merges')
    .select(['winner', 'loser', 'time'])
    .where('undone', 'is', null)
    .execute();
  const undoing: Undoing = {
    merge: id,
    loser: Number(merge.loser),
    holder: holderOf(Number(merge.winner), Number(merge.time), merges),
    nodes: nodesOf(Number(merge.loser), Number(merge.time), merges),
    step: 'begun',
  };
  await writeNote(store.control, KEY, undoing);
  return ok(await complete(store, undoing, now));
}

/** Finishes what an earlier process left in the middle. */
export async function resumeUndo(store: Store, now: number): Promise<UndoneMerge | undefined> {
  const undoing = (await readNote(store.control, KEY)) as Undoing | undefined;
  return undoing === undefined ? undefined : complete(store, undoing, now);
}

interface Merged {
  readonly winner: number;
  readonly loser: number;
  readonly time: number;
}

/** Who has the rows now: the winner may have become somebody else since. */
function holderOf(winner: number, time: number, merges: readonly Merged[]): number {
  const next = merges.find(one => Number(one.loser) === winner && Number(one.time) >= time);
  return next === undefined ? winner : holderOf(Number(next.winner), Number(next.time), merges);
}

/** The loser and everybody who had become the loser before. */
function nodesOf(loser: number, time: number, merges: readonly Merged[]): readonly number[] {
  const before = merges.filter(one => Number(one.winner) === loser && Number(one.time) <= time);
  return [loser, ...before.flatMap(one => nodesOf(Number(one.loser), Number(one.time), merges))];
}

async function complete({ warehouse, control }: Store, undoing: Undoing, now: number): Promise<UndoneMerge> {
  const { loser, holder, nodes } = undoing;
  const theirs = sql`profile = ${value.int(holder)} and node in ${value.ints(nodes)}`;
  if (undoing.step === 'begun') {
    // What the loser left behind at the merge, and what an attempt that was cut off has copied.
    await sweepMoved(warehouse, [loser]);
    await warehouse.run(sql`delete from identifiers where profile = ${value.int(loser)}`);
    for (const table of REMEMBERING) await copyBack(warehouse, table, theirs, loser);
    await writeNote(control, KEY, { ...undoing, step: 'copied' });
  }
  for (const table of REMEMBERING) await warehouse.run(sql`delete from ${name(table)} where ${theirs}`);
  for (const profile of [loser, holder]) await beginAnew(warehouse, profile);
  await warehouse.run(sql`delete from merges where loser = ${value.int(loser)}`);
  await control.transaction().execute(async tx => {
    await tx.updateTable('profile_merges').set({ undone: now, swept: 1 }).where('id', '=', undoing.merge).execute();
    await keepApart(tx, loser, holder, now);
    await dropNote(tx, KEY);
  });
  return { loser, holder };
}

async function copyBack(warehouse: Warehouse, table: string, theirs: Sql, loser: number): Promise<void> {
  const stored = await storedColumns(warehouse, table);
  const columns = commas(stored.map(column => name(column)));
  const copied = commas(
    stored.map(column => (column === 'profile' ? sql`toUInt32(${value.int(loser)})` : name(column))),
  );
  await warehouse.run(
    sql`insert into ${name(table)} (${columns}) select ${copied} from ${name(table)} where ${theirs}`,
  );
}

/** A person begins with the first thing that is known of them. */
async function beginAnew(warehouse: Warehouse, profile: number): Promise<void> {
  await warehouse.run(sql`delete from profiles where profile = ${value.int(profile)}`);
  const parts = REMEMBERING.map(
    table => sql`select min(time) as first, count() as n from ${name(table)} where profile = ${value.int(profile)}`,
  );
  const all = parts.reduce((a, b) => sql`${a} union all ${b}`);
  await warehouse.run(
    sql`insert into profiles (profile, created, import)
      select toUInt32(${value.int(profile)}), min(first), 0 from (${all}) where n > 0 having count() > 0`,
  );
}

/** Says that two people are two: they do not become one by themselves any more. */
export async function keepApart(control: Control, a: number, b: number, now: number): Promise<void> {
  const [low, high] = a < b ? [a, b] : [b, a];
  const row = { status: 'apart' as const, last_seen: now };
  const first = {
    by: 'hand',
    because: 'rule' as const,
    first_seen: now,
    last_batch: '',
    times: 0,
    message: '',
    source: '',
  };
  await control
    .insertInto('meetings')
    .values({ a: low, b: high, ...first, ...row })
    .onConflict(conflict => conflict.columns(['a', 'b']).doUpdateSet(row))
    .execute();
}

/** Takes out what people left behind who became somebody else, once that was so long ago; returns how many. */
export async function sweepLosers({ warehouse, control }: Store, before: number): Promise<number> {
  const rows = await control
    .selectFrom('profile_merges')
    .select('loser')
    .where('swept', '=', 0)
    .where('undone', 'is', null)
    .where('time', '<=', before)
    .limit(10_000)
    .execute();
  const losers = rows.map(row => Number(row.loser));
  if (losers.length === 0) return 0;
  await sweepMoved(warehouse, losers);
  await control.updateTable('profile_merges').set({ swept: 1 }).where('loser', 'in', losers).execute();
  return losers.length;
}
