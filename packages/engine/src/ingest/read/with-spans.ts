import { name, sql } from '../../store/sql.ts';
import type { Warehouse } from '../../store/warehouse.ts';
import { linesOf } from './lines.ts';
import type { RecordFile } from './records.ts';
import { findSpans, storeSpans } from './spans.ts';

interface Search {
  /** A name for a table that lives as long as `work`. */
  readonly table: string;
  /** Some line has an odd number of quotes. Without one, no record goes over several lines and nothing is looked for. */
  readonly mayBeMultiline: boolean;
  readonly signal: AbortSignal | undefined;
}

/** Runs `work` on the file with the records found that go over several lines, if there are any. */
export async function withSpans<T>(
  warehouse: Warehouse,
  file: RecordFile,
  { table, mayBeMultiline, signal }: Search,
  work: (file: RecordFile) => Promise<T>,
): Promise<T> {
  if (!mayBeMultiline) return work(file);
  const columns = file.headerNames.length;
  const spans = await findSpans(warehouse, {
    lines: linesOf(file),
    dialect: file,
    table: `${table}_checked`,
    signal,
    ...(columns > 0 && { columns }),
  });
  if (spans.length === 0) return work(file);
  try {
    await storeSpans(warehouse, table, spans);
    return await work({ ...file, spanTable: table });
  } finally {
    await warehouse.run(sql`drop table if exists ${name(table)}`);
  }
}
