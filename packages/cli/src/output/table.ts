import type { Paint } from './colour.ts';

export interface Column<Row> {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** May be cut when the table is wider than the terminal; the last such column gives way first. */
  readonly flexible?: boolean;
  cell(row: Row): string;
}

const GAP = 2;

/** A table no wider than `width`: flexible columns are cut with an ellipsis. */
export function table<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  width: number,
  { bold }: Paint,
): string {
  const cells = rows.map(row => columns.map(column => column.cell(row).replaceAll(/\s+/g, ' ')));
  const widths = fitted(columns, cells, width);
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, i) => pad(text, widths[i] ?? 0, columns[i]?.align))
      .join(' '.repeat(GAP))
      .trimEnd();
  return [bold(line(columns.map(c => c.title))), ...cells.map(line)].join('\n');
}

function fitted<Row>(
  columns: readonly Column<Row>[],
  cells: readonly (readonly string[])[],
  width: number,
): readonly number[] {
  const widths = columns.map((column, i) => Math.max(length(column.title), ...cells.map(row => length(row[i] ?? ''))));
  let excess = widths.reduce((a, b) => a + b + GAP, -GAP) - width;
  for (let i = columns.length - 1; i >= 0 && excess > 0; i--) {
    if (columns[i]?.flexible !== true) continue;
    const least = Math.max(8, length(columns[i]?.title ?? ''));
    const cut = Math.max(0, Math.min(excess, (widths[i] ?? 0) - least));
    widths[i] = (widths[i] ?? 0) - cut;
    excess -= cut;
  }
  return widths;
}

function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const cut = length(text) > width ? `${[...text].slice(0, Math.max(0, width - 1)).join('')}…` : text;
  const space = ' '.repeat(Math.max(0, width - length(cut)));
  return align === 'right' ? space + cut : cut + space;
}

/** Characters as a terminal shows them; combining marks take no room. */
const length = (text: string): number => [...text.normalize('NFC').replaceAll(/\p{M}/gu, '')].length;
