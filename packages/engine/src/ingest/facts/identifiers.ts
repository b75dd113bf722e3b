import { join, name, raw, type Sql, sql, value } from '../../store/sql.ts';
import type { People } from '../identity/resolve.ts';
import { make, replaced, run, type Staging, staged } from '../publish/staging.ts';
import { type Column, settle } from './settle.ts';
import type { Stored } from './stored.ts';

const TABLES = ['identifiers', 'identifier_sightings'] as const;

/**
 * Whose each identifier of the file is. The earliest import to show it has the row in `identifiers`; of each source
 * that shows it again, the first time is kept in `identifier_sightings`, so that replacing one import does not
 * forget what others say too.
 */
export async function stageIdentifiers(s: Staging, people: People, stored: Stored): Promise<void> {
  const now = sql`select kind, value, profile, first as time, toUInt32(${value.int(s.number)}) as import,
    ${value.text(s.source)} as source`;
  if (!stored.identifiers) {
    await run(
      s,
      sql`insert into ${staged(s, 'identifiers')} (kind, value, profile, time, import, source) ${now} from ${people.table}`,
    );
    return;
  }
  const columns = raw('toString(kind) as kind, value, profile, time, import, toString(source) as source');
  const touched = await touchedIdentifiers(s, people, stored);
  const before = TABLES.map(
    t => sql`select ${columns}, ${value.text(t)} as origin, was from ${stored.rows(t)}
      where (toString(kind), value) in (select kind, value from ${touched})`,
  );
  const news = sql`${now}, '' as origin, profile as was from ${people.table}`;
  const states = await make(
    s,
    'identifier_states',
    raw('(kind, value)'),
    places(join([news, ...before], ' union all ')),
  );
  const made: Column[] = ['kind', 'value', 'profile', 'time', 'import', 'source'].map(c => [c, name(c)]);
  for (const table of TABLES) await settle(s, states, table, made);
}

/** `(kind, value)`: identifiers of the file, of people who merge, and of replaced imports. */
function touchedIdentifiers(s: Staging, people: People, stored: Stored): Promise<Sql> {
  const pair = raw('toString(kind) as kind, value');
  const all = [
    sql`select ${pair} from ${people.table}`,
    ...TABLES.map(
      t => sql`select ${pair} from ${stored.rows(t)} where profile in (select winner from ${staged(s, 'merges')})`,
    ),
    ...TABLES.map(t => sql`select ${pair} from ${stored.rows(t, replaced(s))}`),
  ];
  return make(
    s,
    'touched_identifiers',
    raw('(kind, value)'),
    sql`select distinct * from (${join(all, ' union all ')})`,
  );
}

/** The identifiers, each with the table it belongs to. */
const places = (all: Sql): Sql => sql`
  with
    ranked as (
      select *, row_number() over (partition by kind, value order by time, import, origin) as seen from (${all})),
    by_source as (
      select *, row_number() over (partition by kind, value, source, seen = 1 order by import, time) as again from ranked)
  select kind, value, profile, time, import, source, origin, was,
    multiIf(seen = 1, 'identifiers', again = 1, 'identifier_sightings', '') as place
  from by_source`;
