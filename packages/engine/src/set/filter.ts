import type { Filter, Stream } from '../plan/leaf.ts';
import { join, raw, type Sql, sql, value } from '../store/sql.ts';
import { readProperty } from './read.ts';
import { and, FALSE, TRUE, testSql, type When } from './test.ts';

/** Filters as a condition on a stream's row, 0 or 1. */
export const filtersSql = (filters: readonly Filter[], table: Stream['table'], when: When): Sql =>
  and(filters.map(filter => filterSql(filter, table, when)));

function filterSql(filter: Filter, table: Stream['table'], when: When): Sql {
  switch (filter.filter) {
    case 'property': {
      const test = testSql(filter.test, readProperty(table, filter.property, when.zone), when);
      return filter.negated ? sql`not (${test})` : test;
    }
    case 'anyOf':
      return sql`(${join(
        filter.of.map(f => filterSql(f, table, when)),
        ' or ',
      )})`;
    case 'clock':
      return clockSql(filter);
  }
}

function clockSql({ hours, weekdays, zone }: Extract<Filter, { filter: 'clock' }>): Sql {
  const day = weekdays.length === 0 ? TRUE : sql`toDayOfWeek(time, 0, ${value.text(zone)}) in ${value.ints(weekdays)}`;
  if (hours === null) return day;
  const [from, to] = hours;
  if (from === to) return FALSE;
  const hour = sql`toHour(time, ${value.text(zone)})`;
  const joined = raw(from < to ? 'and' : 'or');
  return and([day, sql`(${hour} >= ${value.int(from)} ${joined} ${hour} < ${value.int(to)})`]);
}
