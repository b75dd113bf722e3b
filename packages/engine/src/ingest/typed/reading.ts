import type { Sql } from '../../store/sql.ts';
import type { RejectReason, Remark } from '../read/reasons.ts';
import type { Layers } from './layers.ts';

/** Where a cell's text is found, and a prefix for the columns that reading it needs. */
export interface Cell {
  /** An expression of type String, trimmed; `''` is an empty cell. */
  readonly text: Sql;
  readonly prefix: string;
}

/** How the text of a cell becomes a value: the columns to compute, and what they say. */
export interface Reading {
  readonly layers: Layers;
  /** Nullable; NULL when the cell is empty or cannot be read. */
  readonly value: Sql;
  readonly faults: readonly Fault[];
  readonly remarks: readonly Noticed[];
}

/** What puts a row aside. `when` is of type UInt8; the first that holds is reported. */
export interface Fault {
  readonly when: Sql;
  readonly reason: RejectReason;
}

/** What is worth counting but keeps nothing out. */
export interface Noticed {
  readonly when: Sql;
  readonly remark: Remark;
}
