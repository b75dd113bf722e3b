import { commas, name, raw, type Sql, sql, value } from '../../store/sql.ts';
import type { Warehouse } from '../../store/warehouse.ts';
import { LIST_SEPARATOR } from './json-cells.ts';
import type { LineFile } from './lines.ts';

/** A column of a Parquet file, with the type the engine gives it. */
export interface ParquetColumn {
  readonly name: string;
  readonly type: string;
}

export const parquetColumns = (warehouse: Warehouse, plainPath: string): Promise<ParquetColumn[]> =>
  warehouse.rows<ParquetColumn>(sql`describe file(${value.text(plainPath)}, 'Parquet')`);

/** Every row of a Parquet file as `recordsOf` gives them: all cells as text, `row` counted from 1. */
export function parquetRecords(file: Pick<LineFile, 'plainPath'>, columns: readonly ParquetColumn[]): Sql {
  const cells = columns.map(column => textOf(name(column.name), column.type));
  return sql`select toUInt64(assumeNotNull(_row_number)) + 1 as row, '' as line, '' as broken, toUInt8(0) as blank,
    CAST([${commas(cells)}] as Array(String)) as cells from file(${value.text(file.plainPath)}, 'Parquet')`;
}

/**
 * A value of any type as the text of a cell. Moments are ISO text; one that the file stores as UTC says so, one that it
 * stores as wall clock has no offset and is read in the mapping's zone.
 */
function textOf(column: Sql, type: string): Sql {
  const bare = type.replace(/^(?:Nullable|LowCardinality)\((.*)\)$/s, '$1').replace(/^Nullable\((.*)\)$/s, '$1');
  const utc = /^DateTime(64)?\(.*'UTC'\)/.test(bare);
  const moment = bare.startsWith('DateTime') ? sql`toString(${column}, 'UTC')` : sql`toString(${column})`;
  const text = /^(?:Array|Map|Tuple|JSON)/.test(bare) ? structure(column, bare) : moment;
  return sql`ifNull(${utc ? sql`concat(${text}, 'Z')` : text}, '')`;
}

/** Lists of plain values are lists; what is nested deeper is JSON. */
const structure = (column: Sql, type: string): Sql =>
  /^Array\((?!Array|Map|Tuple)/.test(type)
    ? sql`arrayStringConcat(arrayMap(item -> ifNull(toString(item), ''), ${column}), ${value.text(LIST_SEPARATOR)})`
    : sql`toJSONString(${column})`;

/** Counts the rows without reading them. */
export const parquetCount = (plainPath: string): Sql =>
  sql`select count() as rows from file(${value.text(plainPath)}, ${raw("'Parquet'")})`;
