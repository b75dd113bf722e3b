import { momentOf, numberOf } from '../../store/reads-as.ts';
import { join, name, raw, type Sql, sql, value } from '../../store/sql.ts';
import { make, replaced, type Staging, staged } from '../publish/staging.ts';
import type { Accepted } from './events.ts';
import { type Column, settle } from './settle.ts';
import type { Stored } from './stored.ts';

/**
 * The file's trait values: a row for each change, in whatever order values arrive. For each person and trait that
 * the file speaks of, the whole history, stored and new, is put in order of time; a value that differs from the one
 * before it is a row of `traits`, and the last of a run of equal values is a row of `trait_sightings`, so that the
 * run goes on where another value is put into it later. (Sightings between the two are not kept: a value put in
 * between holds until the last one.)
 *
 * @param zone the workspace's, for dates
 */
export async function stageTraits(s: Staging, accepted: Accepted, stored: Stored, zone: string): Promise<void> {
  const observed = await observations(s, accepted);
  const history = stored.traits ? await withStored(s, observed, stored) : observed;
  const states = await make(s, 'trait_states', raw('(name, profile, time)'), places(history));
  const columns: Column[] = ['name', 'profile', 'time', 'text', 'list', 'import', 'source'].map(c => [c, name(c)]);
  const read: Column[] = [
    ['number', numberOf(raw('text'))],
    ['moment', momentOf(raw('text'), zone)],
  ];
  await settle(s, states, 'traits', [...columns, ...read]);
  await settle(s, states, 'trait_sightings', columns);
}

/** What the file says, in the shape of `history`. Of two values for one instant the later row counts. */
const observations = (s: Staging, { rows, people }: Accepted): Promise<Sql> =>
  make(
    s,
    'observations',
    raw('(name, profile, time)'),
    sql`select t.name as name, p.profile as profile, r.time as time, argMax(t.text, row) as text,
        argMax(t.list, row) as list, toUInt32(${value.int(s.number)}) as import, ${value.text(s.source)} as source,
        '' as origin, profile as was
      from (select row, time, traits, ${people.person} as person from ${rows} where notEmpty(traits)) as r
      array join traits as t
      inner join (select hash, profile from ${people.table}) as p on p.hash = r.person
      group by name, profile, time`,
  );

/** The observations, and what the store has of the people and traits they speak of, that merge, or that lose rows. */
async function withStored(s: Staging, observed: Sql, stored: Stored): Promise<Sql> {
  const tables = ['traits', 'trait_sightings'] as const;
  const pair = raw('toString(name) as name, profile');
  const touched = [
    sql`select ${pair} from ${observed}`,
    ...tables.map(
      t => sql`select ${pair} from ${stored.rows(t)} where profile in (select winner from ${staged(s, 'merges')})`,
    ),
    ...tables.map(t => sql`select ${pair} from ${stored.rows(t, replaced(s))}`),
  ];
  const pairs = await make(
    s,
    'touched_traits',
    raw('(name, profile)'),
    sql`select distinct * from (${join(touched, ' union all ')})`,
  );
  const columns = raw('toString(name) as name, profile, time, text, list, import, toString(source) as source');
  const kept = tables.map(
    t => sql`select ${columns}, ${value.text(t)} as origin, was from ${stored.rows(t)}
      where (toString(name), profile) in (select name, profile from ${pairs})`,
  );
  return make(
    s,
    'trait_history',
    raw('(name, profile, time)'),
    join([sql`select ${columns}, origin, was from ${observed}`, ...kept], ' union all '),
  );
}

/**
 * The rows of a history, each with the table it belongs to. Of equal values of an instant the stored row stays; of
 * different ones the latest import's counts, and the others belong nowhere.
 */
const places = (history: Sql): Sql => sql`
  with
    copies as (
      select *, row_number() over (partition by name, profile, time, text, list order by origin = '', import) as copy
      from ${history}),
    ranked as (
      select *, row_number() over (partition by name, profile, time order by copy = 1 desc, import desc, text, list) as choice
      from copies),
    neighbours as (
      select *,
        any((text, list)) over (partition by name, profile, choice = 1 order by time
          rows between 1 preceding and 1 preceding) as before,
        any((text, list)) over (partition by name, profile, choice = 1 order by time
          rows between 1 following and 1 following) as after,
        row_number() over (partition by name, profile, choice = 1 order by time) as nth,
        count() over (partition by name, profile, choice = 1 order by time
          rows between 1 following and 1 following) as followers
      from ranked)
  select name, profile, time, text, list, import, source, origin, was,
    multiIf(choice > 1, '', (text, list) != before, 'traits',
      nth = 1 or followers = 0 or (text, list) != after, 'trait_sightings', '') as place
  from neighbours`;
