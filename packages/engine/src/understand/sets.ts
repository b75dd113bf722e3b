import { failed, ok, type Result } from '@satsuma/core';
import { type EvaluateOptions, MEMBER_COLUMNS, writeMembers } from '../run/evaluate.ts';
import { withScratchTable } from '../store/scratch.ts';
import { instant, name, raw, type Sql, sql, value } from '../store/sql.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { broughtNew, neverImported } from './brought.ts';
import { loggedMembers, neverStored } from './logged.ts';
import { type Question, questionOf } from './question.ts';
import type { Asked, People } from './subject.ts';

/** Sets of people in a table in memory, (position UInt32, members AggregateFunction(groupBitmap, UInt32)), in several rows each. */
export interface Sets {
  readonly table: Sql;
  /** The position of each thing asked. */
  readonly positions: readonly number[];
  /** The question behind them; its library is the one they were asked of. */
  readonly question: Question;
}

/** Everything that is asked, in one pass over the data. The table is gone afterwards. */
export async function withAsked<T>(
  workspace: Workspace,
  asked: readonly Asked[],
  use: (sets: Sets) => Promise<T>,
  options: EvaluateOptions = {},
): Promise<Result<T>> {
  const computed = asked.filter(isComputed);
  const logged = asked.filter(isLogged);
  const identified = asked.filter(isIdentified);
  const brought = asked.filter(isBrought);
  const question = await questionOf(
    workspace,
    computed.map(a => a.subject),
    computed.map(a => a.asOf),
  );
  if (!question.ok) return question;
  const problems = [
    ...(await neverStored(
      workspace,
      logged.map(a => a.logged),
    )),
    ...(await neverImported(
      workspace,
      brought.map(a => a.newBy),
    )),
  ];
  if (problems.length > 0) return failed(problems);
  const { warehouse } = workspace.store;
  const { plan, references, assigner } = question.value;
  const asks = computed.map(({ asOf }, i) => ({ reference: references[i] ?? '', now: asOf }));
  return withScratchTable(warehouse, MEMBER_COLUMNS, async table => {
    await writeMembers(warehouse, table, plan, asks, assigner.assigning, options);
    await writeLogged(workspace, name(table), logged, computed.length);
    await writeIdentified(workspace, name(table), identified, computed.length + logged.length);
    const places: readonly Asked[] = [...computed, ...logged, ...identified, ...brought];
    await writeBrought(workspace, name(table), brought, places.length - brought.length);
    const positions = asked.map(a => places.indexOf(a));
    return ok(await use({ table: name(table), positions, question: question.value }));
  });
}

/** The people behind a number as one bitmap: an expression that may stand anywhere in a statement. */
export function withPeople<T>(
  workspace: Workspace,
  people: People,
  use: (bitmap: Sql, sets: Sets) => Promise<T>,
  options: EvaluateOptions = {},
): Promise<Result<T>> {
  const asked = [...people.in, ...people.out];
  const look = (sets: Sets): Promise<T> => {
    const inside = sets.positions.slice(0, people.in.length);
    const outside = sets.positions.slice(people.in.length);
    return use(combined(sets.table, inside, outside), sets);
  };
  return withAsked(workspace, asked, look, options);
}

/** The people at all positions of `inside` and at none of `outside`, as a bitmap expression. */
export function combined(table: Sql, inside: readonly number[], outside: readonly number[]): Sql {
  const common = merged(table, inside, 'groupBitmapAndState');
  if (outside.length === 0) return common;
  return sql`bitmapAndnot(${common}, ${merged(table, outside, 'groupBitmapOrState')})`;
}

const merged = (table: Sql, positions: readonly number[], combine: 'groupBitmapAndState' | 'groupBitmapOrState'): Sql =>
  sql`(select ${raw(combine)}(members) from (select groupBitmapMergeState(members) as members from ${table}
    where position in ${value.ints(positions)} group by position))`;

type Computed = Extract<Asked, { subject: unknown }>;
type Logged = Extract<Asked, { logged: unknown }>;
type Identified = Extract<Asked, { known: boolean }>;
type Brought = Extract<Asked, { newBy: number }>;
const isComputed = (asked: Asked): asked is Computed => 'subject' in asked;
const isLogged = (asked: Asked): asked is Logged => 'logged' in asked;
const isIdentified = (asked: Asked): asked is Identified => 'known' in asked;
const isBrought = (asked: Asked): asked is Brought => 'newBy' in asked;

async function writeLogged(
  { store }: Workspace,
  table: Sql,
  logged: readonly Logged[],
  firstPosition: number,
): Promise<void> {
  for (const [i, { logged: segment, class: className, asOf }] of logged.entries()) {
    const members = await loggedMembers(store, segment, asOf);
    const narrowed = className === undefined ? raw('true') : sql`class = ${value.text(className)}`;
    await store.warehouse.run(
      sql`insert into ${table} (position, members)
        select toUInt32(${value.int(firstPosition + i)}), groupBitmapState(profile) from (${members}) where ${narrowed}`,
    );
  }
}

async function writeIdentified(
  { store }: Workspace,
  table: Sql,
  asked: readonly Identified[],
  firstPosition: number,
): Promise<void> {
  for (const [i, { known, asOf }] of asked.entries()) {
    const bearers = sql`(select groupBitmapState(profile) from identifiers
      where kind != 'anonymous_id' and profile > 0 and time <= ${instant(asOf)})`;
    const everyone = sql`(select groupBitmapState(profile) from profiles where profile > 0 and created <= ${instant(asOf)})`;
    await store.warehouse.run(
      sql`insert into ${table} (position, members)
        select toUInt32(${value.int(firstPosition + i)}), ${raw(known ? 'bitmapAnd' : 'bitmapAndnot')}(${everyone}, ${bearers})`,
    );
  }
}

async function writeBrought(
  { store }: Workspace,
  table: Sql,
  brought: readonly Brought[],
  firstPosition: number,
): Promise<void> {
  for (const [i, { newBy, asOf }] of brought.entries())
    await store.warehouse.run(
      sql`insert into ${table} (position, members)
        select toUInt32(${value.int(firstPosition + i)}), groupBitmapState(profile) from (${broughtNew(newBy, asOf)})`,
    );
}
