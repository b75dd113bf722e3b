import { sql, withMembers } from '@satsuma/engine';
import { type Bench, best, rounded } from '../figure.ts';
import { NOW, openShop } from '../shop.ts';
import { planned, segments } from './segments.ts';

const SEGMENTS = 30;

/** All pairwise intersections of thirty segments, once their members are bitmaps. */
export const overlaps: Bench = {
  name: 'overlaps',
  async run(scale, report) {
    const store = await openShop(Math.round(20_000_000 * scale));
    const asked = segments(SEGMENTS);
    const asks = asked.map(({ definition }) => ({ reference: definition.segment, now: NOW }));
    const nothingToAssign = () => Promise.reject(new Error('no segmentation is asked for'));
    const ms = await withMembers(store.warehouse, planned(asked), asks, nothingToAssign, members => {
      const merged = sql`select position, groupBitmapMergeState(members) as people from ${members} group by position`;
      return best(5, async () => {
        const pairs = await store.warehouse.rows(
          sql`select a.position, b.position, bitmapAndCardinality(a.people, b.people) as size
            from (${merged}) as a cross join (${merged}) as b where a.position < b.position`,
        );
        if (pairs.length !== (SEGMENTS * (SEGMENTS - 1)) / 2) throw new Error('every pair has a size');
      });
    });
    const figure = `${(SEGMENTS * (SEGMENTS - 1)) / 2} pairwise overlaps`;
    report({ bench: this.name, figure, value: rounded(ms), unit: 'ms', target: 'under 500', met: ms < 500 });
    await store.close();
  },
};
