import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** A request as its signature covers it. */
export interface Delivery {
  readonly method: string;
  /** As the sender wrote it: `https://satsuma.example/sources/crm/hubspot?x=1`. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

/** How a mapped webhook proves where it comes from. */
export type Proof =
  | { readonly by: 'nothing' }
  | { readonly by: 'token'; readonly header: string }
  | {
      readonly by: 'hmac';
      readonly header: string;
      readonly algorithm: 'sha256' | 'sha512' | 'sha1';
      readonly encoding: 'hex' | 'base64';
      /** What stands before it in the header: `sha256=`. */
      readonly prefix?: string;
    };

export const headerOf = ({ headers }: Pick<Delivery, 'headers'>, name: string): string => {
  const value = headers[name.toLowerCase()];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
};

/** Shopify and WooCommerce: HMAC-SHA256 of the raw body, base64, in `header`. */
export const isSignedByShop = (delivery: Delivery, header: string, secret: string): boolean =>
  same(headerOf(delivery, header), createHmac('sha256', secret).update(delivery.body).digest('base64'));

const HUBSPOT_AGE = 5 * 60_000;

/**
 * HubSpot's signatures: version 3 (HMAC-SHA256 of method, address, body and time, base64, no older than five minutes) where there is one,
 * else version 1 (SHA-256 of secret and body, hexadecimal). https://developers.hubspot.com/docs/apps/legacy-apps/authentication/validating-requests
 */
export function isSignedByHubspot(delivery: Delivery, secret: string, now: number): boolean {
  const third = headerOf(delivery, 'x-hubspot-signature-v3');
  if (third === '') {
    const first = createHash('sha256').update(secret).update(delivery.body).digest('hex');
    return (
      headerOf(delivery, 'x-hubspot-signature-version') === 'v1' &&
      same(headerOf(delivery, 'x-hubspot-signature'), first)
    );
  }
  const time = headerOf(delivery, 'x-hubspot-request-timestamp');
  if (!/^\d{1,15}$/.test(time) || Math.abs(now - Number(time)) > HUBSPOT_AGE) return false;
  const hmac = createHmac('sha256', secret);
  hmac
    .update(delivery.method + decoded(delivery.url))
    .update(delivery.body)
    .update(time);
  return same(third, hmac.digest('base64'));
}

/** HubSpot signs these characters as they are, however the address writes them. */
const DECODED: Readonly<Record<string, string>> = {
  '%3A': ':',
  '%2F': '/',
  '%3F': '?',
  '%40': '@',
  '%21': '!',
  '%24': '$',
  '%27': "'",
  '%28': '(',
  '%29': ')',
  '%2A': '*',
  '%2C': ',',
  '%3B': ';',
};
const decoded = (url: string): string => url.replace(/%[0-9A-F]{2}/gi, code => DECODED[code.toUpperCase()] ?? code);

export function isProven(delivery: Delivery, proof: Proof, secret: string): boolean {
  if (proof.by === 'nothing') return true;
  const given = headerOf(delivery, proof.header);
  if (proof.by === 'token') return same(given.replace(/^Bearer /, ''), secret);
  const { algorithm, encoding, prefix = '' } = proof;
  const signature = createHmac(algorithm, secret).update(delivery.body).digest(encoding);
  return given.startsWith(prefix) && same(given.slice(prefix.length), signature);
}

/** In the same time however much of it is right. */
function same(given: string, wanted: string): boolean {
  const [a, b] = [given, wanted].map(text => createHash('sha256').update(text).digest());
  return given !== '' && a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
