import { raw, type Sql, sql } from '../../store/sql.ts';
import { count, make, type Staging, staged } from '../publish/staging.ts';
import { connect, linkPairs } from './components.ts';
import { findIdentifiers } from './found.ts';
import { numberNodes } from './nodes.ts';
import { namePeople, stageMerges } from './people.ts';
import { personOf } from './person.ts';
import { describeSuspicious, distinctSets, findSuspicious, type SuspiciousValue } from './suspicious.ts';

export interface IdentitySettings {
  /** A value that stands beside more user ids than this merges nobody. */
  readonly usersPerValue: number;
  /** Milliseconds: the time of the merges. */
  readonly now: number;
}

export const DEFAULT_USERS_PER_VALUE = 50;

/** Who everybody in a file is. */
export interface People {
  /** `(hash, kind, value, first, profile, …)`: whose each identifier is, and when the file first shows it. */
  readonly table: Sql;
  /** The person of a row, as a `hash` of `table`; an expression over the column `identifiers`. */
  readonly person: Sql;
  readonly suspicious: readonly SuspiciousValue[];
  /** Profiles that were two or more, and become one. */
  readonly merged: number;
}

/**
 * Finds the people of a file: identifiers that rows put together, directly or through others, or that the store
 * knows to be one profile, are one person. Works in the engine throughout; only counts come out.
 *
 * @param accepted the rows of the file that are taken
 * @param links whether any row puts two identifiers together
 */
export async function resolvePeople(
  s: Staging,
  accepted: Sql,
  links: boolean,
  settings: IdentitySettings,
): Promise<People> {
  const found = await findIdentifiers(s, accepted);
  const linked = links ? await distinctSets(s, accepted) : undefined;
  const suspicious = linked && (await findSuspicious(s, linked, found, settings.usersPerValue));
  const nodes = await numberNodes(s, accepted, found, suspicious);
  const stars = linked ? await connect(s, await linkPairs(s, linked, nodes, suspicious)) : await noLinks(s);
  const table = await namePeople(s, nodes, stars);
  await stageMerges(s, settings.now);
  return {
    table,
    person: personOf(suspicious),
    suspicious: suspicious ? await describeSuspicious(s, suspicious, found) : [],
    merged: await count(s, staged(s, 'merges')),
  };
}

/** Where no row links anything, every identifier is a component: the common file with one id per row. */
const noLinks = (s: Staging): Promise<Sql> =>
  make(s, 'links_0', raw('(u, v)'), sql`select toUInt64(0) as u, toUInt64(0) as v where false`);
