import type { Result } from '@satsuma/core';
import { readCatalog } from '../ingest/catalog/read.ts';
import { type Sql, sql } from '../store/sql.ts';
import { cancelledBy } from '../workspace/cancel.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { channelsOf, consentsSql, consentTrait } from './consents.ts';
import { withPeople } from './sets.ts';
import { type AskOptions, type People, peopleOf, type Whom } from './subject.ts';

/** Whom of some people one may write to, and how. */
export interface Contactable {
  readonly size: number;
  /** Every channel that anybody in the base said something about. */
  readonly channels: readonly ContactableChannel[];
}

interface ContactableChannel {
  readonly channel: string;
  /** Their latest word was yes. */
  readonly consented: number;
  readonly refused: number;
  /** Never asked. */
  readonly unknown: number;
  readonly people: Readonly<Record<'consented' | 'refused' | 'unknown', People>>;
}

export async function contactable(
  workspace: Workspace,
  whom: Whom,
  options: AskOptions = {},
): Promise<Result<Contactable>> {
  const asOf = options.asOf ?? workspace.clock();
  const people = peopleOf(whom, asOf);
  const look = (bitmap: Sql): Promise<Contactable> => contactableIn(workspace, bitmap, people, { ...options, asOf });
  return withPeople(workspace, people, look, cancelledBy(options));
}

/** Whom one may write to of the people that a bitmap holds. */
export async function contactableIn(
  { store }: Workspace,
  bitmap: Sql,
  people: People,
  options: AskOptions & { readonly asOf: number },
): Promise<Contactable> {
  const { asOf } = options;
  const channels = channelsOf(await readCatalog(store));
  const [[counted], rows] = await Promise.all([
    store.warehouse.rows<{ size: number }>(sql`select bitmapCardinality(${bitmap}) as size`, cancelledBy(options)),
    store.warehouse.rows<{ channel: string; given: number; refused: number }>(
      consentsSql(channels, sql`bitmapContains(${bitmap}, profile)`, asOf),
      cancelledBy(options),
    ),
  ]);
  const size = Number(counted?.size ?? 0);
  return {
    size,
    channels: channels.map(channel => {
      const found = rows.find(row => row.channel === channel);
      const [consented, refused] = [Number(found?.given ?? 0), Number(found?.refused ?? 0)];
      const unknown = size - consented - refused;
      return { channel, consented, refused, unknown, people: byWord(people, channel, asOf) };
    }),
  };
}

/** Some people by their latest word on a channel. */
function byWord(people: People, channel: string, asOf: number): ContactableChannel['people'] {
  const said = (is: boolean) => ({ subject: { where: { trait: consentTrait(channel), is } }, asOf }) as const;
  const [yes, no] = [said(true), said(false)];
  return {
    consented: { in: [...people.in, yes], out: people.out },
    refused: { in: [...people.in, no], out: people.out },
    unknown: { in: people.in, out: [...people.out, yes, no] },
  };
}
