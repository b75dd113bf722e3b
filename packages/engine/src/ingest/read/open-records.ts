import type { Warehouse } from '../../store/warehouse.ts';
import type { FileShape } from './file-shape.ts';
import { withPlainPath } from './on-disk.ts';
import { parquetColumns } from './parquet.ts';
import type { RecordFile } from './records.ts';
import { withSpans } from './with-spans.ts';

/**
 * Opens an inspected file for reading its records.
 *
 * @param spanTable a name for a table that lives as long as `work`
 */
export function openRecords<T>(
  warehouse: Warehouse,
  shape: FileShape,
  spanTable: string,
  signal: AbortSignal | undefined,
  work: (file: RecordFile) => Promise<T>,
): Promise<T> {
  return withPlainPath(shape.path, async plainPath => {
    if (shape.format === 'parquet') {
      return work({ ...shape, plainPath, parquet: await parquetColumns(warehouse, plainPath) });
    }
    return withSpans(
      warehouse,
      { ...shape, plainPath },
      { table: spanTable, mayBeMultiline: shape.multiline, signal },
      work,
    );
  });
}
