import { raw } from '../sql.ts';
import { DURABLE, TEXT, TIME, WORD } from './columns.ts';
import type { WarehouseMigration } from './migrate.ts';

/**
 * What imports need to know beside what everybody reads: who became whom, and values that were seen again.
 * A sighting changes nothing today; it matters when an older value arrives or an import is replaced.
 */
export const sightings: WarehouseMigration = {
  number: 5,
  name: 'merges, sightings of traits and identifiers',
  statements: [
    raw(`create table if not exists merges (
      winner UInt32,
      loser UInt32,
      time ${TIME},
      cause ${WORD},
      import UInt32
    ) engine = MergeTree order by loser settings ${DURABLE}`),
    raw(`create table if not exists trait_sightings (
      name ${WORD},
      profile UInt32,
      time ${TIME},
      text ${TEXT},
      list Array(String),
      import UInt32,
      source ${WORD}
    ) engine = MergeTree order by (name, profile, time) settings ${DURABLE}`),
    raw(`create table if not exists identifier_sightings (
      kind ${WORD},
      value ${TEXT},
      profile UInt32,
      time ${TIME},
      import UInt32,
      source ${WORD}
    ) engine = MergeTree order by (kind, value) settings ${DURABLE}`),
  ],
};
