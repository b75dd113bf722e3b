import { name, type Sql, sql, value } from '../../store/sql.ts';
import { column, type Layers } from './layers.ts';
import type { Noticed } from './reading.ts';

export interface WallTime {
  /** Nullable(Int64): milliseconds on the wall clock, counted as if the clock were UTC. */
  readonly wall: Sql;
  /** Nullable(Int32): seconds ahead of UTC when that is written, else NULL. */
  readonly offset: Sql;
  readonly prefix: string;
}

const DAY_MS = 86_400_000;

/**
 * The instant a wall clock shows, as RFC 5545 and `Temporal`'s `compatible` have it: a time that the clock shows twice
 * (autumn) is the first; a time that it skips (spring) is read with the offset before the jump, so 02:30 becomes 03:30.
 *
 * The offsets a day before and a day after are the two that can apply; where they differ, one holds if the instant it
 * gives has that offset itself.
 */
export function wallToInstant(
  { wall, offset, prefix }: WallTime,
  zone: string,
): { layers: Layers; instant: Sql; remarks: readonly Noticed[] } {
  const at = (title: string): Sql => name(`${prefix}${title}`);
  const ms = sql`ifNull(${wall}, 0)`;
  if (zone === 'UTC') return { layers: [], instant: sql`${wall} - ifNull(${offset}, 0) * 1000`, remarks: [] };
  const before = offsetAt(sql`${ms} - ${value.int(DAY_MS)}`, zone);
  const after = offsetAt(sql`${ms} + ${value.int(DAY_MS)}`, zone);
  const holds = (seconds: Sql): Sql => sql`${offsetAt(sql`${ms} - ${seconds} * 1000`, zone)} = ${seconds}`;
  const layers: Layers = [
    [column(`${prefix}before`, before), column(`${prefix}after`, after)],
    [
      column(`${prefix}early`, sql`${at('before')} = ${at('after')} or ${holds(at('before'))}`),
      column(`${prefix}late`, sql`${at('before')} = ${at('after')} or ${holds(at('after'))}`),
    ],
  ];
  const seconds = sql`ifNull(${offset}, if(${at('late')} and not ${at('early')}, ${at('after')}, ${at('before')}))`;
  const jumps = sql`isNotNull(${wall}) and isNull(${offset}) and ${at('before')} != ${at('after')}`;
  return {
    layers,
    instant: sql`${wall} - ${seconds} * 1000`,
    remarks: [
      { when: sql`${jumps} and not ${at('early')} and not ${at('late')}`, remark: 'skipped-time' },
      { when: sql`${jumps} and ${at('early')} and ${at('late')}`, remark: 'doubled-time' },
    ],
  };
}

const offsetAt = (ms: Sql, zone: string): Sql =>
  sql`timezoneOffset(fromUnixTimestamp64Milli(toInt64(${ms}), ${value.text(zone)}))`;
