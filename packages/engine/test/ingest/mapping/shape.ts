import { lookAt } from '../../../src/ingest/read/column-look.ts';
import type { FileShape } from '../../../src/ingest/read/file-shape.ts';

/** The shape of a file of these rows, the header first: what `inspectFile` would say of it. */
export function shapeOf(header: readonly string[], rows: readonly (readonly string[])[], name = 'file.csv'): FileShape {
  const columns = header.map((title, i) =>
    lookAt(
      title,
      rows.map(row => row[i] ?? ''),
    ),
  );
  const commas = columns.some(({ number }) => number[','] > number['.']);
  return {
    path: `/data/${name}`,
    format: 'delimited',
    compression: 'none',
    encoding: 'utf-8',
    lines: 'lf',
    separator: ',',
    quote: '"',
    decimal: commas ? ',' : '.',
    header: true,
    headerLine: 1,
    multiline: false,
    segment: false,
    headerNames: header,
    columns,
    sampleRows: rows,
    rowsEstimate: rows.length,
    bytes: 0,
    contentHash: '',
    notes: [],
  };
}
