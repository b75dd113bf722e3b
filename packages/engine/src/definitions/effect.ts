import { bind, failed, ok, type Result } from '@satsuma/core';
import { planOf } from '../plan/plan.ts';
import { type EvaluateOptions, withMembers } from '../run/evaluate.ts';
import { type Sql, sql, value } from '../store/sql.ts';
import { assignerOf } from '../workspace/assigning.ts';
import { cancelledBy } from '../workspace/cancel.ts';
import { mergedClasses, withPartitions } from '../workspace/partitions.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Countable } from './before.ts';

/** What happens to the people of a segment. */
export interface SegmentEffect {
  readonly kind: 'segment';
  readonly before: number;
  readonly after: number;
  readonly entered: number;
  readonly left: number;
  /** The first of them, by their numbers. */
  readonly whoEntered: readonly number[];
  readonly whoLeft: readonly number[];
  /** Everybody who is known. */
  readonly base: number;
}

/** What happens to the people of a segmentation's classes. */
export interface SegmentationEffect {
  readonly kind: 'segmentation';
  readonly classes: readonly { readonly class: string; readonly before: number; readonly after: number }[];
  /** From one class to another, the most people first; '' is "not in the segmentation". */
  readonly moves: readonly Move[];
  readonly moved: number;
}

export interface Move {
  readonly from: string;
  readonly to: string;
  readonly people: number;
  /** The first of them, by their numbers. */
  readonly who: readonly number[];
}

/** Two ids of a library, the older and the newer; null where there is none. */
export interface Pair {
  readonly before: string | null;
  readonly after: string | null;
}

export interface EffectOptions extends EvaluateOptions {
  /** How many people to name for each number; 10 when not given. */
  readonly list?: number;
}

/** The effects on segments, in the pairs' order, all in one pass. Null: a parameter has no sample value, so nobody can be counted. */
export async function segmentEffects(
  workspace: Workspace,
  library: Countable,
  pairs: readonly Pair[],
  now: number,
  options: EffectOptions = {},
): Promise<Result<readonly (SegmentEffect | null)[]>> {
  if (pairs.length === 0) return ok([]);
  const named = pairs.map(({ before, after }) => [referenceOf(before, library), referenceOf(after, library)] as const);
  const references = [...new Set([NOBODY, EVERYBODY, ...named.flat().filter(r => r !== null)])];
  const plan = planOf(references, {
    ...library,
    segments: new Map([...library.segments, [NOBODY, nobody], [EVERYBODY, everybody]]),
  });
  if (!plan.ok) return failed(plan.problems);
  const { assigning } = assignerOf(workspace, library);
  const asks = references.map(reference => ({ reference, now }));
  const position = (reference: string | null): number => references.indexOf(reference ?? NOBODY);
  const countable = named.flatMap(([b, a], i) =>
    b === null || a === null ? [] : [{ i, b: position(b), a: position(a) }],
  );
  const rows = await withMembers(
    workspace.store.warehouse,
    plan.value,
    asks,
    assigning,
    table =>
      workspace.store.warehouse.rows<EffectRow>(effectsSql(table, countable, options.list ?? 10), cancelledBy(options)),
    options,
  );
  return ok(
    pairs.map((_, i): SegmentEffect | null => {
      const row = rows.find(r => r.i === i);
      return row === undefined ? null : effectOf(row);
    }),
  );
}

const NOBODY = '(nobody)';
const EVERYBODY = '(everybody)';
const everybody = { segment: EVERYBODY, where: { everyone: true as const } };
const nobody = { segment: NOBODY, where: { not: everybody.where } };

/** The plan's reference, with the sample values of its parameters; null without them. */
function referenceOf(id: string | null, { segments }: Countable): string | null {
  const definition = id === null ? undefined : segments.get(id);
  if (id === null || definition === undefined) return NOBODY;
  const parameters = Object.entries(definition.parameters ?? {});
  if (parameters.length === 0) return id;
  if (!bind(definition, 'samples').ok) return null;
  return `${id}?${JSON.stringify(Object.fromEntries(parameters.map(([name, { sample }]) => [name, sample])))}`;
}

