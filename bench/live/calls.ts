/** Visitors of a shop: a thousand at a time, each for a dozen calls, then somebody else comes. */
export interface Visitors {
  next(): string;
}

/** @param userIds who may come, again and again */
export function visitorsOf(userIds: readonly string[]): Visitors {
  let come = 0;
  const arrive = () => ({ id: userIds[come++ % userIds.length] ?? 'u0', left: 12 });
  const there = Array.from({ length: Math.min(1000, userIds.length) }, (_, i) => ({ ...arrive(), left: 1 + (i % 12) }));
  let turn = 0;
  return {
    next() {
      // A stride that visits everybody, in no order that anybody would notice.
      turn = (turn + 617) % there.length;
      const visitor = there[turn];
      if (visitor === undefined) return 'u0';
      visitor.left--;
      if (visitor.left <= 0) there[turn] = arrive();
      return visitor.id;
    },
  };
}

const NAMES = ['Product Viewed', 'Product Viewed', 'Page Viewed', 'Product Added', 'Order Completed'] as const;

/** The n-th call of a run: mostly looking around, every fifth an order. About 400 bytes. */
export function callOf(n: number, run: string, userId: string, now: number): object {
  const name = NAMES[n % NAMES.length] ?? 'Page Viewed';
  const product = { product_id: `p${n % 500}`, category: 'Shoes', price: (n % 100) + 0.5 };
  const properties =
    name === 'Order Completed'
      ? { order_id: `${run}-${n}`, total: 20 + (n % 300), currency: 'PLN', products: [{ ...product, quantity: 1 }] }
      : { ...product, currency: 'PLN', url: `https://shop.example/p/${n % 500}` };
  return {
    type: 'track',
    messageId: `${run}-${n}`,
    userId,
    event: name,
    timestamp: new Date(now).toISOString(),
    properties,
    context: { page: { path: `/p/${n % 500}` }, locale: 'pl-PL', library: { name: 'bench', version: '1' } },
  };
}
