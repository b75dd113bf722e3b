import { isUtf8 } from 'node:buffer';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { refusal } from '../problems/refusal.ts';

/** A body of the tracking API: as text, for the journal, and as what it says. */
export interface TrackedBody {
  readonly text: string;
  readonly json: unknown;
}

/** Browsers send JSON as plain text where that spares them a preflight (beacons). */
export const BODY_TYPES = ['application/json', 'text/plain'];

type Decompress = (bytes: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

const DECOMPRESS: Readonly<Record<string, Decompress>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

/**
 * Reads a body, refusing one that is larger than `limit` bytes when it is unpacked, one that is not UTF-8 and one that is not JSON.
 *
 * @param encoding of the header `content-encoding`
 */
export async function readBody(bytes: Buffer, encoding: string | undefined, limit: number): Promise<TrackedBody> {
  const plain = encoding === undefined ? bytes : await unpacked(bytes, encoding.trim().toLowerCase(), limit);
  if (!isUtf8(plain)) throw refusal('bad-request', { path: 'body', message: 'The body is not UTF-8.' });
  const text = plain.toString('utf8');
  if (text === '') throw refusal('bad-request', { path: 'body', message: 'The body is empty; it should be JSON.' });
  try {
    return { text, json: JSON.parse(text) };
  } catch {
    throw refusal('bad-request', { path: 'body', message: 'The body is not JSON.' });
  }
}

async function unpacked(bytes: Buffer, encoding: string, limit: number): Promise<Buffer> {
  if (encoding === 'identity' || encoding === '') return bytes;
  const decompress = Object.hasOwn(DECOMPRESS, encoding) ? DECOMPRESS[encoding] : undefined;
  if (decompress === undefined) {
    const path = 'headers.content-encoding';
    const message = 'This encoding cannot be read.';
    throw refusal('bad-media-type', { path, message, hint: 'gzip, deflate, br, or none' });
  }
  try {
    return await decompress(bytes, { maxOutputLength: limit });
  } catch (error) {
    if (isTooLarge(error)) {
      const message = `Unpacked, the body is larger than ${limit} bytes.`;
      throw refusal('too-large', { path: 'body', message, hint: 'send the calls in several batches' });
    }
    throw refusal('bad-request', { path: 'body', message: `The body is not ${encoding}.` });
  }
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof RangeError || (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE');
