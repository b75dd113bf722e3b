import { open } from 'node:fs/promises';
import { commas, name, raw, type Sql, sql, value } from '../../store/sql.ts';
import type { Warehouse } from '../../store/warehouse.ts';
import { csvRecord } from './csv.ts';
import { type FetchOptions, PullError, type PulledTable } from './pull.ts';

interface Column {
  readonly name: string;
  readonly type: string;
}

/**
 * A table that one of the engine's own table functions reads.
 *
 * @param table the function with its values: `` sql`mysql(…)` ``
 * @param failure what the engine's error means, without what it quotes
 */
export function engineTable(
  warehouse: Warehouse,
  table: Sql,
  cursor: string | undefined,
  failure: (error: unknown) => unknown,
): PulledTable {
  const asking = async <Row>(query: Sql, signal?: AbortSignal): Promise<Row[]> => {
    try {
      return await warehouse.rows<Row>(query, { settings: AS_COLUMNS, ...(signal && { signal }) });
    } catch (error) {
      throw failure(error);
    }
  };
  const columnsOf = () => asking<Column>(sql`describe table ${table}`);
  return {
    columns: async () => (await columnsOf()).map(column => column.name),
    async fetch({ after, most, to, signal }: FetchOptions) {
      const columns = await columnsOf();
      const by = cursor === undefined ? undefined : cursorAmong(columns, cursor);
      const texts = commas(columns.map(column => textOf(column)));
      const at = by === undefined ? sql`''` : sql`ifNull(toString(${name(by.name)}), '')`;
      const where =
        by === undefined || after === undefined ? sql`` : sql` where ${isAfter(by, after.value, after.again)}`;
      const order =
        by === undefined ? sql`` : sql` order by ${name(by.name)} limit ${raw(String(Math.trunc(most)))} with ties`;
      const rows = await asking<{ cells: string[]; at: string }>(
        sql`select [${texts}] as cells, ${at} as at from ${table}${where}${order}`,
        signal,
      );
      if (by !== undefined && rows.some(row => row.at === '')) throw withoutCursor(by.name);
      const file = await open(to, 'w');
      try {
        await file.write(csvRecord(columns.map(column => column.name)));
        for (let from = 0; from < rows.length; from += AT_A_TIME)
          await file.write(
            rows
              .slice(from, from + AT_A_TIME)
              .map(row => csvRecord(row.cells))
              .join(''),
          );
      } finally {
        await file.close();
      }
      return { rows: rows.length, last: by && rows.at(-1)?.at, more: by !== undefined && rows.length >= most };
    },
    close: async () => undefined,
  };
}

const AT_A_TIME = 5_000;

/** A column that is called as a result is remains the column. */
const AS_COLUMNS = { prefer_column_name_to_alias: 1 };

const textOf = ({ name: column }: Column): Sql => sql`ifNull(toString(${name(column)}), '')`;

const bare = (type: string): string => /^Nullable\((.*)\)$/.exec(type)?.[1] ?? type;

function cursorAmong(columns: readonly Column[], cursor: string): Column {
  const found = columns.find(column => column.name === cursor);
  if (found === undefined)
    throw new PullError({ code: 'unknown-key', path: 'cursor', message: `There is no column "${cursor}".` });
  if (/^(?:U?Int|Decimal|Date)/.test(bare(found.type))) return { ...found, type: bare(found.type) };
  const message = `The column "${cursor}" is of type ${bare(found.type)}; a cursor is a number or a time.`;
  throw new PullError({ code: 'wrong-type', path: 'cursor', message });
}

function isAfter({ name: column, type }: Column, text: string, again: number): Sql {
  const bound = sql`cast(${value.text(text)}, ${value.text(type)})`;
  if (again <= 0) return sql`${name(column)} > ${bound}`;
  const before = type.startsWith('Date')
    ? sql`toIntervalSecond(${value.int(Math.trunc(again))})`
    : sql`${value.int(Math.trunc(again))}`;
  return sql`${name(column)} >= ${bound} - ${before}`;
}

const withoutCursor = (column: string): PullError =>
  new PullError({
    code: 'bad-value',
    path: 'cursor',
    message: `Some rows have nothing in the column "${column}": they would be missed.`,
    hint: 'Choose a column that is always set.',
  });
