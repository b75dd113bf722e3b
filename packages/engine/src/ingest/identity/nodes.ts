import { raw, type Sql, sql } from '../../store/sql.ts';
import { make, type Staging } from '../publish/staging.ts';
import type { Found } from './found.ts';
import { precedence } from './identifier.ts';
import { personOf } from './person.ts';

/**
 * The identifiers that stand for people, numbered by precedence: `(n, kind, value, hash, first, known, former)`.
 * The smallest number of a component is then the identifier its person is best known by.
 */
export function numberNodes(s: Staging, accepted: Sql, found: Found, suspicious: Sql | undefined): Promise<Sql> {
  return make(
    s,
    'nodes',
    raw('hash'),
    sql`select row_number() over (order by ${precedence}) as n, kind, value, hash, first, known, former
      from ${found.identifiers} as found left join ${found.known} as known using (hash)
      ${suspicious ? sql`where ${standing(accepted, suspicious)}` : raw('')}`,
  );
}

/** A suspicious value is a person of its own only where it stands alone. */
const standing = (accepted: Sql, suspicious: Sql): Sql => sql`
  hash not in (select hash from ${suspicious})
  or hash in (select distinct ${personOf(suspicious)} as person from ${accepted})`;
