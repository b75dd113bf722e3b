import type { Store } from '../../store/open.ts';
import { sql, value } from '../../store/sql.ts';
import type { Warehouse } from '../../store/warehouse.ts';
import { type Cache, cacheOf } from '../cache.ts';
import { recordMeetings, recordMerges } from '../identity/ledger.ts';
import { type Batch, type PlacedCall, placedCalls } from './batch.ts';
import { insertInto } from './insert.ts';
import { type Move, movePeople } from './merges.ts';
import { missingOf } from './missing.ts';
import { type BatchRows, decidedRows, factRows, firstSeen, type ProfileRow } from './rows.ts';
import { keepAside, refusedAmong, withoutEvents } from './set-aside.ts';
import { type TraitRow, traitRows } from './traits.ts';

/** When profiles begin, as far as it was asked lately: milliseconds. */
export type Beginnings = Cache<number, number>;
export const openBeginnings = (): Beginnings => cacheOf(400_000);

/** What a batch changed. */
export interface CarriedOut {
  readonly calls: readonly PlacedCall[];
  /** People who are no more, and who they are now. */
  readonly moves: readonly Move[];
  /** People who are new, or began earlier than was known: there may be more to them than what the calls say. */
  readonly begun: ReadonlySet<number>;
  /** Values of traits that are rows now; a late one may have made rows of later ones. */
  readonly traits: readonly TraitRow[];
  /** Events that the engine does not take: they were kept aside, with the reason. */
  readonly aside: number;
}

/**
 * Writes everything that a batch says and was decided of it. Done again after a crash or a failure it adds what is missing. An event that
 * the engine takes in no way is kept aside, so that it holds nobody else up.
 *
 * @param isRepeated it may have been carried out in part, or in whole
 * @param zone the workspace's, for traits that are dates
 */
export async function carryOut(
  { warehouse, control }: Pick<Store, 'warehouse' | 'control'>,
  batch: Batch,
  {
    beginnings,
    zone,
    isRepeated,
  }: { readonly beginnings: Beginnings; readonly zone: string; readonly isRepeated: boolean },
): Promise<CarriedOut> {
  const calls = placedCalls(batch);
  const moves = movesOf(batch);
  await movePeople(warehouse, moves);
  for (const { from, to } of moves) for (const profile of [from, to]) beginnings.delete(profile);
  const [traits, profiles] = await Promise.all([
    traitRows(warehouse, calls, zone),
    profileRows(warehouse, calls, beginnings),
  ]);
  const rows: BatchRows = { ...factRows(calls), ...decidedRows(batch), ...traits, profiles };
  const wanted = isRepeated ? await missingOf(warehouse, rows) : rows;
  try {
    await Promise.all(Object.entries(wanted).map(([table, list]) => insertInto(warehouse, table, list)));
  } catch (failure) {
    const refused = await refusedAmong(warehouse, wanted, failure);
    if (refused.length === 0) throw failure;
    await keepAside(control, batch, refused);
    const rest = await carryOut({ warehouse, control }, withoutEvents(batch, refused), {
      beginnings,
      zone,
      isRepeated: true,
    });
    return { ...rest, aside: rest.aside + refused.length };
  }
  await recordMerges(control, batch);
  await recordMeetings(control, batch);
  return { calls, moves, begun: new Set(profiles.map(row => row.profile)), traits: traits.traits, aside: 0 };
}

/** Each loser with who it is in the end: the winner of one merge may be the loser of the next. */
function movesOf({ decision: { merges } }: Batch): readonly Move[] {
  const into = new Map(merges.map(({ winner, loser }) => [loser, winner]));
  const last = (profile: number): number => {
    let now = profile;
    for (let then = into.get(now); then !== undefined; then = into.get(now)) now = then;
    return now;
  };
  return [...into.keys()].map(from => ({ from, to: last(from) }));
}

/** People who are new, and people of whom something older is learnt. */
async function profileRows(
  warehouse: Warehouse,
  calls: readonly PlacedCall[],
  beginnings: Beginnings,
): Promise<readonly ProfileRow[]> {
  const first = firstSeen(calls);
  const unknown = [...first.keys()].filter(profile => beginnings.get(profile) === undefined);
  if (unknown.length > 0) {
    const rows = await warehouse.rows<{ profile: number; created: number }>(
      sql`select profile, toUnixTimestamp64Milli(min(p.created)) as created from profiles as p
        where profile in ${value.ints(unknown)} group by profile`,
    );
    for (const { profile, created } of rows) beginnings.set(profile, created);
  }
  const rows: ProfileRow[] = [];
  for (const [profile, created] of first) {
    const known = beginnings.get(profile);
    if (known !== undefined && known <= created) continue;
    beginnings.set(profile, created);
    rows.push({ profile, created, import: 0 });
  }
  return rows;
}
