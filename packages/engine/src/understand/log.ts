import { failed, ok, type Result } from '@satsuma/core';
import { instant, join, type Sql, sql, value } from '../store/sql.ts';
import { cancelledBy } from '../workspace/cancel.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { committed, neverStored } from './logged.ts';
import { type Sets, withAsked } from './sets.ts';
import type { AskOptions, People, Subject } from './subject.ts';

/** A line of the log of memberships. */
export interface LoggedChange {
  /** Milliseconds: as of when it was found. */
  readonly time: number;
  /** The segment or segmentation. */
  readonly segment: string;
  readonly profile: number;
  readonly kind: 'entered' | 'left' | 'moved';
  /** Classes of a segmentation; '' for a segment. */
  readonly from: string;
  readonly to: string;
  /** `first computation`, `version 3`, `import 12`, `clock`, … */
  readonly cause: string;
  readonly run: number;
}

export interface LogOptions {
  readonly segment?: string;
  /** Of any of these; ids that no segment ever had are problems. */
  readonly segments?: readonly string[];
  readonly kinds?: readonly LoggedChange['kind'][];
  readonly profile?: number;
  /** Milliseconds: not before this instant. */
  readonly from?: number;
  /** Milliseconds: before this instant. */
  readonly to?: number;
  /** Where the page before ended. */
  readonly after?: LogPosition;
  /** Lines of a page; 100 when not given. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

/** A line's place in the order of the log. */
export type LogPosition = Pick<LoggedChange, 'time' | 'run' | 'segment' | 'profile'>;

export interface LogPage {
  readonly changes: readonly LoggedChange[];
  /** To be passed as `after`; null on the last page. */
  readonly next: LogPosition | null;
}

/** Who entered, left and moved, oldest first, a page at a time. */
export async function changesOf(workspace: Workspace, options: LogOptions = {}): Promise<Result<LogPage>> {
  const { segment, segments, kinds, profile, from, to, after, limit = 100 } = options;
  const named = [...(segments ?? []), ...(segment === undefined ? [] : [segment])];
  const unknown = named.length === 0 ? [] : await neverStored(workspace, named);
  if (unknown.length > 0) return failed(unknown);
  const filters: readonly Sql[] = [
    await committed(workspace.store),
    ...(segment === undefined ? [] : [sql`segment = ${value.text(segment)}`]),
    ...(segments === undefined ? [] : [sql`segment in ${value.texts(segments)}`]),
    ...(kinds === undefined ? [] : [sql`toString(kind) in ${value.texts(kinds)}`]),
    ...(profile === undefined ? [] : [sql`profile = ${value.int(profile)}`]),
    ...(from === undefined ? [] : [sql`time >= ${instant(from)}`]),
    ...(to === undefined ? [] : [sql`time < ${instant(to)}`]),
    ...(after === undefined ? [] : [later(after)]),
  ];
  const rows = await workspace.store.warehouse.rows<LoggedChange>(
    sql`select toUnixTimestamp64Milli(c.time) as time, segment, profile, toString(c.kind) as kind, from_class as from,
        to_class as to, cause, run
      from (select * from changes where ${join(filters, ' and ')}) as c
      order by c.time, run, segment, profile limit ${value.int(limit + 1)}`,
    cancelledBy(options),
  );
  const changes = rows.slice(0, limit);
  const last = changes.at(-1);
  return ok({ changes, next: rows.length > limit && last !== undefined ? last : null });
}

/** The first half says nothing new; it is what the table's order can be searched by. */
const later = ({ time, run, segment, profile }: LogPosition): Sql =>
  sql`time >= ${instant(time)} and (time, run, segment, profile) > (${instant(time)}, ${value.int(run)}, ${value.text(segment)}, ${value.int(profile)})`;

/** Who was a member on a day: as the log has it, and as it is computed from what is known today. */
export interface PastMembership {
  readonly asOf: number;
  readonly logged: { readonly size: number; readonly people: People };
  readonly computed: { readonly size: number; readonly people: People };
  /** In the log only: what was imported since says otherwise, or the definition has changed. */
  readonly onlyLogged: { readonly size: number; readonly people: People };
  readonly onlyComputed: { readonly size: number; readonly people: People };
}

/**
 * The log tells what was believed when memberships were computed; computing anew tells what is known by now, by today's definition. Where
 * they differ, data came late or the definition changed.
 *
 * @param className of a segmentation
 */
export async function membershipOn(
  workspace: Workspace,
  segment: string,
  asOf: number,
  options: Omit<AskOptions, 'asOf'> & { readonly class?: string } = {},
): Promise<Result<PastMembership>> {
  const subject: Subject = options.class === undefined ? { segment } : { class: options.class, of: segment };
  const computed = { subject, asOf };
  const logged = { logged: segment, ...(options.class !== undefined && { class: options.class }), asOf };
  const look = async ({ table, positions }: Sets): Promise<PastMembership> => {
    const of = (place: number): Sql =>
      sql`(select groupBitmapMergeState(members) from ${table} where position = ${value.int(positions[place] ?? 0)})`;
    const [row] = await workspace.store.warehouse.rows<Record<keyof Omit<PastMembership, 'asOf'>, number>>(
      sql`with ${of(0)} as l, ${of(1)} as c select bitmapCardinality(l) as logged, bitmapCardinality(c) as computed,
        bitmapAndnotCardinality(l, c) as onlyLogged, bitmapAndnotCardinality(c, l) as onlyComputed`,
      cancelledBy(options),
    );
    return {
      asOf,
      logged: { size: row?.logged ?? 0, people: { in: [logged], out: [] } },
      computed: { size: row?.computed ?? 0, people: { in: [computed], out: [] } },
      onlyLogged: { size: row?.onlyLogged ?? 0, people: { in: [logged], out: [computed] } },
      onlyComputed: { size: row?.onlyComputed ?? 0, people: { in: [computed], out: [logged] } },
    };
  };
  return withAsked(workspace, [logged, computed], look, options);
}
