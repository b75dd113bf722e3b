import { LIVE_RUN } from '../run/fold.ts';
import { sql, value } from '../store/sql.ts';
import { type ComputedSize, readComputedSizes, readEvaluated } from '../workspace/memberships.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * The sizes of memberships as they are kept, by id: the last computation's, with what live evaluation has found since; as of when it had
 * found everything. They are what the log of changes adds up to. What was never computed has none.
 */
export async function keptSizes({ store }: Workspace): Promise<ReadonlyMap<string, ComputedSize>> {
  const computed = await readComputedSizes(store.control);
  if (computed.size === 0) return computed;
  // Read before the log: what is found meanwhile is of later than it says.
  const marked = (await readEvaluated(store.control)) ?? 0;
  const ids = value.texts([...computed.keys()]);
  const since = value.ints([...computed.values()].map(one => one.asOf));
  const rows = await store.warehouse.rows<{ segment: string; class: string; delta: number; last: number }>(
    sql`select toString(c.segment) as segment, toString(side.1) as class, sum(side.2) as delta,
        toUnixTimestamp64Milli(max(c.time)) as last from changes as c
      array join arrayFilter(one -> one.2 != 0, [(to_class, toInt64(kind != 'left')), (from_class, -toInt64(kind != 'entered'))]) as side
      where run = ${value.int(LIVE_RUN)} and segment in ${ids}
        and toUnixTimestamp64Milli(c.time) > transform(toString(c.segment), ${ids}, ${since}, 0)
      group by segment, class`,
  );
  // The log may be further than what is written down of how far it is.
  const evaluated = rows.reduce((latest, row) => Math.max(latest, Number(row.last)), marked);
  const news = Map.groupBy(rows, row => row.segment);
  return new Map(
    [...computed].map(([id, one]) => [
      id,
      { ...one, asOf: Math.max(one.asOf, evaluated), sizes: withNews(one.sizes, news.get(id) ?? []) },
    ]),
  );
}

function withNews(
  sizes: ComputedSize['sizes'],
  news: readonly { readonly class: string; readonly delta: number }[],
): ComputedSize['sizes'] {
  const now = { ...sizes };
  for (const { class: name, delta } of news) now[name] = (now[name] ?? 0) + Number(delta);
  return now;
}
