import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import classes from './table.module.css';
import { Cells, type Column, HeadingRow } from './table-cells.tsx';

export type { Column } from './table-cells.tsx';

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
          <HeadingRow columns={columns} />
        </thead>
        <tbody>
          {before > 0 && <Gap height={before} columns={columns.length} />}
          {items.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <tr key={rowKey(row)} aria-rowindex={index + 2} style={{ height: ROW }}>
                <Cells columns={columns} row={row} />
              </tr>
            );
          })}
          {after > 0 && <Gap height={after} columns={columns.length} />}
        </tbody>
      </table>
    </div>
  );
}

function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    <tr aria-hidden style={{ height }}>
      <td colSpan={columns} />
    </tr>
  );
}
