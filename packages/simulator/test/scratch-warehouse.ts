import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { openWarehouse, type Warehouse } from '@satsuma/engine';

/** The last instant of the shops in these tests. */
export const UNTIL = Date.UTC(2026, 10, 1);

/** What is to be cleared away when the tests of the file are done, the latest first. */
const cleanings: (() => unknown)[] = [];
after(async () => {
  for (const clean of cleanings.reverse()) await clean();
});

/** A directory that goes when the tests of the file are done. */
export function scratchDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'satsuma-simulator-test-'));
  cleanings.push(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** An empty embedded engine that is closed when the tests of the file are done; one per process. */
export async function scratchWarehouse(): Promise<Warehouse> {
  const directory = join(scratchDirectory(), 'warehouse');
  const warehouse = await openWarehouse({ kind: 'embedded', directory }, 1_500_000_000);
  cleanings.push(() => warehouse.close());
  return warehouse;
}

/** The same engine, forced to other threads and blocks than it would choose. */
export const forced = (warehouse: Warehouse, settings: Readonly<Record<string, number>>): Warehouse => ({
  ...warehouse,
  rows: (query, options) => warehouse.rows(query, { ...options, settings: { ...options?.settings, ...settings } }),
  run: (query, options) => warehouse.run(query, { ...options, settings: { ...options?.settings, ...settings } }),
});
