import { ok, type Result } from '@satsuma/core';
import { fetchHistories } from '../person/fetch.ts';
import type { Occurrence } from '../person/history.ts';
import { numbersOf } from '../person/numbers.ts';
import { sql, value } from '../store/sql.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { findPerson, type PersonKey } from './find.ts';
import { changesOf, type LoggedChange, type LogPosition } from './log.ts';
import { type ListedMerge, listMerges } from './meetings.ts';
import { readPersonPage } from './person-page.ts';

/** Everything that is held of one person, to be handed over (GDPR, articles 15 and 20). Times are ISO 8601, UTC. */
export interface PersonExport {
  readonly profile: number;
  readonly exported: string;
  readonly created: string | null;
  readonly identifiers: readonly ExportedIdentifier[];
  /** Every value that a trait ever had; an empty one: unset from then on. Consents are among them. */
  readonly traits: readonly ExportedTrait[];
  readonly events: readonly ExportedRow[];
  readonly orderLines: readonly ExportedRow[];
  /** Events that were taken and could not be counted: what was said, and why not. */
  readonly aside: readonly ExportedAside[];
  /** Segments and classes they are in, and every time that they entered, left or moved. */
  readonly memberships: readonly { readonly segment: string; readonly class: string; readonly since: string }[];
  readonly changes: readonly (Omit<LoggedChange, 'time' | 'profile' | 'run'> & { readonly time: string })[];
  /** Who was found to be the same person. */
  readonly merges: readonly (Omit<ListedMerge, 'time' | 'undone'> & { readonly time: string })[];
}

interface ExportedIdentifier {
  readonly kind: string;
  readonly value: string;
  readonly since: string;
  readonly source: string;
}

interface ExportedTrait {
  readonly name: string;
  readonly value: string | readonly string[];
  readonly since: string;
  readonly source: string;
}

interface ExportedRow {
  readonly time: string;
  readonly event: string;
  readonly properties: Readonly<Record<string, string | readonly string[]>>;
}

interface ExportedAside {
  readonly time: string;
  readonly source: string;
  readonly said: Readonly<Record<string, unknown>>;
  readonly reason: string;
}

export async function exportPerson(
  workspace: Workspace,
  key: PersonKey,
  options: { readonly signal?: AbortSignal } = {},
): Promise<Result<PersonExport>> {
  const { store } = workspace;
  const now = workspace.clock();
  const found = await findPerson(workspace, key);
  if (!found.ok) return found;
  const profile = found.value;
  const history = (await fetchHistories(store.warehouse, [profile])).get(profile);
  const page = await readPersonPage(workspace, { profile }, { ...options, asOf: now, rows: 0 });
  if (!page.ok) return page;
  return ok({
    profile,
    exported: iso(now),
    created: history === undefined ? null : iso(history.created),
    identifiers: await identifiersOf(workspace, profile),
    traits: await traitsOf(workspace, profile),
    events: rowsOf(history?.events),
    orderLines: rowsOf(history?.lines),
    aside: await asideOf(workspace, profile),
    memberships: page.value.memberships.map(({ segment, class: name, since }) => ({
      segment,
      class: name,
      since: iso(since),
    })),
    changes: (await changesOfPerson(workspace, profile)).map(({ time, profile: _, run: __, ...change }) => ({
      time: iso(time),
      ...change,
    })),
    merges: (await listMerges(store.control, { profile, limit: MOST_MERGES })).map(({ time, undone: _, ...merge }) => ({
      ...merge,
      time: iso(time),
    })),
  });
}

const MOST_MERGES = 1000;
const PAGE = 5000;

const iso = (ms: number): string => new Date(ms).toISOString();

function rowsOf(streams: ReadonlyMap<string, readonly Occurrence[]> | undefined): readonly ExportedRow[] {
  return [...(streams ?? [])]
    .flatMap(([event, rows]) => rows.map(row => ({ event, row })))
    .sort((a, b) => a.row.time - b.row.time)
    .map(({ event, row }) => ({ time: iso(row.time), event, properties: Object.fromEntries(row.properties) }));
}

async function identifiersOf({ store }: Workspace, profile: number): Promise<readonly ExportedIdentifier[]> {
  const rows = await store.warehouse.rows<Omit<ExportedIdentifier, 'since'> & { since: number }>(
    sql`select toString(i.kind) as kind, i.value as value, toUnixTimestamp64Milli(min(i.time)) as since,
        argMin(toString(i.source), i.time) as source
      from identifiers as i where profile = ${value.int(profile)} group by kind, value order by kind, value`,
  );
  return rows.map(row => ({ ...row, since: iso(Number(row.since)) }));
}

async function traitsOf({ store }: Workspace, profile: number): Promise<readonly ExportedTrait[]> {
  const rows = await store.warehouse.rows<{
    name: string;
    text: string;
    list: readonly string[];
    since: number;
    source: string;
  }>(
    sql`select toString(t.name) as name, t.text as text, t.list as list, toUnixTimestamp64Milli(t.time) as since,
        toString(t.source) as source
      from traits as t where profile = ${value.int(profile)} order by name, since`,
  );
  return rows.map(({ name, text, list, since, source }) => ({
    ...{ name, since: iso(Number(since)), source },
    value: list.length > 0 ? list : text,
  }));
}

async function asideOf({ store }: Workspace, profile: number): Promise<readonly ExportedAside[]> {
  const rows = await store.control
    .selectFrom('calls_aside')
    .select(['time', 'source', 'said', 'reason'])
    .where('profile', 'in', [...(await numbersOf(store, profile))])
    .orderBy('time')
    .orderBy('message')
    .execute();
  return rows.map(({ time, said, ...row }) => ({ ...row, time: iso(Number(time)), said: JSON.parse(said) }));
}

async function changesOfPerson(workspace: Workspace, profile: number): Promise<readonly LoggedChange[]> {
  const all: LoggedChange[] = [];
  let after: LogPosition | undefined;
  do {
    const page = await changesOf(workspace, { profile, limit: PAGE, ...(after !== undefined && { after }) });
    if (!page.ok) return all;
    all.push(...page.value.changes);
    after = page.value.next ?? undefined;
  } while (after !== undefined);
  return all;
}
