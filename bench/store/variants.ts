/** One way to lay out the table of events: what is sorted by, how columns are packed, how often the index has a mark. */
export interface Variant {
  readonly name: string;
  readonly order: string;
  /** Codecs by column; the engine's default (LZ4) for the rest. */
  readonly codecs?: Readonly<Record<string, string>>;
  readonly granularity?: number;
  readonly projection?: string;
}

const BY_NAME = '(name, profile, time, id)';
const packed = (time: string, profile: string, id: string) => ({ time, profile, id });

export const variants: readonly Variant[] = [
  { name: 'by name', order: BY_NAME },
  { name: 'by profile', order: '(profile, name, time, id)' },
  { name: 'by name, marks every 1024 rows', order: BY_NAME, granularity: 1024 },
  { name: 'by name, marks every 2048 rows', order: BY_NAME, granularity: 2048 },
  {
    name: 'by name, with an index by profile',
    order: BY_NAME,
    projection: 'projection by_profile (select _part_offset order by profile)',
  },
  {
    name: 'by name, with an index by profile, marks every 1024 rows',
    order: BY_NAME,
    granularity: 1024,
    projection: 'projection by_profile (select _part_offset order by profile)',
  },
  { name: 'Delta+LZ4', order: BY_NAME, codecs: packed('Delta, LZ4', 'Delta, LZ4', 'NONE') },
  { name: 'Delta+ZSTD', order: BY_NAME, codecs: packed('Delta, ZSTD(1)', 'Delta, ZSTD(1)', 'NONE') },
  {
    name: 'DoubleDelta+ZSTD',
    order: BY_NAME,
    codecs: packed('DoubleDelta, ZSTD(1)', 'DoubleDelta, ZSTD(1)', 'ZSTD(1)'),
  },
  { name: 'T64+ZSTD', order: BY_NAME, codecs: packed('T64, ZSTD(1)', 'T64, ZSTD(1)', 'NONE') },
  { name: 'T64+LZ4', order: BY_NAME, codecs: packed('T64, LZ4', 'T64, LZ4', 'NONE') },
  { name: 'ZSTD', order: BY_NAME, codecs: packed('ZSTD(1)', 'ZSTD(1)', 'ZSTD(1)') },
];
