import { ORDER_COMPLETED } from '@satsuma/core';
import { fetchHistories } from '../person/fetch.ts';
import type { History, Occurrence } from '../person/history.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { PersonRow } from './person-page.ts';

/** An order of a person: what was in it, and what became of it. */
export interface PersonOrder {
  readonly time: number;
  readonly properties: PersonRow['properties'];
  /** Its lines: product, quantity, price. */
  readonly lines: readonly PersonRow['properties'][];
  /** What was told of it later (refunded, cancelled, changed), the earliest first. */
  readonly later: readonly PersonRow[];
}

export interface PersonOrders {
  readonly asOf: number;
  /** In all. */
  readonly count: number;
  /** The newest first. */
  readonly orders: readonly PersonOrder[];
}

export interface PersonOrdersOptions {
  readonly asOf?: number;
  /** How many of the newest; 100 when not given. */
  readonly limit?: number;
}

/** Events of the Segment spec that say something of an order that is known by its number. */
const LATER = ['Order Refunded', 'Order Cancelled', 'Order Updated'] as const;

/** What a person ordered, as of an instant. */
export async function personOrders(
  { store, clock }: Workspace,
  profile: number,
  options: PersonOrdersOptions = {},
): Promise<PersonOrders> {
  const asOf = options.asOf ?? clock();
  const streams = [
    { table: 'order_lines', name: ORDER_COMPLETED } as const,
    ...[ORDER_COMPLETED, ...LATER].map(name => ({ table: 'events', name }) as const),
  ];
  const histories = await fetchHistories(store.warehouse, [profile], { until: asOf, traits: [], streams });
  const history = histories.get(profile);
  const orders = [...(history?.events.get(ORDER_COMPLETED) ?? [])].reverse();
  const lines = Map.groupBy(history?.lines.get(ORDER_COMPLETED) ?? [], numberOf);
  const later = Map.groupBy(history === undefined ? [] : laterOf(history), ({ of }) => of);
  return {
    asOf,
    count: orders.length,
    orders: orders.slice(0, options.limit ?? 100).map(order => {
      const number = numberOf(order);
      return {
        time: order.time,
        properties: Object.fromEntries(order.properties),
        lines: number === undefined ? [] : (lines.get(number) ?? []).map(line => Object.fromEntries(line.properties)),
        later: number === undefined ? [] : (later.get(number) ?? []).map(({ row }) => row),
      };
    }),
  };
}

const numberOf = ({ properties }: Occurrence) => properties.get('order_id');

const laterOf = ({ events }: History) =>
  LATER.flatMap(event =>
    (events.get(event) ?? []).map(row => ({
      of: numberOf(row),
      row: { time: row.time, event, properties: Object.fromEntries(row.properties) },
    })),
  ).sort((a, b) => a.row.time - b.row.time);
