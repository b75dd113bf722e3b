import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EVENTS, ecommerceOf } from '../src/ecommerce.ts';

describe('e-commerce calls', () => {
  it('each track the event that is named like them', () => {
    const tracked: string[] = [];
    const calls = ecommerceOf(event => tracked.push(event));
    for (const [call, event] of Object.entries(EVENTS)) {
      assert.equal(event.replaceAll(' ', '').toLowerCase(), call.toLowerCase());
    }
    calls.productAddedToWishlist({ product_id: '1' });
    calls.orderCompleted({ order_id: '7' });
    assert.deepEqual(tracked, ['Product Added to Wishlist', 'Order Completed']);
  });
});
