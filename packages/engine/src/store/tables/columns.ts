/** Types and settings that several tables share; docs/decisions/ has the figures behind them. */

/** One of few values. */
export const WORD = 'LowCardinality(String)';

/** Text; '' is "not set". */
export const TEXT = 'String';

/** An instant, milliseconds, UTC. */
export const TIME = "DateTime64(3, 'UTC')";

/** Exact decimals; NULL is "not set". */
export const MONEY = 'Nullable(Decimal(18, 4))';

/** Who, when, which fact, and where it comes from: the same in every table of facts. `id` is a 64-bit hash of the fact. */
export const FACT = `profile UInt32,
      time ${TIME},
      id UInt64,
      import UInt32,
      source ${WORD}`;

/** An acknowledged insert is on disk: it survives a kill and a power cut. */
export const DURABLE = 'fsync_after_insert = 1, fsync_part_directory = 1';
