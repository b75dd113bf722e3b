import { at, type Conditions } from '@satsuma/core';
import type { Formula } from '../formula.ts';
import type { Filter, Measure } from '../leaf.ts';
import type { Context } from './context.ts';
import { measured } from './event.ts';
import { oneOf, spanOf } from './filters.ts';
import { textsOf } from './predicate.ts';
import { inZone } from './zones.ts';

const PROPERTIES = ['product_id', 'product_name', 'sku', 'category', 'brand', 'currency'] as const;

const MEASURED = {
  orders: { measure: 'distinct', property: 'order_id' },
  quantity: { measure: 'sum', property: 'quantity' },
  amount: { measure: 'sum', property: 'amount' },
} as const satisfies Record<string, Measure>;

/** Lines of completed orders; how many orders is how many distinct order ids. */
export function bought(condition: Conditions['bought'], context: Context, path: string): Formula {
  const filters = PROPERTIES.flatMap(property => boughtFilter(condition, property, context, path));
  const name = (['orders', 'quantity', 'amount'] as const).find(m => condition[m] !== undefined);
  return inZone(condition.when?.zone, context, at(path, 'when', 'zone'), zone => {
    const span = spanOf(condition.when, zone, context, at(path, 'when'));
    const rows = { stream: { table: 'order_lines', name: 'Order Completed' } as const, filters, span };
    const measure: Measure = name === undefined ? { measure: 'count' } : MEASURED[name];
    return measured(context, rows, measure, name && condition[name], at(path, name ?? 'bought'));
  });
}

function boughtFilter(
  condition: Conditions['bought'],
  property: (typeof PROPERTIES)[number],
  context: Context,
  path: string,
): readonly Filter[] {
  const wanted = condition.bought[property];
  if (wanted === undefined) return [];
  const list = Array.isArray(wanted) ? wanted : [wanted];
  return [oneOf(property, textsOf(list, context, at(path, 'bought', property)))];
}
