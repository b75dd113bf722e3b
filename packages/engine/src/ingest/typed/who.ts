import { commas, join, raw, type Sql, sql, value } from '../../store/sql.ts';
import type { IdentifierReading } from './identifiers.ts';
import type { Noticed } from './reading.ts';
import { INCOMING } from './row.ts';

/** Who, as `incoming` has it: every identifier once, none that is blocked or cannot be one. */
export function identifierTuples(who: readonly IdentifierReading[]): Sql {
  const type = raw(INCOMING.identifiers);
  const [only, ...more] = who;
  if (only === undefined) return sql`CAST([] as ${type})`;
  const pair = (one: IdentifierReading): Sql => sql`(${value.text(one.kind)}, ${one.value})`;
  if (more.length === 0) return sql`CAST(if(${only.value} = '', [], [${pair(only)}]) as ${type})`;
  return sql`CAST(arrayDistinct(arrayFilter(pair -> pair.2 != '', [${commas(who.map(pair))}])) as ${type})`;
}

/** UInt8: nothing valid says who this is. */
export const isNobody = (who: readonly IdentifierReading[]): Sql =>
  who.length === 0
    ? raw('toUInt8(1)')
    : sql`(${join(
        who.map(one => sql`${one.value} = ''`),
        ' and ',
      )})`;

/** Rows of nobody by why there is nobody: that a value is blocked says more than that one is none, and that more than nothing. */
export function guestRemarks(who: readonly IdentifierReading[]): readonly Noticed[] {
  const nobody = isNobody(who);
  const some = (pick: (one: IdentifierReading) => Sql): Sql =>
    who.length === 0 ? raw('toUInt8(0)') : sql`(${join(who.map(pick), ' or ')})`;
  const blocked = some(one => one.blocked);
  const invalid = some(one => one.invalid);
  return [
    { when: sql`${nobody} and ${blocked}`, remark: 'guest-blocked' },
    { when: sql`${nobody} and not ${blocked} and ${invalid}`, remark: 'guest-invalid' },
    { when: sql`${nobody} and not ${blocked} and not ${invalid}`, remark: 'guest-missing' },
  ];
}
