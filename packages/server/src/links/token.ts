import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { SaidIdentifier } from '@satsuma/engine';

/** Who followed a link, and until when the link says so: milliseconds since 1970 UTC. */
export interface LinkContent {
  readonly identifier: SaidIdentifier;
  readonly expires: number;
}

/** What a token turned out to be. */
export type OpenedLink =
  | { readonly state: 'good'; readonly identifier: SaidIdentifier }
  | { readonly state: 'expired' | 'forged' };

/** The first byte of a token: how the rest is to be read. */
const VERSION = 1;
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const TOKEN = /^[A-Za-z0-9_-]{40,2000}$/;

/** AES-256: 32 bytes. */
export const LINK_KEY_BYTES = 32;

/**
 * A token for a link in an e-mail: nobody but who holds the key can read or make one. AES-256-GCM with a random nonce (NIST SP
 * 800-38D, section 8.2.2: good for 2^32 links of one key), as base64url: version, nonce, ciphertext, tag.
 */
export function sealLink(key: Buffer, random: (bytes: number) => Buffer, { identifier, expires }: LinkContent): string {
  const nonce = random(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.of(VERSION));
  const text = JSON.stringify([expires, identifier.kind, identifier.value]);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), nonce, sealed, cipher.getAuthTag()]).toString('base64url');
}

/** @param now milliseconds: after its `expires` a token says nothing */
export function openLink(key: Buffer, token: string, now: number): OpenedLink {
  const content = TOKEN.test(token) ? unsealed(key, Buffer.from(token, 'base64url')) : undefined;
  if (content === undefined) return { state: 'forged' };
  return now < content.expires ? { state: 'good', identifier: content.identifier } : { state: 'expired' };
}

function unsealed(key: Buffer, bytes: Buffer): LinkContent | undefined {
  const end = bytes.length - TAG_BYTES;
  if (bytes[0] !== VERSION || end <= 1 + NONCE_BYTES) return undefined;
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(1, 1 + NONCE_BYTES));
  decipher.setAAD(bytes.subarray(0, 1)).setAuthTag(bytes.subarray(end));
  try {
    const text = decipher.update(bytes.subarray(1 + NONCE_BYTES, end), undefined, 'utf8') + decipher.final('utf8');
    const [expires, kind, value] = JSON.parse(text) as [number, SaidIdentifier['kind'], string];
    return { expires, identifier: { kind, value } };
  } catch {
    return undefined;
  }
}
