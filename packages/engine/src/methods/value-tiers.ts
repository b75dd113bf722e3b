import {
  both,
  fixedCuts,
  UNKNOWN_MARGIN,
  type ValueMeasure,
  type ValueTiersSettings,
  type ValueTiersThresholds,
} from '@satsuma/core';
import { commas, raw, type Sql, sql, value } from '../store/sql.ts';
import { bandOf, bandSql } from './bands.ts';
import type { Evaluator } from './evaluator.ts';
import { type ActivityRules, activityFacts } from './facts/activity.ts';
import { activityOf } from './facts/activity-of.ts';
import { assignment, ofPeople } from './facts/people.ts';
import { keyOf, readKey } from './order-key.ts';

/** Tiers by what somebody is worth: by shares of the people, by shares of the value, or from fixed values on. */
export const valueTiers: Evaluator<ValueTiersSettings, ValueTiersThresholds> = {
  async thresholds(warehouse, settings, { now }) {
    const facts = ofPeople(worthFacts(settings, now), now);
    const rows = await warehouse.rows<{ people: number; last: readonly (string | null)[] }>(
      sql`select people, ${lastOfBands(settings)} as last from (
  select count() as people, arraySort(groupArray(assumeNotNull(worth))) as worths, arraySort(groupArray(${keyOf(raw('assumeNotNull(worth)'), raw('profile'))})) as keys
  from (${facts}) where isNotNull(worth))`,
    );
    const people = Number(rows[0]?.people ?? 0);
    if (settings.cut === 'fixed') return { people, cuts: fixedCuts(settings) };
    const last = people === 0 ? [] : (rows[0]?.last ?? []);
    return { people, cuts: { by: 'rank', last: last.map(key => (key === '' || key === null ? null : readKey(key))) } };
  },

  assign(settings, { cuts }, { now }) {
    const ids = settings.tiers.map(t => t.id).reverse();
    const band = bandSql(cuts, raw('assumeNotNull(f.worth)'), raw('p.profile'));
    const className = sql`multiIf(
      f.frequency = 0, 'prospect',
      isNull(f.worth), ${value.text(UNKNOWN_MARGIN.id)},
      ${value.texts(ids)}[${band}])`;
    return assignment(worthFacts(settings, now), className, now);
  },

  classify(settings, { cuts }, history, { now }) {
    const { times, amount } = activityOf(history, rulesOf(settings), now);
    if (times.length === 0) return { class: 'prospect', because: [{ name: NAMES.orders, value: 0 }] };
    const worth = worthOf(settings.by, times.length, amount);
    const because = [{ name: NAMES[settings.by], value: worth }];
    if (worth === null) return { class: UNKNOWN_MARGIN.id, because };
    const tier = settings.tiers.at(-bandOf(cuts, worth, history.profile));
    if (tier === undefined) throw new Error('there is a tier for each band');
    return { class: tier.id, because };
  },
};

const NAMES: Readonly<Record<ValueMeasure, ReturnType<typeof both>>> = {
  orders: both('orders', 'zamówienia'),
  'average-order': both('average order', 'średnie zamówienie'),
  total: both('total spent', 'łączna kwota'),
  margin: both('total margin', 'łączna marża'),
};

export const rulesOf = ({ orders, by }: ValueTiersSettings): ActivityRules => ({
  on: 'orders',
  orders,
  amount: by === 'orders' ? null : by === 'margin' ? 'margin' : 'total',
  after: null,
});

/** An order without a total is worth 0; without a margin, nobody knows. */
function worthOf(by: ValueMeasure, orders: number, amount: number | null): number | null {
  switch (by) {
    case 'orders':
      return orders;
    case 'average-order':
      return (amount ?? 0) / orders;
    case 'total':
      return amount ?? 0;
    case 'margin':
      return amount;
  }
}

const WORTH: Readonly<Record<ValueMeasure, Sql>> = {
  orders: raw('frequency'),
  'average-order': raw('ifNull(amount, 0) / frequency'),
  total: raw('ifNull(amount, 0)'),
  margin: raw('amount'),
};

/** Rows (profile, frequency, worth Nullable(Float64)) of everybody who has ordered. */
export const worthFacts = (settings: ValueTiersSettings, now: number): Sql =>
  sql`select profile, frequency, toNullable(toFloat64(${WORTH[settings.by]})) as worth from (${activityFacts(rulesOf(settings), [], now)})`;

/** For each band but the highest, lowest first, the key of its last person; '' where nobody is in it or below. */
function lastOfBands({ cut, tiers }: ValueTiersSettings): Sql {
  if (cut === 'fixed') return raw('emptyArrayString()');
  const shares = tiers
    .slice(0, -1)
    .map((_, i) => tiers.slice(0, i + 1).reduce((sum, tier) => sum + (tier.share ?? 0), 0));
  const counts = shares.map(share => (cut === 'people' ? shareOfPeople(share) : shareOfValue(share)));
  const last = counts.reverse().map(count => sql`if(people > ${count}, toString(keys[people - (${count})]), '')`);
  return sql`[${commas(last)}]`;
}

/** How many people the highest tiers take: everybody who starts within the share, so that one person is in the first. */
const shareOfPeople = (percent: number): Sql => sql`toUInt64(ceil(round(people * ${value.number(percent)} / 100, 6)))`;

/** Everybody before whom less than the share has been brought. Nobody brings less than nothing. */
function shareOfValue(percent: number): Sql {
  const brought = sql`arrayMap(w -> greatest(w, 0), arrayReverse(worths))`;
  const before = sql`arrayMap((sum, w) -> sum - w, arrayCumSum(${brought}), ${brought})`;
  return sql`arrayCount(b -> b < arraySum(${brought}) * ${value.number(percent)} / 100, ${before})`;
}
