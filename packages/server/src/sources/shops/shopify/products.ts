import { failed, ok, type Result } from '@satsuma/core';
import { type ReadPayload, track, type Values } from '../../call.ts';
import { objectsIn, required, textIn } from '../../payload.ts';

/** `products/create` and `products/update`: what a product is, as an event of nobody. */
export function readProduct(product: Values, source: string, delivery: string): Result<ReadPayload> {
  const needed = required(product, ['id']);
  if (!needed.ok) return failed(needed.problems);
  const { id } = needed.value;
  const variants = objectsIn(product, 'variants');
  const state = textIn(product, 'updated_at');
  const facts = {
    product_id: id,
    name: textIn(product, 'title'),
    brand: textIn(product, 'vendor'),
    category: textIn(product, 'product_type'),
    price: variants[0]?.price,
    status: textIn(product, 'status'),
    tags: textIn(product, 'tags'),
    variants: variants.map(({ id: variant, sku, price, title, inventory_quantity }) => ({
      ...{ id: String(variant), sku, price, title, inventory_quantity },
    })),
  };
  return ok({
    calls: [track(`${source}:product:${id}:${state ?? delivery}`, 'Product Updated', undefined, state, facts)],
  });
}
