import { join, raw, type Sql, sql, value } from '../../store/sql.ts';
import type { People } from '../identity/resolve.ts';
import { gone, kept, make, type Published, replaced, run, type Staging, staged } from '../publish/staging.ts';
import { isFolded } from './fact-id.ts';
import type { Stored } from './stored.ts';

/** Everything that says when a person was first there. */
const DATED = ['events', 'order_lines', 'traits', 'trait_sightings', 'identifiers', 'identifier_sightings'] as const;

/**
 * The people of the file: new ones get a row; `created` of the others goes back where the file knows of something
 * earlier. Who loses what a replaced import brought begins where the rest of it begins, or is no more.
 */
export async function stageProfiles(s: Staging, people: People, stored: Stored): Promise<void> {
  const replacing = s.replaced.length > 0;
  const seen = sql`select profile, min(first) as created from ${people.table} group by profile`;
  const lost = replacing ? await losers(s, stored) : undefined;
  const before = sql`select profile, min(created) as start, argMin(import, created) as by, count() as rows,
    max(was != profile) as merged from ${stored.rows('profiles', raw('true'))} group by profile`;
  const lives = await make(
    s,
    'lives',
    raw('profile'),
    sql`select n.profile as profile,
        ${lost ? raw('n.created') : raw('if(b.rows > 0, least(n.created, b.start), n.created)')} as created,
        if(b.rows > 0 and ${kept(s, raw('b.by'))}, b.by, toUInt32(${value.int(s.number)})) as import,
        b.rows = 0 or b.merged or created != b.start or import != b.by as differs
      from (${lost ? remaining(s, seen, lost, stored) : seen}) as n
      left join (${before}) as b on b.profile = n.profile`,
  );
  const noMore = lost
    ? sql`or (profile in (select profile from ${lost}) and profile not in (select profile from ${lives}))`
    : raw('');
  await run(
    s,
    sql`insert into ${gone(s, 'profiles')} (profile) select distinct profile from profiles
      where profile in (select loser from ${staged(s, 'merges')})
        or profile in (select profile from ${lives} where differs) ${noMore}`,
  );
  await run(
    s,
    sql`insert into ${staged(s, 'profiles')} (profile, created, import)
      select profile, created, import from ${lives} where differs`,
  );
}

/** `(profile)`: people who lose a row to the replacement. */
function losers(s: Staging, stored: Stored): Promise<Sql> {
  const all = [...DATED, 'profiles' as const].map(t => sql`select profile from ${stored.rows(t, replaced(s))}`);
  return make(
    s,
    'losers',
    raw('profile'),
    sql`select distinct profile from (${join(all, ' union all ')}) where profile > 0`,
  );
}

/** When those people, and the people of the file, begin. A sum of order lines begins with its lines. */
function remaining(s: Staging, seen: Sql, lost: Sql, stored: Stored): Sql {
  const touched = sql`select profile from ${lost} union all select profile from (${seen})`;
  const from = (table: Published, rows: Sql) => sql`select profile, time as created from ${rows}
    where profile in (${touched}) ${table === 'events' ? sql`and not ${isFolded}` : raw('')}`;
  const all = DATED.flatMap(t => [from(t, stored.rows(t)), from(t, staged(s, t))]);
  return sql`select profile, min(created) as created from (${join([seen, ...all], ' union all ')}) group by profile`;
}
