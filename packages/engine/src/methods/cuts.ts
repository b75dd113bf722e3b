import type { Cuts, Scoring } from '@satsuma/core';
import { commas, name, raw, type Sql, sql } from '../store/sql.ts';
import type { Warehouse } from '../store/warehouse.ts';
import { keyOf, readKey } from './order-key.ts';

/** A number of people to be cut into bands. */
export interface Measured {
  /** A numeric column of the facts. */
  readonly column: string;
  readonly scoring: Scoring;
  /** `low`: the lowest numbers are the best, and a fixed threshold ends a band; `high`: it starts one. */
  readonly best: 'high' | 'low';
}

/** How many people there are, and the cuts of each number, in the order given. */
export interface MeasuredCuts {
  readonly people: number;
  readonly cuts: readonly Cuts[];
}

/** Cuts several numbers of the same people in one pass. `facts` has a row per person: profile and the columns. */
export async function measureCuts(
  warehouse: Warehouse,
  facts: Sql,
  measured: readonly Measured[],
  levels: number,
): Promise<MeasuredCuts> {
  const sorted = measured.map(({ column, scoring }, i) => sql`${sortedBy(scoring, name(column))} as ${name(`s${i}`)}`);
  const picked = measured.map(({ scoring }, i) => sql`${pickedBy(scoring, name(`s${i}`), levels)} as ${name(`m${i}`)}`);
  const rows = await warehouse.rows<{ people: number } & Record<string, unknown>>(
    sql`select ${commas([sql`people`, ...picked])} from (select ${commas([sql`count() as people`, ...sorted])} from (${facts}))`,
  );
  const people = Number(rows[0]?.people ?? 0);
  return { people, cuts: measured.map((m, i) => readCuts(m, rows[0]?.[`m${i}`], people, levels)) };
}

const NOTHING = raw('[]');

const sortedBy = (scoring: Scoring, x: Sql): Sql =>
  scoring === 'value'
    ? sql`arraySort(groupArray(toFloat64(${x})))`
    : scoring === 'rank'
      ? sql`arraySort(groupArray(${keyOf(x, raw('profile'))}))`
      : NOTHING;

/**
 * For each cut the sorted element at `1 + (n − 1) · k div levels`, and for values also the one after it. Written out one by one: a
 * lambda over the cuts would copy the array for each of them.
 */
function pickedBy(scoring: Scoring, sorted: Sql, levels: number): Sql {
  if (typeof scoring !== 'string') return NOTHING;
  const elements = Array.from({ length: levels - 1 }, (_, i) => {
    const at = raw(`1 + intDiv((greatest(people, 1) - 1) * ${i + 1}, ${levels})`);
    return scoring === 'value'
      ? sql`(${sorted}[${at}], ${sorted}[least(${at} + 1, greatest(people, 1))])`
      : sql`toString(${sorted}[${at}])`;
  });
  return sql`[${commas(elements)}]`;
}

function readCuts({ scoring, best }: Measured, picked: unknown, people: number, levels: number): Cuts {
  if (typeof scoring !== 'string')
    return best === 'low' ? { by: 'value', edges: scoring.fixed } : { by: 'fixed', from: scoring.fixed };
  if (scoring === 'rank') return { by: 'rank', last: people === 0 ? [] : (picked as readonly string[]).map(readKey) };
  const pairs = people === 0 ? [] : (picked as readonly (readonly [number, number])[]);
  return { by: 'value', edges: pairs.map(([below, above], i) => between(below, above, people, i + 1, levels)) };
}

/** The quantile k/levels by linear interpolation (type 7 of Hyndman and Fan 1996), without rounding where it falls on a number. */
function between(below: number, above: number, people: number, k: number, levels: number): number {
  const rest = ((people - 1) * k) % levels;
  return rest === 0 ? below : below + (rest / levels) * (above - below);
}
