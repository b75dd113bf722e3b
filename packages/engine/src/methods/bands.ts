import type { Boundary, Cuts } from '@satsuma/core';
import { join, raw, type Sql, sql, value } from '../store/sql.ts';

/** The band (1 is the lowest) of a person's number. */
export function bandOf(cuts: Cuts, x: number, profile: number): number {
  switch (cuts.by) {
    case 'value':
      return 1 + cuts.edges.filter(edge => x > edge).length;
    case 'fixed':
      return 1 + cuts.from.filter(edge => x >= edge).length;
    case 'rank':
      return (
        1 +
        cuts.last.filter(last => last === null || x > last.value || (x === last.value && profile > last.profile)).length
      );
  }
}

/** The same as SQL. `x` and `profile` are numeric expressions. */
export function bandSql(cuts: Cuts, x: Sql, profile: Sql): Sql {
  const steps =
    cuts.by === 'value'
      ? cuts.edges.map(edge => sql`(${x} > ${value.number(edge)})`)
      : cuts.by === 'fixed'
        ? cuts.from.map(edge => sql`(${x} >= ${value.number(edge)})`)
        : cuts.last.map(last => beyond(last, x, profile));
  return sql`(${join([raw('1'), ...steps], ' + ')})`;
}

const beyond = (last: Boundary | null, x: Sql, profile: Sql): Sql =>
  last === null
    ? raw('1')
    : sql`(${x} > ${value.number(last.value)} or (${x} = ${value.number(last.value)} and ${profile} > ${value.int(last.profile)}))`;
