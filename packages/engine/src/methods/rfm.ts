import { absentClass, amountOf, both, gridOf, type RfmSettings, type RfmThresholds } from '@satsuma/core';
import { raw, type Sql, sql, value } from '../store/sql.ts';
import { bandOf, bandSql } from './bands.ts';
import { type Measured, measureCuts } from './cuts.ts';
import { DAY } from './days.ts';
import type { Evaluator } from './evaluator.ts';
import { type ActivityRules, activityFacts } from './facts/activity.ts';
import { activityOf } from './facts/activity-of.ts';
import { assignment, ofPeople } from './facts/people.ts';

/** Recency, frequency and monetary, scored and looked up on a grid: core/src/method/rfm says by which rules. */
export const rfm: Evaluator<RfmSettings, RfmThresholds> = {
  async thresholds(warehouse, settings, { now }) {
    const { levels, dimensions } = gridOf(settings);
    const { scores } = settings;
    const measured: Measured[] = [
      { column: 'recency', scoring: scores.recency, best: 'low' },
      { column: 'frequency', scoring: scores.frequency, best: 'high' },
    ];
    if (dimensions === 3) measured.push({ column: 'monetary', scoring: scores.monetary, best: 'high' });
    const { people, cuts } = await measureCuts(warehouse, ofPeople(factsOf(settings, now), now), measured, levels);
    const [recency, frequency, monetary = null] = cuts;
    if (recency === undefined || frequency === undefined) throw new Error('recency and frequency are always cut');
    return { people, cuts: { recency, frequency, monetary } };
  },

  assign(settings, { cuts }, { now }) {
    const grid = gridOf(settings);
    const profile = raw('p.profile');
    const recency = sql`(${raw(String(grid.levels + 1))} - ${bandSql(cuts.recency, raw('f.recency'), profile)})`;
    const frequency = bandSql(cuts.frequency, raw('f.frequency'), profile);
    const cell = sql`${recency} * 10 + ${frequency}`;
    const code =
      cuts.monetary === null ? cell : sql`(${cell}) * 10 + ${bandSql(cuts.monetary, raw('f.monetary'), profile)}`;
    const pairs = grid.classes.flatMap(({ id, cells }) => cells.map(c => ({ id, cell: Number(c) })));
    const absent = value.text(absentClass(settings));
    const onGrid = sql`transform(toInt64(${code}), ${value.ints(pairs.map(p => p.cell))}, ${value.texts(pairs.map(p => p.id))}, ${absent})`;
    return assignment(factsOf(settings, now), sql`if(f.frequency = 0, ${absent}, ${onGrid})`, now);
  },

  classify(settings, { cuts }, history, { now }) {
    const grid = gridOf(settings);
    const { times, amount } = activityOf(history, rulesOf(settings), now);
    const last = times.at(-1);
    if (last === undefined) return { class: absentClass(settings), because: [{ name: NAMES.frequency, value: 0 }] };
    const recency = Math.floor((now - last) / DAY);
    const r = grid.levels + 1 - bandOf(cuts.recency, recency, history.profile);
    const f = bandOf(cuts.frequency, times.length, history.profile);
    const m = cuts.monetary === null ? '' : bandOf(cuts.monetary, amount ?? 0, history.profile);
    const scores = `${r}${f}${m}`;
    const found = grid.classes.find(c => c.cells.includes(scores));
    if (found === undefined) throw new Error(`no class of the grid holds ${scores}`);
    return {
      class: found.id,
      because: [
        { name: NAMES.recency, value: recency },
        { name: NAMES.frequency, value: times.length },
        ...(cuts.monetary === null ? [] : [{ name: NAMES.monetary, value: amount ?? 0 }]),
        { name: grid.dimensions === 3 ? NAMES.threeScores : NAMES.twoScores, value: scores },
      ],
    };
  },
};

const NAMES = {
  recency: both('days since the last time', 'dni od ostatniego razu'),
  frequency: both('how many times', 'ile razy'),
  monetary: both('for how much in total', 'na jaką łączną kwotę'),
  twoScores: both('scores (R, F)', 'oceny (R, F)'),
  threeScores: both('scores (R, F, M)', 'oceny (R, F, M)'),
};

/** The amount is summed only where the grid looks at it. */
export const rulesOf = (settings: RfmSettings): ActivityRules => ({
  on: settings.on,
  orders: settings.orders,
  amount: gridOf(settings).dimensions === 3 ? amountOf(settings.on) : null,
  after: null,
});

function factsOf(settings: RfmSettings, now: number): Sql {
  const rules = rulesOf(settings);
  const monetary = rules.amount === null ? raw('0.') : raw('ifNull(amount, 0)');
  return sql`select profile, frequency, intDiv(${value.int(now)} - last, ${value.int(DAY)}) as recency, ${monetary} as monetary
  from (${activityFacts(rules, ['last'], now)})`;
}
