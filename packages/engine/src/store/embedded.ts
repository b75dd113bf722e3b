import { mkdirSync } from 'node:fs';
import { drainPending, Session } from 'chdb';
import { setParameters } from './parameters.ts';
import { readRows } from './rows.ts';
import { type Seat, sessionPool } from './sessions.ts';
import { baseSettings, FILE_SETTINGS, INSERT_SETTINGS } from './settings.ts';
import { commas, name, render, type Sql, type Statement } from './sql.ts';
import { closeStandardInput } from './standard-input.ts';
import { StoreError } from './store-error.ts';
import type { QueryOptions, ResultFormat, Warehouse } from './warehouse.ts';
import { watched } from './watch.ts';

/**
 * A native call holds one of Node's worker threads until it is done. Of the eight that programs here begin with (four otherwise) three statements
 * at a time leave some to an urgent one, to progress and cancellation, and to files.
 */
const STATEMENTS_AT_A_TIME = 3;

/**
 * The ClickHouse engine inside this process (chDB) on a data directory; a process has one open at a time.
 * It goes to the engine's sessions itself and not through `@clickhouse/client`, see docs/decisions/.
 */
export async function openEmbedded(directory: string, memory: number): Promise<Warehouse> {
  closeStandardInput();
  const open = () => openSession(directory);
  // The engine shuts down with its last session; this one keeps it up when another is dropped after a failure.
  const keeper = open();
  const sessions = sessionPool('statement', open, STATEMENTS_AT_A_TIME);
  const beside = sessionPool('beside', open, 1);
  const base = baseSettings(memory);

  const askBeside = (statement: Statement) =>
    beside.use(base, async seat => decode(await seat.ask(setParameters(statement) + statement.text)));

  const execute = async (text: string, options: QueryOptions = {}, format?: ResultFormat) => {
    options.signal?.throwIfAborted();
    const ask = (seat: Seat) => watched(() => seat.ask(text, format), seat.comment, askBeside, options);
    return sessions.use({ ...base, ...options.settings }, ask, options.isUrgent);
  };
  const bound = (query: Sql, options?: QueryOptions, format?: ResultFormat) => {
    const statement = render(query);
    return execute(setParameters(statement) + statement.text, options, format);
  };

  return {
    async rows<Row>(query: Sql, options?: QueryOptions) {
      return readRows<Row>(decode(await bound(query, options)));
    },
    bytes: (query, format, options) =>
      bound(query, { ...options, settings: { ...FILE_SETTINGS, ...options?.settings } }, format),
    async run(query, options) {
      await bound(query, options);
    },
    async insert(table, rows, options) {
      if (rows.length === 0) return;
      const lines = rows.map(row => JSON.stringify(row)).join('\n');
      const settings = { ...INSERT_SETTINGS, ...options?.settings };
      const columns = options?.columns ? ` (${render(commas(options.columns.map(name))).text})` : '';
      const into = `insert into ${render(name(table)).text}${columns}`;
      await execute(`${into} format JSONEachRow\n${lines}`, { ...options, settings });
    },
    async close() {
      await sessions.close();
      await beside.close();
      keeper.close();
      await drainPending();
    },
  };
}

/** A byte order mark is a character like any other: it was in the data. */
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

function openSession(directory: string): Session {
  try {
    mkdirSync(directory, { recursive: true });
    return new Session(directory);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const reason = text.includes('one active data directory') ? ONE_AT_A_TIME : text;
    throw new StoreError(
      { code: 'store', path: directory, message: `The warehouse in ${directory} cannot be opened: ${reason}` },
      error,
    );
  }
}

const ONE_AT_A_TIME = 'this process has another data directory open, and the engine has one at a time.';
