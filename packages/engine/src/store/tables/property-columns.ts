/** How a column of a well-known property is typed: text ('' is not set), exact decimals, or a float. */
export type ColumnKind = 'text' | 'money' | 'number';

const texts = (names: readonly string[]): Record<string, ColumnKind> => Object.fromEntries(names.map(n => [n, 'text']));

/** Properties that have a column of their own; all others are paths of `properties`. */
export const COLUMNS: Readonly<Record<'events' | 'order_lines', Readonly<Record<string, ColumnKind>>>> = {
  events: {
    ...texts(['order_id', 'product_id', 'category', 'brand', 'coupon', 'currency']),
    ...texts(['campaign_id', 'campaign_name', 'campaign_kind', 'channel']),
    total: 'money',
    discount: 'money',
    shipping: 'money',
    tax: 'money',
    margin: 'money',
    price: 'money',
    quantity: 'number',
  },
  order_lines: {
    ...texts(['order_id', 'product_id', 'sku', 'product_name', 'category', 'brand', 'variant', 'coupon', 'currency']),
    price: 'money',
    amount: 'money',
    margin: 'money',
    quantity: 'number',
  },
};
