import type { ValueTiersSettings } from '@satsuma/core';
import { commas, raw, sql } from '../store/sql.ts';
import type { Warehouse } from '../store/warehouse.ts';
import type { AsOf } from './evaluator.ts';
import { ofPeople } from './facts/people.ts';
import { worthFacts } from './value-tiers.ts';

/** How the value is spread over the buyers, the best first. Shares are from 0 to 1. */
export interface ParetoCurve {
  /** Buyers whose value is known. */
  readonly people: number;
  /** What they bring together; a negative value counts as 0. */
  readonly total: number;
  /** Rising from (0, 0) to (1, 1): a share of the buyers, and the share of the value they bring. Empty where there is no value. */
  readonly points: readonly { readonly people: number; readonly value: number }[];
  /** 0: all bring the same; towards 1: one brings everything (Gini 1912). */
  readonly gini: number;
}

/** The curve has at most so many steps. */
const STEPS = 100;

/** The Pareto (Lorenz) curve of a value as of an instant: "the best 20 % of the buyers bring 74 % of the value". */
export async function paretoCurve(
  warehouse: Warehouse,
  settings: ValueTiersSettings,
  { now }: Pick<AsOf, 'now'>,
): Promise<ParetoCurve> {
  const at = Array.from({ length: STEPS }, (_, i) => raw(`intDiv(${i + 1} * people, ${STEPS})`));
  const [row] = await warehouse.rows<{ people: number; total: number; ranked: number; brought: readonly number[] }>(sql`
select people, total, ranked, [${commas(at.map(i => sql`sums[${i}]`))}] as brought from (
  select length(worths) as people, arraySum(worths) as total, arrayCumSum(worths) as sums,
    arraySum(arrayMap((w, i) -> w * i, worths, arrayEnumerate(worths))) as ranked
  from (select arrayReverseSort(groupArray(greatest(assumeNotNull(worth), 0))) as worths
    from (${ofPeople(worthFacts(settings, now), now)}) where isNotNull(worth)))`);
  const people = Number(row?.people ?? 0);
  if (row === undefined || people === 0 || row.total <= 0) return { people, total: 0, points: [], gini: 0 };
  const { total, ranked, brought } = row;
  const counts = brought.map((_, i) => Math.floor(((i + 1) * people) / STEPS));
  const points = counts.flatMap((count, i) =>
    count === (counts[i - 1] ?? 0) ? [] : [{ people: count / people, value: (brought[i] ?? 0) / total }],
  );
  return {
    people,
    total,
    points: [{ people: 0, value: 0 }, ...points],
    gini: (people + 1 - (2 * ranked) / total) / people,
  };
}
