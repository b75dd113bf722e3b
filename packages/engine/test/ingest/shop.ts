import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ImportOutcome, type ImportSettings, importRows } from '../../src/ingest/import-rows.ts';
import { published } from '../../src/ingest/publish/staging.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { name, raw, sql } from '../../src/store/sql.ts';
import { type Row, reading } from './rows.ts';

export const NOW = Date.parse('2026-06-01T00:00:00Z');

type Read = { rows: number };

/** An empty store in a directory of its own, and the questions tests ask of it. */
export interface Shop {
  readonly store: Store;
  readonly directory: string;
  /** Imports rows as if they stood in a file of that name; the content is told by the rows. */
  bring(
    rows: readonly Row[],
    settings?: Partial<ImportSettings> & { file?: string; source?: string; hash?: string },
  ): Promise<Brought>;
  /** Rows as text, the cells divided by spaces. */
  ask(query: string): Promise<string[]>;
  /** Takes everything out, so that the next test begins with nothing. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

type Brought = Exclude<ImportOutcome<Read>, { outcome: 'unchanged' }>;

export async function openShop(): Promise<Shop> {
  const directory = mkdtempSync(join(tmpdir(), 'satsuma-import-'));
  const store = await openStore({ directory, memory: 1e9 });
  return {
    ...shopOf(store, directory),
    async close() {
      await store.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

export function shopOf(store: Store, directory: string): Omit<Shop, 'close'> {
  return {
    store,
    directory,
    async bring(rows, { file = 'file.csv', source = 'shop', hash = JSON.stringify(rows), ...settings } = {}) {
      const entry = { source, file, contentHash: hash, mappingHash: 'm' };
      const outcome = await importRows(store, entry, reading(store, rows), {
        now: () => NOW,
        zone: 'UTC',
        ...settings,
      });
      if (outcome.outcome === 'unchanged') throw new Error('this very file was imported before');
      return outcome;
    },
    async ask(query) {
      const rows = await store.warehouse.rows<object>(raw(query));
      return rows.map(row => Object.values(row).map(shown).join(' '));
    },
    async clear() {
      for (const table of published) await store.warehouse.run(sql`truncate table ${name(table)}`);
      await store.control.deleteFrom('imports').execute();
      await store.control.deleteFrom('attributes').execute();
    },
  };
}

const shown = (cell: unknown): string =>
  typeof cell === 'string' ? cell.replace(/T00:00:00\.000Z$/, '') : cell === null ? '-' : JSON.stringify(cell);
