/** Types and settings that several tables share; docs/decisions/store-layout.md has the figures. */

/** One of few values. */
export const WORD = 'LowCardinality(String)';

/** Text; '' is "not set". */
export const TEXT = 'String';

/** An instant, milliseconds, UTC. */
export const TIME = "DateTime64(3, 'UTC')";

/** Exact decimals; NULL is "not set". */
export const MONEY = 'Nullable(Decimal(18, 4))';

/** The columns that every scan reads, packed by what they hold; see docs/decisions/store-layout.md. */
export const PROFILE = 'UInt32 codec(T64, LZ4)';
export const WHEN = `${TIME} codec(T64, LZ4)`;

/** Who, when, which fact, and where it comes from: the same in every table of facts. `id` is a 64-bit hash of the fact. */
export const FACT = `profile ${PROFILE},
      time ${WHEN},
      id UInt64 codec(NONE),
      import UInt32,
      source ${WORD}`;

/** An acknowledged insert is on disk: it survives a kill and a power cut. */
export const DURABLE = 'fsync_after_insert = 1, fsync_part_directory = 1';
