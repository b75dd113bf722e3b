import type { Plan } from '../plan/plan.ts';
import { type Ask, neededBy } from '../set/ask.ts';
import { countsSql, membersQuery, statesSql } from '../set/members.ts';
import { type Assignment, assignmentsNeeded } from '../set/scan/classes.ts';
import { peopleIn } from '../set/scan/scan.ts';
import { withScratchTable } from '../store/scratch.ts';
import { name, raw, type Sql, sql } from '../store/sql.ts';
import type { QueryOptions, Warehouse } from '../store/warehouse.ts';
import { overSlices, slicesOf } from './slices.ts';

/** How a segmentation is assigned as of an instant; measuring its thresholds may need the engine. */
export type Assigning = (segmentation: string, now: number) => Promise<Sql>;

export interface EvaluateOptions extends Pick<QueryOptions, 'signal' | 'isUrgent'> {
  /** From 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** How many people each ask has, in the asks' order. All asks are one pass over the data. */
export async function countMembers(
  warehouse: Warehouse,
  plan: Plan,
  asks: readonly Ask[],
  assigning: Assigning,
  options: EvaluateOptions = {},
): Promise<readonly number[]> {
  if (asks.length === 0) return [];
  const totals = asks.map(() => 0);
  const assignment = await assignAll(plan, asks, assigning);
  const slices = await slicesOf(warehouse, ofStatement(options));
  await overSlices(slices, async (slice, done) => {
    const query = countsSql(membersQuery(plan, asks, assignment, peopleIn(slice)));
    const [row] = await warehouse.rows<{ counts: readonly number[] }>(query, ofStatement(options));
    row?.counts.forEach((count, i) => {
      totals[i] = (totals[i] ?? 0) + Number(count);
    });
    options.onProgress?.((done + 1) / slices.length);
  });
  return totals;
}

/**
 * The people of each ask, written into `table` (position UInt32, members AggregateFunction(groupBitmap, UInt32)): a row for each ask and
 * slice, so that readers merge them: `groupBitmapMerge(members) … group by position`.
 */
export async function writeMembers(
  warehouse: Warehouse,
  table: string,
  plan: Plan,
  asks: readonly Ask[],
  assigning: Assigning,
  options: EvaluateOptions = {},
): Promise<void> {
  if (asks.length === 0) return;
  const assignment = await assignAll(plan, asks, assigning);
  const slices = await slicesOf(warehouse, ofStatement(options));
  await overSlices(slices, async (slice, done) => {
    const states = statesSql(membersQuery(plan, asks, assignment, peopleIn(slice)));
    await warehouse.run(sql`insert into ${name(table)} (position, members) ${states}`, ofStatement(options));
    options.onProgress?.((done + 1) / slices.length);
  });
}

/** The people of each ask in a table in memory for as long as `use` runs. */
export function withMembers<T>(
  warehouse: Warehouse,
  plan: Plan,
  asks: readonly Ask[],
  assigning: Assigning,
  use: (table: Sql) => Promise<T>,
  options: EvaluateOptions = {},
): Promise<T> {
  return withScratchTable(warehouse, MEMBER_COLUMNS, async table => {
    await writeMembers(warehouse, table, plan, asks, assigning, options);
    return use(name(table));
  });
}

/** What `writeMembers` writes. */
export const MEMBER_COLUMNS = raw('position UInt32, members AggregateFunction(groupBitmap, UInt32)');

const ofStatement = ({ signal, isUrgent = false }: EvaluateOptions): QueryOptions => ({
  ...(signal !== undefined && { signal }),
  isUrgent,
});

/** Everybody's classes, of each segmentation and instant that the asks need them of. */
export async function assignAll(plan: Plan, asks: readonly Ask[], assigning: Assigning): Promise<Assignment> {
  const known = new Map<string, Sql>();
  for (const { segmentation, now } of assignmentsNeeded(neededBy(plan, asks).leaves, plan)) {
    known.set(`${segmentation}@${now}`, await assigning(segmentation, now));
  }
  return (segmentation, now) => {
    const assigned = known.get(`${segmentation}@${now}`);
    if (assigned === undefined) throw new Error(`nobody assigned ${segmentation} as of ${now}`);
    return assigned;
  };
}
