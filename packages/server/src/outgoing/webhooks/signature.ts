import { createHmac } from 'node:crypto';

/** What a message is signed with: the prefix, and 24 to 64 bytes in base64 (Standard Webhooks 1.0.0, "Signature scheme"). */
const PREFIX = 'whsec_';
const SECRET_BYTES = 32;

export const newSecret = (random: (bytes: number) => Buffer): string =>
  PREFIX + random(SECRET_BYTES).toString('base64');

export interface SignedHeaders {
  readonly 'webhook-id': string;
  readonly 'webhook-timestamp': string;
  readonly 'webhook-signature': string;
}

/**
 * The headers of a message by Standard Webhooks 1.0.0: HMAC-SHA256 of `id.timestamp.body`, a signature for each secret.
 *
 * @param now milliseconds; of the attempt, so that a repeated one is not taken for an old one played again
 * @param secrets the one that holds, and the one before for as long as it does
 */
export function signedHeaders(id: string, now: number, body: string, secrets: readonly string[]): SignedHeaders {
  const timestamp = String(Math.floor(now / 1000));
  const signatures = secrets.map(secret => `v1,${sign(secret, `${id}.${timestamp}.${body}`)}`);
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}

const sign = (secret: string, text: string): string =>
  createHmac('sha256', Buffer.from(secret.replace(PREFIX, ''), 'base64'))
    .update(text)
    .digest('base64');
