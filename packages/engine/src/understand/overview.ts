import { ok, type Result } from '@satsuma/core';
import { readCatalog } from '../ingest/catalog/read.ts';
import type { Store } from '../store/open.ts';
import { instant, type Sql, sql } from '../store/sql.ts';
import { cancelledBy } from '../workspace/cancel.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { channelsOf, consentsSql } from './consents.ts';
import { sizesOf, withAsked } from './sets.ts';
import { type AskOptions, EVERYONE, type People, within } from './subject.ts';

/** The base at a glance. */
export interface Overview {
  readonly asOf: number;
  readonly people: number;
  /** People with an identifier of their own; `anonymous` are known by the number of a device alone. */
  readonly known: number;
  readonly anonymous: number;
  /** People who ever bought. */
  readonly buyers: number;
  /** Of each channel that anybody said something about. */
  readonly consents: readonly { readonly channel: string; readonly given: number; readonly refused: number }[];
  /** Milliseconds; null without any. */
  readonly lastEvent: number | null;
  readonly peopleOf: Readonly<Record<'known' | 'anonymous' | 'buyers', People>>;
}

export async function readOverview(workspace: Workspace, options: AskOptions = {}): Promise<Result<Overview>> {
  const { store } = workspace;
  const asOf = options.asOf ?? workspace.clock();
  const everyone = { subject: EVERYONE, asOf };
  const asked = [
    everyone,
    { known: true, asOf },
    { known: false, asOf },
    { subject: { where: { event: 'Order Completed' } }, asOf },
  ] as const;
  const [, known, anonymous, buyers] = asked;
  const sizes = await withAsked(workspace, asked, sets => sizesOf(workspace, sets, options), cancelledBy(options));
  if (!sizes.ok) return sizes;
  const channels = channelsOf(await readCatalog(store));
  const [consents, last] = await Promise.all([
    store.warehouse.rows<Consent>(consentsSql(channels, sql`profile > 0`, asOf), cancelledBy(options)),
    lastEvent(workspace, asOf),
  ]);
  const [people = 0, ofKnown = 0, ofAnonymous = 0, ofBuyers = 0] = sizes.value;
  return ok({
    asOf,
    people,
    known: ofKnown,
    anonymous: ofAnonymous,
    buyers: ofBuyers,
    consents: consents.map(({ channel, given, refused }) => ({
      channel,
      given: Number(given),
      refused: Number(refused),
    })),
    lastEvent: last,
    peopleOf: { known: within(known), anonymous: within(anonymous), buyers: within(buyers) },
  });
}

/** Whether anybody is known at all. */
export async function hasPeople({ warehouse }: Store): Promise<boolean> {
  return (await warehouse.rows(sql`select 1 as one from profiles where profile > 0 limit 1`)).length > 0;
}

interface Consent {
  readonly channel: string;
  readonly given: number;
  readonly refused: number;
}

async function lastEvent({ store }: Workspace, asOf: number): Promise<number | null> {
  const [row] = await store.warehouse.rows<{ any: number; last: number }>(LAST(asOf));
  return row === undefined || Number(row.any) === 0 ? null : Number(row.last);
}

const LAST = (asOf: number): Sql =>
  sql`select count() as any, toUnixTimestamp64Milli(max(e.time)) as last from events as e where e.time <= ${instant(asOf)}`;
