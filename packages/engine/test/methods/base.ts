import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { type Catalog, emptyCatalog, type Segmentation } from '@satsuma/core';
import type { AsOf } from '../../src/methods/evaluator.ts';
import { checkSegmentation } from '../../src/methods/segmentation.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { raw } from '../../src/store/sql.ts';

export const DAY = 86_400_000;
export const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);

/** A store in a directory of its own, opened before the tests of a file and removed after them. */
export function storeForTests(): () => Store {
  let directory = '';
  let store: Store | undefined;
  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'satsuma-methods-'));
    store = await openStore({ directory });
  });
  after(async () => {
    await store?.close();
    await rm(directory, { recursive: true, force: true });
  });
  return () => {
    if (store === undefined) throw new Error('the store is open while tests run');
    return store;
  };
}

export interface EventRow {
  readonly name: string;
  readonly profile: number;
  readonly time: number;
  readonly [column: string]: unknown;
}

export interface TraitRow {
  readonly name: string;
  readonly profile: number;
  readonly time: number;
  readonly text: string;
  readonly moment?: number | null;
}

export interface Rows {
  readonly people: readonly { readonly profile: number; readonly created: number }[];
  readonly events?: readonly EventRow[];
  readonly traits?: readonly TraitRow[];
}

/** Empties the tables of people and events, and fills them. Events get ids in the order given. */
export async function fill({ warehouse }: Store, { people, events = [], traits = [] }: Rows): Promise<void> {
  for (const table of ['profiles', 'events', 'traits']) await warehouse.run(raw(`truncate table ${table}`));
  await warehouse.insert('profiles', people);
  await warehouse.insert(
    'events',
    events.map((event, i) => ({ id: i + 1, ...event })),
  );
  await warehouse.insert('traits', traits);
}

/** The names that the tests' data has beyond those of the Segment spec. */
export const catalogIn = (zone: string): Catalog => ({
  ...emptyCatalog(zone),
  events: { 'Page Viewed': { properties: { duration: { types: ['number'] } }, currencies: [], rows: 1 } },
  traits: { registered: { types: ['moment'] } },
});

/** As of an instant, with no other definitions around. */
export function asOf(now: number, zone = 'UTC', catalog: Catalog = catalogIn(zone)): AsOf {
  return {
    now,
    zone,
    others: {
      library: { segments: new Map(), catalog },
      assigning: async () => {
        throw new Error('there is no other segmentation');
      },
      isMember: () => false,
    },
  };
}

/** A checked segmentation; throws with the problems otherwise. */
export function segmentation(method: string, settings: Record<string, unknown> = {}): Segmentation {
  const library = { segments: new Map(), catalog: catalogIn('UTC') };
  const checked = checkSegmentation({ segmentation: 'under-test', method, settings }, library);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}
