import { type ClassInfo, classesOf, failed, ok, type Result, type Segmentation } from '@satsuma/core';
import { checkSegmentation } from '../methods/segmentation.ts';
import { type Sql, sql } from '../store/sql.ts';
import { assignerOf } from '../workspace/assigning.ts';
import { cancelledBy } from '../workspace/cancel.ts';
import { loadLibrary, type WorkspaceLibrary } from '../workspace/library.ts';
import { mergedClasses, withPartitions } from '../workspace/partitions.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { unknownSegmentation } from './question.ts';
import { type Asked, butNot, EVERYONE, type People, within } from './subject.ts';

/** What divides the people: a segmentation, or a list of segments of which the first that holds decides. */
export type Division = { readonly segmentation: string } | { readonly segments: readonly string[] };

export interface TransitionOptions {
  /** Milliseconds. */
  readonly from: number;
  /** Milliseconds; the workspace's clock when not given. */
  readonly to?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (share: number) => void;
}

/** Who went from which class to which between two instants. */
export interface Transitions {
  readonly from: number;
  readonly to: number;
  /** The order of rows and columns: the classes as of `to`, best first, then those that there were only as of `from`. */
  readonly classes: readonly ClassInfo[];
  /** Every pair of classes with somebody in it; those who stayed too. A row's people are its class as of `from`. */
  readonly cells: readonly Transition[];
}

export interface Transition {
  /** Null: not known yet as of `from`. */
  readonly from: string | null;
  /** Null: no longer known as of `to`. */
  readonly to: string | null;
  readonly size: number;
  /** size / everybody of the same `from`. */
  readonly probability: number;
  readonly people: People;
}

/** The class that a list of segments gives to people who are in none of them. */
const NONE_OF_THEM = 'other';

/** The matrix of moves between two instants, with the probability of each. */
export async function transitions(
  workspace: Workspace,
  division: Division,
  options: TransitionOptions,
): Promise<Result<Transitions>> {
  const { from } = options;
  const to = options.to ?? workspace.clock();
  const library = await loadLibrary(workspace);
  const found = divisionIn(division, library);
  if (!found.ok) return found;
  const segmentation = found.value;
  const segmentations = new Map([...library.segmentations, [segmentation.id, segmentation]]);
  const assigner = assignerOf(workspace, { ...library, segmentations });
  const divided = [from, to].map(now => ({ segmentation: segmentation.id, now }));
  const rows = await withPartitions(
    workspace,
    assigner.assigning,
    divided,
    table => workspace.store.warehouse.rows<Row>(flowsSql(table), cancelledBy(options)),
    options,
  );
  const classes = await bothOf([to, from], async now =>
    classesOf(segmentation, await assigner.thresholds(segmentation, now)),
  );
  const who = whoIn(division, [from, to]);
  return ok({ from, to, classes, cells: cellsOf(rows, classes, who) });
}

function divisionIn(division: Division, library: WorkspaceLibrary): Result<Segmentation> {
  if ('segmentation' in division) {
    const found = library.segmentations.get(division.segmentation);
    return found === undefined ? failed([unknownSegmentation(division.segmentation, library)]) : ok(found);
  }
  const classes = division.segments.map(segment => ({ segment }));
  const rest = { class: division.segments.includes(NONE_OF_THEM) ? `${NONE_OF_THEM}-people` : NONE_OF_THEM };
  const settings = { classes, rest };
  return checkSegmentation({ segmentation: '(list)', method: 'ordered-list', settings }, library);
}

interface Row {
  readonly known_before: number;
  readonly known_after: number;
  readonly before: string;
  readonly after: string;
  readonly size: number;
}

/** Every old class against every new one, and who was not there on the other side. */
function flowsSql(table: Sql): Sql {
  const classes = (position: Sql): Sql => sql`select * from (${mergedClasses(table)}) where position = ${position}`;
  const anybody = (position: Sql): Sql =>
    sql`(select groupBitmapMergeState(members) from ${table} where position = ${position})`;
  return sql`select * from (
    select 1 as known_before, 1 as known_after, b.class as before, a.class as after, bitmapAndCardinality(b.members, a.members) as size
      from (${classes(sql`0`)}) as b cross join (${classes(sql`1`)}) as a
    union all select 0, 1, '', class, bitmapAndnotCardinality(members, ${anybody(sql`0`)}) from (${classes(sql`1`)})
    union all select 1, 0, class, '', bitmapAndnotCardinality(members, ${anybody(sql`1`)}) from (${classes(sql`0`)})
  ) where size > 0`;
}

/** Classes of several instants, each once, numbered anew. */
async function bothOf(
  instants: readonly number[],
  classesAt: (now: number) => Promise<readonly ClassInfo[]>,
): Promise<readonly ClassInfo[]> {
  const known = new Map<string, ClassInfo>();
  for (const now of instants)
    for (const info of await classesAt(now)) if (!known.has(info.id)) known.set(info.id, info);
  return [...known.values()].map((info, i) => ({ ...info, rank: i + 1 }));
}

/** The people of a class as of one of the two instants; null: those who were not known. */
type Who = (className: string | null, side: 0 | 1) => People;

function whoIn(division: Division, instants: readonly [number, number]): Who {
  return (className, side) => {
    const asOf = instants[side];
    if (className === null) return { in: [], out: [{ subject: EVERYONE, asOf }] };
    if ('segmentation' in division) return within({ subject: { class: className, of: division.segmentation }, asOf });
    const asked = (segment: string): Asked => ({ subject: { segment }, asOf });
    const place = division.segments.indexOf(className);
    if (place < 0) return butNot(within({ subject: EVERYONE, asOf }), ...division.segments.map(asked));
    return butNot(within(asked(className)), ...division.segments.slice(0, place).map(asked));
  };
}

function cellsOf(rows: readonly Row[], classes: readonly ClassInfo[], who: Who): readonly Transition[] {
  const order = (name: string | null): number => (name === null ? -1 : classes.findIndex(c => c.id === name));
  const cells = rows.map(row => ({
    from: row.known_before === 0 ? null : row.before,
    to: row.known_after === 0 ? null : row.after,
    size: row.size,
  }));
  const total = (from: string | null): number => cells.reduce((sum, c) => (c.from === from ? sum + c.size : sum), 0);
  return cells
    .map(cell => {
      const [before, after] = [who(cell.from, 0), who(cell.to, 1)];
      const people = { in: [...before.in, ...after.in], out: [...before.out, ...after.out] };
      return { ...cell, probability: cell.size / total(cell.from), people };
    })
    .sort((a, b) => order(a.from) - order(b.from) || order(a.to) - order(b.to));
}
