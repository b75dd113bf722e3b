import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { ClickHouseError, ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { QueryError } from './query-error.ts';
import { ROW_FORMAT, readRows } from './rows.ts';
import { baseSettings, FILE_SETTINGS, INSERT_SETTINGS } from './settings.ts';
import { name, render, type Sql, type Statement } from './sql.ts';
import type { EngineSettings, InsertOptions, QueryOptions, Warehouse } from './warehouse.ts';
import { watched } from './watch.ts';

const DAY = 86_400_000;

/**
 * A ClickHouse server over HTTP. `KILL QUERY` and the list of processes are asked of the server behind the URL: when
 * that is a balancer in front of several, an abort may miss the one that works, and the statement then runs to its end.
 */
export function openRemote(url: string, memory: number): Warehouse {
  const client = createClient({
    url,
    request_timeout: DAY,
    // Errors reach the caller; the client would also print them, with the values of the statement.
    log: { level: ClickHouseLogLevel.OFF },
    use_multipart_params_auto: true,
    // The status is sent after the last row, so that a result is whole or an error.
    clickhouse_settings: { ...baseSettings(memory), wait_end_of_query: 1 },
  });

  /** Through `query`, which sends many or long values in the body and not in the address. */
  const ask = async (statement: Statement, settings: EngineSettings) => {
    const result = await client.query({ ...request(statement, settings), format: ROW_FORMAT });
    return result.text();
  };
  const askBeside = (statement: Statement) => attempt(() => ask(statement, {}));

  const execute = <T>(options: QueryOptions, call: (settings: EngineSettings) => Promise<T>): Promise<T> => {
    const comment = randomUUID();
    const settings = { ...options.settings, log_comment: comment };
    return watched(() => attempt(() => call(settings)), comment, askBeside, options);
  };

  return {
    async rows<Row>(query: Sql, options: QueryOptions = {}) {
      return readRows<Row>(await execute(options, settings => ask(render(query), settings)));
    },
    bytes: (query, format, options = {}) =>
      execute(options, async settings => {
        const { text, params } = render(query);
        const { stream } = await client.exec(
          request({ text: `${text}\nformat ${format}`, params }, { ...FILE_SETTINGS, ...settings }),
        );
        return buffer(stream);
      }),
    async run(query, options = {}) {
      await execute(options, settings => client.command(request(render(query), settings)));
    },
    async insert(table, rows, options = {}) {
      if (rows.length === 0) return;
      await execute(options, settings =>
        client.insert({
          table: render(name(table)).text,
          ...columnsOf(options),
          values: [...rows],
          format: 'JSONEachRow',
          clickhouse_settings: { ...INSERT_SETTINGS, ...settings },
        }),
      );
    },
    close: () => client.close(),
  };
}

/** The client wants a list that is not empty, and names as SQL has them. */
function columnsOf({ columns = [] }: InsertOptions): { columns?: [string, ...string[]] } {
  const [first, ...rest] = columns.map(column => render(name(column)).text);
  return first === undefined ? {} : { columns: [first, ...rest] };
}

const request = (statement: Statement, settings: EngineSettings) => ({
  query: statement.text,
  query_params: { ...statement.params },
  clickhouse_settings: settings,
});

/** The engine's own errors as `QueryError`; a broken connection stays what it is. */
async function attempt<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof ClickHouseError) throw new QueryError(error.message, Number(error.code), error);
    throw error;
  }
}
