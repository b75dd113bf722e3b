import { failed, ok, type Problem, type Result } from '@satsuma/core';
import { type EvaluateOptions, MEMBER_COLUMNS, writeMembers } from '../run/evaluate.ts';
import { withScratchTable } from '../store/scratch.ts';
import { name, raw, type Sql, sql, value } from '../store/sql.ts';
import { cancelledBy } from '../workspace/cancel.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Question, questionOf } from './question.ts';
import { type Sought, seek } from './seek.ts';
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
  const sought = asked.filter(isSought);
  const question = await questionOf(
    workspace,
    computed.map(a => a.subject),
    computed.map(a => a.asOf),
  );
  if (!question.ok) return question;
  const { warehouse } = workspace.store;
  const { plan, references, assigner } = question.value;
  const asks = computed.map(({ asOf }, i) => ({ reference: references[i] ?? '', now: asOf }));
  return withScratchTable(warehouse, MEMBER_COLUMNS, async scratch => {
    const table = name(scratch);
    const problems: Problem[] = [];
    for (const [i, one] of sought.entries()) {
      const position = value.int(computed.length + i);
      const take = (members: Sql) =>
        warehouse.run(
          sql`insert into ${table} (position, members) select toUInt32(${position}), members from (${members})`,
          cancelledBy(options),
        );
      problems.push(...(await seek(workspace, one, take, cancelledBy(options))));
    }
    if (problems.length > 0) return failed(problems);
    await writeMembers(warehouse, scratch, plan, asks, assigner.assigning, options);
    const places: readonly Asked[] = [...computed, ...sought];
    const positions = asked.map(a => places.indexOf(a));
    return ok(await use({ table, positions, question: question.value }));
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

/** How many people are in each set, in the order asked. */
export async function sizesOf(
  { store }: Workspace,
  { table, positions }: Pick<Sets, 'table' | 'positions'>,
  options: EvaluateOptions = {},
): Promise<readonly number[]> {
  const rows = await store.warehouse.rows<{ position: number; size: number }>(
    sql`select position, groupBitmapMerge(members) as size from ${table} group by position`,
    cancelledBy(options),
  );
  const sizes = new Map(rows.map(({ position, size }) => [Number(position), Number(size)]));
  return positions.map(position => sizes.get(position) ?? 0);
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
const isComputed = (asked: Asked): asked is Computed => 'subject' in asked;
const isSought = (asked: Asked): asked is Sought => !isComputed(asked);
