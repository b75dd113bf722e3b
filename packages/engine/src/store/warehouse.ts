import type { ClickHouseClient, ClickHouseSettings } from '@clickhouse/client';
import { createClient } from '@clickhouse/client';
import { render, type Sql } from './sql.ts';

/** Where people and events live: an embedded engine on a directory, or a ClickHouse server. Same dialect, same client. */
export interface Warehouse {
  /** Rows as objects; 64-bit integers arrive as numbers where they are safe, as text otherwise. */
  rows<Row>(query: Sql, options?: QueryOptions): Promise<Row[]>;
  /** A statement without a result. */
  run(query: Sql, options?: QueryOptions): Promise<void>;
  /** Rows as JSON objects into a table. */
  insert(table: string, rows: readonly object[], options?: QueryOptions): Promise<void>;
  close(): Promise<void>;
}

export interface QueryOptions {
  readonly settings?: ClickHouseSettings;
  readonly signal?: AbortSignal;
}

export type WarehouseLocation =
  | { readonly kind: 'embedded'; readonly directory: string }
  | { readonly kind: 'remote'; readonly url: string };

/** What every statement runs under: acknowledged means on disk; big integers as JSON numbers; bounded memory. */
const SETTINGS: ClickHouseSettings = {
  output_format_json_quote_64bit_integers: 0,
  output_format_json_quote_decimals: 1,
  date_time_output_format: 'iso',
};

export async function openWarehouse(location: WarehouseLocation): Promise<Warehouse> {
  return clientWarehouse(await connect(location));
}

async function connect(location: WarehouseLocation): Promise<ClickHouseClient> {
  if (location.kind === 'remote') return createClient({ url: location.url, clickhouse_settings: SETTINGS });
  const { createChdbConnection } = await import('chdb/connection');
  const connection = createChdbConnection({ path: location.directory });
  return createClient({ connection, clickhouse_settings: SETTINGS } as unknown as Parameters<typeof createClient>[0]);
}

function clientWarehouse(client: ClickHouseClient): Warehouse {
  const request = (query: Sql, options: QueryOptions = {}) => {
    const { text, params } = render(query);
    return {
      query: text,
      query_params: params,
      ...(options.settings && { clickhouse_settings: options.settings }),
      ...(options.signal && { abort_signal: options.signal }),
    };
  };
  return {
    async rows<Row>(query: Sql, options?: QueryOptions) {
      const result = await client.query({ ...request(query, options), format: 'JSONEachRow' });
      return result.json<Row>();
    },
    async run(query, options) {
      await client.command(request(query, options));
    },
    async insert(table, rows, options) {
      if (rows.length === 0) return;
      await client.insert({ table, values: [...rows], format: 'JSONEachRow', ...options });
    },
    close: () => client.close(),
  };
}
