import Type, { type Static } from 'typebox';
import type { Catalog } from '../catalog.ts';
import { nearest } from '../nearest.ts';
import type { Problems } from '../problem.ts';
import { currenciesOf } from '../spec/known.ts';
import { type Bilingual, both, moneyWords } from './words.ts';

/** The events that are orders, and what came back. */
export const ORDER_COMPLETED = 'Order Completed';
export const ORDER_REFUNDED = 'Order Refunded';

/** Which orders count, and for how much. */
export const OrderSettings = Type.Object(
  {
    minimumTotal: Type.Optional(
      Type.Union([Type.Number({ minimum: 0 }), Type.Literal('any')], {
        description:
          'the least total of an order that counts (a total of 0 never does), or "any": orders without a total too',
      }),
    ),
    refunds: Type.Optional(Type.Enum(['subtract', 'ignore'], { description: 'subtract or ignore' })),
    currency: Type.Optional(
      Type.String({ pattern: '^[A-Z]{3}$', description: 'a currency such as PLN: only orders in it count' }),
    ),
  },
  { additionalProperties: false, description: 'which orders count: {minimumTotal, refunds, currency}' },
);
export type OrderSettings = Static<typeof OrderSettings>;

export interface OrderRules {
  /** An order counts when its total is above 0 and at least this; `any`: always. */
  readonly minimumTotal: number | 'any';
  /** Whether what came back is taken off what was spent. It never takes an order off the count. */
  readonly refunds: 'subtract' | 'ignore';
  /** Null: there is one currency only, or amounts do not matter. */
  readonly currency: string | null;
}

/** Refunds are subtracted: money that went back was not earned. */
export const orderRules = (given: OrderSettings = {}): OrderRules => ({
  minimumTotal: given.minimumTotal ?? 0,
  refunds: given.refunds ?? 'subtract',
  currency: given.currency ?? null,
});

/** Amounts of several currencies can be neither added up nor held against one minimum. */
export function checkOrders(rules: OrderRules, amountsMatter: boolean, catalog: Catalog, problems: Problems): void {
  const known = [...new Set([ORDER_COMPLETED, ORDER_REFUNDED].flatMap(event => currenciesOf(catalog, event)))].sort();
  const compares = typeof rules.minimumTotal === 'number' && rules.minimumTotal > 0;
  if (rules.currency === null) {
    if (known.length > 1 && (amountsMatter || compares))
      problems.add(
        'mixed-currencies',
        'settings.orders',
        `orders are in ${known.join(', ')}; amounts of different currencies cannot be compared`,
        `choose one, e.g. orders: {currency: ${known[0]}}`,
      );
  } else if (known.length > 0 && !known.includes(rules.currency)) {
    const near = nearest(rules.currency, known);
    problems.add(
      'bad-value',
      'settings.orders.currency',
      `no order is in ${rules.currency}`,
      near === undefined ? `orders are in ${known.join(', ')}` : `did you mean "${near}"?`,
    );
  }
}

/** Which orders count, as a clause: empty when all that cost something do. */
export function orderWords({ minimumTotal, currency }: OrderRules): Bilingual | null {
  if (minimumTotal === 'any') return both('orders of 0 count too', 'zamówienia za 0 też się liczą');
  if (minimumTotal > 0) {
    const { en, pl } = moneyWords(minimumTotal, currency);
    return both(`only orders of at least ${en} count`, `liczą się tylko zamówienia za co najmniej ${pl}`);
  }
  return currency === null
    ? null
    : both(`only orders in ${currency} count`, `liczą się tylko zamówienia w ${currency}`);
}
