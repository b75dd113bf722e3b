import classes from './table.module.css';
import { Cells, type Column, HeadingRow } from './table-cells.tsx';

export interface ShortTableProps<Row> {
  /** What the table lists, for those who do not see it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  rowKey(row: Row): string;
}

/** A table of a few rows, all of them drawn; `Table` is for more, and weighs more. */
export function ShortTable<Row>({ label, columns, rows, rowKey }: ShortTableProps<Row>) {
  return (
    <div role="group" className={classes.scroller} tabIndex={0} aria-label={label}>
      <table className={classes.table}>
        <thead>
          <HeadingRow columns={columns} />
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={rowKey(row)} style={{ height: 36 }}>
              <Cells columns={columns} row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
