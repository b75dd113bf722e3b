import { name, raw, type Sql, sql, value } from '../../store/sql.ts';
import { count, kept, make, run, type Staging, scratch, staged } from '../publish/staging.ts';

type Facts = 'events' | 'order_lines';

/** So many ids are looked for at a time: the set of them stays in memory. */
const AT_A_TIME = 8_000_000;

/** A fact as two numbers: narrow in sets, and exact for all purposes. */
const fact = raw('(id, cityHash64(toString(name), time))');

/**
 * Leaves out of the staged rows the facts that the store has.
 *
 * @returns how many those were
 */
export async function leaveOutKnown(s: Staging, table: Facts): Promise<number> {
  const parts = Math.max(1, Math.ceil((await count(s, staged(s, table))) / AT_A_TIME));
  const known = await make(s, `known_${table}`, raw('id'), sql`select ${knownFacts(s, table, parts, 0)}`);
  for (let part = 1; part < parts; part++) {
    await run(s, sql`insert into ${known} select ${knownFacts(s, table, parts, part)}`);
  }
  const found = await count(s, sql`(select distinct id, print from ${known})`);
  if (found > 0) await rewrite(s, table, known, parts);
  return found;
}

const knownFacts = (s: Staging, table: Facts, parts: number, part: number): Sql => sql`
  id, cityHash64(toString(name), time) as print from ${name(table)}
  where name in (select distinct name from ${staged(s, table)}) and ${kept(s)} and ${inPart(parts, part)}
    and ${fact} in (select ${fact} from ${staged(s, table)} where ${inPart(parts, part)})`;

/** Into a new table: rows that are merely hidden would be looked at by every reader until the engine cleans up. */
async function rewrite(s: Staging, table: Facts, known: Sql, parts: number): Promise<void> {
  const news = scratch(s, `new_${table}`);
  await run(s, sql`drop table if exists ${news}`);
  await run(s, sql`create table ${news} as ${staged(s, table)}`);
  for (let part = 0; part < parts; part++) {
    await run(
      s,
      sql`insert into ${news} select * from ${staged(s, table)} where ${inPart(parts, part)}
        and ${fact} not in (select id, print from ${known} where ${inPart(parts, part)})`,
    );
  }
  await run(s, sql`drop table ${staged(s, table)}`);
  await run(s, sql`rename table ${news} to ${staged(s, table)}`);
}

const inPart = (parts: number, part: number): Sql =>
  parts === 1 ? raw('true') : sql`bitShiftRight(id, 1) % ${value.int(parts)} = ${value.int(part)}`;
