import { raw } from '../sql.ts';
import { DURABLE, PROFILE } from './columns.ts';
import type { WarehouseMigration } from './migrate.ts';

/** A fact with a key of its own has the id that reading the same fact from a file gives it: see ingest/facts/fact-id.ts. */
const KEYED = "UInt64 default bitAnd(cityHash64('key', toString(name), key), bitNot(toUInt64(1))) codec(NONE)";

/**
 * What the tracking API needs. `node` of a row is the profile its identifier was first seen with (0: the row's own), so that a
 * merge of two people can be undone; `key` is given at insert and becomes the id; `messages` are the calls that were taken, each
 * by 64 bits of its id.
 */
export const live: WarehouseMigration = {
  number: 6,
  name: 'tracking: origins of rows, messages taken',
  statements: [
    ...['events', 'order_lines'].flatMap(table => [
      raw(`alter table ${table} add column if not exists node ${PROFILE}`),
      raw(`alter table ${table} add column if not exists key String ephemeral ''`),
      raw(`alter table ${table} modify column id ${KEYED}`),
    ]),
    ...['traits', 'trait_sightings', 'identifiers'].map(table =>
      raw(`alter table ${table} add column if not exists node ${PROFILE}`),
    ),
    raw(`create table if not exists messages (
      high UInt32,
      low UInt32
    ) engine = MergeTree order by (high, low) settings index_granularity = 1024, ${DURABLE}`),
    raw('alter table changes modify column cause String'),
  ],
};
