import { commas, name, type Sql, sql } from '../../store/sql.ts';

/** A column computed from the columns of the layers below it. */
export interface Column {
  readonly name: string;
  readonly expression: Sql;
}

/**
 * Columns in the order they depend on each other: layer 2 may use what layer 1 names, and so on. Reading one cell takes
 * several steps; as nested subqueries each step is named and computed once, and the engine still runs them in one pass.
 */
export type Layers = readonly (readonly Column[])[];

export const column = (title: string, expression: Sql): Column => ({ name: title, expression });

/** Layers that do not depend on each other, side by side. */
export function beside(all: readonly Layers[]): Layers {
  const depth = Math.max(0, ...all.map(layers => layers.length));
  return Array.from({ length: depth }, (_, i) => all.flatMap(layers => layers[i] ?? []));
}

/** `source` (a statement in no brackets) with every column of the layers added to its own. */
export function layered(source: Sql, layers: Layers): Sql {
  return layers
    .filter(columns => columns.length > 0)
    .reduce(
      (below, columns) =>
        sql`select *, ${commas(columns.map(c => sql`${c.expression} as ${name(c.name)}`))} from (${below})`,
      source,
    );
}
