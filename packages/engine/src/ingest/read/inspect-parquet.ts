import { ok, type Result } from '@satsuma/core';
import type { Warehouse } from '../../store/warehouse.ts';
import type { FileShape } from './file-shape.ts';
import { parquetColumns, parquetCount } from './parquet.ts';
import type { RecordFile } from './records.ts';
import { type Inspected, sampleRecords, shapeOf } from './shape-of.ts';

/** What a Parquet file has of the properties of a text file. */
const PARQUET_FRAMING = {
  format: 'parquet',
  compression: 'none',
  encoding: 'utf-8',
  lines: 'lf',
  separator: ',',
  quote: 'none',
  headerLine: 0,
} as const satisfies Partial<RecordFile>;

export async function inspectParquet(warehouse: Warehouse, inspected: Inspected): Promise<Result<FileShape>> {
  const columns = await parquetColumns(warehouse, inspected.plainPath);
  const headerNames = columns.map(column => column.name);
  const file: RecordFile = { ...PARQUET_FRAMING, plainPath: inspected.plainPath, headerNames, parquet: columns };
  const records = await sampleRecords(warehouse, file);
  const [counted] = await warehouse.rows<{ rows: number }>(parquetCount(inspected.plainPath));
  const rows = counted?.rows ?? 0;
  return ok(shapeOf(inspected, { file, records, rows, multiline: false, segment: false, notes: [] }));
}
