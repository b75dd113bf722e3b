import { failed, ok, type Problem, type Result } from '@satsuma/core';
import type { ReadPayload, Values } from './call.ts';
import type { Connection, WebhookKind } from './connection.ts';
import { parseWebhookMapping } from './mapped/parse.ts';
import { readMapped } from './mapped/read.ts';
import { isObject } from './payload.ts';
import { readHubspot } from './shops/hubspot/contacts.ts';
import { readRefund } from './shops/shopify/refunds.ts';
import { readShopify } from './shops/shopify/topics.ts';
import { readWooCommerce } from './shops/woocommerce/topics.ts';
import { type Delivery, headerOf, isProven, isSignedByHubspot, isSignedByShop } from './signatures.ts';
import type { WhoseOrder } from './whose-order.ts';

/** One thing in a delivery, and what it means. */
export interface ReadItem {
  readonly place: string;
  readonly topic: string;
  readonly read: Result<ReadPayload>;
}

type WebhookConnection<K extends WebhookKind = WebhookKind> = Extract<Connection, { readonly kind: K }>;

interface Kind {
  isGenuine(delivery: Delivery, connection: WebhookConnection, secret: string, now: number): boolean;
  /** What the sender does to try whether anybody is there: answered, and nothing more. */
  isPing?(delivery: Delivery): boolean;
  read(
    body: unknown,
    delivery: Delivery,
    connection: WebhookConnection,
    whose: WhoseOrder,
  ): Promise<Result<readonly ReadItem[]>>;
}

const NOT_AN_OBJECT: Problem = { code: 'not-an-object', path: '', message: 'The payload is a JSON object.' };

const one = (topic: string, read: Result<ReadPayload>): Result<readonly ReadItem[]> => ok([{ place: '', topic, read }]);

const shopify: Kind = {
  isGenuine: (delivery, _connection, secret) => isSignedByShop(delivery, 'x-shopify-hmac-sha256', secret),
  async read(body, delivery, { source }, whose) {
    if (!isObject(body)) return failed([NOT_AN_OBJECT]);
    const topic = headerOf(delivery, 'x-shopify-topic');
    if (topic === 'refunds/create') return one(topic, await refundOf(body, source, whose));
    return one(topic, readShopify(topic, body, source, headerOf(delivery, 'x-shopify-webhook-id')));
  },
};

async function refundOf(body: Values, source: string, whose: WhoseOrder): Promise<Result<ReadPayload>> {
  const refund = readRefund(body, source);
  if (!refund.ok) return refund;
  const named = await whose(source, refund.value.order, 'shopify');
  return ok(named === undefined ? { calls: [], aside: 'order-unknown' } : { calls: [refund.value.callFor(named)] });
}

const woocommerce: Kind = {
  isGenuine: (delivery, _connection, secret) => isSignedByShop(delivery, 'x-wc-webhook-signature', secret),
  isPing: delivery =>
    headerOf(delivery, 'x-wc-webhook-topic') === '' && /^webhook_id=\d+$/.test(delivery.body.toString('latin1', 0, 40)),
  async read(body, delivery, { source }) {
    if (!isObject(body)) return failed([NOT_AN_OBJECT]);
    const topic = headerOf(delivery, 'x-wc-webhook-topic');
    return one(topic, readWooCommerce(topic, body, source, headerOf(delivery, 'x-wc-webhook-delivery-id')));
  },
};

const hubspot: Kind = {
  isGenuine: (delivery, _connection, secret, now) => isSignedByHubspot(delivery, secret, now),
  async read(body, _delivery, { source }) {
    const events: readonly unknown[] = Array.isArray(body) ? body : [body];
    return ok(
      events.map((event, i) => ({
        place: `[${i}]`,
        topic: isObject(event) && typeof event.subscriptionType === 'string' ? event.subscriptionType : '',
        read: isObject(event) ? readHubspot(event, source) : failed([NOT_AN_OBJECT]),
      })),
    );
  },
};

const webhook: Kind = {
  isGenuine: (delivery, connection, secret) =>
    connection.kind === 'webhook' && isProven(delivery, connection.config.proof, secret),
  async read(body, _delivery, connection) {
    if (connection.kind !== 'webhook') return failed([]);
    const mapping = parseWebhookMapping(connection.config.mapping);
    if (!mapping.ok) return mapping;
    const items = readMapped(mapping.value, body, connection.source);
    return items.ok ? ok(items.value.map(({ place, read }) => ({ place, topic: '', read }))) : items;
  },
};

/** How each kind of webhook proves itself, and what it says. */
export const KINDS = { shopify, woocommerce, hubspot, webhook } as const satisfies Record<WebhookKind, Kind>;
