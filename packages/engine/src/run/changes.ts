import type { Store } from '../store/open.ts';
import { instant, type Sql, sql, value } from '../store/sql.ts';
import type { Computation, ComputedSegment, Versioned } from './compute.ts';

/** Why everybody enters when a segment is computed for the first time. */
export const FIRST_COMPUTATION = 'first computation';

/** Compares a run's states with those of before and appends entered / left / moved, each with its cause; returns sizes and flows. */
export async function writeChanges(
  store: Store,
  run: number,
  computation: Computation,
): Promise<readonly ComputedSegment[]> {
  const before = new Map(
    (await store.control.selectFrom('memberships').select(['segment', 'run', 'version']).execute()).map(m => [
      m.segment,
      m,
    ]),
  );
  for (const kind of ['segments', 'segmentations'] as const) {
    for (const group of byCause(computation[kind], before, computation.cause)) {
      await store.warehouse.run(changesSql(kind, group, run, computation.now));
    }
  }
  return flows(store, run, computation);
}

interface Group {
  readonly cause: string;
  /** Segment → the run of its states of before; 0 when it has none. */
  readonly runs: ReadonlyMap<string, number>;
}

/** Segments whose changes have one cause: a new version of the definition outweighs whatever the computation was for. */
function byCause(
  segments: readonly Versioned[],
  before: ReadonlyMap<string, { run: number; version: number }>,
  cause: string,
): readonly Group[] {
  const groups = new Map<string, Map<string, number>>();
  for (const { id, version } of segments) {
    const last = before.get(id);
    const why =
      last === undefined ? FIRST_COMPUTATION : Number(last.version) === version ? cause : `version ${version}`;
    const group = groups.get(why) ?? new Map<string, number>();
    groups.set(why, group.set(id, Number(last?.run ?? 0)));
  }
  return [...groups].map(([why, runs]) => ({ cause: why, runs }));
}

function changesSql(kind: 'segments' | 'segmentations', { cause, runs }: Group, run: number, now: number): Sql {
  const after = sql`run = ${value.int(run)} and segment in ${value.texts([...runs.keys()])}`;
  const before = sql`concat(toString(run), ':', segment) in ${value.texts([...runs].map(([id, last]) => `${last}:${id}`))}`;
  const rows = kind === 'segments' ? segmentChanges(after, before) : classChanges(after, before);
  return sql`insert into changes (segment, time, profile, kind, from_class, to_class, cause, run)
    select segment, ${instant(now)}, arrayJoin(bitmapToArray(people)), kind, from_class, to_class, ${value.text(cause)}, ${value.int(run)}
    from (${rows}) where bitmapCardinality(people) > 0`;
}

/** A segment has one class, so its old and new people face each other. */
function segmentChanges(after: Sql, before: Sql): Sql {
  const both = sql`select segment, groupBitmapMergeStateIf(members, ${after}) as new, groupBitmapMergeStateIf(members, ${before}) as old
    from membership_states where (${after}) or (${before}) group by segment`;
  return sql`select segment, change.1 as kind, change.2 as people, '' as from_class, '' as to_class
    from (${both}) array join [('entered', bitmapAndnot(new, old)), ('left', bitmapAndnot(old, new))] as change`;
}

/** Every old class against every new one: who was in another class moved; who was in none entered. */
function classChanges(after: Sql, before: Sql): Sql {
  const states = (which: Sql): Sql =>
    sql`select segment, class, groupBitmapMergeState(members) as people from membership_states where ${which} group by segment, class`;
  const everyone = (which: Sql): Sql =>
    sql`select segment, groupBitmapMergeState(members) as people from membership_states where ${which} group by segment`;
  const appeared = (some: Sql, others: Sql, kind: Sql, from: Sql, to: Sql): Sql =>
    sql`select a.segment as segment, ${kind} as kind, bitmapAndnot(a.people, b.people) as people, ${from} as from_class, ${to} as to_class
      from (${states(some)}) as a left join (${everyone(others)}) as b on a.segment = b.segment`;
  return sql`
    select a.segment as segment, 'moved' as kind, bitmapAnd(a.people, b.people) as people, b.class as from_class, a.class as to_class
      from (${states(after)}) as a inner join (${states(before)}) as b on a.segment = b.segment where a.class != b.class
    union all ${appeared(after, before, sql`'entered'`, sql`''`, sql`a.class`)}
    union all ${appeared(before, after, sql`'left'`, sql`a.class`, sql`''`)}`;
}

async function flows(
  { warehouse }: Store,
  run: number,
  { segments, segmentations }: Computation,
): Promise<readonly ComputedSegment[]> {
  const sizes = await warehouse.rows<{ segment: string; class: string; size: number }>(
    sql`select segment, class, sum(size) as size from membership_states where run = ${value.int(run)} group by segment, class`,
  );
  const changed = await warehouse.rows<{ segment: string; kind: 'entered' | 'left' | 'moved'; people: number }>(
    sql`select segment, kind, count() as people from changes where run = ${value.int(run)} group by segment, kind`,
  );
  return [...segments, ...segmentations].map(({ id }) => {
    const flow = (kind: string): number => Number(changed.find(c => c.segment === id && c.kind === kind)?.people ?? 0);
    const mine = sizes.filter(s => s.segment === id).map(s => [s.class, Number(s.size)] as const);
    return { id, sizes: Object.fromEntries(mine), entered: flow('entered'), left: flow('left'), moved: flow('moved') };
  });
}
