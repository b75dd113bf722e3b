import { failed, ok, type Result } from '@satsuma/core';
import { periodStarts } from '../plan/bounds.ts';
import { FIRST_COMPUTATION } from '../run/changes.ts';
import type { Control } from '../store/control/control.ts';
import { instant, join, type Sql, sql, value } from '../store/sql.ts';
import { cancelledBy } from '../workspace/cancel.ts';
import { readComputedSizes, readEvaluated } from '../workspace/memberships.ts';
import { readSettings } from '../workspace/settings.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { committed, neverStored } from './logged.ts';
import type { AskOptions } from './subject.ts';

export interface TrendOptions extends AskOptions {
  /** How many days, the one of `asOf` among them; 30 when not given. */
  readonly days?: number;
}

/** How segments and segmentations grew and shrank, day by day, as the log of memberships has it. */
export interface Trends {
  /** As of when the last sizes are: as was asked, or as far as memberships were kept. Milliseconds. */
  readonly asOf: number;
  /** Milliseconds of each day's beginning, in the workspace's zone. */
  readonly days: readonly number[];
  readonly of: Readonly<Record<string, Trend>>;
}

export interface Trend {
  /** At the end of each day; null: nobody had computed it yet. Of a segmentation, everybody who has a class. */
  readonly sizes: readonly (number | null)[];
  /** In all these days; the first computation, by which everybody came, does not count. */
  readonly entered: number;
  readonly left: number;
}

/** How many entered and left on a day. */
export interface DayFlow {
  readonly day: number;
  readonly entered: number;
  readonly left: number;
}

interface Row {
  readonly segment: string;
  readonly day: number;
  readonly first: number;
  readonly last: number;
  readonly delta: number;
  readonly entered: number;
  readonly left: number;
}

/** All current segments and segmentations, from one pass over the log. */
export async function segmentTrends(workspace: Workspace, options: TrendOptions = {}): Promise<Trends> {
  const { days, asOf } = await daysOf(workspace, options);
  const { control } = workspace.store;
  const current = await control.selectFrom('segments').select('id').where('archived', 'is', null).execute();
  const ids = current.map(({ id }) => id);
  // Read before the log: what is found meanwhile is of later than it says.
  const marked = await keptUntil(control);
  const rows = await byDay(workspace, { days, asOf, rows: sql`segment in ${value.texts(ids)}`, side: ANY }, options);
  const own = Map.groupBy(rows, row => row.segment);
  const isOlder = (id: string): boolean => own.get(id)?.some(row => row.day === BEFORE) ?? false;
  const first = ids.every(isOlder) ? new Map<string, number>() : await firstComputed(control, asOf);
  const kept = rows.reduce((latest, row) => Math.max(latest, row.last), marked);
  return {
    asOf: kept === 0 ? asOf : Math.min(asOf, kept),
    days,
    of: Object.fromEntries(ids.map(id => [id, trendOf(own.get(id) ?? [], days, first.get(id))])),
  };
}

/** One segment, segmentation, or class of one. Ids that no segment ever had are problems. */
export async function segmentFlow(
  workspace: Workspace,
  segment: string,
  options: TrendOptions & { readonly class?: string } = {},
): Promise<Result<readonly DayFlow[]>> {
  const unknown = await neverStored(workspace, [segment]);
  if (unknown.length > 0) return failed(unknown);
  const { days, asOf } = await daysOf(workspace, options);
  const side = options.class === undefined ? ANY : sideOf(options.class);
  const rows = await byDay(workspace, { days, asOf, rows: sql`segment = ${value.text(segment)}`, side }, options);
  return ok(
    days.map(day => {
      const found = rows.find(row => row.day === day);
      return { day, entered: found?.entered ?? 0, left: found?.left ?? 0 };
    }),
  );
}

/** As far as it is written down up to when memberships were kept; 0 where nothing was. */
async function keptUntil(control: Control): Promise<number> {
  const computed = [...(await readComputedSizes(control)).values()];
  return Math.max((await readEvaluated(control)) ?? 0, ...computed.map(({ asOf }) => asOf));
}

/** As of when each was first computed; who has had nobody since then is not in the log. */
async function firstComputed(control: Control, asOf: number): Promise<ReadonlyMap<string, number>> {
  const runs = await control
    .selectFrom('runs')
    .select(['as_of', 'counts'])
    .where('status', '=', 'committed')
    .where('as_of', '<=', asOf)
    .orderBy('as_of', 'desc')
    .execute();
  return new Map(runs.flatMap(run => Object.keys(JSON.parse(run.counts)).map(id => [id, Number(run.as_of)] as const)));
}

function trendOf(rows: readonly Row[], days: readonly number[], computed = Number.POSITIVE_INFINITY): Trend {
  const first = Math.min(computed, ...rows.map(row => row.first));
  const within = rows.filter(row => row.day > BEFORE);
  let size = rows.filter(row => row.day === BEFORE).reduce((sum, row) => sum + row.delta, 0);
  const sizes = days.map((day, i) => {
    size += within.find(row => row.day === day)?.delta ?? 0;
    return first < (days[i + 1] ?? Number.POSITIVE_INFINITY) ? size : null;
  });
  const sum = (of: 'entered' | 'left'): number => within.reduce((total, row) => total + row[of], 0);
  return { sizes, entered: sum('entered'), left: sum('left') };
}

async function daysOf(workspace: Workspace, { asOf = workspace.clock(), days = 30 }: TrendOptions) {
  const { zone } = await readSettings(workspace.store.control);
  return { asOf, days: periodStarts(asOf, 'day', days, zone).slice(0, -1) };
}

/** What makes somebody come, and what makes somebody go. */
interface Side {
  readonly came: Sql;
  readonly went: Sql;
}

const ANY: Side = { came: sql`kind = 'entered'`, went: sql`kind = 'left'` };
const sideOf = (className: string): Side => ({
  came: sql`to_class = ${value.text(className)}`,
  went: sql`from_class = ${value.text(className)}`,
});

/** Everything before the first day is one row of each segment. */
const BEFORE = 0;

async function byDay(
  { store }: Workspace,
  { days, asOf, rows, side }: { days: readonly number[]; asOf: number; rows: Sql; side: Side },
  options: TrendOptions,
): Promise<readonly Row[]> {
  const counted = [rows, await committed(store), sql`time <= ${instant(asOf)}`];
  const own = sql`cause != ${value.text(FIRST_COMPUTATION)}`;
  const found = await store.warehouse.rows<Row>(
    sql`select toString(c.segment) as segment, toInt64(roundDown(at, ${value.ints([BEFORE, ...days])})) as day, min(at) as first, max(at) as last,
        toInt64(countIf(${side.came})) - toInt64(countIf(${side.went})) as delta,
        countIf(${side.came} and ${own}) as entered, countIf(${side.went} and ${own}) as left
      from (select *, toUnixTimestamp64Milli(time) as at from changes where ${join(counted, ' and ')}) as c group by segment, day`,
    cancelledBy(options),
  );
  return found.map(row => ({
    segment: row.segment,
    day: Number(row.day),
    first: Number(row.first),
    last: Number(row.last),
    delta: Number(row.delta),
    entered: Number(row.entered),
    left: Number(row.left),
  }));
}
