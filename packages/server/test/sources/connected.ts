import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { json } from '../running.ts';
import type { Tracked } from '../track/tracked.ts';

export const SECRET = 'a secret of the shop';

/** Makes a connection; the reply's body. */
export async function connect(
  shop: Tracked,
  source: string,
  kind: string,
  config: object = {},
  secret: string | undefined = SECRET,
): Promise<{ readonly secret: string | null }> {
  const body = { source, kind, config, ...(secret !== undefined && { secret }) };
  const reply = await shop.ask('/api/v1/connections', json('POST', body));
  assert.equal(reply.status, 201, await reply.clone().text());
  return (await reply.json()) as { secret: string | null };
}

const signature = (body: string, secret = SECRET): string => createHmac('sha256', secret).update(body).digest('base64');

/** Posts a body as it is. */
export const deliver = (
  shop: Tracked,
  path: string,
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<Response> =>
  fetch(shop.server.address + path, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });

export const shopify = (shop: Tracked, topic: string, payload: object, secret = SECRET): Promise<Response> => {
  const body = JSON.stringify(payload);
  return deliver(shop, '/sources/boutique/shopify', body, {
    'x-shopify-topic': topic,
    'x-shopify-webhook-id': 'b54557e4-bdd9-4b37-8a5f-bf7d70bcd043',
    'x-shopify-hmac-sha256': signature(body, secret),
  });
};

export const woocommerce = (shop: Tracked, topic: string, payload: object): Promise<Response> => {
  const body = JSON.stringify(payload);
  return deliver(shop, '/sources/woo/woocommerce', body, {
    'x-wc-webhook-topic': topic,
    'x-wc-webhook-delivery-id': '36e520ebabc2fa725092ff4a47acedf2',
    'x-wc-webhook-signature': signature(body),
  });
};

export const answer = async (reply: Promise<Response>): Promise<readonly unknown[]> => [
  (await reply).status,
  await (await reply).json(),
];

export interface Shown {
  readonly accepted: number;
  readonly lastReceived: number | null;
  readonly failure: { readonly path: string; readonly message: string } | null;
  readonly reasons: readonly { readonly outcome: string; readonly reason: string; readonly times: number }[];
}

export const connectionOf = async (shop: Tracked, source: string): Promise<Shown> =>
  (await (await shop.ask(`/api/v1/connections/${source}`)).json()) as Shown;
