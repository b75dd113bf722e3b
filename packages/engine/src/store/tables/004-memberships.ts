import { raw } from '../sql.ts';
import { DURABLE, TIME } from './columns.ts';
import type { WarehouseMigration } from './migrate.ts';

export const memberships: WarehouseMigration = {
  number: 4,
  name: 'memberships and their changes',
  statements: [
    raw(`create table if not exists membership_states (
      segment String,
      class String,
      run UInt64,
      as_of ${TIME},
      version UInt32,
      members AggregateFunction(groupBitmap, UInt32),
      size UInt64
    ) engine = MergeTree order by (segment, run, class) settings ${DURABLE}`),
    raw(`create table if not exists changes (
      segment String,
      time ${TIME},
      profile UInt32,
      kind Enum8('entered' = 1, 'left' = 2, 'moved' = 3),
      from_class String,
      to_class String,
      cause String,
      run UInt64
    ) engine = MergeTree order by (segment, time, profile) settings ${DURABLE}`),
  ],
};
