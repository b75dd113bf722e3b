import { raw, type Sql, sql, value } from '../../store/sql.ts';
import { count, make, rows, type Staging } from '../publish/staging.ts';
import type { Found } from './found.ts';
import { hashOf } from './identifier.ts';

/** A value that would make one person of too many user ids: a shop's own e-mail, a till's card. */
export interface SuspiciousValue {
  readonly kind: string;
  readonly value: string;
  /** How many user ids it would have connected. */
  readonly users: number;
}

/**
 * The distinct sets of identifiers that rows of the file put together: `(users, others)`, as hashes. An order log
 * repeats the same few identifiers on every line of a person; from here on each such set is looked at once.
 */
export function distinctSets(s: Staging, accepted: Sql): Promise<Sql> {
  const hash = hashOf(raw('i.kind'), raw('i.value'));
  const hashes = (of: Sql) => sql`arrayMap(i -> ${hash}, arrayFilter(i -> ${of}, identifiers))`;
  return make(
    s,
    'sets',
    raw('tuple()'),
    sql`select ${hashes(raw("i.kind = 'user_id'"))} as users, ${hashes(raw("i.kind != 'user_id'"))} as others
      from (select identifiers from ${accepted} where length(identifiers) > 1 group by identifiers)`,
  );
}

/**
 * Values that stand beside more than `limit` user ids, in this file and in the store together. They name people
 * but connect nobody.
 */
export async function findSuspicious(s: Staging, sets: Sql, found: Found, limit: number): Promise<Sql | undefined> {
  const here = sql`select arrayJoin(others) as hash, arrayJoin(users) as user from ${sets} where notEmpty(users)`;
  const before = sql`
    select k.hash as hash, ${hashOf(raw('i.kind'), raw('i.value'))} as user
    from ${found.known} as k inner join (select kind, value, profile from identifiers where kind = 'user_id') as i
      on i.profile = k.known
    where k.hash in (select arrayJoin(others) from ${sets} where notEmpty(users))`;
  const table = await make(
    s,
    'suspicious',
    raw('hash'),
    sql`select hash, uniqExact(user) as users from (${here} union all ${before})
      group by hash having users > ${value.int(limit)}`,
  );
  return (await count(s, table)) > 0 ? table : undefined;
}

/** What to show of them: the worst hundred. */
export const describeSuspicious = (s: Staging, suspicious: Sql, found: Found): Promise<SuspiciousValue[]> =>
  rows<SuspiciousValue>(
    s,
    sql`select kind, value, users from ${suspicious} inner join ${found.identifiers} using (hash)
      order by users desc, kind, value limit 100`,
  );
