import { deepStrictEqual } from 'node:assert/strict';
import { compute, countMembers, type Store } from '@satsuma/engine';
import { type Bench, best, rounded, timed } from '../figure.ts';
import { NOW, openShop, sizeOf } from '../shop.ts';
import { type Asked, planned, segments } from './segments.ts';

const noSegmentation = () => Promise.reject(new Error('no segmentation is asked for'));

export const countsOf = (store: Store, asked: readonly Asked[]) =>
  countMembers(
    store.warehouse,
    planned(asked),
    asked.map(({ definition }) => ({ reference: definition.segment, now: NOW })),
    noSegmentation,
  );

/** The peer's way: a statement for each segment, one after another. */
export async function oneByOne(store: Store, asked: readonly Asked[]): Promise<readonly number[]> {
  const counts: number[] = [];
  for (const { peer } of asked) {
    const [row] = await store.warehouse.rows<{ people: number }>(peer);
    counts.push(Number(row?.people));
  }
  return counts;
}

/** A hundred different segments of three conditions: all in one pass, against the peer's way; and with memberships and changes written. */
export const hundred: Bench = {
  name: 'hundred',
  async run(scale, report) {
    const store = await openShop(Math.round(20_000_000 * scale));
    const { people, events } = await sizeOf(store);
    report({ bench: this.name, figure: 'people', value: people, unit: 'people' });
    report({ bench: this.name, figure: 'events', value: events, unit: 'people' });
    const asked = segments(100);
    deepStrictEqual(
      await countsOf(store, asked.slice(0, 20)),
      await oneByOne(store, asked.slice(0, 20)),
      'both ways count the same people',
    );
    const together = await best(3, () => countsOf(store, asked));
    report({ bench: this.name, figure: '100 segments in one pass', value: rounded(together / 1000), unit: 's' });
    const apart = await timed(() => oneByOne(store, asked));
    report({ bench: this.name, figure: '100 segments one by one', value: rounded(apart / 1000), unit: 's' });
    const ratio = apart / together;
    report({
      bench: this.name,
      figure: 'one by one / one pass',
      value: rounded(ratio),
      unit: '×',
      target: 'at least 10, aim for 30',
      met: ratio >= 10,
    });
    const written = await timed(() => computeAll(store, asked));
    const cost = written / together;
    report({ bench: this.name, figure: 'memberships and changes written', value: rounded(written / 1000), unit: 's' });
    report({
      bench: this.name,
      figure: 'written / counted',
      value: rounded(cost),
      unit: '×',
      target: 'at most 2',
      met: cost <= 2,
    });
    await store.close();
  },
};

const computeAll = (store: Store, asked: readonly Asked[]) =>
  compute(
    store,
    {
      plan: planned(asked),
      assigning: noSegmentation,
      segments: asked.map(({ definition }) => ({ id: definition.segment, version: 1 })),
      segmentations: [],
      now: NOW,
      cause: 'bench',
    },
    Date.now,
  );
