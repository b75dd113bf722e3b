import { deepStrictEqual } from 'node:assert/strict';
import { instant, sql } from '@satsuma/engine';
import { type Bench, best, rounded } from '../figure.ts';
import { NOW, openShop } from '../shop.ts';
import { countsOf } from './hundred.ts';
import type { Asked } from './segments.ts';

const DAY = 86_400_000;

/** People of Mazovia who bought at least twice in 180 days and opened no mail in 30. */
const definition: Asked['definition'] = {
  segment: 'single',
  where: {
    all: [
      { trait: 'region', is: 'mazowieckie' },
      { event: 'Order Completed', times: { atLeast: 2 }, when: { inTheLast: '180 days' } },
      { not: { event: 'Email Opened', when: { inTheLast: '30 days' } } },
    ],
  },
};

/** What somebody who knows the tables well would write for this one question: the smallest set first, the others by membership in it. */
const byHand = sql`
  select count() as people from (
    select profile from events
    where name = 'Order Completed' and time > ${instant(NOW - 180 * DAY)} and time <= ${instant(NOW)}
      and profile in (select profile from traits where name = 'region' and time <= ${instant(NOW)} group by profile having argMax(text, time) = 'mazowieckie')
      and profile not in (select profile from events where name = 'Email Opened' and time > ${instant(NOW - 30 * DAY)} and time <= ${instant(NOW)})
      and profile > 0
    group by profile having count() >= 2)`;

/** One segment's live count, and the same against the best statement written by hand. */
export const single: Bench = {
  name: 'single',
  async run(scale, report) {
    const store = await openShop(Math.round(20_000_000 * scale));
    const asked = [{ definition, peer: byHand }];
    const hand = async () => [Number((await store.warehouse.rows<{ people: number }>(byHand))[0]?.people)];
    deepStrictEqual(await countsOf(store, asked), await hand());
    const ours = await best(7, () => countsOf(store, asked));
    const theirs = await best(7, hand);
    report({
      bench: this.name,
      figure: 'preview count',
      value: rounded(ours),
      unit: 'ms',
      target: 'under 1000',
      met: ours < 1000,
    });
    report({ bench: this.name, figure: 'by hand', value: rounded(theirs), unit: 'ms' });
    const ratio = ours / theirs;
    report({
      bench: this.name,
      figure: 'ours / by hand',
      value: rounded(ratio),
      unit: '×',
      target: 'at most 1.3',
      met: ratio <= 1.3,
    });
    await store.close();
  },
};
