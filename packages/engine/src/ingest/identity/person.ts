import { raw, type Sql, sql } from '../../store/sql.ts';
import { hashOf } from './identifier.ts';

/** Nobody: a row without an identifier. */
const NOBODY: Sql = raw('toUInt128(0)');

const hash = hashOf(raw('i.kind'), raw('i.value'));

const trusted = (suspicious: Sql): Sql =>
  sql`arrayFilter(i -> ${hash} not in (select hash from ${suspicious}), identifiers)`;

/**
 * Which identifier stands for the person of a row, as a hash: any that may connect, as all of them lead to the
 * same person; a suspicious one when there is no other; `NOBODY` when there is none.
 */
export function personOf(suspicious: Sql | undefined): Sql {
  const first = (list: Sql) => sql`arrayMap(i -> ${hash}, ${list})[1]`;
  if (!suspicious) return first(raw('identifiers'));
  return sql`if(notEmpty(${trusted(suspicious)}), ${first(trusted(suspicious))},
    if(empty(identifiers), ${NOBODY}, arrayMin(arrayMap(i -> ${hash}, identifiers))))`;
}
