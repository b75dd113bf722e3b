import type pg from 'pg';
import { PullError } from './pull.ts';

export interface Column {
  readonly name: string;
  /** As PostgreSQL writes it: `timestamp with time zone`. */
  readonly type: string;
}

/** What a cursor may be, and how it is read again from a little before. */
const CURSORS: Readonly<Record<string, 'number' | 'time'>> = {
  smallint: 'number',
  integer: 'number',
  bigint: 'number',
  numeric: 'number',
  date: 'time',
  'timestamp without time zone': 'time',
  'timestamp with time zone': 'time',
};

/** The columns of a query. @param from what stands after `from` */
export async function columnsOf(client: pg.Client, from: string): Promise<readonly Column[]> {
  const { fields } = await client.query(`select * from ${from} limit 0`);
  const types = await client.query<{ type: string }>(
    'select format_type(oid, null) as type from unnest($1::oid[]) with ordinality as t(oid, n) order by n',
    [fields.map(field => field.dataTypeID)],
  );
  return fields.map((field, i) => ({ name: field.name, type: types.rows[i]?.type ?? 'unknown' }));
}

/** Between the items of a list, as mappings have it where they say nothing else. */
const LIST_SEPARATOR = '|';

/** What is read, by the name it has in the statement. */
export const WANTED = 'wanted';

export const namedIn = (client: pg.Client, { name }: Column): string => `${WANTED}.${client.escapeIdentifier(name)}`;

/** A cell's text. */
export const textOf = (client: pg.Client, cell: Column): string => {
  const column = namedIn(client, cell);
  return cell.type.endsWith('[]')
    ? `array_to_string(${column}, ${client.escapeLiteral(LIST_SEPARATOR)})`
    : `${column}::text`;
};

/** The condition that rows come after `$1`, or not more than `again` before it. */
export function isAfter(client: pg.Client, column: Column, again: number): string {
  const named = namedIn(client, column);
  const bound = `$1::${column.type}`;
  if (again <= 0) return `${named} > ${bound}`;
  const before = CURSORS[column.type] === 'time' ? `make_interval(secs => ${Number(again)})` : String(Number(again));
  return `${named} >= ${bound} - ${before}`;
}

export function cursorAmong(columns: readonly Column[], cursor: string): Column {
  const found = columns.find(column => column.name === cursor);
  if (found === undefined)
    throw new PullError({ code: 'unknown-key', path: 'cursor', message: `There is no column "${cursor}".` });
  if (Object.hasOwn(CURSORS, found.type)) return found;
  const message = `The column "${cursor}" is of type ${found.type}; a cursor is a number or a time.`;
  throw new PullError({ code: 'wrong-type', path: 'cursor', message });
}
