import { failed, ok, type Result } from '@satsuma/core';
import { identify, type ReadPayload, setAside, track, type Values } from '../../call.ts';
import { objectsIn, required, textIn, utc } from '../../payload.ts';
import { readOrder } from './orders.ts';
import { personOf, traitsOf } from './people.ts';

type ReadTopic = (payload: Values, source: string, delivery: string) => Result<ReadPayload>;

const readCustomer: ReadTopic = (customer, source, delivery) => {
  const needed = required(customer, ['id']);
  if (!needed.ok) return failed(needed.problems);
  const { id } = needed.value;
  const state = utc(textIn(customer, 'date_modified_gmt'));
  const traits = { ...traitsOf(customer), created_at: utc(textIn(customer, 'date_created_gmt')) };
  return ok({
    calls: [identify(`${source}:customer:${id}:${state ?? delivery}`, personOf(id, customer), state, traits)],
  });
};

/** Of a customer that was deleted only the id comes. */
const readDeletedCustomer: ReadTopic = (customer, source) => {
  const needed = required(customer, ['id']);
  if (!needed.ok) return failed(needed.problems);
  const { id } = needed.value;
  const named = { system: 'woocommerce', id, email: undefined, phone: undefined };
  return ok({ calls: [track(`${source}:customer:${id}:deleted`, 'Account Deleted', named, undefined, {})] });
};

const readProduct: ReadTopic = (product, source, delivery) => {
  const needed = required(product, ['id']);
  if (!needed.ok) return failed(needed.problems);
  const { id } = needed.value;
  const state = utc(textIn(product, 'date_modified_gmt'));
  const categories = objectsIn(product, 'categories').flatMap(category => textIn(category, 'name') ?? []);
  const facts = {
    product_id: id,
    name: textIn(product, 'name'),
    sku: textIn(product, 'sku'),
    category: categories[0],
    ...(categories.length > 1 && { categories }),
    price: product.price,
    regular_price: product.regular_price,
    stock_status: textIn(product, 'stock_status'),
    stock_quantity: product.stock_quantity,
    status: textIn(product, 'status'),
  };
  return ok({
    calls: [track(`${source}:product:${id}:${state ?? delivery}`, 'Product Updated', undefined, state, facts)],
  });
};

/** Payloads are those of the REST API, version 3: https://woocommerce.github.io/woocommerce-rest-api-docs/#webhooks */
const TOPICS: Readonly<Record<string, ReadTopic>> = {
  'order.created': readOrder,
  'order.updated': readOrder,
  'customer.created': readCustomer,
  'customer.updated': readCustomer,
  'customer.deleted': readDeletedCustomer,
  'product.created': readProduct,
  'product.updated': readProduct,
};

export const readWooCommerce = (
  topic: string,
  payload: Values,
  source: string,
  delivery: string,
): Result<ReadPayload> =>
  Object.hasOwn(TOPICS, topic) && TOPICS[topic] !== undefined
    ? TOPICS[topic](payload, source, delivery)
    : ok(setAside('topic-not-used'));
