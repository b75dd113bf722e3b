import { orderRules } from '@satsuma/core';
import { type ActivityRules, activityFacts } from '../../methods/facts/activity.ts';
import { sql, value } from '../../store/sql.ts';
import { cancelledBy } from '../../workspace/cancel.ts';
import { byPosition, type Comparing, memberships } from './memberships.ts';

const DAY = 86_400_000;

/** What a group bought. An order counts when its total is above 0, as the methods count it by default. */
export interface Orders {
  /** People with at least one order. */
  readonly buyers: number;
  readonly orders: number;
  /** Orders per buyer; null without buyers. */
  readonly frequency: number | null;
  /** Days since the last order, the median of buyers; null without buyers. */
  readonly recency: number | null;
  /** One for each currency, the most orders first. */
  readonly money: readonly Money[];
}

export interface Money {
  /** '' where orders name none. */
  readonly currency: string;
  readonly orders: number;
  /** Net of refunds. */
  readonly total: number;
  /** total / orders. */
  readonly averageOrder: number;
}

interface Row {
  readonly position: number;
  readonly buyers: number;
  readonly orders: number;
  readonly recency: number;
  readonly total: number | null;
}

/** What each set bought, by position. */
export async function ordersOf(
  comparing: Comparing,
  currencies: readonly string[],
): Promise<ReadonlyMap<number, Orders>> {
  const inEach = [];
  for (const currency of currencies.length > 1 ? currencies : [null]) {
    const rows = byPosition(await rowsOf(comparing, currency, true));
    inEach.push({ currency: currency ?? currencies[0] ?? '', rows });
  }
  const all = currencies.length > 1 ? byPosition(await rowsOf(comparing, null, false)) : inEach[0]?.rows;
  const orders = new Map<number, Orders>();
  for (const [position, { buyers, orders: count, recency }] of all ?? []) {
    const money = inEach.flatMap(({ currency, rows }): readonly Money[] => {
      const row = rows.get(position);
      if (row === undefined || row.total === null) return [];
      return [{ currency, orders: row.orders, total: row.total, averageOrder: row.total / row.orders }];
    });
    orders.set(position, {
      buyers,
      orders: count,
      frequency: count / buyers,
      recency,
      money: money.sort((a, b) => b.orders - a.orders),
    });
  }
  return orders;
}

export const NO_ORDERS: Orders = { buyers: 0, orders: 0, frequency: null, recency: null, money: [] };

function rowsOf(
  { warehouse, table, asOf, since, signal }: Comparing,
  currency: string | null,
  withMoney: boolean,
): Promise<readonly Row[]> {
  const rules: ActivityRules = {
    on: 'orders',
    orders: { ...orderRules(), currency },
    amount: withMoney ? 'total' : null,
    after: since,
  };
  const total = withMoney ? sql`sumOrNull(amount)` : sql`null`;
  return warehouse.rows<Row>(
    sql`select position, count() as buyers, sum(frequency) as orders,
        quantileExactInclusive(0.5)((${value.int(asOf)} - last) / ${value.int(DAY)}) as recency, ${total} as total
      from (${memberships(table)}) as m inner join (${activityFacts(rules, ['last'], asOf)}) as f using (profile)
      group by position`,
    cancelledBy({ ...(signal && { signal }) }),
  );
}
