import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import classes from './table.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly isNumber?: boolean;
  /** CSS width; what is left is shared. */
  readonly width?: string;
  cell(row: Row): ReactNode;
  /** Sorts by it; told which way it stands now. */
  readonly sorted?: 'ascending' | 'descending' | 'none';
  onSort?(): void;
}

export interface TableProps<Row> {
  /** What the table lists, for those who do not see it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  rowKey(row: Row): string;
  /** So high it may grow, pixels; then its rows scroll, and only those in sight are drawn. */
  readonly height?: number;
  /** How many there are in all, where not all are here. */
  readonly total?: number;
  /** Called when the last rows come into sight. */
  onEnd?(): void;
}

const ROW = 36;

/** Rows of 36 pixels, as many as one likes: a hundred thousand scroll as ten do. What scrolls can be reached by keyboard (WCAG 2.1.1). */
export function Table<Row>({ label, columns, rows, rowKey, height = 640, total, onEnd }: TableProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  const windowed = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    initialRect: { width: 800, height },
    onChange: ({ range }) => {
      if (range !== null && range.endIndex >= rows.length - 5) onEnd?.();
    },
  });
  const items = windowed.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = windowed.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    // A group, not a region: the card around it often has the same name, and landmarks need one each.
    <div
      ref={scroller}
      role="group"
      className={classes.scroller}
      style={{ maxHeight: height }}
      tabIndex={0}
      aria-label={label}
    >
      <table className={classes.table} aria-rowcount={(total ?? rows.length) + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(column => (
              <Heading key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Gap height={before} columns={columns.length} />}
          {items.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <tr key={rowKey(row)} aria-rowindex={index + 2} style={{ height: ROW }}>
                {columns.map(({ key, isNumber, cell }) => (
                  <td key={key} className={isNumber ? classes.number : undefined}>
                    {cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
          {after > 0 && <Gap height={after} columns={columns.length} />}
        </tbody>
      </table>
    </div>
  );
}

const ARROWS = { ascending: ' ↑', descending: ' ↓', none: '' } as const;

function Heading<Row>({ column: { title, isNumber, width, sorted, onSort } }: { readonly column: Column<Row> }) {
  const className = isNumber ? classes.number : undefined;
  return (
    <th scope="col" className={className} style={{ width }} aria-sort={sorted}>
      {onSort === undefined ? (
        title
      ) : (
        <button type="button" className={classes.sort} onClick={onSort}>
          {title}
          <span aria-hidden>{ARROWS[sorted ?? 'none']}</span>
        </button>
      )}
    </th>
  );
}

function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    <tr aria-hidden style={{ height }}>
      <td colSpan={columns} />
    </tr>
  );
}
