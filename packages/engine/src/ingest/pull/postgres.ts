import { type FileHandle, open } from 'node:fs/promises';
import pg from 'pg';
import { csvRecord } from './csv.ts';
import { type Column, columnsOf, cursorAmong, isAfter, namedIn, textOf, WANTED } from './postgres-columns.ts';
import { type FetchedRows, type FetchOptions, PullError, type PulledTable, type WantedTable } from './pull.ts';

/** A database server, and whom it lets in. */
export interface DatabasePlace {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  /** Whether the connection is encrypted, and the server's certificate checked. */
  readonly encrypted: boolean;
}

const AT_A_TIME = 5_000;
const CONNECT_MS = 15_000;
const STATEMENT_MS = 30 * 60_000;

/**
 * A table or query of a PostgreSQL server, read in read-only transactions through its own protocol: the engine's table function takes
 * times with a zone for times of the server's zone and dates before 1900 for 1970, and knows no queries (docs/decisions/sources.md).
 */
export async function openPostgresTable(place: DatabasePlace, wanted: WantedTable): Promise<PulledTable> {
  const client = await connected(place);
  const { cursor } = wanted;
  const from = fromOf(client, wanted);
  const reading = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      await client.query(BEGIN);
      const done = await work();
      await client.query('commit');
      return done;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw pullErrorOf(error);
    }
  };
  return {
    columns: () => reading(async () => (await columnsOf(client, from)).map(column => column.name)),
    fetch: options =>
      reading(async () => {
        const columns = await columnsOf(client, from);
        const by = cursor === undefined ? undefined : cursorAmong(columns, cursor);
        await declare(client, { from, columns, by }, options);
        const file = await open(options.to, 'w');
        try {
          return await writeRows(client, file, columns, by, options);
        } finally {
          await file.close();
        }
      }),
    close: () => client.end().catch(() => undefined),
  };
}

const BEGIN = `begin isolation level repeatable read read only; set local timezone = 'UTC'; set local datestyle = 'ISO';
  set local intervalstyle = 'iso_8601'; set local statement_timeout = ${STATEMENT_MS}`;

async function connected({ encrypted, ...place }: DatabasePlace): Promise<pg.Client> {
  const client = new pg.Client({
    ...place,
    ssl: encrypted ? { rejectUnauthorized: true } : false,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'satsuma',
  });
  // A connection that breaks between two statements shows at the next one.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw pullErrorOf(error);
  }
}

/** Under a name of its own: a bare column in `order by` would be the text it is selected as. */
function fromOf(client: pg.Client, { table, query }: WantedTable): string {
  const named = table?.split('.').map(part => client.escapeIdentifier(part));
  return `${named?.join('.') ?? `(${(query ?? '').replace(/;\s*$/, '')}\n)`} as ${WANTED}`;
}

interface Selected {
  readonly from: string;
  readonly columns: readonly Column[];
  readonly by: Column | undefined;
}

async function declare(client: pg.Client, { from, columns, by }: Selected, { after }: FetchOptions): Promise<void> {
  const texts = columns.map(column => textOf(client, column)).join(', ');
  const key = by && namedIn(client, by);
  const order = key === undefined ? '' : ` order by ${key}`;
  const where = by === undefined || after === undefined ? '' : ` where ${isAfter(client, by, after.again)}`;
  const values = where === '' || after === undefined ? [] : [after.value];
  await client.query(
    `declare wanted_rows no scroll cursor for select ${texts}${key ? `, ${key}::text` : ''} from ${from}${where}${order}`,
    values,
  );
}

type Row = readonly (string | null)[];

/** Stops after `most` rows, at the end of those with the same value of the cursor. */
async function writeRows(
  client: pg.Client,
  file: FileHandle,
  columns: readonly Column[],
  by: Column | undefined,
  { most, signal }: FetchOptions,
): Promise<FetchedRows> {
  await file.write(csvRecord(columns.map(column => column.name)));
  let written = 0;
  let last: string | undefined;
  for (;;) {
    signal?.throwIfAborted();
    const { rows } = await client.query<string[]>({ text: `fetch ${AT_A_TIME} from wanted_rows`, rowMode: 'array' });
    const taken: string[] = [];
    for (const row of rows as readonly Row[]) {
      const at = by === undefined ? undefined : row[columns.length];
      if (at === null) throw withoutCursor(by?.name ?? '');
      if (by !== undefined && written >= most && at !== last)
        return end(file, taken, { rows: written, last, more: true });
      taken.push(csvRecord(row.slice(0, columns.length)));
      written++;
      last = at;
    }
    await file.write(taken.join(''));
    if (rows.length < AT_A_TIME) return { rows: written, last, more: false };
  }
}

async function end(file: FileHandle, taken: readonly string[], fetched: FetchedRows): Promise<FetchedRows> {
  await file.write(taken.join(''));
  return fetched;
}

const withoutCursor = (name: string): PullError =>
  new PullError({
    code: 'bad-value',
    path: 'cursor',
    message: `Some rows have nothing in the column "${name}": they would be missed.`,
    hint: 'Choose a column that is always set, or a query that leaves such rows out.',
  });

/** By PostgreSQL's own classes of errors: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const CLASSES: Readonly<Record<string, readonly [path: string, message: string]>> = {
  '28': ['user', 'The server does not let this user in.'],
  '3D': ['database', 'There is no such database.'],
  '42': ['table', 'There is no such table or column, it may not be read, or the query is wrong.'],
  '25': ['query', 'The query would change something; it is only let read.'],
  '57': ['host', 'The server shuts down, or took too long.'],
};

function pullErrorOf(error: unknown): unknown {
  if (error instanceof PullError || !(error instanceof Error) || error.name === 'AbortError') return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const known = /^[0-9A-Z]{5}$/.test(code) ? CLASSES[code.slice(0, 2)] : undefined;
  if (known !== undefined)
    return new PullError({ code: 'import', path: known[0], message: known[1], hint: `PostgreSQL calls it ${code}.` });
  if (/^[0-9A-Z]{5}$/.test(code))
    return new PullError({
      code: 'import',
      path: 'host',
      message: `PostgreSQL refuses to read on, with the error ${code}.`,
    });
  return new PullError({
    code: 'import',
    path: 'host',
    message: 'The server cannot be reached, or the connection broke.',
  });
}
