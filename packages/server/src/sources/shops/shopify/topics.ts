import { ok, type Result } from '@satsuma/core';
import { type ReadPayload, setAside, type Values } from '../../call.ts';
import { readCheckout } from './checkouts.ts';
import { readCustomer, readDeletedCustomer } from './customers.ts';
import { readOrder } from './orders.ts';
import { readProduct } from './products.ts';

/**
 * What Shopify's topics mean, but for `refunds/create`, which first needs to know whose its order is. Payloads are those of the REST
 * resources: https://shopify.dev/docs/api/webhooks
 */
type ReadTopic = (payload: Values, source: string, delivery: string) => Result<ReadPayload>;

const TOPICS: Readonly<Record<string, ReadTopic>> = {
  'orders/create': readOrder,
  'orders/paid': readOrder,
  'orders/updated': readOrder,
  'orders/cancelled': readOrder,
  'customers/create': readCustomer,
  'customers/update': readCustomer,
  'customers/delete': readDeletedCustomer,
  'products/create': readProduct,
  'products/update': readProduct,
  'checkouts/create': readCheckout,
  'checkouts/update': readCheckout,
};

export const readShopify = (topic: string, payload: Values, source: string, delivery: string): Result<ReadPayload> =>
  Object.hasOwn(TOPICS, topic) && TOPICS[topic] !== undefined
    ? TOPICS[topic](payload, source, delivery)
    : ok(setAside('topic-not-used'));
