import { ok, type Result } from '@satsuma/core';
import { fetchHistories } from '../person/fetch.ts';
import type { History, Occurrence, TraitValue } from '../person/history.ts';
import { instant, join, sql, value } from '../store/sql.ts';
import { cancelledBy } from '../workspace/cancel.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { findPerson, type PersonKey } from './find.ts';
import { beganThen, committed } from './logged.ts';
import { type Person, readPersons } from './persons.ts';

/** Everything that is known of one person as of an instant. Times are milliseconds. */
export interface PersonPage {
  readonly profile: number;
  readonly asOf: number;
  /** When the person was first known; null: not yet as of the instant. */
  readonly created: number | null;
  readonly identifiers: Person['identifiers'];
  /** By name, with the value that holds and since when; unset ones are left out. */
  readonly traits: readonly PersonTrait[];
  /** How often each event happened, the most recent first. */
  readonly events: readonly PersonEvent[];
  /** The latest rows, the newest first. */
  readonly recent: readonly PersonRow[];
  /** Segments and classes as the log keeps them by then, and since when. */
  readonly memberships: readonly PersonMembership[];
}

export interface PersonTrait {
  readonly name: string;
  readonly value: string | readonly string[];
  readonly since: number;
}

export interface PersonEvent {
  readonly name: string;
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

export interface PersonRow {
  readonly time: number;
  readonly event: string;
  readonly properties: Readonly<Record<string, string | readonly string[]>>;
}

export interface PersonMembership {
  readonly segment: string;
  /** '' of a segment. */
  readonly class: string;
  readonly since: number;
  /** Whether it began then; else it was found then, and may have begun earlier. */
  readonly isExact: boolean;
  readonly cause: string;
}

export interface PageOptions {
  readonly asOf?: number;
  /** How many of the latest rows; 10 when not given. */
  readonly rows?: number;
  readonly signal?: AbortSignal;
}

export async function readPersonPage(
  workspace: Workspace,
  key: PersonKey,
  options: PageOptions = {},
): Promise<Result<PersonPage>> {
  const asOf = options.asOf ?? workspace.clock();
  const found = await findPerson(workspace, key);
  if (!found.ok) return found;
  const profile = found.value;
  const history = (await fetchHistories(workspace.store.warehouse, [profile], { until: asOf })).get(profile);
  const [person] = await readPersons(workspace, [profile], [], asOf, options);
  return ok({
    profile,
    asOf,
    created: history?.created ?? null,
    identifiers: person?.identifiers ?? [],
    traits: history === undefined ? [] : traitsOf(history),
    events: history === undefined ? [] : eventsOf(history),
    recent: history === undefined ? [] : recentOf(history, options.rows ?? 10),
    memberships: await membershipsOf(workspace, profile, asOf, options),
  });
}

function traitsOf({ traits }: History): readonly PersonTrait[] {
  const shown = ({ list, text }: TraitValue): string | readonly string[] => (list.length > 0 ? list : text);
  return [...traits].flatMap(([name, values]) => {
    const last = values.at(-1);
    return last === undefined || shown(last).length === 0 ? [] : [{ name, value: shown(last), since: last.time }];
  });
}

const eventsOf = ({ events }: History): readonly PersonEvent[] =>
  [...events]
    .map(([name, rows]) => ({ name, count: rows.length, first: rows[0]?.time ?? 0, last: rows.at(-1)?.time ?? 0 }))
    .sort((a, b) => b.last - a.last);

const recentOf = ({ events }: History, rows: number): readonly PersonRow[] =>
  [...events]
    .flatMap(([event, all]) => all.map((row): readonly [string, Occurrence] => [event, row]))
    .sort(([, a], [, b]) => b.time - a.time)
    .slice(0, rows)
    .map(([event, { time, properties }]) => ({ time, event, properties: Object.fromEntries(properties) }));

/** What the log's last word on the person is, for each segment. */
async function membershipsOf(
  { store }: Workspace,
  profile: number,
  asOf: number,
  options: PageOptions,
): Promise<readonly PersonMembership[]> {
  const rows = [sql`profile = ${value.int(profile)}`, sql`time <= ${instant(asOf)}`, await committed(store)];
  const current = await store.control.selectFrom('segments').select('id').where('archived', 'is', null).execute();
  const found = await store.warehouse.rows<Omit<PersonMembership, 'isExact'> & { exact: number }>(
    sql`select segment, last.2 as class, toUnixTimestamp64Milli(last.3) as since, last.4 as cause, last.5 as exact from (
      select segment, argMax((kind, to_class, time, cause, ${beganThen}), (time, run)) as last from changes
      where ${join(rows, ' and ')} group by segment
    ) where last.1 != 'left' order by segment`,
    cancelledBy(options),
  );
  const ids = new Set(current.map(({ id }) => id));
  return found
    .filter(({ segment }) => ids.has(segment))
    .map(({ exact, ...membership }) => ({ ...membership, isExact: Number(exact) === 1 }));
}
