import { name, raw, sql, value, type Warehouse } from '@satsuma/engine';
import { openShop, type ShopSettings } from '../shop.ts';
import { type Stage, withStage } from '../staging.ts';
import { facts } from './facts.ts';
import { peopleRows } from './people.ts';
import type { TableRows } from './table-rows.ts';

export interface FillShop extends ShopSettings {
  /** The number that every row carries as its `import`; default 0, no import of a file. */
  readonly import?: number;
  /** The workspace's zone, in which a date begins at midnight; default the shop's, Europe/Warsaw. */
  readonly zone?: string;
  /** People at a time, 400,000 by default: what bounds memory, and disk for intermediate results. It changes no row. */
  readonly chunk?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: FillProgress) => void;
}

/** How many people are in the tables with everything they did, of how many. */
export interface FillProgress {
  readonly people: number;
  readonly of: number;
}

/**
 * Puts a shop straight into the engine's tables: the people and events that the import of `writeShop`'s files brings, with
 * profile numbers from 1 in the order of the people's own numbers and the anonymous visitors after the customers. The tables
 * must be empty of people. Aborted or failed, it leaves what it had put there.
 */
export async function fillShop(warehouse: Warehouse, settings: FillShop): Promise<void> {
  const { signal, onProgress, chunk = 400_000 } = settings;
  const shop = openShop(settings);
  const people = shop.customers + shop.visitors;
  const all = [...facts, ...peopleRows(settings.zone ?? shop.zone)];
  await withStage(warehouse, shop, signal, async stage => {
    for (let from = 0; from < people; from += chunk) {
      const count = Math.min(chunk, people - from);
      await stage.set({ from, count });
      for (const rows of all) await insert(stage, rows, settings.import ?? 0);
      onProgress?.({ people: from + count, of: people });
    }
  });
}

const SOURCE = 'simulator';

const insert = (stage: Stage, { table, columns, rows, settings }: TableRows, importNumber: number): Promise<void> => {
  const sourced = table === 'profiles' ? raw('') : sql`, ${value.text(SOURCE)}`;
  return stage.run(
    sql`insert into ${name(table)} (${raw(columns)}, import ${raw(table === 'profiles' ? '' : ', source')})`,
    sql`select *, toUInt32(${value.int(importNumber)}) ${sourced} from (${rows(stage)})`,
    { ...LARGE_PARTS, ...settings },
  );
};

/** Few large parts: every part costs each later scan something. */
const LARGE_PARTS = { min_insert_block_size_rows: 1_000_000, max_insert_threads: 2 } as const;
