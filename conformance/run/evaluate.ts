import { LANGUAGES } from '@satsuma/core';
import { compilePerson } from '../../packages/engine/src/person/compile.ts';
import { explain } from '../../packages/engine/src/person/explain/explain.ts';
import { explanationText } from '../../packages/engine/src/person/explain/words.ts';
import { fetchHistories } from '../../packages/engine/src/person/fetch.ts';
import type { PersonContext } from '../../packages/engine/src/person/frame.ts';
import type { History } from '../../packages/engine/src/person/history.ts';
import { needsOf } from '../../packages/engine/src/person/needs.ts';
import type { Plan } from '../../packages/engine/src/plan/plan.ts';
import type { Ask } from '../../packages/engine/src/set/ask.ts';
import { membersQuery, statesSql } from '../../packages/engine/src/set/members.ts';
import { type Sql, sql, value } from '../../packages/engine/src/store/sql.ts';
import type { Warehouse } from '../../packages/engine/src/store/warehouse.ts';

/** Everybody's class of each segmentation: profile → classes with the instants they began at, oldest first. */
export type Classes = ReadonlyMap<string, ReadonlyMap<number, readonly (readonly [number, string])[]>>;

/** The profiles of each ask, in the asks' order, rising. */
export type Members = readonly (readonly number[])[];

/** Everybody at once, by the engine. */
export async function membersBySet(
  warehouse: Warehouse,
  plan: Plan,
  asks: readonly Ask[],
  classes: Classes,
): Promise<Members> {
  const states = statesSql(membersQuery(plan, asks, (segmentation, now) => assignmentSql(classes, segmentation, now)));
  const rows = await warehouse.rows<{ position: number; people: readonly number[] }>(
    sql`select position, arraySort(bitmapToArray(members)) as people from (${states})`,
  );
  const found = new Map(rows.map(row => [row.position, row.people]));
  return asks.map((_, i) => found.get(i) ?? []);
}

/** The same by reading each person's history and evaluating it here. */
export async function membersByPerson(
  warehouse: Warehouse,
  plan: Plan,
  asks: readonly Ask[],
  classes: Classes,
  profiles: readonly number[],
): Promise<Members> {
  const histories = [...(await fetchHistories(warehouse, profiles, needsOf(plan))).values()];
  return membersOf(plan, asks, classes, histories);
}

function membersOf(plan: Plan, asks: readonly Ask[], classes: Classes, histories: readonly History[]): Members {
  const evaluator = compilePerson(plan);
  const context = contextOf(classes);
  const nows = [...new Set(asks.map(ask => ask.now))];
  const members: number[][] = asks.map(() => []);
  for (const history of histories.toSorted((a, b) => a.profile - b.profile)) {
    const answers = new Map(nows.map(now => [now, evaluator.evaluate(history, now, context)]));
    asks.forEach(({ reference, now }, i) => {
      if (answers.get(now)?.get(reference) === true) members[i]?.push(history.profile);
    });
  }
  return members;
}

/** The same once more by explaining each person, in both languages, why. */
export async function membersByExplanation(
  warehouse: Warehouse,
  plan: Plan,
  { reference, now }: Ask,
  classes: Classes,
  profiles: readonly number[],
): Promise<readonly number[]> {
  const histories = [...(await fetchHistories(warehouse, profiles, needsOf(plan))).values()];
  return histories.flatMap(history => {
    const explanation = explain(plan, reference, history, now, contextOf(classes));
    for (const language of LANGUAGES) explanationText(explanation, language, plan.zone);
    return explanation.member ? [history.profile] : [];
  });
}

export const contextOf = (classes: Classes): PersonContext => ({
  isMember: (segmentation, className, profile, instant) =>
    className !== null && classAt(classes.get(segmentation)?.get(profile) ?? [], instant) === className,
});

const classAt = (list: readonly (readonly [number, string])[], instant: number): string | undefined =>
  list.findLast(([began]) => began <= instant)?.[1];

function assignmentSql(classes: Classes, segmentation: string, now: number): Sql {
  const people = [...(classes.get(segmentation) ?? [])].flatMap(([profile, list]) => {
    const name = classAt(list, now);
    return name === undefined ? [] : [{ profile, name }];
  });
  const profiles = value.ints(people.map(p => p.profile));
  const names = value.texts(people.map(p => p.name));
  return sql`select toUInt32(pair.1) as profile, pair.2 as class from (select arrayJoin(arrayZip(${profiles}, ${names})) as pair)`;
}
