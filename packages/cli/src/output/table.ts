import type { Paint } from './colour.ts';
import { cutTo, screenWidth, wrapped } from './screen-width.ts';

export interface Column<Row> {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** Gives way when the table is wider than the terminal, the last such column first: its cells are cut, or broken into lines. */
  readonly flexible?: 'cut' | 'wrap';
  cell(row: Row): string;
}

const GAP = 2;
const LEAST: Readonly<Record<NonNullable<Column<unknown>['flexible']>, number>> = { cut: 12, wrap: 24 };

/**
 * A table no wider than `width`: flexible columns give way. Where that is not enough, every row is written as a block
 * of its own, a line for each column.
 */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[], width: number, paint: Paint): string {
  const titles = columns.map(column => column.title);
  const cells = rows.map(row => columns.map(column => column.cell(row).replaceAll(/\s/g, ' ').trimEnd()));
  const widths = fitted(columns, titles, cells, width);
  if (total(widths) > width) return blocks(titles, cells, width, paint);
  const row = (texts: readonly string[]): string => lines(columns, texts, widths).join('\n');
  return [paint.bold(row(titles)), ...cells.map(row)].join('\n');
}

const total = (widths: readonly number[]): number => widths.reduce((a, b) => a + b + GAP, -GAP);

function fitted<Row>(
  columns: readonly Column<Row>[],
  titles: readonly string[],
  cells: readonly (readonly string[])[],
  width: number,
): readonly number[] {
  const widths = titles.map((title, i) => Math.max(screenWidth(title), ...cells.map(row => screenWidth(row[i] ?? ''))));
  let excess = total(widths) - width;
  for (let i = columns.length - 1; i >= 0 && excess > 0; i--) {
    const flexible = columns[i]?.flexible;
    if (flexible === undefined) continue;
    const least = Math.max(LEAST[flexible], screenWidth(titles[i] ?? ''));
    const cut = Math.max(0, Math.min(excess, (widths[i] ?? 0) - least));
    widths[i] = (widths[i] ?? 0) - cut;
    excess -= cut;
  }
  return widths;
}

/** A row's lines: one, unless a cell is broken into several. */
function lines<Row>(
  columns: readonly Column<Row>[],
  texts: readonly string[],
  widths: readonly number[],
): readonly string[] {
  const parts = texts.map((text, i) =>
    columns[i]?.flexible === 'wrap' ? wrapped(text, widths[i] ?? 0).split('\n') : [text],
  );
  const height = Math.max(1, ...parts.map(part => part.length));
  return Array.from({ length: height }, (_, line) =>
    parts
      .map((part, i) => pad(part[line] ?? '', widths[i] ?? 0, columns[i]?.align))
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

function blocks(
  titles: readonly string[],
  cells: readonly (readonly string[])[],
  width: number,
  { bold, dim }: Paint,
): string {
  const label = Math.min(Math.max(...titles.map(screenWidth)), Math.floor(width / 2));
  const block = (row: readonly string[]): string =>
    row
      .map((text, i) => {
        const title = pad(titles[i] ?? '', label);
        const cell = cutTo(text, width - label - GAP);
        return `${i === 0 ? bold(title) : dim(title)}${' '.repeat(GAP)}${cell}`.trimEnd();
      })
      .join('\n');
  return cells.map(block).join('\n\n');
}

function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const cut = cutTo(text, width);
  const space = ' '.repeat(Math.max(0, width - screenWidth(cut)));
  return align === 'right' ? space + cut : cut + space;
}
