import type { Catalog } from '@satsuma/core';
import { type Sql, sql, value } from '../store/sql.ts';
import { latestTraits } from './persons.ts';

const CONSENT = 'consent.';

/** The trait that holds what somebody said to a channel. */
export const consentTrait = (channel: string): string => CONSENT + channel;

/** Channels that anybody ever said yes or no to. */
export const channelsOf = ({ traits }: Catalog): readonly string[] =>
  Object.keys(traits)
    .filter(name => name.startsWith(CONSENT))
    .map(name => name.slice(CONSENT.length))
    .sort();

/** Rows (channel, given, refused): how many of the people have said yes, and no, as of an instant. Of channels without either: none. */
export const consentsSql = (channels: readonly string[], people: Sql, asOf: number): Sql =>
  sql`select substring(name, ${value.int(CONSENT.length + 1)}) as channel, countIf(text = 'true') as given, countIf(text = 'false') as refused
    from (${latestTraits(
      channels.map(consentTrait),
      people,
      asOf,
    )}) group by channel having given + refused > 0 order by channel`;
