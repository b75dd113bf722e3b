import { fetchHistories, type Wanted } from '../person/fetch.ts';
import type { History, TraitValue } from '../person/history.ts';
import type { Stream } from '../plan/leaf.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { PersonRow } from './person-page.ts';

/** A page of what a person did, the newest first. */
export interface PersonEvents {
  readonly asOf: number;
  /** In all, on all pages. */
  readonly count: number;
  readonly events: readonly PersonRow[];
  /** To be passed as `after`; null on the last page. */
  readonly next: string | null;
}

export interface PersonEventsOptions {
  readonly asOf?: number;
  /** Only events of this name. */
  readonly event?: string;
  /** Where the page before ended. */
  readonly after?: string;
  /** Events of a page; 50 when not given. */
  readonly limit?: number;
}

/** What a person did as of an instant, a page at a time. A page is found by the event before it: what comes in meanwhile moves nothing. */
export async function personEvents(
  workspace: Workspace,
  profile: number,
  options: PersonEventsOptions = {},
): Promise<PersonEvents> {
  const { event, after, limit = 50 } = options;
  const asOf = options.asOf ?? workspace.clock();
  const streams: readonly Stream[] | undefined = event === undefined ? undefined : [{ table: 'events', name: event }];
  const history = await historyOf(workspace, profile, { until: asOf, traits: [], ...(streams && { streams }) });
  const rows = [...(history?.events ?? [])]
    .flatMap(([name, all]) => all.map(row => ({ name, row, place: placeOf(row.time, row.id) })))
    .sort((a, b) => (a.place < b.place ? 1 : -1));
  const from = after === undefined ? 0 : rows.findIndex(({ place }) => place < after);
  const page = from < 0 ? [] : rows.slice(from, from + limit);
  const more = from >= 0 && from + limit < rows.length;
  return {
    asOf,
    count: rows.length,
    events: page.map(({ name, row: { time, properties } }) => ({
      time,
      event: name,
      properties: Object.fromEntries(properties),
    })),
    next: more ? (page.at(-1)?.place ?? null) : null,
  };
}

/** Sorts as the events do: by time, then id. */
const placeOf = (time: number, id: string): string => `${String(time).padStart(16, '0')}-${id.padStart(20, '0')}`;

/** A value that a trait had, from then on. Empty: it was unset. */
export interface TraitChange {
  readonly time: number;
  readonly value: string | readonly string[];
}

/** Every trait of a person with its values as of an instant, the newest first. */
export async function traitHistories(
  workspace: Workspace,
  profile: number,
  options: { readonly asOf?: number } = {},
): Promise<Readonly<Record<string, readonly TraitChange[]>>> {
  const asOf = options.asOf ?? workspace.clock();
  const history = await historyOf(workspace, profile, { until: asOf, streams: [] });
  const shown = ({ list, text }: TraitValue) => (list.length > 0 ? list : text);
  return Object.fromEntries(
    [...(history?.traits ?? [])].map(([name, values]) => [
      name,
      values.map(value => ({ time: value.time, value: shown(value) })).reverse(),
    ]),
  );
}

/** Undefined: not known yet at the instant. */
const historyOf = async ({ store }: Workspace, profile: number, wanted: Wanted): Promise<History | undefined> =>
  (await fetchHistories(store.warehouse, [profile], wanted)).get(profile);
