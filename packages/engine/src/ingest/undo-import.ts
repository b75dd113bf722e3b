import { failed, ok, type Result } from '@satsuma/core';
import type { Store } from '../store/open.ts';
import { workspaceZone } from './catalog/zone.ts';
import type { FactCounts } from './facts/stage.ts';
import { type ImportStep, importRows } from './import-rows.ts';
import { type Counts, countRead } from './read/counts.ts';
import { dropStagingTables, makeStagingTables } from './read/staging-tables.ts';

export interface UndoSettings {
  /** Milliseconds, whenever it is asked. */
  readonly now: () => number;
  readonly onStep?: (step: ImportStep) => void;
  /** Until it is published it can be given up. */
  readonly signal?: AbortSignal;
}

export interface Undone {
  /** The import that is no more. */
  readonly import: number;
  readonly file: string;
  readonly source: string;
  /** The import without rows that stands in its place in the ledger. */
  readonly by: number;
  readonly facts: FactCounts;
}

/**
 * Takes out what one import brought: an import without rows is put in its place, with all that replacing does for
 * people, orders and traits that others vouch for too. The file can be imported again afterwards.
 */
export async function undoImport(store: Store, number: number, settings: UndoSettings): Promise<Result<Undone>> {
  const row = await store.control
    .selectFrom('imports')
    .select(['file', 'source', 'status'])
    .where('id', '=', number)
    .executeTakeFirst();
  if (row?.status !== 'done') {
    const message = row === undefined ? `there is no import ${number}` : `import ${number} is ${row.status}`;
    return failed([
      {
        code: 'import',
        path: String(number),
        message,
        hint: 'only what an import brought and is still there can be taken out',
      },
    ]);
  }
  const { file, source } = row;
  const entry = { source, file, contentHash: `nothing in place of import ${number}`, mappingHash: '' };
  const brought = await importRows(store, entry, by => readNothing(store, by), {
    ...settings,
    zone: await workspaceZone(store.control),
    replaces: [number],
  });
  if (brought.outcome === 'unchanged') throw new Error(`import ${number} was undone before and is there again`);
  return ok({ import: number, file, source, by: brought.import, facts: brought.counts });
}

/** The table that reading a file fills, with no row in it. */
async function readNothing({ warehouse }: Store, importId: number): Promise<{ readonly counts: Counts }> {
  await makeStagingTables(warehouse, importId);
  const counts = await countRead(warehouse, importId);
  await dropStagingTables(warehouse, importId, 'helpers');
  return { counts };
}
