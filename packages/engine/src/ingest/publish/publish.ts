import type { Control } from '../../store/control/control.ts';
import { name, type Sql, sql, value } from '../../store/sql.ts';
import { lastStep, recordStep } from './ledger.ts';
import { count, gone, keyOf, type Published, published, replaced, run, type Staging, staged } from './staging.ts';

/** For each published table in turn: rows out, rows in. */
export type PublishStep = `${Published}:${'out' | 'in'}`;

const STEPS: readonly PublishStep[] = published.flatMap(table => [`${table}:out`, `${table}:in`] as const);

/** Called when a step is done but not yet written down: where a crash would be felt most. */
export type Checkpoint = (
  at: PublishStep | 'begun' | 'staged' | 'committed' | 'published' | 'done',
) => void | Promise<void>;

/**
 * Does what a committed import says, from where the journal stands. Each step may have been done, in whole or in
 * part, by a process that died before writing it down; doing it again does no harm.
 */
export async function publish(control: Control, s: Staging, at: Checkpoint): Promise<void> {
  const last = await lastStep(control, s.number);
  const next = STEPS.indexOf(last as PublishStep) + 1;
  for (const [i, step] of STEPS.slice(next).entries()) {
    const [table, direction] = step.split(':') as [Published, 'out' | 'in'];
    if (direction === 'out') await takeOut(s, table);
    else await bringIn(s, table, i === 0);
    await at(step);
    await recordStep(control, s.number, step);
  }
}

/** A row of facts also goes when its import is replaced or its person has become somebody else. */
const FACTS: readonly Published[] = ['events', 'order_lines'];

/** So many keys are looked for at a time: a committed import must not fail for want of memory. */
const KEYS_AT_A_TIME = 1_000_000;

async function takeOut(s: Staging, table: Published): Promise<void> {
  if (FACTS.includes(table)) {
    if (s.replaced.length > 0) await run(s, sql`delete from ${name(table)} where ${replaced(s)}`);
    if ((await count(s, staged(s, 'merges'))) > 0) {
      await run(s, sql`delete from ${name(table)} where profile in (select loser from ${staged(s, 'merges')})`);
    }
  }
  const parts = Math.ceil((await count(s, gone(s, table))) / KEYS_AT_A_TIME);
  for (let part = 0; part < parts; part++) {
    const keys = sql`select ${keyOf(table)} from ${gone(s, table)}
      where cityHash64(${keyOf(table)}) % ${value.int(parts)} = ${value.int(part)}`;
    await run(s, sql`delete from ${name(table)} where (${keyOf(table)}) in (${keys})`);
  }
}

/**
 * The staged table's parts become the table's own, by hard links. Parts are taken over one by one, so a crash can
 * leave some of them: what is there of this import is then taken out first.
 */
async function bringIn(s: Staging, table: Published, interrupted: boolean): Promise<void> {
  const rows = await count(s, staged(s, table));
  if (rows === 0) return;
  if (interrupted) {
    const there = await count(s, sql`${name(table)} where ${ofThisImport(s, table)}`);
    if (there === rows) return;
    if (there > 0) await run(s, sql`delete from ${name(table)} where ${ofThisImport(s, table)}`);
  }
  await run(s, sql`alter table ${name(table)} attach partition tuple() from ${staged(s, table)}`);
}

/** Rows with this import's number are its own; rows it moves keep the number of the import that brought them. */
const ofThisImport = (s: Staging, table: Published): Sql => {
  const own = sql`import = ${value.int(s.number)}`;
  return sql`(${own} or (${keyOf(table)}) in (select ${keyOf(table)} from ${staged(s, table)} where not (${own})))`;
};
