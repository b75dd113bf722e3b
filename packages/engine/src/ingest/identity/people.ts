import { raw, type Sql, sql, value } from '../../store/sql.ts';
import { kept, make, rows, run, type Staging, staged } from '../publish/staging.ts';

/**
 * Gives every component its profile: the smallest one that its identifiers have already, or the profile they had
 * before a replacement, or the next free number, in the order of the components' best identifiers.
 *
 * @param nodes numbered identifiers
 * @param stars `(smallest of the component, each other)`
 * @returns `(hash, kind, value, first, profile, root)`, one row per identifier
 */
export async function namePeople(s: Staging, nodes: Sql, stars: Sql): Promise<Sql> {
  const members = await make(
    s,
    'members',
    raw('root'),
    sql`select if(e.u = 0, n.n, e.u) as root, n.n as n, hash, kind, value, first, known, former
      from ${nodes} as n left join ${stars} as e on e.v = n.n`,
  );
  const owners = await owned(s, members);
  return make(
    s,
    'people',
    raw('hash'),
    sql`select hash, kind, value, first, profile, root from ${members} as m inner join ${owners} as o using (root)`,
  );
}

/** `(root, profile, profiles, kinds)`: the component's profile, all those it had, and the kinds of its identifiers. */
async function owned(s: Staging, members: Sql): Promise<Sql> {
  const next = await lastNumber(s);
  const components = sql`
    select root, arraySort(groupUniqArrayIf(known, known > 0)) as profiles, arraySort(groupUniqArray(kind)) as kinds,
      argMinIf(former, n, former > 0) as claim
    from ${members} group by root`;
  const claims = await make(
    s,
    'claims',
    raw('root'),
    sql`select root, profiles, kinds, multiIf(
        notEmpty(profiles), profiles[1],
        claim > 0 and claim not in (${firm(s)}) and row_number() over (partition by claim order by root) = 1, claim,
        0) as claimed
      from (${components})`,
  );
  return make(
    s,
    'owners',
    raw('root'),
    sql`select root, profiles, kinds,
        if(claimed > 0, claimed, toUInt32(${value.int(next)} + row_number() over (partition by claimed > 0 order by root)))
          as profile
      from ${claims}`,
  );
}

/** Profiles that some import which stays vouches for: nobody else can claim their number. */
const firm = (s: Staging): Sql => sql`
  select profile from identifiers where ${kept(s)}
  union all select profile from identifier_sightings where ${kept(s)}`;

/** The largest number ever given out, as far as the store can tell: a number is not given to a second person. */
async function lastNumber(s: Staging): Promise<number> {
  const [row] = await rows<{ last: number }>(
    s,
    raw('select greatest((select max(profile) from profiles), (select max(loser) from merges)) as last'),
  );
  return Number(row?.last ?? 0);
}

/**
 * People the file shows to be one: the smaller number wins.
 *
 * @param now milliseconds
 */
export const stageMerges = (s: Staging, now: number): Promise<void> =>
  run(
    s,
    sql`insert into ${staged(s, 'merges')} (winner, loser, time, cause, import)
      select profile, arrayJoin(arraySlice(profiles, 2)), fromUnixTimestamp64Milli(${value.int(now)}, 'UTC'),
        arrayStringConcat(kinds, ' '), ${value.int(s.number)}
      from ${raw(`scratch_${s.number}_owners`)}`,
  );
