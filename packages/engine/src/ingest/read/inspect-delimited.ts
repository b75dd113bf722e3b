import { failed, ok, type Problem, type Result } from '@satsuma/core';
import type { Warehouse } from '../../store/warehouse.ts';
import { settleDayOrMonth } from './day-or-month.ts';
import type { FileShape } from './file-shape.ts';
import type { Framing } from './framing.ts';
import { readHeader } from './header.ts';
import { fileProblem } from './on-disk.ts';
import type { RecordFile } from './records.ts';
import { type Inspected, sampleRecords, shapeOf } from './shape-of.ts';
import { withSpans } from './with-spans.ts';

/** CSV and its relatives. */
export async function inspectDelimited(
  warehouse: Warehouse,
  inspected: Inspected,
  framing: Framing,
  notes: readonly Problem[],
): Promise<Result<FileShape>> {
  const unnamed: RecordFile = { ...framing, headerNames: [], headerLine: 0 };
  const table = `scratch_0_${inspected.contentHash.slice(0, 16)}`;
  const mayBeMultiline = framing.oddQuotes > 0 && framing.quote !== 'none' && framing.separator !== 'whitespace';
  const search = { table, mayBeMultiline, signal: inspected.signal };
  const first = await withSpans(warehouse, unnamed, search, file => sampleRecords(warehouse, file));
  if (first.length === 0) return failed([fileProblem(inspected.path, 'there is nothing in it')]);
  const header = readHeader(
    first.map(record => record.cells),
    inspected.hints,
  );
  const headerLine = header.present ? (first[0]?.row ?? 0) : 0;
  const named: RecordFile = { ...unnamed, headerNames: header.names, headerLine };
  const shape = await withSpans(warehouse, named, search, async file => {
    const records = await sampleRecords(warehouse, file);
    const rows = Math.max(0, framing.lineCount - headerLine);
    const multiline = file.spanTable !== undefined;
    const found = { file, records, rows, multiline, segment: false, notes: [...notes, ...header.notes] };
    return settleDayOrMonth(warehouse, file, shapeOf(inspected, found), inspected.signal);
  });
  return ok(shape);
}
