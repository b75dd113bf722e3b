import { compilePerson, explain, fetchHistories, type History, needsOf, raw, type Store } from '@satsuma/engine';
import { type Bench, best, type Figure, rounded } from '../figure.ts';
import { planned, segments } from '../segments/segments.ts';
import { NOW, openShop } from '../shop.ts';

const PEOPLE = 250;
const nobody = { isMember: () => false };

/** The people with the most events: the dearest to evaluate. */
async function busiest(store: Store): Promise<readonly number[]> {
  const rows = await store.warehouse.rows<{ profile: number }>(
    raw(`select profile from events where profile > 0 group by profile order by count() desc, profile limit ${PEOPLE}`),
  );
  return rows.map(row => row.profile);
}

const rowsOf = ({ events, lines, traits }: History): number =>
  [...events.values(), ...lines.values(), ...traits.values()].reduce((sum, list) => sum + list.length, 0);

/** The same history in new lists, of which nothing is remembered. */
const fresh = (history: History): History => ({
  ...history,
  events: new Map([...history.events].map(([name, rows]) => [name, [...rows]])),
  lines: new Map([...history.lines].map(([name, rows]) => [name, [...rows]])),
});

/** The live path: a hundred segments for one person from the history, what fetching histories costs, and an explanation. */
export const person: Bench = {
  name: 'person',
  async run(scale, report) {
    const tell = (figure: string, value: number, unit: Figure['unit'], most?: number) =>
      report({
        bench: this.name,
        figure,
        value: rounded(value),
        unit,
        ...(most !== undefined && { target: `under ${most}`, met: value < most }),
      });
    const store = await openShop(Math.round(20_000_000 * scale));
    const plan = planned(segments(100));
    const profiles = await busiest(store);
    const one = profiles[0] ?? 0;
    tell('fetch one history', await best(5, () => fetchHistories(store.warehouse, [one])), 'ms', 50);
    const needs = needsOf(plan);
    const fetchNeeded = () => fetchHistories(store.warehouse, profiles, needs);
    tell('fetch 250 histories, what the segments need', await best(3, fetchNeeded), 'ms');
    const histories = [...(await fetchNeeded()).values()];
    tell('needed rows of a person', histories.reduce((sum, h) => sum + rowsOf(h), 0) / histories.length, 'rows');
    tell('evaluate, all at one instant', await evaluated(histories, () => NOW), 'ms', 0.1);
    tell('evaluate, each at an instant of its own', await evaluated(histories, i => NOW - i * 1000), 'ms', 0.1);
    const explaining = async () => {
      const history = (await fetchHistories(store.warehouse, [one], needs)).get(one);
      if (history !== undefined) explain(plan, 's1', history, NOW, nobody);
    };
    tell('fetch and explain one person', await best(3, explaining), 'ms', 100);
    await store.close();

    /** Milliseconds for one person and all hundred segments, warm. */
    async function evaluated(people: readonly History[], nowOf: (i: number) => number): Promise<number> {
      const evaluator = compilePerson(plan);
      let least = Infinity;
      for (let round = 0; round < 20; round++) {
        const unseen = people.map(fresh);
        const start = performance.now();
        for (const [i, history] of unseen.entries()) evaluator.evaluate(history, nowOf(i + round * PEOPLE), nobody);
        least = Math.min(least, performance.now() - start);
      }
      return least / people.length;
    }
  },
};
