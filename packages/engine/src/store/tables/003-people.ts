import { raw } from '../sql.ts';
import { DURABLE, PROFILE, TEXT, TIME, WHEN, WORD } from './columns.ts';
import type { WarehouseMigration } from './migrate.ts';

export const people: WarehouseMigration = {
  number: 3,
  name: 'profiles, identifiers, traits',
  statements: [
    raw(`create table if not exists profiles (
      profile UInt32,
      created ${TIME},
      import UInt32
    ) engine = MergeTree order by profile settings ${DURABLE}`),
    raw(`create table if not exists identifiers (
      kind ${WORD},
      value ${TEXT},
      profile UInt32,
      time ${TIME},
      import UInt32,
      source ${WORD}
    ) engine = MergeTree order by (kind, value) settings ${DURABLE}`),
    raw(`create table if not exists traits (
      name ${WORD},
      profile ${PROFILE},
      time ${WHEN},
      text ${TEXT},
      number Nullable(Float64),
      moment Nullable(DateTime64(3, 'UTC')),
      list Array(String),
      import UInt32,
      source ${WORD}
    ) engine = MergeTree order by (name, profile, time) settings ${DURABLE}`),
  ],
};
