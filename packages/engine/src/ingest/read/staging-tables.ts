import { commas, name, raw, type Sql, sql } from '../../store/sql.ts';
import type { Warehouse } from '../../store/warehouse.ts';
import { INCOMING, PASSING } from '../typed/row.ts';

/** Names of the tables of one import. All but `incoming` are gone when reading is over. */
export const stagingNames = (importId: number) => {
  const incoming = `incoming_${importId}`;
  return {
    incoming,
    /** Everything passes here and nothing stays: three views pick from it. */
    passing: `${incoming}_passing`,
    problems: `${incoming}_problems`,
    tally: `${incoming}_tally`,
    spans: `${incoming}_spans`,
    lookup: (i: number) => `${incoming}_lookup_${i}`,
    views: [`${incoming}_pick_rows`, `${incoming}_pick_problems`, `${incoming}_pick_tally`],
  } as const;
};

const definition = (columns: Readonly<Record<string, string>>): Sql =>
  commas(Object.entries(columns).map(([title, type]) => sql`${name(title)} ${raw(type)}`));

/** Makes the tables that one pass over the file fills: rows to keep, problems, and how many of what. */
export async function makeStagingTables(warehouse: Warehouse, importId: number): Promise<void> {
  const names = stagingNames(importId);
  await dropStagingTables(warehouse, importId, 'all');
  const [pickRows, pickProblems, pickTally] = names.views;
  const columns = commas(Object.keys(INCOMING).map(title => name(title)));
  const statements = [
    sql`create table ${name(names.incoming)} (${definition(INCOMING)}) engine = MergeTree order by row`,
    sql`create table ${name(names.passing)} (${definition({ ...INCOMING, ...PASSING })}) engine = Null`,
    sql`create table ${name(names.problems)} (row UInt64, column String, value String, reason String) engine = MergeTree order by row`,
    sql`create table ${name(names.tally)} (what String, n UInt64) engine = MergeTree order by what`,
    sql`create materialized view ${name(pickRows)} to ${name(names.incoming)} as
      select ${columns} from ${name(names.passing)} where kept`,
    sql`create materialized view ${name(pickProblems)} to ${name(names.problems)} as
      select row, problem.1 as column, problem.2 as value, problem.3 as reason
      from (select row, arrayJoin(problems) as problem from ${name(names.passing)} where first)`,
    sql`create materialized view ${name(pickTally)} to ${name(names.tally)} as
      select arrayJoin(arrayConcat([multiIf(blank, 'blank', empty(problems), 'accepted', 'rejected')], remarks)) as what, count() as n
      from ${name(names.passing)} where first group by what`,
  ];
  for (const statement of statements) await warehouse.run(statement);
}

/** Drops the tables of an import; `helpers` leaves the rows read. */
export async function dropStagingTables(
  warehouse: Warehouse,
  importId: number,
  which: 'all' | 'helpers',
): Promise<void> {
  const { views, passing, problems, tally, spans, incoming } = stagingNames(importId);
  const tables = [...views, passing, problems, tally, spans, ...(which === 'all' ? [incoming] : [])];
  for (const table of tables) await warehouse.run(sql`drop table if exists ${name(table)} sync`);
}
