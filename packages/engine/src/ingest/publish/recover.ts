import type { Store } from '../../store/open.ts';
import { name, raw, sql } from '../../store/sql.ts';
import type { Warehouse } from '../../store/warehouse.ts';
import { type CompleteSettings, complete } from './complete.ts';
import { findUnfinished, giveUp } from './ledger.ts';
import { dropStaging, numberOfTable } from './staging.ts';

/** What became of an import that was interrupted. */
export interface Recovered {
  readonly import: number;
  readonly file: string;
  /** `finished`: all of it is there now. `undone`: none of it is. */
  readonly outcome: 'finished' | 'undone';
}

/**
 * Finishes or undoes every import that a process left in the middle: after this the data is as before it or as
 * after it. To be called when a store was opened and before anything reads it; not while another process imports
 * into the same servers. Harmless when there is nothing to do, and when it is itself interrupted.
 */
export async function recover(store: Store, settings: CompleteSettings): Promise<Recovered[]> {
  const recovered: Recovered[] = [];
  for (const { number, source, file, status } of await findUnfinished(store.control)) {
    const outcome = status === 'publishing' ? 'finished' : 'undone';
    if (outcome === 'finished') await complete(store, number, source, settings);
    else await giveUp(store.control, number, 'interrupted', settings.now());
    recovered.push({ import: number, file, outcome });
  }
  await dropLeftovers(store.warehouse);
  return recovered;
}

/** Tables of imports that are over, whichever way, and what the engine calls a table while it is being made. */
async function dropLeftovers(warehouse: Warehouse): Promise<void> {
  const tables = await warehouse.rows<{ name: string }>(
    raw('select name from system.tables where database = currentDatabase()'),
  );
  const numbers = new Set(tables.flatMap(table => numberOfTable(table.name) ?? []));
  for (const number of numbers) await dropStaging(warehouse, number);
  const unnamed = tables.filter(table => table.name.startsWith('_tmp_replace_'));
  for (const table of unnamed) await warehouse.run(sql`drop table if exists ${name(table.name)}`);
}
