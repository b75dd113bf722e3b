import { raw } from '../sql.ts';
import { DURABLE, TIME, WORD } from './columns.ts';
import type { WarehouseMigration } from './migrate.ts';

export const memberships: WarehouseMigration = {
  number: 4,
  name: 'memberships and their changes',
  statements: [
    raw(`create table if not exists membership_states (
      segment ${WORD},
      class ${WORD},
      run UInt64,
      as_of ${TIME},
      version UInt32,
      members AggregateFunction(groupBitmap, UInt32),
      size UInt64
    ) engine = MergeTree order by (segment, run, class) settings ${DURABLE}`),
    raw(`create table if not exists changes (
      segment ${WORD},
      time ${TIME},
      profile UInt32,
      kind Enum8('entered' = 1, 'left' = 2, 'moved' = 3),
      from_class ${WORD},
      to_class ${WORD},
      cause ${WORD},
      run UInt64
    ) engine = MergeTree order by (segment, time, profile) settings ${DURABLE}`),
  ],
};
