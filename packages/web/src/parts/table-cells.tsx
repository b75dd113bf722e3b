import type { ReactNode } from 'react';
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

interface Columns<Row> {
  readonly columns: readonly Column<Row>[];
}

export function HeadingRow<Row>({ columns }: Columns<Row>) {
  return (
    <tr aria-rowindex={1}>
      {columns.map(column => (
        <Heading key={column.key} column={column} />
      ))}
    </tr>
  );
}

/** A row's cells. */
export function Cells<Row>({ columns, row }: Columns<Row> & { readonly row: Row }) {
  return columns.map(({ key, isNumber, cell }) => (
    <td key={key} className={isNumber ? classes.number : undefined}>
      {cell(row)}
    </td>
  ));
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
