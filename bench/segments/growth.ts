import { type Bench, best, rounded } from '../figure.ts';
import { openShop, sizeOf } from '../shop.ts';
import { countsOf } from './hundred.ts';
import { segments } from './segments.ts';

const SIZES = [5_000_000, 20_000_000, 80_000_000];
const MB = 2 ** 20;

/** The same hundred segments on a base that grows sixteenfold: how time grows, and what the process holds at its fullest. */
export const growth: Bench = {
  name: 'growth',
  async run(scale, report) {
    const asked = segments(100);
    const measured: { events: number; ms: number }[] = [];
    for (const wanted of SIZES) {
      const store = await openShop(Math.round(wanted * scale));
      const { events } = await sizeOf(store);
      let peak = 0;
      const watch = setInterval(() => {
        peak = Math.max(peak, process.memoryUsage.rss());
      }, 50);
      const ms = await best(2, () => countsOf(store, asked));
      clearInterval(watch);
      measured.push({ events, ms });
      report({ bench: this.name, figure: `100 segments, ${events} events`, value: rounded(ms / 1000), unit: 's' });
      report({ bench: this.name, figure: `peak memory, ${events} events`, value: rounded(peak / MB), unit: 'MB' });
      await store.close();
    }
    for (const [i, { events, ms }] of measured.entries()) {
      const before = measured[i - 1];
      if (before === undefined) continue;
      const ratio = ms / before.ms / (events / before.events);
      const figure = `time per event against ${before.events} events`;
      report({
        bench: this.name,
        figure,
        value: rounded(ratio),
        unit: '×',
        target: 'at most 1: linear',
        met: ratio <= 1.1,
      });
    }
  },
};
