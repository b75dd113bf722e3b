import { raw, type Sql, sql } from '../../store/sql.ts';
import { make, rows, type Staging } from '../publish/staging.ts';

/**
 * The pairs of numbered identifiers that are one person: put together by a row of the file, or known to be one
 * profile already. `(u, v)`, u < v.
 *
 * @param nodes `(n, hash, known, …)`
 */
export function linkPairs(s: Staging, sets: Sql, nodes: Sql, suspicious: Sql | undefined): Promise<Sql> {
  const usable = suspicious
    ? sql`arrayFilter(h -> h not in (select hash from ${suspicious}), arrayConcat(users, others))`
    : raw('arrayConcat(users, others)');
  return make(
    s,
    'links_0',
    raw('(u, v)'),
    sql`select least(a.n, b.n) as u, greatest(a.n, b.n) as v
      from (select hashes[1] as x, arrayJoin(arraySlice(hashes, 2)) as y from (select ${usable} as hashes from ${sets})
        group by x, y) as pairs
      inner join ${nodes} as a on a.hash = pairs.x
      inner join ${nodes} as b on b.hash = pairs.y
      where u != v
      union distinct
      select first.u, n.n from ${nodes} as n
      inner join (select known, min(n) as u from ${nodes} where known > 0 group by known having count() > 1) as first
        on first.known = n.known
      where n.n != first.u`,
  );
}

/** Each node, with the neighbours on both sides. */
const neighbours = (edges: Sql): Sql => sql`
  select x, groupArray(y) as ys, min(y) as low
  from (select u as x, v as y from ${edges} union all select v as x, u as y from ${edges}) group by x`;

/** Joins every larger neighbour to the smallest one around. */
const largeStar = (edges: Sql): Sql => sql`
  select distinct least(x, low) as u, arrayJoin(arrayFilter(y -> y > x, ys)) as v from (${neighbours(edges)})`;

/** Joins a node and its smaller neighbours to the smallest of them. */
const smallStar = (edges: Sql): Sql => sql`
  select distinct low as u, arrayJoin(arrayFilter(y -> y != low, arrayPushBack(ys, v))) as v
  from (select v, groupArray(u) as ys, min(u) as low from ${edges} group by v)`;

/**
 * Connected components: turns the links into stars, `(smallest of the component, each other)`, by alternating
 * large-star and small-star until nothing moves. Kiveris, Lattanzi, Mirrokni, Rastogi, Vassilvitskii,
 * "Connected Components in MapReduce and Beyond", SoCC 2014: a number of rounds that grows with the logarithm
 * of the longest chain.
 */
export async function connect(s: Staging, edges: Sql): Promise<Sql> {
  let stars = edges;
  let before = await fingerprint(s, stars);
  for (let round = 1; ; round++) {
    const large = await make(s, `large_${round % 2}`, raw('(u, v)'), largeStar(stars));
    stars = await make(s, `links_${round % 2 === 0 ? 2 : 1}`, raw('(u, v)'), smallStar(large));
    const after = await fingerprint(s, stars);
    if (after === before) return stars;
    before = after;
  }
}

async function fingerprint(s: Staging, edges: Sql): Promise<string> {
  const [row] = await rows<{ print: string }>(
    s,
    sql`select toString((count(), sum(cityHash64(u, v)), groupBitXor(cityHash64(v, u)))) as print from ${edges}`,
  );
  return row?.print ?? '';
}
