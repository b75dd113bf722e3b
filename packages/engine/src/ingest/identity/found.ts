import { name, raw, type Sql, sql } from '../../store/sql.ts';
import { count, kept, make, rows, type Staging } from '../publish/staging.ts';
import { hashOf } from './identifier.ts';

/** The identifiers of a file, and whose they are already. */
export interface Found {
  /** `(kind, value, hash, first)`: every identifier of the file, with the earliest time it is seen there. */
  readonly identifiers: Sql;
  /**
   * `(hash, known, former)`: those the store holds. `known` is the profile, 0 when only replaced imports say so;
   * `former` is then the profile they said.
   */
  readonly known: Sql;
}

/** Up to so many identifiers are looked up by the table's key; more are joined with the whole table. */
const LOOKED_UP = 200_000;

/** @param accepted the rows of the file that are taken */
export async function findIdentifiers(s: Staging, accepted: Sql): Promise<Found> {
  const identifiers = await make(
    s,
    'found',
    raw('(kind, value)'),
    sql`select i.kind as kind, i.value as value, any(${hashOf(raw('i.kind'), raw('i.value'))}) as hash, min(time) as first
      from ${accepted} array join identifiers as i group by kind, value`,
  );
  const few = (await count(s, identifiers)) <= LOOKED_UP;
  const any = (await rows(s, raw('select 1 from identifiers limit 1'))).length > 0;
  const matching = few ? sql`(kind, value) in (select kind, value from ${identifiers})` : raw('true');
  const stored = (table: string) => sql`
    select kind, value, profile, ${kept(s)} as firm from ${name(table)} where ${any ? matching : raw('false')}`;
  const known = await make(
    s,
    'known',
    raw('hash'),
    sql`select hash, maxIf(profile, firm) as known, if(known = 0, max(profile), 0) as former
      from (${stored('identifiers')} union all ${stored('identifier_sightings')}) as stored
      inner join (select kind, value, hash from ${identifiers} where ${raw(String(any))}) as found using (kind, value)
      group by hash`,
  );
  return { identifiers, known };
}
