import { createHash, createHmac } from 'node:crypto';

/** Bytes nobody can guess, as RFC 4086 would have them: 256 bits. */
const TOKEN_BYTES = 32;

export type Random = (bytes: number) => Buffer;

/** A new secret, as text that fits into a cookie, a link and a header. */
export const newToken = (random: Random): string => random(TOKEN_BYTES).toString('base64url');

/** What is kept of a secret. It has 256 bits of its own, so a fast hash without salt is enough. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** What a page sends along with unsafe requests: known to whom the server answered, not to another site's form. */
export const csrfTokenOf = (sessionToken: string): string =>
  createHmac('sha256', sessionToken).update('csrf').digest('base64url');
