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

/** People with something due. */
export interface FoundDue {
  /** Profile → the first instant. */
  readonly first: ReadonlyMap<number, number>;
  /** Every instant that the log of changes brings, in order of time. */
  readonly logged: readonly Due[];
}

/**
 * Who is due first when in `(from, to]`, by the rows that are in the warehouse: a person's history tells the rest (`dueOf`), but for what
 * the log brings. Common instants, which concern everybody, are not among them. May name too many, or too early, never too few.
 *
 * One statement reads the times of the streams that are asked about, once each, however many segments ask; a rhythm of one's own
 * (lifecycle) takes one more. A row that lies in the future comes into being at its time, so ask before new rows are written, or those
 * with times up to `to` are named too.
 */
export async function findDue(warehouse: Warehouse, crossings: Crossings, from: number, to: number): Promise<FoundDue> {
  const { sources, rhythms } = sweepsOf(crossings, from, to);
  const found = new Found();
  await Promise.all([
    findPassed(warehouse, sources, found),
    ...rhythms.map(({ rhythm, stretch }) =>
      findSilences(warehouse, rhythm, stretch, (profile, at) => found.addOwn(profile, at)),
    ),
  ]);
  return found.due();
}

async function findPassed(warehouse: Warehouse, sources: readonly Swept[], found: Found): Promise<void> {
  const parts = sources.flatMap((swept, i) => sourceSql(swept, i));
  if (parts.length === 0) return;
  const rows = await warehouse.rows<FoundValues>(union(parts));
  for (const { source, profiles, times, days } of rows) {
    const swept = sources[source];
    if (swept === undefined) throw new Error(`nobody asked for a source ${source}`);
    const isLogged = swept.source.of === 'log';
    const add = (position: number, at: number): void => {
      const profile = profiles[position];
      if (profile === undefined) return;
      if (isLogged) found.addLogged(profile, at);
      else found.addOwn(profile, at);
    };
    if (days.length === 0) passValues(times, swept.values, add);
    else passDays(days, swept.days, add);
  }
}

const union = (parts: readonly Sql[]): Sql => join(parts, ' union all ');

class Found {
  private readonly first = new Map<number, number>();
  private readonly logged = new Map<string, Due>();

  addOwn(profile: number, at: number): void {
    if (at < (this.first.get(profile) ?? Infinity)) this.first.set(profile, at);
  }

  addLogged(profile: number, at: number): void {
    this.logged.set(`${profile}@${at}`, { profile, at });
  }

  due(): FoundDue {
    const logged = [...this.logged.values()].sort((a, b) => a.at - b.at || a.profile - b.profile);
    return { first: this.first, logged };
  }
}
