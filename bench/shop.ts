import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore, raw, type Store } from '@satsuma/engine';
import { fillShop } from '@satsuma/simulator';

/** The instant that every bench asks as of. */
export const NOW = Date.parse('2026-01-01T00:00:00Z');

/** Made once and kept between runs: `bench/data` may be removed at any time. */
const DATA = join(import.meta.dirname, 'data');

export const pathOfShop = (events: number): string => join(DATA, `shop-${events}`);

/** A simulated shop of about `events` events and a tenth as many people. */
export async function openShop(events: number): Promise<Store> {
  const directory = pathOfShop(events);
  const finished = join(directory, 'finished');
  if (!existsSync(finished)) {
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory, { recursive: true });
    const store = await openStore({ directory });
    const customers = Math.round((events / 10) * 0.75);
    await fillShop(store.warehouse, { customers, seed: 1, until: NOW, activity: 0.115 });
    for (const table of ['events', 'order_lines', 'traits', 'profiles'])
      await store.warehouse.run(raw(`optimize table ${table} final`));
    await store.close();
    writeFileSync(finished, '');
  }
  return openStore({ directory });
}

/** People, events and traits as they really came out. */
export async function sizeOf(store: Store): Promise<{ people: number; events: number; lines: number }> {
  const [size] = await store.warehouse.rows<{ people: number; events: number; lines: number }>(
    raw(
      'select (select count() from profiles) as people, (select count() from events) as events, (select count() from order_lines) as lines',
    ),
  );
  return { people: Number(size?.people), events: Number(size?.events), lines: Number(size?.lines) };
}