interface EffectRow {
  readonly i: number;
  readonly before: number;
  readonly after: number;
  readonly entered: number;
  readonly gone: number;
  readonly who_entered: readonly number[];
  readonly who_left: readonly number[];
  readonly base: number;
}

const effectOf = ({ before, after, entered, gone, who_entered, who_left, base }: EffectRow): SegmentEffect => ({
  kind: 'segment',
  before,
  after,
  entered,
  left: gone,
  whoEntered: who_entered,
  whoLeft: who_left,
  base,
});

const first = (bitmap: Sql, list: number): Sql =>
  sql`arraySort(bitmapToArray(bitmapSubsetLimit(${bitmap}, toUInt32(0), toUInt32(${value.int(list)}))))`;

function effectsSql(
  table: Sql,
  pairs: readonly { readonly i: number; readonly b: number; readonly a: number }[],
  list: number,
): Sql {
  const sets = sql`select position, groupBitmapMergeState(members) as members from ${table} group by position`;
  const [is, bs, as] = [pairs.map(p => p.i), pairs.map(p => p.b), pairs.map(p => p.a)];
  return sql`select pair.1 as i, bitmapCardinality(b.members) as before, bitmapCardinality(a.members) as after,
      bitmapAndnotCardinality(a.members, b.members) as entered, bitmapAndnotCardinality(b.members, a.members) as gone,
      ${first(sql`bitmapAndnot(a.members, b.members)`, list)} as who_entered,
      ${first(sql`bitmapAndnot(b.members, a.members)`, list)} as who_left,
      (select bitmapCardinality(groupBitmapMergeState(members)) from ${table} where position = 1) as base
    from (select arrayJoin(arrayZip(${value.ints(is)}, ${value.ints(bs)}, ${value.ints(as)})) as pair) as p
    inner join (${sets}) as b on toInt64(b.position) = p.pair.2
    inner join (${sets}) as a on toInt64(a.position) = p.pair.3`;
}

/** The effect on a segmentation. */
export async function segmentationEffect(
  workspace: Workspace,
  library: Countable,
  { before, after }: Pair,
  now: number,
  options: EffectOptions = {},
): Promise<SegmentationEffect> {
  const { assigning } = assignerOf(workspace, library);
  const ids = [before, after];
  const divided = ids.flatMap(id => (id === null ? [] : [{ segmentation: id, now }]));
  const [older, newer] = [before === null ? -1 : 0, after === null ? -1 : before === null ? 0 : 1];
  return withPartitions(
    workspace,
    assigning,
    divided,
    async table => {
      const rows = await workspace.store.warehouse.rows<{ position: number; class: string; size: number }>(
        sql`select position, class, bitmapCardinality(members) as size from (${mergedClasses(table)}) order by size desc, class`,
        cancelledBy(options),
      );
      const size = (position: number, name: string): number =>
        rows.find(r => r.position === position && r.class === name)?.size ?? 0;
      const names = [...new Set(rows.map(r => r.class))];
      const moves =
        before === null || after === null
          ? []
          : await workspace.store.warehouse.rows<Move>(movesSql(table, options.list ?? 10), cancelledBy(options));
      return {
        kind: 'segmentation',
        classes: names.map(name => ({ class: name, before: size(older, name), after: size(newer, name) })),
        moves,
        moved: moves.reduce((sum, m) => sum + m.people, 0),
      };
    },
    options,
  );
}

const movesSql = (table: Sql, list: number): Sql =>
  sql`select b.class as from, a.class as to, bitmapAndCardinality(b.members, a.members) as people,
      ${first(sql`bitmapAnd(b.members, a.members)`, list)} as who
    from (select * from (${mergedClasses(table)}) where position = 0) as b
    cross join (select * from (${mergedClasses(table)}) where position = 1) as a
    where b.class != a.class and people > 0 order by people desc, from, to`;
