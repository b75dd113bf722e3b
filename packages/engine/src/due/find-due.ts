import { join, type Sql } from '../store/sql.ts';
import type { Warehouse } from '../store/warehouse.ts';
import type { Crossings } from './crossing.ts';
import { passDays, passValues } from './passings.ts';
import { findSilences } from './silences-sql.ts';
import { type FoundValues, sourceSql } from './source-sql.ts';
import { type Swept, sweepsOf } from './sweeps.ts';

/** Somebody whose answers may change by time alone, and the first millisecond at which the new ones hold. */
export interface Due {
  readonly profile: number;
  readonly at: number;
}

/**
 * The people with something due in `(from, to]`, by the rows that are in the warehouse, in order of time, then of profiles. Common
 * instants, which concern everybody, are not among them. May name too many, never too few.
 *
 * One statement reads the times of the streams that are asked about, once each, however many segments ask; a rhythm of one's own
 * (lifecycle) takes one more. A row that lies in the future comes into being at its time, so ask before new rows are written, or those
 * with times up to `to` are named too.
 */
export async function findDue(
  warehouse: Warehouse,
  crossings: Crossings,
  from: number,
  to: number,
): Promise<readonly Due[]> {
  const { sources, rhythms } = sweepsOf(crossings, from, to);
  const found = new Found();
  await Promise.all([
    findPassed(warehouse, sources, found),
    ...rhythms.map(({ rhythm, stretch }) =>
      findSilences(warehouse, rhythm, stretch, (profile, at) => found.add(profile, at)),
    ),
  ]);
  return found.inOrder();
}

async function findPassed(warehouse: Warehouse, sources: readonly Swept[], found: Found): Promise<void> {
  const parts = sources.flatMap((swept, i) => sourceSql(swept, i));
  if (parts.length === 0) return;
  const rows = await warehouse.rows<FoundValues>(union(parts));
  for (const { source, profiles, times, days } of rows) {
    const swept = sources[source];
    if (swept === undefined) throw new Error(`nobody asked for a source ${source}`);
    const add = (position: number, at: number): void => found.add(profiles[position], at);
    if (days.length === 0) passValues(times, swept.values, add);
    else passDays(days, swept.days, add);
  }
}

const union = (parts: readonly Sql[]): Sql => join(parts, ' union all ');

/** Each person's instants, once each. */
class Found {
  private readonly instants = new Map<number, Set<number>>();

  add(profile: number | undefined, at: number): void {
    if (profile === undefined) return;
    const known = this.instants.get(profile);
    if (known === undefined) this.instants.set(profile, new Set([at]));
    else known.add(at);
  }

  inOrder(): readonly Due[] {
    const list = [...this.instants].flatMap(([profile, instants]) => [...instants].map(at => ({ profile, at })));
    return list.sort((a, b) => a.at - b.at || a.profile - b.profile);
  }
}
