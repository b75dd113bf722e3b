import type { Sql } from '../../store/sql.ts';
import type { Layers } from './layers.ts';
import type { Noticed } from './reading.ts';

/** How the text of a cell becomes an identifier of a person. What cannot be one keeps no row out: it is left out. */
export interface Identification {
  readonly layers: Layers;
  /** String; `''` when there is none. */
  readonly value: Sql;
  /** UInt8: the cell says something that cannot be an identifier of this kind. */
  readonly invalid: Sql;
  readonly remarks: readonly Noticed[];
}
